import test from 'ava';
import {invertStep, stepOf, undoStep} from '../../source/review/history.ts';
import {joinEvents} from '../../source/review/join-events.ts';
import type {EventRecord, SourceRecord} from '../../source/review/records.ts';
import {applyEdit, find, type Review} from '../../source/review/review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';

const logged: Review = {
	...checkoutReview,
	records: {
		...checkoutReview.records,
		line: {
			kind: 'event',
			when: {as: 'point', at: '2026-10-03T12:05:12Z'},
			what: 'page sent to oncall',
			source: 'web',
			line: 140,
			raw: '2026-10-03T12:05:12Z page sent to oncall',
			tags: {pager: true},
		},
	},
};

function joined(kept: string, ids: readonly string[], review = logged): Review {
	return applyEdit(review, joinEvents(review, kept, ids));
}

test('the kept event keeps its words and time, and gets from the others what it does not say', t => {
	const event = find(joined('page', ['page', 'line']), 'event', 'page') as EventRecord;
	t.is(event.what, 'Page reaches Bea');
	t.deepEqual(event.when, {as: 'point', at: '2026-10-03T12:05Z', about: true});
	t.is(event.source, 'web');
	t.is(event.line, 140);
	t.is(event.raw, '2026-10-03T12:05:12Z page sent to oncall');
	t.deepEqual(event.tags, {pager: true});
	t.is(event.through, 'pager');
});

test('what the others said stands in its notes, behind its own', t => {
	const event = find(joined('page', ['line']), 'event', 'page') as EventRecord;
	t.is(
		event.notes,
		'It rang a little before.\nThe rule is checkout-errors.\n\n2026-10-03T12:05:12Z: page sent to oncall',
	);
	const both = find(joined('pool', ['line']), 'event', 'pool') as EventRecord;
	t.is(both.raw, '2026-10-03T12:02:31Z pool exhausted');
	t.is(
		both.notes,
		'2026-10-03T12:05:12Z, web-1.log:140: page sent to oncall\n2026-10-03T12:05:12Z page sent to oncall',
	);
});

test('a row that names its source and is joined with a line of a log keeps both sources', t => {
	const told = applyEdit(logged, {label: 'its source', put: {page: {source: 'account of Bea', line: 3}}});
	const event = find(joined('page', ['page', 'line'], told), 'event', 'page') as EventRecord;
	t.is(event.source, 'web');
	t.is(event.line, 140);
	t.regex(event.notes ?? '', /^account of Bea:3\nIt rang a little before\./);
	const same = applyEdit(logged, {label: 'its source', put: {page: {source: 'web'}}});
	t.regex((find(joined('page', ['line'], same), 'event', 'page') as EventRecord).notes ?? '', /^It rang/);
});

test('a time that is known stands for one that is not', t => {
	const event = find(joined('mute', ['pool']), 'event', 'mute') as EventRecord;
	t.is(event.when?.at, '2026-10-03T12:02:31Z');
	t.is(event.what, 'Somebody mutes the disk alert');
});

test('assumptions and learnings that pointed to any of them point to the one that is kept', t => {
	const review = joined('page', ['pool']);
	t.deepEqual(find(review, 'assumption', 'slip')?.events, {page: true});
	t.deepEqual(find(review, 'assumption', 'early')?.events, {page: true, secret: true, gone: true});
	t.deepEqual(find(review, 'learning', 'learned')?.from, find(logged, 'learning', 'learned')?.from);
	t.is(find(review, 'event', 'pool'), undefined);
});

test('one private row makes the whole private, and evidence joined with the story is in it', t => {
	t.true(find(joined('page', ['secret']), 'event', 'page')?.private);
	t.true(find(joined('line', ['page']), 'event', 'line')?.story);
});

test('an imported row that is joined stays away when its log is imported again', t => {
	t.deepEqual((find(joined('page', ['line']), 'source', 'web') as SourceRecord).left, {line: true});
});

test('undo brings all of it back as it was, and redo joins it again', t => {
	const edit = joinEvents(logged, 'page', ['pool', 'line', 'mute']);
	const step = stepOf(logged, edit);
	const after = applyEdit(logged, edit);
	const back = applyEdit(after, undoStep(after, step).edit);
	t.deepEqual(back.records, logged.records);
	t.deepEqual(applyEdit(back, undoStep(back, invertStep(step)).edit).records, after.records);
});
