import {addDays} from '../../../review/times/moment.ts';

/** So many seconds a clock goes back at least where it has passed midnight: threads that write out of order are late by less. */
export const midnightDrop = 30 * 60;

/** Tells of clocks that name no day, each in turn, which of them have passed midnight. */
export interface Midnights {
	/** Whether that clock is one of the day after that of the clock before it. */
	readonly passes: (clock: string) => boolean;
	/** Goes on from that clock, of whatever day; without one nothing is known of what was before. */
	readonly follow: (clock: string | undefined) => void;
}

/** A clock that goes back by so many seconds is one of the next day. */
export function midnights(drop: number): Midnights {
	let before: number | undefined;
	return {
		passes(clock) {
			const seconds = secondsOf(clock);
			const isPassed = before !== undefined && before - seconds >= drop;
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
	/** The day of the next clock. */
	readonly next: (clock: string) => string | undefined;
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
		next(clock) {
			const isPassed = passed.passes(clock);
			day = day !== undefined && isPassed ? addDays(day, 1) : day;
			return day;
		},
	};
}

/** The second of its day that a clock shows. */
export function secondsOf(clock: string): number {
	return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60 + Number(clock.slice(6, 8));
}
