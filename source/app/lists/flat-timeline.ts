import type {Review} from '../../review/review.ts';
import {timeline} from '../../review/timeline.ts';
import {dayNaming} from './day-naming.ts';
import {readFilter} from './filter.ts';
import type {Row} from './rows.ts';
import {holding, holdsAt} from './stretches.ts';

/** All events, each alone. */
interface FlatTimeline {
	readonly zone: string;
	readonly rows: ReadonlyArray<Extract<Row, {type: 'event'}>>;
	/** The places at which a day begins or ends, with the day in words; nothing where all events fall on one day. */
	readonly days: ReadonlyArray<{readonly from: number; readonly day: string | undefined}>;
	/** The rows that were asked for last: most letters let the same ones pass. */
	passing: Passing;
}

interface Passing {
	readonly places: Uint32Array;
	readonly rows: readonly Row[];
}

const flat = new WeakMap<Review, FlatTimeline>();

/** Makes all that a filter of the timeline looks in, so that its first letters need not wait for it. */
export function readyToFilter(review: Review, zone: string): void {
	passingRows(review, '', zone);
}

/** The events that pass a filter, evidence, too, each alone: there is nothing left between them to fold. */
export function passingRows(review: Review, filter: string, zone: string): readonly Row[] {
	const whole = flatTimeline(review, zone);
	const places = passingPlaces(review, filter, whole);
	if (!areEqual(places, whole.passing.places)) {
		whole.passing = {places, rows: rowsAt(places, whole)};
	}

	return whole.passing.rows;
}

function passingPlaces(review: Review, filter: string, {rows}: FlatTimeline): Uint32Array {
	const {words, fits} = readFilter(filter);
	const list = timeline(review);
	// The longest word is mostly the rarest one.
	const [rarest = '', ...others] = words.toSorted((one, other) => other.length - one.length);
	const places = holding(review, list, rarest);
	return others.length === 0 && fits === undefined
		? places
		: places.filter(place => {
				const {id, event} = rows[place] as (typeof rows)[number];
				return others.every(word => holdsAt(review, list, place, word)) && fits?.(review, id, event) !== false;
			});
}

function rowsAt(places: Uint32Array, {rows, days}: Pick<FlatTimeline, 'rows' | 'days'>): readonly Row[] {
	if (days.length === 0 && places.length === rows.length) {
		return rows;
	}

	const made: Row[] = [];
	let stretch = 0;
	let day: string | undefined;
	for (const place of places) {
		while ((days[stretch + 1]?.from ?? rows.length) <= place) {
			stretch++;
		}

		const own = days[stretch]?.day;
		if (own !== undefined && own !== day) {
			day = own;
			made.push({type: 'day', id: `day:${own}`, day: own});
		}

		made.push(rows[place] as Row);
	}

	return made;
}

function areEqual(one: Uint32Array, other: Uint32Array): boolean {
	return one.length === other.length && one.every((place, index) => place === other[index]);
}

function flatTimeline(review: Review, zone: string): FlatTimeline {
	const known = flat.get(review);
	if (known?.zone === zone) {
		return known;
	}

	const entries = timeline(review);
	const dayOf = dayNaming(review, zone);
	const days: Array<FlatTimeline['days'][number]> = [];
	if (dayOf) {
		for (const [from, {event}] of entries.entries()) {
			const day = dayOf(event);
			if (from === 0 || day !== days.at(-1)?.day) {
				days.push({from, day});
			}
		}
	}

	const rows: FlatTimeline['rows'] = entries.map(({id, event}) => ({type: 'event', id, event, anchor: ''}));
	const places = Uint32Array.from(rows.keys());
	const made: FlatTimeline = {zone, rows, days, passing: {places, rows: rowsAt(places, {rows, days})}};
	flat.set(review, made);
	return made;
}
