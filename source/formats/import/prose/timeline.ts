import type {Format, Sample, SourceContext} from '../format.ts';
import {indentOf} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {onDay} from '../times/calendar-day.ts';
import {afterwards, dayIn} from '../times/day-in.ts';
import {findIsoStamp} from '../times/iso.ts';
import {runningDay, secondsOf} from '../times/running-day.ts';
import type {Stamp} from '../times/stamp.ts';
import {type NamedZone, zoneNamedIn} from '../times/zone-named.ts';
import {words} from '../words.ts';
import {readable} from './readable.ts';
import {barred, columnOfWords, isTableRow, rule} from './table-row.ts';
import {readRow} from './timeline-row.ts';

// As Markdown, AsciiDoc and MediaWiki, and Jira write them.
const heading = /^(#{1,6}|={1,6}|h[1-6]\.)\s+(.*?)\s*[#=]*$/;
// A line that shows on no page, such as the mark of an exported one.
const comment = /^\[\/\/\]: # /;
// People put what they learn later where it belongs, and not always in order: half a day, in seconds.
const wholeDay = 24 * 60 * 60;
const nightDrop = wholeDay / 2;
const about =
	/timeline|chronolog|sequence of events|what happened|zeitleiste|zeitlicher|ablauf|before it began|incident log/i;

/** Timelines as people write them in Markdown or a wiki: lists and tables, our own export among them. */
export const timeline: Format = {
	id: 'timeline',
	title: 'timelines in Markdown',
	claim(sample) {
		const {timed, indent, isMarked} = lookAt(sample);
		const dated = isMarked ? 0 : sample.lines.filter(line => findIsoStamp(line, 0)?.stamp).length;
		// Points below lines with a day and a clock are what these tell of.
		return dated < timed && (timed >= 2 || (timed === 1 && isMarked))
			? {score: 80, why: `${timed} rows or points begin with a time${indent > 0 ? `, ${indent} in` : ''}`}
			: undefined;
	},
	open(output, context) {
		const {indent, isMarked} = lookAt(context.sample);
		const state = {
			isWanted: !isMarked,
			level: 0,
			zone: zoneOf(context.sample.lines),
			said: -1,
		};
		const running = runningDay(runsOn(context.sample, indent) ? nightDrop : Number.POSITIVE_INFINITY);
		running.begin(headDay(context, indent));
		return recordReader(
			output,
			plain => {
				if (comment.test(plain) || (heading.test(plain) && readRow(plain, indent) === undefined)) {
					return 'alone';
				}

				if (isTableRow(plain)) {
					return rule.test(plain) || readRow(plain, indent) === undefined ? 'alone' : state.isWanted || 'alone';
				}

				return state.isWanted && readRow(plain, indent) !== undefined;
			},
			({lines: [first = '', second = '']}) => {
				const row = readRow(first, indent, state.said);
				const [, mark = '', title = ''] = row ? [] : (heading.exec(first) ?? []);
				const marks = mark.startsWith('h') ? '#'.repeat(Number(mark[1])) : mark;
				if (marks !== '') {
					const day = dayIn(title);
					if (isMarked && (about.test(title) || (marks.length <= state.level && !day))) {
						state.isWanted = about.test(title);
						state.level = marks.length;
					}

					if (day) {
						running.begin(state.isWanted ? day : running.day());
					}

					state.zone = zoneNamedIn(title) ?? state.zone;
					return 'header';
				}

				if (!row || !state.isWanted) {
					state.said = isTableRow(first) && !rule.test(first) ? columnOfWords(first) : state.said;
					state.zone = isTableRow(first) ? (zoneNamedIn(first) ?? state.zone) : state.zone;
					return 'header';
				}

				const {time, text} = row;
				const isDated = time.stamp !== undefined && time.stamp.month > 0;
				if (time.stamp && isDated) {
					running.follow(time.stamp.clock);
				} else if (time.stamp) {
					running.next(time.stamp.clock);
				}

				const day = running.day();
				return [
					{
						format: 'timeline',
						stamp: time.stamp && placedOn(time.stamp, day, state.zone),
						until: time.until && placedOn(time.until, day, state.zone),
						// Some lists have the words below their time.
						text: () => text || words(readable(second.replace(/^\s*[-*+:]\s+/, ''))),
						about: time.about,
						day: isDated ? undefined : day,
					},
				];
			},
		);
	},
	samples: [
		{
			lines: [
				'What happened on Saturday 3 Oct 2026',
				'1. [21:58] pool exhausted',
				'2. [23:47] queue is long',
				'3. [00:02] restart',
				'; 00:29',
				': quiet',
			],
			events: [
				['2026-10-03T19:58Z', 2, 'pool exhausted'],
				['2026-10-03T21:47Z', 3, 'queue is long'],
				['2026-10-03T22:02Z', 4, 'restart'],
				['2026-10-03T22:29Z', 5, 'quiet'],
			],
		},
		{
			lines: [
				'# Checkout, 3 October 2026',
				'',
				'Times are in UTC. At 13:00 all was well.',
				'## Timeline',
				'- **14:02** — Pool *exhausted*',
				'  for 38 minutes',
				'- 14:05: page reaches @\u200Bada on\u200Bcall',
				'- about 14:10–14:20 rollback',
				'### Sun 4 Oct 2026',
				'* 00:10 quiet',
				'## Impact',
				'- 14:30 is no event here',
			],
			events: [
				['2026-10-03T14:02Z', 5, 'Pool exhausted'],
				['2026-10-03T14:05Z', 7, 'page reaches @ada on\u200Bcall'],
				['2026-10-03T14:10Z', 8, 'rollback'],
				['2026-10-04T00:10Z', 10, 'quiet'],
			],
		},
		{
			lines: [
				'=== 3 October 2026',
				'14:02 UTC:: Pool exhausted.',
				"* '''14:05''' queue is long",
				'* - 14:06',
				'  - first page',
				'h2. Sun 4 Oct 2026',
				'|14:07|quiet|',
			],
			events: [
				['2026-10-03T14:02Z', 2, 'Pool exhausted.'],
				['2026-10-03T12:05Z', 3, 'queue is long'],
				['2026-10-03T12:06Z', 4, 'first page'],
				['2026-10-04T12:07Z', 7, 'quiet'],
			],
		},
		{
			lines: ['||Time (UTC)||Who||What||', '|14:02|[~ada]|pool exhausted|', '|14:05|[~bo]|*quiet*|'],
			events: [
				['2026-10-03T14:02Z', 2, 'pool exhausted'],
				['2026-10-03T14:05Z', 3, 'quiet'],
			],
		},
		{
			lines: [
				'| Time | Who | What happened |',
				'| :--- | :-- | ---- |',
				'| 14:02 | Ada | pool exhausted |',
				'| ~14:05 UTC | | page \\| mail |',
				'| not known | | somebody restarts |',
			],
			events: [
				['2026-10-03T12:02Z', 3, 'pool exhausted'],
				['2026-10-03T14:05Z', 4, 'page | mail'],
				[null, 5, 'somebody restarts'],
			],
		},
		{
			lines: [
				'Night of 3 Oct 2026 (UTC)',
				'',
				'* 1402 pool exhausted',
				'* gegen 14.05 Uhr: queue is long',
				'* 15h10 - ready',
			],
			events: [
				['2026-10-03T14:02Z', 3, 'pool exhausted'],
				['2026-10-03T14:05Z', 4, 'queue is long'],
				['2026-10-03T15:10Z', 5, 'ready'],
			],
		},
		{
			lines: ['## 2026年10月3日（土）', '- 14:02 pool exhausted', '- 22時05分 queue is long', '- 午後11時10分 ready'],
			events: [
				['2026-10-03T12:02Z', 2, 'pool exhausted'],
				['2026-10-03T20:05Z', 3, 'queue is long'],
				['2026-10-03T21:10Z', 4, 'ready'],
			],
		},
	],
};

function lookAt({lines}: Sample): {readonly timed: number; readonly indent: number; readonly isMarked: boolean} {
	const indents = new Map<number, number>();
	for (const line of lines) {
		if (readRow(line, 99) && !rule.test(line)) {
			const indent = isTableRow(line) ? 0 : indentOf(line);
			indents.set(indent, (indents.get(indent) ?? 0) + 1);
		}
	}

	const hasTable = lines.some(line => rule.test(line) || barred.test(line));
	const [indent, timed] = [...indents].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
	const isMarked = lines.some(line => about.test(heading.exec(line)?.[2] ?? ''));
	const isMarkdown =
		hasTable || lines.some(line => heading.test(line) || /^\s*(?:[-*+•]|\d{1,3}\.)\s|^\*\*|^[*_][[(~\d]/.test(line));
	return {timed: isMarkdown ? timed : 0, indent, isMarked};
}

// Whether the clocks mostly go on from row to row, past midnight too: only then is an early one behind a late one of the
// next day.
function runsOn({lines}: Sample, indent: number): boolean {
	const clocks = lines.flatMap(line => {
		const stamp = readRow(line, indent)?.time.stamp;
		return stamp ? secondsOf(stamp.clock) : [];
	});
	const rises = clocks.filter(
		(clock, index) => index > 0 && (clock - (clocks[index - 1] as number) + wholeDay) % wholeDay < nightDrop,
	).length;
	return rises * 2 > clocks.length - 1;
}

function headDay({sample, date}: SourceContext, indent: number): string | undefined {
	if (date !== undefined) {
		return undefined;
	}

	const title = sample.lines.find(one => /[\p{L}\d]/u.test(one));
	const line = sample.lines
		.slice(0, 40)
		.find(one => (one === title || heading.test(one) || /\b(?:date|datum|day)\b/i.test(one)) && dayIn(one));
	if (line !== undefined) {
		return dayIn(line);
	}

	// “We kept this log on 28 April 2025”: the day that the lines above the first point name last.
	const first = sample.lines.findIndex(one => readRow(one, indent) !== undefined);
	return sample.lines
		.slice(0, Math.max(0, first))
		.flatMap(one => (afterwards.test(one) ? [] : (dayIn(one) ?? [])))
		.at(-1);
}

function zoneOf(lines: readonly string[]): NamedZone | undefined {
	const title = lines.find(line => line.trim() !== '');
	return lines
		.slice(0, 60)
		.flatMap(line =>
			line === title || isTableRow(line) || heading.test(line) || /\btimes?\b|timeline/i.test(line)
				? (zoneNamedIn(line) ?? [])
				: [],
		)
		.at(0);
}

function placedOn(stamp: Stamp, day: string | undefined, zone: NamedZone | undefined): Stamp {
	const placed = stamp.offset === undefined && zone ? {...stamp, ...zone} : stamp;
	return placed.month === 0
		? onDay(placed, day)
		: placed.year === undefined && day !== undefined
			? {...placed, year: Number(day.slice(0, 4))}
			: placed;
}
