import {readDuration} from '../../../review/times/parse-duration.ts';
import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {onDay} from '../times/calendar-day.ts';
import {dayIn} from '../times/day-in.ts';
import {laterBy} from '../times/later-by.ts';
import type {Stamp} from '../times/stamp.ts';
import {readTimeExpression} from '../times/time-expression.ts';
import {wordsBehind} from '../words.ts';

const clock = String.raw`\d{1,3}:\d\d(?::\d\d)?`;
const length = String.raw`\d+ ?[dhms][a-z]{0,6}(?: ?\d+ ?(?:m|s)?[a-z]{0,6}){0,2}|\d+`;
// T+7m, T-2, T+01:10, +00:12
const counted = new RegExp(
	String.raw`^[\s>*•|-]*(?:\d{1,2}[.)] )?[*_\x60[(]*(?:T ?(?<sign>[+−–-]) ?(?<length>${clock}|${length})|\+(?<clock>${clock}))[*_\x60\])]*(?=[\s:|,;–—-]|$)`,
	'i',
);
const zero = /^[\s>*•|-]*(?:\d{1,2}[.)] )?[*_`[(]*T ?(?:[+-]? ?(?:0|zero)\b|=)[^\d]{0,24}(?=\d)/i;
const begun =
	/\b(?:T ?[+-]? ?(?:0|zero)|T ?=|start(?:ed|s|ing)?(?: time)?|beg[aiu]ns?|beginn|zero)\b[^\d]{0,24}(?=\d{1,4}[:h/.-]?\d)/i;
const most = 40;

/** From when notes count, and what stands behind that time on its line if the line is a note itself. */
interface Origin {
	readonly stamp: Stamp;
	readonly line: string;
	readonly end: number;
	readonly isNote: boolean;
}

/** Notes that count from a time which one of them names: `T0 = 14:02 UTC`, then `T+7m`, `T-2`; or `+00:12` from a start. */
export const countedNotes: Format = {
	id: 'counted-notes',
	title: 'notes that count from T0',
	claim({lines}) {
		const full = lines.filter(line => line.trim() !== '' && !/^(?:\t| {2})/.test(line));
		const notes = full.filter(line => counted.test(line)).length;
		return notes >= 2 && notes * 2 >= full.length - 2 && originIn(lines)
			? {score: 82, why: `${notes} lines count from a time that one of them names`}
			: undefined;
	},
	open(output, {sample}) {
		const origin = originIn(sample.lines);
		let isTold = false;
		return recordReader(
			output,
			plain => (plain === origin?.line && !isTold ? origin.isNote : counted.test(plain)),
			({lines: [first = '']}) => {
				if (!origin) {
					return 'header';
				}

				if (first === origin.line && origin.isNote && !isTold) {
					isTold = true;
					return [noteAt(origin.stamp, wordsBehind(first, origin.end, ''))];
				}

				const match = counted.exec(first);
				const seconds = lengthOf(match?.groups?.length ?? match?.groups?.clock ?? '');
				return match && seconds !== undefined
					? [
							noteAt(
								laterBy(origin.stamp, /[−–-]/.test(match.groups?.sign ?? '') ? -seconds : seconds),
								wordsBehind(first, match[0].length, ''),
							),
						]
					: {why: 'it counts in a way that is not known'};
			},
		);
	},
	samples: [
		{
			lines: [
				'Checkout, 3 October 2026',
				'T0 = 23:58 UTC: pool exhausted',
				'T-2 first slow page',
				'T+7m page reaches on-call',
				'  who was on the way home',
				'T+1h10 rollback',
				'T+01:12:30 quiet',
			],
			events: [
				['2026-10-03T23:58Z', 2, 'pool exhausted'],
				['2026-10-03T23:56Z', 3, 'first slow page'],
				['2026-10-04T00:05Z', 4, 'page reaches on-call'],
				['2026-10-04T01:08Z', 6, 'rollback'],
				['2026-10-04T01:10:30Z', 7, 'quiet'],
			],
		},
		{
			lines: [
				'T+0 = 2026-10-03 14:00 UTC',
				'| Time | What |',
				'|---|---|',
				'| T+0 | pool exhausted |',
				'| T+2 min | on it |',
			],
			events: [
				['2026-10-03T14:00Z', 4, 'pool exhausted |'],
				['2026-10-03T14:02Z', 5, 'on it |'],
			],
		},
		{
			lines: ['1) T+0 (2026-10-03 14:00 UTC): alert fires', '2) T+2m: on it', '3) T+1h5m: quiet'],
			events: [
				['2026-10-03T14:00Z', 1, 'alert fires'],
				['2026-10-03T14:02Z', 2, 'on it'],
				['2026-10-03T15:05Z', 3, 'quiet'],
			],
		},
		{
			lines: ['Bridge, started 2026-10-03 14:00 UTC', '+00:02 Ada joins', '+00:12 pool exhausted', '+01:05 - quiet'],
			events: [
				['2026-10-03T14:02Z', 2, 'Ada joins'],
				['2026-10-03T14:12Z', 3, 'pool exhausted'],
				['2026-10-03T15:05Z', 4, 'quiet'],
			],
		},
	],
};

function noteAt(stamp: Stamp, text: string) {
	return {format: 'counted-notes', stamp, text: () => text || '(no words)'};
}

function originIn(lines: readonly string[]): Origin | undefined {
	let day: string | undefined;
	for (const line of lines.slice(0, most)) {
		day ??= dayIn(line);
		const match = zero.exec(line) ?? begun.exec(line);
		const place = match ? match.index + match[0].length : 0;
		const time = match ? readTimeExpression(line, place) : undefined;
		if (match && time?.stamp) {
			const stamp = time.stamp.month === 0 && day !== undefined ? onDay(time.stamp, day) : time.stamp;
			return {stamp, line, end: time.end, isNote: zero.test(line) && line.slice(time.end).trim() !== ''};
		}
	}

	return undefined;
}

// "01:10" is an hour and ten minutes, and "01:10:30" has seconds; other lengths are read in whatever language their units are.
function lengthOf(text: string): number | undefined {
	const [, hours, minutes, seconds = 0] = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
	return hours === undefined
		? readDuration(text.replace(/([a-z])[a-z]*/gi, '$1').replaceAll(' ', ''))
		: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
