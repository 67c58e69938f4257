import {readdir} from 'node:fs/promises';
import test, {type ExecutionContext} from 'ava';
import {type VerbName, verbNames} from '../../../source/cli/arguments/verb-names.ts';
import {callOf} from '../../../source/cli/arguments/wrong-use.ts';
import {run} from '../../../source/cli/run.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

interface Manners {
	/** Words that would do, as many as are needed. */
	readonly needs: readonly string[];
	/** How what is missing is told, when so many of them are there. */
	readonly missing: readonly string[];
	/** Whether more words than those of the call are taken. */
	readonly takesMore?: true;
	/** Options that want a word. */
	readonly valued?: readonly string[];
}

const logOptions = [
	'--zone',
	'--year',
	'--source',
	'--since',
	'--until',
	'--match',
	'--not',
	'--max',
	'--date',
	'--now',
	'--offset',
	'--format',
	'--level',
];

/** What each verb has to be given; a new verb has to have its row. */
const verbs: Readonly<Record<VerbName, Manners>> = {
	new: {needs: ['night'], missing: ['FILE is'], valued: ['--title', '--date', '--zone']},
	add: {needs: ['night'], missing: ['FILE is'], takesMore: true},
	import: {needs: ['night'], missing: ['FILE is'], takesMore: true, valued: logOptions},
	source: {
		needs: ['night', 'app.log'],
		missing: ['FILE and NAME are', 'NAME is'],
		valued: ['--zone', '--offset', '--align'],
	},
	show: {needs: [], missing: [], valued: ['--zone']},
	export: {needs: [], missing: [], valued: ['--to', '--zone', '--out', '-o', '--timeline']},
	put: {needs: ['night', 'event'], missing: ['FILE and KIND are', 'KIND is'], takesMore: true},
	set: {
		needs: ['night', 'A1', 'assumed=x'],
		missing: ['FILE, ID and FIELD=VALUE are', 'ID and FIELD=VALUE are', 'FIELD=VALUE is'],
		takesMore: true,
	},
	rm: {needs: ['night', 'A1'], missing: ['FILE and ID are', 'ID is'], takesMore: true},
	undo: {needs: ['night'], missing: ['FILE is']},
	read: {needs: [], missing: [], takesMore: true, valued: logOptions},
	when: {
		needs: ['14:02'],
		missing: ['TEXT is'],
		takesMore: true,
		valued: ['--near', '--now', '--zone', '--local-zone', '--zone-name'],
	},
	check: {needs: [], missing: []},
	lens: {needs: [], missing: [], valued: ['--people', '--review']},
	list: {needs: [], missing: []},
	find: {needs: ['pool'], missing: ['WORDS is'], takesMore: true},
	doctor: {needs: [], missing: []},
	recover: {needs: ['night'], missing: ['FILE is'], valued: ['--out', '-o']},
	forget: {needs: ['night', 'word'], missing: ['FILE and TEXT are', 'TEXT is']},
	merge: {needs: ['night'], missing: ['VERSION is'], takesMore: true},
	'git-setup': {needs: [], missing: []},
	examples: {needs: [], missing: []},
	keys: {needs: [], missing: []},
	config: {needs: [], missing: []},
	schema: {needs: [], missing: []},
	completion: {needs: ['bash'], missing: ['SHELL is']},
};

/** Runs a command line that is used wrongly: it ends with 2, writes nothing, and says one line, which is answered. */
async function told(t: ExecutionContext, words: readonly string[]): Promise<string> {
	const folder = await newFolder(t);
	const shell = testShell({folder});
	const line = words.join(' ');
	t.is(await run(words, shell), 2, line);
	t.is(shell.output(), '', line);
	t.deepEqual(await readdir(folder), [], line);
	const [, said = ''] = /^recount: (.*)\n$/.exec(shell.errors()) ?? [];
	t.true(said.endsWith(` Try: recount ${words[0]} --help`), shell.errors());
	t.notRegex(said, /argument|Argument|Unknown|Invalid|[<>]/, said);
	return said;
}

for (const verb of verbNames) {
	const {needs, missing, takesMore = false, valued = []} = verbs[verb];

	test(`${verb}, used wrongly, says what is wrong in a sentence and where its help is`, async t => {
		t.is(missing.length, needs.length);
		for (const [count, said] of missing.entries()) {
			const found = await told(t, [verb, ...needs.slice(0, count)]);
			t.true(found.startsWith(`${said} missing in “${callOf(verb)}”.`), found);
		}

		// Behind the file of add all is text.
		const all = verb === 'add' ? [] : needs;
		for (const flag of ['--sparkle', '--sparkle=9', '-q']) {
			const found = await told(t, [verb, ...all, flag]);
			t.true(found.startsWith(`there is no option ${flag.replace('=9', '')} here.`), found);
		}

		for (const flag of valued) {
			t.true((await told(t, [verb, ...needs, flag])).startsWith(`${flag} needs a word behind it.`), flag);
			t.true((await told(t, [verb, flag, '--no-json', ...needs])).startsWith(`${flag} needs a word behind it.`), flag);
		}

		if (!takesMore) {
			const may = /\[/.test(callOf(verb)) ? [...needs, 'night'] : needs;
			const found = await told(t, [verb, ...may, 'of', 'the', 'upgrade']);
			t.true(found.startsWith(`“of the upgrade” is too much for “${callOf(verb)}”.`), found);
		}
	});
}

test('an option that is nearly one is told with the one that was meant, and one of several words with all of them', async t => {
	t.regex(await told(t, ['new', '--titel', 'x', 'night']), /no option --titel here\. Did you mean --title\?/);
	t.regex(await told(t, ['import', 'night', '--dry-rum']), /Did you mean --dry-run\?/);
	t.regex(await told(t, ['add', '--zoen', 'UTC', 'night', '14:02 x']), /Did you mean --zone\?/);
	t.regex(await told(t, ['export', '--timeline', 'graph']), /--timeline cannot be “graph”: list or table\./);
	t.is(callOf('set'), 'recount set FILE ID FIELD=VALUE…');
	t.is(callOf('put'), 'recount put FILE KIND [FIELD=VALUE…]');
});

test('words that look like options and are values or text are none', async t => {
	const folder = await newFolder(t);
	for (const words of [
		['when', '-5m', '--near', '2026-10-03T14:02Z'],
		['when', '--zone', '-05:00', '14:02'],
		['add', 'night', '14:02', '--force', '-q'],
		['export', 'night', '-o', '-'],
		['show', '--', 'night'],
		['show', 'night', '--no-private'],
	]) {
		const shell = testShell({folder});
		t.is(await run(words, shell), 0, `${words.join(' ')}: ${shell.errors()}`);
	}
});

test('programs get the same as an object', async t => {
	const shell = testShell({folder: await newFolder(t)});
	t.is(await run(['set', 'night', '--json'], shell), 2);
	t.deepEqual(JSON.parse(shell.errors()), {
		error: {
			code: 'usage',
			message: 'ID and FIELD=VALUE are missing in “recount set FILE ID FIELD=VALUE…”.',
			next: 'Try: recount set --help',
		},
	});
});
