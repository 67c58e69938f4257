import type {EventRecord, Instant, Moment} from '../../review/records.ts';
import {all, type Edit, type FieldChanges, find, type Review} from '../../review/review.ts';
import {secondsBetween} from '../../review/times/moment.ts';
import {offsetText, readOffset, shifted} from './times/clock-offset.ts';
import {type Placer, placer} from './times/placing.ts';

/** How a source is to be read from now on; what is left out stays. */
export interface SourceReading {
	/** The zone of its times that name none. */
	readonly zone?: string | undefined;
	/** Seconds that are added to each of its times. */
	readonly offset?: number | undefined;
}

const wall = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?$/;

/**
 * The edit that reads the times of a source in another zone or with another offset, without its log. Times that name their
 * zone keep it, and a time that somebody wrote by hand stays as it is.
 */
export function sourceEdit(
	review: Review,
	id: string,
	reading: SourceReading,
): {readonly edit: Edit; readonly moved: number} {
	const source = find(review, 'source', id);
	const before = readOffset(source?.offset ?? '') ?? 0;
	const offset = reading.offset ?? before;
	const zone = reading.zone;
	const place = zone === undefined ? undefined : placer({zone, rule: 'source'});
	const put: Record<string, FieldChanges> = {};
	const events = eventsOf(review, id).sort(([, a], [, b]) => (a.line ?? 0) - (b.line ?? 0));
	for (const [event, {when}] of events) {
		const moved = when && movedMoment(when, offset - before, zone, place && (text => placed(text, place)), offset);
		if (moved) {
			put[event] = {when: moved};
		}
	}

	const moved = Object.keys(put).length;
	put[id] = {
		...(zone === undefined ? {} : {zone}),
		...(reading.offset === undefined ? {} : {offset: offset === 0 ? null : offsetText(offset)}),
	};
	return {edit: {label: `the reading of ${source?.name ?? 'a source'}`, put}, moved};
}

/** The events of a source with their ids. */
export function eventsOf(review: Review, source: string): Array<readonly [id: string, event: EventRecord]> {
	return all(review, 'event').filter(([, event]) => event.source === source);
}

/** How many seconds must be added to the times of a source so that its `own` instant is the `true` one. */
export function offsetBetween(review: Review, source: string, own: Instant, real: Instant): number {
	const before = readOffset(find(review, 'source', source)?.offset ?? '') ?? 0;
	return Number((before + secondsBetween(own, real)).toFixed(6));
}

function movedMoment(
	when: Moment,
	delta: number,
	zone: string | undefined,
	place: ((text: string) => Instant) | undefined,
	offset: number,
): Moment | undefined {
	const {at, until, typed} = when;
	if (at === undefined || (typed !== undefined && !wall.test(typed))) {
		return undefined;
	}

	const later = typed !== undefined && place ? shifted(place(typed), offset) : shifted(at, delta);
	const moved = secondsBetween(at, later);
	if (moved === 0 && (typed === undefined || zone === undefined || zone === when.zone)) {
		return undefined;
	}

	return {
		...when,
		at: later,
		...(until === undefined ? {} : {until: shifted(until, moved)}),
		...(typed !== undefined && zone !== undefined ? {zone} : {}),
	};
}

function placed(text: string, place: Placer): Instant {
	const [, year, month, day, clock = ''] = wall.exec(text) ?? [];
	const on = {year: Number(year), month: Number(month), day: Number(day)};
	return place.next({...on, clock, offset: undefined, named: 'line', weekday: -1, order: 'sure'}, on).at;
}
