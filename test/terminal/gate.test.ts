import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import test from 'ava';
import {terminalFor} from '../helpers/terminal.ts';

const esc = '\u{1B}';
const program = [
	`--import=${import.meta.resolve('tsx')}`,
	fileURLToPath(new URL('../helpers/gate-app.tsx', import.meta.url)),
];

// tsx looks for the settings of TypeScript in the folder where a program starts, unless it is told.
const settings = {TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url))};

/** Bytes in one write → the keys that an Ink program is told, and the text in its field if that is of interest. */
const table: ReadonlyArray<readonly [bytes: string, keys: string, text?: string]> = [
	['hello\r', 'h e l l o Enter', 'hello'],
	['jj', 'j j', 'jj'],
	['a\rb', 'a Enter b', 'ab'],
	['abc\u{7F}d', 'a b c Backspace d', 'abd'],
	[`hi${esc}[D${esc}[DX\u{7F}Y`, 'h i Left Left X Backspace Y', 'Yhi'],
	[`${esc}[200~hello\rq${esc}[201~`, 'paste "hello\\nq"'],
	['本🙂', '本 🙂'],
];

for (const [bytes, keys, text] of table) {
	test.serial(`an Ink program behind the gate gets ${keys}`, async t => {
		const terminal = await terminalFor(t, {program, variables: settings});
		await terminal.listening();
		terminal.write(bytes);
		await terminal.until(`keys: ${keys}.`);
		await terminal.until(`text:${text === undefined ? '' : ` ${text}`}`);
		t.pass();
	});
}

test.serial('sequences cut in two stay whole for as long as the hold', async t => {
	const terminal = await terminalFor(t, {program, variables: {...settings, RECOUNT_ESC_MS: '5000'}});
	await terminal.listening();
	for (const [parts, keys] of [
		[[esc, '[A'], 'Up'],
		[[`${esc}[1`, ';5D'], 'Up Ctrl+Left'],
		[[esc, `[200~hello\rq${esc}[201~`], 'Up Ctrl+Left paste "hello\\nq"'],
		[['\u{F0}', '\u{9F}\u{99}\u{82}'], 'Up Ctrl+Left paste "hello\\nq" 🙂'],
	] as const) {
		for (const part of parts) {
			terminal.write(/^[\u{80}-\u{FF}]/u.test(part) ? Buffer.from(part, 'latin1') : part);
			await wait(60);
		}

		await terminal.until(`keys: ${keys}.`);
	}

	t.pass();
});

test.serial('Escape and the next key stay two, however fast they follow', async t => {
	const terminal = await terminalFor(t, {program, variables: {...settings, RECOUNT_ESC_MS: '1'}});
	await terminal.listening();
	for (let count = 1; count <= 5; count++) {
		terminal.press('Escape');
		await terminal.until(`keys:${' Escape j'.repeat(count - 1)} Escape.`);
		terminal.press('j');
		await terminal.until(`keys:${' Escape j'.repeat(count)}.`);
	}

	t.pass();
});

test.serial('every key that has a name here reaches an Ink program once', async t => {
	const terminal = await terminalFor(t, {program, columns: 300, variables: settings});
	await terminal.listening();
	const names = ['Enter', 'Tab', 'Shift+Tab', 'Backspace', 'Delete', 'Home', 'End', 'PgUp', 'PgDn', 'Insert', 'Up'];
	const held = [
		'Shift+Up',
		'Ctrl+Left',
		'Alt+Right',
		'Ctrl+Delete',
		'Alt+Backspace',
		'Alt+Enter',
		'Alt+B',
		'Ctrl+Space',
	];
	const control = [
		'Ctrl+A',
		'Ctrl+C',
		'Ctrl+D',
		'Ctrl+S',
		'Ctrl+Z',
		'Ctrl+_',
		'Ctrl+\\',
		'F1',
		'F5',
		'F12',
		'Shift+F3',
	];
	const all = [...names, ...held, ...control];
	terminal.press(...all);
	await terminal.until(`keys: ${all.join(' ')}.`);
	terminal.write(`${esc}[I${esc}[<0;1;1M${esc}[12;40R${esc}]11;rgb:0/0/0\u{7}${esc}Ou${esc}[106;5u${esc}[27;5;107~`);
	await terminal.until(`keys: ${all.join(' ')} 5 Ctrl+J Ctrl+K.`);
	t.pass();
});

test.serial('a terminal whose window is closed is told as an end', async t => {
	const terminal = await terminalFor(t, {program, variables: settings});
	await terminal.listening();
	terminal.hangUp();
	const {code, signal} = await terminal.exited;
	t.true(code === 0 || signal === 'SIGHUP');
});
