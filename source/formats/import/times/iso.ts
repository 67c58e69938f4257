import {foundStamp, halfBehind, isWordAt, matchAt, zoneBehind} from './behind.ts';
import type {CalendarDay} from './calendar-day.ts';
import {findEastern, isNumeral} from './eastern.ts';
import {weekdayNamed} from './month-names.ts';
import {daysOf, type FoundStamp, stampOf, unzoned} from './stamp.ts';
import {clockWords, writtenClock} from './written-clock.ts';

const weekday = '(?:((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}),?[ ]{1,2})?';
const between = String.raw`(?:[ ]?[（(].{1,3}[）)]|[ ](?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?)?`;
const joint = String.raw`${between}(?:[Tt]|,?[ \t]{1,3}${clockWords}|_|-|:|@|,|[ ]\|[ ]|\.(?=\d\d:))`;
const date = new RegExp(String.raw`${weekday}(\d{4})([-/.\\])(\d{1,2})\3(\d{1,2})${joint}${writtenClock}`, 'y');
// DB2 parts everything with dots and counts its zone in minutes.
const dotted = /(\d{4})([-.])(\d\d)\2(\d\d)[- T_](\d\d)\.(\d\d)\.(\d\d)(?:[.,:](\d+))?(?:([+-]\d{2,3})(?!\d))?/y;
// Synology and names of files have hyphens, ISO 8601 also nothing between the numbers of a clock.
const joined = /(\d{4})([-/])(\d\d)\2(\d\d)(?:[ _](?=\d\d-)|T)(\d\d)(-?)(\d\d)\6(\d\d)(?:[.,](\d+))?(?!\d)/y;
// Erlang: {{2026,10,3},{14,2,31}}
const tuple = /(\d{4}),(\d{1,2}),(\d{1,2})\},\{(\d{1,2}),(\d{1,2}),(\d{1,2})\}\}?/y;
// ISO 8601: the day of the year, or of a week.
const ordinal = new RegExp(String.raw`(\d{4})-(\d{3})[T ]${writtenClock}`, 'y');
const weekDay = new RegExp(String.raw`(\d{4})-W(\d\d)-(\d)[T ]${writtenClock}`, 'y');

/**
 * Finds a time with its date in figures, the year first, at that place: `2026-10-03T14:02:31,250+0200`, `2026/10/03 14:02`,
 * with a weekday before it or an abbreviated zone behind it.
 */
export function findIsoStamp(text: string, place: number): FoundStamp | undefined {
	return findPlain(text, place) ?? findWritten(text, place);
}

const mostDigits = 9;

// The usual spelling is read character by character: most lines of most logs begin with it. Whatever is unusual about one,
// its sense included, is left to the expression below. Short pieces are cut out first, as V8 looks into those several times
// faster than into a line, which is a window on a larger text.
function findPlain(text: string, place: number): FoundStamp | undefined {
	const mark = text.charCodeAt(place + 4);
	if (mark !== 0x2d && mark !== 0x2f) {
		return undefined;
	}

	const day = plainDay(text.slice(place, place + 10));
	const joint = text.charCodeAt(place + 10);
	let clock = text.slice(place + 11, place + 19);
	if (day === undefined || (joint !== 0x20 && joint !== 0x54) || !isClock(clock)) {
		return undefined;
	}

	let end = place + 19;
	const behind = text.slice(end, end + mostDigits + 3);
	const point = behind.charCodeAt(0);
	let length = 0;
	if (point === 0x2e || point === 0x2c) {
		length = 1;
		while (isDigit(behind, length)) {
			length++;
		}

		if (length === 1 || length > mostDigits + 1) {
			return undefined;
		}

		end += length;
		clock = point === 0x2e ? text.slice(place + 11, end) : `${clock}.${behind.slice(1, length)}`;
	} else if (point === 0x3a || isDigit(behind, 0)) {
		return undefined;
	}

	if (behind.charCodeAt(length) === 0x20 && mayBeHalf(behind.charCodeAt(length + 1))) {
		return undefined;
	}

	const zone = zoneBehind(text, end);
	return isWordAt(text, zone.end)
		? undefined
		: {
				stamp: {
					year: day.year,
					month: day.month,
					day: day.day,
					clock,
					offset: zone.offset,
					named: zone.named,
					zone: zone.zone,
					weekday: -1,
					order: 'sure',
				},
				end: zone.end,
			};
}

let lastDay: {readonly text: string; readonly day: CalendarDay | undefined} = {text: '', day: undefined};

// Lines that follow each other mostly share their day.
function plainDay(text: string): CalendarDay | undefined {
	if (text !== lastDay.text) {
		const [year, month, day] = [twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8)];
		const isPlain = text[4] === text[7] && year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
		lastDay = {text, day: isPlain ? {year, month, day} : undefined};
	}

	return lastDay.day;
}

// NaN, which is what no digits give, is in no range.
function isClock(text: string): boolean {
	return (
		text.charCodeAt(2) === 0x3a &&
		text.charCodeAt(5) === 0x3a &&
		twoDigits(text, 0) <= 23 &&
		twoDigits(text, 3) <= 59 &&
		twoDigits(text, 6) <= 59
	);
}

function mayBeHalf(code: number): boolean {
	const lower = code | 0x20;
	return lower === 0x61 || lower === 0x70;
}

function twoDigits(text: string, place: number): number {
	const first = text.charCodeAt(place) - 0x30;
	const second = text.charCodeAt(place + 1) - 0x30;
	return first >= 0 && first <= 9 && second >= 0 && second <= 9 ? first * 10 + second : Number.NaN;
}

function findWritten(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(date, text, place);
	if (!match) {
		if (isNumeral(text.charCodeAt(place))) {
			return findEastern(text, place);
		}

		return isDigit(text, place)
			? (findDotted(text, place) ??
					findJoined(text, place) ??
					findCounted(text, place) ??
					findEastern(text, place) ??
					findTuple(text, place))
			: undefined;
	}

	return withClock(text, date.lastIndex, match, 6, {
		year: match[2],
		month: Number(match[4]),
		day: Number(match[5]),
		weekday: weekdayNamed(match[1]),
	});
}

function findDotted(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(dotted, text, place);
	if (!match) {
		return undefined;
	}

	const [, year, , month, day, hour = '', minute = '', second, fraction, minutes] = match;
	const offset = minutes === undefined ? undefined : Number(minutes);
	const written = {year, month: Number(month), day: Number(day), hour, minute, second, fraction};
	return foundStamp(text, written, {offset, named: 'line', end: dotted.lastIndex});
}

function findJoined(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(joined, text, place);
	if (!match) {
		return undefined;
	}

	const [, year, , month, day, hour = '', , minute = '', second, fraction] = match;
	const written = {year, month: Number(month), day: Number(day), hour, minute, second, fraction};
	return foundStamp(text, written, zoneBehind(text, joined.lastIndex));
}

function findTuple(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(tuple, text, place);
	if (!match) {
		return undefined;
	}

	const [, year, month, day, hour = '', minute = '', second = ''] = match;
	const [minutes, seconds] = [minute.padStart(2, '0'), second.padStart(2, '0')];
	const written = {
		year,
		month: Number(month),
		day: Number(day),
		hour,
		minute: minutes,
		second: seconds,
		fraction: undefined,
	};
	return {stamp: stampOf(written, unzoned), end: tuple.lastIndex};
}

function findCounted(text: string, place: number): FoundStamp | undefined {
	const ofYear = matchAt(ordinal, text, place);
	if (ofYear) {
		const days = Number(ofYear[2]);
		const most = daysOf(Number(ofYear[1]), 2) + 337;
		const day = days >= 1 && days <= most ? new Date(Date.UTC(Number(ofYear[1]), 0, days)) : undefined;
		return withClock(text, ordinal.lastIndex, ofYear, 3, numbered(ofYear[1], day));
	}

	const ofWeek = matchAt(weekDay, text, place);
	if (!ofWeek) {
		return undefined;
	}

	// The first week holds the fourth of January.
	const fourth = new Date(Date.UTC(Number(ofWeek[1]), 0, 4));
	const days = (Number(ofWeek[2]) - 1) * 7 + Number(ofWeek[3]) - (fourth.getUTCDay() || 7);
	const day = new Date(fourth.getTime() + days * 86_400_000);
	return withClock(text, weekDay.lastIndex, ofWeek, 4, numbered(String(day.getUTCFullYear()), day));
}

function numbered(year: string | undefined, day: Date | undefined) {
	return {year, month: day ? day.getUTCMonth() + 1 : 13, day: day?.getUTCDate() ?? 0};
}

function withClock(
	text: string,
	place: number,
	match: RegExpExecArray,
	first: number,
	day: {readonly year: string | undefined; readonly month: number; readonly day: number; readonly weekday?: number},
): FoundStamp | undefined {
	const {half, end} = halfBehind(text, place);
	return foundStamp(
		text,
		{
			...day,
			hour: match[first] ?? '',
			minute: match[first + 1] ?? '',
			second: match[first + 2],
			fraction: match[first + 3] ?? match[first + 4],
			half,
		},
		zoneBehind(text, end),
	);
}

function isDigit(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	return code >= 0x30 && code <= 0x39;
}
