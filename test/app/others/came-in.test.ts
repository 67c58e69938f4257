import test from 'ava';
import {removal} from '../../../source/review/links.ts';
import {merge} from '../../../source/review/merge.ts';
import type {AnyRecord} from '../../../source/review/records.ts';
import {applyEdit, type Edit, find, type Review} from '../../../source/review/review.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

const night: Review = {
	recount: 1,
	records: {
		incident: {kind: 'incident', title: 'The night'},
		web: {kind: 'source', name: 'web-1.log'},
		one: event('14:00', 'one'),
		two: {...event('14:05', 'two'), source: 'web', raw: 'two'} as AnyRecord,
		three: event('14:10', 'three'),
		a1: {kind: 'assumption', assumed: 'it frees itself', events: {two: true}, rank: 'a'},
		a2: {kind: 'assumption', assumed: 'it is full', events: {one: true}, rank: 'b'},
	},
};

// What somebody did, and what is said of it.
const deeds: ReadonlyArray<readonly [what: string, edit: Edit, says: string]> = [
	[
		'a deleted event, of which an assumption lost its link and a source took its id',
		removing('two'),
		'Ben deleted 14:05 two.',
	],
	[
		'a new event with a seat',
		putting({four: {...event('14:20', 'four'), seat: 's'}, s: {kind: 'seat', role: 'on-call'}}),
		'Ben added 14:20 four.',
	],
	[
		'the first full date',
		putting({five: event('14:30', 'five'), incident: {date: '2026-10-03'}}),
		'Ben added 14:30 five.',
	],
	['other words', putting({one: {what: 'one, then two'}}), 'Ben changed 14:00 one, then two.'],
	['a seat for a row', putting({one: {seat: 's'}, s: {kind: 'seat', role: 'on-call'}}), 'Ben changed 14:00 one.'],
	['a place in the list', putting({a2: {rank: 'A'}}), 'Ben moved A1 it is full.'],
	['the title', putting({incident: {title: 'A night'}}), 'Ben changed the incident.'],
	['a seat alone', putting({s: {kind: 'seat', role: 'on-call'}}), 'Ben added the seat on-call.'],
	['links alone', putting({a1: {events: {one: true, two: true}}}), 'Ben changed A1 it frees itself.'],
	['an event without time and words', putting({six: {kind: 'event', story: true}}), 'Ben added the event.'],
	['a sentence', putting({one: {what: 'All is well.'}}), 'Ben changed 14:00 All is well.'],
	[
		'rows of all sorts',
		{...putting({four: event('14:20', 'four'), five: event('14:30', 'five'), one: {what: '1'}}), remove: ['three']},
		'Ben added 2 rows, changed 1, deleted 1.',
	],
	['one of each', {...putting({four: event('14:20', 'four')}), remove: ['three']}, 'Ben added 1 row, deleted 1.'],
];

for (const [what, edit, says] of deeds) {
	test(`who did what is told in the fewest words: ${what}`, t => {
		const program = openProgram(night);
		comesIn(program, edit, 'Ben');
		t.is(program.state().notice?.text, says);
	});
}

test('what others did takes one line, however long names and words are', t => {
	const program = openProgram(night);
	comesIn(program, putting({one: {what: 'word '.repeat(60)}}), 'Wolfeschlegelsteinhausenbergerdorff');
	const {text = ''} = program.state().notice ?? {};
	t.regex(text, /^Wolfeschlegelsteinh… changed 14:00 word .*…$/);
	t.true(text.length <= 78);
});

test('several who wrote are all named or counted', t => {
	const program = openProgram(night);
	comesIn(program, removing('three'), 'Ana', 'Ben');
	t.is(program.state().notice?.text, 'Ana and Ben deleted 14:10 three.');
	comesIn(program, removing('one'), 'Ana', 'Ben', 'Caro');
	t.is(program.state().notice?.text, 'Ana and 2 others deleted 14:00 one.');
});

test('who writes an assumption about an event that somebody deletes is told, and it is saved without the link', t => {
	const program = openProgram(night);
	program.press('g', 'j', 'w');
	program.type('it is the pool');
	comesIn(program, removing('two'), 'Ben');
	t.is(
		program.state().notice?.text,
		'Ben deleted the event that this assumption is about; it will stand without a link.',
	);
	program.type('!');
	t.true(shows(program, 'Somebody deleted the event that this assumption is about;'));
	program.press('Ctrl+S');
	const [id = ''] = Object.keys(program.state().review.records).filter(own => !Object.hasOwn(night.records, own));
	t.like(find(program.state().review, 'assumption', id), {assumed: 'it is the pool!', events: undefined});
});

test('where the event comes back before the assumption is saved, so does the link', t => {
	const program = openProgram(night);
	program.press('g', 'j', 'w');
	program.type('it is the pool');
	comesIn(program, removing('two'), 'Ben');
	comesIn(program, putting({two: night.records.two as object}), 'Ben');
	program.press('Ctrl+S');
	const [id = ''] = Object.keys(program.state().review.records).filter(own => !Object.hasOwn(night.records, own));
	t.deepEqual(find(program.state().review, 'assumption', id)?.events, {two: true});
});

test('of several events that an assumption is about, those stay linked that are there', t => {
	const program = openProgram(night);
	program.press('g', ' ', 'j', ' ', 'w');
	program.type('it is the pool');
	comesIn(program, removing('two', 'three'), 'Ben');
	t.is(
		program.state().notice?.text,
		'Ben deleted 2 rows. Gone is one of the rows to which this assumption is linked; the others stay linked.',
	);
	program.press('Ctrl+S');
	const [id = ''] = Object.keys(program.state().review.records).filter(own => !Object.hasOwn(night.records, own));
	t.deepEqual(find(program.state().review, 'assumption', id)?.events, {one: true});
});

test('an open assumption that only lost its link is not said to be changed', t => {
	const program = openProgram(night);
	program.press('2', 'g', 'e');
	comesIn(program, removing('two'), 'Ben');
	t.is(
		program.state().notice?.text,
		'Ben deleted the event that this assumption is about; it will stand without a link.',
	);
});

function comesIn(program: Program, edit: Edit, ...by: readonly string[]): void {
	const sent = program.state().review;
	const {review: merged, tookIn: took} = merge(sent, sent, applyEdit(sent, edit));
	program.dispatch({type: 'saved', sent, merged, took, by});
}

function shows(program: Program, text: string): boolean {
	return program.screen().join('\n').replace(/\n +/g, ' ').includes(text);
}

function putting(put: Readonly<Record<string, object>>): Edit {
	return {label: '', put: put as NonNullable<Edit['put']>};
}

function removing(...ids: readonly string[]): Edit {
	return removal(night, ids, '');
}

function event(clock: string, what: string): AnyRecord {
	return {kind: 'event', when: {as: 'point', at: `2026-10-03T${clock}Z`}, what, story: true};
}
