import {heightOf, layout} from '../layout.ts';
import {type State, topOverlay} from '../state.ts';
import {windowTop} from './list-window.ts';
import {indexInHand, type Row, rows} from './rows.ts';

/**
 * The first row that the list shows. While a form lies below the list, that is where the row in hand has its neighbours
 * around it, for a time is right only next to others; the window itself stays where it was and is there again afterwards.
 */
export function topShown(state: State): number {
	const {top} = state.lists[state.pane];
	return isUnderForm(state) ? windowAround(state, top, Math.max(1, layout(state).list.lines - 1)) : top;
}

/** Where the window of the list is to be, moved as little as possible, so that the row in hand shows whole. */
export function settledTop(state: State): number {
	const {top} = state.lists[state.pane];
	const typed = topOverlay(state)?.type === 'quick-add' ? 2 : 0;
	return isUnderForm(state) ? top : windowAround(state, top, Math.max(1, layout(state).list.lines - typed));
}

function isUnderForm(state: State): boolean {
	return topOverlay(state)?.type === 'form' && layout(state).detail.place === 'below';
}

function windowAround(state: State, top: number, lines: number): number {
	const all = rows(state);
	const height = (at: number) => heightOf(all[at] as Row, state);
	const cursor = Math.max(0, indexInHand(state));
	const first = windowTop({top, cursor, count: all.length, lines, height});
	// The name of its day goes with the row in hand, where there is room for both.
	const hasDay = first === cursor && all[cursor - 1]?.type === 'day';
	return hasDay && height(cursor - 1) + height(cursor) <= lines ? cursor - 1 : first;
}
