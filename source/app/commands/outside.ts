import type {Command} from '../command.ts';
import {fieldOutside, rowOutside} from '../forms/outside.ts';
import {rowInHand} from '../lists/rows.ts';
import type {State} from '../state.ts';
import {nothingChosen} from './reasons.ts';

/** What leads out of the program for a while: to an editor, or to the shell. */
export const outside: readonly Command[] = [
	{
		id: 'edit-row-outside',
		title: 'Edit the row in $EDITOR: its words, a blank line, its notes',
		contexts: ['list'],
		keys: ['E'],
		help: {group: 'Change', word: 'in $EDITOR'},
		edits: true,
		disabled: whyNotOutside,
		run(state, environment) {
			const row = rowInHand(state);
			const outside = row && rowOutside(row, state, environment);
			return outside ? [{type: 'edit-outside', ...outside}] : [];
		},
	},
	{
		id: 'edit-field-outside',
		title: 'Edit the field in $EDITOR',
		contexts: ['text'],
		keys: ['Ctrl+O'],
		run(state) {
			const outside = fieldOutside(state);
			return outside ? [{type: 'edit-outside', ...outside}] : [];
		},
	},
	{
		id: 'suspend',
		title: 'Leave for the shell; fg brings you back',
		contexts: ['anywhere'],
		keys: ['Ctrl+Z'],
		help: {group: 'Leave', word: 'suspend, fg returns', extra: true},
		blind: true,
		run: () => [{type: 'suspend'}],
	},
];

function whyNotOutside(state: State): string | undefined {
	return rowInHand(state)?.type === 'fold' ? 'these lines are folded; → shows them' : nothingChosen(state);
}
