import {parseClock, type TypedClock} from './parse-clock.ts';
import {parseDay, type TypedDay} from './parse-day.ts';
import {parseDuration} from './parse-duration.ts';
import {hasLetters, refuse, sticky, type TextCursor, take} from './text-cursor.ts';

/** One end of what was typed, before it is known what it counts from; lengths are in seconds, `zone` is as it was typed. */
export type TypedPoint = {readonly about?: true | number} & (
	| {readonly sort: 'same'}
	| {readonly sort: 'relative'; readonly seconds: number}
	| {readonly sort: 'now'; readonly seconds: number}
	| {readonly sort: 'epoch'; readonly digits: string; readonly fraction: string}
	| {readonly sort: 'clock'; readonly day?: TypedDay; readonly clock: TypedClock; readonly zone?: string}
	| {readonly sort: 'day'; readonly day: TypedDay}
);

const about = sticky(String.raw`(?:[~≈]|(?:about|around|circa|ca|c)(?![@])\.?) ?`);
// “At 1400 requests”, “1400ish requests” tell no time: a clock says so by its colon, or its half of the day.
const atClock = /at (?=\d{1,2}(?::\d\d| ?[ap]m(?![a-z]))|noon|midnight)/y;
const ish = sticky(String.raw`(?<=:\d\d|m)-?ish(?![@\d])`);
const within = / ?(?:±|\+ ?\/? ?-) ?/y;
const word = sticky(
	String.raw` (?!(?:to|until|till|for|and)(?![@\d]))([@][@\d_]*(?:[/-][@][@\d_]*)*(?:(?<=/gmt)[+-]\d{1,2}(?![\d:]))?)(?![@\d_])`,
);
const universal = sticky(String.raw` ?(?:z|zulu|utc|gmt)(?![@\d_])`);
const universalOffset = sticky(
	String.raw` ?(?:utc|gmt)((?:\+(?:0?\d|1[0-4])|-(?:0?\d|1[0-2]))(?::?(?:00|15|30|45))?)(?![@\d:])`,
);
const east = sticky(String.raw` ?(\+(?:0\d|1[0-4])(?::?[0-5]\d)?)(?![@\d:])`);
const west = sticky(String.raw` ?(-(?:0\d|1[0-2])(?::?(?:00|15|30|45))?)(?![@\d:])`);
const noZone = / ?\+ ?\d/y;
const present = sticky(String.raw`now(?![@\d])`);
const later = sticky(String.raw` later(?![@\d])`);
const ago = sticky(String.raw` ago(?![@\d])`);
const epoch = sticky(String.raw`(?:(\d{10})(?:\.(\d+))?|(\d{10})(\d{3}|\d{6}|\d{9}))(?![@\d:])`);
const lastYear = / (19[6-9]\d|20\d\d)(?!\S)/y;

/** Reads one end of what was typed: a clock with its day and zone, a stamp, or a step from the row above or from now. */
export function parsePoint(cursor: TextCursor): TypedPoint | undefined {
	const roughly = take(cursor, about) !== undefined;
	take(cursor, atClock);
	const base = parseBase(cursor);
	if (!base) {
		return undefined;
	}

	if (base.sort === 'clock' && take(cursor, ish)) {
		return {...base, about: true};
	}

	const start = cursor.at;
	if (take(cursor, within)) {
		const seconds = parseDuration(cursor);
		if (seconds !== undefined && seconds > 0) {
			return {...base, about: seconds};
		}

		cursor.at = start;
	}

	return roughly ? {...base, about: true} : base;
}

function parseBase(cursor: TextCursor): TypedPoint | undefined {
	return (
		parseRelative(cursor) ?? parseNow(cursor) ?? parseEpoch(cursor) ?? parseAgo(cursor) ?? parseDayAndClock(cursor)
	);
}

function parseRelative(cursor: TextCursor): TypedPoint | undefined {
	if (take(cursor, /=/y)) {
		return {sort: 'same'};
	}

	const start = cursor.at;
	const sign = take(cursor, /([+-]) ?/y);
	const seconds = sign && parseDuration(cursor);
	if (seconds === undefined) {
		cursor.at = start;
		return undefined;
	}

	return {sort: 'relative', seconds: sign?.[1] === '-' ? -seconds : seconds};
}

function parseNow(cursor: TextCursor): TypedPoint | undefined {
	if (!take(cursor, present)) {
		return undefined;
	}

	const start = cursor.at;
	const sign = take(cursor, / ?([+-]) ?/y);
	const seconds = sign && parseDuration(cursor);
	if (seconds === undefined) {
		cursor.at = start;
		return {sort: 'now', seconds: 0};
	}

	return {sort: 'now', seconds: sign?.[1] === '-' ? -seconds : seconds};
}

function parseEpoch(cursor: TextCursor): TypedPoint | undefined {
	const match = take(cursor, epoch);
	return match && {sort: 'epoch', digits: match[1] ?? match[3] ?? '', fraction: match[2] ?? match[4] ?? ''};
}

function parseAgo(cursor: TextCursor): TypedPoint | undefined {
	const start = cursor.at;
	const seconds = parseDuration(cursor);
	if (seconds !== undefined && take(cursor, ago)) {
		return {sort: 'now', seconds: -seconds};
	}

	if (seconds !== undefined && take(cursor, later)) {
		return {sort: 'relative', seconds};
	}

	const length = cursor.text.slice(start, cursor.at);
	cursor.at = start;
	return hasLetters(length)
		? refuse(
				cursor,
				`${length} on its own could be before or after.`,
				`Write +${length} or -${length}, from the row above, or ${length} ago.`,
			)
		: undefined;
}

function parseDayAndClock(cursor: TextCursor): TypedPoint | undefined {
	const start = cursor.at;
	const day = parseDay(cursor);
	if (!day) {
		cursor.at = start;
		return parseClockAndZone(cursor, undefined, false);
	}

	const end = cursor.at;
	const between = day.sort === 'month' ? undefined : take(cursor, /t| ?, ?| at |[: ]?/y)?.[0];
	const point = between === undefined ? undefined : parseClockAndZone(cursor, day, between === 't');
	if (point) {
		return point;
	}

	cursor.at = day.sort === 'step' ? start : end;
	return day.sort === 'step' ? undefined : {sort: 'day', day};
}

function parseClockAndZone(cursor: TextCursor, day: TypedDay | undefined, isStamp: boolean): TypedPoint | undefined {
	const clock = parseClock(cursor);
	if (!clock) {
		return undefined;
	}

	// A whole date and a clock with seconds come from a machine, whose "-0500" is a zone and not an end.
	const stamp = isStamp || (day?.sort === 'day' && day.year !== undefined && clock.clock.length > 5);
	const after = day === undefined && take(cursor, / ?>/y) !== undefined;
	const zone = parseZone(cursor, stamp);
	const next = after || (day === undefined && take(cursor, / ?>/y) !== undefined);
	return {sort: 'clock', day: next ? {sort: 'step', by: 1} : withLastYear(cursor, day), clock, zone};
}

// `date` and C's asctime write the year last: Sat Oct 3 14:02:31 UTC 2026.
function withLastYear(cursor: TextCursor, day: TypedDay | undefined): TypedDay | undefined {
	if (day?.sort !== 'day' || day.year !== undefined) {
		return day;
	}

	const match = take(cursor, lastYear);
	return match ? {...day, year: Number(match[1])} : day;
}

function parseZone(cursor: TextCursor, stamp: boolean): string | undefined {
	const offset = take(cursor, universalOffset) ?? take(cursor, east) ?? (stamp ? take(cursor, west) : undefined);
	if (offset) {
		return offset[1];
	}

	if (take(cursor, universal)) {
		return 'UTC';
	}

	const start = cursor.at;
	if (take(cursor, word)) {
		return cursor.typed.slice(start + 1, cursor.at);
	}

	if (take(cursor, noZone)) {
		cursor.at = start;
		refuse(
			cursor,
			'“+” after a clock names a zone, and that is none.',
			'Write 14:02+05:00 for a zone, 14:00-+5m for five minutes from 14:00, or +5m for five minutes after the row above.',
		);
	}

	return undefined;
}
