import test from 'ava';
import fc from 'fast-check';
import {sourceEdit} from '../../source/formats/import/source-edit.ts';
import {applyEdit, emptyReview, find} from '../../source/review/review.ts';
import {readShift, shiftEvents} from '../../source/review/shift-events.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';

for (const [typed, seconds] of [
	['+5m', 300],
	['-2m13s', -133],
	['+1h', 3600],
	['-1h30', -5400],
	['+ 90s', 90],
	['+5', 300],
	['+1d', 86_400],
	['5m', undefined],
	['+', undefined],
	['', undefined],
	['+0', undefined],
	['+5 apples', undefined],
	['+5m later', undefined],
	['-14:02', undefined],
] as const) {
	test(`“${typed}” is ${seconds === undefined ? 'no step in time' : `a step of ${seconds} seconds`}`, t => {
		t.is(readShift(typed), seconds);
	});
}

test('both ends of a range move; how well they are known stays', t => {
	const review = applyEdit(checkoutReview, {
		label: '',
		put: {
			pool: {
				when: {as: 'between', at: '2026-10-03T12:00Z', until: '2026-10-03T12:05:30.250Z', about: 120, typed: '14:00..'},
			},
		},
	});
	const moved = applyEdit(review, shiftEvents(review, ['pool'], 90));
	t.deepEqual(find(moved, 'event', 'pool')?.when, {
		as: 'between',
		at: '2026-10-03T12:01:30Z',
		until: '2026-10-03T12:07:00.250Z',
		about: 120,
		typed: '2026-10-03 12:01:30 ±2m..12:07:00.250',
	});
});

test('a row without a time stays where it is', t => {
	t.deepEqual(shiftEvents(checkoutReview, ['mute'], 60).put, {});
});

test('there and back again is where one was', t => {
	fc.assert(
		fc.property(fc.integer({min: -1e8, max: 1e8}), seconds => {
			const there = applyEdit(checkoutReview, shiftEvents(checkoutReview, ['pool', 'deploy', 'night'], seconds));
			const back = applyEdit(there, shiftEvents(there, ['pool', 'deploy', 'night'], -seconds));
			for (const id of ['pool', 'deploy', 'night']) {
				const at = (review: typeof back) => Date.parse(find(review, 'event', id)?.when?.at ?? '');
				if (at(back) !== at(checkoutReview)) {
					throw new Error(`${id} is at ${at(back)}`);
				}
			}
		}),
	);
	t.pass();
});

test('a line of a log that was moved by hand stays where it is when its log is read in another way', t => {
	const moment = {as: 'point', at: '2026-10-03T14:02:31Z', typed: '2026-10-03T14:02:31', zone: 'UTC'} as const;
	const start = applyEdit(emptyReview, {
		label: 'a log',
		put: {
			log: {kind: 'source', name: 'app.log'},
			moved: {kind: 'event', source: 'log', when: moment},
			other: {kind: 'event', source: 'log', when: moment},
		},
	});
	const shifted = applyEdit(start, shiftEvents(start, ['moved'], -93));
	const read = applyEdit(shifted, sourceEdit(shifted, 'log', {offset: -93, zone: 'Europe/Berlin'}).edit);
	t.is(find(read, 'event', 'moved')?.when?.at, '2026-10-03T14:00:58Z');
	t.is(find(read, 'event', 'other')?.when?.at, '2026-10-03T12:00:58Z');
});
