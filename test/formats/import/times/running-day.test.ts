import test from 'ava';
import fc from 'fast-check';
import {midnightDrop, midnights, runningDay} from '../../../../source/formats/import/times/running-day.ts';

const wholeDay = 86_400;
const begun = Date.parse('2026-10-03T00:00:00Z') / 1000;
const dayAt = (second: number) => new Date((begun + second) * 1000).toISOString().slice(0, 10);
const clockAt = (second: number) => new Date((begun + second) * 1000).toISOString().slice(11, 19);
const drop = fc.constantFrom(1, midnightDrop, wholeDay / 2);

test('clocks that go on by no more than a day less the drop get the day on which they were', t => {
	fc.assert(
		fc.property(
			drop,
			fc.nat(wholeDay - 1),
			fc.array(fc.double({min: 0, max: 1, noNaN: true})),
			(least, first, steps) => {
				const running = runningDay(least);
				running.begin(dayAt(first));
				let second = first;
				for (const step of [0, ...steps]) {
					second += Math.floor(step * (wholeDay - least));
					t.is(running.next(clockAt(second)), dayAt(second));
				}
			},
		),
	);
});

test('clocks that are late by less than the drop stay on their day', t => {
	fc.assert(
		fc.property(drop, fc.array(fc.nat(wholeDay - 1), {minLength: 1}), (least, clocks) => {
			const running = runningDay(least);
			running.begin('2026-10-03');
			const first = Math.max(0, ...clocks);
			for (const clock of clocks.map(one => Math.max(one, first - least + 1))) {
				t.is(running.next(clockAt(clock)), '2026-10-03');
			}
		}),
	);
});

test('behind a line that names its day the first clock is on it, whatever stood above', t => {
	const running = runningDay(midnightDrop);
	t.is(running.next('23:00'), undefined);
	running.begin('2026-10-03');
	t.is(running.next('01:00'), '2026-10-03');
	running.begin('2026-10-04', '22:00');
	t.is(running.next('01:00'), '2026-10-05');
	running.follow('23:00');
	t.is(running.next('00:10:00.250'), '2026-10-06');
	t.is(running.day(), '2026-10-06');
});

test('a drop without end never passes midnight', t => {
	const {passes} = midnights(Number.POSITIVE_INFINITY);
	t.deepEqual(
		['23:59', '00:00', '23:59', '00:00'].map(clock => passes(clock)),
		[false, false, false, false],
	);
});
