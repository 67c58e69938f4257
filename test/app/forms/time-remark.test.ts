import test from 'ava';
import {emptyReview, type Review} from '../../../source/review/review.ts';
import {openProgram} from '../../helpers/program.ts';
import {openTalk} from '../../helpers/talk.ts';

// It is half past nine of that day.
const review: Review = {
	...emptyReview,
	records: {
		incident: {kind: 'incident', title: 'Night', date: '2026-10-05'},
		e1: {kind: 'event', story: true, what: 'paged', when: {as: 'point', at: '2026-10-05T09:10Z'}},
	},
};
const toCome = '10:45 of Mon 5 Oct is still to come, so Sun 4 Oct is meant; write 2026-10-05 10:45 to say the other';

function told(screen: readonly string[]): string {
	return screen
		.map(line => line.trim())
		.filter(Boolean)
		.join(' ');
}

test('a time of the day before, because today it is still to come, is told under the row that is typed and when it is added', t => {
	for (const key of ['Enter', 'Down']) {
		const program = openProgram(review);
		program.press('a');
		program.type('~10:45 freed space');
		t.true(told(program.screen()).includes(`about 10:45 UTC · Sun 4 Oct · 22 h 25 min before 09:10 ${toCome}`), key);
		program.press(key);
		t.true(told(program.screen()).includes(`Its time: ${toCome}.`), key);
	}
});

test('the same is told in a form, under its field and when it is saved', t => {
	const program = openProgram(review);
	program.press('t', 'Ctrl+U');
	program.type('10:45');
	t.true(told(program.screen()).includes(`10:45 UTC · Sun 4 Oct ${toCome}`));
	program.press('Ctrl+S');
	t.true(told(program.screen()).includes(`Its time: ${toCome}.`));
	program.press('e', 'Enter', 'Enter');
	program.type(' again');
	program.press('Ctrl+S');
	t.false(told(program.screen()).includes('Its time'));
});

test('a row that the filter hides tells of its time all the same', t => {
	const program = openProgram(review);
	program.press('&');
	program.prompt('paged');
	program.press('Enter', 'a');
	program.type('10:45 freed space');
	program.press('Down');
	t.true(told(program.screen()).includes(`Its time: ${toCome}. Esc shows what the filter hides.`));
});

test('a screen reader hears it once, behind the row that was added', t => {
	t.deepEqual(openTalk(review).say('a 10:45 freed space'), [
		`Added: 10:45, Sun 4 Oct 2026, freed space, row 1 of 2. Its time: ${toCome}. Saved.`,
	]);
});
