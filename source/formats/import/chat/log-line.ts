import {indentOf} from '../plain-line.ts';
import {findClockStamp} from '../times/clock.ts';
import {afterwards, dayIn} from '../times/day-in.ts';
import {findHandClock} from '../times/hand-clock.ts';
import {datedOf, type FoundClock, opened} from '../times/line-day.ts';
import {findNamedStamp} from '../times/named.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {runsBack, secondsOf} from '../times/running-day.ts';
import {shapes} from '../times/shapes.ts';
import {leadAt, untilBehind} from '../times/time-expression.ts';

const labelled = /^\s*(\p{L}[\p{L} ]{1,20}(?: ?#?\d{1,3})?) [([](?=\d)/u;
const mostTitles = 8;
// A list is one of Markdown.
const point = /^\s*[-*+•–]\s/;

/** The clock with which a line begins, as programs write it or by hand; of HexChat with its day. */
export function clockOf(line: string): FoundClock | undefined {
	const found = clockAt(line);
	const range = found?.stamp.month === 0 ? untilBehind(line, found.end) : undefined;
	return found && range ? {...found, until: range.until, end: range.end} : (found ?? clockBehindLabel(line));
}

function clockAt(line: string): FoundClock | undefined {
	const match = opened.exec(line);
	const found = match ? findClockStamp(line, match[0].length) : undefined;
	if (!found?.stamp) {
		// HexChat puts month and day before the clock, and the year only where it begins to log.
		const named = findNamedStamp(line, indentOf(line));
		return named?.stamp && named.stamp.year === undefined
			? {stamp: named.stamp, end: named.end, bracket: ''}
			: handClockOf(line);
	}

	return match ? {stamp: found.stamp, end: found.end, bracket: match[1] ?? ''} : undefined;
}

// “UPDATE 2 (14:05 UTC): queue is long”
function clockBehindLabel(line: string): FoundClock | undefined {
	const [before = '', label] = labelled.exec(line) ?? [];
	const found = label === undefined ? undefined : findClockStamp(line, before.length);
	return found?.stamp && /^[)\]]\s*(?:[:–—-]|$)/.test(line.slice(found.end))
		? {stamp: found.stamp, end: found.end, bracket: before.at(-1) ?? '', label}
		: undefined;
}

// As people keep notes by hand: “gegen 10 Uhr”, “9h15 :”, “0915Z”.
function handClockOf(line: string): FoundClock | undefined {
	const {about, end} = leadAt(line, 0);
	const found = point.test(line) ? undefined : (findHandClock(line, end) ?? findClockStamp(line, end));
	const isDated = found?.stamp && shapes.some(({rank, find}) => rank === 3 && find(line, end)?.stamp);
	return isDated ? undefined : found?.stamp && {stamp: found.stamp, end: found.end, bracket: '', about};
}

/** Whether a line names a day without its year and nothing else: *Tue 6/17*, *Saturday 3 October*. */
export function yearlessDay(line: string): boolean {
	const stamp = line.length <= 40 && /\p{L}{2}/u.test(line) ? readDay(line) : undefined;
	return stamp !== undefined && stamp.year === undefined && stamp.order !== 'either';
}

// How every message opens in what KakaoTalk and LINE export, if the first one opens so.
const openings = [
	{first: /^\[[^\]\d]{1,40}\] \[[\d오]/, each: /^\[[^\]\d]{1,40}\] \[[\d오]/},
	{first: /^\S{4,9}(?: [AP]M)?\t[^\t]+\t/, each: /^\S{4,9}(?: [AP]M)?\t/},
];

/** Tells of the lines of a chat whether one has a time and is no message of its own: what a message quotes of a log. */
export function quotationsIn(lines: readonly string[]): (line: string) => boolean {
	const isTimed = (line: string) => (clockOf(line) ?? datedOf(line) ?? readTime(line)) !== undefined;
	const first = lines.find(line => clockOf(line)) ?? '';
	const opening = openings.find(one => one.first.test(first))?.each;
	return line => opening !== undefined && !opening.test(line) && isTimed(line);
}

/** Of the lines above the first clock the first one that names a day. */
export function titleIn(lines: readonly string[]): string | undefined {
	const first = lines.findIndex(line => clockOf(line));
	return lines.slice(0, Math.min(first, mostTitles)).find(line => titleDay(line) !== undefined);
}

/** The year that stands in a title. */
export function yearIn(title: string): number | undefined {
	const year = /\b(?:19|20)\d\d\b/.exec(title)?.[0];
	return year === undefined ? undefined : Number(year);
}

/** How far in the one of some lines stands that stands least far in. */
export function usualIndent(lines: readonly string[]): number {
	return Math.min(99, ...lines.map(indentOf));
}

/** The day that a title names; a line with a clock is one of a log, and no title of notes. */
export function titleDay(line: string): string | undefined {
	return clockOf(line) || /\d:\d\d/.test(line) || afterwards.test(line) ? undefined : dayIn(line);
}

/** Whether the last note stands first, as far as one can tell between its heads: a clock that is earlier is then none of the next day. */
export function notesRunBack(lines: readonly string[], isHead: (line: string) => boolean): boolean {
	const parts: number[][] = [[]];
	for (const line of lines) {
		const stamp = clockOf(line)?.stamp;
		if (stamp?.month === 0) {
			parts.at(-1)?.push(secondsOf(stamp.clock));
		} else if (isHead(line)) {
			parts.push([]);
		}
	}

	return runsBack(parts);
}
