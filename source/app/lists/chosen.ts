import type {State} from '../state.ts';
import {indexInHand, indexOf, type Row, rowInHand, rows} from './rows.ts';

/** The rows of the pane that are chosen: marked one by one, or in the range that ends at the row in hand. */
export function markedRows(state: State): readonly Row[] {
	const {marks} = state.view;
	const range = rangeOf(state);
	if (marks.size === 0 && !range) {
		return [];
	}

	return rows(state).filter((row, index) => isMarkable(row) && (marks.has(row.id) || isWithin(index, range)));
}

/** The rows that a command acts on: those that are chosen, else the row in hand. */
export function chosenRows(state: State): readonly Row[] {
	const marked = markedRows(state);
	const hand = rowInHand(state);
	return marked.length > 0 ? marked : hand && isMarkable(hand) ? [hand] : [];
}

/** The ids of the records in the chosen rows; a folded run stands for all its lines. */
export function chosenIds(state: State): readonly string[] {
	return chosenRows(state).flatMap(idsIn);
}

/** The ids of the records in a row: of all lines in a folded run, else of the row itself. */
export function idsIn(row: Row): readonly string[] {
	return row.type === 'fold' ? row.entries.map(({id}) => id) : [row.id];
}

/** The ids of the events that are chosen; none in another pane than the timeline. */
export function eventsChosen(state: State): readonly string[] {
	return state.pane === 'timeline' ? chosenIds(state) : [];
}

/** Tells of each row of the pane, by its index, whether it is chosen. */
export function markTeller(state: State): (row: Row, index: number) => boolean {
	const {marks} = state.view;
	const range = rangeOf(state);
	return (row, index) => isMarkable(row) && (marks.has(row.id) || isWithin(index, range));
}

function isMarkable(row: Row): boolean {
	return row.type !== 'day';
}

type Range = readonly [from: number, to: number] | undefined;

function rangeOf(state: State): Range {
	const from = state.view.range === undefined ? -1 : indexOf(rows(state), state.view.range);
	const hand = indexInHand(state);
	return from === -1 || hand === -1 ? undefined : [Math.min(from, hand), Math.max(from, hand)];
}

function isWithin(index: number, range: Range): boolean {
	return range !== undefined && index >= range[0] && index <= range[1];
}
