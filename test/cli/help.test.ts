import {mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import stringWidth from 'string-width';
import {splitWords} from '../../source/cli/arguments/split-words.ts';
import {isVerb, type VerbName, verbNames} from '../../source/cli/arguments/verb-names.ts';
import {callOf} from '../../source/cli/arguments/wrong-use.ts';
import {run} from '../../source/cli/run.ts';
import {verbs} from '../../source/cli/verbs.ts';
import {newFolder} from '../helpers/folder.ts';
import {fixedEnvironment} from '../helpers/program.ts';
import {testShell} from '../helpers/shell.ts';

async function help(t: ExecutionContext, ...words: readonly string[]): Promise<string> {
	const shell = testShell({folder: await newFolder(t)});
	t.is(await run([...words, '--help'], shell), 0);
	t.is(shell.errors(), '');
	return shell.output();
}

for (const verb of [undefined, ...verbNames]) {
	test(`recount ${verb ?? ''} --help fits into 80 columns, in words for people`, async t => {
		const text = await help(t, ...(verb === undefined ? [] : [verb]));
		for (const line of text.split('\n')) {
			t.true(stringWidth(line) <= 80, line);
			t.is(line, line.trimEnd());
		}

		t.notRegex(text, /\[(?:string|boolean|array|required|default|choices)|Positionals|<\w+/);
		t.notRegex(text, /\n\n\n/);
		if (verb !== undefined) {
			t.true(text.startsWith(`${callOf(verb)}\n\n${verbs[verb].describe}\n`), text);
			t.true(Object.keys(verbs[verb].examples).every(line => text.includes(`\n  ${line}\n`)));
		}
	});
}

test('the help lists every verb with what it does, in two columns', async t => {
	const text = await help(t);
	const starts = verbNames.map(verb => {
		const line = text.split('\n').find(line => line.startsWith(`  ${callOf(verb)} `)) ?? '';
		const [first = ''] = verbs[verb].describe.split(' ');
		return line.indexOf(` ${first} `, 2 + callOf(verb).length);
	});
	t.true((starts[0] ?? 0) > 0);
	t.deepEqual(new Set(starts).size, 1, text);
});

// A folder in which the examples mean something.
async function desk(t: ExecutionContext) {
	const folder = await newFolder(t);
	const environment = fixedEnvironment();
	const recount = async (words: readonly string[], stdin = '') => {
		const shell = {...testShell({folder, stdin, variables: {HOME: folder}}), environment};
		const code = await run(words, shell);
		return {code, out: shell.output(), err: shell.errors()};
	};
	const log = '2026-10-03T14:02:31Z pool timeout\n';
	await mkdir(join(folder, 'reviews'));
	await writeFile(join(folder, 'app.log'), log);
	await writeFile(join(folder, 'notes.txt'), 'Ana restarted the pool.\n');
	await writeFile(join(folder, 'lens.json'), '{"words": []}');
	for (const words of [
		['new', 'checkout', '--date', '2026-10-03'],
		['add', 'checkout', '14:02 connection pool exhausted'],
		['add', 'checkout', '14:05 page'],
		['put', 'checkout', 'assumption', 'assumed=x'],
		['put', 'checkout', 'assumption', 'assumed=y'],
		['put', 'checkout', 'learning', 'text=z'],
	]) {
		t.is((await recount(words)).code, 0);
	}

	return {recount, folder};
}

// What only git knows, and copies that are not there: then it is not the words that are wrong.
const elsewhere: ReadonlySet<VerbName> = new Set(['git-setup', 'merge']);

for (const verb of verbNames) {
	test(`every example of ${verb} works as it stands`, async t => {
		const lines = Object.keys(verbs[verb].examples);
		t.true(lines.length > 0);
		for (const line of lines) {
			const {recount, folder} = await desk(t);
			if (verb === 'source') {
				t.is((await recount(['import', 'checkout', 'app.log'])).code, 0);
			}

			const [, own = line] = /^eval "\$\((.*)\)"$/.exec(line) ?? [];
			const call = own.split(' | ').find(part => part.startsWith('recount ')) ?? '';
			const [program, ...words] = splitWords(call.replace(/ [<>] .*$/, '')) ?? [];
			t.is(program, 'recount', line);
			t.true(isVerb(words[0]) && words[0] === verb, line);
			const stdin = verb === 'import' ? '2026-10-03T14:05:00Z timeout\n' : '14:07 one\n14:09 two\n';
			const at =
				verb === 'new' ? words.map(word => (word === 'checkout' ? join(folder, 'reviews', word) : word)) : words;
			const {code, out, err} = await recount(at, stdin);
			// A copy of an example outlives its program.
			if (verb === 'examples' && words.length > 1) {
				t.teardown(async () => rm(dirname(out.trim()), {recursive: true}));
			}

			// The review at hand has open ends, and `check` says so.
			t.true(
				code === 0 || (verb === 'check' && code === 3) || (elsewhere.has(verb) && !err.includes('--help')),
				`${line}: ${err}`,
			);
		}
	});
}
