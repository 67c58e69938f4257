import test from 'ava';
import fc from 'fast-check';
import {editBetween} from '../../source/review/edit-between.ts';
import {formatReview} from '../../source/review/file/format-review.ts';
import {differing, lossIn, takesBack} from '../../source/review/older-version.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {applyEdit, type Review} from '../../source/review/review.ts';
import {arbitraryReview} from '../helpers/arbitrary-review.ts';

function holding(...ids: readonly string[]): Review {
	const records = Object.fromEntries(ids.map(id => [id, {kind: 'event', what: id} satisfies AnyRecord]));
	return {recount: 1, records};
}

const held = holding('a', 'b', 'c', 'd', 'e', 'f', 'g');

const rows: ReadonlyArray<
	readonly [what: string, theirs: Review, touched: readonly string[], loss: object | undefined]
> = [
	['the same records', held, ['a'], undefined],
	['new records of somebody else', holding('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), ['a'], undefined],
	['five records that are gone', holding('a', 'b'), [], undefined],
	['six records that are gone', holding('a'), [], {removed: 6, touched: 0}],
	['one that is gone and was written here', holding('a', 'b', 'c', 'd', 'e', 'f'), ['g'], {removed: 1, touched: 1}],
	['one that was written here and is not saved yet', holding('a', 'b', 'c', 'd', 'e', 'f', 'g'), ['new'], undefined],
	['one that is gone and was removed here before', holding('a', 'b', 'c', 'd', 'e', 'f', 'g'), ['old'], undefined],
	['nothing at all', holding(), [], {removed: 7, touched: 0}],
];

for (const [what, theirs, touched, loss] of rows) {
	test(`${what}: ${loss === undefined ? 'taken in unasked' : 'asked about'}`, t => {
		t.deepEqual(lossIn(theirs, held, new Map(touched.map(id => [id, new Set<string>()]))), loss as never);
	});
}

test('a version from before takes back what was written here, unless it settles two wordings or is another’s own matter', t => {
	const now = (fields: object) => ({
		...held,
		records: {...held.records, a: {kind: 'event', what: 'mine', ...fields} as AnyRecord},
	});
	const mine = new Map([['a', new Set(['what', 'conflicts'])]]);
	t.true(takesBack(held, now({}), mine));
	t.false(takesBack(held, now({conflicts: {what: {'"a"': true}}}), mine), 'somebody chose the other wording');
	t.false(takesBack(now({}), now({notes: 'theirs'}), mine), 'somebody undid what they had written');
	t.false(takesBack(held, now({}), new Map()));
});

test('what two versions do not have alike is told record by record', t => {
	const there = applyEdit(holding('a', 'b', 'x'), {label: '', put: {b: {what: 'other words'}}});
	t.deepEqual(differing(holding('a', 'b', 'c'), there), {onlyHere: ['c'], onlyThere: ['x'], changed: ['b']});
});

test('law: the edit between two reviews makes one hold the records of the other', t => {
	fc.assert(
		fc.property(arbitraryReview(), arbitraryReview(), (before, after) => {
			const made = applyEdit(before, editBetween(before, after, 'the step'));
			return formatReview({...made, records: made.records}) === formatReview({...before, records: after.records});
		}),
		{numRuns: 500},
	);
	fc.assert(
		fc.property(arbitraryReview(), review => {
			const {put, remove} = editBetween(review, review, '');
			return Object.keys(put ?? {}).length === 0 && remove?.length === 0;
		}),
		{numRuns: 100},
	);
	t.pass();
});
