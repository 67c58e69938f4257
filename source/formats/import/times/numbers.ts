import {foundStamp, halfBehind, matchAt, zoneBehind} from './behind.ts';
import {type FoundStamp, type Stamp, stampOf, unzoned, type WrittenTime} from './stamp.ts';
import {clockWords, writtenClock} from './written-clock.ts';

const joint = String.raw`(?:,?[ \t\u00A0\u202F]{1,2}${clockWords}|[T,:;_-]|[ ]\|[ ])`;
const dated = new RegExp(String.raw`(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)${joint}${writtenClock}`, 'y');
const yearless = new RegExp(String.raw`(\d{1,2})([/.-])(\d{1,2})([ |-])${writtenClock}`, 'y');
// 11/13/25  2214: columns of a list that somebody keeps.
const columns = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:[ ]{2,4}|\t)([01]\d|2[0-3])([0-5]\d)(?=\s|$)/y;
// Chromium and what is built on it: 0322/140200.476, and with the year 20240322/140200.476
const chromium = /((?:19|20)\d\d)?(\d\d)(\d\d)\/(\d\d)(\d\d)(\d\d)(?:\.(\d{3,6}))?(?=:|$)/y;
// Windows: 02/21/2023 07:07.05.259, and 6/23/2021 20:1:41
const uneven =
	/(\d{1,2})\/(\d{1,2})\/(\d{4}) (?<hour>\d{1,2}):(?:(?<minute>\d\d)\.(?<second>\d\d)(?:\.(?<fraction>\d{3}))?(?=\])|(?!\d\d:\d\d(?!\d))(?<minutes>\d{1,2}):(?<seconds>\d{1,2})(?=[ \t]|$))/y;
// Snort 3 writes the year first, whose two digits are no month where they are above twelve.
const snort = /(\d\d)\/(\d\d)\/(\d\d)-(\d\d):(\d\d):(\d\d)\.(\d+)/y;
// Spark and Hadoop write the year first, and the level behind the clock.
const spark = /(\d\d)\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)(?= (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b)/y;

/**
 * Finds a date in three numbers with its year last at that place: `10/03/2026 2:02:31 PM`, `03.10.26, 14:02`. Dots say that
 * the day comes first; elsewhere a number above twelve tells it, or the rest of the source has to.
 */
export function findNumberStamp(text: string, place: number): FoundStamp | undefined {
	const year = matchAt(spark, text, place);
	if (year) {
		const written = {year: year[1], month: Number(year[2]), day: Number(year[3]), ...clockOf(year, 4)};
		return {stamp: stampOf(written, unzoned), end: spark.lastIndex};
	}

	const sensor = matchAt(snort, text, place);
	if (sensor && Number(sensor[1]) > 12) {
		const written = {year: sensor[1], month: Number(sensor[2]), day: Number(sensor[3]), ...clockOf(sensor, 4)};
		return {stamp: stampOf(written, unzoned), end: snort.lastIndex};
	}

	const loose = findUneven(text, place);
	if (loose) {
		return loose;
	}

	const match = matchAt(dated, text, place) ?? matchAt(columns, text, place);
	if (!match) {
		return undefined;
	}

	// 12/06/21,12:25:21,37 leases: where a comma parts day and clock it parts the clock from the next column.
	const cut = /,[^,]*(,\d+)$/.exec(match[0]);

	const [, first, mark = '', second] = match;
	// Snort and Suricata write the month first, whatever the country.
	const isSnort = mark === '/' && text[match.index + match[0].search(/[-T,:;_ ]/)] === '-';
	const sure = mark === '.' ? 'day-first' : isSnort ? 'month-first' : undefined;
	return finished(
		text,
		match.index + match[0].length - (cut?.[1]?.length ?? 0),
		match,
		5,
		orderOf(Number(first), Number(second), sure),
		match[4],
		cut === null,
	);
}

function findUneven(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(uneven, text, place);
	const {hour = '', minute, second, fraction, minutes = '', seconds = ''} = match?.groups ?? {};
	const end = uneven.lastIndex;
	const clock = {
		hour,
		minute: minute ?? minutes.padStart(2, '0'),
		second: second ?? seconds.padStart(2, '0'),
		fraction,
	};
	const written = match && {year: match[3], ...orderOf(Number(match[1]), Number(match[2])), ...clock};
	return written ? {stamp: stampOf(written, unzoned), end} : undefined;
}

/**
 * Finds a date in two numbers at that place: `10-03 14:02:31.250` (logcat), `10/03-14:02:31.250123` (Snort), which have the
 * month first, and `10/03 14:02:31`, `10.03 14:02:31`, where the rest of the source has to tell; `1003/140231.250` (Chromium).
 */
export function findMonthDayStamp(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(yearless, text, place);
	if (!match) {
		return findChromium(text, place);
	}

	const [, first, mark, second, between] = match;
	const sure = mark === '-' || between === '-' ? 'month-first' : undefined;
	return finished(text, yearless.lastIndex, match, 5, orderOf(Number(first), Number(second), sure), undefined);
}

function findChromium(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(chromium, text, place);
	const end = chromium.lastIndex;
	const [, year, month, day, hour = '', minute = '', second, fraction] = match ?? [];
	const written = {year, month: Number(month), day: Number(day), hour, minute, second, fraction};
	return match ? {stamp: stampOf(written, unzoned), end} : undefined;
}

interface Day {
	readonly month: number;
	readonly day: number;
	readonly order: Stamp['order'];
}

/** What two numbers say of a day, the month first unless they or `sure` tell it otherwise. */
export function orderOf(first: number, second: number, sure?: 'day-first' | 'month-first'): Day {
	if (first > 12 && second <= 12) {
		return {month: second, day: first, order: 'day-first'};
	}

	if (second > 12 && first <= 12) {
		return {month: first, day: second, order: 'month-first'};
	}

	if (sure === 'day-first') {
		return {month: second, day: first, order: 'sure'};
	}

	return {month: first, day: second, order: sure === undefined && first !== second ? 'either' : 'sure'};
}

function finished(
	text: string,
	place: number,
	match: RegExpExecArray,
	first: number,
	day: Day,
	year: string | undefined,
	hasFraction = true,
): FoundStamp | undefined {
	const {half, end} = halfBehind(text, place);
	const {fraction, ...clock} = clockOf(match, first);
	const written = {...day, year, ...clock, fraction: hasFraction ? fraction : undefined, half};
	return foundStamp(text, written, zoneBehind(text, end));
}

function clockOf(match: RegExpExecArray, first: number): Pick<WrittenTime, 'hour' | 'minute' | 'second' | 'fraction'> {
	return {
		hour: match[first] ?? '',
		minute: match[first + 1] ?? '',
		second: match[first + 2],
		fraction: match[first + 3] ?? match[first + 4],
	};
}
