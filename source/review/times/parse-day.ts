import {isDay} from './moment.ts';
import {refuse, sticky, type TextCursor, take} from './text-cursor.ts';

/** A day or a month as it was typed; `weekday` 0 is Sunday, `step` counts from the row above, `back` from today: -1 is tomorrow. */
export type TypedDay =
	| {
			readonly sort: 'day';
			readonly year?: number;
			readonly month: number;
			readonly day: number;
			readonly weekday?: number;
	  }
	| {readonly sort: 'month'; readonly year?: number; readonly month: number}
	| {readonly sort: 'weekday'; readonly weekday: number}
	| {readonly sort: 'today'; readonly back: -1 | 0 | 1}
	| {readonly sort: 'step'; readonly by: -1 | 1};

/** The English names of the months, as the screens write them. */
export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The English names of the days of the week, from Sunday, as the screens write them. */
export const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** How a day is written, said where one is refused for what it is. */
export const dayWayOut = 'Write 3 oct or 2026-10-03.';
/** What is said of a year that no incident can have. */
export const tooFar = 'That is too far away to be written down.';
const month =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
// 3 oct 1930 is half past seven; 3 oct 2026 is a year, and so is whatever could not be a clock.
const year = String.raw`(19[6-9]\d|20\d\d)(?!\d)`;
const ordinal = '(?:st|nd|rd|th)?';
// A dot of an abbreviation, but not the first of two that stand between the ends of a span.
const dot = String.raw`(?:\.(?!\.))?`;
const numeric = /([12]\d{3})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const outside = sticky(String.raw`(?:(\d{4})-(\d{1,2})-(\d{1,2})|(?:19|20)\d\d-(?:1[3-9]|[2-9]\d|00))(?![-@\d:.])`);
const packed = /((?:19|20)\d\d)(\d\d)(\d\d)(?=t\d)/y;
const numericMonth = sticky(String.raw`((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![-@\d:]|\.\d)`);
const dayMonth = sticky(String.raw`(\d{1,2})${ordinal}\.?(?: of )?[ /-]?${month}(?![@])${dot}(?:(?:,? |[/-])${year})?`);
const monthDay = sticky(String.raw`${month}${dot} ?(\d{1,2})${ordinal}(?![@\d]|[:.]\d|h| ?[ap]\.?m)(?:,? ${year})?`);
const monthAlone = sticky(String.raw`${month}(?![@\d])${dot}(?:,? ${year})?`);
const weekday = sticky(
	String.raw`(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)(?![@])(?:\.(?!\.))?`,
);
const gap = /,? ?/y;
const relative = sticky(String.raw`(today|yesterday|tomorrow)(?![@\d])`);
const ambiguous = sticky(String.raw`(\d{1,2})([/.])(\d{1,2})(?:\2(\d{4}|\d\d))?(?![@\d/:])`);

/** Reads a day or a month at the cursor. */
export function parseDay(cursor: TextCursor): TypedDay | undefined {
	if (take(cursor, /< ?/y)) {
		return {sort: 'step', by: -1};
	}

	const near = take(cursor, relative);
	if (near) {
		return {sort: 'today', back: near[1] === 'today' ? 0 : near[1] === 'yesterday' ? 1 : -1};
	}

	const name = take(cursor, weekday);
	if (!name) {
		return parseDate(cursor);
	}

	const number = weekdayNames.findIndex(known => known.toLowerCase() === name[1]?.slice(0, 3));
	const end = cursor.at;
	take(cursor, gap);
	const date = parseDate(cursor);
	if (date?.sort === 'day') {
		return {...date, weekday: number};
	}

	cursor.at = end;
	return {sort: 'weekday', weekday: number};
}

// From 1, by its name or the beginning of it.
function monthNumber(name: string): number {
	return monthNames.findIndex(known => known.toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

function parseDate(cursor: TextCursor): TypedDay | undefined {
	const numbers = take(cursor, numeric);
	if (numbers) {
		return checked(cursor, numbers[0], Number(numbers[4]), Number(numbers[3]), Number(numbers[1]));
	}

	const digits = take(cursor, packed);
	if (digits) {
		return checked(cursor, digits[0], Number(digits[3]), Number(digits[2]), Number(digits[1]));
	}

	const whole = take(cursor, numericMonth);
	if (whole) {
		return {sort: 'month', year: Number(whole[1]), month: Number(whole[2])};
	}

	const first = take(cursor, dayMonth);
	if (first) {
		return checked(cursor, first[0], Number(first[1]), monthNumber(first[2] ?? ''), numberOf(first[3]));
	}

	const second = take(cursor, monthDay);
	if (second) {
		return checked(cursor, second[0], Number(second[2]), monthNumber(second[1] ?? ''), numberOf(second[3]));
	}

	const alone = take(cursor, monthAlone);
	if (alone) {
		return {sort: 'month', year: numberOf(alone[2]), month: monthNumber(alone[1] ?? '')};
	}

	const start = cursor.at;
	const far = take(cursor, outside);
	cursor.at = start;
	return far
		? refuse(cursor, far[1] === undefined ? `${far[0]} is not in the calendar.` : tooFar, dayWayOut)
		: refuseAmbiguous(cursor);
}

function checked(
	cursor: TextCursor,
	typed: string,
	day: number,
	month: number,
	year: number | undefined,
): TypedDay | undefined {
	// 2024 had a 29 February, so a date without a year is checked against it.
	const text = [year ?? 2024, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
	// “31 feb” is no shorter time either; in “may 40 hosts failed” nobody has written a day.
	return isDay(text)
		? {sort: 'day', year, month, day}
		: refuse(cursor, `${typed} is not in the calendar.`, dayWayOut, day <= 31);
}

function refuseAmbiguous(cursor: TextCursor): undefined {
	const start = cursor.at;
	const match = take(cursor, ambiguous);
	cursor.at = start;
	if (!match || (match[2] === '.' && match[0].split('.').length === 2)) {
		return undefined;
	}

	const [first, second] = [Number(match[1]), Number(match[3])];
	if (first < 1 || second < 1 || first > 31 || second > 31) {
		return undefined;
	}

	if (first <= 12 && second <= 12) {
		return refuse(cursor, `${match[0]} could be a day and a month in either order.`, dayWayOut);
	}

	const [day, month] = first > 12 ? [first, second] : [second, first];
	const known = monthNames[month - 1]?.toLowerCase();
	const year = match[4]?.length === 4 ? ` ${match[4]}` : '';
	return refuse(
		cursor,
		'A date in figures is read with its year first.',
		known === undefined ? dayWayOut : `Write ${day} ${known}${year}.`,
	);
}

function numberOf(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
}
