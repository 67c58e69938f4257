import test from 'ava';
import type {Action} from '../../../source/app/action.ts';
import {find} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

type Asked = Extract<Action, {type: 'edit-outside'}>;

/** A program whose editor is `edit`; answers what it was asked for, too. */
function withEditor(
	edit: (text: string) => string | undefined,
	review = checkoutReview,
): Program & {readonly asked: string[]} {
	const asked: string[] = [];
	const program = openProgram(review, {
		effects: [
			(action, app) => {
				if (action.type === 'edit-outside') {
					const {text, purpose} = action as Asked;
					asked.push(text);
					const result = edit(text);
					if (result !== undefined) {
						app.dispatch({type: 'edited-outside', text: result, purpose});
					}
				}
			},
		],
	});
	return {...program, asked};
}

function lastChange(program: Program): readonly string[] {
	const step = program.state().history.done.at(-1);
	return Object.values(step?.changes ?? {}).flatMap(fields => Object.keys(fields));
}

const event = {
	recount: 1,
	records: {
		e1: {
			kind: 'event',
			what: 'Pool exhausted',
			story: true,
			notes: 'Forty waited.\n\nFor a minute.',
			when: {as: 'unknown'},
		},
		a1: {kind: 'assumption', assumed: 'A restart frees the pool', rank: 'a'},
		l1: {kind: 'learning', text: 'A restart hides it', rank: 'a'},
		x1: {kind: 'experiment', text: 'Put it on the dashboard', learning: 'l1', rank: 'a'},
	},
} as unknown as typeof checkoutReview;

/** Keys that lead to a row → what the editor gets, what it gives back, and what of the row changed. */
const rows: ReadonlyArray<
	readonly [title: string, keys: readonly string[], text: string, back: string, changed: readonly string[], row: object]
> = [
	[
		'the words of an event',
		['E'],
		'Pool exhausted\n\nForty waited.\n\nFor a minute.',
		'Pool exhausted on web-1\n\nForty waited.\n\nFor a minute.',
		['what'],
		{what: 'Pool exhausted on web-1', notes: 'Forty waited.\n\nFor a minute.'},
	],
	[
		'its notes',
		['E'],
		'Pool exhausted\n\nForty waited.\n\nFor a minute.',
		'Pool exhausted\nForty waited.\n\n- one\n- two\n\n',
		['notes'],
		{what: 'Pool exhausted', notes: 'Forty waited.\n\n- one\n- two'},
	],
	[
		'notes taken out',
		['E'],
		'Pool exhausted\n\nForty waited.\n\nFor a minute.',
		'Pool exhausted',
		['notes'],
		{notes: undefined},
	],
	[
		'a blank line above the words',
		['E'],
		'Pool exhausted\n\nForty waited.\n\nFor a minute.',
		'\nPool empty\n\nForty waited.\n\nFor a minute.',
		['what'],
		{what: 'Pool empty'},
	],
	[
		'an assumption',
		['2', 'E'],
		'A restart frees the pool',
		'A restart frees it\n\nSaid at 14:19.',
		['assumed', 'notes'],
		{assumed: 'A restart frees it', notes: 'Said at 14:19.'},
	],
	[
		'a learning',
		['3', 'E'],
		'A restart hides it',
		'A restart hides it for minutes',
		['text'],
		{text: 'A restart hides it for minutes'},
	],
	[
		'an experiment and what came of it',
		['3', 'j', 'E'],
		'Put it on the dashboard',
		'Put it on the dashboard\n\nSeen twice.',
		['came'],
		{came: 'Seen twice.'},
	],
	[
		'what acts on terminals',
		['3', 'E'],
		'A restart hides it',
		'A \u001B[2Jrestart\ttwice\r',
		['text'],
		{text: 'A [2Jrestart  twice'},
	],
];

for (const [title, keys, text, back, changed, row] of rows) {
	test(`E edits ${title} as one edit with only what changed`, t => {
		const program = withEditor(() => back, event);
		program.press(...keys);
		t.deepEqual(program.asked, [text]);
		t.is(program.state().history.done.length, 1);
		t.deepEqual(lastChange(program).toSorted(), [...changed].sort());
		const [id = ''] = Object.keys(program.state().history.done[0]?.changes ?? {});
		t.like(program.state().review.records[id], row);
		program.press('u');
		t.deepEqual(program.state().review, event);
	});
}

test('E that brings the same words back says so and changes nothing', t => {
	const program = withEditor(text => `${text}\n\n`, event);
	program.press('E');
	t.is(program.state().history.done.length, 0);
	t.is(program.state().notice?.text, 'Nothing was changed.');
});

test('a row that somebody removed while it was edited outside comes back whole', t => {
	const program: Program & {asked: string[]} = withEditor(() => {
		program.dispatch({type: 'edited', edit: {label: 'theirs', remove: ['e1']}});
		return 'Pool empty';
	}, event);
	program.press('E');
	t.like(find(program.state().review, 'event', 'e1'), {what: 'Pool empty', story: true});
});

test('E is not offered where nothing could be kept of it', t => {
	const empty = withEditor(text => text, {recount: 1, records: {}} as unknown as typeof checkoutReview);
	empty.press('E');
	t.deepEqual(empty.asked, []);
	t.regex(empty.state().notice?.text ?? '', /there is no row yet/);
	const program = openProgram(event, {file: {readOnly: 'A newer Recount wrote it.'}});
	program.press('E');
	t.is(program.state().notice?.text, 'A newer Recount wrote it.');
});

test('Ctrl+O edits the field in hand; lines stay in notes and become spaces elsewhere', t => {
	const program = withEditor(text => `${text} more\r\nand more`, event);
	program.press('e', 'Tab', 'Ctrl+O');
	t.deepEqual(program.asked, ['Pool exhausted']);
	t.true(program.screen().some(line => line.includes('Pool exhausted more and more')));
	program.press('Ctrl+_');
	t.false(program.screen().some(line => line.includes('more and more')));
	program.press('Ctrl+O', 'Ctrl+S');
	t.deepEqual(lastChange(program), ['what']);
	t.like(program.state().review.records.e1, {what: 'Pool exhausted more and more'});
});

test('the notes field says which key opens the editor, and takes lines from there', t => {
	const program = withEditor(() => 'One.\n\nTwo.', event);
	program.press('e');
	t.true(program.screen().some(line => /Notes .*Ctrl\+O editor$/.test(line)));
	program.press(...Array.from({length: 7}, () => 'Tab'));
	program.press('Ctrl+O', 'Ctrl+S');
	t.like(program.state().review.records.e1, {notes: 'One.\n\nTwo.'});
});

test('Ctrl+O edits the row that is being added, and a path', t => {
	const program = withEditor(text => `${text}ched`, event);
	program.press('a');
	program.type('1402 rea');
	program.press('Ctrl+O', 'Enter');
	t.true(program.story().includes('reached'));
	program.press('i');
	program.type('fet');
	program.press('Ctrl+O');
	t.true(program.screen().some(line => line.includes('Read which log?  fetched')));
});

test('Ctrl+Z asks to be suspended from lists, forms, rows, palettes, searches and questions alike', t => {
	for (const keys of [[], ['e'], ['a'], [':'], ['?'], ['/'], ['d'], ['i'], ['0', 'Tab']]) {
		const asked: string[] = [];
		const program = openProgram(event, {effects: [({type}) => type === 'suspend' && asked.push(type)]});
		program.press(...keys);
		const before = program.state().overlays;
		program.press('Ctrl+Z');
		t.deepEqual(asked, ['suspend'], keys.join());
		t.is(program.state().overlays, before);
	}
});
