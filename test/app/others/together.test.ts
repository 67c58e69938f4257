import test from 'ava';
import {twoWordings} from '../../../source/app/forms/two-wordings.ts';
import {merge} from '../../../source/review/merge.ts';
import type {AnyRecord} from '../../../source/review/records.ts';
import {applyEdit, find, type Review} from '../../../source/review/review.ts';
import {story} from '../../../source/review/timeline.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

test('what others wrote is marked until it was in hand, and told by the names of those who are known to have written it', t => {
	const program = openProgram(checkoutReview);
	const [first = '', second = ''] = story(checkoutReview).map(({id}) => id);
	program.dispatch({
		type: 'peers',
		peers: [
			{name: 'Bea', readOnly: false},
			{name: 'Carl', readOnly: true},
		],
	});
	program.press('g');
	comesIn(program, review => applyEdit(review, {label: '', put: {[second]: {notes: 'seen on the graph'}}}), 'Bea');
	t.regex(program.screen()[0] ?? '', /saved · with Bea and Carl$/);
	t.regex(program.state().notice?.text ?? '', /^Bea changed \d\d:\d\d(?::\d\d)? \S.*$/);
	t.is(marks(program, '+'), 1);
	program.press('j');
	t.is(marks(program, '+'), 0);
	const both = {label: '', put: {[first]: {notes: 'x'}, [second]: {notes: 'y'}}};
	comesIn(program, review => applyEdit(review, both));
	// Bea is the only one who is here and writes: that does not make it hers.
	t.true(shows(program, 'Somebody changed 2 rows.'));
	comesIn(program, review => applyEdit(review, {label: '', remove: [first, second]}), 'Bea', 'Caro');
	t.true(shows(program, 'Bea and Caro deleted 2 rows.'));
	program.dispatch({type: 'peers', peers: []});
	t.notRegex(program.screen()[0] ?? '', /with/);
});

test('on a wide screen what came in is listed beside the list, row by row, until the next key', t => {
	const program = openProgram(checkoutReview);
	const [first = '', second = '', third = ''] = story(checkoutReview).map(({id}) => id);
	program.resize(120, 36);
	program.dispatch({type: 'peers', peers: [{name: 'Bea\u001B[2J', readOnly: false}]});
	comesIn(program, review => {
		const clash = {conflicts: {what: {'"as Bea saw it"': true}}};
		const put = {[first]: {notes: 'x', sort: 'message'}, [second]: clash, latest: event('23:00:00', 'late')};
		return applyEdit(review, {label: '', put, remove: [third]} as Parameters<typeof applyEdit>[1]);
	});
	const beside = program.screen().map(text => text.slice(text.indexOf('│') + 1).trim());
	t.regex(beside.join('\n'), /^Bea\S* is here \(read and write\)$/m);
	t.regex(beside.join('\n'), /^in +13:41 +(Sort, Notes|Notes, Sort|.*Notes.*)$/m);
	t.regex(beside.join('\n'), /^both +14:02:31 +What$/m);
	t.regex(beside.join('\n'), /^in +\S+ +new event$/m);
	t.regex(beside.join('\n'), /^out +\S+ +event deleted$/m);
	program.press('j');
	t.notRegex(program.screen().join('\n'), /is here/);
});

const long = 'Wolfeschlegelsteinhausenbergerdorff';

// Names, the columns of the screen, and what stands in the title.
const titles: ReadonlyArray<readonly [names: readonly string[], columns: number, says: RegExp]> = [
	[['Bea'], 60, /saved · with Bea$/],
	[['Bea', 'Bea'], 80, /saved · with Bea$/],
	[['Bea', 'Carl'], 80, /saved · with Bea and Carl$/],
	[['Bea', 'Carl', 'Dora'], 80, /saved · with Bea and 2 others$/],
	[['Bea', 'Carl', 'Dora'], 60, /saved · with 3 others$/],
	[[long], 120, new RegExp(`saved · with ${long}$`)],
	[[long], 80, /saved · with Wolfe\w+…$/],
	[[long, 'Carl'], 60, /saved · with 2 others$/],
	[[long], 40, / {2}saved$/],
];

test('who is here stands in the title, and however long their names are, so do the title and how the file stands', t => {
	const program = openProgram(checkoutReview);
	for (const [names, columns, says] of titles) {
		program.resize(columns, 24);
		program.dispatch({type: 'peers', peers: names.map(name => ({name, readOnly: false}))});
		t.regex(program.screen()[0] ?? '', says);
		t.true((program.screen()[0] ?? '').startsWith(' Checkout'));
	}
});

test('many changes and many people leave room for the row in hand', t => {
	const many = manyEvents(60);
	const program = openProgram(many);
	program.resize(120, 36);
	program.dispatch({
		type: 'peers',
		peers: Array.from({length: 5}, (_, index) => ({name: `${'long name '.repeat(4)}${index}`, readOnly: false})),
	});
	comesIn(program, review => {
		const put = Object.fromEntries(Object.keys(review.records).map(id => [id, {notes: 'read'}]));
		return applyEdit(review, {label: '', put});
	});
	const screen = program.screen().join('\n');
	t.regex(screen, /and 2 others/);
	t.regex(screen, /and \d+ more/);
	t.is(program.screen().length, 36);
	t.true(program.screen().every(text => text.length <= 120));
});

test('the row in hand stays on its line of the screen while others add and remove rows above it', t => {
	const many = manyEvents(60);
	const program = openProgram(many);
	program.press('G', 'k', 'k');
	const line = () => program.screen().findIndex(text => text.startsWith(' ▸'));
	const [hand, at] = [program.screen()[line()], line()];
	comesIn(program, review => ({...review, records: {...review.records, early: event('00:00:01', 'early')}}));
	t.is(line(), at);
	t.is(program.screen()[line()]?.slice(2), hand?.slice(2));
	comesIn(program, ({records: {early: _gone, e003: _other, ...records}, ...review}) => ({...review, records}));
	t.is(line(), at);
	t.is(program.screen()[line()]?.slice(2), hand?.slice(2));
});

test('where somebody removed the row in hand, the one in its place is in hand', t => {
	const program = openProgram(manyEvents(9));
	program.press('g', 'j', 'j');
	comesIn(program, ({records: {e002: _gone, ...records}, ...review}) => ({...review, records}));
	t.true(program.screen().some(text => text.startsWith(' ▸') && text.includes('event 3')));
	program.press('G');
	comesIn(program, ({records: {e008: _gone, ...records}, ...review}) => ({...review, records}));
	t.true(program.screen().some(text => text.startsWith(' ▸') && text.includes('event 7')));
});

test('where a day took the place of the row in hand that somebody removed, the row above is in hand', t => {
	const days: Review = {
		recount: 1,
		records: {
			one: event('10:00', 'one'),
			two: event('10:01', 'two'),
			three: {...event('', 'three'), when: {as: 'point', at: '2026-10-04T10:00Z'}} as AnyRecord,
		},
	};
	for (const [gone, hand] of [
		['two', 'one'],
		['one', 'two'],
	] as const) {
		const program = openProgram(days);
		program.press('g', ...(gone === 'two' ? ['j'] : []));
		comesIn(program, ({records: {[gone]: _gone, ...records}, ...review}) => ({...review, records}), 'Bea');
		t.true(program.screen().some(text => text.startsWith(' ▸') && text.includes(hand)));
	}
});

test('two wordings wait until one is chosen: what stands, the other, both, or a third; u brings the choice back', t => {
	for (const [keys, what, notes] of [
		[['Enter'], 'Pool is dry', undefined],
		[['1'], 'Pool is dry', undefined],
		[['2'], 'Pool exhausted', undefined],
		[['j', 'Enter'], 'Pool exhausted', undefined],
		[['b'], 'Pool is dry', 'Pool exhausted'],
	] as const) {
		const program = openProgram(clashing('what', 'Pool is dry', '"Pool exhausted"'));
		program.press('G', 'R');
		t.true(shows(program, 'One field, two wordings · 1 of 1'));
		program.press(...keys);
		t.like(find(program.state().review, 'event', 'e000'), {what, notes, conflicts: undefined});
		t.true(shows(program, 'Settled. u brings back what was not chosen.'));
		program.press('u');
		t.deepEqual(twoWordings(program.state().review), [{id: 'e000', field: 'what'}]);
	}

	const program = openProgram(clashing('what', 'Pool is dry', '"Pool exhausted"'));
	program.press('R', 'e');
	program.type(' on web-1');
	program.press('Ctrl+S');
	t.like(find(program.state().review, 'event', 'e000'), {what: 'Pool is dry on web-1', conflicts: undefined});
});

test('a time, a long text, and a row that one deleted while another changed it, are settled in the same way', t => {
	const time = openProgram(
		clashing('when', {as: 'point', at: '2026-10-03T14:00Z'}, '{"as": "point", "at": "2026-10-03T14:05Z"}'),
	);
	time.press('R');
	t.true(shows(time, '▸ now    2026-10-03 14:00'));
	t.true(shows(time, '  kept   2026-10-03 14:05'));
	time.press('2');
	t.is(find(time.state().review, 'event', 'e000')?.when?.at, '2026-10-03T14:05Z');

	const notes = openProgram(clashing('notes', 'one', '"two"'));
	notes.press('R', 'b');
	t.is(find(notes.state().review, 'event', 'e000')?.notes, 'one\ntwo');

	const cleared = openProgram(clashing('notes', 'one', 'null'));
	cleared.press('R');
	t.true(shows(cleared, '(nothing)'));
	cleared.press('2');
	t.is(find(cleared.state().review, 'event', 'e000')?.notes, undefined);

	for (const [key, stays] of [
		['1', true],
		['2', false],
	] as const) {
		const gone = openProgram(clashing('kind', 'event', 'null'));
		gone.press('R', key);
		t.is(find(gone.state().review, 'event', 'e000') !== undefined, stays);
		t.deepEqual(twoWordings(gone.state().review), []);
	}
});

test('one choice leads to the next, Esc leaves them for later, and where there is none R says so', t => {
	const {records, ...others} = clashing('what', 'a', '"b"');
	const program = openProgram({
		...others,
		records: {...records, e001: {...event('00:01', 'c'), conflicts: {what: {'"d"': true}, notes: {'"e"': true}}}},
	});
	program.press('R');
	t.true(shows(program, '2 of 3'));
	program.press('1');
	t.true(shows(program, '1 of 2'));
	program.press('Escape');
	t.is(twoWordings(program.state().review).length, 2);
	const none = openProgram(checkoutReview);
	none.press('R');
	t.true(shows(none, 'no field holds two wordings'));
});

test('who writes a row that somebody else deletes is told, no other row is in hand behind the form, and saving brings it back', t => {
	const program = openProgram(manyEvents(6));
	program.press('g', 'j', 'j', 'e', 'Tab');
	comesIn(program, ({records: {e002: _gone, ...records}, ...review}) => ({...review, records}), 'Ana');
	t.true(shows(program, 'Ana deleted the row that you are writing; saving brings it back.'));
	t.false(program.screen().some(line => line.startsWith(' ▸')));
	t.regex(program.screen().at(-1) ?? '', /deleted$/);
	program.type('!');
	t.true(shows(program, 'Somebody deleted this row. Saving brings it back, Ctrl+X leaves it deleted.'));
	program.press('Ctrl+S');
	t.true(shows(program, 'The row is back, with what you wrote.'));
	t.true(program.bar().includes('event 2!'));
	t.like(find(program.state().review, 'event', 'e002'), {what: 'event 2!'});
	program.press('u');
	t.true(shows(program, 'Undone: bringing back this event, with what you wrote.'));
	t.false(program.story().includes('event 2!'));
	program.press('U');
	t.true(shows(program, 'Done again: bringing back this event, with what you wrote.'));
});

test('saving brings a deleted row back although nothing was changed in it', t => {
	const program = openProgram(manyEvents(6));
	program.press('g', 'j', 'e');
	comesIn(program, ({records: {e001: _gone, ...records}, ...review}) => ({...review, records}));
	program.press('Ctrl+S');
	t.like(find(program.state().review, 'event', 'e001'), {what: 'event 1'});
});

test('who leaves the form of a row that somebody deleted keeps the words, and is told when they are asked about', t => {
	const program = openProgram(manyEvents(6));
	program.press('g', 'j', 'e', 'Tab');
	program.type('!');
	comesIn(program, ({records: {e001: _gone, ...records}, ...review}) => ({...review, records}));
	program.press('Escape');
	t.true(shows(program, 'What you typed is kept, and asked about at the next start.'));
	t.true(program.bar().includes('event 2'));
});

test('a row that one deleted and somebody else brought back is told as that', t => {
	const program = openProgram(manyEvents(6), {columns: 120, rows: 36});
	const {e002} = program.state().review.records;
	program.press('g', 'j', 'j', 'd', 'd');
	const back = {...e002, notes: 'x'} as AnyRecord;
	comesIn(program, review => ({...review, records: {...review.records, e002: back}}), 'Bea');
	t.true(shows(program, 'Bea brought back 10:02 event 2.'));
	t.true(shows(program, 'event brought back'));
});

test('an undo and a redo that leave everything as it is say so, and take away nothing of what somebody brought back', t => {
	const program = openProgram(manyEvents(6));
	const {e002} = program.state().review.records;
	program.press('g', 'j', 'j', 'd', 'd');
	const back = {...e002, what: 'event 2, as Ana saw it'} as AnyRecord;
	comesIn(program, review => ({...review, records: {...review.records, e002: back}}), 'Ana');
	const {review} = program.state();
	program.press('u');
	t.true(shows(program, 'Undo (the deletion): nothing changed, as somebody has changed it since.'));
	program.press('U');
	t.true(shows(program, 'Redo: nothing was undone.'));
	t.is(program.state().review, review);
});

test('what is done again is what had been undone: what somebody changed in between stays as it is', t => {
	const program = openProgram(manyEvents(2));
	program.press('g', 'e', 'Tab');
	program.type('!');
	program.press('Tab', 'Right', 'Ctrl+S');
	comesIn(program, review => applyEdit(review, {label: '', put: {e000: {what: 'as Ana saw it'}}}));
	program.press('u');
	t.true(shows(program, 'Undone: the change to this event. A field that somebody changed since stayed as it is.'));
	t.like(find(program.state().review, 'event', 'e000'), {what: 'as Ana saw it', sort: undefined});
	program.press('U');
	t.true(shows(program, 'Done again: the change to this event.'));
	t.like(find(program.state().review, 'event', 'e000'), {what: 'as Ana saw it', sort: 'change'});
});

test('a clash with a peer’s save is told with the key that settles it, and the form that is open says so, too', t => {
	const program = openProgram(manyEvents(3));
	program.press('g', 'e');
	comesIn(program, review => applyEdit(review, {label: '', put: {e000: {what: 'theirs'}}}));
	t.true(shows(program, 'saving brings both together.'));
	program.press('Tab');
	program.type(' mine');
	program.press('Ctrl+S');
	t.true(shows(program, 'Somebody else changed it since it was opened; both are kept. R chooses.'));
	t.is(twoWordings(program.state().review).length, 1);
});

function comesIn(program: Program, change: (review: Review) => Review, ...by: readonly string[]): void {
	const sent = program.state().review;
	const {review: merged, tookIn: took} = merge(sent, sent, change(sent));
	program.dispatch({type: 'saved', sent, merged, took, by});
}

function shows(program: Program, text: string): boolean {
	return program.screen().join('\n').replace(/\n +/g, ' ').includes(text);
}

function marks(program: Program, sign: string): number {
	return program.screen().filter(line => line[2] === sign).length;
}

function manyEvents(count: number): Review {
	const events = Array.from({length: count}, (_, index) => {
		const two = String(index).padStart(2, '0');
		return [
			`e0${two}`,
			event(`${String(10 + Math.floor(index / 60))}:${String(index % 60).padStart(2, '0')}`, `event ${index}`),
		] as const;
	});
	return {recount: 1, records: Object.fromEntries(events)};
}

function event(clock: string, what: string): AnyRecord {
	return {kind: 'event', when: {as: 'point', at: `2026-10-03T${clock}Z`}, what, story: true};
}

function clashing(field: string, value: unknown, kept: string): Review {
	const record = {...event('14:00', 'Pool'), [field]: value, conflicts: {[field]: {[kept]: true}}} as AnyRecord;
	return {recount: 1, records: {e000: record}};
}
