import test from 'ava';
import fc from 'fast-check';
import type {EventRecord, Moment} from '../../source/review/records.ts';
import type {Review} from '../../source/review/review.ts';
import {isTimed, placeOf, story, timeline} from '../../source/review/timeline.ts';

function holding(events: Readonly<Record<string, Omit<EventRecord, 'kind'>>>): Review {
	const records = Object.entries(events).map(([id, event]) => [id, {kind: 'event' as const, ...event}]);
	return {recount: 1, records: Object.fromEntries(records)};
}

const point = (at: string): Moment => ({as: 'point', at});

// Each row: what is told, and events in the order in which they must stand.
const orders: ReadonlyArray<readonly [behaviour: string, ...events: ReadonlyArray<Omit<EventRecord, 'kind'>>]> = [
	[
		'events stand by their instants, however many digits these have',
		{when: point('2026-10-03T14:01:59.999Z')},
		{when: point('2026-10-03T14:02Z')},
		{when: point('2026-10-03T14:02:00.0001Z')},
		{when: point('2026-10-03T14:02:00.000125Z')},
		{when: point('2026-10-03T14:02:00.00013Z')},
		{when: point('2026-10-03T14:02:00.001Z')},
		{when: point('2026-10-03T14:02:01Z')},
		{when: point('2026-10-04T00:00Z')},
	],
	[
		'a range stands by its start, one that was before B right before what is at B',
		{when: {as: 'range', at: '2026-10-03T14:00Z', until: '2026-10-03T18:00Z'}},
		{when: {as: 'between', until: '2026-10-03T14:05Z'}},
		{when: point('2026-10-03T14:05:00Z')},
		{when: {as: 'between', at: '2026-10-03T14:06Z', until: '2026-10-03T14:10Z'}},
		{when: point('2026-10-03T14:07Z')},
	],
	[
		'one without a time stands after what is timed where it was put, and first if it was put nowhere',
		{},
		{when: {as: 'unknown'}},
		{when: point('2026-10-03T14:02:00.000Z'), rank: 'z'},
		{when: {as: 'unknown', near: '2026-10-03T14:02Z'}, rank: 'a'},
		{when: {as: 'unknown', near: '2026-10-03T14:02:00Z'}, rank: 'b'},
		{when: point('2026-10-03T14:02:00.000001Z'), rank: 'a'},
	],
	[
		'at one instant the rank decides, then the line of the source, then the id',
		{when: point('2026-10-03T14:02Z'), line: 2},
		{when: point('2026-10-03T14:02:00Z'), line: 10},
		{when: point('2026-10-03T14:02Z'), rank: 'V', line: 9},
		{when: point('2026-10-03T14:02Z'), rank: 'V', line: 10},
		{when: point('2026-10-03T14:02Z'), rank: 'a'},
		{when: point('2026-10-03T14:02Z'), rank: 'a'},
	],
];

for (const [behaviour, ...events] of orders) {
	test(behaviour, t => {
		const ids = events.map((_, index) => `e${index}`);
		const inOrder = Object.fromEntries(ids.map((id, index) => [id, events[index] as Omit<EventRecord, 'kind'>]));
		const turned = Object.fromEntries(Object.entries(inOrder).toReversed());
		for (const review of [holding(inOrder), holding(turned)]) {
			t.deepEqual(
				timeline(review).map(({id}) => id),
				ids,
			);
		}
	});
}

test('law: the order is that of the exact instants, whatever order the file has', t => {
	const digits = fc.constantFrom('', '.0', '.1', '.10', '.000001', '.0000010', '.9999999', '.25', '.2500000001');
	const instant = fc
		.tuple(fc.integer({min: 0, max: 3}), digits)
		.map(([second, fraction]) => `2026-10-03T14:02:0${second}${fraction}Z`);
	fc.assert(
		fc.property(fc.array(instant, {maxLength: 12}), fc.integer(), (instants, turn) => {
			const all = instants.map((at, index) => [`e${index}`, {when: point(at)}] as const);
			const turned = [...all.slice(turn % (all.length || 1)), ...all.slice(0, turn % (all.length || 1))];
			const ids = timeline(holding(Object.fromEntries(all))).map(({id}) => id);
			t.deepEqual(
				timeline(holding(Object.fromEntries(turned))).map(({id}) => id),
				ids,
			);
			const exact = timeline(holding(Object.fromEntries(all))).map(({event}) => picoseconds(event.when?.at ?? ''));
			t.deepEqual(
				exact,
				exact.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
			);
		}),
		{numRuns: 1000},
	);
});

test('the story leaves out the evidence beside it', t => {
	const review = holding({
		a: {when: point('2026-10-03T14:02Z'), story: true},
		b: {when: point('2026-10-03T14:01Z')},
		c: {when: point('2026-10-03T14:00Z'), story: true},
	});
	t.deepEqual(
		story(review).map(({id}) => id),
		['c', 'a'],
	);
	t.is(story(review), story(review));
	t.is(timeline(review), timeline(review));
});

test('gaps are counted only where a time is known', t => {
	const rows: ReadonlyArray<readonly [Moment | undefined, boolean, string | undefined]> = [
		[undefined, false, undefined],
		[point('2026-10-03T14:02Z'), true, '2026-10-03T14:02Z'],
		[{as: 'range', at: '2026-10-03T14:02Z'}, true, '2026-10-03T14:02Z'],
		[{as: 'between', at: '2026-10-03T14:02Z'}, false, '2026-10-03T14:02Z'],
		[{as: 'between', until: '2026-10-03T14:03Z'}, false, '2026-10-03T14:03Z'],
		[{as: 'unknown', near: '2026-10-03T14:04Z'}, false, '2026-10-03T14:04Z'],
	];
	for (const [when, timed, place] of rows) {
		const event: EventRecord = when ? {kind: 'event', when} : {kind: 'event'};
		t.is(isTimed(event), timed);
		t.is(placeOf(event), place);
	}
});

function picoseconds(instant: string): bigint {
	const [, second = '', fraction = ''] = /:(\d\d)(?:\.(\d+))?Z$/.exec(instant) ?? [];
	return BigInt(second + fraction.padEnd(12, '0'));
}
