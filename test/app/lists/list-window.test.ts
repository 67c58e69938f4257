import test from 'ava';
import fc from 'fast-check';
import {shownRows, windowTop} from '../../../source/app/lists/list-window.ts';
import type {Review} from '../../../source/review/review.ts';
import {openProgram} from '../../helpers/program.ts';

test('law: the row in hand is in view, and no row is out of sight above while there are blank lines below', t => {
	const heights = fc.array(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 60});
	fc.assert(
		fc.property(heights, fc.nat(80), fc.nat(80), fc.integer({min: 1, max: 30}), (rows, before, hand, lines) => {
			const cursor = hand % rows.length;
			const window = {count: rows.length, lines, height: (index: number) => rows[index] ?? 1};
			const top = windowTop({...window, top: before, cursor});
			const height = (from: number, to: number) => rows.slice(from, to).reduce((sum, own) => sum + own, 0);
			t.true(shownRows({...window, top}).includes(cursor));
			t.true(top === cursor || height(top, cursor + 1) <= lines, 'the row in hand is whole');
			t.true(top === 0 || height(top - 1, rows.length) > lines, 'the window is full');
		}),
	);
});

test('evidence that is folded again leaves no blank lines below while rows are hidden above', t => {
	const clock = (index: number) => new Date(Date.UTC(2026, 9, 3, 14, index)).toISOString().replace('.000Z', 'Z');
	const told = (what: string, index: number) => ({kind: 'event', what, when: {as: 'point', at: clock(index)}}) as const;
	const review: Review = {
		recount: 1,
		records: {
			...Object.fromEntries(
				['Deploy', 'Page', 'Call', 'All well'].map((what, at) => [what, {...told(what, 30 * at), story: true}]),
			),
			...Object.fromEntries(Array.from({length: 59}, (_, at) => [`line${at}`, told(`line ${at}`, 61)])),
		},
	};
	const program = openProgram(review);
	program.press('j', 'j', 'j', 'Right', 'G', 'k', 'k', 'k', 'h');
	t.regex(program.bar(), /59 lines/);
	t.is(program.state().lists.timeline.top, 0);
	t.true(program.screen().some(line => line.includes('Deploy')));
});
