import {names, ranked} from './names.ts';
import {rankAfter, rankBetween} from './rank.ts';
import type {EventRecord, Instant, Moment} from './records.ts';
import {type Edit, find, type Review} from './review.ts';
import {compareEntries, entriesAt, placeOf, type TimelineEntry, timeline} from './timeline.ts';

/** Where an event without a known time stands: after what is timed at `near`, among others there by `rank`. */
export interface Placement {
	readonly near: Instant | undefined;
	readonly rank: string;
}

/** Where the events of a review stand. New ones can be put in one after another: each costs what stands at its instant. */
export interface Places {
	/** The events at an instant, in order. */
	readonly at: (place: Instant | undefined) => readonly TimelineEntry[];
	readonly event: (id: string | undefined) => EventRecord | undefined;
	readonly add: (id: string, event: EventRecord) => void;
}

/** The places of a review, into which new events can be put. */
export function placesIn(review: Review): Places {
	const groups = new Map<Instant | undefined, TimelineEntry[]>();
	const added = new Map<string | undefined, EventRecord>();
	const at = (place: Instant | undefined) => {
		const group = groups.get(place) ?? entriesAt(review, place);
		groups.set(place, group);
		return group;
	};
	return {
		at,
		event: id => added.get(id) ?? find(review, 'event', id),
		add(id, event) {
			const entry = {id, event};
			const group = at(placeOf(event));
			group.splice(group.findLastIndex(other => compareEntries(other, entry) < 0) + 1, 0, entry);
			added.set(id, event);
		},
	};
}

/** The placement right below an event (nothing: above all) for an event without a known time. */
export function placement(where: Review | Places, above: string | undefined): Placement {
	const places = placesOf(where);
	const event = places.event(above);
	const near = event && placeOf(event);
	const there = places.at(near);
	// Whatever has no time there stands behind all that is timed there.
	const index = event && isUntimed(event) ? there.findLastIndex(({id}) => id === above) : -1;
	const next = index === -1 ? there.find(entry => isUntimed(entry.event)) : there[index + 1];
	return {near, rank: rankFor(there[index]?.event.rank, next?.event.rank)};
}

/** The rank of a new event behind those that are known to be at the same instant, or nothing if it is alone there. */
export function rankAmongEqual(where: Review | Places, moment: Moment): string | undefined {
	const last = placesOf(where)
		.at(moment.at ?? moment.until)
		.findLast(({event}) => !isUntimed(event));
	return last && rankAfter(last.event.rank);
}

/**
 * The moment of an event whose time is given up as not known: it stays where it stood. Any other moment is left as it is.
 */
export function keptInPlace(event: EventRecord | undefined, when: Moment): Moment {
	const near = event === undefined ? undefined : placeOf(event);
	return when.as !== 'unknown' || when.near !== undefined || near === undefined ? when : {...when, near};
}

/** Why an event, an assumption or a learning cannot be moved by hand, or nothing if it can. */
export function whyFixed(event: EventRecord): string | undefined {
	return isUntimed(event) ? undefined : 'its time decides where it stands; t sets the time';
}

/** The edit that moves an event without a known time past the next story row above (-1) or below (1), if there is one. */
export function moveEvent(review: Review, id: string, by: -1 | 1): Edit | undefined {
	const entries = timeline(review).filter(entry => entry.event.story === true || entry.id === id);
	const index = entries.findIndex(entry => entry.id === id);
	const others = entries.filter(entry => entry.id !== id);
	let target = index + by;
	// There is no place between rows that are known to be at one instant: they are passed together.
	while (isAmongEqual(others, target)) {
		target += by;
	}

	if (index === -1 || target < 0 || target > others.length) {
		return undefined;
	}

	const {near, rank} = placeAt(others, target);
	const {near: _near, ...when} = entries[index]?.event.when ?? {as: 'unknown' as const};
	return {label: 'the move', put: {[id]: {when: near === undefined ? when : {...when, near}, rank}}};
}

/** The edit that moves an assumption, a learning or an experiment past its neighbour above (-1) or below (1), if there is one. */
export function moveRanked(
	review: Review,
	kind: 'assumption' | 'learning' | 'experiment',
	id: string,
	by: -1 | 1,
): Edit | undefined {
	const others = ranked(review, kind).filter(([other]) => other !== id);
	const index = ranked(review, kind).findIndex(([other]) => other === id);
	const target = index + by;
	if (index === -1 || target < 0 || target > others.length) {
		return undefined;
	}

	const rank = rankBetween(others[target - 1]?.[1].rank, others[target]?.[1].rank);
	return {label: `the move of ${names(review).get(id) ?? 'this row'}`, put: {[id]: {rank}}};
}

/** The rank of a new assumption, learning or experiment: behind all others, or right below (1) or above (0) one of them. */
export function newRank(
	review: Review,
	kind: 'assumption' | 'learning' | 'experiment',
	beside?: {readonly id: string; readonly side: 0 | 1},
): string {
	const list = ranked(review, kind);
	const index = beside === undefined ? -1 : list.findIndex(([id]) => id === beside.id);
	if (beside === undefined || index === -1) {
		return rankAfter(list.at(-1)?.[1].rank);
	}

	const target = index + beside.side;
	return rankBetween(list[target - 1]?.[1].rank, list[target]?.[1].rank);
}

function placeAt(entries: readonly TimelineEntry[], index: number): Placement {
	const above = entries[index - 1]?.event;
	const near = above === undefined ? undefined : placeOf(above);
	const isThere = ({event}: TimelineEntry) => isUntimed(event) && event.when?.near === near;
	const low = entries.slice(0, index).findLast(isThere)?.event.rank;
	const high = entries.slice(index).find(isThere)?.event.rank;
	return {near, rank: rankFor(low, high)};
}

// Behind the last one there is room without end; between two ranks each new one is longer than the last.
function rankFor(low: string | undefined, high: string | undefined): string {
	return high === undefined ? rankAfter(low) : rankBetween(low, high);
}

function placesOf(where: Review | Places): Places {
	return 'at' in where ? where : placesIn(where);
}

// Whether the row below a place is timed at the instant of the row above it.
function isAmongEqual(entries: readonly TimelineEntry[], index: number): boolean {
	const above = entries[index - 1]?.event;
	const below = entries[index]?.event;
	return (
		above !== undefined &&
		below !== undefined &&
		!isUntimed(below) &&
		Date.parse(placeOf(above) ?? '') === Date.parse(placeOf(below) ?? '')
	);
}

function isUntimed(event: EventRecord): boolean {
	return event.when?.at === undefined && event.when?.until === undefined;
}
