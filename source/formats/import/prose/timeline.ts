import type {Format} from '../format.ts';
import {lookOnce} from '../look-once.ts';
import {recordReader} from '../record-reader.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {dayIn} from '../times/day-in.ts';
import {findIsoStamp} from '../times/iso.ts';
import {readDay} from '../times/read-time.ts';
import {nightDrop, runningDay} from '../times/running-day.ts';
import type {Stamp} from '../times/stamp.ts';
import {type NamedZone, zoneNamedIn} from '../times/zone-named.ts';
import {words} from '../words.ts';
import {about, headDay, heading, lookAt, runsOn, zoneOf} from './look-at-timeline.ts';
import {readable} from './readable.ts';
import {columnOfWords, isTableRow, rule} from './table-row.ts';
import {readRow} from './timeline-row.ts';
import {timelineSamples} from './timeline-samples.ts';
import {wikiRow, wikiTables, withWholeRows} from './wiki-row.ts';

// A line that shows on no page, such as the mark of an exported one.
const comment = /^\[\/\/\]: # /;

const look = lookOnce(sample => {
	const lines = withWholeRows(sample.lines);
	return {lines, ...lookAt(lines)};
});

/** Timelines as people write them in Markdown or a wiki: lists and tables, our own export among them. */
export const timeline: Format = {
	id: 'timeline',
	title: 'timelines in Markdown',
	claim(sample) {
		const {lines, timed, indent, isMarked} = look(sample);
		const dated = isMarked ? 0 : lines.filter(line => findIsoStamp(line, 0)?.stamp).length;
		// Points below lines with a day and a clock are what these tell of.
		return dated < timed && (timed >= 2 || (timed === 1 && isMarked))
			? {score: 80, why: `${timed} rows or points begin with a time${indent > 0 ? `, ${indent} in` : ''}`}
			: undefined;
	},
	open(output, {sample, date}) {
		const {lines, indent, isMarked} = look(sample);
		const placeInTable = wikiTables();
		const isWiki = sample.lines.some(line => line.trim().startsWith('{|'));
		const state = {
			isWanted: !isMarked,
			level: 0,
			zone: zoneOf(lines),
			said: -1,
		};
		const running = runningDay(runsOn(lines, indent) ? nightDrop : Number.POSITIVE_INFINITY);
		running.begin(date === undefined ? headDay(lines, indent) : undefined);
		return recordReader(
			output,
			plain => {
				const place = placeInTable(plain);
				if (place !== undefined) {
					return place === 'row' && (state.isWanted || 'alone');
				}

				if (comment.test(plain) || (heading.test(plain) && readRow(plain, indent) === undefined)) {
					return 'alone';
				}

				if (dayAlone(plain) !== undefined) {
					return 'alone';
				}

				if (isTableRow(plain)) {
					return rule.test(plain) || readRow(plain, indent) === undefined ? 'alone' : state.isWanted || 'alone';
				}

				return state.isWanted && readRow(plain, indent) !== undefined;
			},
			({lines: [begun = '', second = '', ...others]}) => {
				const first = isWiki && /^\s*[|!]/.test(begun) ? wikiRow([begun, second, ...others]) : begun;
				const alone = dayAlone(first);
				if (alone !== undefined) {
					running.begin(state.isWanted ? alone : running.day());
					return 'header';
				}

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
				if (time.stamp && isDated && heading.test(first)) {
					const {year, month, day} = placedOn(time.stamp, running.day(), state.zone);
					running.begin(year === undefined ? running.day() : dayText({year, month, day}), time.stamp.clock);
				} else if (time.stamp && isDated) {
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
	samples: timelineSamples,
};

const longestDay = 60;

// The day of a line that names it and nothing else.
function dayAlone(line: string): string | undefined {
	const text = line.length > longestDay ? '' : line.replace(/^[\s*_]+|[\s*_:]+$/g, '');
	const day = readDay(text);
	return day?.year === undefined || day.order === 'either' ? undefined : dayText({...day, year: day.year});
}

function placedOn(stamp: Stamp, day: string | undefined, zone: NamedZone | undefined): Stamp {
	const placed = stamp.offset === undefined && zone ? {...stamp, ...zone} : stamp;
	return placed.month === 0
		? onDay(placed, day)
		: placed.year === undefined && day !== undefined
			? {...placed, year: Number(day.slice(0, 4))}
			: placed;
}
