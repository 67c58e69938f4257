import test from 'ava';
import fc from 'fast-check';
import {columnsOf} from '../../source/app/columns.ts';
import type {State} from '../../source/app/state.ts';
import type {Review} from '../../source/review/review.ts';
import {frame} from '../../source/tui/frame.ts';
import {widthOf} from '../../source/tui/lines.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {hostileWords} from '../helpers/hostile-words.ts';
import {fixedEnvironment, openProgram} from '../helpers/program.ts';

const environment = fixedEnvironment();
const sizes = [
	[120, 36],
	[100, 12],
	[99, 30],
	[80, 24],
	[60, 16],
	[59, 15],
	[34, 10],
	[24, 6],
	[20, 4],
	[10, 3],
	[1, 1],
] as const;

// The same review with words in it that are wide, long, joined or hostile.
const strangeReview: Review = {
	...checkoutReview,
	records: Object.fromEntries(
		Object.entries(checkoutReview.records).map(([id, record], index) => {
			const words = `${hostileWords[index % hostileWords.length] ?? ''} 決済が遅い 👨‍👩‍👧 e\u0301 ${'long '.repeat(30)}`;
			switch (record.kind) {
				case 'event':
					return [id, {...record, what: words, notes: words}];
				case 'assumption':
					return [id, {...record, assumed: words, expected: words, happened: words}];
				case 'learning':
					return [id, {...record, text: words}];
				default:
					return [id, record];
			}
		}),
	),
};

function faultOf(state: State): string | undefined {
	const {columns, rows} = state.size;
	const {lines, cursor} = frame(state, environment);
	const wide = lines.findIndex(
		line => widthOf(line) + columnsOf(line.prompt?.value ?? '') > columns + (line.prompt ? columns : 0),
	);
	if (lines.length !== rows) {
		return `${lines.length} lines at ${columns}×${rows}`;
	}

	if (wide !== -1) {
		return `line ${wide} is ${widthOf(lines[wide] as (typeof lines)[number])} wide at ${columns}×${rows}`;
	}

	const text = lines.flatMap(({spans}) => spans.map(span => span.text)).join('');
	if (/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/.test(text)) {
		return 'something that acts on a terminal';
	}

	return cursor && (cursor.x < 0 || cursor.x > columns || cursor.y < 0 || cursor.y >= rows)
		? `the cursor at ${cursor.x}, ${cursor.y} at ${columns}×${rows}`
		: undefined;
}

const keys = fc.constantFrom(
	...[
		'j',
		'k',
		'g',
		'G',
		'1',
		'2',
		'3',
		'a',
		'o',
		'O',
		'e',
		't',
		'w',
		's',
		'c',
		'L',
		'd',
		'u',
		'U',
		'J',
		'K',
		'0',
		'i',
	],
	...[
		'v',
		' ',
		'A',
		'm',
		'&',
		'/',
		'n',
		':',
		'?',
		'y',
		'x',
		'z',
		'T',
		'f',
		'Enter',
		'Escape',
		'Tab',
		'Down',
		'Up',
		'Left',
	],
	...[
		'Right',
		'PgDn',
		'F1',
		'Ctrl+C',
		'Ctrl+S',
		'Ctrl+U',
		'Backspace',
		'Alt+Enter',
		'決',
		'🙂',
		'1',
		'4',
		'2',
		'6',
		' ',
	],
);

test('a space behind the words of a new row leaves them whole', t => {
	const program = openProgram(checkoutReview);
	program.press('a');
	program.type('1402 Bea looks ');
	t.true(program.screen().some(line => /14:02 +Bea looks$/.test(line)));
});

test('whatever is pressed, each frame has as many lines as the screen, none is too wide, and nothing in it acts', t => {
	fc.assert(
		fc.property(
			fc.constantFrom(checkoutReview, strangeReview),
			fc.boolean(),
			fc.array(fc.oneof({arbitrary: keys, weight: 12}, {arbitrary: fc.constantFrom(...sizes), weight: 1}), {
				maxLength: 40,
			}),
			(review, ascii, steps) => {
				const program = openProgram(review, {chosen: {look: {theme: 'default', ascii}}});
				for (const step of steps) {
					if (typeof step === 'string') {
						program.press(step);
					} else {
						program.resize(step[0], step[1]);
					}

					const fault = faultOf(program.state());
					if (fault !== undefined) {
						throw new Error(`${fault}, after ${JSON.stringify(steps)}`);
					}
				}
			},
		),
		{numRuns: 300},
	);
	t.pass();
});

test('every size from nothing to a wide wall is drawn, with each pane and the form on top', t => {
	for (let columns = 1; columns <= 130; columns += 3) {
		for (const rows of [1, 3, 5, 6, 9, 11, 12, 15, 16, 24, 30, 36, 50]) {
			for (const pane of ['1', '2', '3']) {
				const program = openProgram(strangeReview, {columns, rows});
				program.press(pane);
				t.is(faultOf(program.state()), undefined);
				program.press('e');
				t.is(faultOf(program.state()), undefined);
			}
		}
	}
});

test('at 20×4 a sentence says what is needed and that all is saved', t => {
	const program = openProgram(checkoutReview, {columns: 20, rows: 4});
	t.deepEqual(program.screen(), ['Needs 24 columns and', '6 rows; has 20 x 4.', 'Saved. q quits.', '']);
});

const smallScreens: ReadonlyArray<
	readonly [keys: readonly string[], size: readonly [number, number], says: readonly string[]]
> = [
	[[], [20, 5], ['Saved. q quits.', '', '']],
	[
		['a', 'p'],
		[20, 5],
		['Your words are kept.', 'Esc closes.', ''],
	],
	[
		['a', 'p'],
		[20, 4],
		['Your words are kept.', 'Esc closes.'],
	],
	[['a', 'p'], [80, 3], ['Your words are kept. Esc closes.']],
	[['a'], [20, 4], ['Saved. Esc closes.', '']],
	[
		['e', 'Tab', 'p'],
		[20, 4],
		['Your words are kept.', 'Esc closes.'],
	],
	[['?'], [10, 4], ['Saved. Esc', 'closes.']],
	[['a', 'p'], [10, 3], ['Esc closes']],
	[[], [10, 3], ['q quits']],
];

for (const [keys, [columns, rows], says] of smallScreens) {
	test(`at ${columns}×${rows} after ${keys.join(' ') || 'nothing'} it says ${says.join(' ')}`, t => {
		const program = openProgram(checkoutReview);
		program.press(...keys);
		program.resize(columns, rows);
		t.deepEqual(program.screen().slice(2), says);
	});
}

test('a row that is longer than its line says at its left that it goes on there', t => {
	const program = openProgram(checkoutReview);
	program.press('a');
	program.type(`1402 ${'pool exhausted '.repeat(8)}end`);
	const row = () => program.screen().find(line => line.includes(' ▸  ')) ?? '';
	t.regex(row(), /^ ▸ {2}14:02 +….*exhausted end$/);
	t.is(frame(program.state(), fixedEnvironment()).cursor?.x, row().length);
	program.press('Ctrl+A', 'Alt+F');
	t.regex(row(), /^ ▸ {2}14(?::)?02 +pool exhausted .*…$/);
});

test('a line of evidence that is alone shows its words where it is folded', t => {
	const program = openProgram(checkoutReview);
	t.true(program.screen().includes('  · 1 line from web-1.log  14:03  beside the story'), program.screen().join('\n'));
});

for (const [columns, footer] of [
	[24, ' Ctrl+S save  Esc back'],
	[34, ' Ctrl+S save  Esc back     1 of 7'],
	[46, ' ↵ next  Ctrl+S save  Esc back         1 of 7'],
	[80, ' ↵ next  Ctrl+S save  Esc back  Tab field  ↑ ↓ ±1 min in When  F1 keys   1 of 7'],
] as const) {
	test(`in a form at ${columns} columns the footer tells how it is saved and left`, t => {
		const program = openProgram(checkoutReview, {columns, rows: 10});
		program.press('e');
		t.is(program.screen().at(-1), footer);
	});
}

test('on a screen that is too small no key is typed blind, and Esc and q do what the sentence says', t => {
	const ended: number[] = [];
	const program = openProgram(checkoutReview, {
		effects: [action => action.type === 'quit' && ended.push(action.code)],
	});
	program.press('a');
	program.type('pool exhausted');
	program.resize(20, 5);
	program.press('q', 'd', 'Enter', 'Backspace', 'Ctrl+U', 'Tab', 'Ctrl+X');
	program.resize(80, 24);
	t.true(program.screen().some(line => line.includes('▸  ') && line.endsWith('pool exhausted')));
	program.resize(20, 5);
	program.press('Escape');
	t.deepEqual(program.state().overlays, []);
	t.is(program.state().rowAside, 'pool exhausted');
	program.press('j', 'd', 'd');
	t.is(program.story().length, 6);
	t.deepEqual(ended, []);
	program.press('q');
	t.deepEqual(ended, [0]);
});

test('at 34×10 there is one pane with times and words, and the row in hand in view', t => {
	const program = openProgram(checkoutReview, {columns: 34, rows: 10});
	const [title, tabs] = program.screen();
	t.is(title, ' Checkout timeouts          saved');
	t.is(tabs, ' 1·2 3   Timeline 6');
	t.is(program.screen().at(-1), ' : commands  ? help        1 of 7');
	t.regex(program.bar(), /^▸ 13:41 Deploy v412 to all/);
});

test('on a wide screen the detail stands beside the list, and f gives the list the whole pane', t => {
	const program = openProgram(checkoutReview, {columns: 120, rows: 36});
	program.press('j');
	t.true(program.screen().some(line => /│ {2}What people thought here$/.test(line)));
	program.press('f');
	t.false(program.screen().some(line => line.includes('│')));
	program.press('f', '3');
	t.true(program.screen().some(line => /│ {2}Comes from$/.test(line)));
	t.true(program.screen().some(line => /Not used yet/.test(line)));
});

test('on a wide screen the assumptions are a table of what was assumed, expected and found', t => {
	const program = openProgram(checkoutReview, {columns: 120, rows: 36});
	program.press('2');
	t.regex(program.screen()[3] ?? '', /^ {9}assumed +expected +what happened +it turned out$/);
	t.true(
		program
			.screen()
			.some(line => /A3 +A restart frees the pool +errors stay away +errors came back after .*≠ differed/.test(line)),
	);
});

test('without UTF-8 every sign of ours is one of the keyboard, and what stands at the right stays there', t => {
	const program = openProgram(checkoutReview, {chosen: {look: {theme: 'mono', ascii: true}}});
	for (const keys of ['2', '3', '1 ?', 'Escape :', 'Escape e']) {
		for (const key of keys.split(' ')) {
			program.press(key);
		}

		t.deepEqual(
			program.screen().filter(line => /[^\x20-\x7E]/.test(line)),
			[],
		);
	}

	program.press('Escape', '2');
	const ends = program
		.screen()
		.flatMap(line => (/(?:!=|=|~|\?) (?:differed|held|partly|not known)$/.test(line) ? [line.lastIndexOf(' ')] : []));
	t.true(ends.length >= 4);

	program.press('1');
	const [cut] = program.screen().filter(line => line.includes('...'));
	t.regex(
		cut ?? '',
		/^ {4}14:02:31 {6}\+22m {2}Pool exhausted .*[a-z ]\.\.\. {2}A1 A3 {2}impact$/,
		'a cut text keeps its columns',
	);
});

test('a day that is not that of the title is named above its rows, also where there is only one', t => {
	const when = {as: 'point', at: '2026-11-26T23:31Z'} as const;
	const review: Review = {
		recount: 1,
		records: {
			incident: {kind: 'incident', date: '2026-11-26', zone: 'Europe/Berlin'},
			one: {kind: 'event', when, what: 'paged', story: true},
		},
	};
	const program = openProgram(review);
	t.regex(program.screen().join('\n'), /Fri 27 Nov.*\n ▸ {2}00:31/);
	program.press('z');
	t.notRegex(program.screen().slice(2).join('\n'), /Nov.*\n ▸ {2}23:31/);
});

test('the first row of the list shows with the name of its day, also after one comes back to it', t => {
	const program = openProgram(checkoutReview, {rows: 12});
	const first = program.screen()[3] ?? '';
	t.regex(first, /Sat 3 Oct/);
	program.press('G', 'g');
	t.is(program.screen()[3], first);
});
