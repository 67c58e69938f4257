import {addDays} from '../../../review/times/moment.ts';

/** So many seconds a clock goes back at least where it has passed midnight: threads that write out of order are late by less. */
export const midnightDrop = 30 * 60;
/** People put what they learn later where it belongs, and not always in order: half a day, in seconds. */
export const nightDrop = 12 * 60 * 60;

/** Tells of clocks that name no day, each in turn, which of them have passed midnight. */
export interface Midnights {
	/** Whether that clock is one of the day after that of the clock before it; `least` says how far it goes back at least. */
	readonly passes: (clock: string, least?: number) => boolean;
	/** Goes on from that clock, of whatever day; without one nothing is known of what was before. */
	readonly follow: (clock: string | undefined) => void;
}

/** A clock that goes back by so many seconds is one of the next day; below 0, one that goes on by so many of the day before. */
export function midnights(drop: number): Midnights {
	let before: number | undefined;
	return {
		passes(clock, least = drop) {
			const seconds = secondsOf(clock);
			const late = before === undefined ? 0 : before - seconds;
			const isPassed = before !== undefined && (least < 0 ? late <= least : late >= least);
			before = seconds;
			return isPassed;
		},
		follow(clock) {
			before = clock === undefined ? undefined : secondsOf(clock);
		},
	};
}

/** The day of clocks below a line that names it, as `2026-10-03`. */
export interface RunningDay {
	/** The day of the last one, if any was named. */
	readonly day: () => string | undefined;
	/** Begins on a day, where a line names it, with its clock if that has one. */
	readonly begin: (day: string | undefined, clock?: string) => void;
	/** Goes on from a clock with a day of its own. */
	readonly follow: (clock: string) => void;
	/** The day of the next clock, which passes midnight where it goes back by so many seconds at least. */
	readonly next: (clock: string, least?: number) => string | undefined;
}

/** Clocks that go on from day to day, as `midnights` tells. */
export function runningDay(drop: number): RunningDay {
	const passed = midnights(drop);
	let day: string | undefined;
	return {
		day: () => day,
		begin(named, clock) {
			day = named;
			passed.follow(clock);
		},
		follow: passed.follow,
		next(clock, least) {
			const isPassed = passed.passes(clock, least);
			day = day !== undefined && isPassed ? addDays(day, 1) : day;
			return day;
		},
	};
}

/**
 * Whether clocks, each the second of its day, mostly go back, past midnight too: the newest of a list stands first. Two of them
 * tell nothing, nor does the first of one part behind the last of another.
 */
export function runsBack(parts: ReadonlyArray<readonly number[]>): boolean {
	let falls = 0;
	let rises = 0;
	for (const clocks of parts) {
		for (const [index, clock] of clocks.entries()) {
			const later = (clock - (clocks[index - 1] ?? clock) + 2 * nightDrop) % (2 * nightDrop);
			falls += later >= nightDrop ? 1 : 0;
			rises += later > 0 && later < nightDrop ? 1 : 0;
		}
	}

	return falls > 1 && falls > rises;
}

/** The second of its day that a clock shows. */
export function secondsOf(clock: string): number {
	return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60 + Number(clock.slice(6, 8));
}
