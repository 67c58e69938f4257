import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {builtProgram, type Terminal, type TerminalOptions, terminalFor} from '../helpers/terminal.ts';

const review = {
	recount: 1,
	records: {
		e1: {kind: 'event', what: 'Pool exhausted', story: true, when: {as: 'point', at: '2026-10-03T14:02Z'}},
		e2: {kind: 'event', what: 'Page reaches on-call', story: true, when: {as: 'point', at: '2026-10-03T14:05Z'}},
		a1: {kind: 'assumption', assumed: 'A restart frees it', outcome: 'held', rank: 'a'},
	},
};
const log = '2026-10-03T14:03:00Z web-1 timeout one\n2026-10-03T14:04:00Z web-1 timeout two\n';

async function folderWith(t: ExecutionContext, files: Readonly<Record<string, unknown>> = {}): Promise<string> {
	const folder = await newFolder(t);
	for (const [name, content] of Object.entries({'checkout.recount.json': review, ...files})) {
		mkdirSync(join(folder, name, '..'), {recursive: true});
		writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
	}

	return folder;
}

// The program with its standard input as the shell puts it.
async function piped(t: ExecutionContext, line: string, options: TerminalOptions = {}): Promise<Terminal> {
	const folder = await folderWith(t, {'web.log': log, 'empty.log': ''});
	return terminalFor(t, {
		command: 'sh',
		program: ['-c', line],
		folder,
		...options,
		variables: {NODE: process.execPath, RECOUNT: builtProgram, ...options.variables},
	});
}

const run = '"$NODE" "$RECOUNT" checkout';

for (const [title, line] of [
	['a pipe', `cat web.log | ${run}`],
	['a file', `${run} < web.log`],
] as const) {
	test(`a log that comes in by ${title} is offered, and keys come from the terminal`, async t => {
		const terminal = await piped(t, line);
		await terminal.listening();
		await terminal.until('2 events as evidence');
		terminal.press('Enter');
		await terminal.until('2 lines from stdin');
		terminal.write('a1410 typed by hand\r');
		await terminal.until('Timeline 3');
		await terminal.until('· saved');
		terminal.press('q');
		t.is((await terminal.exited).code, 0);
		const saved = readFileSync(join(terminal.folder, 'checkout.recount.json'), 'utf8');
		t.true(saved.includes('timeout two') && saved.includes('typed by hand'));
	});
}

test('of what came in by a pipe less can be wanted, though it came only once', async t => {
	const terminal = await piped(t, `cat web.log | ${run}`);
	await terminal.listening();
	await terminal.until('2 events as evidence');
	terminal.write('&two\r');
	await terminal.until('1 event as evidence');
	terminal.press('Enter');
	await terminal.until('· saved');
	t.false(readFileSync(join(terminal.folder, 'checkout.recount.json'), 'utf8').includes('timeout one'));
});

test('what comes in waits until a row that is being typed is done', async t => {
	const terminal = await piped(t, `mkfifo go; (read -r line < go; cat web.log) | ${run}`);
	await terminal.listening();
	terminal.write('a1410 half a');
	await terminal.until('half a');
	await writeFile(join(terminal.folder, 'go'), 'go\n');
	await terminal.settled(200);
	terminal.write(' word');
	await terminal.until('half a word');
	terminal.press('Enter');
	await terminal.until('2 events as evidence');
	terminal.press('Escape');
	await terminal.until('Esc again leaves these lines out; what was piped in is not kept.');
	terminal.press('Escape');
	await terminal.until('half a word');
	t.pass();
});

for (const [title, line] of [
	['nothing', `${run} < /dev/null`],
	['a pipe that never ends', `sleep 60 | ${run}`],
] as const) {
	test(`with ${title} for standard input it opens, edits and leaves`, async t => {
		const terminal = await piped(t, line);
		await terminal.listening();
		terminal.write('a1410 typed by hand\r');
		await terminal.until('Timeline 3');
		await terminal.until('· saved');
		t.notRegex(terminal.screen().join('\n'), /stdin/);
		terminal.press('q');
		await terminal.until('Saved. For a page of Markdown');
		if (title === 'nothing') {
			t.is((await terminal.exited).code, 0);
		}
	});
}

test('an editor has the terminal even if standard input is a pipe', async t => {
	const terminal = await piped(t, `cat empty.log | ${run}`, {variables: {EDITOR: './ask'}});
	writeFileSync(join(terminal.folder, 'ask'), '#!/bin/sh\nprintf "say: "; read -r answer; echo "$answer" > "$1"\n', {
		mode: 0o700,
	});
	await terminal.listening();
	await terminal.until('stdin');
	terminal.press('E');
	await terminal.until('say:');
	terminal.type('Pool is empty\n');
	await terminal.until(
		() => terminal.alternate() && terminal.inverseLines().some(row => terminal.line(row).includes('is empty')),
	);
	t.pass();
});

test('several reviews are chosen from the terminal, whatever standard input is', async t => {
	const terminal = await piped(t, 'cp checkout.recount.json other.recount.json; "$NODE" "$RECOUNT" < web.log');
	await terminal.until('Which one?');
	terminal.type('2\n');
	await terminal.until('2 events as evidence');
	terminal.press('Enter');
	await terminal.until('· saved');
	terminal.press('q');
	await terminal.until('other.recount.json');
	t.is((await terminal.exited).code, 0);
});

test('where standard output is no terminal, the review is printed as show prints it', async t => {
	const folder = await folderWith(t);
	const node = (...words: string[]) =>
		spawnSync(process.execPath, [builtProgram, ...words], {cwd: folder, encoding: 'utf8'});
	const shown = node('show', 'checkout');
	t.is(shown.status, 0);
	t.regex(shown.stdout, /Pool exhausted/);
	for (const words of [['checkout'], [], ['checkout', '--ascii', '--color', 'never', '--readonly']]) {
		t.deepEqual([node(...words).stdout, node(...words).status], [shown.stdout, 0]);
	}
});

for (const [title, line] of [
	['lines that are piped in', `cat web.log | ${run} > page`],
	['a log as standard input', `${run} < web.log > page`],
	['a pipe that never ends', `sleep 2 | ${run} > page`],
] as const) {
	test(`with ${title} and no terminal it says what takes lines in, and drops none in silence`, async t => {
		const folder = await folderWith(t, {'web.log': log});
		const {status, stderr} = spawnSync('sh', ['-c', line], {
			cwd: folder,
			encoding: 'utf8',
			env: {...process.env, NODE: process.execPath, RECOUNT: builtProgram},
		});
		t.is(status, 2);
		t.is(
			stderr,
			'recount: the screen needs a terminal, and there is none. recount import checkout - takes in the lines that are piped in, recount show checkout prints the review.\n',
		);
		t.is(readFileSync(join(folder, 'page'), 'utf8'), '');
	});
}

test('TERM=dumb is told in one sentence, and nothing is drawn', async t => {
	const terminal = await piped(t, run, {variables: {TERM: 'dumb'}});
	t.is((await terminal.exited).code, 2);
	t.is(
		terminal.written().replace(/\s+/g, ' ').trim(),
		'recount: this needs a full terminal. recount --screen-reader checkout opens a review in lines, recount show checkout prints it, recount add checkout adds to it.',
	);
});

interface Looks {
	readonly args?: readonly string[];
	readonly variables?: Readonly<Record<string, string>>;
	readonly config?: string;
}

/** How it was started → whether there are hues. What is bold, dim or inverse stays in any case. */
const hues: ReadonlyArray<readonly [title: string, how: Looks, hues: boolean, dim?: boolean]> = [
	['as it comes', {}, true],
	['CI=true', {variables: {CI: 'true'}}, true],
	['NO_COLOR=1', {variables: {NO_COLOR: '1'}}, false],
	['FORCE_COLOR=0', {variables: {FORCE_COLOR: '0'}}, false],
	['NO_COLOR=1 FORCE_COLOR=1', {variables: {NO_COLOR: '1', FORCE_COLOR: '1'}}, true],
	['--color never', {args: ['--color', 'never']}, false],
	['--color=never', {args: ['--color=never']}, false],
	['--color always and NO_COLOR=1', {args: ['--color', 'always'], variables: {NO_COLOR: '1'}}, true],
	['a terminal that nobody knows', {variables: {TERM: 'unheard-of'}}, true],
	['color never in the settings', {config: '{"color": "never"}'}, false],
	['RECOUNT_THEME=high', {variables: {RECOUNT_THEME: 'high'}}, false, false],
];

for (const [title, {args = [], variables = {}, config}, withHues, dim = true] of hues) {
	test(`${title}: ${withHues ? 'hues' : 'no hues'}, ${dim ? '' : 'nothing dim, '}bold and the bar`, async t => {
		const folder = await folderWith(t, config === undefined ? {} : {'xdg/recount/config.json': config});
		const terminal = await terminalFor(t, {
			args: ['checkout', ...args],
			folder,
			variables: {...variables, XDG_CONFIG_HOME: join(folder, 'xdg')},
		});
		await terminal.listening();
		const looked = () => {
			const cells = Array.from({length: 24}, (_, row) =>
				Array.from({length: 80}, (_cell, at) => terminal.cell(row, at)),
			);
			const some = (what: 'bold' | 'dim' | 'foreground') => cells.flat().some(cell => Boolean(cell[what]));
			return {hues: some('foreground'), bold: some('bold'), dim: some('dim'), bars: terminal.inverseLines().length};
		};
		await terminal.until('Pool exhausted');
		await terminal.settled();
		t.deepEqual(looked(), {hues: withHues, bold: true, dim, bars: 1});
		// Now Ink has drawn every line itself.
		terminal.press('2');
		await terminal.until('A restart frees it');
		terminal.press('1', 'j');
		await terminal.until('2 of 2');
		await terminal.settled();
		t.deepEqual(looked(), {hues: withHues, bold: true, dim, bars: 1});
	});
}

test('--readonly opens to look: nothing is changed, and that is told', async t => {
	const terminal = await terminalFor(t, {args: ['--readonly', 'checkout'], folder: await folderWith(t)});
	await terminal.listening();
	await terminal.until('read only');
	terminal.press('a');
	await terminal.until('This review was opened with --readonly, so it stays as it is.');
	terminal.press('q');
	t.is((await terminal.exited).code, 0);
	const kept = readFileSync(join(terminal.folder, 'checkout.recount.json'), 'utf8');
	t.deepEqual(JSON.parse(kept), review);
	t.is(Object.keys(parseReview(kept).review.records).length, 3);
});

test('a file that its owner may only read opens to look, and the next step is told', async t => {
	const folder = await folderWith(t);
	const path = join(folder, 'checkout.recount.json');
	chmodSync(path, 0o444);
	const terminal = await terminalFor(t, {args: ['checkout'], folder});
	await terminal.listening();
	await terminal.until('read only');
	terminal.press('a');
	await terminal.until('checkout.recount.json is protected against writing (mode 0444).');
	await terminal.until('chmod u+w');
	terminal.press('q');
	t.is((await terminal.exited).code, 0);
	t.deepEqual(JSON.parse(readFileSync(path, 'utf8')), review);
});

test('settings and keys of one’s own count on the screen, and what is wrong with them is told once', async t => {
	const folder = await folderWith(t, {
		'xdg/recount/config.json': '{"theme": "hihg"}',
		'xdg/recount/keys.json': '{"add-event": ["+"], "undo": ["j"]}',
	});
	const terminal = await terminalFor(t, {
		args: ['checkout'],
		folder,
		variables: {XDG_CONFIG_HOME: join(folder, 'xdg')},
	});
	await terminal.until('2 things in your settings could not be taken. recount config tells.');
	await terminal.until('+ add');
	await terminal.listening();
	terminal.press('j');
	await terminal.gone('2 things');
	terminal.write('+1410 by another key\r');
	await terminal.until('Timeline 3');
	t.pass();
});
