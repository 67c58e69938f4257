import type {Action} from '../action.ts';
import type {Command} from '../command.ts';

const keysOfOpen: Action = {
	type: 'opened',
	overlay: {type: 'choices', choices: {list: 'keys', target: undefined, filter: '', at: 0}},
};

/** What lists the keys: in a pane, and of whatever is open over it. */
export const helping: readonly Command[] = [
	{
		id: 'help',
		title: 'Keys of this pane',
		contexts: ['list'],
		keys: ['?', 'F1'],
		footer: {rank: 10, word: 'help'},
		run: () => [
			{type: 'opened', overlay: {type: 'choices', choices: {list: 'keys', target: undefined, filter: '', at: -1}}},
		],
	},
	{
		id: 'help-fields',
		title: 'Keys of what is open',
		contexts: ['form', 'quick-add', 'ask', 'search', 'filter'],
		keys: ['F1'],
		footer: {rank: 10, word: 'keys'},
		run: () => [keysOfOpen],
	},
	{
		id: 'help-open',
		title: 'Keys of what is open',
		contexts: ['preview', 'offer', 'settle', 'older', 'copy', 'draft', 'draft-text'],
		keys: ['?', 'F1'],
		footer: {rank: 10, word: 'keys', stays: true, when: ({overlays}) => overlays.at(-1)?.type !== 'copy'},
		run: () => [keysOfOpen],
	},
];
