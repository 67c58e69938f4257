import {clip, columnsOf} from '../app/columns.ts';
import {shown} from '../app/shown.ts';
import {graphemesOf, type TextField} from '../app/text-field.ts';

/** Where the real cursor of the terminal stands, from the upper left corner of what is drawn. */
export interface CursorPlace {
	readonly x: number;
	readonly y: number;
}

const most = 3;

/** The part of a text around its cursor in so many columns, `…` where it is cut, and the column of the cursor in it. */
export function scrolled(field: TextField, columns: number): {readonly text: string; readonly cursor: number} {
	const before = graphemesOf(shown(field.text.slice(0, field.cursor)));
	const after = shown(field.text.slice(field.cursor));
	let used = before.reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);
	let cut = 0;
	const isCut = used > columns - 1 && columns > 2;
	const room = columns - (isCut ? 2 : 1);
	while (used > room && cut < before.length) {
		used -= columnsOf(before[cut] ?? '');
		cut++;
	}

	const start = `${isCut ? '…' : ''}${before.slice(cut).join('')}`;
	return {text: clip(start + after, columns), cursor: used + (isCut ? 1 : 0)};
}

/** The lines of a text around its cursor: all of a short one, a window of three of a long one. */
export function openText(
	field: TextField,
	columns: number,
): {readonly lines: readonly string[]; readonly cursor: CursorPlace} {
	const {lines, cursor} = wrapTyped(field, columns);
	const from = Math.max(0, Math.min(cursor.y - 1, lines.length - most));
	return {lines: lines.slice(from, from + most), cursor: {x: cursor.x, y: cursor.y - from}};
}

// Breaks a text behind spaces, grapheme by grapheme, so that the cursor is known on the way.
function wrapTyped(
	field: TextField,
	columns: number,
): {readonly lines: readonly string[]; readonly cursor: CursorPlace} {
	const before = graphemesOf(field.text.slice(0, field.cursor)).length;
	const lines: string[][] = [[]];
	let cursor: CursorPlace = {x: 0, y: 0};
	const widthOf = (line: readonly string[]) => line.reduce((sum, piece) => sum + columnsOf(piece), 0);
	for (const [index, grapheme] of [...graphemesOf(field.text), ''].entries()) {
		const piece = grapheme === '\n' ? '' : shown(grapheme);
		const line = lines.at(-1) as string[];
		// A space may hang over the edge; a word that would is taken to the next line as a whole.
		if (piece !== ' ' && widthOf(line) + columnsOf(piece) > columns) {
			const space = line.lastIndexOf(' ');
			const word = line.splice(space + 1);
			lines.push(space === -1 ? [] : word);
			if (space === -1) {
				line.push(...word);
			} else if (cursor.y === lines.length - 2 && cursor.x > widthOf(line)) {
				cursor = {x: cursor.x - widthOf(line), y: cursor.y + 1};
			}
		}

		if (index === before) {
			cursor = {x: widthOf(lines.at(-1) as string[]), y: lines.length - 1};
		}

		(lines.at(-1) as string[]).push(piece);
		if (grapheme === '\n') {
			lines.push([]);
		}
	}

	return {lines: lines.map(line => line.join('')), cursor};
}
