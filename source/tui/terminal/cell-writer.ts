import {penChange, plainPen} from '../pen.ts';
import {cellDifference, cursorMovement} from './cell-difference.ts';
import {type LineSigns, lineSigns} from './line-signs.ts';
import {ScreenCells} from './screen-cells.ts';

/** A terminal's output, or what a test puts in its place. */
export interface TerminalOutput {
	readonly isTTY?: boolean;
	readonly columns: number;
	readonly rows: number;
	readonly writable?: boolean;
	readonly writableEnded?: boolean;
	readonly destroyed?: boolean;
	readonly write: (text: string, written?: (error?: Error | null) => void) => boolean;
	readonly on: (event: string, listener: (...values: unknown[]) => void) => unknown;
	readonly off: (event: string, listener: (...values: unknown[]) => void) => unknown;
}

/** Stands between Ink and the terminal and sends only the cells that changed. */
export interface CellWriter {
	/** What Ink takes as its `stdout`. Each frame becomes at most one write to the terminal. */
	readonly stdout: NodeJS.WriteStream;
	/** The sign that stands for a line of the screen in what is written (see `LineSigns`). */
	readonly sign: LineSigns['sign'];
	/** Sends a whole first frame as it is, before what it shows is read: nobody waits for that. */
	readonly start: (painted: string) => void;
	/** Says that the terminal may show anything by now: the next frame is sent whole. */
	readonly forget: () => void;
	/** Sends the whole screen anew, as it should be; nothing while somebody else has the terminal. */
	readonly redraw: () => void;
}

/**
 * Makes a writer. While the alternate screen is on it reads what is written as cells; between the marks of a synchronized
 * update nothing is sent. What it does not know goes through as it is, in order, and then the screen is sent whole, for
 * nobody can say what that did. On the main screen everything goes through.
 */
export function cellWriter(output: TerminalOutput): CellWriter {
	const signs = lineSigns();
	const writer = new Writer(output, signs);
	return {
		stdout: writer as unknown as NodeJS.WriteStream,
		sign: signs.sign,
		start: painted => writer.start(painted),
		forget: () => writer.forget(),
		redraw: () => writer.redraw(),
	};
}

// Text; a control sequence, its parameters and its final letter; a string for the terminal; another escape; a control.
const pieces =
	/([^\u0000-\u001F\u007F-\u009F]+)|\u001B\[([0-?]*[ -/]*)([@-~])|\u001B[P\]X^_][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]?|\p{Cc}/gu;
// Keys, mouse, pastes, focus, the blinking of the cursor: nothing that moves a cell.
const harmlessModes = new Set([1, 9, 12, 1000, 1002, 1003, 1004, 1005, 1006, 1007, 1015, 1016, 2004, 2031, 2048]);
// Ends what another program may have left on: other letters, a scrolled region, inserting, origin, no wrapping, a pen.
const anew = '\u000F\u001B(B\u001B[r\u001B[4l\u001B[?6l\u001B[?7h\u001B[m\u001B[H\u001B[J';
// A frame of this size may reach the terminal in two parts, and half a frame should not show.
const longFrame = 1024;

class Writer {
	readonly #output: TerminalOutput;
	readonly #signs: LineSigns;
	#wanted: ScreenCells;
	/** What the terminal shows, where its cursor is and with what pen it writes. */
	#shown: ScreenCells;
	/** Whether that is known. */
	#known = false;
	#alternate = false;
	/** Between the marks of a synchronized update. */
	#marked = false;
	/** Whether the screen was emptied and nothing was written on it since: what belongs there comes with the next write. */
	#emptied = false;
	#cursorWanted = true;
	/** Whether the terminal shows a cursor, if that is known. */
	#cursorShown: boolean | undefined;
	#bytes = '';

	constructor(output: TerminalOutput, signs: LineSigns) {
		this.#output = output;
		this.#signs = signs;
		this.#wanted = new ScreenCells(this.columns, this.rows);
		this.#shown = new ScreenCells(this.columns, this.rows);
	}

	get isTTY(): boolean {
		return this.#output.isTTY === true;
	}

	get columns(): number {
		return this.#output.columns || 80;
	}

	get rows(): number {
		return this.#output.rows || 24;
	}

	get writable(): boolean {
		return this.#output.writable ?? true;
	}

	get writableEnded(): boolean {
		return this.#output.writableEnded === true;
	}

	get destroyed(): boolean {
		return this.#output.destroyed === true;
	}

	on(event: string, listener: (...values: unknown[]) => void): this {
		this.#output.on(event, listener);
		return this;
	}

	off(event: string, listener: (...values: unknown[]) => void): this {
		this.#output.off(event, listener);
		return this;
	}

	write(text: string, written?: (error?: Error | null) => void): boolean {
		this.#fit();
		this.#read(text, true);
		if (!this.#marked) {
			this.#settle();
		}

		const bytes = this.#bytes;
		this.#bytes = '';
		return bytes === '' && !written ? true : this.#output.write(bytes, written);
	}

	start(painted: string): void {
		this.#output.write(painted);
		this.#read(painted, false);
		this.#bytes = '';
		this.#shown = new ScreenCells(this.columns, this.rows, this.#wanted);
		this.#cursorShown = this.#cursorWanted;
		this.#known = true;
	}

	forget(): void {
		this.#known = false;
		this.#cursorShown = undefined;
	}

	redraw(): void {
		if (this.#alternate) {
			this.forget();
			this.#emptied = false;
			this.write('');
		}
	}

	// A terminal of another size has moved, cut or cleared what it showed.
	#fit(): void {
		const {columns, rows} = this;
		if (columns !== this.#wanted.columns || rows !== this.#wanted.rows) {
			this.#wanted = new ScreenCells(columns, rows, this.#wanted);
			this.#shown = new ScreenCells(columns, rows);
			this.forget();
		}
	}

	#read(text: string, mayBeSigns: boolean): void {
		for (const [piece, words, parameters = '', final] of text.matchAll(pieces)) {
			const line = mayBeSigns && this.#wanted.column === 0 ? this.#signs.line(piece) : undefined;
			if ((final === 'h' || final === 'l') && /^\?[\d;]+$/.test(parameters)) {
				for (const mode of parameters.slice(1).split(';')) {
					this.#switch(Number(mode), final === 'h');
				}
			} else if (!this.#alternate) {
				this.#bytes += piece;
			} else if (line !== undefined) {
				this.#read(line, false);
			} else if (words !== undefined) {
				this.#wanted.print(words);
				this.#emptied = false;
			} else if (piece === '\n') {
				this.#wanted.feed();
				this.#emptied = false;
			} else if (piece === '\r') {
				this.#wanted.column = 0;
			} else if (final !== undefined && this.#wanted.control(parameters, final)) {
				this.#emptied ||= final === 'J' || final === 'K';
			} else {
				this.#pass(piece);
			}
		}
	}

	#switch(mode: number, on: boolean): void {
		const sequence = `\u001B[?${mode}${on ? 'h' : 'l'}`;
		if (mode === 25) {
			this.#cursorWanted = on;
		} else if (mode === 2026) {
			this.#marked = on;
			this.#emptied &&= on;
		} else if (mode === 1049) {
			this.#turn(on, sequence);
		} else if (this.#alternate && !harmlessModes.has(mode)) {
			this.#pass(sequence);
		} else {
			this.#bytes += sequence;
		}
	}

	// Entering the alternate screen a second time empties it; that alone need not be shown.
	#turn(alternate: boolean, sequence: string): void {
		if (alternate !== this.#alternate) {
			this.#bytes += sequence;
			this.#alternate = alternate;
			this.forget();
		}

		this.#marked = false;
		this.#emptied = alternate;
		this.#wanted.blank(0, this.#wanted.rows * this.#wanted.columns);
	}

	#pass(sequence: string): void {
		this.#settle();
		this.#bytes += penChange(this.#shown.pen, this.#wanted.pen) + this.#toCursor() + sequence;
		this.forget();
	}

	#settle(): void {
		if (this.#alternate && !this.#emptied) {
			this.#bytes += this.#frame();
		}

		if (this.#cursorShown !== this.#cursorWanted) {
			this.#cursorShown = this.#cursorWanted;
			this.#bytes += cursorMode(this.#cursorWanted);
		}
	}

	#frame(): string {
		let bytes = '';
		if (!this.#known) {
			this.#known = true;
			this.#shown = new ScreenCells(this.#shown.columns, this.#shown.rows);
			bytes = anew;
		}

		bytes += cellDifference(this.#shown, this.#wanted) + penChange(this.#shown.pen, plainPen);
		this.#shown.pen = plainPen;
		// Where nobody sees it the cursor may stand anywhere.
		if (this.#cursorWanted) {
			bytes += this.#toCursor();
		}

		if (bytes.length <= longFrame) {
			return bytes;
		}

		const hidden = this.#cursorShown === false ? '' : cursorMode(false);
		this.#cursorShown = false;
		return `\u001B[?2026h${hidden}${bytes}\u001B[?2026l`;
	}

	#toCursor(): string {
		const {row, column, columns} = this.#wanted;
		return cursorMovement(this.#shown, row, Math.min(column, columns - 1));
	}
}

function cursorMode(on: boolean): string {
	return on ? '\u001B[?25h' : '\u001B[?25l';
}
