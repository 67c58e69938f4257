import test from 'ava';
import {type ReadOptions, readText} from '../../../source/formats/import/read-source.ts';
import {reportJson} from '../../../source/formats/import/report-json.ts';
import {reportLines} from '../../../source/formats/import/report-lines.ts';

const usual: ReadOptions = {source: 'web.log', given: {zone: 'UTC', rule: 'assumed'}, now: '2026-10-05T09:30:00Z'};

// What is read, and what of its report stands only where the options of the command line are at hand, and on a screen.
const spoken: ReadonlyArray<
	readonly [what: string, lines: readonly string[], options: readonly string[], screen: readonly string[]]
> = [
	[
		'a zone that is assumed',
		['2026-10-03 14:02:31 one'],
		['web.log: 1 line = 1 event.', 'Zone UTC, assumed; --zone says otherwise.'],
		['1 line = 1 event.', 'Zone UTC, assumed.'],
	],
	[
		'a year that is assumed',
		['Oct  3 14:02:31 web-1 one'],
		['The first time without a year is in 2026; --year says otherwise.'],
		['The first time without a year is in 2026.'],
	],
	[
		'a day that is assumed',
		['14:02:31 one', '14:02:32 two'],
		['The first clock without a day is on 2026-10-04; --date says otherwise.'],
		['The first clock without a day is on 2026-10-04.'],
	],
	[
		'a line that is skipped',
		['Oct  3 14:02:31 web-1 one', 'Oct 99 14:02:32 web-1 two'],
		['web.log:2: skipped, '],
		['line 2: skipped, '],
	],
	[
		'dates of which nobody knows the order',
		['2026-10-04 14:02:31 one', '03/10/2026 14:02:32 two'],
		['no line tells whether the day or the month comes first; --dayfirst or --monthfirst says so.'],
		['no line tells whether the day or the month comes first.'],
	],
	[
		'nothing but dates of which nobody knows the order',
		['03/10/2026 14:02:31 one', '03/10/2026 14:02:32 two'],
		['web.log: nothing could be read, because no line tells whether the day or the month comes first; --dayfirst'],
		['nothing could be read, because no line tells whether the day or the month comes first.'],
	],
	[
		'letters that several zones share',
		['2026-10-03 14:02:31 CST one', '2026-10-03 14:02:32 CST two'],
		['which several zones are called, and were read in UTC; --zone says which one it is.'],
		['which several zones are called, and were read in UTC.'],
	],
];

for (const [what, lines, options, screen] of spoken) {
	test(`${what} is told with the options that change it where they are at hand, and without them on a screen`, t => {
		const {report} = readText(`${lines.join('\n')}\n`, usual);
		const withOptions = reportLines(report, 'options').join(' ');
		for (const words of options) {
			t.true(withOptions.includes(words), withOptions);
		}

		const onScreen = reportLines(report, 'screen').join(' ');
		for (const words of screen) {
			t.true(onScreen.includes(words), onScreen);
		}

		t.notRegex(onScreen, /--|web\.log/);
	});
}

test('programs are told of options, too', t => {
	const {report} = readText('03/10/2026 14:02:31 one\n', usual);
	const told = JSON.parse(reportJson(report)).report;
	const why = 'no line tells whether the day or the month comes first; --dayfirst or --monthfirst says so';
	t.like(told, {why, format: null, reasons: [{line: 1, why}]});
	t.false('choices' in told);
	const letters = JSON.parse(reportJson(readText('2026-10-03 14:02:31 CST one\n', usual).report, {why: true})).report;
	t.regex(letters.doubts.join(), /^its lines name CST, which .*; --zone says which one it is$/);
	t.false('unsure' in letters);
	t.true(letters.choices.length > 0);
});
