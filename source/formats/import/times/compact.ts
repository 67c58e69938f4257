import {halfBehind, isWordAt, matchAt, zoneBehind} from './behind.ts';
import {monthNamed} from './month-names.ts';
import {type FoundStamp, stampOf} from './stamp.ts';

const long = /((?:19|20)\d\d)(\d\d)(\d\d)(?:[-T_:, ]|[ ]-[ ])?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,:](\d{1,9}))?)?(?!\d)/y;
// HDFS, before the number of a thread and the level.
const shortest = /(\d\d)(\d\d)(\d\d) (\d\d)(\d\d)(\d\d)(?= \d+ (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b)/y;
// Android's health services write no number with a zero in front, milliseconds neither.
const loose = /((?:19|20)\d\d)(\d\d)(\d\d)-(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[:.,](\d{1,3}))?(?=\|)/y;
const short = /(\d\d)(\d\d)(\d\d)[ ]{1,2}(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d+))?/y;
// 3proxy: 190820200558.429
const run = /(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.(\d{3})(?= )/y;
// As cameras and some panels write it: 2026:10:03 14:02:31
const colons = /((?:19|20)\d\d):(\d\d|\d(?=:\d\d?-)):(\d\d|\d(?=-))[- ](\d\d):(\d\d):(\d\d)/y;
const letter = /([A-Z])((?:19|20)?\d\d)?(\d\d)(\d\d) (\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?= )/y;
// CockroachDB says the same time again on each further line of a message, and marks it behind the number of the message.
const goesOn = /⋮ \[[^\]]*\] \d* ?[+|!]/;

/** Finds a date without marks between its numbers at that place: `20261003T140231Z`, `20261003 14:02:31`, `261003 14:02:31`. */
export function findCompactStamp(text: string, place: number): FoundStamp | undefined {
	let match: RegExpExecArray | null = null;
	let end = place;
	let shape: RegExp | undefined;
	for (const expression of [run, loose, long, short, shortest, colons]) {
		match = matchAt(expression, text, place);
		if (match) {
			end = expression.lastIndex;
			shape = expression;
			break;
		}
	}

	if (!match) {
		return undefined;
	}

	const at = parts(match, 1);
	const unpadded = shape === loose ? {fraction: at.fraction?.padStart(3, '0')} : {};
	const half = halfBehind(text, end);
	const zone = zoneBehind(text, half.end);
	const stamp = isWordAt(text, zone.end) ? undefined : stampOf({...at, ...unpadded, half: half.half}, zone);
	// Eight to fourteen digits are mostly a number of something.
	return stamp && {stamp, end: zone.end};
}

// 261402ZOCT26: day, clock, the letter of a zone, month, year.
const group = /(\d\d)(\d\d)(\d\d) ?([A-IK-Z]) ?([A-Z]{3}) ?((?:20)?\d\d)(?!\w)/y;
const eastward = 'ZABCDEFGHIKLM';
const westward = 'ZNOPQRSTUVWXY';

/** Finds a date-time group at that place, as armies, ships and controllers of the air write it: `031402ZOCT26`. */
export function findTimeGroup(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(group, text, place);
	const [, day, hour = '', minute = '', zone = '', name = '', year] = match ?? [];
	const month = match ? monthNamed(name) : 0;
	if (month === 0) {
		return undefined;
	}

	const hours = eastward.includes(zone) ? eastward.indexOf(zone) : -westward.indexOf(zone);
	const end = group.lastIndex;
	const written = {year, month, day: Number(day), hour, minute, second: undefined, fraction: undefined};
	return {stamp: stampOf(written, {offset: hours * 60, named: 'line', end}), end};
}

/** Finds what glog and klog write at that place: a letter for the level, the day, a clock: `E1003 14:02:31.250123`, `I261003 …`. */
export function findKlogStamp(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(letter, text, place);
	const end = letter.lastIndex;
	return match && !goesOn.test(text)
		? {stamp: stampOf(parts(match, 2), {offset: undefined, named: 'line', end}), end}
		: undefined;
}

function parts(match: RegExpExecArray, first: number) {
	return {
		year: match[first],
		month: Number(match[first + 1]),
		day: Number(match[first + 2]),
		hour: match[first + 3] ?? '',
		minute: (match[first + 4] ?? '').padStart(2, '0'),
		second: match[first + 5]?.padStart(2, '0'),
		fraction: match[first + 6],
	};
}
