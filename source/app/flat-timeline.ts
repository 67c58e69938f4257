import type {Review} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {dayNaming} from './day-naming.ts';
import {readFilter} from './filter.ts';
import type {Row} from './rows.ts';
import {textOfRecord} from './search.ts';

/** All events, each alone, with what a filter asks of them at each key: its day in words and its own words in small letters. */
interface FlatTimeline {
	readonly zone: string;
	readonly rows: ReadonlyArray<Extract<Row, {type: 'event'}>>;
	readonly days: ReadonlyArray<string | undefined>;
	readonly texts: readonly string[];
	/** What passed last: what does not hold the first letters of a filter does not hold more of it. */
	last: {readonly filter: string; readonly passed: readonly number[]; readonly rows: readonly Row[]} | undefined;
}

const flat = new WeakMap<Review, FlatTimeline>();

/** Makes all that the letters of a filter look in, so that the first of them need not wait for it. Memoised on the review. */
export function flatTimeline(review: Review, zone: string): FlatTimeline {
	const known = flat.get(review);
	if (known?.zone === zone) {
		return known;
	}

	const entries = timeline(review);
	const dayOf = dayNaming(review, zone);
	const made: FlatTimeline = {
		zone,
		rows: entries.map(({id, event}) => ({type: 'event', id, event, anchor: ''})),
		days: entries.map(({event}) => dayOf?.(event)),
		texts: entries.map(({event}) => textOfRecord(event)),
		last: undefined,
	};
	flat.set(review, made);
	return made;
}

/** The events that pass a filter, evidence, too, each alone: there is nothing left between them to fold. */
export function passingRows(review: Review, filter: string, zone: string): readonly Row[] {
	const all = flatTimeline(review, zone);
	const {words, fits} = readFilter(filter);
	const [first = '', ...others] = words;
	const narrowed = all.last !== undefined && !fits && filter.startsWith(all.last.filter) ? all.last : undefined;
	const count = narrowed?.passed.length ?? all.rows.length;
	const passed: number[] = [];
	for (let at = 0; at < count; at++) {
		const index = narrowed?.passed[at] ?? at;
		const text = all.texts[index] as string;
		const {id, event} = all.rows[index] as (typeof all.rows)[number];
		if (text.includes(first) && others.every(word => text.includes(word)) && fits?.(review, id, event) !== false) {
			passed.push(index);
		}
	}

	const rows = narrowed?.passed.length === passed.length ? narrowed.rows : underDays(all, passed);
	// Only words narrow: `!pool` hides more than `!pools`.
	all.last = fits ? undefined : {filter, passed, rows};
	return rows;
}

// Those that passed, each first one of a day behind the name of that day.
function underDays({rows, days}: FlatTimeline, passed: readonly number[]): readonly Row[] {
	const made: Row[] = [];
	let day: string | undefined;
	for (const index of passed) {
		const own = days[index];
		if (own !== undefined && own !== day) {
			day = own;
			made.push({type: 'day', id: `day:${own}`, day: own});
		}

		made.push(rows[index] as (typeof rows)[number]);
	}

	return made;
}
