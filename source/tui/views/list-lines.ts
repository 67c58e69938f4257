import {isRowGone} from '../../app/forms/gone-row.ts';
import {heightOf, isWide, layout, tableColumns} from '../../app/layout.ts';
import {markTeller} from '../../app/lists/chosen.ts';
import {shownRows} from '../../app/lists/list-window.ts';
import {indexInHand, type Row, rows} from '../../app/lists/rows.ts';
import {topShown} from '../../app/lists/window.ts';
import {type State, topOverlay} from '../../app/state.ts';
import {recordOf} from '../../review/review.ts';
import {barred, blank, filled, type Line, line, type Span, sided, strong} from '../lines.ts';
import {assumptionLines} from './assumption-row.ts';
import {experimentLines, learningLines} from './learning-row.ts';
import type {Gutter} from './row-parts.ts';
import {eventLine, foldLine} from './timeline-row.ts';

/** The lines of the list that show, each with the index of its row, filled up to the height of the window. */
export function listLines(state: State, lines: number): ReadonlyArray<{readonly line: Line; readonly row: number}> {
	const all = rows(state);
	const top = topShown(state);
	const hand = indexInHand(state);
	const isMarked = markTeller(state);
	const {columns} = layout(state).list;
	const focused = isFocused(state);
	const isGone = isRowGone(state);
	const made: Array<{line: Line; row: number}> = [];
	for (const index of shownRows({top, count: all.length, lines, height: at => heightOf(all[at] as Row, state)})) {
		const row = all[index] as Row;
		const inHand = index === hand && !isGone;
		for (const [at, own] of rowLines(state, index, {
			inHand,
			marked: isMarked(row, index),
			news: newsOf(state, row),
		}).entries()) {
			const first = inHand && at === 0;
			made.push({line: first ? (focused ? barred(own, columns) : strong(own)) : own, row: index});
		}
	}

	while (made.length < lines) {
		made.push({line: blank, row: -1});
	}

	return made.slice(0, lines);
}

/** The heading over the list, as many lines as the layout gives it. */
export function headingLines(state: State): readonly Line[] {
	const {heading, list} = layout(state);
	if (state.pane !== 'assumptions' || rows(state).length === 0) {
		return filled([], heading);
	}

	if (!isWide(state)) {
		const aside: readonly Span[] = [{text: 'it turned out', role: 'quiet'}];
		return filled([sided(list.columns - 1, [{text: '   we took it that…', role: 'quiet'}], aside)], heading);
	}

	const {starts} = tableColumns(list.columns);
	const words = ['assumed', 'expected', 'what happened', 'it turned out'];
	const text = words.reduce((made, word, index) => made.padEnd(starts[index] ?? 0) + word, '');
	return filled([line(list.columns, {text, role: 'quiet'})], heading);
}

// A question or a line below leaves the row in hand what it is; a form or a list on top takes its place.
function isFocused(state: State): boolean {
	const overlay = topOverlay(state);
	switch (overlay?.type) {
		case 'form':
		case 'quick-add':
		case 'choices':
			return false;
		case 'copy':
			return overlay.sent !== undefined;
		default:
			return true;
	}
}

function newsOf({review, cameIn}: State, row: Row): Gutter['news'] {
	const ids = row.type === 'fold' && cameIn.size > 0 ? row.entries.map(({id}) => id) : [row.id];
	return recordOf(review, row.id)?.conflicts ? '≈' : ids.some(id => cameIn.has(id)) ? '+' : undefined;
}

function rowLines(state: State, at: number, start: Gutter): readonly Line[] {
	const row = rows(state)[at] as Row;
	switch (row.type) {
		case 'event':
			return [eventLine(state, row, at, start)];
		case 'fold':
			return [foldLine(state, row, start)];
		case 'day':
			return [line(layout(state).list.columns - 1, {text: `    ${row.day}`, role: 'strong'})];
		case 'assumption':
			return assumptionLines(state, row, start);
		case 'learning':
			return learningLines(state, row, start);
		case 'experiment':
			return experimentLines(state, row, start);
	}
}
