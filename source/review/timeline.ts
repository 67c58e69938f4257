import type {EventRecord, Instant} from './records.ts';
import {parts, type Review} from './review.ts';

/** An event with its id, where it stands on the timeline. */
export interface TimelineEntry {
	readonly id: string;
	readonly event: EventRecord;
}

const ordered = new WeakMap<Review, readonly TimelineEntry[]>();
const told = new WeakMap<Review, readonly TimelineEntry[]>();

/**
 * All events, story and evidence, in the order in which they are shown: by instant (a range by its start, "before B" just
 * before what is at B, one without a known time after what is timed at `near`, or first without one), then rank, then
 * line of the source, then id. Memoised on the review.
 */
export function timeline(review: Review): readonly TimelineEntry[] {
	let entries = ordered.get(review);
	if (!entries) {
		const {events} = parts(review);
		const entryAt = (index: number) => events[index] as TimelineEntry;
		// Numbers compare quickly, and few events share one.
		const places = events.map(({event}) => millisecondsOf(placeOf(event)));
		entries = events
			.map((_, index) => index)
			.sort((a, b) => (places[a] as number) - (places[b] as number) || compareEntries(entryAt(a), entryAt(b)))
			.map(entryAt);
		ordered.set(review, entries);
	}

	return entries;
}

/** The events of the story, in order, without the evidence beside it. Memoised on the review. */
export function story(review: Review): readonly TimelineEntry[] {
	let entries = told.get(review);
	if (!entries) {
		entries = timeline(review).filter(entry => entry.event.story === true);
		told.set(review, entries);
	}

	return entries;
}

/** The events that stand at an instant, written in the same way, in order; found by halves, without a look at all events. */
export function entriesAt(review: Review, place: Instant | undefined): TimelineEntry[] {
	const entries = timeline(review);
	const wanted = millisecondsOf(place);
	const at = (index: number) => millisecondsOf(placeOf((entries[index] as TimelineEntry).event));
	let first = 0;
	for (let end = entries.length; first < end; ) {
		const middle = (first + end) >>> 1;
		if (at(middle) < wanted) {
			first = middle + 1;
		} else {
			end = middle;
		}
	}

	let last = first;
	while (last < entries.length && at(last) === wanted) {
		last++;
	}

	return entries.slice(first, last).filter(({event}) => placeOf(event) === place);
}

/** Orders two events of one instant as the timeline does. */
export function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
	return sortKey(a) < sortKey(b) ? -1 : 1;
}

/** The instant by which an event is placed, or nothing if no instant is known of it. */
export function placeOf(event: EventRecord): Instant | undefined {
	const when = event.when;
	return when?.at ?? when?.until ?? when?.near;
}

/** Whether the time of an event is known well enough to count a gap from it or to it. */
export function isTimed(event: EventRecord): boolean {
	const when = event.when;
	return when !== undefined && (when.as === 'point' || when.as === 'range') && when.at !== undefined;
}

// Since 1970.
function millisecondsOf(place: Instant | undefined): number {
	return place === undefined ? Number.NEGATIVE_INFINITY : Date.parse(place);
}

// The instant with its seconds written out and trailing zeros gone sorts by code units, for the blank behind it is less
// than a point and than any digit; the digit then puts "before B" ahead of what is at B and what has no time behind it;
// rank, line and at last the id follow.
function sortKey({id, event}: TimelineEntry): string {
	const place = placeOf(event);
	const position = isPlacedAfter(event) ? 2 : event.when?.at === undefined ? 0 : 1;
	const line = event.line === undefined ? '' : String(event.line).padStart(15, '0');
	return `${place === undefined ? '' : comparable(place)} ${position}${event.rank ?? ''}\u0000${line}\u0000${id}`;
}

function isPlacedAfter(event: EventRecord): boolean {
	return event.when?.at === undefined && event.when?.until === undefined;
}

function comparable(instant: Instant): string {
	const digits = instant.endsWith('Z') ? instant.slice(0, -1) : instant;
	if (digits.length <= 16) {
		return `${digits}:00`;
	}

	return digits.length > 19 ? digits.replace(/\.?0+$/, '') : digits;
}
