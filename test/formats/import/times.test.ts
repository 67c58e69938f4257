import test from 'ava';
import {type ReadOptions, readText} from '../../../source/formats/import/read-source.ts';

const options: ReadOptions = {
	source: 'app.log',
	given: {zone: 'UTC', rule: 'assumed'},
	now: '2026-10-05T09:30:00.000Z',
};

function instants(text: string, more: Partial<ReadOptions> = {}): string[] {
	return readText(text, {...options, ...more}).events.map(({at}) => at ?? '');
}

const stamps: ReadonlyArray<readonly [line: string, at: string, zone: string, rule: string, precision: string]> = [
	['2024-01-01T00:00:00.123456Z x', '2024-01-01T00:00:00.123456Z', 'UTC', 'line', 'fraction'],
	['2024-01-01T00:00:00.1234567891Z x', '2024-01-01T00:00:00.1234567891Z', 'UTC', 'line', 'fraction'],
	['2024-01-01 02:00:00,5+02 x', '2024-01-01T00:00:00.5Z', '+02:00', 'line', 'fraction'],
	['2024-01-01T00:00:00\u221209:00 x', '2024-01-01T09:00:00Z', '-09:00', 'line', 'second'],
	['Jan-01-24 02:00:00 x', '2024-01-01T02:00:00Z', 'UTC', 'assumed', 'second'],
	['[CET Jan  1 02:00:00 2024] x', '2024-01-01T01:00:00Z', '+01:00', 'abbreviation', 'second'],
	['2024-01-01 02:00 +0200 x', '2024-01-01T00:00Z', '+02:00', 'line', 'minute'],
	['2023-12-31T14:15-09:45 x', '2024-01-01T00:00Z', '-09:45', 'line', 'minute'],
	['2024-01-01 02:00:00 CEST x', '2024-01-01T00:00:00Z', '+02:00', 'abbreviation', 'second'],
	['2024-01-01T02:00:00.250+0200: 1.5: [GC', '2024-01-01T00:00:00.250Z', '+02:00', 'line', 'fraction'],
	['2024-01-01 00:00:00 GMT x', '2024-01-01T00:00:00Z', 'UTC', 'abbreviation', 'second'],
	['2024-01-01 00:00:00 INFO x', '2024-01-01T00:00:00Z', 'UTC', 'assumed', 'second'],
	['2024-01-01 00:00:00 -1234 items', '2024-01-01T00:00:00Z', 'UTC', 'assumed', 'second'],
	['2024-01-01 00:00:00:250 x', '2024-01-01T00:00:00.250Z', 'UTC', 'assumed', 'fraction'],
	['20240101-9:5:0:11|Step|3|x', '2024-01-01T09:05:00.011Z', 'UTC', 'assumed', 'fraction'],
	['2024/1/1 9:05:00 x', '2024-01-01T09:05:00Z', 'UTC', 'assumed', 'second'],
	['2024/1/1 12:05:00 AM x', '2024-01-01T00:05:00Z', 'UTC', 'assumed', 'second'],
	['2016-12-31T23:59:60Z a leap second', '2016-12-31T23:59:59Z', 'UTC', 'line', 'second'],
	['Sat Oct 03 2026 14:02:31 GMT+0200 x', '2026-10-03T12:02:31Z', '+02:00', 'line', 'second'],
	['10/13/26  1402  x', '2026-10-13T14:02Z', 'UTC', 'assumed', 'minute'],
	['Sat Oct  3 14:02:31 2026 us=54477 x', '2026-10-03T14:02:31.054477Z', 'UTC', 'assumed', 'fraction'],
	['3 Oct 2026 14:02:31 (GMT+02:00) x', '2026-10-03T12:02:31Z', '+02:00', 'line', 'second'],
	['Oct 3, 2026 2:02p x', '2026-10-03T14:02Z', 'UTC', 'assumed', 'minute'],
	['Oct 3, 2026 2:02:31 PM x', '2026-10-03T14:02:31Z', 'UTC', 'assumed', 'second'],
	['Oct 3, 2026 @ 14:02:31.250 x', '2026-10-03T14:02:31.250Z', 'UTC', 'assumed', 'fraction'],
	['Sat Oct 3 14:02:31 2026 -0700 x', '2026-10-03T21:02:31Z', '-07:00', 'line', 'second'],
	['oct/03/2026 14:02:31 x', '2026-10-03T14:02:31Z', 'UTC', 'assumed', 'second'],
	['3Oct2026 14:02:31 x', '2026-10-03T14:02:31Z', 'UTC', 'assumed', 'second'],
	['3. Dez. 2026 14:02 x', '2026-12-03T14:02Z', 'UTC', 'assumed', 'minute'],
	['03/Oct/2026:14:02:31 +0330 x', '2026-10-03T10:32:31Z', '+03:30', 'line', 'second'],
	['2026-276T14:02:31Z x', '2026-10-03T14:02:31Z', 'UTC', 'line', 'second'],
	['2026-W40-6T14:02:31Z x', '2026-10-03T14:02:31Z', 'UTC', 'line', 'second'],
	['2026-10-03-14.02.31.250+120 x', '2026-10-03T12:02:31.250Z', '+02:00', 'line', 'fraction'],
	['2026.10.03 14:02:31,250 x', '2026-10-03T14:02:31.250Z', 'UTC', 'assumed', 'fraction'],
	['2026\\10\\3 14:02:31 PM x', '2026-10-03T14:02:31Z', 'UTC', 'assumed', 'second'],
	['20261003T140231.250Z x', '2026-10-03T14:02:31.250Z', 'UTC', 'line', 'fraction'],
	['13/10/26, 2:02\u202FPM - Ada: x', '2026-10-13T14:02Z', 'UTC', 'assumed', 'minute'],
	['14:02:31 CEST 3 Oct 2026 x', '2026-10-03T12:02:31Z', '+02:00', 'abbreviation', 'second'],
	['1791036151.250000001 x', '2026-10-03T14:02:31.250000001Z', 'UTC', 'line', 'fraction'],
	['2026年10月3日 下午2:02:31 x', '2026-10-03T14:02:31Z', 'UTC', 'assumed', 'second'],
	['2026-10-03 14:02:31 Europe/Berlin x', '2026-10-03T12:02:31Z', 'Europe/Berlin', 'line', 'second'],
	['261003 140231 148 INFO dfs.DataNode: x', '2026-10-03T14:02:31Z', 'UTC', 'assumed', 'second'],
	['20261003-14:2:31:606|Step|x', '2026-10-03T14:02:31.606Z', 'UTC', 'assumed', 'fraction'],
	['1791036151250 x', '2026-10-03T14:02:31.250Z', 'UTC', 'line', 'fraction'],
];

for (const [line, at, zone, rule, precision] of stamps) {
	test(`the time of “${line}” keeps its digits and says where its zone is from`, t => {
		const {events, report} = readText(line, options);
		t.like(events[0], {at, zone, rule, precision});
		t.like(report, {zone, rule, first: at, last: at});
	});
}

test('a zone that is given counts where the line names none', t => {
	const text = '2026-10-03 14:02 one\n2026-10-03 14:02Z two';
	t.deepEqual(instants(text, {given: {zone: 'Europe/Berlin', rule: 'option'}}), [
		'2026-10-03T12:02Z',
		'2026-10-03T14:02Z',
	]);
	t.deepEqual(instants(text, {given: {zone: '-03:30', rule: 'incident'}}), ['2026-10-03T17:32Z', '2026-10-03T14:02Z']);
	t.is(readText(text, {...options, given: {zone: 'Europe/Berlin', rule: 'incident'}}).report.zones, 2);
});

test('when the clocks go back, the hour that comes twice is read in its order', t => {
	const lines = ['02:30', '02:59', '02:00', '02:45', '03:00'].map(clock => `2026-10-25 ${clock}:00 x`);
	t.deepEqual(instants(lines.join('\n'), {given: {zone: 'Europe/Berlin', rule: 'option'}}), [
		'2026-10-25T00:30:00Z',
		'2026-10-25T00:59:00Z',
		'2026-10-25T01:00:00Z',
		'2026-10-25T01:45:00Z',
		'2026-10-25T02:00:00Z',
	]);
});

test('in the hour that comes twice the end of a note does not make the next note an hour late', t => {
	const lines = [
		'25 October 2026',
		'02:10-02:50 pool exhausted',
		'02:30 restart',
		'02:55-02:05 quiet',
		'02:30 all well',
	];
	const {events} = readText(lines.join('\n'), {...options, given: {zone: 'Europe/Berlin', rule: 'option'}});
	t.deepEqual(
		events.map(({at, until}) => [at, until]),
		[
			['2026-10-25T00:10Z', '2026-10-25T00:50Z'],
			['2026-10-25T00:30Z', undefined],
			['2026-10-25T00:55Z', '2026-10-25T01:05Z'],
			['2026-10-25T01:30Z', undefined],
		],
	);
});

test('a clock time that was skipped is read as if the clocks had not changed yet', t => {
	t.deepEqual(instants('2026-03-29 02:30:00 x', {given: {zone: 'Europe/Berlin', rule: 'option'}}), [
		'2026-03-29T01:30:00Z',
	]);
});

const years: ReadonlyArray<
	readonly [title: string, lines: readonly string[], more: Partial<ReadOptions>, years: string]
> = [
	['the newest year that is not in the future', ['Oct  4 10:00:00', 'Oct  5 09:29:00'], {}, '2026 2026'],
	['last year where this year would be in the future', ['Oct  6 10:00:00', 'Nov  5 09:29:00'], {}, '2025 2025'],
	[
		'a year later when the month drops',
		['Nov  6 10:00:00', 'Dec 31 23:59:59', 'Jan  1 00:00:01'],
		{},
		'2025 2025 2026',
	],
	['the same year when the month drops by one', ['Mar  1 00:00:00', 'Feb 28 23:59:59'], {}, '2026 2026'],
	[
		'a year back from January to December',
		['Jan  1 00:00:01', 'Dec 31 23:59:59', 'Jan  1 00:00:02'],
		{},
		'2026 2025 2026',
	],
	['the year that is given, for the first line', ['Dec 31 23:59:59', 'Jan  1 00:00:01'], {year: 2019}, '2019 2020'],
	['a leap year for a 29 February', ['Feb 29 10:00:00'], {}, '2024'],
	[
		'the year of a line that names it',
		['Dec 31 23:59:59', '2022-01-01 00:00:01', 'Jan  1 00:00:02'],
		{},
		'2021 2022 2022',
	],
	['this year for a line of this moment in a zone that is not known', ['Oct  5 20:00:00'], {}, '2026'],
	[
		'last year for the same line when its zone is known',
		['Oct  5 20:00:00'],
		{given: {zone: 'UTC', rule: 'option'}},
		'2025',
	],
];

test('a time without a year gets the year that journalctl names above its lines', t => {
	const header = '-- Logs begin at Wed 2019-03-20 05:30:37 UTC, end at Mon 2020-01-02 14:42:42 UTC. --';
	t.deepEqual(instants(`${header}\nDec 31 08:12:59 web-1 cron: x\nJan  2 08:12:59 web-1 cron: x`), [
		'2019-12-31T08:12:59Z',
		'2020-01-02T08:12:59Z',
	]);
});

for (const [title, lines, more, expected] of years) {
	test(`a time without a year gets ${title}`, t => {
		const text = lines.map(line => `${line} web-1 cron: x`).join('\n');
		const found = instants(text, more).map(at => at.slice(0, 4));
		t.is(found.join(' '), expected);
		t.is(String(readText(text, {...options, ...more}).report.year), found.at(0) ?? '');
	});
}

const dates: ReadonlyArray<readonly [title: string, lines: readonly string[], more: Partial<ReadOptions>, at: string]> =
	[
		['the day is first where one line says so', ['03/10/2026 1:00', '13/10/2026 1:00'], {}, '2026-10-03 2026-10-13'],
		['the month is first where one line says so', ['03/10/2026 1:00', '03/13/2026 1:00'], {}, '2026-03-10 2026-03-13'],
		[
			'what was asked for decides',
			['03/10/2026 1:00', '04/10/2026 1:00'],
			{order: 'day-first'},
			'2026-10-03 2026-10-04',
		],
		['two numbers that are the same need no order', ['03/03/2026 1:00'], {}, '2026-03-03'],
		['what is not decided is refused', ['03/10/2026 1:00', '04/10/2026 1:00'], {}, ''],
		[
			'a clock gets the day that was asked for',
			['23:59:00', '00:01:00'],
			{date: '2026-03-01'},
			'2026-03-01 2026-03-02',
		],
		['threads that are late begin no new day', ['10:30:00', '10:10:00'], {date: '2026-03-01'}, '2026-03-01 2026-03-01'],
		['a clock gets the newest day that is past', ['09:31:00', '09:00:00'], {}, '2026-10-04 2026-10-05'],
		[
			'a line with a day tells those of the others',
			['=== 2024-03-05 ===', '09:31:00 a', '09:32:00 b'],
			{},
			'2024-03-05 2024-03-05',
		],
		['the name of a file tells the day', ['09:31:00'], {source: 'app-2024-03-05.log'}, '2024-03-05'],
		['a header tells the year', ['Log file created at: 2022/05/17 15:04:22', 'I0517 15:04:22.6 x'], {}, '2022-05-17'],
		[
			'a header that names the same day tells which of its numbers is the day',
			['Session start:,05:44:16 - March 10 - 2024', '03/10/24 1:00'],
			{},
			'2024-03-10',
		],
		[
			'a day in words above tells that of the clocks',
			['*June 08, 2021 · Engineering*', 'All times are in UTC:', '09:47 a', '09:48 b'],
			{},
			'2021-06-08 2021-06-08',
		],
		[
			'a page tells the day on which it happened, not the one on which it was written',
			['Published 8th August 2019.', 'All of it was on Monday 29th July 2019.', '13:10 a', '13:14 b'],
			{},
			'2019-07-29 2019-07-29',
		],
		[
			'a title tells the year',
			['Report of March 2022.', 'Mar 16 14:09 a', 'Mar 17 13:46 b'],
			{},
			'2022-03-16 2022-03-17',
		],
		['a sensor that writes the year first is read so', ['21/12/28-12:55:38.765402 [**] a'], {}, '2021-12-28'],
		['a weekday tells the year', ['Thu Nov 14 20:14:37.123 x'], {}, '2024-11-14'],
	];

for (const [title, lines, more, at] of dates) {
	test(`${title}: ${lines.join(', ')}`, t => {
		const text = lines.map(line => (/\d$/.test(line) ? `${line} x` : line)).join('\n');
		t.is(
			instants(text, more)
				.map(instant => instant.slice(0, 10))
				.join(' '),
			at,
		);
	});
}

test('a header names the zone of the lines below it, over what was asked for', t => {
	const given = {zone: 'Europe/Berlin', rule: 'option'} as const;
	for (const header of ['Time zone: UTC-8:00', '# UTC-8', 'timezone = -08:00']) {
		const {events, report} = readText(`${header}\n2026-10-03 14:02 x\n2026-10-03 14:03Z y`, {...options, given});
		t.is(events.map(event => event.at).join(' '), '2026-10-03T22:02Z 2026-10-03T14:03Z', header);
		t.is(report.header, 1);
	}

	// A server says it among what it logs first; what a line tells of other clocks is no zone of the log.
	const server = '2026-10-03 14:02:31.25 Server      starts';
	for (const [line, at] of [
		['2026-10-03 14:02:31.30 Server      UTC adjustment: -5:00', '2026-10-03T19:02:31.25Z'],
		['2026-10-03 14:02:31.30 Server      UTC adjustment of the job: -5:00', '2026-10-03T12:02:31.25Z'],
	] as const) {
		t.is(readText(`${server}\n${line}`, {...options, given}).events[0]?.at, at, line);
	}

	t.like(readText('TZ: America/New_York\n2026-10-03 14:02 x', {...options, given}).events[0], {
		at: '2026-10-03T18:02Z',
		rule: 'header',
		zone: 'America/New_York',
	});
});

for (const [header, at] of [
	['All times Pacific.', '2026-10-03T21:02Z'],
	['All of these times are in British Summer Time (BST).', '2026-10-03T13:02Z'],
	['Times are Central European Time', '2026-10-03T12:02Z'],
	['Zeit (CET)\tWer\tWas', '2026-10-03T13:02Z'],
	['Log opened: 3 October 2026 14:00:00 +10:00', '2026-10-03T04:02Z'],
] as const) {
	test(`a zone that a header tells in words is that of the lines: ${header}`, t => {
		t.is(readText(`${header}\n14:02 x\n14:03 y`, {...options, date: '2026-10-03'}).events[0]?.at, at);
	});
}

test('letters that several zones share are told where the zone is only assumed', t => {
	const unsure = (text: string, more: Partial<ReadOptions> = {}) => readText(text, {...options, ...more}).report.unsure;
	t.is(unsure('2026-10-03 14:02 BST x'), 'BST');
	t.is(unsure('2026-10-03 14:02 BST x', {given: {zone: 'Europe/London', rule: 'option'}}), undefined);
	t.is(unsure('2026-10-03 14:02 CET x'), undefined);
});

test('shared letters beside those of the other half of the year are of the same place', t => {
	const text = '[10/03/2026 1:57:59 CDT] x\n[11/13/2026 1:57:59 CST] y';
	t.is(
		readText(text, options)
			.events.map(({at}) => at)
			.join(' '),
		'2026-10-03T06:57:59Z 2026-11-13T07:57:59Z',
	);
	t.is(readText('2026-10-03 14:02 BST x\n2026-11-13 14:02 GMT y', options).events[0]?.at, '2026-10-03T13:02Z');
});

test('days without a year in a copied chat lie next to the day that was told', t => {
	const text =
		'Saturday, October 3rd\nAda Lovelace  11:58 PM\npool exhausted\nSunday, October 4th\nBo  12:03 AM\non it';
	for (const date of ['2026-10-03', '2026-10-04']) {
		t.is(instants(text, {date}).join(' '), '2026-10-03T23:58Z 2026-10-04T00:03Z', date);
	}
});

test('a range ends after it begins: past midnight, and with its numbers in the order of the others', t => {
	for (const [text, at, until] of [
		['3 October 2026\n23:50-00:10 failover', '2026-10-03T23:50Z', '2026-10-04T00:10Z'],
		['## 3 October 2026\n\n- 23:50-00:10 failover\n- 00:20 quiet', '2026-10-03T23:50Z', '2026-10-04T00:10Z'],
		[
			'| When | What |\n|---|---|\n| 03/10/2026 14:00 – 03/10/2026 15:00 | x |\n| 13/10/2026 14:00 | y |',
			'2026-10-03T14:00Z',
			'2026-10-03T15:00Z',
		],
	] as const) {
		const [first] = readText(text, {...options, now: '2026-11-05T09:30:00.000Z'}).events;
		t.is(first?.at, at, text);
		t.is(first?.until, until, text);
	}
});

test('seconds behind T are seconds', t => {
	const text = 'Start 2026-10-03 14:00:00 UTC\nT+0 paged\nT+45s on it\nT+90s restart\nT+2m quiet';
	t.is(instants(text).slice(-3).join(' '), '2026-10-03T14:00:45Z 2026-10-03T14:01:30Z 2026-10-03T14:02:00Z');
});

test('three rows of a timeline go past midnight as well as many do', t => {
	t.is(
		instants('## Timeline 3 October 2026\n\n- 23:30 paged\n- 23:50 on it\n- 00:20 quiet').join(' '),
		'2026-10-03T23:30Z 2026-10-03T23:50Z 2026-10-04T00:20Z',
	);
});

test('each table of one report of sar begins on the day of its banner', t => {
	const rows = (titles: string) => `00:00:01 ${titles}\n00:10:01 all 1 2\n23:50:01 all 3 4\nAverage: all 2 3\n`;
	const text = `Linux 6.1.0 (db2) \t10/03/2026 \t_x86_64_\t(8 CPU)\n\n${rows('CPU %user %iowait')}\n${rows('CPU kbfree kbused')}`;
	t.is(
		instants(text)
			.map(at => at.slice(8, 16))
			.join(' '),
		'03T00:10 03T23:50 03T00:10 03T23:50',
	);
});
