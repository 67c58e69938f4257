import {reachOf} from '../glyph.ts';
import {type Pen, penChange, plainPen} from '../pen.ts';
import type {ScreenCells} from './screen-cells.ts';

// As many columns are as cheap to skip as to write again; so many blanks are cheaper to erase than to write.
const longestBridge = 8;
const fewestErased = 10;

/**
 * What makes a terminal that shows the cells of one screen show those of another one of the same size: cursor movements,
 * SGR, text and erasures, few bytes and no more. `shown` is changed on the way and is equal to `wanted` in the end; its
 * row, column and pen are those of the real cursor.
 *
 * A grapheme about whose width terminals disagree is written onto blanks; what it may have run over is written after it,
 * and the cursor is placed absolutely before that: each cell but its own is right on every terminal.
 */
export function cellDifference(shown: ScreenCells, wanted: ScreenCells): string {
	const difference = new Difference(shown, wanted);
	for (let row = 0; row < wanted.rows; row++) {
		difference.line(row);
	}

	return difference.bytes;
}

/** What brings the real cursor to a cell. */
export function cursorMovement(shown: ScreenCells, row: number, column: number): string {
	const movement = movementTo(shown, row, column);
	shown.row = row;
	shown.column = column;
	return movement;
}

class Difference {
	bytes = '';
	readonly #shown: ScreenCells;
	readonly #wanted: ScreenCells;
	readonly #columns: number;

	constructor(shown: ScreenCells, wanted: ScreenCells) {
		this.#shown = shown;
		this.#wanted = wanted;
		this.#columns = wanted.columns;
	}

	line(row: number): void {
		const wanted = this.#wanted;
		const start = row * this.#columns;
		const end = start + this.#columns;
		let textEnd = end;
		while (textEnd > start && wanted.isBlank(textEnd - 1)) {
			textEnd--;
		}

		// Up to here everything is to be written, changed or not.
		let runOver = start;
		for (let cell = start; cell < textEnd; ) {
			const columns = wanted.columnsAt(cell);
			if (cell >= runOver && this.#same(cell, columns)) {
				cell += columns;
				continue;
			}

			const blanks = this.#blanksToErase(cell, textEnd);
			if (blanks >= fewestErased) {
				this.#erase(cell, `\u001B[${blanks}X`, cell + blanks);
				cell += blanks;
				continue;
			}

			runOver = Math.max(runOver, Math.min(end, this.#write(cell, columns)));
			cell += columns;
		}

		const tail = this.#differing(textEnd, end);
		if (runOver > textEnd || tail > 2) {
			this.#erase(textEnd, '\u001B[K', end);
		} else {
			for (let cell = textEnd; cell < end; cell++) {
				if (!this.#same(cell, 1)) {
					this.#write(cell, 1);
				}
			}
		}
	}

	// Writes a grapheme and says before which cell it ends on every terminal.
	#write(cell: number, columns: number): number {
		const text = this.#wanted.texts[cell] as string;
		const reach = reachOf(text, columns);
		this.#moveTo(cell);
		this.#take(this.#wanted.pens[cell] as Pen);
		if (reach === columns) {
			this.bytes += text;
			this.#shown.column += columns;
		} else {
			const home = `\u001B[${(cell % this.#columns) + 1}G`;
			const wraps = (cell % this.#columns) + reach > this.#columns;
			this.bytes += `${' '.repeat(columns)}${home}${wraps ? `\u001B[?7l${text}\u001B[?7h` : text}`;
			this.#shown.column = this.#columns;
		}

		this.#settle(cell, cell + columns);
		return cell + reach;
	}

	#erase(from: number, sequence: string, to: number): void {
		this.#moveTo(from);
		this.#take(plainPen);
		this.bytes += sequence;
		this.#settle(from, to);
	}

	#take(pen: Pen): void {
		this.bytes += penChange(this.#shown.pen, pen);
		this.#shown.pen = pen;
	}

	#moveTo(cell: number): void {
		const {row, column} = this.#shown;
		const toRow = Math.floor(cell / this.#columns);
		const toColumn = cell % this.#columns;
		const movement = movementTo(this.#shown, toRow, toColumn);
		const gap = toColumn - column;
		const bridge = row === toRow && gap > 0 && gap <= longestBridge ? this.#bridge(cell - gap, cell) : undefined;
		this.bytes += bridge !== undefined && Buffer.byteLength(bridge) <= movement.length ? bridge : movement;
		this.#shown.row = toRow;
		this.#shown.column = toColumn;
	}

	// The text between two cells, if writing it again is all that is needed to get from one to the other.
	#bridge(from: number, to: number): string | undefined {
		const {texts, pens} = this.#shown;
		let text = '';
		for (let cell = from; cell < to; cell++) {
			const glyph = texts[cell] as string;
			if (pens[cell] !== this.#shown.pen || glyph === '' || reachOf(glyph, 1) > 1) {
				return undefined;
			}

			text += glyph;
		}

		return text;
	}

	// How many cells from here on are to be blank, up to the last one that is not.
	#blanksToErase(cell: number, end: number): number {
		let next = cell;
		while (next < end && this.#wanted.isBlank(next)) {
			next++;
		}

		while (next > cell && this.#same(next - 1, 1)) {
			next--;
		}

		return next - cell;
	}

	#differing(from: number, to: number): number {
		let last = to;
		while (last > from && this.#same(last - 1, 1)) {
			last--;
		}

		return last - from;
	}

	#same(cell: number, columns: number): boolean {
		for (let index = cell; index < cell + columns; index++) {
			if (!this.#wanted.same(index, this.#shown)) {
				return false;
			}
		}

		return true;
	}

	#settle(from: number, to: number): void {
		for (let cell = from; cell < to; cell++) {
			this.#shown.texts[cell] = this.#wanted.texts[cell] as string;
			this.#shown.pens[cell] = this.#wanted.pens[cell] as Pen;
		}
	}
}

// The cheapest of the ways that every terminal knows. At the end of a full line no relative way within it is sure.
function movementTo({row, column, columns}: ScreenCells, toRow: number, toColumn: number): string {
	if (row === toRow && column === toColumn) {
		return '';
	}

	const ways = [`\u001B[${toRow === 0 ? '' : toRow + 1}${toColumn === 0 ? '' : `;${toColumn + 1}`}H`];
	const right = (count: number) => (count === 0 ? '' : `\u001B[${count === 1 ? '' : count}C`);
	if (toRow === row) {
		ways.push(`\u001B[${toColumn === 0 ? '' : toColumn + 1}G`, `\r${right(toColumn)}`);
		if (column < columns) {
			ways.push(toColumn > column ? right(toColumn - column) : '\b'.repeat(column - toColumn));
		}
	} else if (toRow > row) {
		// The terminal driver makes CR LF of it, also while keys come as they are typed.
		ways.push(`${'\n'.repeat(toRow - row)}${right(toColumn)}`);
		if (column === toColumn) {
			ways.push(`\u001B[${toRow - row === 1 ? '' : toRow - row}B`);
		}
	}

	return ways.reduce((best, way) => (way.length < best.length ? way : best));
}
