import {parseDuration} from './parse-duration.ts';
import {parsePoint, type TypedPoint} from './parse-point.ts';
import {cursorOver, hasLetters, type Refusal, refuse, type TextCursor, take} from './text-cursor.ts';

/** What was typed, by its grammar alone: nothing in it depends on the present, the row above or a zone. */
export type TypedMoment =
	| {readonly sort: 'unknown'}
	| {readonly sort: 'point'; readonly from: TypedPoint}
	| {readonly sort: 'range'; readonly from: TypedPoint; readonly until: TypedPoint | 'open' | {readonly lasted: number}}
	| {readonly sort: 'between'; readonly from?: TypedPoint; readonly until?: TypedPoint};

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
