import {timeline} from '../../review/timeline.ts';
import type {State} from '../state.ts';
import {rowInHand, rows} from './rows.ts';
import {holding, holdsAt, type Listed, type Stretch, stretches, stretchLength} from './stretches.ts';

/** The first row of the pane, from the row in hand on and round again, that holds the text; folded evidence counts. */
export function firstMatch(state: State, text: string, from: string | undefined): string | undefined {
	return match(state, text, 1, from, true);
}

/** The next (1) or previous (-1) row that holds the text, round again at the end. */
export function nextMatch(state: State, text: string, by: 1 | -1, from: string | undefined): string | undefined {
	return match(state, text, by, from, false);
}

/** How many rows of the pane hold the text, and which of them, from 1, is in hand: 0 if it is none of them. */
export function matchInHand(state: State, text: string): {readonly place: number; readonly count: number} {
	const list = searched(state);
	const places = placesOf(state, list, text.trim().toLowerCase());
	const hand = rowInHand(state)?.id;
	return {place: places.findIndex(place => list[place]?.id === hand) + 1, count: places.length};
}

const found = new WeakMap<readonly Listed[], {readonly needle: string; readonly places: Uint32Array}>();

function placesOf({review}: State, list: readonly Listed[], needle: string): Uint32Array {
	const known = found.get(list);
	if (known?.needle === needle) {
		return known.places;
	}

	const places = needle === '' ? new Uint32Array() : holding(review, list, needle);
	found.set(list, {needle, places});
	return places;
}

/** Where a text is found in another, letters large or small, as [start, end) pairs. */
export function matchesIn(text: string, wanted: string): ReadonlyArray<readonly [number, number]> {
	const found: Array<readonly [number, number]> = [];
	const needle = wanted.toLowerCase();
	const hay = text.toLowerCase();
	// Lowering may change the length of a text (İ); then places in it mean nothing and nothing is marked.
	if (needle === '' || hay.length !== text.length) {
		return found;
	}

	for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) {
		found.push([at, at + needle.length]);
	}

	return found;
}

function match(
	state: State,
	text: string,
	by: 1 | -1,
	from: string | undefined,
	inclusive: boolean,
): string | undefined {
	const needle = text.trim().toLowerCase();
	const list = searched(state);
	const count = list.length;
	if (needle === '' || count === 0) {
		return undefined;
	}

	const start = from === undefined ? -1 : list.findIndex(({id}) => id === from);
	for (let step = inclusive ? 0 : 1; step <= count; step++) {
		const index = (start + by * step + 2 * count) % count;
		const first = index - (index % stretchLength);
		const {text: words} = stretches(state.review, list)[first / stretchLength] as Stretch;
		if (!words.includes(needle)) {
			step += by === 1 ? Math.min(first + stretchLength, count) - 1 - index : index - first;
		} else if (holdsAt(state.review, list, index, needle)) {
			return list[index]?.id;
		}
	}

	return undefined;
}

/** Makes all that a search of the pane looks in, so that its first letters need not wait for it. */
export function readyToSearch(state: State): void {
	stretches(state.review, searched(state));
}

function searched(state: State): readonly Listed[] {
	const isWhole = state.pane === 'timeline' && state.view.filters.timeline === '';
	return isWhole ? timeline(state.review) : rows(state);
}
