import {type Command, helpGroups} from '../../app/command.ts';
import {describe, type Form, focused} from '../../app/forms/form.ts';
import type {State} from '../../app/state.ts';
import {choiceWord, spokenCommands, typedName} from './named-command.ts';
import {said, sentence} from './words.ts';

const first = [
	'A number goes to that row, A2 or L1 to an assumption or a learning, 14:20 to a time. Enter alone says the row again.',
	'list reads the rows, ten at a time, and next reads on; list 20 begins at row 20. read tells all of the row, where where you are.',
	'timeline, assumptions and learnings are the three panes. A command takes its words on the same line: a 1402 pool exhausted.',
];
const last = 'help all tells every command with what it does. quit leaves; everything is saved as you go.';

// Where rows have numbers, nobody turns pages.
const spared = /^(?:(?:half|page|next|previous)-(?:up|down|pane)|timeline|assumptions|learnings)$/;

/** What can be typed in a list: in a few lines, or every command with what it does. */
export function helpWords(state: State, whole: boolean): readonly string[] {
	const all = spokenCommands(state);
	if (whole) {
		return all.map(command => sentence(`${namesOf(command, state)}: ${said(command.title)}`));
	}

	const groups = helpGroups.flatMap(group => {
		const own = all.filter(({id, help}) => help?.group === group && help.extra === undefined && !spared.test(id));
		return own.length === 0 ? [] : [sentence(`${group}: ${own.map(command => shortly(command, state)).join(', ')}`)];
	});
	return [...first, ...groups, last];
}

/** What can be typed in the field in hand of a form. */
export function formHelp(form: Form): readonly string[] {
	const {type, hint, label} = describe(form, focused(form).name);
	return [
		'Type a new value. Enter keeps it and goes on, in the last field it saves. minus clears it, back goes to the field before.',
		'save saves the form, cancel leaves it and keeps what you typed, discard throws that away. editor opens the field in your editor.',
		'fields tells all fields, :3 or :notes goes to one, read reads all of this one. To write a word such as save itself, put it in quotes.',
		...(type === 'when'
			? [
					'A time may be 14:19, 1419, +5m after the row above, about 14:19, 14:19-14:25 for lasted, 14:19..14:25 for some moment in between, yesterday 23:10, or ? for not known.',
				]
			: type === 'text'
				? [`${label} may have several lines: + and words adds one.`]
				: hint === undefined
					? []
					: [sentence(`${label}: ${said(hint)}`)]),
	];
}

function shortly(command: Command, state: State): string {
	const word = choiceWord(command);
	const typed = typedName(command, state);
	return typed === command.id ? typed : `${typed} ${word}`;
}

function namesOf(command: Command, state: State): string {
	const typed = typedName(command, state);
	return typed === command.id ? typed : `${typed} or ${command.id}`;
}
