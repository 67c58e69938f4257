import {names, ranked} from '../review/names.ts';
import {unusedAssumptions} from './lists/unused.ts';
import type {State} from './state.ts';

/**
 * One quiet sentence about what is still open among assumptions and learnings, or nothing. Those that the screen shows as
 * not used yet, by `isListed`, are not told again.
 */
export function openWords({review, pane}: State, isListed: (id: string) => boolean = () => false): string {
	if (pane !== 'learnings') {
		return '';
	}

	const unused = unusedAssumptions(review).filter(([id]) => !isListed(id));
	const called = (id: string) => names(review).get(id) ?? '';
	const unknown = ranked(review, 'assumption').find(([id, {outcome}]) => outcome === undefined && !isListed(id));
	const differed = unused.find(([, {outcome}]) => outcome === 'differed' || outcome === 'partly');
	const held = unused.find(([, {outcome}]) => outcome === 'held');
	const sentences = [
		unknown ? `${called(unknown[0])} has no outcome yet.` : '',
		differed ? `Nothing was learned from ${called(differed[0])} yet.` : '',
		held ? `${called(held[0])} held, and nobody has said why it worked.` : '',
	];
	return sentences.filter(Boolean).slice(0, 2).join(' ');
}
