import {names, ranked} from './names.ts';
import {rankAfter, rankBetween} from './rank.ts';
import type {EventRecord, Instant, Moment} from './records.ts';
import type {Edit, Review} from './review.ts';
import {placeOf, type TimelineEntry, timeline} from './timeline.ts';

/** Where an event without a known time stands: after what is timed at `near`, among others there by `rank`. */
export interface Placement {
	readonly near: Instant | undefined;
	readonly rank: string;
}

/** The placement right below an event (nothing: above all) for an event without a known time; `moving` is that event. */
export function placement(review: Review, above: string | undefined, moving?: string): Placement {
	const entries = timeline(review).filter(entry => entry.id !== moving);
	return placeAt(entries, above === undefined ? 0 : entries.findIndex(entry => entry.id === above) + 1);
}

/** The rank of a new event behind those that are known to be at the same instant, or nothing if it is alone there. */
export function rankAmongEqual(review: Review, moment: Moment): string | undefined {
	const place = moment.at ?? moment.until;
	const equal = timeline(review).filter(({event}) => isUntimed(event) === false && placeOf(event) === place);
	return equal.length === 0 ? undefined : rankAfter(equal.at(-1)?.event.rank);
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
	return {near, rank: rankBetween(low, high)};
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
