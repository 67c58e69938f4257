import assert from 'node:assert/strict';
import {EventEmitter} from 'node:events';
import test from 'ava';
import fc from 'fast-check';
import {Box, render, Text, useCursor} from 'ink';
import {createElement} from 'react';
import {columnsOf} from '../../../source/app/columns.ts';
import {graphemesOf} from '../../../source/app/forms/text-field.ts';
import {reachOf} from '../../../source/tui/glyph.ts';
import {line} from '../../../source/tui/lines.ts';
import {type CellWriter, cellWriter, type TerminalOutput} from '../../../source/tui/terminal/cell-writer.ts';
import {type Emulator, emulator} from '../../helpers/emulator.ts';

const esc = '\u001B';
const enter = `${esc}[?1049h`;
const begin = `${esc}[?2026h`;
const end = `${esc}[?2026l`;

interface Piece {
	readonly text: string;
	/** Parameters of SGR. */
	readonly style: string;
}

/** A frame for Ink: lines that fit, and the cursor. */
interface Shown {
	readonly columns: number;
	readonly rows: number;
	readonly lines: ReadonlyArray<readonly Piece[]>;
	readonly cursor: {readonly x: number; readonly y: number} | undefined;
}

const sure = ['a', 'Z', ' ', '  ', '      ', 'pool exhausted', 'web-1', '─', '━━━', '│▸·…≠', 'é', '日本', 'ログ', '한'];
const disputed = ['🙂', '👩‍💻', '🇩🇪', 'e\u0301', 'नि', '✔', '▶', '⏰'];
// What Ink itself takes for something else, and so never in a text of its own.
const strange = ['क्षि', '\u0301', '\u{F0003}\u{100001}'];
const styles = ['', '', '', '1', '2', '4', '7', '36', '1;31', '2;44', '3;38;5;200', '9;48;2;1;2;3', '1;2;95'];

function frames(glyphs: readonly string[], resizing: boolean): fc.Arbitrary<readonly Shown[]> {
	const piece = fc.record({
		text: fc.array(fc.constantFrom(...glyphs), {maxLength: 9}).map(parts => parts.join('')),
		style: fc.constantFrom(...styles),
	});
	const step = fc.record({
		size: resizing ? fc.constantFrom([40, 6], [24, 4], [57, 8], [41, 6]) : fc.constant([40, 6]),
		lines: fc.array(fc.array(piece, {maxLength: 6}), {minLength: 8, maxLength: 8}),
		// Most lines of a frame are those of the one before.
		kept: fc.array(fc.nat(3), {minLength: 8, maxLength: 8}),
		cursor: fc.option(fc.record({x: fc.nat(23), y: fc.nat(3)}), {nil: undefined}),
	});
	return fc.array(step, {minLength: 2, maxLength: 7}).map(steps => {
		let before: ReadonlyArray<readonly Piece[]> = [];
		return steps.map(({size, lines, kept, cursor}) => {
			const [columns = 0, rows = 0] = size;
			before = lines.map((own, index) => (kept[index] !== 0 && before[index]) || own);
			return {columns, rows, cursor, lines: before.slice(0, rows).map(own => cut(own, columns))};
		});
	});
}

function cut(own: readonly Piece[], columns: number): readonly Piece[] {
	return line(columns, ...own).spans.map(({text}, index) => ({text, style: own[index]?.style ?? ''}));
}

function painted(own: readonly Piece[]): string {
	return own.map(({text, style}) => `${esc}[${style}m${text}${esc}[0m`).join('');
}

/** A terminal that hands on what it is sent. */
class Output extends EventEmitter implements TerminalOutput {
	readonly isTTY = true;
	columns: number;
	rows: number;
	sent: string[] = [];

	constructor(columns: number, rows: number) {
		super();
		this.columns = columns;
		this.rows = rows;
	}

	write(text: string, written?: () => void): boolean {
		this.sent.push(text);
		written?.();
		return true;
	}

	takeAll(): string {
		const text = this.sent.join('');
		this.sent = [];
		return text;
	}
}

function Frame({lines, cursor, columns, rows}: Shown) {
	const {setCursorPosition} = useCursor();
	setCursorPosition(cursor);
	return createElement(
		Box,
		{flexDirection: 'column', width: columns, height: rows},
		...lines.map((own, key) => createElement(Text, {key, wrap: 'truncate-end'}, painted(own) || ' ')),
	);
}

/** Draws frames by Ink, and calls back after each with what it wrote. */
async function drawn(
	shown: readonly Shown[],
	incrementalRendering: boolean,
	check: (frame: Shown, bytes: string) => Promise<void>,
): Promise<void> {
	const [first] = shown as [Shown];
	const output = new Output(first.columns, first.rows);
	const ink = render(createElement(Frame, first), {
		stdout: output as unknown as NodeJS.WriteStream,
		stdin: new EventEmitter() as NodeJS.ReadStream,
		patchConsole: false,
		alternateScreen: true,
		interactive: true,
		incrementalRendering,
		maxFps: 1000,
	});
	try {
		for (const frame of shown) {
			if (frame.columns !== output.columns || frame.rows !== output.rows) {
				output.columns = frame.columns;
				output.rows = frame.rows;
				ink.rerender(createElement(Frame, frame));
				output.emit('resize');
			}

			ink.rerender(createElement(Frame, frame));
			await ink.waitUntilRenderFlush();
			await check(frame, output.takeAll());
		}
	} finally {
		ink.unmount();
	}
}

function writerTo(columns: number, rows: number) {
	const output = new Output(columns, rows);
	return {output, ...cellWriter(output)};
}

// Where Ink writes the lines that changed, it leaves things behind when a terminal grows; we have it write all of them.
const asInkWrites = fc
	.boolean()
	.chain(incremental => fc.tuple(fc.constant(incremental), frames([...sure, ...disputed], !incremental)));

test('after each frame of Ink the terminal shows what it would show without the writer, and the cursor', async t => {
	await fc.assert(
		fc.asyncProperty(asInkWrites, async ([incremental, shown]) => {
			const [{columns, rows}] = shown as [Shown];
			const plain = emulator(columns, rows, 'ours');
			const ours = emulator(columns, rows, 'ours');
			const writer = writerTo(columns, rows);
			await drawn(shown, incremental, async (frame, bytes) => {
				resize(frame, [plain, ours], [writer.output]);
				await plain.write(bytes);
				writer.stdout.write(bytes);
				await ours.write(writer.output.takeAll());
				agree(ours, plain);
			});
			plain.dispose();
			ours.dispose();
		}),
		{numRuns: 60},
	);
	t.pass();
});

const otherWidths = fc.constantFrom('older' as const, 'wider' as const);

test('on a terminal with other widths a frame does not depend on those before it, and all that is sure is in its place', async t => {
	await fc.assert(
		fc.asyncProperty(frames([...sure, ...disputed, ...strange], true), otherWidths, async (shown, widths) => {
			const [{columns, rows}] = shown as [Shown];
			const ours = emulator(columns, rows, widths);
			const anew = emulator(columns, rows, widths);
			const writer = writerTo(columns, rows);
			const whole = writerTo(columns, rows);
			for (const frame of shown) {
				resize(frame, [ours, anew], [writer.output, whole.output]);
				writer.stdout.write(enter + signed(frame, writer.sign));
				await ours.write(writer.output.takeAll());
				whole.stdout.write(enter + signed(frame, whole.sign));
				whole.output.takeAll();
				whole.redraw();
				await anew.write(whole.output.takeAll());
				agree(ours, anew);
				for (const [row, own] of frame.lines.entries()) {
					for (const {glyph, column} of sureGlyphs(own)) {
						assert.equal(ours.text(row, column), glyph, `row ${row}, column ${column}`);
					}
				}
			}

			ours.dispose();
			anew.dispose();
		}),
		{numRuns: 60},
	);
	t.pass();
});

function agree(one: Emulator, other: Emulator): void {
	const [cells, others] = [one.cells(), other.cells()];
	assert.deepEqual(
		cells.filter((cell, index) => cell !== others[index]),
		others.filter((cell, index) => cell !== cells[index]),
	);
	assert.equal(one.cursor(), other.cursor());
}

function resize(frame: Shown, emulators: readonly Emulator[], outputs: readonly Output[]): void {
	for (const one of emulators) {
		one.resize(frame.columns, frame.rows);
	}

	for (const output of outputs) {
		output.columns = frame.columns;
		output.rows = frame.rows;
	}
}

// A frame as the program has Ink write it: a sign for each line.
function signed({lines, cursor}: Shown, sign: CellWriter['sign']): string {
	const signs = lines.map((own, row) => sign(row, painted(own))).join('\n');
	const place = cursor ? `${esc}[${cursor.y + 1};${cursor.x + 1}H${esc}[?25h` : `${esc}[?25l`;
	return `${begin}${esc}[H${esc}[J${signs}${place}${end}`;
}

// Graphemes whose width nobody disputes, with their columns; one that a sign without a column may have joined is left out.
function sureGlyphs(own: readonly Piece[]): ReadonlyArray<{readonly glyph: string; readonly column: number}> {
	const found: Array<{glyph: string; column: number}> = [];
	let column = 0;
	for (const glyph of graphemesOf(own.map(({text}) => text).join(''))) {
		const columns = columnsOf(glyph);
		if (columns > 0 && reachOf(glyph, columns) === columns) {
			found.push({glyph, column});
		}

		column += columns;
	}

	return found;
}

/** A writer on the alternate screen that shows some lines, with its cursor hidden. */
function showing(...lines: readonly string[]) {
	const writer = writerTo(40, 6);
	const send = (bytes: string) => {
		writer.stdout.write(bytes);
		return writer.output.takeAll();
	};
	send(`${enter}${esc}[?25l${lines.join('\n')}`);
	return {...writer, send};
}

function whole(lines: readonly string[]): string {
	return `${begin}${esc}[H${esc}[J${lines.join('\n')}${end}`;
}

for (const [what, before, after, sent] of [
	['the same again', ['one', 'two'], ['one', 'two'], ''],
	['one letter', ['one', 'two'], ['one', 'twx'], '\bx'],
	['the right half', ['left │ right', 'left │ right'], ['left │ wrong', 'left │ right'], `${esc}[;8Hwrong`],
	['the end of a line', ['one two three'], ['one'], `${esc}[4G${esc}[K`],
	['a style', ['one two'], [`one ${esc}[7mtwo${esc}[0m`], `\b\b\b${esc}[7mtwo${esc}[m`],
	['blanks in the middle', ['abcdefghijklmnop│'], ['ab             p│'], `${esc}[3G${esc}[13X`],
	['wide characters', ['日本語'], ['日a語'], `${esc}[3Ga語 `],
	['the next line', ['one', 'two'], ['one.', 'two.'], `${esc}[;4H.\n${esc}[3C.`],
	['what is disputed stays', ['a🙂bc'], ['x🙂bc'], '\rx'],
	['what is disputed is no way', ['a✔bc'], ['x✔yc'], `\rx${esc}[Cy`],
	['what is disputed is written', ['a🙂bc'], ['a🙃bc'], `${esc}[2G  ${esc}[2G🙃${esc}[4Gb`],
] as const) {
	test(`few bytes are sent: ${what}`, t => {
		const {send} = showing(...before);
		t.is(send(whole(after)), sent);
	});
}

test('between the marks nothing is sent, after them one write; a long frame keeps the marks and hides the cursor', t => {
	const {output, stdout} = showing('one');
	for (const part of [begin, `${esc}[H${esc}[J`, 'one ', 'two', `${esc}[2;1H`, 'three']) {
		stdout.write(part);
		t.deepEqual(output.sent, []);
	}

	stdout.write(end);
	t.deepEqual(output.sent, [' two\nthree']);
	const many = Array.from({length: 24}, (_, row) => `${'x'.repeat(60)}${row}`);
	const big = writerTo(80, 24);
	big.stdout.write(`${enter}${whole(many)}`);
	t.is(big.output.sent.length, 1);
	t.true(big.output.takeAll().startsWith(`${enter}${begin}${esc}[?25l`));
	big.stdout.write(whole(many.map(text => text.replaceAll('x', 'y'))));
	t.regex(big.output.takeAll(), /^\u001B\[\?2026h\u001B\[\?25l\u001B\[Hyyy[\s\S]+\u001B\[\?2026l\u001B\[\?25h$/);
});

test('what is erased between the marks is gone after them', t => {
	t.is(showing('one').send(`${begin}${esc}[H${esc}[J${end}`), `\r${esc}[K`);
});

test('what is erased outside the marks is held until it is written on', t => {
	const {send} = showing('one', 'two');
	t.is(send(`${esc}[2K${esc}[1A${esc}[2K${esc}[G`), '');
	t.is(send('one'), `\r${esc}[K`);
});

test('what is not known goes through in its place, and then the screen is sent whole', t => {
	for (const strange of [
		`${esc}]0;title\u0007`,
		`${esc}[5n`,
		`${esc}[2 q`,
		`${esc}[4:3m`,
		`${esc}[?6h`,
		'\t',
		`${esc}c`,
	]) {
		const {send} = showing('one');
		const [before, after] = send(`${esc}[2;1Hsecond${strange}!`).split(strange);
		t.is(before, '\nsecond', JSON.stringify(strange));
		t.regex(after ?? '', /\u001B\[H\u001B\[Jone\nsecond!\u001B\[\?25l$/);
	}
});

test('modes go through; a second time the alternate screen is not entered; on the main screen all goes through', t => {
	const {send, redraw, output} = showing('one');
	t.is(send(`${esc}[?2004h${esc}[?1;1000l`), `${esc}[?2004h${esc}[?1l${esc}[?1000l`);
	t.is(send(`${enter}${esc}[?25l`), '');
	t.is(send(`${esc}[Hone`), '');
	t.is(send(`${esc}[?1049l`), `${esc}[?1049l${esc}[?25l`);
	redraw();
	t.is(output.takeAll(), '');
	t.is(send(`bye${esc}[31m\r\n${esc}[?25h`), `bye${esc}[31m\r\n${esc}[?25h`);
});

test('a first frame is sent as it is, and known: Ink enters, empties and draws the same, and nothing is sent', t => {
	const {output, start, stdout} = writerTo(40, 6);
	const painted = `${enter}${esc}[?25l${esc}[H${esc}[J${esc}[1;1H${esc}[1mone${esc}[0m${esc}[2;1Htwo${esc}[H`;
	start(painted);
	t.deepEqual(output.sent, [painted]);
	stdout.write(`${enter}${esc}[?25l`);
	stdout.write(`${begin}${esc}[1mone${esc}[22m\ntwo\n\n\n\n${end}`);
	t.deepEqual(output.sent, [painted]);
	stdout.write(`${begin}${esc}[H${esc}[1mone${esc}[22m\ntwos${end}`);
	t.is(output.sent.at(-1), `\n${esc}[3Cs`);
});

test('forgetting sends the next frame whole; redrawing does so at once, with a cursor as it should be', t => {
	const {send, forget, redraw, output} = showing('one');
	forget();
	t.regex(send(whole(['one'])), /\u001B\[H\u001B\[Jone\u001B\[\?25l$/);
	t.is(send(whole(['one'])), '');
	redraw();
	t.regex(output.takeAll(), /\u001B\[H\u001B\[Jone\u001B\[\?25l$/);
});

test('a terminal of another size is sent everything, and a lost one with size 0 counts as 80×24', t => {
	const {send, redraw, output} = showing('one', 'two');
	output.columns = 30;
	redraw();
	t.regex(output.takeAll(), /\u001B\[H\u001B\[Jone\ntwo/);
	output.columns = 20;
	t.regex(send(whole(['one', 'two'])), /\u001B\[H\u001B\[Jone\ntwo/);
	t.is(send(whole(['one', 'two'])), '');
	const lost = writerTo(0, 0);
	t.deepEqual([lost.stdout.columns, lost.stdout.rows], [80, 24]);
});

test('a sign stands for its line where it begins one; it changes with the line, and other texts are no signs', t => {
	const {send, sign} = showing('.');
	const first = sign(0, `${esc}[1mone${esc}[0m`);
	t.is(sign(0, `${esc}[1mone${esc}[0m`), first);
	t.not(sign(0, 'two'), first);
	t.not(sign(1, 'two'), first);
	sign(0, `${esc}[1mone${esc}[0m`);
	t.is(send(`${esc}[H${first}`), `\r${esc}[1mone${esc}[m`);
	t.true(send(`${esc}[2;3H${first}`).includes(first.slice(0, 2)));
	const own = sign(2, 'own');
	sign(2, own);
	t.true(send(`${esc}[3;1H${own}`).includes(own.slice(0, 2)));
});

test('a sign without a column of its own joins the character before it, also over a change of style', async t => {
	const terminal = emulator(40, 6, 'ours');
	const {send} = showing();
	await terminal.write(send(`${begin}${esc}[He${esc}[1m\u0301x${end}`));
	t.deepEqual([terminal.text(0, 0), terminal.text(0, 1)], ['e\u0301', 'x']);
	terminal.dispose();
});

test('the barrier of Ink comes back when all is written, also when there was nothing to write', t => {
	const {stdout} = showing('one');
	t.plan(2);
	stdout.write('', () => t.pass());
	stdout.write('two', () => t.pass());
});
