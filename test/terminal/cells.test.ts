import {writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {frame} from '../../source/tui/frame.ts';
import {paint} from '../../source/tui/paint.ts';
import {themeFor} from '../../source/tui/theme.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {emulator} from '../helpers/emulator.ts';
import {newFolder} from '../helpers/folder.ts';
import {fixedEnvironment, openProgram} from '../helpers/program.ts';
import {terminalFor} from '../helpers/terminal.ts';

/** Keys by their names, a text for a prompt, or a size. Each Escape closes something, or it would join the next key. */
const steps: ReadonlyArray<string | {readonly prompt: string} | readonly [columns: number, rows: number]> = [
	'j j k G g 2 j j k 3 j 1 J K',
	'e Tab Tab x 日 Backspace é Shift+Tab Escape',
	'2 w Tab z Escape 1 :',
	{prompt: 'row'},
	'Down Down Escape',
	[120, 36],
	'j j j k 2 j 3 1 k t Escape a x Escape',
	[60, 16],
	'j k /',
	{prompt: 'pool'},
	'Enter n ? Escape L Down Down Escape',
	[80, 24],
	'j G 0 Tab Escape',
];

test('after keys in lists, forms and boxes and after other sizes each cell of the terminal is that of the frame', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'checkout.recount.json');
	writeFileSync(path, formatReview(checkoutReview));
	const terminal = await terminalFor(t, {args: [path], folder});
	await terminal.listening();
	const program = openProgram(checkoutReview, {file: {name: basename(path), status: 'saved'}});
	const compare = async (after: string) => {
		const {columns, rows} = program.state().size;
		const drawn = frame(program.state(), fixedEnvironment());
		const painted = emulator(columns, rows, 'older');
		await painted.write(paint(drawn, themeFor(program.state().look)));
		// What ink-text-input shows is its own.
		const own = (cell: string) => drawn.lines[Number(cell.split(':')[0])]?.prompt === undefined;
		const wanted = [...painted.cells().filter(own), drawn.cursor ? `${drawn.cursor.y}:${drawn.cursor.x}` : 'hidden'];
		painted.dispose();
		const shown = () => {
			const {row, column, visible} = terminal.cursor();
			return [...terminal.cells().filter(own), visible ? `${row}:${column}` : 'hidden'];
		};

		await terminal.until(() => isDeepStrictEqual(shown(), wanted)).catch(() => {});
		const now = shown();
		const [more, less] = [
			now.filter((cell, index) => cell !== wanted[index]),
			wanted.filter((cell, index) => cell !== now[index]),
		];
		t.deepEqual(more, less, after);
	};

	await compare('the start');
	for (const step of steps) {
		if (typeof step === 'string') {
			for (const key of step.split(' ')) {
				terminal.press(key);
				program.press(key);
				await compare(`${key} of ${step}`);
			}
		} else if ('prompt' in step) {
			terminal.type(step.prompt);
			program.prompt(step.prompt);
			await compare(step.prompt);
		} else {
			terminal.resize(...step);
			program.resize(...step);
			await compare(step.join('×'));
		}
	}
});
