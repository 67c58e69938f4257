import type {Instant} from '../../../review/records.ts';
import {addDays} from '../../../review/times/moment.ts';
import {daysOf, type Stamp} from './stamp.ts';

/** Finds the years of stamps that name none, in the order of the source. */
export interface YearFinder {
	/**
	 * The year of a stamp, or, while no year is known, how many years it lies behind the first stamp's (`relative`).
	 */
	readonly see: (stamp: Stamp) => {readonly year: number} | {readonly relative: number};
	/** The year of the first stamp, if it is known. */
	readonly base: () => number | undefined;
	/** Settles the year of the first stamp. */
	readonly settle: (base: number) => void;
}

/**
 * `first` is the year of the first stamp without one. A month that drops by two or more is the next year, and December
 * after January the year before (plaso's rule), unless the weekdays say otherwise, as in a list with the newest first; a stamp
 * with a year settles those around it.
 */
export function yearFinder(first: number | undefined): YearFinder {
	let base = first;
	let relative = 0;
	let before: Stamp | undefined;
	return {
		see(stamp) {
			relative += before ? yearsBetween(before, stamp) : 0;
			before = stamp;
			if (stamp.year !== undefined) {
				if (first === undefined) {
					base = stamp.year - relative;
				} else {
					relative = stamp.year - first;
				}

				return {year: stamp.year};
			}

			return base === undefined ? {relative} : {year: base + relative};
		},
		base: () => base,
		settle(year) {
			base = year;
		},
	};
}

function yearsBetween(before: Stamp, stamp: Stamp): number {
	const {month} = before;
	const usual = stamp.month < month - 1 ? 1 : month === 1 && stamp.month === 12 ? -1 : 0;
	const isSameDay = stamp.month === month && stamp.day === before.day;
	return isSameDay || before.weekday === -1 || stamp.weekday === -1
		? usual
		: ([usual, 0, -1, 1].find(years => isPossible(before, stamp, years)) ?? usual);
}

// In twenty-eight years every day has been on every weekday.
const cycle = Array.from({length: 28}, (_, index) => 2000 + index);

function isPossible(one: Stamp, other: Stamp, years: number): boolean {
	return cycle.some(year => weekdayOf(one, year) === one.weekday && weekdayOf(other, year + years) === other.weekday);
}

function weekdayOf({month, day}: Stamp, year: number): number {
	return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** What tells the year of stamps that name none. */
export interface YearHints {
	/** A day near the first one, if one was told. */
	readonly date: string | undefined;
	/** None is later, as far as one can tell. */
	readonly latest: Instant;
	/** Places a stamp in a year. */
	readonly at: (stamp: Stamp, year: number) => Instant;
}

/**
 * The year for the first stamp: the one that brings it nearest to `date`, or the newest that leaves none of the stamps after
 * `latest`; each 29 February is in a leap year, and the first weekday that is written is right.
 */
export function likelyYear(
	stamps: ReadonlyArray<{readonly stamp: Stamp; readonly relative: number}>,
	{date, latest, at}: YearHints,
): number {
	let last = stamps[0];
	for (const candidate of stamps) {
		last = !last || comparable(candidate) > comparable(last) ? candidate : last;
	}

	const leapDays = stamps.filter(({stamp}) => stamp.month === 2 && stamp.day === 29);
	const named = stamps.find(({stamp}) => stamp.weekday !== -1);
	const isNamed = (year: number) => !named || weekdayOf(named.stamp, year + named.relative) === named.stamp.weekday;
	const isRight = (year: number) => isNamed(year) && leapDays.every(({relative}) => daysOf(year + relative, 2) === 29);
	const [first] = stamps;
	if (date !== undefined && first) {
		const told = Number(date.slice(0, 4));
		const away = (year: number) => Math.abs(Date.parse(at(first.stamp, year)) - Date.parse(`${date}T12:00Z`));
		return (
			nearby
				.map(years => told + years)
				.filter(isRight)
				.sort((a, b) => away(a) - away(b))[0] ?? told
		);
	}

	const newest = Number(latest.slice(0, 4)) + 1 - (last?.relative ?? 0);
	const isPast = (year: number) => !last || at(last.stamp, year + last.relative) <= latest;
	return mostBack.map(years => newest - years).find(year => isPast(year) && isRight(year)) ?? newest;
}

const nearby = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const mostBack = Array.from({length: 40}, (_, years) => years);

/** A day behind the end that journalctl names above its lines (`-- Logs begin at …, end at … --`), if it does. */
export function endOfJournal(lines: readonly string[]): Instant | undefined {
	for (const line of lines) {
		const end = /^-- (?:Logs begin|Journal begins) at .*, ends? at (?:\w+ )?(\d{4}-\d\d-\d\d) /.exec(line)?.[1];
		if (end !== undefined) {
			return `${addDays(end, 2)}T00:00Z`;
		}
	}

	return undefined;
}

function comparable({stamp, relative}: {readonly stamp: Stamp; readonly relative: number}): string {
	return `${String(relative + 5000).padStart(5, '0')} ${String(stamp.month * 100 + stamp.day).padStart(4, '0')} ${stamp.clock}`;
}
