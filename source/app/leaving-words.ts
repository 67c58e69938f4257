import {draftsIn} from './forms/drafts.ts';
import type {State} from './state.ts';

/** What is said when one key more leaves: how, and what becomes of what was done and of what is typed. */
export function leavingWords(state: State): string {
	const {status, problem, unkept} = state.file;
	const count = draftsIn(state).size;
	const drafts =
		count === 0
			? []
			: unkept === undefined
				? [`${count === 1 ? 'A draft is' : `${count.toLocaleString('en')} drafts are`} kept`]
				: ['What is typed is not kept'];
	const isSaved = status !== 'unsaved' || problem === undefined;
	const saved = !isSaved
		? 'What could not be saved is kept aside'
		: count === 0
			? 'Everything is saved'
			: 'All else is saved';
	return ['Ctrl+C again, or q, to leave', ...drafts, saved].map(words => `${words}.`).join(' ');
}
