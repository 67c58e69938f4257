import type {Instant, Moment} from '../records.ts';
import {addDays, compareInstants, dayOf, firstInstantAt} from './moment.ts';
import {monthNames} from './parse-day.ts';

/** The days that a moment covers from midnight to midnight, in the zone in which it was read; `month` if that is all of one. */
export function wholeDays(
	moment: Moment,
	zone: string,
): {readonly first: string; readonly last: string; readonly month: string | undefined} | undefined {
	const {as, at, until} = moment;
	if (
		as === 'unknown' ||
		as === 'point' ||
		at === undefined ||
		until === undefined ||
		compareInstants(until, at) <= 0
	) {
		return undefined;
	}

	const own = moment.zone ?? zone;
	const first = dayOf(at, own);
	const next = dayOf(until, own);
	const last = addDays(next, -1);
	if (!isStartOfDay(at, first, own) || !isStartOfDay(until, next, own) || (as === 'range' && first === last)) {
		return undefined;
	}

	const isMonth = as === 'between' && first.endsWith('-01') && next === `${addDays(first, 31).slice(0, 8)}01`;
	return {
		first,
		last,
		month: isMonth ? `${monthNames[Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)}` : undefined,
	};
}

function isStartOfDay(instant: Instant, day: string, zone: string): boolean {
	return compareInstants(instant, firstInstantAt(`${day}T00:00`, zone)) === 0;
}
