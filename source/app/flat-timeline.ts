import type {Review} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {dayNaming} from './day-naming.ts';
import {readFilter} from './filter.ts';
import type {Row} from './rows.ts';
import {holding, holdsAt, stretches} from './stretches.ts';

/** All events, each alone. */
interface FlatTimeline {
	readonly zone: string;
	readonly rows: ReadonlyArray<Extract<Row, {type: 'event'}>>;
	/** The places at which a day begins or ends, with the day in words; nothing where all events fall on one day. */
	readonly days: ReadonlyArray<{readonly from: number; readonly day: string | undefined}>;
}

const flat = new WeakMap<Review, FlatTimeline>();

/** Makes all that a filter of the timeline looks in, so that its first letters need not wait for it. */
export function readyToFilter(review: Review, zone: string): void {
	flatTimeline(review, zone);
	stretches(review, timeline(review));
}

/** The events that pass a filter, evidence, too, each alone: there is nothing left between them to fold. */
export function passingRows(review: Review, filter: string, zone: string): readonly Row[] {
	const {rows, days} = flatTimeline(review, zone);
	const {words, fits} = readFilter(filter);
	const list = timeline(review);
	// The longest word is mostly the rarest one.
	const [rarest = '', ...others] = words.toSorted((one, other) => other.length - one.length);
	const made: Row[] = [];
	let stretch = 0;
	let day: string | undefined;
	for (const place of holding(review, list, rarest)) {
		const row = rows[place] as (typeof rows)[number];
		if (!others.every(word => holdsAt(review, list, place, word)) || fits?.(review, row.id, row.event) === false) {
			continue;
		}

		while ((days[stretch + 1]?.from ?? rows.length) <= place) {
			stretch++;
		}

		const own = days[stretch]?.day;
		if (own !== undefined && own !== day) {
			day = own;
			made.push({type: 'day', id: `day:${own}`, day: own});
		}

		made.push(row);
	}

	return made;
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

	const made: FlatTimeline = {zone, rows: entries.map(({id, event}) => ({type: 'event', id, event, anchor: ''})), days};
	flat.set(review, made);
	return made;
}
