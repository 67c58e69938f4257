import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {laterBy} from '../times/later-by.ts';
import type {Stamp} from '../times/stamp.ts';
import {stampIn} from '../times/stamp-in.ts';
import {words} from '../words.ts';

// WebVTT and SubRip, and what services that write down what was said print above it.
const cue = /^((?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{3}) --> /;
const turn = /^(\p{Lu}[^\d:<>]{0,60}?)(?:\s+\(|\s{1,}|:\s*)\[?((?:\d{1,2}:)?\d{1,2}:\d\d)\]?\)?$/u;
const number = /^\d+$/;
const said = /^<v ([^>]+)>(.*)$/;
const soon = 15 * 60;
const most = 12;

/** What was said in a recording whose start the first lines name: WebVTT, SubRip, and names with how long it had run. */
export const transcript: Format = {
	id: 'transcript',
	title: 'what was said in a recording',
	claim({lines}) {
		const full = lines.filter(line => line.trim() !== '');
		const counts = full.flatMap(line => countOf(line) ?? []);
		const [first] = counts;
		const isCounted =
			first !== undefined &&
			first < soon &&
			counts.every((count, index) => index === 0 || count >= (counts[index - 1] as number));
		return isCounted && counts.length >= 2 && counts.length * 6 >= full.length && startIn(lines)
			? {score: 89, why: `${counts.length} lines tell how long the recording had run, and one when it began`}
			: undefined;
	},
	open(output, {sample}) {
		const start = startIn(sample.lines);
		let isNumber = false;
		return recordReader(
			output,
			(plain, next) => {
				// The number of a cue begins it.
				const wasNumber = isNumber;
				isNumber = number.test(plain.trim()) && next !== undefined && cue.test(next);
				return isNumber || (!wasNumber && countOf(plain) !== undefined);
			},
			({lines}) => {
				const place = number.test(lines[0]?.trim() ?? '') ? 1 : 0;
				const head = lines[place] ?? '';
				const seconds = countOf(head);
				if (!start || seconds === undefined) {
					return 'header';
				}

				const below = lines.slice(place + 1).join(' ');
				const [, speaker = turn.exec(head)?.[1]?.trim(), text = below] = said.exec(below) ?? [];
				return [
					{
						format: 'transcript',
						stamp: laterBy(start, seconds),
						actor: speaker,
						text: () => words([speaker, text.trim()].filter(Boolean).join(': ')) || words(head),
					},
				];
			},
		);
	},
	samples: [
		{
			lines: [
				'WEBVTT',
				'',
				'NOTE Recording started 2026-10-03T14:00:00Z',
				'',
				'1',
				'00:02:31.250 --> 00:02:33.000',
				'<v Ada>pool exhausted',
				'',
				'01:02:33.000 --> 01:02:34.000',
				'quiet',
				'since 14:50',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 5, 'Ada: pool exhausted'],
				['2026-10-03T15:02:33Z', 9, 'quiet since 14:50'],
			],
		},
		{
			lines: [
				'Bridge',
				'Sat, Oct 3, 2026 2:00PM • 1:02:11',
				'',
				'Ada Lovelace  00:03',
				'pool exhausted',
				'Bo  1:00:08',
				'quiet',
			],
			events: [
				['2026-10-03T12:00:03Z', 4, 'Ada Lovelace: pool exhausted'],
				['2026-10-03T13:00:08Z', 6, 'Bo: quiet'],
			],
		},
	],
};

function countOf(line: string): number | undefined {
	const written = cue.exec(line)?.[1] ?? turn.exec(line.trim())?.[2];
	const parts = written?.replace(',', '.').split(':').map(Number) ?? [];
	return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum * 60 + part, 0);
}

function startIn(lines: readonly string[]): Stamp | undefined {
	return lines.slice(0, most).flatMap(line => stampIn(line) ?? [])[0];
}
