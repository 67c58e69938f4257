import {merge} from '../../review/merge.ts';
import {type Review, recordOf} from '../../review/review.ts';
import type {Action} from '../action.ts';
import {indexInHand, indexOf, rows} from '../lists/rows.ts';
import type {FileState, State} from '../state.ts';
import {newsOf} from './news.ts';
import {nothingTaken, type TookIn, takenInWords} from './took-in.ts';

/** What a state becomes when what was saved, or read again, comes back with what others wrote. Pure. */
export function saved(state: State, action: Extract<Action, {type: 'saved'}>): State {
	const unchanged = state.review === action.sent;
	const review = unchanged ? action.merged : merge(action.sent, state.review, action.merged).review;
	const file: FileState = {...state.file, status: unchanged ? 'saved' : 'unsaved', problem: undefined};
	const took = action.took ?? nothingTaken;
	const next: State = {...keptInPlace(state, review), file, cameIn: withNews(state, took)};
	const clashes = wordingsOf(next.review, took) - wordingsOf(state.review, took);
	const back = new Set(took.added.filter(id => wasHere(state, id)));
	const came = {before: state.review, after: next.review, took, clashes, back, by: action.by ?? []};
	const words = [action.says, takenInWords(next, came)].filter(Boolean).join(' ');
	const news = newsOf(state.review, next.review, took, back);
	return {
		...next,
		notice: words === '' ? state.notice : {text: words, tone: 'plain', ...(news.length > 0 ? {news} : {})},
	};
}

// One deleted it, here or in an earlier run, and somebody else had its form open.
function wasHere({history: {done, undone}}: State, id: string): boolean {
	return [...done, ...undone].some(({changes}) => Object.hasOwn(changes, id));
}

// What others add or take away above moves the window along, so that the row in hand stays on its line of the screen; where
// they removed that row itself, the one that stands there now is in hand.
function keptInPlace(state: State, review: Review): State {
	const {pane} = state;
	const view = state.lists[pane];
	const before = indexInHand(state);
	const next: State = {...state, review};
	const after = rows(next);
	const at = view.cursor === undefined ? -1 : indexOf(after, view.cursor);
	const index = at === -1 ? placeNear(after, before) : at;
	const top = Math.max(0, view.top + index - before);
	return {...next, lists: {...state.lists, [pane]: {cursor: after[index]?.id, top}}};
}

// No day is in hand: where one took the place, it is the row above it.
function placeNear(list: ReturnType<typeof rows>, place: number): number {
	const index = Math.max(0, Math.min(place, list.length - 1));
	return list[index]?.type === 'day' ? Math.max(index - 1, 1) : index;
}

// What others brought is little, and all that a review holds may be much.
function wordingsOf(review: Review, {changed}: TookIn): number {
	return changed.reduce((sum, id) => sum + Object.keys(recordOf(review, id)?.conflicts ?? {}).length, 0);
}

function withNews({cameIn}: State, {added, changed}: TookIn): State['cameIn'] {
	return added.length + changed.length === 0 ? cameIn : new Set([...cameIn, ...added, ...changed]);
}
