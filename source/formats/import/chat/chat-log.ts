import {dayOf} from '../../../review/times/moment.ts';
import type {Format} from '../format.ts';
import {indentOf} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {datedOf, dayOfLine} from '../times/line-day.ts';
import {midnightDrop, runningDay} from '../times/running-day.ts';
import {zoneNamedIn} from '../times/zone-named.ts';
import {words, wordsBehind} from '../words.ts';
import {claimOfLog} from './claim-of-log.ts';
import {clockOf, quotationsIn, runsBack, titleDay, titleIn, usualIndent, yearIn, yearlessDay} from './log-line.ts';
import {calledLike, dayLine, type NamedDay, nextWeekday, weekdayAlone} from './named-day.ts';

const nick = /^(?:<\s*[@+%&~!]?([^>\s]{1,40})>|[@+]?([^\s:<>]{1,40}):(?= )|\* ([^\s]{1,40}) )/;

/** Logs of chats with a clock on each line and lines between that name the day: irssi, HexChat, mIRC, ZNC, notes by hand. */
export const chatLog: Format = {
	id: 'chat-log',
	title: 'lines with a clock under lines with a day',
	claim: claimOfLog,
	open(output, {sample, now, date, year}) {
		const {lines} = sample;
		const title = titleIn(lines) ?? lines.find(line => line.trim() !== '');
		const isQuoted = quotationsIn(lines);
		const indent = usualIndent(lines.filter(line => clockOf(line)));
		const context = {
			today: date ?? dayOf(now, 'UTC'),
			isTold: date !== undefined,
			year: year ?? yearIn(title ?? ''),
		};
		// The last day that can have no heading any more: one that only its clocks have reached may still get one.
		let behind: string | undefined;
		const dayNamed = (line: string): NamedDay | undefined => {
			const whole = dayOfLine(line) ?? (line === title ? titleDay(line) : undefined);
			if (whole !== undefined) {
				return {day: whole, name: whole};
			}

			const weekday = weekdayAlone(line);
			return weekday === undefined
				? yearlessDay(line)
					? dayLine(line, context)
					: undefined
				: nextWeekday(weekday, behind, context);
		};
		const first = lines.findIndex(line => clockOf(line));
		const zone = lines.slice(0, Math.max(0, first)).flatMap(line => zoneNamedIn(line) ?? [])[0];
		const isUpwards = runsBack(
			lines.filter(line => !isQuoted(line)),
			line => dayNamed(line) !== undefined,
		);
		// As the lines name it: what is read with another year is the same note.
		let called: string | undefined;
		const running = runningDay(isUpwards ? Number.POSITIVE_INFINITY : midnightDrop);
		return recordReader(
			output,
			plain => {
				if (isQuoted(plain)) {
					return false;
				}

				const isFurtherIn = indentOf(plain) > indent && /^(?:\t| {2})/.test(plain);
				return !isFurtherIn && (clockOf(plain) || datedOf(plain)) ? true : dayNamed(plain) ? 'alone' : false;
			},
			({lines: [line = '', next = '']}) => {
				const found = datedOf(line) ?? clockOf(line);
				if (!found) {
					const named = dayNamed(line);
					running.begin(named?.day);
					behind = named?.day;
					called = named?.name;
					return 'header';
				}

				const {end, bracket, label, about} = found;
				const stamp = found.stamp.offset === undefined && zone ? {...found.stamp, ...zone} : found.stamp;
				const above = running.day();
				if (stamp.month > 0) {
					if (stamp.year !== undefined) {
						called = dayText({year: stamp.year, month: stamp.month, day: stamp.day});
						behind = called;
						running.begin(called, stamp.clock);
						return [{format: 'chat-log', stamp, ...said(line, end, bracket)}];
					}

					const year =
						above === undefined
							? undefined
							: Number(above.slice(0, 4)) + (stamp.month < Number(above.slice(5, 7)) ? 1 : 0);
					return [{format: 'chat-log', stamp: {...stamp, year}, day: above?.slice(0, 4), ...said(line, end, bracket)}];
				}

				const day = running.next(stamp.clock);
				if (day !== undefined && day !== above) {
					behind = above;
					called = called === undefined ? day : calledLike(called, day);
				}

				return [
					{
						format: 'chat-log',
						stamp: onDay(stamp, day),
						day: called,
						until: found.until && onDay(found.until, day),
						about,
						...said(line.slice(end).trim() === '' ? `${line} ${next}` : line, end, bracket, label),
					},
				];
			},
		);
	},
	samples: [
		{
			lines: [
				'Session Start: Sat Oct 03 22:10:15 2026',
				'Session Ident: #pool',
				'03[22:10] * Now talking in #pool',
				"03[22:10] * Topic is 'weekly on Tue 8PM'",
				'[23:41] <ada> pool exhausted',
				'Session Time: Sun Oct 04 00:00:00 2026',
				'\u000302[01:59] * Disconnected',
				'Session Close: Sun Oct 04 01:59:11 2026',
			],
			events: [
				['2026-10-03T20:10Z', 3, '* Now talking in #pool'],
				['2026-10-03T20:10Z', 4, "* Topic is 'weekly on Tue 8PM'"],
				['2026-10-03T21:41Z', 5, '<ada> pool exhausted'],
				['2026-10-03T23:59Z', 7, '* Disconnected'],
			],
		},
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
			lines: [
				'Sun 4 October 2026',
				'UPDATE 4 (08:00 UTC): quiet',
				'UPDATE 3 (00:25 UTC): half of it',
				'Sat 3 October 2026',
				'UPDATE 2 (22:10 UTC): restart',
				'UPDATE 1 (19:45 UTC): pool exhausted',
			],
			events: [
				['2026-10-04T08:00Z', 2, 'UPDATE 4: quiet'],
				['2026-10-04T00:25Z', 3, 'UPDATE 3: half of it'],
				['2026-10-03T22:10Z', 5, 'UPDATE 2: restart'],
				['2026-10-03T19:45Z', 6, 'UPDATE 1: pool exhausted'],
			],
		},
		{
			lines: ['Sat', '14:02-14:15 pool exhausted', 'klo 22.07.30 restart', 'Sunday', '9am quiet'],
			events: [
				['2026-10-03T12:02Z', 2, 'pool exhausted'],
				['2026-10-03T20:07:30Z', 3, 'restart'],
				['2026-10-04T07:00Z', 5, 'quiet'],
			],
		},
		{
			lines: [
				'Sat 3 Oct 2026',
				'22:41',
				'Ada reported it',
				'Severity: Major',
				'+4m',
				'22:45',
				'Ada said',
				'since 22:15',
				'sam. 03/10/2026',
				'23:55',
				'Bo pinned it',
			],
			events: [
				['2026-10-03T20:41Z', 2, 'Ada reported it'],
				['2026-10-03T20:45Z', 6, 'Ada said'],
				['2026-10-03T21:55Z', 10, 'Bo pinned it'],
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
				'13:41から',
				'13:41:07 ERROR no connection',
				'2026-10-03 13:41:08 ERROR no connection"',
				'2026/10/04(日)',
				'午後2:05\tBo\tquiet',
			],
			events: [
				['2026-10-03T12:02Z', 2, 'Ada\t"pool exhausted'],
				['2026-10-04T12:05Z', 7, 'Bo\tquiet'],
			],
		},
		{
			lines: [
				'--------------- 2026년 10월 3일 토요일 ---------------',
				'[Ada] [오후 2:05] pool exhausted, see',
				'2026-10-03 13:41:08 ERROR no connection',
				'2026-10-03 13:41:09 ERROR no connection',
				'[13:41:09] slow',
				'[Bo] [오후 2:07] on it',
			],
			events: [
				['2026-10-03T12:05Z', 2, 'pool exhausted, see'],
				['2026-10-03T12:07Z', 6, 'on it'],
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

function said(line: string, end: number, bracket: string, label?: string) {
	const text = [label, wordsBehind(line, end, bracket)].filter(Boolean).join(': ');
	const named = nick.exec(text);
	return {text: () => text || words(line), actor: named?.[1] ?? named?.[2] ?? named?.[3]};
}
