import test from 'ava';
import fc from 'fast-check';
import {ranked} from '../../source/review/names.ts';
import {moveEvent, moveRanked, newRank, placement, rankAmongEqual, whyFixed} from '../../source/review/placing.ts';
import {rankAfter} from '../../source/review/rank.ts';
import type {AnyRecord, EventRecord, Moment} from '../../source/review/records.ts';
import {applyEdit, type Review} from '../../source/review/review.ts';
import {placeOf, story, timeline} from '../../source/review/timeline.ts';

function holding(records: Readonly<Record<string, AnyRecord>>): Review {
	return {recount: 1, records};
}

function event(when: Moment | undefined, rank?: string): EventRecord {
	return {kind: 'event', story: true, ...(when ? {when} : {}), ...(rank === undefined ? {} : {rank})};
}

function ids(review: Review): readonly string[] {
	return story(review).map(({id}) => id);
}

const at = (minute: number): Moment => ({as: 'point', at: `2026-10-03T14:0${minute}Z`});
const near = (minute: number): Moment => ({as: 'unknown', near: `2026-10-03T14:0${minute}Z`});

// A story with timed rows, some at one instant, and rows without a time that were placed one by one.
const stories = fc
	.record({
		timed: fc.array(fc.integer({min: 0, max: 4}), {maxLength: 5}),
		untimed: fc.array(fc.nat(), {maxLength: 5}),
	})
	.map(({timed, untimed}) => {
		let review = holding(Object.fromEntries(timed.map((minute, index) => [`t${index}`, event(at(minute))])));
		for (const [index, place] of untimed.entries()) {
			const rows = ids(review);
			review = withUntimed(review, `u${index}`, rows[place % (rows.length + 1)]);
		}

		return review;
	});

function withUntimed(review: Review, id: string, above: string | undefined): Review {
	const {near: instant, rank} = placement(review, above);
	const when: Moment = instant === undefined ? {as: 'unknown'} : {as: 'unknown', near: instant};
	return applyEdit(review, {label: 'the new event', put: {[id]: {kind: 'event', story: true, when, rank}}});
}

test('law: a row without a time stands below the row under which it was put, before any later instant', t => {
	fc.assert(
		fc.property(stories, fc.nat(), (review, place) => {
			const rows = ids(review);
			const above = rows[place % (rows.length + 1)];
			const placed = withUntimed(review, 'new', above);
			const order = timeline(placed);
			const index = order.findIndex(({id}) => id === 'new');
			const start = above === undefined ? -1 : order.findIndex(({id}) => id === above);
			t.true(start < index);
			const over = start === -1 ? undefined : order[start];
			for (const {event: between} of order.slice(start + 1, index)) {
				t.is(placeOf(between), over && placeOf(over.event));
			}
		}),
		{numRuns: 1000},
	);
});

test('law: below a row without a time a new one stands right below', t => {
	fc.assert(
		fc.property(stories, fc.nat(), (review, place) => {
			const above = ids(review).filter(id => id.startsWith('u'));
			if (above.length > 0) {
				const id = above[place % above.length] as string;
				const order = ids(withUntimed(review, 'new', id));
				t.is(order.indexOf('new'), order.indexOf(id) + 1);
			}
		}),
		{numRuns: 1000},
	);
	t.pass();
});

test('law: moving a row without a time down and up again goes past a row and back over it', t => {
	fc.assert(
		fc.property(stories, fc.nat(), (review, place) => {
			const movable = ids(review).filter(id => id.startsWith('u'));
			const id = movable[place % (movable.length || 1)];
			const edit = id === undefined ? undefined : moveEvent(review, id, 1);
			if (id !== undefined && edit) {
				const moved = applyEdit(review, edit);
				t.true(ids(moved).indexOf(id) > ids(review).indexOf(id));
				const back = moveEvent(moved, id, -1);
				t.truthy(back);
				t.true(ids(applyEdit(moved, back ?? edit)).indexOf(id) < ids(moved).indexOf(id));
			}
		}),
		{numRuns: 1000},
	);
	t.pass();
});

test('the first row cannot go up nor the last one down, and one that is not there nowhere', t => {
	const review = holding({a: event(near(1), 'V'), b: event(near(1), 'a')});
	t.is(moveEvent(review, 'a', -1), undefined);
	t.is(moveEvent(review, 'b', 1), undefined);
	t.is(moveEvent(review, 'z', 1), undefined);
	t.deepEqual(ids(applyEdit(review, moveEvent(review, 'a', 1) ?? {label: ''})), ['b', 'a']);
});

test('a row that goes above all has no place of its own any more', t => {
	const review = holding({a: event(at(1)), b: event(near(1), 'V')});
	const edit = moveEvent(review, 'b', -1);
	t.deepEqual(edit?.put?.b?.when, {as: 'unknown'});
	t.deepEqual(ids(applyEdit(review, edit ?? {label: ''})), ['b', 'a']);
});

test('evidence beside the story is passed in one step', t => {
	const evidence: EventRecord = {kind: 'event', when: at(2)};
	const review = holding({a: event(near(1), 'V'), e1: evidence, e2: evidence, b: event(at(3)), c: event(at(4))});
	t.deepEqual(ids(applyEdit(review, moveEvent(review, 'a', 1) ?? {label: ''})), ['b', 'a', 'c']);
});

test('a row with a time says why it cannot be moved', t => {
	t.regex(whyFixed(event(at(1))) ?? '', /its time decides/);
	t.regex(whyFixed(event({as: 'between', until: '2026-10-03T14:02Z'})) ?? '', /its time decides/);
	t.is(whyFixed(event(near(1))), undefined);
	t.is(whyFixed(event(undefined)), undefined);
});

test('a new event stands behind those that are known to be at the same instant', t => {
	const review = holding({a: event(at(1), 'V'), b: event(at(1), 'k'), c: event(near(1), 'z')});
	const rank = rankAmongEqual(review, at(1));
	t.true((rank ?? '') > 'k');
	t.deepEqual(ids(applyEdit(review, {label: '', put: {d: {...event(at(1), rank)}}})), ['a', 'b', 'd', 'c']);
	t.is(rankAmongEqual(review, at(2)), undefined);
});

test('law: an assumption moves past its neighbour and back, and a new one stands where it was asked for', t => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 8}), fc.nat(), fc.constantFrom(-1, 1), (count, place, by) => {
			const records: Record<string, AnyRecord> = {};
			let rank: string | undefined;
			for (let index = 0; index < count; index++) {
				rank = rankAfter(rank);
				records[`a${index}`] = {kind: 'assumption', rank};
			}

			const review = holding(records);
			const order = ranked(review, 'assumption').map(([id]) => id);
			const index = place % count;
			const id = order[index] as string;
			const edit = moveRanked(review, 'assumption', id, by);
			t.is(edit === undefined, index + by < 0 || index + by >= count);
			if (edit) {
				const moved = ranked(applyEdit(review, edit), 'assumption').map(([own]) => own);
				t.deepEqual(moved, order.toSpliced(index, 1).toSpliced(index + by, 0, id));
			}

			for (const side of [0, 1] as const) {
				const own = newRank(review, 'assumption', {id, side});
				const grown = applyEdit(review, {label: '', put: {new: {kind: 'assumption', rank: own}}});
				t.is(ranked(grown, 'assumption')[index + side]?.[0], 'new');
			}

			const last = applyEdit(review, {
				label: '',
				put: {new: {kind: 'assumption', rank: newRank(review, 'assumption')}},
			});
			t.is(ranked(last, 'assumption').at(-1)?.[0], 'new');
		}),
		{numRuns: 500},
	);
});
