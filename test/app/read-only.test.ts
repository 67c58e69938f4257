import test from 'ava';
import {emptyReview} from '../../source/review/review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {openProgram, type Program} from '../helpers/program.ts';

const shows = (program: Program, text: string) => program.screen().some(line => line.includes(text));
const readOnly = 'This review was opened with --readonly, so it stays as it is.';

test('where a review can only be read, each command that would change it says so before anything is typed', t => {
	const program = openProgram(checkoutReview, {file: {readOnly}});
	for (const key of ['a', 'o', 'O', 't', 'w', 's', 'e', 'Enter', 'd', 'u', 'U', 'L', 'J', '0', 'i', 'm', 'E']) {
		program.press(key);
		t.deepEqual(program.state().overlays, [], key);
		t.is(program.state().notice?.text, readOnly, key);
		program.press('j');
	}

	for (const key of ['2', 'a', 'o', 'O', 'c', 'w', '3', 'a', 'o', 'O', 'w']) {
		program.press(key);
		t.deepEqual(program.state().overlays, [], key);
		t.is(program.state().notice?.text === readOnly, !/\d/.test(key), key);
	}

	program.paste('2026-10-03T14:02:00Z a line of a log\n'.repeat(3));
	t.is(program.state().notice?.text, readOnly);
	program.press(':');
	t.true(shows(program, 'This review was opened'));
});

test('where a review can only be read, evidence unfolds, rows are chosen and copied, and the views change', t => {
	const program = openProgram(
		{recount: 1, records: {line: {kind: 'event', what: 'a line', when: {as: 'point', at: '2026-10-03T14:02:00Z'}}}},
		{file: {readOnly}},
	);
	program.press('Enter');
	t.regex(program.bar(), /a line/);
	program.press(' ', 'T', 'z', 'f');
	t.false(program.state().notice?.text.includes('--readonly') ?? false);
	program.press('y');
	t.is(program.state().overlays.at(-1)?.type, 'copy');
});

test('a file that is read only says so instead of changing', t => {
	const program = openProgram(emptyReview, {file: {readOnly: 'This file is newer.'}});
	program.press('a');
	program.type('1402 words');
	program.press('Enter');
	t.deepEqual(program.story(), []);
	t.true(shows(program, 'This file is newer.'));
});
