import {wrap} from './columns.ts';
import {isWide, previewLines} from './layout.ts';
import {shown} from './shown.ts';
import type {Preview, State} from './state.ts';

/** How many columns the places for a document take beside it, on a wide screen. */
export const placesColumns = 41;

/** The rows of a document that show, from its first line on, with what is too long for a row on the next one. */
export function previewRows(state: State, {lines, top}: Preview): readonly string[] {
	const room = previewLines(state);
	const rows: string[] = [];
	for (let at = top; at < lines.length && rows.length < room; at++) {
		rows.push(...rowsOf(state, lines[at] as string));
	}

	return rows.slice(0, room);
}

/** How many lines of a document show whole, from a line on (`by` 1) or before it (`by` -1); at least one. */
export function linesInView(state: State, {lines}: Pick<Preview, 'lines'>, from: number, by: 1 | -1): number {
	let room = previewLines(state);
	let count = 0;
	for (let at = by === 1 ? from : from - 1; at >= 0 && at < lines.length; at += by) {
		room -= rowsOf(state, lines[at] as string).length;
		if (room < 0) {
			break;
		}

		count++;
	}

	return Math.max(1, count);
}

/** The line from which the end of a document shows. */
export function lastPreviewTop(state: State, preview: Pick<Preview, 'lines'>): number {
	const {length} = preview.lines;
	return Math.max(0, length - linesInView(state, preview, length, -1));
}

function rowsOf(state: State, line: string): readonly string[] {
	const {columns} = state.size;
	return wrap(shown(line), isWide(state) ? columns - placesColumns - 4 : columns - 4);
}
