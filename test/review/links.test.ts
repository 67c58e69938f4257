import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {stepOf, undoStep} from '../../source/review/history.ts';
import {pointingTo, present, removal} from '../../source/review/links.ts';
import {applyEdit, type Review} from '../../source/review/review.ts';

const review: Review = {
	recount: 1,
	records: {
		incident: {kind: 'incident', title: 'Checkout'},
		s1: {kind: 'seat', role: 'on-call'},
		log: {kind: 'source', name: 'web-1.log', left: {gone: true}},
		e1: {kind: 'event', what: 'pool full', seat: 's1', source: 'log', raw: '14:02 pool full', line: 7},
		e2: {kind: 'event', what: 'typed by hand', seat: 's1', source: 'a colleague'},
		a1: {kind: 'assumption', assumed: 'there is room', events: {e1: true, e2: true}, seats: {s1: true}},
		l1: {kind: 'learning', text: 'idle ones count', from: {a1: true, e1: true}},
		x1: {kind: 'experiment', text: 'watch the pool', learning: 'l1', seat: 's1'},
	},
};

test('what points to a record is known, of every kind of link', t => {
	const rows: ReadonlyArray<readonly [id: string, from: readonly string[]]> = [
		['e1', ['a1', 'l1']],
		['e2', ['a1']],
		['s1', ['e1', 'e2', 'a1', 'x1']],
		['a1', ['l1']],
		['l1', ['x1']],
		['log', ['e1']],
		['incident', []],
		['nowhere', []],
	];
	for (const [id, from] of rows) {
		t.deepEqual(pointingTo(review, id), from, id);
	}
});

test('links whose record is gone are not shown', t => {
	t.deepEqual(present(review, {e2: true, away: true, e1: true}), ['e2', 'e1']);
	t.deepEqual(present(review, undefined), []);
});

test('removing a record takes the links to it along, and an empty set of links goes', t => {
	const after = applyEdit(review, removal(review, ['e1', 'a1'], 'two records'));
	t.deepEqual(Object.keys(after.records), ['incident', 's1', 'log', 'e2', 'l1', 'x1']);
	t.deepEqual(after.records.l1, {kind: 'learning', text: 'idle ones count'});
	t.is(after.records.e2, review.records.e2);
	const seatless = applyEdit(review, removal(review, ['s1'], 'the seat'));
	for (const id of ['e1', 'e2', 'a1', 'x1']) {
		t.false(
			['seat', 'seats'].some(field => field in (seatless.records[id] as object)),
			id,
		);
	}
});

test('an imported event leaves its id with its source and no word; one that was typed leaves nothing', t => {
	const after = applyEdit(review, removal(review, ['e1', 'e2'], 'both'));
	t.deepEqual(after.records.log, {kind: 'source', name: 'web-1.log', left: {gone: true, e1: true}});
	t.notRegex(formatReview(after), /pool full|by hand/);
	const all = applyEdit(review, removal(review, ['e1', 'log'], 'the log and its event'));
	t.false('log' in all.records);
});

test('undoing a removal brings back every word and every link, to the byte', t => {
	for (const ids of [['e1'], ['s1'], ['a1', 'l1'], ['e1', 'e2', 'log'], Object.keys(review.records)]) {
		const edit = removal(review, ids, 'the removal');
		const {edit: back, kept} = undoStep(applyEdit(review, edit), stepOf(review, edit));
		t.is(formatReview(applyEdit(applyEdit(review, edit), back)), formatReview(review));
		t.deepEqual(kept, []);
	}
});
