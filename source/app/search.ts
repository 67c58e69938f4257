import type {AnyRecord} from '../review/records.ts';
import {recordOf} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {rows} from './rows.ts';
import type {State} from './state.ts';

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
	const list: readonly Listed[] = isWhole ? timeline(state.review) : rows(state);
	const count = list.length;
	if (needle === '' || count === 0) {
		return undefined;
	}

	const start = from === undefined ? -1 : list.findIndex(({id}) => id === from);
	for (let step = inclusive ? 0 : 1; step <= count; step++) {
		const index = (start + by * step + 2 * count) % count;
		const first = index - (index % stretch);
		if (!stretchText(state, list, first).includes(needle)) {
			step += by === 1 ? Math.min(first + stretch, count) - 1 - index : index - first;
		} else if (textOf(state, list.slice(index, index + 1)).includes(needle)) {
			return list[index]?.id;
		}
	}

	return undefined;
}

/** Something in a list: an event, or the id of another record. */
interface Listed {
	readonly id: string;
	readonly event?: AnyRecord;
}

const stretch = 256;
const stretches = new WeakMap<readonly Listed[], Map<number, string>>();

// So many neighbours at once: most of what is in a list does not hold the text, and need not be looked at one by one.
function stretchText(state: State, list: readonly Listed[], first: number): string {
	const known = stretches.get(list) ?? new Map<number, string>();
	stretches.set(list, known);
	const text = known.get(first) ?? textOf(state, list.slice(first, first + stretch));
	known.set(first, text);
	return text;
}

function textOf({review}: State, list: readonly Listed[]): string {
	return list
		.flatMap(({id, event}) => wordsOf(event ?? recordOf(review, id)))
		.join('\n')
		.toLowerCase();
}

/** All words of a record in small letters: what search and filters look in. */
export function textOfRecord(record: AnyRecord): string {
	return wordsOf(record).filter(Boolean).join('\n').toLowerCase();
}

function wordsOf(record: AnyRecord | undefined): ReadonlyArray<string | undefined> {
	switch (record?.kind) {
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
