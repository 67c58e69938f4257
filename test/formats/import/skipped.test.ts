import test from 'ava';
import {type ReadOptions, readText} from '../../../source/formats/import/read-source.ts';

const options: ReadOptions = {
	source: 'app.log',
	given: {zone: 'UTC', rule: 'assumed'},
	now: '2026-10-05T09:30:00.000Z',
};

/** How many events were read, how many lines skipped, and why. */
function read(...lines: readonly string[]): ReadonlyArray<number | string> {
	const {report} = readText(lines.join('\n'), options);
	return [report.events, report.skipped, ...report.reasons.map(({line, why}) => `${line} ${why}`)];
}

const told = '{"time": "2026-10-03T14:02:31Z", "msg": "pool exhausted"}';

test('of a JSON document that was cut the last record is skipped, and it is told why', t => {
	t.deepEqual(read('[', `${told},`, `${told},`, '{"time":', '  "2026-10-03T14:02:32Z",', '  "msg": "the di'), [
		2,
		3,
		'4 the JSON of this record is not complete',
		'5 goes with line 4',
		'6 goes with line 4',
	]);
});

test('what is no JSON, and what names no time, is told apart', t => {
	t.deepEqual(read('[', `${told},`, '{"time": yesterday},', told, ']'), [2, 1, '3 this record is not valid JSON']);
	t.deepEqual(read('[', `${told},`, '{"msg": "when?"},', told, ']'), [2, 1, '3 this record names no time']);
});

test('a line that tells of some records and loses others is none that was skipped, and says what it loses', t => {
	t.deepEqual(read(`[${told}, {"time": 14:02}, ${told}, {"time": "2026-`), [
		2,
		0,
		'1 this record is not valid JSON',
		'1 the JSON of this record is not complete',
	]);
});

test('an event in XML whose time cannot be read is skipped, and it is told why', t => {
	const event = (time: string) => ['<record>', `<date>${time}</date><message>pool exhausted</message>`, '</record>'];
	const when = ['<record>', '<message>when?</message></record>'];
	t.deepEqual(read('<log>', ...event('2026-10-03T14:02:31Z'), ...event('half past two'), ...when, '</log>'), [
		1,
		6,
		'5 “half past two” is no time that I know',
		'6 goes with line 5',
		'7 goes with line 5',
		'8 this event names no time',
		'9 goes with line 8',
		'10 goes with line 8',
	]);
	t.deepEqual(read('<log><record><date>2026-10-03T14:02:31Z</date></record><record><date>soon</date></record></log>'), [
		1,
		0,
		'1 “soon” is no time that I know',
	]);
});

test('a quote that does not end costs a table no row below it', t => {
	const rows = ['03:02,"pool exhausted,web-1', '03:05,queue is long,web-1', '03:09,"quiet, at last",web-2'];
	const lines = ['time,message,host', '03:01,slow,web-1', ...rows].map(row => row.replace(/^03/, '2026-10-03T14'));
	t.deepEqual(
		readText(lines.join('\n'), options).events.map(({line, text}) => [line, text]),
		[
			[2, 'slow'],
			[3, '"pool exhausted'],
			[4, 'queue is long'],
			[5, 'quiet, at last'],
		],
	);
	t.deepEqual(read(...lines.with(2, '2026-10-03T14:02,"pool exhausted')), [3, 1, '3 a quote in this row does not end']);
});

test('a row of a table without a time is skipped, whatever its words are; the head of another table is none', t => {
	const rows = ['2026-10-03T14:02,Ada,pool exhausted', 'unknown,Ada,service started', '2026-10-03T14:05,Bo,quiet'];
	t.deepEqual(read('time,who,what', ...rows), [2, 1, '3 this row names no time']);
	t.deepEqual(read('time,who,what', ...rows, '', 'later,Bo,all well'), [
		2,
		2,
		'3 this row names no time',
		'6 this row names no time',
	]);
	const again = ['time,who,what', '2026-10-03T14:07,Ada,restart'];
	t.deepEqual(read('time,who,what', ...rows.slice(0, 1), ...again), [2, 0], 'the same head again');
	const other = ['what,who,when', '# of web-2', 'restart,Ada,2026-10-03T14:07'];
	t.deepEqual(read('time,who,what', ...rows.slice(0, 1), ...other), [2, 0], 'a table with other columns');
	const swapped = ['time,message,user', '2026-10-03T14:07,restart,Ada'];
	t.is(readText(['time,user,message', ...rows, ...swapped].join('\n'), options).events.at(-1)?.text, 'restart');
});

test('what the kernel says is skipped where no line tells when it started, and a date that it names is that of no event', t => {
	const why = 'it counts from the start of the kernel, and no line tells when that was; dmesg -T writes times';
	t.deepEqual(
		read('[    0.000000] Linux version 6.1.0 SMP Thu Oct  1 10:00:00 UTC 2026', '[    1.250000] pool: exhausted'),
		[0, 2, `1 ${why}`, `2 ${why}`],
	);
});
