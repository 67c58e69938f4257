import test from 'ava';
import fc from 'fast-check';
import {stepOf} from '../../source/review/history.ts';
import {isStepOf, witnessesOf} from '../../source/review/is-step-of.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {applyEdit, type Edit, emptyReview, incidentId, type Review} from '../../source/review/review.ts';
import {arbitraryEdit, arbitraryReview} from '../helpers/arbitrary-review.ts';

function holding(records: Readonly<Record<string, object>>): Review {
	return {recount: 1, records: records as Readonly<Record<string, AnyRecord>>};
}

const named = {incident: {kind: 'incident', title: 'Checkout timeouts', zone: 'UTC'}};
const other = holding({incident: {kind: 'incident', zone: 'UTC'}, z1: {kind: 'event', what: 'another'}});

// Each row: what is there, an edit, and the review at the path later.
const rows: ReadonlyArray<
	readonly [what: string, before: Review, edit: Omit<Edit, 'label'>, later: Review, belongs: boolean]
> = [
	['the record that it made', emptyReview, {put: {e1: {kind: 'event'}}}, holding({e1: {kind: 'event'}}), true],
	['another review', emptyReview, {put: {e1: {kind: 'event'}}}, other, false],
	[
		'a record beside the one that it took out',
		holding({e1: {kind: 'event'}, e2: {kind: 'event'}}),
		{remove: ['e1']},
		holding({e2: {kind: 'event'}, e3: {kind: 'event'}}),
		true,
	],
	['another review, where it took one out', holding({e1: {kind: 'event'}}), {remove: ['e1']}, other, false],
	['nothing but the incident, then as now', holding({e1: {kind: 'event'}}), {remove: ['e1']}, holding(named), true],
	['the title that it gave', emptyReview, {put: named}, holding({...named, e1: {kind: 'event'}}), true],
	['a zone that many have', emptyReview, {put: {incident: {kind: 'incident', zone: 'UTC'}}}, other, false],
];

for (const [what, before, edit, later, belongs] of rows) {
	test(`a step that was kept ${belongs ? 'belongs' : 'does not belong'} to a review with ${what}`, t => {
		const whole = {label: 'x', ...edit};
		t.is(isStepOf(stepOf(before, whole), witnessesOf(applyEdit(before, whole)), later), belongs);
	});
}

const changed = arbitraryReview().chain(before => fc.tuple(fc.constant(before), arbitraryEdit(before)));

test('law: a step belongs to the review that it left, and to no review of other ids and other words', t => {
	fc.assert(
		fc.property(changed, ([before, edit]) => {
			const after = applyEdit(before, edit);
			const step = stepOf(before, edit);
			t.true(isStepOf(step, witnessesOf(after), after));
			t.false(isStepOf(step, witnessesOf(after), other));
		}),
	);
});

test('few ids are kept as witnesses, and never that of the incident', t => {
	const many = Object.fromEntries(Array.from({length: 50}, (_, index) => [`e${index}`, {kind: 'event'}]));
	const witnesses = witnessesOf(holding({...named, ...many}));
	t.true(witnesses.length > 3 && witnesses.length < 20 && !witnesses.includes(incidentId));
});
