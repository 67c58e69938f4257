import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {builtProgram, type Terminal, type TerminalOptions, terminalFor} from '../helpers/terminal.ts';

const file = 'checkout.recount.json';

interface Talk {
	readonly terminal: Terminal;
	/** Enters a line, and answers with what was written from then to the next prompt, its echo left out. */
	readonly say: (line: string) => Promise<readonly string[]>;
	/** What stands before the next line. */
	readonly prompt: () => string;
}

async function open(t: ExecutionContext, options: TerminalOptions = {}): Promise<Talk> {
	const terminal = await terminalFor(t, {
		args: ['checkout'],
		...options,
		variables: {ACCESSIBLE: '1', ...options.variables},
	});
	await terminal.until(() => asks(terminal));
	return {
		terminal,
		async say(line) {
			const from = terminal.written().length;
			terminal.write(`${line}\n`);
			await terminal.until(() => terminal.written().slice(from).includes('\n') && asks(terminal));
			const [, ...lines] = linesOf(terminal.written().slice(from));
			return lines.slice(0, -1);
		},
		prompt: () => linesOf(terminal.written()).at(-1) ?? '',
	};
}

function asks(terminal: Terminal): boolean {
	return terminal.written().endsWith('> ');
}

function linesOf(text: string): readonly string[] {
	return text.split('\r\n');
}

/** Nothing that moves, colours or draws anew: lines, ended as the driver of the terminal ends them. */
function isPlain(written: string): boolean {
	return !/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F]|\r(?!\n)/.test(written);
}

async function left(terminal: Terminal): Promise<number> {
	return (await terminal.exited).code;
}

test('a whole session is lines and nothing else: each change is one, and is on the disk when it is said', async t => {
	const place = await terminalFor(t, {command: 'true', program: []});
	const where = {folder: place.folder, variables: {XDG_STATE_HOME: join(place.folder, 'state')}};
	const {terminal, say, prompt} = await open(t, where);
	const records = () => Object.values(parseReview(readFileSync(join(terminal.folder, file), 'utf8')).review.records);
	t.is(prompt(), 'timeline, no rows> ');
	t.deepEqual(await say('a 1402 Kühler Pool 🧊 exhausted'), [
		'Added: 14:02 Kühler Pool 🧊 exhausted, row 1 of 1. Saved.',
	]);
	t.is(records().length, 1);
	t.is(statSync(join(terminal.folder, file)).mode & 0o777, 0o600);
	t.deepEqual(await say('a +5m page'), ['Added: 14:07 page, row 2 of 2. Saved.']);
	t.deepEqual(await say('w The pool frees itself'), [
		'New assumption, 9 fields. Page. Type a new value, or Enter to keep, minus to clear, back, save, cancel, help.',
	]);
	t.deepEqual(await say('errors go'), []);
	t.deepEqual(await say('save'), ['Added: assumption 1, The pool frees itself, row 1 of 1. Saved.']);
	t.deepEqual(await say('w A restart hides the signal'), ['New learning, 4 fields. From assumption 1.']);
	t.deepEqual(await say('save'), ['Added: learning 1, A restart hides the signal, row 1 of 1. Saved.']);
	t.deepEqual(await say('u'), ['Undone: the new learning. Saved.']);
	t.deepEqual(await say(':w'), ['Saved.']);
	t.is(records().filter(({kind}) => kind === 'learning').length, 0);
	t.regex((await say('x')).join('\n'), /^The document for Markdown: \d+ lines, [\d.]+ kB\. .*read reads it\.$/);
	t.deepEqual(await say('2'), []);
	t.is(prompt(), 'Write Markdown to, now checkout.md> ');
	t.deepEqual(await say(''), [`Written to ${join(terminal.folder, 'checkout.md')}.`]);
	terminal.write('quit\n');
	t.is(await left(terminal), 0);
	t.true(isPlain(terminal.written()));
	t.true(linesOf(terminal.written()).slice(-3).join('\n').includes('recount export checkout.recount.json'));
	// Undo outlives leaving, as on the screen.
	const again = await open(t, where);
	t.deepEqual(await again.say('u'), ['Undone: the new assumption. Saved.']);
});

test('lines are all that it takes: it works where TERM is dumb, which says so without the setting', async t => {
	const {terminal, say} = await open(t, {variables: {TERM: 'dumb'}});
	t.deepEqual(await say('a words alone'), ['Added: time not known, words alone, row 1 of 1. Saved.']);
	// A terminal that knows no sequences would print one that fills its clipboard.
	t.deepEqual(await say('Y'), ['There is no way to a clipboard here. w writes a file.']);
	terminal.write('\n');
	terminal.write('quit\n');
	t.is(await left(terminal), 0);
	t.true(isPlain(terminal.written()));
	const refused = await terminalFor(t, {args: ['checkout'], variables: {TERM: 'dumb'}});
	t.is(await left(refused), 2);
	t.true(refused.written().includes('--screen-reader'));
});

for (const [name, variables] of [
	['INK_SCREEN_READER', {ACCESSIBLE: '', INK_SCREEN_READER: 'true'}],
	['RECOUNT_SCREEN_READER', {ACCESSIBLE: '', RECOUNT_SCREEN_READER: 'yes'}],
] as const) {
	test(`${name} asks for lines as well`, async t => {
		const {terminal} = await open(t, {variables});
		t.true(isPlain(terminal.written()));
	});
}

test('the setting screenReader in config.json asks for lines', async t => {
	const place = await terminalFor(t, {command: 'true', program: []});
	const config = join(place.folder, 'config');
	mkdirSync(join(config, 'recount'), {recursive: true});
	writeFileSync(join(config, 'recount', 'config.json'), '{"screenReader": true}');
	const {terminal} = await open(t, {variables: {ACCESSIBLE: '', XDG_CONFIG_HOME: config}});
	t.true(isPlain(terminal.written()));
});

/** How a program ends in the middle of a form, and with which code or signal. */
const ends: ReadonlyArray<readonly [how: string, end: (terminal: Terminal) => void, code: number]> = [
	['SIGKILL', terminal => terminal.kill('SIGKILL'), 0],
	['SIGTERM', terminal => terminal.kill('SIGTERM'), 143],
	['SIGHUP', terminal => terminal.kill('SIGHUP'), 129],
	['the end of the input', terminal => terminal.write('\u0004'), 0],
	['the window that closes', terminal => terminal.hangUp(), 129],
];

for (const [how, end, code] of ends) {
	test(`after ${how} in the middle of a form, the next start asks about the draft, and nothing is lost`, async t => {
		const state = await terminalFor(t, {command: 'true', program: []});
		const variables = {XDG_STATE_HOME: join(state.folder, 'state')};
		const first = await open(t, {folder: state.folder, variables});
		await first.say('a 1402 pool exhausted');
		await first.say('w The pool frees itself');
		await first.say('errors go');
		end(first.terminal);
		const ending = await first.terminal.exited;
		if (how !== 'SIGKILL' && how !== 'the window that closes') {
			t.is(ending.code, code);
			t.true(isPlain(first.terminal.written().replaceAll('^D\b\b', '')));
		}

		const second = await open(t, {folder: state.folder, variables});
		t.regex(
			second.terminal.written(),
			/There is a draft from [\d:]+, typed and not saved: new assumption: The pool frees itself\./,
		);
		t.deepEqual(await second.say('take'), [
			'Your words are back. They are saved when you save them here.',
			'New assumption, 9 fields. Pool exhausted. Type a new value, or Enter to keep, minus to clear, back, save, cancel, help.',
		]);
		t.deepEqual(await second.say('save'), ['Added: assumption 1, The pool frees itself, row 1 of 1. Saved.']);
		t.deepEqual(await second.say('read'), [
			'1. The pool frees itself. How it turned out is not known.',
			'Expected: errors go.',
			'At: 14:02 pool exhausted.',
		]);
	});
}

test('Ctrl+C says how to leave, and the second one does, with the code of that signal', async t => {
	const {terminal, say} = await open(t);
	await say('a 1402 pool exhausted');
	terminal.write('\u0003');
	await terminal.until('Ctrl+C again, or q, to leave. Everything is saved.');
	await terminal.until(() => asks(terminal));
	terminal.write('\u0003');
	t.is(await left(terminal), 130);
	t.true(isPlain(terminal.written()));
});

test('lines pasted at once are a log to look at, and none of them is run', async t => {
	const {terminal, say} = await open(t);
	terminal.write('2026-10-03T14:02:31Z pool exhausted\nd\ny\n2026-10-03T14:03:31Z q is typed by nobody\n');
	await terminal.until('2 events as evidence beside the story');
	await terminal.until(() => asks(terminal));
	t.deepEqual(await say('1'), ['2 lines are in as evidence. unfold shows them, u takes them out again. Saved.']);
});

test('a text longer than terminals hand over is told, and not taken for whole', async t => {
	const {terminal, say} = await open(t);
	await say('a');
	terminal.write(`${'x'.repeat(5000)}\n`);
	await terminal.until(() => terminal.written().includes('That line may have been cut') && asks(terminal));
	t.true(terminal.written().includes(`${'x'.repeat(120)}, and more, 4095 characters in all, row 1 of 1. Saved.`));
});

test('what somebody else wrote meanwhile is told with the next save, on a line of its own', async t => {
	const {terminal, say} = await open(t);
	await say('a 2026-10-03 14:02 pool exhausted');
	execFileSync(process.execPath, [builtProgram, 'add', file, '1403 somebody else adds this'], {cwd: terminal.folder});
	const [added, others = '', ...more] = await say('a 1405 page');
	t.is(added, 'Added: 14:05 page, row 3 of 3. Saved.');
	// It came in as soon as it was written, or with the save.
	t.regex(others, /^Somebody else added: 14:03 somebody else adds this, row 2 of [23]\.$/);
	t.deepEqual(more, []);
});

test('Ctrl+Z leaves for the shell, and fg asks again; an editor has the terminal for itself', async t => {
	const terminal = await terminalFor(t, {
		command: 'bash',
		program: ['--noprofile', '--norc', '--noediting', '-i'],
		variables: {
			PS1: 'shell$ ',
			NODE: process.execPath,
			RECOUNT: builtProgram,
			HISTFILE: '',
			ACCESSIBLE: '1',
			EDITOR: `sh -c 'read line; echo "$line from the editor" > "$0"'`,
		},
	});
	await terminal.until('shell$');
	terminal.type('"$NODE" "$RECOUNT" checkout\n');
	await terminal.until(() => asks(terminal));
	terminal.type('a 1402 pool exhausted\n');
	await terminal.until('Saved.');
	await terminal.until(() => asks(terminal));
	terminal.write('\u001A');
	await terminal.until(/fg brings you back\.\n+.*Stopped[\s\S]*?\nshell\$/);
	terminal.type('fg\n');
	await terminal.until(/fg\n.*checkout\n+timeline, row 1 of 1>/);
	terminal.type('E\n');
	await terminal.settled();
	terminal.type('words\n');
	await terminal.until('Changed what: 14:02 words from the editor, row 1 of 1. Saved.');
	terminal.type('quit\n');
	await terminal.until(/Saved\. For a page[\s\S]*shell\$/);
	t.pass();
});

test('a log in a pipe is offered first, and lines come from the terminal', async t => {
	const terminal = await terminalFor(t, {
		command: 'bash',
		program: ['--norc', '-c', 'echo 2026-10-03T14:02:31Z pool exhausted | "$NODE" "$RECOUNT" --screen-reader checkout'],
		variables: {NODE: process.execPath, RECOUNT: builtProgram},
	});
	await terminal.until(/1 event as evidence beside the story\.[\s\S]*\n1 take in, .*>/);
	terminal.write('1\n');
	await terminal.until('One line is in as evidence.');
	await terminal.until(() => asks(terminal));
	terminal.write('quit\n');
	t.is(await left(terminal), 0);
	t.true(isPlain(terminal.written()));
});

test('a folder with several reviews asks which one by number, in lines, too', async t => {
	const place = await terminalFor(t, {command: 'true', program: []});
	for (const name of ['one', 'two']) {
		writeFileSync(join(place.folder, `${name}.recount.json`), formatReview(checkoutReview));
	}

	const terminal = await terminalFor(t, {args: [], folder: place.folder, variables: {ACCESSIBLE: '1'}});
	await terminal.until('Which one?');
	terminal.write('2\n');
	await terminal.until(() => asks(terminal));
	terminal.write('quit\n');
	t.is(await left(terminal), 0);
	t.true(isPlain(terminal.written()));
});
