import type {Instant} from '../records.ts';
import {addSeconds, dayOf, firstInstantAt, isDay, secondsBetween} from './moment.ts';
import type {MomentContext} from './read-moment.ts';

/** What a typed point counts from: the row above, noon of a day, or the start of the same range. */
export interface Base {
	readonly start: Instant;
	readonly end: Instant;
	/** Days without a year are taken in the year that brings them nearest to this. */
	readonly middle: Instant;
	/** Clock times without a day are taken on the day that brings them nearest to this: a month above tells no day. */
	readonly clocksFrom: Instant;
	/** How well `start` and `end` are known. */
	readonly about?: true | number;
	readonly endAbout?: true | number;
	/** Whether there is a row; otherwise it is noon of a day. */
	readonly isRow: boolean;
}

// “Some moment in between” two ends that are further apart is none to take a day from.
const tellsNoDay = 2 * 24 * 3600;

/** The row above as something to count from, or noon of the incident's day, or of today. */
export function baseOf({anchor, date, now, zone}: MomentContext): Base {
	const start = anchor?.at ?? anchor?.until ?? anchor?.near;
	const noonOfDay = () => firstInstantAt(`${date !== undefined && isDay(date) ? date : dayOf(now, zone)}T12:00`, zone);
	if (anchor === undefined || start === undefined) {
		const noon = noonOfDay();
		return {start: noon, end: noon, middle: noon, clocksFrom: noon, isRow: false};
	}

	// "Some moment in between" is not known to the minute, and so is nothing that counts from it.
	const roughly = anchor.as === 'between' ? true : undefined;
	const end = anchor.until ?? start;
	const long = secondsBetween(start, end);
	const middle = end === start ? start : addSeconds(start, Math.trunc(long / 2));
	return {
		start,
		end,
		middle,
		clocksFrom: roughly && long > tellsNoDay ? noonOfDay() : middle,
		about: (anchor.at === undefined ? anchor.untilAbout : anchor.about) ?? roughly,
		endAbout: (anchor.until === undefined ? anchor.about : anchor.untilAbout) ?? roughly,
		isRow: true,
	};
}
