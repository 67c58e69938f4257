import type {AnyRecord} from '../review/records.ts';
import {recordOf} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {rows} from './rows.ts';
import type {State} from './state.ts';

const folded = new WeakMap<AnyRecord, string>();

/** The first row of the pane, from the row in hand on and round again, that holds the text; folded evidence counts. */
export function firstMatch(state: State, text: string, from: string | undefined): string | undefined {
	return match(state, text, 1, from, true);
}

/** The next (1) or previous (-1) row that holds the text, round again at the end. */
export function nextMatch(state: State, text: string, by: 1 | -1, from: string | undefined): string | undefined {
	return match(state, text, by, from, false);
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
	const isWhole = state.pane === 'timeline' && state.view.filters.timeline === '';
	const ids = isWhole ? timeline(state.review).map(({id}) => id) : rows(state).map(({id}) => id);
	if (needle === '' || ids.length === 0) {
		return undefined;
	}

	const start = from === undefined ? -1 : ids.indexOf(from);
	for (let step = inclusive ? 0 : 1; step <= ids.length; step++) {
		const id = ids[(start + by * step + 2 * ids.length) % ids.length];
		const record = recordOf(state.review, id);
		if (record && textOfRecord(record).includes(needle)) {
			return id;
		}
	}

	return undefined;
}

/** All words of a record in small letters: what search and filters look in. Memoised on the record. */
export function textOfRecord(record: AnyRecord): string {
	let text = folded.get(record);
	if (text === undefined) {
		text = wordsOf(record).filter(Boolean).join('\n').toLowerCase();
		folded.set(record, text);
	}

	return text;
}

function wordsOf(record: AnyRecord): ReadonlyArray<string | undefined> {
	switch (record.kind) {
		case 'event':
			return [record.what, record.notes, record.raw, record.through];
		case 'assumption':
			return [record.assumed, record.expected, record.happened, record.sense, record.notes];
		case 'learning':
			return [record.text, record.who, record.notes];
		case 'experiment':
			return [record.text, record.expected, record.watch, record.risk, record.stop, record.came];
		default:
			return [];
	}
}
