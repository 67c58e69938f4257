import {cursorOver, sticky, type TextCursor, take} from './text-cursor.ts';

const day = String.raw`(?:(\d{1,5}) ?d(?:ays?)?)`;
const hour = String.raw`(?:(\d{1,6}) ?h(?:ours?|rs?)?)`;
const minute = String.raw`(?:(\d{1,7}) ?m(?:in(?:ute)?s?)?)`;
const second = String.raw`(?:(\d{1,9}) ?s(?:ec(?:ond)?s?)?)`;
const end = String.raw`(?![@\d:%]|[.,]\d)`;
const several = sticky(`(?=\\d)${day}? ?${hour}? ?${minute}? ?${second}?(?<=\\S)${end}`);
const hoursAndMinutes = sticky(String.raw`(\d{1,6})h(\d{1,2})${end}`);
const decimal = sticky(
	String.raw`(\d{1,6}\.\d{1,6}) ?(d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)${end}`,
);
const bare = sticky(String.raw`(\d{1,7})${end}`);
const lengths: Readonly<Record<string, number>> = {d: 86_400, h: 3600, m: 60, s: 1};

/** Reads a length of time at the cursor, in whole seconds: `90s`, `5m`, `1h30`, `2d 3h`, `1.5h`; a bare number is minutes. */
export function parseDuration(cursor: TextCursor): number | undefined {
	const mixed = take(cursor, hoursAndMinutes);
	if (mixed) {
		return Number(mixed[1]) * 3600 + Number(mixed[2]) * 60;
	}

	const parts = take(cursor, several);
	if (parts) {
		const [days, hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0));
		return (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
	}

	const broken = take(cursor, decimal);
	if (broken) {
		return Math.round(Number(broken[1]) * (lengths[broken[2]?.[0] ?? ''] ?? 0));
	}

	const minutes = take(cursor, bare);
	return minutes && Number(minutes[1]) * 60;
}

/** The seconds of a text that is a length of time and nothing else, as `parseDuration` reads it. */
export function readDuration(text: string): number | undefined {
	const cursor = cursorOver(text.trim());
	const seconds = parseDuration(cursor);
	return cursor.at === cursor.text.length ? seconds : undefined;
}
