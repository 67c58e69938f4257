import type {Action} from '../action.ts';
import type {Choices} from '../choices.ts';
import type {Command} from '../command.ts';
import {firstMatch} from '../search.ts';
import {type State, topOverlay} from '../state.ts';
import {removalOf} from './list.ts';

/** What works in the smaller things that lie over a pane: a question, a list to choose from, search, a path. */
export const overlays: readonly Command[] = [
	{
		id: 'confirm',
		title: 'Yes, delete it',
		contexts: ['confirm'],
		keys: ['d', 'y', 'Delete'],
		footer: {rank: 1, word: 'delete'},
		run(state) {
			const overlay = topOverlay(state);
			return overlay?.type === 'confirm'
				? [{type: 'closed'}, removalOf({...state, overlays: state.overlays.slice(0, -1)}, overlay.remove)]
				: [];
		},
	},
	close('keep', 'Keep it', 'confirm', 'keep it'),
	{
		id: 'choose',
		title: 'Choose the line',
		contexts: ['choices'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'choose'},
		run: () => [{type: 'chosen'}],
	},
	choiceMotion('choice-down', 'Next line', ['Down', 'Ctrl+N'], 1),
	choiceMotion('choice-up', 'Line before', ['Up', 'Ctrl+P'], -1),
	choiceMotion('choice-page-down', 'A page of lines down', ['PgDn'], 10),
	choiceMotion('choice-page-up', 'A page of lines up', ['PgUp'], -10),
	close('close-choices', 'Close the list', 'choices', 'close'),
	{
		id: 'search-go',
		title: 'Stay at the match',
		contexts: ['search'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'stay here'},
		run(state) {
			const overlay = topOverlay(state);
			if (overlay?.type !== 'search' || overlay.text.trim() === '') {
				return [{type: 'closed'}];
			}

			const row = firstMatch(state, overlay.text, overlay.from);
			return [
				{type: 'closed'},
				{type: 'searched', text: overlay.text},
				...(row === undefined
					? [{type: 'noticed', notice: {text: `“${overlay.text}” is not in this pane.`, tone: 'plain'}} as const]
					: [{type: 'moved-to', row} as const]),
			];
		},
	},
	{
		id: 'search-leave',
		title: 'Back to where the search began',
		contexts: ['search'],
		keys: ['Escape'],
		footer: {rank: 2, word: 'back'},
		run(state) {
			const overlay = topOverlay(state);
			return overlay?.type === 'search' && overlay.from !== undefined
				? [{type: 'closed'}, {type: 'moved-to', row: overlay.from}]
				: [{type: 'closed'}];
		},
	},
	{
		id: 'path-go',
		title: 'Take this path',
		contexts: ['path'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'go on'},
		run(state): readonly Action[] {
			const overlay = topOverlay(state);
			if (overlay?.type !== 'path') {
				return [];
			}

			const path = overlay.field.text.trim();
			if (path === '') {
				return [{type: 'closed'}];
			}

			return overlay.purpose === 'import' ? [{type: 'read-log', path}] : [{type: 'export', path, force: false}];
		},
	},
	close('path-leave', 'Leave', 'path', 'leave'),
	{
		id: 'overwrite',
		title: 'Replace the file',
		contexts: ['overwrite'],
		keys: ['y'],
		footer: {rank: 1, word: 'replace'},
		run(state) {
			const overlay = topOverlay(state);
			return overlay?.type === 'overwrite' ? [{type: 'closed'}, {type: 'export', path: overlay.path, force: true}] : [];
		},
	},
	close('keep-file', 'Keep the file', 'overwrite', 'keep it'),
	{
		id: 'take-in',
		title: 'Take the lines in as evidence',
		contexts: ['offer'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'take in'},
		run(state) {
			const overlay = topOverlay(state);
			return overlay?.type === 'offer'
				? [
						{type: 'closed'},
						{type: 'turned-to', pane: 'timeline'},
						{
							type: 'edited',
							edit: overlay.offer.edit,
							says: `${overlay.offer.added.toLocaleString('en')} lines are in as evidence. → shows them, u takes them out again.`,
						},
					]
				: [];
		},
	},
	close('leave-offer', 'Leave them out', 'offer', 'leave'),
];

function close(id: string, title: string, context: Command['contexts'][number], word: string): Command {
	return {id, title, contexts: [context], keys: ['Escape'], footer: {rank: 9, word}, run: () => [{type: 'closed'}]};
}

function choiceMotion(id: string, title: string, keys: readonly string[], by: number): Command {
	return {
		id,
		title,
		contexts: ['choices'],
		keys,
		run: state => choiceMoved(state, choices => ({...choices, at: Math.max(0, choices.at + by)})),
	};
}

function choiceMoved(state: State, change: (choices: Choices) => Choices): readonly Action[] {
	const overlay = topOverlay(state);
	return overlay?.type === 'choices'
		? [{type: 'changed', overlay: {type: 'choices', choices: change(overlay.choices)}}]
		: [];
}
