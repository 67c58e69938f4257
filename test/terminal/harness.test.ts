import test from 'ava';
import {terminalFor} from '../helpers/terminal.ts';

// Says what it reads, as JSON, one read a line; leaves at q.
const echo = `
process.stdin.setRawMode(true);
process.stdout.write('\\u001B[?1049h\\u001B[?2004h\\u001B[Hready\\r\\n');
process.stdin.on('data', data => {
	process.stdout.write(JSON.stringify(data.toString()) + '\\r\\n');
	if (String(data) === 'q') {
		process.stdout.write('\\u001B[?1049lleft\\r\\n');
		process.exit(3);
	}
	if (String(data) === 'i') process.stdout.write('\\u001B[2J\\u001B[5H\\u001B[7m' + ' '.repeat(50) + '\\u001B[0m\\u001B[H\\u001B[1;4;35mbold\\u001B[0m\\u001B[?25l');
});
process.stdout.on('resize', () => process.stdout.write(process.stdout.columns + ' by ' + process.stdout.rows + '\\r\\n'));
setInterval(() => {}, 1 << 30);
`;
const program = ['-e', echo];

test('keys arrive as xterm sends them', async t => {
	const terminal = await terminalFor(t, {program});
	await terminal.until('ready');
	for (const [name, bytes] of [
		['j', 'j'],
		['Enter', '\r'],
		['Ctrl+D', '\u{4}'],
		['Ctrl+_', '\u{1F}'],
		['Escape', '\u{1B}'],
		['Alt+B', '\u{1B}b'],
		['Alt+Enter', '\u{1B}\r'],
		['Shift+Tab', '\u{1B}[Z'],
		['Up', '\u{1B}[A'],
		['Shift+Up', '\u{1B}[1;2A'],
		['Home', '\u{1B}[H'],
		['PgDn', '\u{1B}[6~'],
		['F1', '\u{1B}OP'],
		['F5', '\u{1B}[15~'],
		['Ctrl+Delete', '\u{1B}[3;5~'],
		['本', '本'],
	] as const) {
		terminal.press(name);
		await terminal.until(JSON.stringify(bytes));
	}

	t.throws(() => terminal.press('Hyper+J'), {message: /No keyboard/});
});

test('a text is typed in one write and pasted as a marked paste', async t => {
	const terminal = await terminalFor(t, {program});
	await terminal.until('ready');
	terminal.type('1402 pool exhausted');
	await terminal.until('"1402 pool exhausted"');
	terminal.paste('one\ntwo');
	await terminal.until(JSON.stringify('\u{1B}[200~one\rtwo\u{1B}[201~'));
	terminal.write(Uint8Array.of(0xe2, 0x82, 0xac));
	await terminal.until('"€"');
	t.pass();
});

test('the screen tells its cells, its bar and its cursor', async t => {
	const terminal = await terminalFor(t, {program, columns: 60, rows: 10});
	await terminal.until('ready');
	t.true(terminal.cursor().visible);
	terminal.press('i');
	await terminal.until('bold');
	await terminal.settled();
	t.deepEqual(terminal.inverseLines(), [4]);
	t.deepEqual(terminal.cell(0, 0), {
		text: 'b',
		bold: true,
		dim: false,
		inverse: false,
		underline: true,
		foreground: 5,
	});
	t.deepEqual(terminal.cursor(), {column: 4, row: 0, visible: false});
});

test('a resize reaches the program', async t => {
	const terminal = await terminalFor(t, {program, columns: 80, rows: 24});
	await terminal.until('ready');
	terminal.resize(34, 10);
	await terminal.until('34 by 10');
	t.is(terminal.screen().length, 10);
});

test('leaving the alternate screen shows the main one, and the exit code is told', async t => {
	const terminal = await terminalFor(t, {program});
	await terminal.until('ready');
	t.true(terminal.alternate());
	terminal.press('q');
	t.deepEqual(await terminal.exited, {code: 3, signal: undefined});
	t.false(terminal.alternate());
	t.true(terminal.mainScreen().includes('left'));
});

test('a signal that ends the program is told by its name', async t => {
	const terminal = await terminalFor(t, {program});
	await terminal.until('ready');
	terminal.kill('SIGTERM');
	t.like(await terminal.exited, {signal: 'SIGTERM'});
});

test('what does not come is told with the screen drawn', async t => {
	const terminal = await terminalFor(t, {program});
	await terminal.until('ready');
	const error = await t.throwsAsync(terminal.until('never', {patience: 30}));
	t.regex(error.message, /Waited for never/);
	t.regex(error.message, /│ready/);
	terminal.press('q');
	await t.throwsAsync(terminal.until('never'), {message: /The program ended \(exit code 3\)/});
});
