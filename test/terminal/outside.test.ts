import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import test, {type ExecutionContext} from 'ava';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {builtProgram, type Terminal, terminalFor, type Wanted} from '../helpers/terminal.ts';

const three = ['2026-10-03 13:41 Deploy v412 finishes', '1402 Pool exhausted on web-1', '~14:05 Page reaches on-call'];
const file = 'checkout.recount.json';

interface AtTheShell {
	readonly terminal: Terminal;
	/** All that one sees: the text of every cell, how it looks, the cursor. */
	readonly seen: () => unknown;
	/** The process of the program. */
	readonly pid: () => number;
}

// A shell with job control, without a line editor of its own, so that a program that reads keys can be told from it.
async function atTheShell(t: ExecutionContext, command = `"$NODE" "$RECOUNT" checkout`): Promise<AtTheShell> {
	const terminal = await terminalFor(t, {
		command: 'bash',
		program: ['--noprofile', '--norc', '--noediting', '-i'],
		variables: {PS1: 'shell> ', NODE: process.execPath, RECOUNT: builtProgram, HISTFILE: ''},
	});
	await terminal.until('shell>');
	terminal.type(`${command}\n`);
	await terminal.listening();
	for (const line of three) {
		terminal.write(`a${line}\r`);
	}

	await terminal.until('3 of 3');
	await terminal.until('· saved');
	const look = (row: number, column: number) => {
		const {text, bold, dim, inverse, foreground} = terminal.cell(row, column);
		return `${text || ' '}${bold ? 'b' : ''}${dim ? 'd' : ''}${inverse ? 'i' : ''}${foreground ?? ''}`;
	};
	const seen = () => ({
		lines: Array.from({length: 24}, (_, row) =>
			Array.from({length: 80}, (_cell, column) => look(row, column)).join(''),
		),
		cursor: terminal.cursor().visible ? terminal.cursor() : undefined,
	});
	const pid = () => {
		const list = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,args='], {encoding: 'utf8'}).split('\n');
		const all = list.map(line => line.trim().split(/\s+/));
		const under = (parent: string): string[][] =>
			all.filter(([, ppid]) => ppid === parent).flatMap(own => [own, ...under(own[0] ?? '')]);
		return Number(under(String(terminal.pid)).find(words => words.includes(builtProgram))?.[0]);
	};
	return {terminal, seen, pid};
}

async function stopped(terminal: Terminal): Promise<void> {
	await terminal.until(/fg brings you back\.\n+.*Stopped[\s\S]*?\nshell>/);
	await terminal.until(() => terminal.cursor().visible && !terminal.alternate());
}

function bar(terminal: Terminal): string {
	return terminal
		.inverseLines()
		.map(row => terminal.line(row).trim())
		.join('\n');
}

/** Where one is → the keys that lead there, what shows then, and what shows that keys work afterwards. */
const places: ReadonlyArray<readonly [where: string, keys: string, shows: Wanted, after: string, then: string]> = [
	['a list', 'gj', '2 of 3', 'j', '3 of 3'],
	['a form with half a word typed', 'e\tx', 'Page reaches on-callx', 'y\u0013', 'Page reaches on-callxy'],
	['the palette', ':fir', /: fir\b[\s\S]*First row/, 's\r', '1 of 3'],
	['a search', '/Pool', '/Pool', ' ex\r', '2 of 3'],
	['a row that is being added', 'a1406 half a wo', 'half a wo', 'rd\r', 'half a word'],
];

for (const [where, keys, shows, after, then] of places) {
	test(`Ctrl+Z leaves ${where} for the shell, and fg brings the same screen back`, async t => {
		const {terminal, seen} = await atTheShell(t);
		terminal.write(keys);
		await terminal.until(shows);
		await terminal.settled(150);
		const before = seen();
		terminal.press('Ctrl+Z');
		await stopped(terminal);
		// Lines are whole again and echoed.
		terminal.type('echo he""re\n');
		await terminal.until(/^here$/m);
		terminal.type('fg\n');
		await terminal.listening();
		await terminal.until(() => isDeepStrictEqual(seen(), before));
		terminal.write(after);
		await terminal.until(then);
		await terminal.until('· saved');
		terminal.press('Ctrl+C', 'Ctrl+C');
		await terminal.until(() => !terminal.alternate());
		terminal.type('echo left with $?\n');
		await terminal.until(/left with 130/);
		t.pass();
	});
}

test('a stop that comes from outside leaves the terminal in order, too', async t => {
	const {terminal, seen, pid} = await atTheShell(t);
	await terminal.settled();
	const before = seen();
	process.kill(pid(), 'SIGTSTP');
	await stopped(terminal);
	terminal.type('fg\n');
	await terminal.listening();
	await terminal.until(() => isDeepStrictEqual(seen(), before));
	terminal.press('k');
	await terminal.until('2 of 3');
	t.pass();
});

test('a program that was started by another one gives the terminal to the shell all the same', async t => {
	const {terminal} = await atTheShell(t, 'sh -c \'"$NODE" "$RECOUNT" checkout; echo done with it\'');
	terminal.press('Ctrl+Z');
	await stopped(terminal);
	terminal.type('fg\n');
	await terminal.listening();
	terminal.press('q');
	await terminal.until('done with it');
	t.pass();
});

test('a terminal that changed its size meanwhile is drawn in its size', async t => {
	const {terminal} = await atTheShell(t);
	terminal.press('Ctrl+Z');
	await stopped(terminal);
	terminal.resize(60, 16);
	terminal.type('fg\n');
	await terminal.listening();
	await terminal.until(screen => screen.length === 16 && (screen[15] ?? '').endsWith('3 of 3'));
	t.is(terminal.screen().filter(line => line.includes('Timeline')).length, 1);
	t.is(terminal.line(2).length, 60);
});

test('where there is no shell to go back to, Ctrl+Z says so and goes on', async t => {
	const terminal = await terminalFor(t, {args: ['checkout']});
	await terminal.listening();
	terminal.press('Ctrl+Z');
	await terminal.until('There is no shell to go back to.');
	terminal.write('a1402 it goes on\r');
	await terminal.until('1 of 1');
	t.true(terminal.alternate());
});

async function withEditor(t: ExecutionContext, script: string): Promise<Terminal & {readonly out: string}> {
	const folder = await newFolder(t);
	const editor = join(folder, 'editor');
	writeFileSync(editor, `#!/bin/sh\n${script}\n`);
	chmodSync(editor, 0o700);
	const out = join(folder, 'out');
	const terminal = await terminalFor(t, {args: ['checkout'], variables: {EDITOR: `${editor} --wait`, OUT: out}});
	await terminal.listening();
	for (const line of three) {
		terminal.write(`a${line}\r`);
	}

	await terminal.until('3 of 3');
	await terminal.until('· saved');
	return {...terminal, out};
}

function whats(terminal: Terminal): readonly string[] {
	const {review} = parseReview(readFileSync(join(terminal.folder, file), 'utf8'));
	return Object.values(review.records).flatMap(record => (record.kind === 'event' ? [record.what ?? ''] : []));
}

test('E gives the terminal to the editor, which asks there, and the row is what it wrote', async t => {
	const terminal = await withEditor(
		t,
		'printf "in the editor, say: "; read -r answer; tty > "$OUT"; printf "Page reaches %s\\n\\nBy the pager.\\n" "$answer" > "$2"',
	);
	terminal.press('E');
	await terminal.until('in the editor, say:');
	t.false(terminal.alternate());
	t.true(terminal.cursor().visible);
	terminal.type('night shift\n');
	await terminal.until(() => bar(terminal).includes('Page reaches night shift'));
	await terminal.until('By the pager.');
	t.true(terminal.alternate());
	t.regex(readFileSync(terminal.out, 'utf8'), /^\/dev\//);
	await terminal.until('· saved');
	t.true(whats(terminal).includes('Page reaches night shift'));
	terminal.press('u', 'k');
	await terminal.until(() => bar(terminal).includes('Pool exhausted'));
});

test('Ctrl+O edits the notes in a form, with what was typed so far, and the cursor stands behind it', async t => {
	const terminal = await withEditor(t, 'cat "$2" > "$OUT"; printf "typed there\\n" >> "$2"');
	terminal.write(`e${'\t'.repeat(7)}typed here`);
	await terminal.until('typed here');
	terminal.press('Ctrl+O');
	await terminal.until('typed there');
	t.is(readFileSync(terminal.out, 'utf8'), 'typed here\n');
	terminal.write('!');
	await terminal.until('typed there!');
	t.true(terminal.cursor().visible);
	terminal.press('Ctrl+S');
	await terminal.gone('── Event');
	await terminal.until(() => readFileSync(join(terminal.folder, file), 'utf8').includes('typed here\\ntyped there!'));
});

test('an editor that fails or changes nothing leaves everything as it was', async t => {
	const terminal = await withEditor(t, 'test -e "$OUT" || { touch "$OUT"; printf "other" > "$2"; exit 1; }');
	terminal.press('E');
	await terminal.until('The editor ended with 1. The text stays as it was.');
	terminal.press('E');
	await terminal.until('Nothing was changed.');
	terminal.press('a');
	terminal.write('1410 half');
	await terminal.until('half');
	terminal.press('Ctrl+O');
	await terminal.until('Nothing was changed.');
	await terminal.until('half');
	t.false(whats(terminal).includes('other'));
});

test('Ctrl+C and keys that are typed while the editor has the terminal are the editor’s', async t => {
	const script = `trap 'echo interrupted >> "$OUT"' INT
echo ready
until read -r line; do :; done
echo "$line" >> "$OUT"`;
	const terminal = await withEditor(t, script);
	terminal.press('E');
	await terminal.until('ready');
	terminal.press('Ctrl+C');
	while (!existsSync(terminal.out)) {
		await terminal.settled(10);
	}

	terminal.type('dd q\n');
	await terminal.until('Nothing was changed.');
	t.is(readFileSync(terminal.out, 'utf8'), 'interrupted\ndd q\n');
	await terminal.until('3 of 3');
	t.is(whats(terminal).length, 3);
});

test('SIGTERM while the editor has the terminal ends both, and everything is saved', async t => {
	const terminal = await withEditor(t, 'echo ready; exec sleep 60');
	terminal.press('E');
	await terminal.until('ready');
	terminal.kill('SIGTERM');
	t.is((await terminal.exited).code, 143);
	t.false(terminal.alternate());
	t.is(whats(terminal).length, 3);
});
