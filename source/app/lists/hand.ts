import type {Hand} from '../action.ts';
import type {State} from '../state.ts';
import {foldAround, indexOf, rows} from './rows.ts';
import {foldId} from './timeline-rows.ts';

/** The state with a row in hand; the run of evidence that it is folded into opens, unless it is to stay folded. */
export function inHand(state: State, {pane, row, folded: stays}: Hand): State {
	const anchor = pane === 'timeline' && indexOf(rows(state, pane), row) === -1 ? foldAround(state, row) : undefined;
	const shown = anchor === undefined || stays ? state : folded(state, anchor, true);
	const cursor = anchor !== undefined && stays ? foldId(anchor) : row;
	return {...shown, pane, lists: {...shown.lists, [pane]: {...shown.lists[pane], cursor}}, notice: undefined};
}

/** The state with a run of evidence unfolded and its first line in hand, or folded again. */
export function folded(state: State, anchor: string, open: boolean): State {
	const unfolded = new Set(state.unfolded);
	if (open) {
		unfolded.add(anchor);
	} else {
		unfolded.delete(anchor);
	}

	const next = {...state, unfolded, notice: undefined};
	const run = rows(open ? state : next, 'timeline').find(row => row.type === 'fold' && row.anchor === anchor);
	const hand = open && run?.type === 'fold' ? run.entries[0]?.id : run?.id;
	return hand === undefined
		? next
		: {...next, lists: {...next.lists, timeline: {...next.lists.timeline, cursor: hand}}};
}
