import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {draftRoom, lastDraftTop} from '../forms/draft-words.ts';
import {isInTheWay, overlayOf} from '../forms/drafts.ts';
import {rowBeside} from '../forms/quick-add.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';

/** What can be done with a draft that an earlier run left behind. */
export const drafts: readonly Command[] = [
	{
		id: 'take-draft',
		title: 'Take the draft: it opens with the words in place',
		contexts: ['draft', 'draft-text'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'take it'},
		edits: true,
		disabled: whyNotTaken,
		run: state => withQuestion(state, ({question}) => [{type: 'draft-taken', question}]),
	},
	{
		id: 'look-at-draft',
		title: 'Look at the whole draft',
		contexts: ['draft'],
		keys: ['l'],
		footer: {rank: 2, word: 'look'},
		run: state =>
			withQuestion(state, ({question}) => [
				{type: 'changed', overlay: {type: 'draft', question, dropping: false}},
				{type: 'opened', overlay: {type: 'draft-text', question, top: 0}},
			]),
	},
	{
		id: 'drop-draft',
		title: 'Drop the draft (twice; nothing brings it back)',
		contexts: ['draft'],
		keys: ['d'],
		footer: {rank: 3, word: 'drop it'},
		run: state =>
			withQuestion(state, overlay => [
				overlay.type === 'draft' && overlay.dropping
					? {type: 'draft-dropped', question: overlay.question}
					: {type: 'changed', overlay: {type: 'draft', question: overlay.question, dropping: true}},
			]),
	},
	{
		id: 'leave-draft',
		title: 'Later: it is kept, and asked about at the next start',
		contexts: ['draft'],
		keys: ['Escape'],
		footer: {rank: 9, word: 'later', stays: true},
		run: () => [{type: 'closed'}],
	},
	{
		...scroll('draft-down', 'Next line of the draft', ['j', 'Down'], () => 1),
		footer: {rank: 2, word: 'further', when: isLong},
	},
	scroll('draft-up', 'Line before', ['k', 'Up'], () => -1),
	scroll('draft-page-down', 'A page further', ['PgDn', ' ', 'Ctrl+D'], draftRoom),
	scroll('draft-page-up', 'A page back', ['PgUp', 'Ctrl+U'], state => -draftRoom(state)),
	{
		id: 'close-draft',
		title: 'Back to the question',
		contexts: ['draft-text'],
		keys: ['Escape', 'l', 'q'],
		footer: {rank: 9, word: 'back', stays: true},
		run: () => [{type: 'closed'}],
	},
	{
		id: 'ask-drafts',
		title: 'Ask again about drafts that an earlier run left behind',
		contexts: ['list'],
		keys: [],
		aliases: ['drafts'],
		run: () => [{type: 'ask-drafts'}],
	},
];

type AboutDraft = Extract<Overlay, {type: 'draft' | 'draft-text'}>;

function withQuestion(state: State, make: (overlay: AboutDraft) => readonly Action[]): readonly Action[] {
	const overlay = topOverlay(state);
	return overlay?.type === 'draft' || overlay?.type === 'draft-text' ? make(overlay) : [];
}

function whyNotTaken(state: State): string | undefined {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'draft' && overlay?.type !== 'draft-text') {
		return undefined;
	}

	const opened = overlayOf(overlay.question.draft, rowBeside(state, 'below'));
	return opened === undefined
		? 'another version wrote it; l shows its words'
		: isInTheWay(opened, state)
			? 'what you left there just now is in the way; save that first'
			: undefined;
}

function isLong(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'draft-text' && lastDraftTop(state, overlay.question) > 0;
}

function scroll(id: string, title: string, keys: readonly string[], by: (state: State) => number): Command {
	return {
		id,
		title,
		contexts: ['draft-text'],
		keys,
		run: state =>
			withQuestion(state, overlay => {
				const top = overlay.type === 'draft-text' ? overlay.top : 0;
				const next = Math.max(0, Math.min(lastDraftTop(state, overlay.question), top + by(state)));
				return [{type: 'changed', overlay: {type: 'draft-text', question: overlay.question, top: next}}];
			}),
	};
}
