import test from 'ava';
import fc from 'fast-check';
import {commands} from '../../../source/app/commands.ts';
import {contextChains} from '../../../source/app/keys/context-chains.ts';
import {checkOverrides, type KeyOverrides, noOverrides} from '../../../source/app/keys/key-overrides.ts';
import {keysOf} from '../../../source/app/keys/keymap.ts';
import {readKeyName} from '../../../source/app/keys/read-key-name.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

const lasting = ['Up', 'Down', 'Left', 'Right', 'Tab', 'Enter', 'Escape', 'Ctrl+C'];

/** What somebody writes → what a key is called here, or why it is none. */
const written: Readonly<Record<string, string>> = {
	j: 'j',
	G: 'G',
	'+': '+',
	本: '本',
	Space: ' ',
	' ': ' ',
	'ctrl+d': 'Ctrl+D',
	'^d': 'Ctrl+D',
	'Ctrl++': 'Ctrl++',
	'Ctrl+Shift+d': 'Ctrl+D',
	'Ctrl+Space': 'Ctrl+Space',
	'alt+enter': 'Alt+Enter',
	'Shift+Alt+Ctrl+Left': 'Ctrl+Alt+Shift+Left',
	'Shift+a': 'A',
	esc: 'Escape',
	PageUp: 'PgUp',
	f12: 'F12',
	F13: 'is no key that I know',
	'': 'is no key that I know',
	jj: 'is no key that I know',
	'Shift+1': 'is no key that I know',
	'Hyper+a': 'is no key that I know',
	'\u0007': 'is no key that I know',
	'^i': 'is Tab in a terminal',
	'Ctrl+M': 'is Enter in a terminal',
	'ctrl+[': 'is Escape in a terminal',
};

for (const [word, expected] of Object.entries(written)) {
	test(`the key that is written ${JSON.stringify(word)} ${expected.startsWith('is ') ? '' : 'is called '}${expected}`, t => {
		const read = readKeyName(word);
		t.is('key' in read ? read.key : read.problem, expected);
	});
}

test('every key of the table can be written as the table writes it', t => {
	for (const key of new Set(commands.flatMap(({keys}) => keys))) {
		// Ctrl+H is what some terminals send for Backspace; the table names both.
		t.deepEqual(readKeyName(key), key === 'Ctrl+H' ? {problem: 'is Backspace in a terminal'} : {key});
	}
});

/** What stands in keys.json → the keys that a command has then, and what is said. */
const files: ReadonlyArray<readonly [title: string, file: unknown, overrides: KeyOverrides, says: readonly RegExp[]]> =
	[
		['a free key is taken', {'add-event': ['+']}, {'add-event': ['+']}, []],
		['several keys are kept in their order', {undo: ['Z', 'Ctrl+G', 'Z']}, {undo: ['Z', 'Ctrl+G']}, []],
		[
			'a taken key is said once',
			{'add-event': ['n']},
			{},
			[/^keys\.json: “add-event” cannot have n: “next-match” has it\. Its usual keys stay\.$/],
		],
		['two commands may swap', {down: ['k'], up: ['j']}, {down: ['k', 'Down'], up: ['j', 'Up']}, []],
		['a key that was given away is free', {'next-match': [], undo: ['n']}, {'next-match': [], undo: ['n']}, []],
		[
			'the second of two that want one key goes without',
			{undo: ['Z'], save: ['Z']},
			{undo: ['Z']},
			[/“save” cannot have Z/],
		],
		[
			'one that falls back takes its key again',
			{'add-event': ['n'], 'next-match': ['j']},
			{},
			[/“next-match” cannot have j/, /“add-event” cannot have n/],
		],
		['panes have keys of their own', {'add-event': ['c']}, {'add-event': ['c']}, []],
		['one command of a pane is not another of the list', {'add-event': ['x']}, {}, [/“add-event” cannot have x/]],
		['no keys leave Enter', {edit: []}, {edit: ['Enter']}, []],
		['Ctrl+C stays', {interrupt: []}, {interrupt: ['Ctrl+C']}, []],
		['Escape is nobody else’s', {'add-row': ['Escape']}, {}, [/“add-row” cannot have Escape/]],
		['letters are typed while one types', {'add-row': ['x']}, {}, [/“add-row”: “x” is typed there/]],
		['and everywhere', {redraw: ['r']}, {}, [/“redraw”: “r” is typed there/]],
		['unknown commands are said', {fly: ['z']}, {}, [/“fly”: there is no such command/]],
		[
			'unknown keys are said',
			{undo: ['Hyper+z']},
			{},
			[/“undo”: "Hyper\+z" is no key that I know\. Its usual keys stay/],
		],
		['what is no key is said', {undo: [5]}, {}, [/“undo”: 5 is no key\./]],
		['what is no list is said', {undo: 'z'}, {}, [/“undo”: write its keys as a list, such as \["u"\]/]],
		['what is no table is said', ['undo'], {}, [/is to hold/]],
		['nor is nothing a table', null, {}, [/is to hold/]],
		[
			'the keys of a command may be written as they are',
			{'text-delete-left': ['Backspace', 'Ctrl+H']},
			{'text-delete-left': ['Backspace', 'Ctrl+H']},
			[],
		],
		['names of every object are no commands', {constructor: ['z'], toString: []}, {}, [/“constructor”/, /“toString”/]],
	];

for (const [title, file, overrides, says] of files) {
	test(`keys.json: ${title}`, t => {
		const checked = checkOverrides(file, commands);
		t.deepEqual(checked.overrides, overrides);
		t.is(checked.problems.length, says.length, checked.problems.join('\n'));
		for (const [index, pattern] of says.entries()) {
			t.regex(checked.problems[index] ?? '', pattern);
		}
	});
}

test('whatever keys.json says, no key means two new things in one place, and nobody is locked in', t => {
	const keys = fc.constantFrom('n', 'j', 'z', '+', 'Ctrl+G', 'Down', 'Escape', 'Enter', 'Alt+B', 'F5', ' ', 'nonsense');
	const ids = fc.constantFrom(...commands.map(({id}) => id), 'unknown');
	fc.assert(
		fc.property(fc.dictionary(ids, fc.array(keys, {maxLength: 3}), {maxKeys: 12}), file => {
			const {overrides, problems} = checkOverrides(file, commands);
			t.is(Object.keys(overrides).length + problems.length, Object.keys(file).length);
			for (const chain of Object.values(contextChains)) {
				const within = commands.filter(({contexts}) => contexts.some(context => chain.some(own => own === context)));
				for (const one of within) {
					for (const key of keysOf(one, {keys: overrides})) {
						const others = within.filter(other => other !== one && keysOf(other, {keys: overrides}).includes(key));
						t.true(one.keys.includes(key) || others.length === 0, `${one.id} ${key}`);
					}
				}
			}

			for (const command of commands) {
				for (const key of command.keys.filter(own => lasting.includes(own))) {
					t.true(keysOf(command, {keys: overrides}).includes(key), `${command.id} ${key}`);
				}
			}
		}),
	);
});

function opened(file: unknown): Program {
	const {overrides, problems} = checkOverrides(file, commands);
	const [first] = problems;
	const notice = first === undefined ? undefined : {text: first, tone: 'plain' as const};
	return openProgram(undefined, {chosen: {keys: overrides, notice}});
}

test('a key of one’s own does what the usual one did, and footer and help show it', t => {
	const program = opened({'add-event': ['+'], help: ['Ctrl+G']});
	t.regex(program.screen().at(-1) ?? '', /^ \+ add/);
	t.regex(program.screen().at(-1) ?? '', /Ctrl\+G help/);
	program.press('a');
	t.is(program.state().overlays.length, 0);
	program.press('+');
	program.type('1402 pool exhausted');
	program.press('Enter');
	t.deepEqual(program.story(), ['pool exhausted']);
	program.press('Ctrl+G');
	t.true(program.screen().some(line => /\+ +add /.test(line)));
});

test('a key that is taken is said, and the usual one stays', t => {
	const program = opened({'add-event': ['n']});
	t.true(program.screen().some(line => line.includes('“add-event” cannot have n')));
	t.regex(program.screen().at(-1) ?? '', /^ a add/);
	program.press('a');
	t.is(program.state().overlays.at(-1)?.type, 'quick-add');
	t.false(program.screen().some(line => line.includes('cannot have n')));
});

test('a command without keys is left out of the footer and stays in the palette', t => {
	const program = opened({'add-event': []});
	t.notRegex(program.screen().at(-1) ?? '', /add/);
	program.press(':');
	program.prompt('add an event');
	program.press('Enter');
	t.is(program.state().overlays.at(-1)?.type, 'quick-add');
});

test('with confirmQuit q is asked for twice, and any other key stays', t => {
	const codes: number[] = [];
	const note = (action: {type: string; code?: number}) => {
		if (action.type === 'quit') {
			codes.push(action.code ?? -1);
		}
	};
	const program = openProgram(undefined, {chosen: {confirmQuit: true, keys: noOverrides}, effects: [note]});
	program.press('q', 'g', 'q');
	t.deepEqual(codes, []);
	t.true(program.screen().some(line => line.includes('again, or q, to leave')));
	program.press('q');
	t.deepEqual(codes, [0]);
});
