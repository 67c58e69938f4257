import {parseClock, type TypedClock} from './parse-clock.ts';
import {parseDay, type TypedDay} from './parse-day.ts';
import {parseDuration} from './parse-duration.ts';
import {cursorOver, hasLetters, type Refusal, refuse, sticky, type TextCursor, take} from './text-cursor.ts';

/** One end of what was typed, before it is known what it counts from; lengths are in seconds, `zone` is as it was typed. */
export type TypedPoint = {readonly about?: true | number} & (
	| {readonly sort: 'same'}
	| {readonly sort: 'relative'; readonly seconds: number}
	| {readonly sort: 'now'; readonly seconds: number}
	| {readonly sort: 'epoch'; readonly digits: string; readonly fraction: string}
	| {readonly sort: 'clock'; readonly day?: TypedDay; readonly clock: TypedClock; readonly zone?: string}
	| {readonly sort: 'day'; readonly day: TypedDay}
);

/** What was typed, by its grammar alone: nothing in it depends on the present, the row above or a zone. */
export type TypedMoment =
	| {readonly sort: 'unknown'}
	| {readonly sort: 'point'; readonly from: TypedPoint}
	| {readonly sort: 'range'; readonly from: TypedPoint; readonly until: TypedPoint | 'open' | {readonly lasted: number}}
	| {readonly sort: 'between'; readonly from?: TypedPoint; readonly until?: TypedPoint};

const about = sticky(String.raw`(?:[~≈]|(?:about|around|circa|ca|c)(?![@])\.?) ?`);
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
const ago = sticky(String.raw` ago(?![@\d])`);
const epoch = sticky(String.raw`(?:(\d{10})(?:\.(\d+))?|(\d{10})(\d{3}|\d{6}|\d{9}))(?![@\d:])`);
const lastYear = / (19[6-9]\d|20\d\d)(?!\S)/y;

/**
 * Reads a text, one line without doubled spaces (see `tidy`), as a moment; or says why it is none, if there is more to say
 * than that.
 */
export function parseMoment(text: string): TypedMoment | Refusal | undefined {
	if (text === '?') {
		return {sort: 'unknown'};
	}

	const behind = /^\?[~\d]/.test(text) ? parseMoment(text.slice(1)) : undefined;
	if (behind && !('refused' in behind)) {
		const next = `Write ~${text.slice(1).replace(/^~/, '')} for about, or ? alone.`;
		return {refused: `“${text}” says a time and that it is not known.`, next, whole: true};
	}

	const cursor = cursorOver(unbracketed(text));
	const typed = parseSpan(cursor);
	return typed && cursor.at === cursor.text.length ? typed : cursor.why;
}

/** A line with single spaces, plain hyphens and dots for the dashes and ellipses that editors and phones put in. */
export function tidy(text: string): string {
	return text
		.trim()
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/[‐‑‒–—―−]/g, '-')
		.replaceAll('…', '..');
}

function unbracketed(text: string): string {
	return /^\[[^[\]]+\]$/.test(text) || /^\([^()]+\)$/.test(text) ? text.slice(1, -1).trim() : text;
}

function parseSpan(cursor: TextCursor): TypedMoment | undefined {
	const said = take(cursor, /(between|from) /y)?.[1];
	if (said === undefined) {
		return parseSigns(cursor);
	}

	const span = said === 'between' ? parseBetween(cursor) : parseSigns(cursor);
	if (span?.sort === 'between' || span?.sort === 'range') {
		return span;
	}

	// "From 14:00 on", "between 3 and 5 hosts": without a clock these are words, and nobody asked what is wrong with them.
	cursor.why = /\d:\d/.test(cursor.text) ? cursor.why : undefined;
	return undefined;
}

function parseBetween(cursor: TextCursor): TypedMoment | undefined {
	const from = parsePoint(cursor);
	const until = from && take(cursor, / and /y) ? parsePoint(cursor) : undefined;
	return until && {sort: 'between', from, until};
}

function parseSigns(cursor: TextCursor): TypedMoment | undefined {
	if (take(cursor, /(?:\? ?)?\.{2,3} ?/y)) {
		const until = parsePoint(cursor);
		return until
			? {sort: 'between', until}
			: refuse(
					cursor,
					'“..” needs a time before it or after it.',
					'Write 14:33..14:38, or ..14:38 for some moment before.',
				);
	}

	const from = parsePoint(cursor);
	if (!from) {
		return undefined;
	}

	if (take(cursor, / ?\.{2,3} ?(?:\?|$)/y)) {
		return {sort: 'between', from};
	}

	if (take(cursor, / ?\.{2,3} ?/y)) {
		const until = parsePoint(cursor);
		return until && {sort: 'between', from, until};
	}

	if (take(cursor, / for /y)) {
		return parseLasted(cursor, from);
	}

	const dash = take(cursor, / ?- ?/y);
	if (!dash && !take(cursor, / (?:to|until|till) /y)) {
		return {sort: 'point', from};
	}

	if (take(cursor, /\?/y)) {
		return {sort: 'range', from, until: 'open'};
	}

	if (dash && take(cursor, /\+ ?/y)) {
		return parseLasted(cursor, from);
	}

	const start = cursor.at;
	const until = parsePoint(cursor);
	if (until) {
		return {sort: 'range', from, until};
	}

	cursor.at = start;
	return dash ? refuseShift(cursor) : undefined;
}

function parseLasted(cursor: TextCursor, from: TypedPoint): TypedMoment | undefined {
	const lasted = parseDuration(cursor);
	return lasted === undefined ? undefined : {sort: 'range', from, until: {lasted}};
}

// Others read "14:02 -5 min" as a zone, or as a time before; here a dash after a time always means that it lasted.
function refuseShift(cursor: TextCursor): undefined {
	const start = cursor.at;
	parseDuration(cursor);
	if (hasLetters(cursor.text.slice(start, cursor.at))) {
		cursor.why = {
			refused: '“-” after a time means that it lasted.',
			next: 'Write 14:00-+5m for five minutes from 14:00, -5m for five minutes before the row above.',
		};
	}
}

function parsePoint(cursor: TextCursor): TypedPoint | undefined {
	const roughly = take(cursor, about) !== undefined;
	const base = parseBase(cursor);
	if (!base) {
		return undefined;
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
