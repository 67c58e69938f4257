/** A time as a source writes it, checked for sense but not yet placed in UTC. */
export interface Stamp {
	/** Absent if the source names none. */
	readonly year: number | undefined;
	/** 1 to 12; 0 where only a clock is written. */
	readonly month: number;
	readonly day: number;
	/** `14:02`, `14:02:31` or `14:02:31.250123`; empty where only a day is written. */
	readonly clock: string;
	/** Minutes east of UTC, if the stamp names its zone. */
	readonly offset: number | undefined;
	/** Who names that zone; what the `standard` of a format says gives way to what was asked for. */
	readonly named: 'line' | 'abbreviation' | 'header' | 'standard';
	/** The IANA zone, if the source names one. */
	readonly zone?: string | undefined;
	/** 0 for Sunday to 6, or -1 where none is written. */
	readonly weekday: number;
	/**
	 * Of a date in three numbers, or two: whether it says itself that the day (or the month) comes first; `either` has them in
	 * the order in which they were written, the first as the month, until the rest of the source tells.
	 */
	readonly order: 'sure' | 'day-first' | 'month-first' | 'either';
}

/** A stamp and the place behind it in the text; no `stamp` means that it looks like one and cannot be a time. */
export interface FoundStamp {
	readonly stamp: Stamp | undefined;
	readonly end: number;
}

/** The zone that a stamp names, if it names one, and the place behind it. */
export interface FoundZone {
	readonly offset: number | undefined;
	readonly named: Stamp['named'];
	/** An IANA zone that is written out. */
	readonly zone?: string | undefined;
	readonly end: number;
}

/** Where no zone is named, and nothing is looked for behind the time. */
export const unzoned: FoundZone = {offset: undefined, named: 'line', end: 0};

/** What was written of a time, as texts. */
export interface WrittenTime {
	readonly year: string | undefined;
	readonly month: number;
	readonly day: number;
	readonly hour: string;
	/** Nothing where a full hour was written. */
	readonly minute: string;
	readonly second: string | undefined;
	readonly fraction: string | undefined;
	/** 0 or 12 where a half of the day was named. */
	readonly half?: number | undefined;
	readonly weekday?: number;
	readonly order?: Stamp['order'];
}

/** The stamp of what was written, or nothing if there is no such time. A year of two digits is one from 1970 to 2069. */
export function stampOf(written: WrittenTime, zone: FoundZone): Stamp | undefined {
	const {month, day, second, fraction, half, weekday = -1, order = 'sure'} = written;
	const minute = written.minute || '00';
	const year = yearOf(written.year);
	const typedHour = Number(written.hour);
	// Some programs write 14:26 PM.
	const hour = half === undefined || typedHour > 12 ? typedHour : (typedHour % 12) + half;
	const isDay = month === 0 ? day === 0 : month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
	if (!isDay || hour > 23 || minute >= '60' || (second !== undefined && second > '60')) {
		return undefined;
	}

	let clock = `${hour < 10 ? `0${hour}` : hour}:${minute}`;
	if (second !== undefined) {
		// A leap second is not in the calendar of our instants: it is kept inside the minute that it ends.
		clock += second === '60' ? ':59' : `:${second}`;
	}

	return {
		year,
		month,
		day,
		clock: fraction === undefined || fraction === '' ? clock : `${clock}.${fraction}`,
		offset: zone.offset,
		named: zone.named,
		zone: zone.zone,
		weekday,
		order,
	};
}

/** The stamp of so many seconds since 1970 with these digits behind the second. */
export function epochStamp(wholeSeconds: number, fraction: string): Stamp {
	const date = new Date(wholeSeconds * 1000);
	const text = date.toISOString().slice(11, 19);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		clock: fraction === '' ? text : `${text}.${fraction}`,
		offset: 0,
		named: 'line',
		zone: undefined,
		weekday: -1,
		order: 'sure',
	};
}

/** How many days a month has; without a year February has 29. */
export function daysOf(year: number | undefined, month: number): number {
	return month === 2
		? year === undefined || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
			? 29
			: 28
		: [4, 6, 9, 11].includes(month)
			? 30
			: 31;
}

function yearOf(text: string | undefined): number | undefined {
	if (text === undefined || text === '') {
		return undefined;
	}

	const year = Number(text);
	return text.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

/** The stamp of an instant in whole seconds, `2026-10-03T14:02:31Z`. */
export function instantStamp(instant: string): Stamp {
	return epochStamp(Math.round(Date.parse(instant) / 1000), '');
}
