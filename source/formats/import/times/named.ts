import {abbreviations} from './abbreviations.ts';
import {foundStamp, halfBehind, matchAt, zoneBehind} from './behind.ts';
import {monthNamed, weekdayNamed} from './month-names.ts';
import type {FoundStamp} from './stamp.ts';
import {clockWords, writtenClock} from './written-clock.ts';

const weekday = String.raw`(?:(\p{L}{2,12})\.?,?[ ]{1,2})?`;
const month = String.raw`(\p{L}{3,12})\.?`;
const ordinal = '(?:st|nd|rd|th|er|º)?';
const monthFirst = new RegExp(
	String.raw`${weekday}${month}[ /-]{1,2}(\d{1,2})${ordinal},?(?:[ /-](\d{4}),?)?[ \t]{1,2}${clockWords}${writtenClock}`,
	'uy',
);
const dayFirst = new RegExp(
	String.raw`${weekday}(\d{1,2})(?:\.|${ordinal})([ /-]?)(?:(?:of|de)[ ])?${month}(?:,?\3(?:de[ ])?(\d{4}|\d\d(?![:\d]|h\d))(?:[ ]?[гр]\.)?)?(?:,?[ \t]{1,2}(?:(?<=\d{4}[ ]{1,2})\p{L}{3,12},?[ ])?${clockWords}|::?|T|-)${writtenClock}`,
	'uy',
);
// ASSP: Oct-03-26 14:02:31
const dashed = new RegExp(String.raw`(\p{L}{3})-(\d\d)-(\d\d)[ ]${writtenClock}`, 'uy');
const yearFirst = new RegExp(
	String.raw`((?:19|20)\d\d)\.?([ /-])${month}\2[ ]?(\d{1,2})\.?,?[ T:]${writtenClock}`,
	'uy',
);
// OpenVPN counts the microseconds apart.
const microseconds = /[ ]us=(\d{1,6})(?!\d)/y;
// Letters of a zone that are not known, or that several zones share.
const yearBehindLetters = /[ \t]+[A-Z]{3,5}[ \t]+((?:19|20)\d\d)(?![\w.-]|:\d)/y;
const yearBehind = /[ ]((?:19|20)\d\d)(?![\w.-]|:\d)/y;

/**
 * Finds a time with the name of its month before the day at that place: `Oct  3 14:02:31`, with a weekday, a fraction, a
 * zone or the year (before the clock or at the end) where they stand.
 */
export function findNamedStamp(text: string, place: number): FoundStamp | undefined {
	const short = matchAt(dashed, text, place);
	const named = short ? monthNamed(short[1] ?? '') : 0;
	if (short && named !== 0) {
		return finished(text, dashed.lastIndex, short, 4, {
			weekday: -1,
			month: named,
			day: Number(short[2]),
			year: short[3],
		});
	}

	const match = matchAt(monthFirst, text, place);
	const number = match ? monthNamed(match[2] ?? '') : 0;
	// monit has the zone where others have the day of the week.
	const ahead = match?.[1] !== undefined && /^[A-Z]{3,4}$/.test(match[1]) ? abbreviations[match[1]] : undefined;
	if (!match || number === 0 || (ahead === undefined && !mayBeWeekday(match[1]))) {
		return undefined;
	}

	const found = finished(text, monthFirst.lastIndex, match, 5, {
		weekday: weekdayNamed(match[1]),
		month: number,
		day: Number(match[3]),
		year: match[4],
	});
	return ahead !== undefined && found?.stamp?.offset === undefined && found?.stamp
		? {...found, stamp: {...found.stamp, offset: ahead, named: 'abbreviation'}}
		: found;
}

/**
 * Finds a time with the day before the name of its month at that place: `3 Oct 2026 14:02:31`, `03-Oct-2026 14:02:31.250`,
 * `03/Oct/2026:14:02:31 +0200`, `Sat, 3 Oct 2026 14:02:31 GMT`, and without the year; or the year before both.
 */
export function findDayMonthStamp(text: string, place: number): FoundStamp | undefined {
	const turned = matchAt(yearFirst, text, place);
	// ls writes the year behind the clock, and before the month the size of a file.
	if (turned && !matchAt(yearBehind, text, yearFirst.lastIndex)) {
		const named = monthNamed(turned[3] ?? '');
		const day = {weekday: -1, month: named, day: Number(turned[4]), year: turned[1]};
		return named === 0 ? undefined : finished(text, yearFirst.lastIndex, turned, 5, day);
	}

	const match = matchAt(dayFirst, text, place);
	const number = match ? monthNamed(match[4] ?? '') : 0;
	if (!match || number === 0 || !mayBeWeekday(match[1])) {
		return undefined;
	}

	return finished(text, dayFirst.lastIndex, match, 6, {
		weekday: weekdayNamed(match[1]),
		month: number,
		day: Number(match[2]),
		year: match[5],
	});
}

function mayBeWeekday(word: string | undefined): boolean {
	return word === undefined || weekdayNamed(word) !== -1 || word.length < 4;
}

function finished(
	text: string,
	place: number,
	match: RegExpExecArray,
	first: number,
	day: {readonly weekday: number; readonly month: number; readonly day: number; readonly year: string | undefined},
): FoundStamp | undefined {
	const {half, end} = halfBehind(text, place);
	let zone = zoneBehind(text, end);
	let {year} = day;
	if (year === undefined) {
		const told = matchAt(yearBehind, text, zone.end) ?? matchAt(yearBehindLetters, text, zone.end);
		year = told?.[1];
		if (told && year !== undefined) {
			const behind = zoneBehind(text, told.index + told[0].length);
			zone = behind.offset === undefined ? {...zone, end: behind.end} : behind;
		} else if (
			half === undefined &&
			day.weekday === -1 &&
			zone.named === 'abbreviation' &&
			zone.end < text.length &&
			text[zone.end] !== ':'
		) {
			// Without a year this is where syslog, which has no weekdays, names the host, and a host may be called EST.
			zone = {offset: undefined, named: 'line', end};
		}
	}

	const apart = matchAt(microseconds, text, zone.end)?.[1]?.padStart(6, '0');
	if (apart !== undefined) {
		zone = {...zone, end: microseconds.lastIndex};
	}

	return foundStamp(
		text,
		{
			...day,
			year,
			hour: match[first] ?? '',
			minute: match[first + 1] ?? '',
			second: match[first + 2],
			fraction: match[first + 3] ?? match[first + 4] ?? apart,
			half,
		},
		zone,
	);
}
