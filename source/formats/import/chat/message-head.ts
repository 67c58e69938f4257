import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {relativeTime} from './named-day.ts';

// What stands between a name and the time behind it when a message is copied out of Slack, Discord, Teams, Telegram, Chat.
const named =
	/^(?=\S)(?![A-Z]\s)(?!.*\b\d{1,2}:\d\d\b.*\b\d{1,2}:\d\d\b)(\p{L}[^:|=<>{}#$]{0,60}?)(?:\s+APP)?(?:\s{2,}\[?|\t| — | – | · |, \[|,\s+| \[)\s*(.{4,40}?)\]?:?,?\s*(?:\((?:edited|bearbeitet|modifié|editado)\)|Edited|Bearbeitet|Modifié|Editado)?$/u;
/** A line with a time and nothing else, if that can be read; Slack says before it that an app wrote it. */
export const alone = /^\s*(?:APP\s+)?(?:[—–] )?\[?(.{4,40}?)\]?\s*$/;
// Slack and Discord set the time below a name apart: whatever stands above it is one.
const setApart = /^(?: {2,}|\s*APP\s|\s*[—–] )/;
const toAll = /^\s*From (.{1,60}?) to .{1,60}?: {1,4}(.{4,20})$/i;
/** What some clients put between a name and the time below it. */
export const role = /^(?:admin|bot|app|moderator|owner|leader|guest|livechat agent|auditor)$/i;
// The points of “Dr.” and “K.” end no sentence.
const initial = /(?<=(?<!\p{L})(?:\p{Lu}|Dr|Jr|Sr|St|Mr|Ms|Mrs))\.(?=\s|-|\p{Lu}|$)/gu;
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

	const match = readTime(line) ? null : (toAll.exec(line) ?? named.exec(line));
	const behind = match && !role.test(match[1] ?? '') ? timeIn(match[2] ?? '', today) : undefined;
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
		/^\p{Lu}[^:.!?|=<>{}#$]*$/u.test(
			line
				.replace(/ @[\w.-]+$/, '')
				.replace(initial, '')
				.trim(),
		) &&
		line.trim().split(/\s+/).length <= 5
	);
}

/** Whether a line is the name of who wrote what stands below the time on the line `next`. */
export function isNameAbove(line: string | undefined, next: string): boolean {
	return (
		isName(line) || (line !== undefined && setApart.test(next) && line.trim() !== '' && line.length <= longestName)
	);
}

/** What stands on a line where a message has its time. */
export function writtenTime(line: string): string | undefined {
	return (bracketed.exec(line)?.[1] ?? named.exec(line)?.[2] ?? alone.exec(line)?.[1])?.trim();
}
