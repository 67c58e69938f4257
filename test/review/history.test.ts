import test from 'ava';
import fc from 'fast-check';
import {formatReview} from '../../source/review/file/format-review.ts';
import {invertStep, type Step, stepOf, undoStep} from '../../source/review/history.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {applyEdit, type Edit, type Review} from '../../source/review/review.ts';
import {arbitraryEdit, arbitraryReview} from '../helpers/arbitrary-review.ts';

const runs = {numRuns: 2000};
const base = holding({
	e1: {kind: 'event', what: 'slow'},
	a1: {kind: 'assumption', assumed: 'it holds', events: {e1: true}},
});

function holding(records: Readonly<Record<string, object>>): Review {
	return {recount: 1, records: records as Readonly<Record<string, AnyRecord>>};
}

function undone(now: Review, step: Step): {review: Review; kept: readonly string[]} {
	const {edit, kept} = undoStep(now, step);
	return {review: applyEdit(now, edit), kept: kept.map(({id, field}) => `${id}.${field}`)};
}

// Each row: an edit, what a peer did after it, and what is there once the edit was undone.
const rows: ReadonlyArray<
	readonly [
		behaviour: string,
		edit: Omit<Edit, 'label'>,
		peer: Omit<Edit, 'label'>,
		expected: Readonly<Record<string, object>>,
		kept: readonly string[],
	]
> = [
	['undo puts back what a field had before', {put: {e1: {what: 'slower', notes: 'n'}}}, {}, base.records, []],
	[
		"undo leaves a peer's change to another field",
		{put: {e1: {what: 'slower'}}},
		{put: {e1: {notes: 'seen'}}},
		{...base.records, e1: {kind: 'event', what: 'slow', notes: 'seen'}},
		[],
	],
	[
		'undo leaves a field that somebody changed since, and says so',
		{put: {e1: {what: 'slower', url: 'x'}}},
		{put: {e1: {what: 'slowest'}}},
		{...base.records, e1: {kind: 'event', what: 'slowest'}},
		['e1.what'],
	],
	['undoing a new record takes it out', {put: {e2: {kind: 'event', what: 'new'}}}, {}, base.records, []],
	[
		'undoing a new record to which somebody added leaves theirs',
		{put: {e2: {kind: 'event', what: 'new'}}},
		{put: {e2: {notes: 'theirs'}}},
		{...base.records, e2: {kind: 'event', notes: 'theirs'}},
		[],
	],
	[
		'undoing a new record that somebody took out does nothing',
		{put: {e2: {kind: 'event', what: 'new'}}},
		{remove: ['e2']},
		base.records,
		[],
	],
	[
		'undoing a removal brings the record back with its words and the links to it',
		{remove: ['e1'], put: {a1: {events: null}}},
		{},
		base.records,
		[],
	],
	[
		'undoing a removal of what is there again puts back only what it lacks',
		{remove: ['a1']},
		{put: {a1: {kind: 'assumption', assumed: 'it may hold'}}},
		{...base.records, a1: {kind: 'assumption', assumed: 'it may hold', events: {e1: true}}},
		['a1.assumed'],
	],
	[
		'a change to a record that somebody took out stays undone with it',
		{put: {e1: {what: 'slower'}}},
		{remove: ['e1']},
		{a1: base.records.a1 as object},
		['e1.what'],
	],
];

for (const [behaviour, edit, peer, expected, kept] of rows) {
	test(behaviour, t => {
		const mine = {label: 'the edit', ...edit};
		const now = applyEdit(applyEdit(base, mine), {label: 'the peer', ...peer});
		const result = undone(now, stepOf(base, mine));
		t.deepEqual(result.review.records, expected as Review['records']);
		t.deepEqual(result.kept, kept);
	});
}

test('a step names only what an edit really changed', t => {
	const step = stepOf(base, {label: 'the form', put: {e1: {what: 'slow', notes: undefined, url: 'x'}}, remove: ['e9']});
	t.deepEqual(step.changes, {e1: {url: [null, 'x']}});
});

test('law: undo after an edit gives back the same bytes, and doing it again the edit, also from a file', t => {
	fc.assert(
		fc.property(
			arbitraryReview({lines: 'many'}).chain(review => arbitraryEdit(review).map(edit => ({review, edit}))),
			({review, edit}) => {
				const done = applyEdit(review, edit);
				const step = JSON.parse(JSON.stringify(stepOf(review, edit))) as Step;
				const back = undone(done, step);
				t.is(formatReview(back.review), formatReview(review));
				const again = undone(back.review, invertStep(step));
				t.is(formatReview(again.review), formatReview(done));
				t.deepEqual([...back.kept, ...again.kept], []);
			},
		),
		runs,
	);
	t.pass();
});

test("law: undo takes nothing of a peer's away", t => {
	fc.assert(
		fc.property(
			arbitraryReview().chain(review =>
				arbitraryEdit(review).chain(mine =>
					arbitraryEdit(applyEdit(review, mine)).map(theirs => ({review, mine, theirs})),
				),
			),
			({review, mine, theirs}) => {
				const now = applyEdit(applyEdit(review, mine), theirs);
				const after = undone(now, stepOf(review, mine)).review;
				const changed = stepOf(applyEdit(review, mine), theirs).changes;
				for (const [id, fields] of Object.entries(changed)) {
					for (const [field, [, value]] of Object.entries(fields)) {
						const mineToo = Object.hasOwn(mine.put?.[id] ?? {}, field);
						if (value !== null && !mineToo && !theirs.remove?.includes(id) && !mine.remove?.includes(id)) {
							const left = after.records[id] as unknown as Record<string, unknown> | undefined;
							t.deepEqual(left?.[field], value);
						}
					}
				}
			},
		),
		runs,
	);
	t.pass();
});
