import test from 'ava';
import fc from 'fast-check';
import {formats} from '../../../source/formats/import/formats.ts';
import type {ImportedEvent} from '../../../source/formats/import/imported-event.ts';
import {lineFormats} from '../../../source/formats/import/lines/line-formats.ts';
import {openSource, type ReadOptions, readText} from '../../../source/formats/import/read-source.ts';
import {compareInstants} from '../../../source/review/times/moment.ts';

const options: ReadOptions = {
	source: 'app.log',
	given: {zone: 'UTC', rule: 'assumed'},
	now: '2026-10-05T09:30:00.000Z',
};

function readBytes(bytes: Uint8Array, size = bytes.length, more: Partial<ReadOptions> = {}) {
	const source = openSource({...options, ...more});
	const events: ImportedEvent[] = [];
	for (let start = 0; start < bytes.length; start += size) {
		events.push(...source.push(bytes.subarray(start, start + size)));
	}

	const end = source.end();
	return {events: [...events, ...end.events], report: end.report};
}

const piece = fc.oneof(
	fc.constantFrom(
		'2026-10-03T14:02:31Z checkout pool exhausted',
		'2026-10-03 14:02:31,250 - ERROR - no connection',
		'2026-10-03 25:99:00 never',
		'Oct  3 14:02:31 web-1 sshd[9]: session opened',
		'Oct 33 14:02:31 web-1 sshd[9]: never',
		'Feb 29 14:02:31 web-1 cron: a leap day',
		'{"time":1791036151,"msg":"pool exhausted"}',
		'{"msg":"no time"}',
		'{"time":"2026-10-03T14:02',
		'INFO 2026-10-03 14:02:31 labelled',
		'\tat deeper (stack.js:1)',
		'    2026-10-03 14:02:31 indented',
		'\u001B[32m2026-10-03 14:02:31\u001B[0m green',
		'',
		'   ',
		'--- banner ---',
		'\0\0\u00002026-10-03T14:02:31Z after a crash',
	),
	fc.string({unit: 'binary', maxLength: 40}),
);
const samples = [...formats, ...lineFormats].flatMap(format => format.samples.map(({lines}) => lines));
const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\r');

test('every line is an event, a continuation, a header, blank or skipped, whatever the bytes are and however they come', t => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(piece, ends), {maxLength: 60}),
			fc.constantFrom('utf8', 'utf16le', 'latin1'),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 5}),
			fc.integer({min: 1, max: 300}),
			(lines, encoding, changes, size) => {
				const bytes = Buffer.from(lines.flat().join(''), encoding as BufferEncoding);
				for (const [place, byte] of changes) {
					if (bytes.length > 0) {
						bytes[place % bytes.length] = byte;
					}
				}

				const whole = readBytes(bytes);
				const {lines: count, starts, folded, header, blank, skipped, events, kept} = whole.report;
				t.is(count, starts + folded + header + blank + skipped);
				t.is(events, whole.events.length);
				t.is(kept, whole.events.length);
				t.deepEqual(readBytes(bytes, size), whole);
				for (const event of whole.events) {
					t.regex(event.at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/);
					t.true(event.text !== '' && event.endLine >= event.line);
					t.true(
						!event.at || !event.until || compareInstants(event.at, event.until) <= 0,
						`${event.at} ${event.until}`,
					);
				}
			},
		),
		{numRuns: 400},
	);
});

test('the same holds for every format, cut, repeated and mixed with others', t => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...samples), fc.nat(20), fc.nat(20)), {minLength: 1, maxLength: 4}),
			fc.array(fc.tuple(fc.nat(), piece), {maxLength: 3}),
			fc.integer({min: 1, max: 300}),
			(parts, strange, size) => {
				const lines = parts.flatMap(([sample, from, count]) => sample.slice(from % sample.length).slice(0, count + 1));
				for (const [place, line] of strange) {
					lines.splice(place % (lines.length + 1), 0, line);
				}

				const bytes = Buffer.from(lines.join('\n'));
				const whole = readBytes(bytes);
				const {lines: count, starts, folded, header, blank, skipped, events} = whole.report;
				t.is(count, starts + folded + header + blank + skipped);
				t.is(count, readText(lines.join('\n').replace(/[^\n]+/g, 'x'), options).report.lines);
				t.is(events, whole.events.length);
				t.deepEqual(readBytes(bytes, size), whole);
				t.true(whole.events.every(event => event.text !== '' && event.line >= 1 && event.endLine >= event.line));
			},
		),
		{numRuns: 300},
	);
});

test('lines are counted as an editor counts them', t => {
	for (const [text, lines] of [
		['', 0],
		['\n', 1],
		['one', 1],
		['one\n', 1],
		['one\r\ntwo', 2],
		['one\n\n', 2],
	] as const) {
		t.is(readText(text, options).report.lines, lines, JSON.stringify(text));
	}
});

test('a text and its bytes give the same', t => {
	const text = '﻿2026-10-03T14:02:31Z käse\n  more\n2026-10-03T14:02:32Z two\n';
	t.deepEqual(readBytes(Buffer.from(text)), readText(text, options));
	t.deepEqual(readBytes(Buffer.from(text, 'utf16le')).events, readText(text, options).events);
	const bigEndian = Buffer.from(text, 'utf16le').swap16();
	t.deepEqual(readBytes(bigEndian, 3).events, readText(text, options).events);
});

test('bytes that are no text are counted and keep their event', t => {
	const {events, report} = readBytes(Buffer.from('2026-10-03T14:02:31Z caf\xE9 \xFF\n', 'latin1'));
	t.is(events[0]?.text, 'caf� �');
	t.is(report.unreadable, 2);
});

test('colours are no part of the words and do not hide a time; the record keeps them', t => {
	const raw = '\u001B[1;32m2026-10-03 14:02:31\u001B[0m [\u001B[31mERROR\u001B[0m] down';
	const {events} = readText(raw, options);
	t.is(events[0]?.text, '[ERROR] down');
	t.is(events[0]?.raw, raw);
});

test('a continuation belongs to the event above, with the blank lines between, and a header to none', t => {
	const {events, report} = readText('started\n2026-10-03T14:02Z one\n\n  at a\n\n2026-10-03T14:03Z two\n', options);
	t.deepEqual(
		events.map(({line, endLine, raw}) => [line, endLine, raw]),
		[
			[2, 4, '2026-10-03T14:02Z one\n\n  at a'],
			[6, 6, '2026-10-03T14:03Z two'],
		],
	);
	t.like(report, {header: 1, blank: 2, folded: 1, starts: 2});
});

test('of a long record the beginning is kept, and all its lines are counted', t => {
	const {events, report} = readText(`2026-10-03T14:02Z one\n${' more\n'.repeat(2000)}`, options);
	t.is(events[0]?.raw.split('\n').length, 500);
	t.is(events[0]?.endLine, 2001);
	t.is(report.folded, 2000);
	t.deepEqual(report.doubts, ['one event is so long that only the beginning is kept']);
	const long = readText(`2026-10-03T14:02Z ${'x'.repeat(200_000)}`, options);
	t.is(long.events[0]?.raw.length, 65_536);
	t.deepEqual(long.report.doubts, ['one event is so long that only the beginning is kept']);
});

test('an indented source is read as one that is not', t => {
	const {events} = readText(
		'    2026-10-03 14:02 one\n      2026-10-03 14:01 deeper\n    2026-10-03 14:03 two',
		options,
	);
	t.deepEqual(
		events.map(({text}) => text),
		['one', 'two'],
	);
});

test('two formats in one source are both read', t => {
	const {events, report} = readText('Oct  3 14:02:31 web-1 old\n2026-10-03T14:02:32.000001+00:00 web-1 new\n', options);
	t.deepEqual(
		events.map(({at, format}) => [at, format]),
		[
			['2026-10-03T14:02:31Z', 'syslog'],
			['2026-10-03T14:02:32.000001Z', 'iso'],
		],
	);
	t.is(report.format, 'iso+syslog');
});

test('lines whose time stands behind words are read also where the last one begins with its time', t => {
	const traced = [31, 32, 33, 34, 35].map(second => `[pid  42] 14:02:${second}.5 read(3) = 0`);
	const {events} = readText([...traced, '14:02:36.5 +++ killed by SIGTERM +++'].join('\n'), options);
	t.deepEqual(
		events.map(({line, wall}) => [line, wall?.slice(11)]),
		[31, 32, 33, 34, 35, 36].map((second, index) => [index + 1, `14:02:${second}.5`]),
	);
});

test('numbers that are set to the right before a time make no line the continuation of another', t => {
	const processes = [
		'PID STARTED',
		...[1, 22, 333, 4444, 55555].map(id => `${String(id).padStart(7)} Sat Oct  3 14:02:31 2026 java`),
	];
	t.deepEqual(
		readText(processes.join('\n'), options).events.map(({line}) => line),
		[2, 3, 4, 5, 6],
	);
});

test('a time that one line among many tells of is not its own', t => {
	const lines = [1, 2, 3, 4, 5, 6].map(number => `2026-10-03 14:02:0${number} INFO tick ${number}`);
	const {events} = readText([...lines, 'java.lang.RuntimeException: 2026-10-03 14:01:00'].join('\n'), options);
	t.deepEqual(
		events.map(({line, endLine}) => [line, endLine]),
		[1, 2, 3, 4, 5, 6].map(line => [line, line === 6 ? 7 : line]),
	);
});

test('the console of a build is a log, although some of its lines look like a message of a chat', t => {
	const text = [
		'Started by user Ana',
		'[2026-10-03T14:02:31.120Z] + make deploy',
		'[2026-10-03T14:02:32.000Z] ',
		'[Pipeline] sh',
		'[2026-10-03T14:02:33.950Z] FAILED after 30s',
		'[Pipeline] }',
	];
	const {events, report} = readText(text.join('\n'), options);
	t.is(report.format, 'iso');
	t.deepEqual(
		events.map(({line}) => line),
		[2, 3, 5],
	);
});

test('a day between messages is the last of its weekday, unless a year was asked for', t => {
	const text = [
		'Friday, October 4th',
		'Bo',
		'  10:33 AM',
		'looking',
		'Sunday, October 4th',
		'Bo',
		'  10:34 AM',
		'done',
	];
	const days = (year?: number) => readText(text.join('\n'), {...options, year}).events.map(({at}) => at?.slice(0, 10));
	t.deepEqual(days(), ['2024-10-04', '2026-10-04']);
	t.deepEqual(days(2023), ['2023-10-04', '2023-10-04']);
	const leap = readText('February 29th\nBo\n  10:33 AM\nlooking\n', options);
	t.is(leap.events[0]?.at, '2024-02-29T10:33Z', 'in a year that has it');
});

test('in a copied chat a time alone is of whoever wrote before it, until a day begins', t => {
	const text = [
		...['Saturday, October 3rd', 'Ben Okafor', '  9:58 PM', 'rolling back web to 4.11', '10:02', 'rollback done'],
		...['Ada  10:05 PM', 'thanks', '10:06 PM', 'quiet now', 'Sunday, October 4th', '9:00 AM', 'all well'],
	].join('\n');
	t.deepEqual(
		readText(text, options).events.map(({actor, text: said}) => [actor, said]),
		[
			['Ben Okafor', 'Ben Okafor: rolling back web to 4.11'],
			['Ben Okafor', 'Ben Okafor: rollback done'],
			['Ada', 'Ada: thanks'],
			['Ada', 'Ada: quiet now'],
			[undefined, 'all well'],
		],
	);
});

test('two columns that hold the same time, one of them with its zone, are read with it', t => {
	const csv = 'TIMESTAMP,NAME,TIMESTAMP_DERIVED\n20261003140231.250,Login,2026-10-03T14:02:31.250Z\n';
	const {events} = readText(csv, {...options, given: {zone: 'Asia/Tokyo', rule: 'option'}});
	t.deepEqual(
		events.map(({at}) => at),
		['2026-10-03T14:02:31.250Z'],
	);
});

test('days as a spreadsheet counts them are read where the head of their column says that it holds times', t => {
	const rows = ['Timestamp,Value,Ticket', '46298.5851967593,21.5,48211', '46299,88.1,48212', '46299.25,45000.5,48213'];
	t.deepEqual(
		readText(rows.join('\n'), options).events.map(({at}) => at),
		['2026-10-03T14:02:41Z', '2026-10-04T00:00:00Z', '2026-10-04T06:00:00Z'],
	);
});

test('clocks of several zones on one day stay on that day', t => {
	const notes = [
		'6:58 AM PT — the check fails',
		'10:04 AM ET — acknowledged',
		'16:11 CEST — seen in Berlin, too',
		'14:20 UTC — switched off',
		'7:45 a.m. Pacific — quiet',
	];
	const {events} = readText(notes.join('\n'), {...options, date: '2026-05-06'});
	t.deepEqual(
		events.map(({at}) => at),
		['2026-05-06T13:58Z', '2026-05-06T14:04Z', '2026-05-06T14:11Z', '2026-05-06T14:20Z', '2026-05-06T14:45Z'],
	);
});

test('a date that a statement names is not what a log with clocks tells its time by', t => {
	const clocks = [57, 58, 59].map(second => `23:59:${second}.981 [info] GET /orders`);
	const lines = [
		'[info] Running Shop',
		...clocks,
		'SELECT 1 [~U[2026-05-01 10:00:00Z]]',
		'00:00:00.012 [info] Sent 200',
	];
	const {events} = readText(lines.join('\n'), {...options, date: '2026-05-06'});
	t.deepEqual(
		events.map(({line, at}) => [line, at?.slice(0, 10)]),
		[2, 3, 4, 6].map(line => [line, line === 6 ? '2026-05-07' : '2026-05-06']),
	);
});

test('dates above a log with clocks are those of its header, and tell its day', t => {
	const text = [
		'Triggered 2026-09-27 08:02:40 by Git',
		'Started 2026-09-27 08:02:42 on web-1',
		'Finished 2026-09-27 08:03:14',
		...[40, 41, 42, 43, 44].map(second => `[08:02:${second}]i: step ${second}`),
	].join('\n');
	t.deepEqual(
		readText(text, options).events.map(({at, line}) => [at, line]),
		[40, 41, 42, 43, 44].map((second, index) => [`2026-09-27T08:02:${second}Z`, index + 4]),
	);
});

test('a page with a few lines of YAML at its head is the timeline that it holds', t => {
	const page = ['---', 'title: Checkout', 'date: 2026-10-03', '---', '', 'Impact: slow', '', '## Timeline', ''];
	const told = ['- 14:02 UTC pool exhausted', '- 14:05 UTC page reaches on-call'];
	const {events, report} = readText([...page, ...told].join('\n'), options);
	t.is(report.format, 'timeline');
	t.deepEqual(
		events.map(({line, at}) => [line, at]),
		[
			[10, '2026-10-03T14:02Z'],
			[11, '2026-10-03T14:05Z'],
		],
	);
});

test('a format is found however many lines stand before the first event', t => {
	const {events, report} = readText(`${'banner\n'.repeat(1500)}2026-10-03T14:02Z one`, options);
	t.is(events[0]?.line, 1501);
	t.is(report.header, 1500);
});

test('a source without a time that is known gives a reason and no event', t => {
	t.like(readText('one\ntwo\n', options).report, {
		format: undefined,
		header: 2,
		why: 'no line begins with a time that I know',
	});
	t.like(readText('', options).report, {format: undefined, lines: 0, why: 'it is empty'});
	t.like(readText('\n \n', options).report, {format: undefined, blank: 2, why: 'it is empty'});
});

test('a record whose time is impossible is skipped with what goes with it, and its line is named', t => {
	const {report} = readText('2026-10-03T14:02Z one\n2026-02-30T14:02Z two\n  of two\n2026-10-03T14:03Z three', options);
	t.like(report, {starts: 2, skipped: 2, folded: 0});
	t.deepEqual(report.reasons, [
		{line: 2, why: '“2026-02-30T14:02Z two” is no possible time'},
		{line: 3, why: 'goes with line 2'},
	]);
});

test('order is told, not changed', t => {
	const {events, report} = readText('2026-10-03T14:03Z b\n2026-10-03T14:02Z a\n2026-10-03T14:04Z c', options);
	t.is(events.map(({text}) => text).join(''), 'bac');
	t.like(report, {outOfOrder: 1, first: '2026-10-03T14:02Z', last: '2026-10-03T14:04Z'});
});

test('what mostly means that something was read as something else is told', t => {
	const doubts = (...lines: readonly string[]) => readText(lines.join('\n'), options).report.doubts;
	t.deepEqual(doubts('2026-10-03T14:02Z a', '2026-10-03T14:03Z b'), []);
	t.deepEqual(doubts('2020-10-03T14:02Z a', '2026-10-03T14:03Z b'), ['it spans 2,191 days']);
	t.deepEqual(doubts('2027-10-03T14:02Z a'), ['1 of its times lie in the future']);
	t.deepEqual(doubts('1970-01-01T00:00Z a'), ['it goes back to 1970']);
	const mixed = Array.from({length: 20}, (_, index) => `2026-10-03T14:${index % 2 ? 10 : 30 + index}Z a`);
	t.deepEqual(doubts(...mixed), ['50 % of it is out of order']);
});

test('the last of nine digits tells what is out of order, and zeros at the end tell nothing', t => {
	const clocks = ['31.000000002', '31.000000001', '31.5', '31.500', '31.50', '32'];
	const {report} = readText(clocks.map(clock => `2026-10-03T14:02:${clock}Z pool exhausted`).join('\n'), options);
	t.like(report, {outOfOrder: 1, first: '2026-10-03T14:02:31.000000001Z', last: '2026-10-03T14:02:32Z'});
});

test('what is filtered out is read and counted all the same', t => {
	const text = Array.from(
		{length: 10},
		(_, index) => `2026-10-03T14:0${index}Z ${index % 2 ? 'Odd' : 'even'} ${index}`,
	).join('\n');
	const read = (more: Partial<ReadOptions>) => {
		const {events, report} = readText(text, {...options, ...more});
		t.is(report.events, 10);
		t.is(report.kept, events.length);
		return events.map(event => event.line - 1).join('');
	};
	t.is(read({since: '2026-10-03T14:03:00.0Z', until: '2026-10-03T14:06Z'}), '3456');
	t.is(read({match: ['odd']}), '13579');
	t.is(read({match: ['odd', ' 4']}), '134579');
	t.is(read({not: ['ODD', ' 4']}), '0268');
	t.is(read({max: 3}), '012');
});
