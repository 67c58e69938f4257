import {refuse, sticky, type TextCursor, take} from './text-cursor.ts';

/** A time of day as it was typed: `14:02`, `14:02:31`, `14:02:31.250`; `nextDay` for 24:00, which is `00:00` of the next day. */
export interface TypedClock {
	readonly clock: string;
	readonly nextDay: boolean;
}

const shape = sticky(
	[
		'(?:',
		[
			String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?`,
			String.raw`(\d{1,2})\.(\d\d)(?!\.?\d)`,
			String.raw`(\d{1,2})h(\d\d)?`,
			String.raw`(\d\d)(\d\d)(\d\d)(?:[.,](\d+))?`,
			String.raw`(\d{1,2})(\d\d)`,
			String.raw`(\d{1,2})(?= ?[ap]\.?m)`,
		].join('|'),
		')',
		String.raw`(?: ?([ap])(?:m|\.m\.?)(?!(?!ish(?![@]))[@]))?`,
		String.raw`(?![\d:]|(?!(?:z|utc|gmt|ish)(?![@]))[@])`,
	].join(''),
);
const named = sticky(String.raw`(noon|midnight)(?![@\d])`);
const lone = sticky(String.raw`(\d{1,2})(?![@\d:.])`);

/** Reads a time of day at the cursor, in any of the ways in which people write one. */
export function parseClock(cursor: TextCursor): TypedClock | undefined {
	const start = cursor.at;
	const name = take(cursor, named);
	if (name) {
		return {clock: name[1] === 'noon' ? '12:00' : '00:00', nextDay: false};
	}

	const match = take(cursor, shape);
	if (!match) {
		refuseLoneNumber(cursor);
		return undefined;
	}

	const hours = match[1] ?? match[5] ?? match[7] ?? match[9] ?? match[13] ?? match[15] ?? '';
	const minutes = match[2] ?? match[6] ?? match[8] ?? match[10] ?? match[14] ?? '00';
	const seconds = match[3] ?? match[11];
	const fraction = match[4] ?? match[12];
	const half = match[16];
	const hour = half === undefined ? Number(hours) : hourOfDay(Number(hours), half);
	const midnight = hour === 24 && minutes === '00' && /^0*$/.test(`${seconds ?? ''}${fraction ?? ''}`);
	if (hour === undefined || (hour > 23 && !midnight) || Number(minutes) > 59 || Number(seconds ?? 0) > 59) {
		const typed = `${hours.padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
		refuse(
			cursor,
			`${half === undefined ? typed : `${typed} ${half}m`} is not a time of day.`,
			'Write it from 00:00 to 23:59, or as 2:02pm.',
		);
		cursor.at = start;
		return undefined;
	}

	const clock = `${String(midnight ? 0 : hour).padStart(2, '0')}:${minutes}`;
	return {
		clock: seconds === undefined ? clock : `${clock}:${seconds}${fraction === undefined ? '' : `.${fraction}`}`,
		nextDay: midnight,
	};
}

function hourOfDay(hour: number, half: string): number | undefined {
	return hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === 'p' ? 12 : 0);
}

function refuseLoneNumber(cursor: TextCursor): void {
	const number = take(cursor, lone)?.[1];
	if (number === undefined) {
		return;
	}

	cursor.at -= number.length;
	const minutes = Number(number);
	if (minutes > 23) {
		refuse(cursor, `${number} on its own is no time of day.`, `Write +${minutes} for ${minutes} minutes later.`);
		return;
	}

	refuse(
		cursor,
		`${number} on its own could be an hour or minutes.`,
		`Write ${number.padStart(2, '0')}:00 for the hour, +${minutes} for ${minutes} minutes later.`,
	);
}
