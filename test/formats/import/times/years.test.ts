import test from 'ava';
import {type ReadOptions, readText} from '../../../../source/formats/import/read-source.ts';

const options: ReadOptions = {
	source: 'last.txt',
	given: {zone: 'UTC', rule: 'assumed'},
	now: '2026-10-05T09:30:00.000Z',
};

const days = (...lines: readonly string[]) =>
	readText(lines.join('\n'), options).events.map(({at}) => at?.slice(0, 10));

test('a list with the newest first goes back through its years, as its weekdays say', t => {
	t.deepEqual(
		days(
			'reboot    ~                     Thu Nov 30 23:25:54',
			'shutdown  ~                     Thu Oct 26 10:58:42',
			'root      :                     Sat May 06 18:57:41 - shutdown (1+18:09:46)',
			'reboot    ~                     Tue Mar 28 14:17:37',
			'reboot    ~                     Fri Dec 30 14:17:37',
		),
		['2023-11-30', '2023-10-26', '2023-05-06', '2023-03-28', '2022-12-30'],
	);
});

test('where no weekday stands a month that falls by two or more is one of the next year', t => {
	t.deepEqual(days('Nov 30 23:25:54 web-1 a', 'Mar 28 14:17:37 web-1 b', 'Feb 27 14:17:37 web-1 c'), [
		'2025-11-30',
		'2026-03-28',
		'2026-02-27',
	]);
});

test('the size of a file before a month is no year, for the year stands behind the clock', t => {
	t.deepEqual(
		days(
			'-r-xr-sr-x  1 root  mail   1999 May 12 01:25:33 2022 /usr/a',
			'-r-xr-sr-x  1 root  mail   9032 May 13 01:25:33 2022 /usr/b',
		),
		['2022-05-12', '2022-05-13'],
	);
});

test('where a day is told the year is the one that brings the first line nearest to it, also from the year before', t => {
	const lines = 'Dec 30 23:25:54 web-1 a\nJan  2 14:17:37 web-1 b';
	for (const [date, expected] of [
		['2017-01-03', ['2016-12-30', '2017-01-02']],
		['2016-12-31', ['2016-12-30', '2017-01-02']],
		['2030-06-01', ['2029-12-30', '2030-01-02']],
	] as const) {
		const {events} = readText(lines, {...options, date});
		t.deepEqual(
			events.map(({at}) => at?.slice(0, 10)),
			expected,
		);
	}

	t.is(readText(lines, {...options, date: '2017-01-03', year: 2024}).events[0]?.at?.slice(0, 4), '2024');
});

test('a weekday beside a day without its year is right, also where a day is told', t => {
	const [event] = readText('Thu Nov 30 23:25:54 web-1 a', {...options, date: '2024-11-30'}).events;
	t.is(event?.at?.slice(0, 10), '2023-11-30');
});
