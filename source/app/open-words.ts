import {names, ranked} from '../review/names.ts';
import type {State} from './state.ts';
import {unusedAssumptions} from './unused.ts';

/** One quiet sentence about what is still open among assumptions and learnings, or nothing. */
export function openWords({review, pane}: State): string {
	if (pane !== 'learnings') {
		return '';
	}

	const unused = unusedAssumptions(review);
	const called = (id: string) => names(review).get(id) ?? '';
	const unknown = ranked(review, 'assumption').find(([, {outcome}]) => outcome === undefined);
	const differed = unused.find(([, {outcome}]) => outcome === 'differed' || outcome === 'partly');
	const held = unused.find(([, {outcome}]) => outcome === 'held');
	const sentences = [
		unknown ? `${called(unknown[0])} has no outcome yet.` : '',
		differed ? `Nothing was learned from ${called(differed[0])} yet.` : '',
		held ? `${called(held[0])} held, and nobody has said why it worked.` : '',
	];
	return sentences.filter(Boolean).slice(0, 2).join(' ');
}
