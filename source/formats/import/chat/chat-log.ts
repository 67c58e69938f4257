import {addDays, dayOf} from '../../../review/times/moment.ts';
import type {Format} from '../format.ts';
import {indentOf} from '../plain-line.ts';
import {dayIn} from '../prose/day-in.ts';
import {findHandClock} from '../prose/hand-clock.ts';
import {leadAt} from '../prose/time-expression.ts';
import {zoneNamedIn} from '../prose/zone-named.ts';
import {recordReader} from '../record-reader.ts';
import {dayText} from '../times/calendar.ts';
import {findClockStamp} from '../times/clock.ts';
import {findNamedStamp} from '../times/named.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {shapes} from '../times/shapes.ts';
import type {Stamp} from '../times/stamp.ts';
import {words, wordsBehind} from '../words.ts';
import {dayLine, type NamedDay, onDay} from './named-day.ts';

// KakaoTalk puts the name first, and the half of the day before the clock.
const opened = /^\s*(?:\[[^\]\d]{1,40}\] )?([[(]?)(?=[\d上下午오])/;
const dayWords =
	/^[\s\-=*#>[]*(?:(?:log|session|irc log) (?:opened|closed|started|ended|start|close|time|ident)|day changed(?: to)?|(?:begin|ending|end) logging(?: at)?|new day(?: is)?|date(?: changed)?(?: to)?|started|today is)?[\s:\-=]*(.{6,60}?)[\s\-=*#\]]*(?:\s[(–—-][^:]{1,40})?$/i;
const nick = /^(?:<\s*[@+%&~!]?([^>\s]{1,40})>|[@+]?([^\s:<>]{1,40}):(?= )|\* ([^\s]{1,40}) )/;
const midnightDrop = 30 * 60;
const mostTitles = 8;
// A list is one of Markdown.
const point = /^\s*[-*+•–]\s/;

/** Logs of chats with a clock on each line and lines between that name the day: irssi, HexChat, mIRC, ZNC, notes by hand. */
export const chatLog: Format = {
	id: 'chat-log',
	title: 'lines with a clock under lines with a day',
	claim({lines}) {
		const read = lines.map(line => ({line, clock: clockOf(line)}));
		const indent = usualIndent(lines);
		// What stands further in belongs to the line above.
		const full = read.filter(
			({line}) => line.trim() !== '' && (indentOf(line) <= indent || !/^(?:\t| {2})/.test(line) || dayOfLine(line)),
		);
		const clocks = full.flatMap(({clock}) => clock ?? []);
		const dated = full.filter(({line}) => datedOf(line)).length;
		const days = full.filter(
			({line, clock}) => !clock && !datedOf(line) && (dayOfLine(line) || yearlessDay(line)),
		).length;
		const isTitled = days + dated === 0 && titleIn(lines) !== undefined && clocks.every(({stamp}) => stamp.month === 0);
		const heads = isTitled ? 1 : days + dated;
		return heads > 0 &&
			clocks.length > 0 &&
			(clocks.length + heads) * 2 >= full.length &&
			clocks.length >= heads &&
			(dated === 0 || (clocks.length > dated && clocks.every(({stamp}) => stamp.month === 0)))
			? {score: isTitled ? 50 : 88, why: `${clocks.length} lines begin with a clock and ${heads} name a day`}
			: undefined;
	},
	open(output, {sample, now, date, year}) {
		const {lines} = sample;
		const title = titleIn(lines) ?? lines.find(line => line.trim() !== '');
		const indent = usualIndent(lines);
		const context = {
			today: date ?? dayOf(now, 'UTC'),
			isTold: date !== undefined,
			year: year ?? yearIn(title ?? ''),
		};
		const dayNamed = (line: string): NamedDay | undefined => {
			const whole = dayOfLine(line) ?? (line === title ? titleDay(line) : undefined);
			return whole === undefined ? (yearlessDay(line) ? dayLine(line, context) : undefined) : {day: whole, name: whole};
		};
		const first = lines.findIndex(line => clockOf(line));
		const zone = lines.slice(0, Math.max(0, first)).flatMap(line => zoneNamedIn(line) ?? [])[0];
		let day: string | undefined;
		// As the lines name it: what is read with another year is the same note.
		let called: string | undefined;
		let before = 0;
		return recordReader(
			output,
			plain => {
				const isFurtherIn = indentOf(plain) > indent && /^(?:\t| {2})/.test(plain);
				return !isFurtherIn && (clockOf(plain) || datedOf(plain)) ? true : dayNamed(plain) ? 'alone' : false;
			},
			({lines: [line = '']}) => {
				const found = datedOf(line) ?? clockOf(line);
				if (!found) {
					const named = dayNamed(line);
					day = named?.day;
					called = named?.name;
					before = 0;
					return 'header';
				}

				const {end, bracket, about} = found;
				const stamp = found.stamp.offset === undefined && zone ? {...found.stamp, ...zone} : found.stamp;
				const seconds = Number(stamp.clock.slice(0, 2)) * 3600 + Number(stamp.clock.slice(3, 5)) * 60;
				if (stamp.month > 0) {
					if (stamp.year !== undefined) {
						day = dayText({year: stamp.year, month: stamp.month, day: stamp.day});
						called = day;
						before = seconds;
						return [{format: 'chat-log', stamp, ...said(line, end, bracket)}];
					}

					const year =
						day === undefined ? undefined : Number(day.slice(0, 4)) + (stamp.month < Number(day.slice(5, 7)) ? 1 : 0);
					return [{format: 'chat-log', stamp: {...stamp, year}, day: day?.slice(0, 4), ...said(line, end, bracket)}];
				}

				if (day !== undefined && before - seconds >= midnightDrop) {
					day = addDays(day, 1);
					called = called?.length === 5 ? day.slice(5) : day;
				}

				before = seconds;
				return [
					{
						format: 'chat-log',
						stamp: day === undefined ? stamp : onDay(stamp, day),
						day: called,
						about,
						...said(line, end, bracket),
					},
				];
			},
		);
	},
	samples: [
		{
			lines: ['PUMP LOG  03OCT26   TIMES UTC+1', '2214  low pressure', '2359  on it', '0041  quiet'],
			events: [
				['2026-10-03T21:14Z', 2, 'low pressure'],
				['2026-10-03T22:59Z', 3, 'on it'],
				['2026-10-03T23:41Z', 4, 'quiet'],
			],
		},
		{
			lines: [
				'lørdag den 3. oktober 2026',
				'kl. 21.05 høj vandstand',
				'ca. kl. 21.40 ringet',
				'2026. október 4., vasárnap',
				'10.15pm leak',
				'23:30-kor kész',
			],
			events: [
				['2026-10-03T19:05Z', 2, 'høj vandstand'],
				['2026-10-03T19:40Z', 3, 'ringet'],
				['2026-10-04T20:15Z', 5, 'leak'],
				['2026-10-04T21:30Z', 6, 'kész'],
			],
		},
		{
			lines: [
				'Note (время московское, UTC+3)',
				'3 октября 2026 г., 09:03 — pool exhausted',
				'09:07 — on it',
				'23:15 — half of it',
				'  at 22:00 already',
				'4 октября 2026 г., 01:02 МСК — quiet',
				'01:30 — all well',
			],
			events: [
				['2026-10-03T06:03Z', 2, 'pool exhausted'],
				['2026-10-03T06:07Z', 3, 'on it'],
				['2026-10-03T20:15Z', 4, 'half of it'],
				['2026-10-03T22:02Z', 6, 'quiet'],
				['2026-10-03T22:30Z', 7, 'all well'],
			],
		},
		{
			lines: ['PHONE LOG 2026', 'Tue 10/13', '5:03p  pool exhausted', '11:40p quiet', 'Wed 10/14', '6:05a again'],
			events: [
				['2026-10-13T15:03Z', 3, 'pool exhausted'],
				['2026-10-13T21:40Z', 4, 'quiet'],
				['2026-10-14T04:05Z', 6, 'again'],
			],
		},
		{
			lines: ['--', '2026年10月3日 上午9点48分 pool exhausted', '中午12点06分 restart', '晚上9点10分 quiet'],
			events: [
				['2026-10-03T07:48Z', 2, 'pool exhausted'],
				['2026-10-03T10:06Z', 3, 'restart'],
				['2026-10-03T19:10Z', 4, 'quiet'],
			],
		},
		{
			lines: [
				'--- Log opened Sat Oct 03 00:00:12 2026',
				'14:02 <@ada> pool exhausted',
				'14:05  * bo looks',
				'23:59 -!- cy has joined',
				'--- Day changed Sun Oct 04 2026',
				'00:02 < bo> quiet',
			],
			events: [
				['2026-10-03T12:02Z', 2, '<@ada> pool exhausted'],
				['2026-10-03T12:05Z', 3, '* bo looks'],
				['2026-10-03T21:59Z', 4, '-!- cy has joined'],
				['2026-10-03T22:02Z', 6, '< bo> quiet'],
			],
		},
		{
			lines: [
				'2026/10/03(土)',
				'14:02\tAda\t"pool exhausted',
				'13:41から"',
				'--------------- 2026년 10월 4일 일요일 ---------------',
				'[Bo] [오후 2:05] quiet',
			],
			events: [
				['2026-10-03T12:02Z', 2, 'Ada\t"pool exhausted'],
				['2026-10-04T12:05Z', 5, 'quiet'],
			],
		},
		{
			lines: ['3 October 2026', '14:02 pool exhausted', '23:50 quiet', '00:10 all well'],
			events: [
				['2026-10-03T12:02Z', 2, 'pool exhausted'],
				['2026-10-03T21:50Z', 3, 'quiet'],
				['2026-10-03T22:10Z', 4, 'all well'],
			],
		},
		{
			lines: [
				'Sa, 03.10.2026 (Nacht)',
				'9h15 : pool exhausted',
				'gegen 10 Uhr queue is long',
				'10.20 Uhr restart',
				'10:30 Uhr - half of it',
				'1405Z ready',
				'23h : quiet',
			],
			events: [
				['2026-10-03T07:15Z', 2, 'pool exhausted'],
				['2026-10-03T08:00Z', 3, 'queue is long'],
				['2026-10-03T08:20Z', 4, 'restart'],
				['2026-10-03T08:30Z', 5, 'half of it'],
				['2026-10-03T14:05Z', 6, 'ready'],
				['2026-10-03T21:00Z', 7, 'quiet'],
			],
		},
	],
};

function said(line: string, end: number, bracket: string) {
	const text = wordsBehind(line, end, bracket);
	const named = nick.exec(text);
	return {text: () => text || words(line), actor: named?.[1] ?? named?.[2] ?? named?.[3]};
}

interface FoundClock {
	readonly stamp: Stamp;
	readonly end: number;
	readonly bracket: string;
	readonly about?: boolean;
}

function clockOf(line: string): FoundClock | undefined {
	const match = opened.exec(line);
	const found = match ? findClockStamp(line, match[0].length) : undefined;
	if (!found?.stamp) {
		// HexChat puts month and day before the clock, and the year only where it begins to log.
		const named = findNamedStamp(line, 0);
		return named?.stamp && named.stamp.year === undefined
			? {stamp: named.stamp, end: named.end, bracket: ''}
			: handClockOf(line);
	}

	return match ? {stamp: found.stamp, end: found.end, bracket: match[1] ?? ''} : undefined;
}

// As people keep notes by hand: “gegen 10 Uhr”, “9h15 :”, “0915Z”.
function handClockOf(line: string): FoundClock | undefined {
	const {about, end} = leadAt(line, 0);
	const found = point.test(line) ? undefined : (findHandClock(line, end) ?? findClockStamp(line, end));
	const isDated = found?.stamp && shapes.some(({rank, find}) => rank === 3 && find(line, end)?.stamp);
	return isDated ? undefined : found?.stamp && {stamp: found.stamp, end: found.end, bracket: '', about};
}

// A note that names its day itself, above others that have a clock alone.
function datedOf(line: string): FoundClock | undefined {
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

// “Tue 6/17”, “Saturday 3 October”: no note begins with so little.
function yearlessDay(line: string): boolean {
	const stamp = line.length <= 40 && /\p{L}{2}/u.test(line) ? readDay(line) : undefined;
	return stamp !== undefined && stamp.year === undefined && stamp.order !== 'either';
}

// Of the lines above the first clock the first one that names a day.
function titleIn(lines: readonly string[]): string | undefined {
	const first = lines.findIndex(line => clockOf(line));
	return lines.slice(0, Math.min(first, mostTitles)).find(line => titleDay(line) !== undefined);
}

function yearIn(title: string): number | undefined {
	const year = /\b(?:19|20)\d\d\b/.exec(title)?.[0];
	return year === undefined ? undefined : Number(year);
}

function usualIndent(lines: readonly string[]): number {
	return Math.min(99, ...lines.filter(line => clockOf(line)).map(indentOf));
}

// A line with a clock is one of a log, and no title of notes.
function titleDay(line: string): string | undefined {
	return clockOf(line) || /\d:\d\d/.test(line) ? undefined : dayIn(line);
}

function dayOfLine(line: string): string | undefined {
	const text = line.length > 120 || datedOf(line) ? undefined : dayWords.exec(line)?.[1];
	const stamp = text === undefined ? undefined : (readTime(text) ?? readDay(text));
	return stamp?.year === undefined || stamp.order === 'either'
		? undefined
		: dayText({year: stamp.year, month: stamp.month, day: stamp.day});
}
