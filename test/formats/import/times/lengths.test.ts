import test from 'ava';
import fc from 'fast-check';
import {readAgo} from '../../../../source/formats/import/times/ago.ts';
import {offsetText, readOffset} from '../../../../source/formats/import/times/clock-offset.ts';
import {readDuration} from '../../../../source/review/times/parse-duration.ts';

const offsets: ReadonlyArray<readonly [text: string, seconds: number | undefined]> = [
	['-2m13s', -133],
	['+1h', 3600],
	['1h30', 5400],
	['0.25s', 0.25],
	['-2m13.5s', -133.5],
	['1d2h', 93_600],
	['0', 0],
	['90', undefined],
	['soon', undefined],
	['5m later', undefined],
];

for (const [text, seconds] of offsets) {
	test(`a clock that is off by ${text} is off by ${seconds ?? 'nothing that can be read'}`, t => {
		t.is(readOffset(text), seconds);
	});
}

test('an offset is read as it is written', t => {
	fc.assert(
		fc.property(fc.integer({min: -1e9, max: 1e9}), thousandths => {
			t.is(readOffset(offsetText(thousandths / 1000)), thousandths / 1000);
		}),
	);
});

const agos: ReadonlyArray<readonly [text: string, seconds: number | undefined]> = [
	['0 seconds ago', 0],
	['1 second ago', 1],
	['26min ago', 1560],
	['an hour ago', 3600],
	['About a minute ago', 60],
	['2 days ago', 172_800],
	['1 year, 2 months ago', 31_556_952 + 2 * 2_629_746],
	['just now', 0],
	['yesterday', 86_400],
	['5 apples ago', undefined],
	['2 hours', undefined],
];

for (const [text, seconds] of agos) {
	test(`“${text}” is ${seconds === undefined ? 'no age' : `${seconds} seconds ago`}`, t => {
		t.is(readAgo(text), seconds);
	});
}

test('a length of time is a whole text or none', t => {
	t.deepEqual(['5m', '1h30', '2d 3h', '1.5h', '7', '5m x', '', 'x'].map(readDuration), [
		300,
		5400,
		183_600,
		5400,
		420,
		undefined,
		undefined,
		undefined,
	]);
});
