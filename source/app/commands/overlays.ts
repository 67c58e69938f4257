import type {Environment} from '../../review/environment.ts';
import type {Action} from '../action.ts';
import type {Choices} from '../choices.ts';
import type {Command} from '../command.ts';
import {completable} from '../forms/field-in-hand.ts';
import {goTo} from '../lists/go-to.ts';
import {removalOf} from '../lists/removal.ts';
import {shifted} from '../lists/shifted.ts';
import {unmarked} from '../lists/view.ts';
import {corrected} from '../offers/corrections.ts';
import {reworded} from '../offers/reworded.ts';
import {type Purpose, type State, topOverlay, withoutTop} from '../state.ts';

/** What works in the smaller things that lie over a pane: a question, a list to choose from, a path. */
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
				? [{type: 'closed'}, {type: 'viewed', view: unmarked}, removalOf(withoutTop(state), overlay.remove)]
				: [];
		},
	},
	close('keep', 'Keep what is there', 'confirm', 'keep'),
	{
		id: 'choose',
		title: 'Choose the line',
		contexts: ['choices'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'run it', now: state => (isOfLinks(state) ? 'link or unlink' : 'run it'), stays: true},
		run: () => [{type: 'chosen'}],
	},
	choiceMotion('choice-down', 'Next line', ['Down', 'Ctrl+N'], 1),
	{
		...choiceMotion('choice-up', 'Line before', ['Up', 'Ctrl+P'], -1),
		footer: {rank: 2, word: '↓ line', now: state => (isInColumns(state) ? '↓ as a list' : '↓ line')},
	},
	choiceMotion('choice-page-down', 'A page of lines down', ['PgDn'], 10),
	choiceMotion('choice-page-up', 'A page of lines up', ['PgUp'], -10),
	{
		...close('close-choices', 'Close the list', 'choices', 'close'),
		footer: {rank: 9, word: 'close', now: state => (isOfLinks(state) ? 'done' : 'close'), stays: true},
	},
	{
		id: 'answer',
		title: 'Go on with what is written',
		contexts: ['ask'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'go on'},
		run(state, environment): readonly Action[] {
			const overlay = topOverlay(state);
			return overlay?.type === 'ask' ? answers[overlay.purpose](overlay.field.text.trim(), state, environment) : [];
		},
	},
	{
		id: 'complete-path',
		title: 'Complete the path or the format, or show what it can be',
		contexts: ['ask'],
		keys: ['Tab'],
		footer: {rank: 2, word: 'complete', when: state => completable(state) !== undefined},
		run(state) {
			const text = completable(state);
			return text === undefined ? [] : [{type: 'complete', text}];
		},
	},
	close('answer-leave', 'Leave', 'ask', 'leave'),
	{
		id: 'overwrite',
		title: 'Replace the file',
		contexts: ['overwrite'],
		keys: ['y'],
		footer: {rank: 1, word: 'replace'},
		run(state) {
			const overlay = topOverlay(state);
			return overlay?.type === 'overwrite'
				? [{type: 'closed'}, {type: 'export', path: overlay.path, target: overlay.target, force: true}]
				: [];
		},
	},
	close('keep-file', 'Keep the file', 'overwrite', 'keep it'),
	{
		id: 'stop-reading',
		title: 'Stop reading',
		contexts: ['reading'],
		keys: ['Escape'],
		footer: {rank: 1, word: 'stop'},
		run: () => [{type: 'stop-reading'}],
	},
];

// What an answer on the line for a path, a step in time or words asks for.
const answers: Readonly<Record<Purpose, (text: string, state: State, environment: Environment) => readonly Action[]>> =
	{
		'go-to': (text, state, environment) => [
			{type: 'closed'},
			...(text === '' ? [] : goTo(text.replace(/^row\s+/i, ''), state, environment)),
		],
		import: path => (path === '' ? [{type: 'closed'}] : [{type: 'read-log', path}]),
		export(path, state) {
			const below = state.overlays.at(-2);
			const target = below?.type === 'preview' ? below.preview.target : undefined;
			return path === '' ? [{type: 'closed'}] : [{type: 'export', path, target, force: false}];
		},
		shift: (text, state) => (text === '' ? [{type: 'closed'}] : shifted(state, text)),
		narrow: corrected,
		zone: corrected,
		start: corrected,
		clock: corrected,
		format: corrected,
		reword: reworded,
	};

function isOfLinks(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'choices' && overlay.choices.list === 'links';
}

// The keys are shown in columns before one goes through them line by line.
function isInColumns(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'choices' && overlay.choices.at === -1;
}

function close(id: string, title: string, context: Command['contexts'][number], word: string): Command {
	return {id, title, contexts: [context], keys: ['Escape'], footer: {rank: 9, word}, run: () => [{type: 'closed'}]};
}

function choiceMotion(id: string, title: string, keys: readonly string[], by: number): Command {
	return {
		id,
		title,
		contexts: ['choices'],
		keys,
		run: state =>
			choiceMoved(state, choices => ({...choices, at: choices.at === -1 ? 0 : Math.max(0, choices.at + by)})),
	};
}

function choiceMoved(state: State, change: (choices: Choices) => Choices): readonly Action[] {
	const overlay = topOverlay(state);
	return overlay?.type === 'choices'
		? [{type: 'changed', overlay: {type: 'choices', choices: change(overlay.choices)}}]
		: [];
}
