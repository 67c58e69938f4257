import test from 'ava';
import type {Action} from '../../../source/app/action.ts';
import {chosenIds} from '../../../source/app/lists/chosen.ts';
import type {EventRecord} from '../../../source/review/records.ts';
import {find} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

const shows = (program: Program, text: string) => program.screen().some(line => line.includes(text));
const chosen = (program: Program) => [...chosenIds(program.state())];

test('Space chooses rows, Space again lets go, and Esc clears', t => {
	const program = openProgram(checkoutReview);
	program.press(' ', 'j', ' ');
	t.deepEqual(chosen(program), ['deploy', 'pool']);
	t.true(shows(program, ' ▸● 14:02:31'));
	t.true(shows(program, '2 marked. Esc clears.'));
	program.press(' ');
	t.deepEqual(chosen(program), ['deploy']);
	program.press('Escape');
	t.false(shows(program, '●'));
	t.deepEqual(chosen(program), ['pool']);
});

test('v begins a range that goes where one goes, v ends it, and A chooses all or none', t => {
	const program = openProgram(checkoutReview);
	program.press('v', 'j', 'j', 'j');
	t.true(chosen(program).length >= 3);
	program.press('k');
	const range = chosen(program);
	program.press('v', 'G');
	t.deepEqual(chosen(program), range);
	program.press('A');
	t.true(chosen(program).length > range.length);
	program.press('A');
	t.false(shows(program, '●'));
});

test('s takes all chosen rows into the story, a folded run with all its lines', t => {
	const program = openProgram(checkoutReview);
	program.press('/');
	program.prompt('beside the story');
	program.press('Enter', ' ', 's');
	t.true(find(program.state().review, 'event', 'aside')?.story);
	program.press('u');
	t.is(find(program.state().review, 'event', 'aside')?.story, undefined);
});

test('s on several rows says how many went where, because most of them may be out of sight', t => {
	const program = openProgram(checkoutReview);
	program.press(' ', 'j', ' ', 's');
	t.true(shows(program, '2 rows stand beside the story now.'));
	program.press('u');
	t.false(shows(program, 'stand beside'));
});

test('d d deletes all chosen rows as one step, and u brings them back', t => {
	const program = openProgram(checkoutReview);
	const before = program.story().length;
	program.press(' ', 'j', ' ', 'd');
	t.true(shows(program, 'd again deletes these 2 rows; any other key keeps them.'));
	program.press('d');
	t.is(program.story().length, before - 2);
	t.true(
		shows(program, '2 rows deleted, with the links to it. u brings them back.') || shows(program, '2 rows deleted'),
	);
	program.press('u');
	t.is(program.story().length, before);
	t.deepEqual(program.state().review.records, checkoutReview.records);
});

test('d names what it would delete by its number: one line of folded evidence, or several', t => {
	const {records} = checkoutReview;
	const several = {...checkoutReview, records: {...records, again: {...(records.aside as EventRecord)}}};
	for (const [review, question] of [
		[checkoutReview, 'd again deletes this line; any other key keeps it.'],
		[several, 'd again deletes these 2 lines; any other key keeps them.'],
	] as const) {
		const program = openProgram(review);
		program.press('/');
		program.prompt('beside the story');
		program.press('Enter', 'Left', 'd');
		t.true(shows(program, question), program.screen().join('\n'));
	}
});

test('a deletion counts the lines of folded evidence before it, after it and when it is taken back', t => {
	const {records} = checkoutReview;
	const program = openProgram({...checkoutReview, records: {...records, again: {...(records.aside as EventRecord)}}});
	program.press('A', 'd');
	t.true(shows(program, 'd again deletes these 8 rows; any other key keeps them.'), program.screen().join('\n'));
	program.press('d');
	t.true(shows(program, '8 rows deleted'));
	program.press('u');
	t.true(shows(program, 'the deletion of 8 rows'));
});

test('w writes one assumption about all chosen events, and one learning from all chosen assumptions', t => {
	const program = openProgram(checkoutReview);
	program.press(' ', 'j', ' ', 'w');
	program.type('The deploy is the reason');
	program.press('Ctrl+S');
	const made = Object.values(program.state().review.records).find(
		record => record.kind === 'assumption' && record.assumed === 'The deploy is the reason',
	);
	t.deepEqual(made?.kind === 'assumption' ? made.events : undefined, {deploy: true, pool: true});
	program.press('g', ' ', 'j', ' ', 'w');
	program.type('Two beliefs, one cause');
	program.press('Ctrl+S');
	const learned = Object.values(program.state().review.records).find(
		record => record.kind === 'learning' && record.text === 'Two beliefs, one cause',
	);
	t.is(Object.keys(learned?.kind === 'learning' ? (learned.from ?? {}) : {}).length, 2);
});

test('c gives all chosen assumptions the next outcome of the one in hand', t => {
	const program = openProgram(checkoutReview);
	program.press('2', 'A', 'g', 'c');
	const outcomes = Object.values(program.state().review.records).flatMap(record =>
		record.kind === 'assumption' ? [record.outcome] : [],
	);
	t.deepEqual([...new Set(outcomes)], ['differed']);
});

test('m joins chosen rows and says what it needs where there are too few', t => {
	const program = openProgram(checkoutReview);
	program.press('m');
	t.true(shows(program, 'mark two rows first (Space)'));
	program.press('j', ' ', 'j', ' ', 'm');
	t.true(shows(program, '2 rows are one now, at '));
	program.press('u');
	t.deepEqual(program.state().review.records, checkoutReview.records);
});

test(':shift moves the chosen rows in time, at once or after asking how far', t => {
	const program = openProgram(checkoutReview);
	program.press(' ', ':');
	program.prompt('shift +5m');
	t.true(shows(program, 'Shift the marked events by +5m'));
	program.press('Enter');
	t.is(find(program.state().review, 'event', 'deploy')?.when?.at, '2026-10-03T11:46Z');
	program.press(':');
	program.prompt('shift');
	program.press('Enter');
	t.true(shows(program, 'Shift by (+5m, -2m13s)'));
	program.type('5 apples');
	program.press('Enter');
	t.true(shows(program, '“5 apples” is no step in time.'));
	program.press('Ctrl+U');
	program.type('-5m');
	program.press('Enter');
	t.is(find(program.state().review, 'event', 'deploy')?.when?.at, '2026-10-03T11:41Z');
});

test('y asks what to copy, Y copies all, and what was sent can be written to a file instead', t => {
	const asked: Action[] = [];
	const program = openProgram(checkoutReview, {effects: [action => void asked.push(action)]});
	const copies = () => asked.flatMap(action => (action.type === 'copy' ? [action.part] : []));
	program.press('y');
	t.true(shows(program, '╭─ Copy '));
	program.press('y');
	t.deepEqual(copies(), ['rows']);
	t.true(shows(program, 'w write a file'));
	program.press('j');
	t.false(shows(program, 'w write a file'));
	program.press('y', 't', 'Escape', 'Y');
	t.deepEqual(copies(), ['rows', 'timeline', 'all']);
	program.press('w');
	t.true(shows(program, 'Write Markdown to  checkout.md'));
});

test('the footer says of how many rows d is the end, and of what Space and the arrows do in a field of options', t => {
	const program = openProgram(checkoutReview);
	const footer = () => program.screen().at(-1) ?? '';
	program.press('g', ' ', 'j', ' ');
	t.regex(footer(), /d delete 2 /);
	program.press('2', 'A');
	t.regex(footer(), /d delete 6 /);
	program.press('Escape', '1', 'Escape', 'e', 'Tab', 'Tab');
	t.regex(footer(), /← → option/);
	program.press('Shift+Tab');
	t.notRegex(footer(), /← → option/);
});
