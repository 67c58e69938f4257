import type {Stamp} from './stamp.ts';

/** A day of the calendar; months count from 1. */
export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** A day as `2026-10-03`. */
export function dayText({year, month, day}: CalendarDay): string {
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year, month and day of `2026-10-03`. */
export function partsOf(day: string): CalendarDay {
	return {year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10))};
}

/** A clock on a day, as `2026-10-03`; without one it stays as it is. */
export function onDay(stamp: Stamp, day: string | undefined): Stamp {
	return day === undefined ? stamp : {...stamp, ...partsOf(day)};
}
