import xterm, {type IBufferCell} from '@xterm/headless';
import {columnsOf} from '../../source/app/columns.ts';
import {graphemesOf} from '../../source/app/forms/text-field.ts';

/** A terminal emulator that is fed by hand. */
export interface Emulator {
	readonly write: (bytes: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** See `drawnCells`. */
	readonly cells: () => readonly string[];
	/** What stands in a cell. */
	readonly text: (row: number, column: number) => string;
	/** Where the cursor is, or `hidden`. */
	readonly cursor: () => string;
	readonly dispose: () => void;
}

/** How many columns a terminal gives to what terminals disagree about. */
export type Widths =
	/** As many as `columnsOf`. */
	| 'ours'
	/** Those of a terminal that knows neither wide emoji nor joiners. */
	| 'older'
	/** Two for each character that may be drawn wide, and for signs that other terminals give no column. */
	| 'wider';

/** Makes an emulator. */
export function emulator(columns: number, rows: number, widths: Widths): Emulator {
	// The driver of a terminal makes CR LF of a line feed.
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	if (widths !== 'older') {
		terminal.unicode.register(widths === 'ours' ? ourWidths() : widerWidths);
		terminal.unicode.activeVersion = widths;
	}

	let visible = true;
	for (const final of ['h', 'l']) {
		terminal.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			visible = parameters.includes(25) ? final === 'h' : visible;
			return false;
		});
	}

	return {
		write: async bytes => new Promise(resolve => terminal.write(bytes, resolve)),
		resize: (width, height) => terminal.resize(width, height),
		cells: () => drawnCells(terminal),
		text: (row, column) => cellAt(terminal, row, column).getChars() || ' ',
		cursor: () => {
			const {cursorX, cursorY} = terminal.buffer.active;
			return visible ? `${cursorY}:${Math.min(cursorX, terminal.cols - 1)}` : 'hidden';
		},
		dispose: () => terminal.dispose(),
	};
}

/** Each cell of a screen in one text: what stands in it, how wide it is, and how it looks. */
export function drawnCells(terminal: xterm.Terminal): readonly string[] {
	return Array.from({length: terminal.rows * terminal.cols}, (_, index) => {
		const [row, column] = [Math.floor(index / terminal.cols), index % terminal.cols];
		const cell = cellAt(terminal, row, column);
		const styles = [
			cell.isBold() && 'bold',
			cell.isDim() && 'dim',
			cell.isItalic() && 'italic',
			cell.isUnderline() && 'underline',
			cell.isInverse() && 'inverse',
			cell.isStrikethrough() && 'struck',
		].filter(Boolean);
		const colours = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
		const text = cell.getWidth() === 1 ? cell.getChars() || ' ' : cell.getChars();
		return `${row}:${column} ${text}/${cell.getWidth()} ${styles.join(' ')} ${colours.join(' ')}`;
	});
}

function cellAt(terminal: xterm.Terminal, row: number, column: number): IBufferCell {
	const buffer = terminal.buffer.active;
	const cell = buffer.getLine(buffer.baseY + row)?.getCell(column);
	if (!cell) {
		throw new RangeError(`The screen has no cell in row ${row}, column ${column}.`);
	}

	return cell;
}

// xterm.js asks character by character; a width and whether the character joins the one before it are packed in a number.
function ourWidths() {
	let cluster = '';
	return {
		version: 'ours',
		wcwidth: (code: number) => columnsOf(String.fromCodePoint(code)) as 0 | 1 | 2,
		charProperties(code: number, before: number) {
			const character = String.fromCodePoint(code);
			const joined = before === 0 ? character : cluster + character;
			const joins = before !== 0 && graphemesOf(joined).length === 1;
			cluster = joins ? joined : character;
			return (1 << 3) | (columnsOf(cluster) << 1) | (joins ? 1 : 0);
		},
	};
}

const disputed = /[\p{Extended_Pictographic}\p{M}\p{Default_Ignorable_Code_Point}\p{Co}\p{Script=Devanagari}]/u;
const widerWidths = {
	version: 'wider',
	wcwidth: wider,
	charProperties: (code: number) => (1 << 3) | (wider(code) << 1),
};

function wider(code: number): 1 | 2 {
	const character = String.fromCodePoint(code);
	return columnsOf(character) === 1 && !disputed.test(character) ? 1 : 2;
}
