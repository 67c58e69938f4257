import {clip, columnsOf} from '../../app/columns.ts';
import {graphemesOf, type TextField} from '../../app/forms/text-field.ts';
import {shown} from '../../app/shown.ts';

/** Where the real cursor of the terminal stands, from the upper left corner of what is drawn. */
export interface CursorPlace {
	readonly x: number;
	readonly y: number;
}

/** A stretch of a text. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

const most = 3;
const stretch = 1000;

/**
 * The part of a text around its cursor in so many columns, `…` where it is cut, the column of the cursor in it, and dots to
 * stand below a marked stretch.
 */
export function scrolled(
	field: TextField,
	columns: number,
	marked?: Stretch,
): {readonly text: string; readonly cursor: number; readonly mark: string} {
	const before = graphemesOf(shown(field.text.slice(0, field.cursor)));
	const after = shown(field.text.slice(field.cursor));
	let used = before.reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);
	const whole = used;
	let cut = 0;
	const isCut = used > columns - 1 && columns > 2;
	const room = columns - (isCut ? 2 : 1);
	while (used > room && cut < before.length) {
		used -= columnsOf(before[cut] ?? '');
		cut++;
	}

	const start = `${isCut ? '…' : ''}${before.slice(cut).join('')}`;
	const mark = marked ? dotsUnder(field.text, marked).slice(whole - used) : '';
	return {
		text: clip(start + after, columns),
		cursor: used + (isCut ? 1 : 0),
		mark: clipMark(`${isCut ? ' ' : ''}${mark}`, columns),
	};
}

function dotsUnder(text: string, {start, end}: Stretch): string {
	const dots = graphemesOf(shown(text.slice(start, end))).map(dotted);
	return ' '.repeat(columnsOf(shown(text.slice(0, start)))) + dots.join('');
}

// Words have dots below them, and the gaps between words none.
function dotted(piece: string): string {
	return (piece === ' ' ? ' ' : '┄').repeat(columnsOf(piece));
}

function clipMark(mark: string, columns: number): string {
	return mark.slice(0, columns).trimEnd();
}

/**
 * The lines of a text around its cursor: all of a short one, a window of three of a long one; and for each the dots that
 * stand below a marked stretch, empty where it does not reach. `above` and `below` tell whether there is more of it.
 */
export function openText(
	field: TextField,
	columns: number,
	marked?: Stretch,
): {
	readonly lines: readonly string[];
	readonly marks: readonly string[];
	readonly cursor: CursorPlace;
	readonly above: boolean;
	readonly below: boolean;
} {
	const near = neighbourhood(field);
	const {lines, marks, cursor} = wrapTyped(near, columns, marked);
	const from = Math.max(0, Math.min(cursor.y - 1, lines.length - most));
	return {
		lines: lines.slice(from, from + most),
		marks: marks.slice(from, from + most),
		cursor: {x: cursor.x, y: cursor.y - from},
		above: from > 0 || near.start > 0,
		below: from + most < lines.length || near.start + near.text.length < field.text.length,
	};
}

interface Typed {
	readonly text: string;
	readonly cursor: number;
	/** The offset in the whole text at which it begins. */
	readonly start: number;
}

// The lines next to that of the cursor, for a text may be a whole log. A line that is as long begins anew at some word.
function neighbourhood({text, cursor}: TextField): Typed {
	let from = cursor;
	let to = cursor;
	for (let line = 0; line < most; line++) {
		from = from <= 0 ? 0 : text.lastIndexOf('\n', from - 1);
		to = to >= text.length ? to : endOfLine(text, line === 0 ? to : to + 1);
	}

	const step = Math.floor(cursor / stretch) * stretch - stretch;
	const space = text.indexOf(' ', step);
	const word = space === -1 || space >= cursor ? step : space + 1;
	const start = step > from + stretch ? word : Math.max(0, from);
	return {text: text.slice(start, Math.min(to, cursor + 2 * stretch)), cursor: cursor - start, start};
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

// Breaks a text behind spaces, grapheme by grapheme, so that the cursor is known on the way.
function wrapTyped(
	field: Typed,
	columns: number,
	marked: Stretch | undefined,
): {readonly lines: readonly string[]; readonly marks: readonly string[]; readonly cursor: CursorPlace} {
	const before = graphemesOf(field.text.slice(0, field.cursor)).length;
	const lines: Piece[][] = [[]];
	let offset = field.start;
	let used = 0;
	let cursor: CursorPlace = {x: 0, y: 0};
	const widthOf = (line: readonly Piece[]) => line.reduce((sum, {text}) => sum + columnsOf(text), 0);
	for (const [index, grapheme] of [...graphemesOf(field.text), ''].entries()) {
		const piece = grapheme === '\n' ? '' : shown(grapheme);
		const size = columnsOf(piece);
		const line = lines.at(-1) as Piece[];
		// A space may hang over the edge; a word that would is taken to the next line as a whole.
		if (piece !== ' ' && used + size > columns) {
			const space = line.findLastIndex(({text}) => text === ' ');
			const word = space === -1 ? [] : line.splice(space + 1);
			lines.push(word);
			const taken = widthOf(word);
			if (cursor.y === lines.length - 2 && cursor.x > used - taken) {
				cursor = {x: cursor.x - (used - taken), y: cursor.y + 1};
			}

			used = taken;
		}

		if (index === before) {
			cursor = {x: used, y: lines.length - 1};
		}

		const isMarked = marked !== undefined && offset >= marked.start && offset < marked.end;
		(lines.at(-1) as Piece[]).push({text: piece, isMarked});
		used += size;
		offset += grapheme.length;
		if (grapheme === '\n') {
			lines.push([]);
			used = 0;
		}
	}

	return {
		lines: lines.map(line => line.map(({text}) => text).join('')),
		marks: lines.map(line => (marked === undefined ? '' : line.map(markUnder).join('').trimEnd())),
		cursor,
	};
}

interface Piece {
	readonly text: string;
	readonly isMarked: boolean;
}

function markUnder({text, isMarked}: Piece): string {
	return isMarked ? dotted(text) : ' '.repeat(columnsOf(text));
}
