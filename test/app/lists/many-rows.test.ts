import test from 'ava';
import fc from 'fast-check';
import {placeInHand, rows} from '../../../source/app/lists/rows.ts';
import {nextMatch} from '../../../source/app/lists/search.ts';
import type {EventRecord} from '../../../source/review/records.ts';
import type {Review} from '../../../source/review/review.ts';
import {timeline} from '../../../source/review/timeline.ts';
import {openProgram} from '../../helpers/program.ts';

// One event an hour; every tenth is told, the others stand beside the story, where they are folded.
function hours(words: readonly string[], isTold = (index: number) => index % 10 === 0): Review {
	const start = Date.UTC(2026, 9, 3, 14);
	const records = words.map((what, index): [string, EventRecord] => [
		`e${index}`,
		{
			kind: 'event',
			when: {as: 'point', at: new Date(start + index * 3_600_000).toISOString().replace('.000Z', 'Z')},
			what,
			...(isTold(index) ? {story: true} : {notes: `Line ${index}`}),
		},
	]);
	return {recount: 1, records: Object.fromEntries(records)};
}

test('law: the next match is the first row on from the row in hand that holds the words, round again at the end', t => {
	const words = fc.constantFrom('a', 'Pool full', 'pool', 'İ', 'Straße');
	const wanted = fc.constantFrom('pool', ' FULL', 'l', 'line 7', 'i', 'straße', 'not there');
	const list = fc.array(fc.tuple(words, fc.integer({min: 1, max: 300})), {maxLength: 4});
	fc.assert(
		fc.property(list, wanted, fc.nat(), fc.constantFrom(1 as const, -1 as const), (runs, text, from, by) => {
			const review = hours(runs.flatMap(([what, times]) => Array.from({length: times}, () => what)));
			const {state} = openProgram(review);
			const entries = timeline(review);
			const start = from % (entries.length || 1);
			const onward = [...entries.slice(start + 1), ...entries.slice(0, start + 1)];
			const back = [...entries.slice(0, start).toReversed(), ...entries.slice(start).toReversed()];
			const expected = (by === 1 ? onward : back).find(({event}) =>
				`${event.what}\n${event.notes ?? ''}`.toLowerCase().includes(text.trim().toLowerCase()),
			);
			t.is(nextMatch(state(), text, by, entries[start]?.id), expected?.id);
		}),
	);
});

test('every row that can be in hand is counted, days are not', t => {
	const program = openProgram(hours(Array.from({length: 60}, () => 'pool full')));
	program.press('Right', 'G', 'Right', 'g');
	const shown = rows(program.state()).filter(row => row.type !== 'day');
	t.true(shown.length < rows(program.state()).length - 1);
	for (const [index, row] of shown.entries()) {
		t.is(program.state().lists.timeline.cursor, row.id);
		t.deepEqual(placeInHand(program.state()), {place: index + 1, count: shown.length});
		program.press('j');
	}

	program.press('k');
	t.deepEqual(placeInHand(program.state()), {place: shown.length - 1, count: shown.length});
	t.is(placeInHand(openProgram().state()), undefined);
});

test('law: unfolded runs show all their lines, in order, under the row above them', t => {
	fc.assert(
		fc.property(fc.array(fc.boolean(), {maxLength: 60}), fc.array(fc.nat(), {maxLength: 8}), (told, opened) => {
			const review = hours(
				told.map(() => 'pool full'),
				index => told[index] === true,
			);
			const program = openProgram(review);
			const folds = rows(program.state()).filter(row => row.type === 'fold');
			for (const place of opened) {
				const fold = folds[place % (folds.length || 1)];
				if (fold) {
					program.dispatch({type: 'folded', anchor: fold.anchor, open: true});
				}
			}

			const shown = rows(program.state()).flatMap(row =>
				row.type === 'fold' ? row.entries.map(({id}) => id) : row.type === 'event' ? [row.id] : [],
			);
			t.deepEqual(
				shown,
				timeline(review).map(({id}) => id),
			);
			for (const fold of folds) {
				t.is(rows(program.state()).includes(fold), !opened.some(place => folds[place % folds.length] === fold));
			}
		}),
	);
});

test('a filter that grows letter by letter leaves the lines that it would leave at once, and gives them back', t => {
	const review = hours(['Pool full', 'pool empty', 'page', 'Full stop'], () => true);
	const withAssumption: Review = {
		...review,
		records: {...review.records, a1: {kind: 'assumption', assumed: 'there is room'}},
	};
	const shown = (program: ReturnType<typeof openProgram>) =>
		program
			.screen()
			.filter(line => /\[[ x]\]/.test(line))
			.map(line => line.replace(/[│▸ ]+/g, ' ').trim());
	const program = openProgram(withAssumption);
	program.press('2', 'L');
	const all = shown(program);
	t.is(all.length, 4);
	for (const filter of ['p', 'po', 'po f', 'po', 'full', '', 'FULL p', 'e', 'zz', 'zzz', '']) {
		program.prompt(filter);
		const words = filter.toLowerCase().split(' ');
		t.deepEqual(
			shown(program),
			all.filter(line => words.every(word => line.toLowerCase().includes(word))),
			filter,
		);
	}

	program.prompt('full');
	program.press('Enter');
	t.deepEqual(shown(program), ['[x] 14:00 Pool full', '[ ] 17:00 Full stop']);
});
