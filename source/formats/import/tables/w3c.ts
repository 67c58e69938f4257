import type {Format, Output, Reader} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {rawText} from '../raw-text.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {plainKey} from '../times/json-time.ts';
import {readDay, readTime} from '../times/read-time.ts';
import {midnightDrop, runningDay} from '../times/running-day.ts';
import type {Stamp} from '../times/stamp.ts';
import {offsetCalled} from '../times/zone-named.ts';
import {words} from '../words.ts';
import {cellsOf} from './cells.ts';
import {type Columns, columnsOf} from './time-columns.ts';

const fields = /^#\s?fields:?[ \t]+(.*)$/i;
// The first servers of Microsoft wrote all directives but the fields on one line.
const date = /^#\s?(?:.*[ \t]#)?(?:start-)?date:?[ \t]+(.*)$/i;
const offset = /^#\s?(?:GMT-Offset|UTC-?Offset|TimeZone):?[ \t]*(?:UTC|GMT)?([+-]\d\d?:?\d{0,2})/i;

/** Logs whose directives name their fields: W3C extended logs (IIS, CloudFront, Exchange), Zeek. Their times are in UTC. */
export const w3cLog: Format = {
	id: 'w3c',
	title: 'logs with a #Fields line',
	claim({lines}) {
		const found = lines.slice(0, 100).find(line => fields.test(line));
		return found === undefined ? undefined : {score: 95, why: `“${found.slice(0, 40)}” names its fields`};
	},
	open: w3cReader,
	samples: [
		{
			lines: [
				'#Software: a server  #Version: 1.0  #Date: 2026-10-03 14:02:00',
				'#Fields: time cs-method cs-uri-stem sc-status',
				'23:59:59 GET /cart 502',
				'00:00:01 GET /cart 200',
				'#Fields: date time cs-method',
				'2026-10-05 14:02:31 GET',
			],
			events: [
				['2026-10-03T21:59:59Z', 3, 'GET /cart 502'],
				['2026-10-03T22:00:01Z', 4, 'GET /cart 200'],
				['2026-10-05T12:02:31Z', 6, 'GET'],
			],
		},
		{
			lines: [
				'#separator \\x09',
				'#fields\tts\tuid\tproto',
				'#types\ttime\tstring\tenum',
				'1791036151.250123\tC1\ttcp',
				'#close 2026',
			],
			events: [['2026-10-03T14:02:31.250123Z', 4, 'C1 tcp']],
		},
	],
};

function w3cReader(output: Output): Reader {
	let columns: Columns | undefined;
	let head: readonly string[] = [];
	let delimiter = ' ';
	const running = runningDay(midnightDrop);
	let minutes: number | undefined;
	let isLocal = false;

	const directive = (line: string) => {
		const named = fields.exec(line)?.[1];
		if (named !== undefined) {
			delimiter = line.includes('\t') ? '\t' : named.includes(',') ? ',' : ' ';
			head = named
				.trim()
				.split(delimiter)
				.map(name => name.trim());
			columns = undefined;
		}

		const dated = date.exec(line)?.[1]?.trim();
		const stamp = dated === undefined ? undefined : (readTime(dated) ?? readDay(dated));
		if (stamp?.year !== undefined) {
			running.begin(dayText({year: stamp.year, month: stamp.month, day: stamp.day}));
		}

		isLocal ||= /^#\s?Time Format:\s*Local/i.test(line);
		const zone = offset.exec(line)?.[1];
		minutes = zone === undefined ? minutes : offsetCalled(zone);
	};

	const stampOfRow = (
		cells: readonly string[],
	): {readonly stamp: Stamp; readonly day: string | undefined} | undefined => {
		columns ??= columnsOf(
			head.map(name => (/^(?:x-|cs-|s-)?date-?time$/i.test(name) ? 'datetime' : plainKey(name))),
			[cells],
		);
		const stamp = columns?.time(cells);
		if (!stamp) {
			return undefined;
		}

		const zoned: Stamp =
			stamp.offset === undefined && !(isLocal && minutes === undefined)
				? {...stamp, offset: minutes ?? 0, named: minutes === undefined ? 'standard' : 'header'}
				: stamp;
		const day = stamp.month > 0 ? undefined : running.next(stamp.clock);
		return {stamp: onDay(zoned, day), day};
	};

	return {
		push(line, plain, number) {
			const run = {line: number, count: 1, blanks: isBlank(plain) ? 1 : 0};
			if (run.blanks === 1 || plain.startsWith('#')) {
				directive(plain);
				output.header(run);
				return;
			}

			delimiter = delimiter === ' ' && plain.includes('\t') ? '\t' : delimiter;
			const cells =
				delimiter === ' ' ? plain.trim().split(/ +/) : (cellsOf(plain, delimiter) ?? plain.split(delimiter));
			const found = stampOfRow(cells);
			if (!found) {
				output.skip(run, 'this row names no time');
				return;
			}

			const times = columns?.timeColumns ?? new Set();
			const text = () =>
				words(cells.filter((cell, index) => !times.has(index) && cell !== '-').join(' ')) || words(line);
			output.record(run, [{format: 'w3c', line: number, endLine: number, ...found, raw: rawText(line), text}]);
		},
		end() {},
	};
}
