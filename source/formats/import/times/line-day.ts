import {dayText} from './calendar-day.ts';
import {readDay, readTime} from './read-time.ts';
import {shapes} from './shapes.ts';
import type {Stamp} from './stamp.ts';

/**
 * What stands before the clock of a line: of mIRC the number of a colour; KakaoTalk puts the name first, and the half of the
 * day before the clock.
 */
export const opened = /^\s*(?:\u0003?\d\d(?=\[\d\d:\d\d)|\[[^\]\d]{1,40}\] )?([[(]?)(?=[\d上下午오])/;
const dayWords =
	/^[\s\-=*#>[]*(?:(?:log|session|irc log) (?:opened|closed|started|ended|start|close|time|ident)|day changed(?: to)?|(?:begin|ending|end) logging(?: at)?|new day(?: is)?|date(?: changed)?(?: to)?|started|today is)?[\s:\-=]*(.{6,60}?)[\s\-=*#\]]*(?:\s[(–—-][^:]{1,40})?$/i;

/** A clock that was found at the beginning of a line, and the bracket before it. */
export interface FoundClock {
	readonly stamp: Stamp;
	readonly end: number;
	readonly bracket: string;
	readonly about?: boolean;
	/** With what a range ends. */
	readonly until?: Stamp | undefined;
	/** What stands before the clock: *UPDATE 2*. */
	readonly label?: string | undefined;
}

/** The time of a note that names its day itself, above others that have a clock alone. */
export function datedOf(line: string): FoundClock | undefined {
	const match = opened.exec(line);
	const place = match?.[0].length ?? 0;
	for (const {rank, find} of shapes) {
		const found = rank === 3 ? find(line, place) : undefined;
		const isNote =
			found?.stamp?.year !== undefined && found.stamp.order !== 'either' && /[\p{L}\d]/u.test(line.slice(found.end));
		if (isNote && found?.stamp) {
			return {stamp: found.stamp, end: found.end, bracket: match?.[1] ?? ''};
		}
	}

	return undefined;
}

/** The day of a line that says when a log was opened or which day begins. */
export function dayOfLine(line: string): string | undefined {
	const text = line.length > 120 || datedOf(line) ? undefined : dayWords.exec(line)?.[1];
	const stamp = text === undefined ? undefined : (readTime(text) ?? readDay(text));
	return stamp?.year === undefined || stamp.order === 'either'
		? undefined
		: dayText({year: stamp.year, month: stamp.month, day: stamp.day});
}
