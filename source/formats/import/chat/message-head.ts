import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {relativeTime} from './named-day.ts';

// What stands between a name and the time behind it when a message is copied out of Slack, Discord, Teams, Telegram, Chat.
const named =
	/^(?=\S)(?![A-Z]\s)(?!.*\b\d{1,2}:\d\d\b.*\b\d{1,2}:\d\d\b)(\p{L}[^:|=<>{}#$]{0,60}?)(?:\s+APP)?(?:\s{2,}\[?|\t| — | – | · |, \[|,\s+| \[)\s*(.{4,40}?)\]?:?,?\s*(?:\((?:edited|bearbeitet|modifié|editado)\)|Edited|Bearbeitet|Modifié|Editado)?$/u;
/** A line with a time and nothing else, if that can be read. */
export const alone = /^\s*(?:[—–] )?\[?(.{4,40}?)\]?\s*$/;
const bracketed = /^\[(.{4,30}?)\]\s+(\p{L}[^:]{0,60})$/u;
/** No name of somebody is longer, in characters. */
export const longestName = 60;

/** The time of a message, and who wrote it where its line says so. */
export interface MessageHead {
	readonly stamp: Stamp;
	readonly name: string | undefined;
}

/** The head of a message on a line, below the one `above`; without `today` only whether there is one counts. */
export function headOf(line: string, above: string | undefined, today: string | undefined): MessageHead | undefined {
	if (line.length > 120) {
		return undefined;
	}

	const bracket = bracketed.exec(line);
	const fromBracket = bracket && isName(bracket[2]) ? timeIn(bracket[1] ?? '', today) : undefined;
	if (bracket && fromBracket) {
		return {stamp: fromBracket, name: bracket[2]?.trim()};
	}

	const match = readTime(line) ? null : named.exec(line);
	const behind = match ? timeIn(match[2] ?? '', today) : undefined;
	if (match && behind) {
		return {stamp: behind, name: match[1]?.trim()};
	}

	// A time alone counts below a name, or as the next message of the same one.
	const own = above === undefined ? undefined : alone.exec(line)?.[1];
	const stamp = own === undefined ? undefined : timeIn(own, today);
	return stamp && {stamp, name: undefined};
}

/** A time as clients write it, with the day as it is called today. */
export function timeIn(text: string, today: string | undefined): Stamp | undefined {
	return relativeTime(text.trim(), today) ?? readTime(text);
}

/** Whether a line may be the name of somebody and nothing else. */
export function isName(line: string | undefined): boolean {
	return (
		line !== undefined &&
		line.length <= longestName &&
		/^\p{Lu}[^:.!?|=<>{}#$]*$/u.test(line.replace(/ @[\w.-]+$/, '').trim()) &&
		line.trim().split(/\s+/).length <= 5
	);
}

/** What stands on a line where a message has its time. */
export function writtenTime(line: string): string | undefined {
	return (named.exec(line)?.[2] ?? alone.exec(line)?.[1])?.trim();
}
