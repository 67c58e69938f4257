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
