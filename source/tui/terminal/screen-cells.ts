import {eachGlyph} from '../glyph.ts';
import {type Pen, penAfter, plainPen} from '../pen.ts';

/**
 * The cells of a screen, and what Ink writes on it (ECMA-48: text, CR and LF, SGR, CUU to CUP, ED, EL; LF begins a line, as
 * the terminal driver makes it). Cells are counted from the upper left, row after row; a grapheme of two columns has the
 * empty text in its second cell. Text that goes over the right edge is dropped: Ink wraps nothing itself.
 */
export class ScreenCells {
	readonly columns: number;
	readonly rows: number;
	readonly texts: string[];
	readonly pens: Int32Array<ArrayBuffer>;
	row = 0;
	/** Where the next grapheme comes; `columns` when the line is full. */
	column = 0;
	pen: Pen = plainPen;

	/** A blank screen, or the upper left part of another one. */
	constructor(columns: number, rows: number, before?: ScreenCells) {
		this.columns = columns;
		this.rows = rows;
		this.texts = new Array<string>(columns * rows).fill(' ');
		this.pens = new Int32Array(columns * rows);
		if (before) {
			this.row = Math.min(before.row, rows - 1);
			this.column = Math.min(before.column, columns);
			this.pen = before.pen;
			for (let row = 0; row < Math.min(rows, before.rows); row++) {
				for (let column = 0; column < Math.min(columns, before.columns); column++) {
					const from = row * before.columns + column;
					const to = row * columns + column;
					this.texts[to] = before.texts[from] as string;
					this.pens[to] = before.pens[from] as Pen;
				}
			}
		}
	}

	/** Prints a text that has no control characters. */
	print(text: string): void {
		eachGlyph(text, this.#put);
	}

	/** Begins the next line; the lines go up when there is none. */
	feed(): void {
		this.column = 0;
		if (this.row < this.rows - 1) {
			this.row++;
			return;
		}

		this.texts.copyWithin(0, this.columns);
		this.pens.copyWithin(0, this.columns);
		this.blank((this.rows - 1) * this.columns, this.rows * this.columns);
	}

	/** Does what a control sequence asks for: its parameters and its last letter. Says whether it is known here. */
	control(parameters: string, final: string): boolean {
		if (final === 'm') {
			const pen = penAfter(this.pen, parameters);
			this.pen = pen ?? this.pen;
			return pen !== undefined;
		}

		if (!/^[\d;]*$/.test(parameters)) {
			return false;
		}

		const [first = 0, second = 0] = parameters.split(';').map(Number);
		const step = Math.max(1, first);
		switch (final) {
			case 'A':
				return this.#move(this.row - step, this.column);
			case 'B':
				return this.#move(this.row + step, this.column);
			case 'C':
				return this.#move(this.row, Math.min(this.column, this.columns - 1) + step);
			case 'D':
				return this.#move(this.row, Math.min(this.column, this.columns - 1) - step);
			case 'E':
				return this.#move(this.row + step, 0);
			case 'F':
				return this.#move(this.row - step, 0);
			case 'G':
				return this.#move(this.row, first - 1);
			case 'H':
				return this.#move(first - 1, second - 1);
			case 'J':
				return this.#erase(first, 0, this.rows * this.columns);
			case 'K':
				return this.#erase(first, this.row * this.columns, (this.row + 1) * this.columns);
			default:
				return false;
		}
	}

	/** Makes cells blank, from one to before another. */
	blank(from: number, to: number): void {
		this.texts.fill(' ', from, to);
		this.pens.fill(plainPen, from, to);
	}

	/** Whether a cell of another screen of this size shows the same. */
	same(cell: number, other: ScreenCells): boolean {
		return this.texts[cell] === other.texts[cell] && this.pens[cell] === other.pens[cell];
	}

	/** Whether a cell is as erasing leaves it. */
	isBlank(cell: number): boolean {
		return this.pens[cell] === plainPen && this.texts[cell] === ' ';
	}

	/** How many columns the grapheme takes whose first cell this is. */
	columnsAt(cell: number): number {
		const end = (Math.floor(cell / this.columns) + 1) * this.columns;
		let next = cell + 1;
		while (next < end && this.texts[next] === '') {
			next++;
		}

		return next - cell;
	}

	readonly #put = (glyph: string, columns: number): void => {
		const cell = this.row * this.columns + this.column;
		if (columns === 0) {
			this.#join(glyph, cell - 1);
		} else if (this.column + columns <= this.columns) {
			this.#freeHalves(cell, columns);
			for (let index = 0; index < columns; index++) {
				this.texts[cell + index] = index === 0 ? glyph : '';
				this.pens[cell + index] = this.pen;
			}

			this.column += columns;
		} else {
			this.column = this.columns;
		}
	};

	// A sign without a column of its own belongs to the grapheme before it.
	#join(glyph: string, cell: number): void {
		const start = this.row * this.columns;
		let first = cell;
		while (first > start && this.texts[first] === '') {
			first--;
		}

		if (first >= start) {
			this.texts[first] += glyph;
		}
	}

	// When a part of a grapheme is overwritten its other part becomes blank, as terminals have it.
	#freeHalves(cell: number, columns: number): void {
		const start = this.row * this.columns;
		for (let index = cell; index > start && this.texts[index] === ''; index--) {
			this.texts[index - 1] = this.texts[index - 1] === '' ? '' : ' ';
			this.texts[index] = ' ';
		}

		for (let index = cell + columns; index < start + this.columns && this.texts[index] === ''; index++) {
			this.texts[index] = ' ';
		}
	}

	#move(row: number, column: number): true {
		this.row = Math.max(0, Math.min(row, this.rows - 1));
		this.column = Math.max(0, Math.min(column, this.columns - 1));
		return true;
	}

	#erase(part: number, start: number, end: number): boolean {
		// What erasing does with colours and inverse video differs from terminal to terminal.
		if (part > 2 || this.pen !== plainPen) {
			return false;
		}

		const line = this.row * this.columns;
		const cell = line + this.column;
		const from = part === 0 ? cell : start;
		const to = part === 1 ? Math.min(cell + 1, line + this.columns) : end;
		for (const edge of [from, to]) {
			if (edge > line && edge < line + this.columns) {
				this.#freeHalves(edge, 0);
			}
		}

		this.blank(from, Math.max(from, to));
		return true;
	}
}
