import {abbreviations} from './abbreviations.ts';

/** A time as a source writes it, checked for sense but not yet placed in UTC. */
export interface Stamp {
	/** Absent if the source names none. */
	readonly year: number | undefined;
	readonly month: number;
	readonly day: number;
	/** `14:02`, `14:02:31` or `14:02:31.250123`. */
	readonly clock: string;
	/** Minutes east of UTC, if the stamp names its zone. */
	readonly offset: number | undefined;
	readonly abbreviated: boolean;
}

/** A stamp and the place behind it in the text; no `stamp` means that it looks like one and cannot be a time. */
export interface FoundStamp {
	readonly stamp: Stamp | undefined;
	readonly end: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = String.raw`(\d{1,2}):(\d\d)`;
const seconds = String.raw`:(\d\d)(?:[.,](\d+)|:(\d{3})(?!\d))?`;
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?[ ]{1,2})?';
const iso = new RegExp(
	String.raw`${weekday}(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[Tt]|[ \t]{1,3})${clock}(?:${seconds})?`,
	'y',
);
const named = new RegExp(
	String.raw`${weekday}(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[ ]{1,2}(\d{1,2}),?[ ](?:(\d{4}),?[ ])?${clock}${seconds}`,
	'iy',
);
const halfOfDay = /[ ]?([ap])\.?m\b\.?/iy;
// An offset behind a space must have all its digits, or "12:00:00 -5 degrees" would be read as one.
const offset = /(?:[ \t]?(?:GMT|UTC)?([+-])(\d\d):?(\d\d)(?::\d\d)?|([+-])(\d\d))(?![\w.]|[:-]\d)/y;
const abbreviation = /[ \t]?([A-Z]{3,4})(?!\w)/y;
const yearBehind = /[ ]((?:19|20)\d\d)(?![\w.-]|:\d)/y;
const wordBehind = /\w/y;

/**
 * Finds an ISO-like time at that place: `2026-10-03T14:02:31,250+0200`, `2026/10/03 14:02`, with a weekday before it or an
 * abbreviated zone behind it.
 */
export function findIsoStamp(text: string, place: number): FoundStamp | undefined {
	iso.lastIndex = place;
	const match = iso.exec(text);
	if (!match) {
		return undefined;
	}

	const end = iso.lastIndex;
	// The usual end is told by one character, which keeps the expressions below out of the way of most lines.
	const next = text.charCodeAt(end);
	if ((next === 0x5a || next === 0x7a) && !isMatch(wordBehind, text, end + 1)) {
		return {
			stamp: stamp(match[1], match[3], match[4], match, 5, undefined, {offset: 0, abbreviated: false}),
			end: end + 1,
		};
	}

	const half = readHalfOfDay(text, end);
	const zone = readZone(text, half.end);
	return isMatch(wordBehind, text, zone.end)
		? undefined
		: {stamp: stamp(match[1], match[3], match[4], match, 5, half.from, zone), end: zone.end};
}

/**
 * Finds a time with the name of its month at that place: `Oct  3 14:02:31`, with a weekday, a fraction, a zone or the year
 * (before the clock or at the end) where they stand.
 */
export function findNamedStamp(text: string, place: number): FoundStamp | undefined {
	named.lastIndex = place;
	const match = named.exec(text);
	if (!match) {
		return undefined;
	}

	const half = readHalfOfDay(text, named.lastIndex);
	let zone = readZone(text, half.end);
	let year = match[3];
	if (year === undefined) {
		year = matchAt(yearBehind, text, zone.end)?.[1];
		if (year !== undefined) {
			zone = {...zone, end: yearBehind.lastIndex};
		} else if (zone.abbreviated && text[zone.end] !== ':') {
			// Without a year this is where syslog names the host, and a host may be called EST.
			zone = {offset: undefined, abbreviated: false, end: half.end};
		}
	}

	const month = months.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()) + 1;
	return isMatch(wordBehind, text, zone.end)
		? undefined
		: {stamp: stamp(year, month, match[2], match, 4, half.from, zone), end: zone.end};
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
		abbreviated: false,
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

function stamp(
	yearText: string | undefined,
	monthText: string | number | undefined,
	dayText: string | undefined,
	match: RegExpExecArray,
	first: number,
	halfFrom: number | undefined,
	zone: {offset: number | undefined; abbreviated: boolean},
): Stamp | undefined {
	const year = yearText === undefined ? undefined : Number(yearText);
	const month = Number(monthText);
	const day = Number(dayText);
	const typedHour = Number(match[first]);
	const hour = halfFrom === undefined ? typedHour : (typedHour % 12) + halfFrom;
	const minute = match[first + 1] ?? '';
	const second = match[first + 2];
	const fraction = match[first + 3] ?? match[first + 4];
	const isPossible =
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= daysOf(year, month) &&
		hour < 24 &&
		minute < '60' &&
		(second === undefined || second <= '60');
	if (!isPossible) {
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
		clock: fraction === undefined ? clock : `${clock}.${fraction}`,
		offset: zone.offset,
		abbreviated: zone.abbreviated,
	};
}

interface Zone {
	readonly offset: number | undefined;
	readonly abbreviated: boolean;
	readonly end: number;
}

function readZone(text: string, place: number): Zone {
	const match = matchAt(offset, text, place);
	const hours = Number(match?.[2] ?? match?.[5]);
	const minutes = Number(match?.[3] ?? 0);
	// No zone is further away; "-1234" is a number of the text.
	if (match && hours <= 14 && minutes % 15 === 0 && minutes < 60) {
		const sign = (match[1] ?? match[4]) === '-' ? -1 : 1;
		return {offset: sign * (hours * 60 + minutes), abbreviated: false, end: offset.lastIndex};
	}

	const name = matchAt(abbreviation, text, place)?.[1];
	return name !== undefined && Object.hasOwn(abbreviations, name)
		? {offset: abbreviations[name], abbreviated: true, end: abbreviation.lastIndex}
		: {offset: undefined, abbreviated: false, end: place};
}

function readHalfOfDay(text: string, place: number): {readonly from: number | undefined; readonly end: number} {
	const match = matchAt(halfOfDay, text, place);
	return match
		? {from: match[1]?.toLowerCase() === 'p' ? 12 : 0, end: halfOfDay.lastIndex}
		: {from: undefined, end: place};
}

function matchAt(expression: RegExp, text: string, place: number): RegExpExecArray | null {
	expression.lastIndex = place;
	return expression.exec(text);
}

function isMatch(expression: RegExp, text: string, place: number): boolean {
	expression.lastIndex = place;
	return expression.test(text);
}
