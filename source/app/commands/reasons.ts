import {isEmptyPane, rowInHand, rows} from '../lists/rows.ts';
import type {State} from '../state.ts';

/** Why a command on a row cannot run: there is no row. */
export function nothingChosen(state: State): string | undefined {
	return rowInHand(state) !== undefined
		? undefined
		: isEmptyPane(state)
			? 'there is no row yet; a adds one'
			: 'no row matches; Esc shows all';
}

/** Why a command on a whole pane cannot run: it is empty. */
export function emptyPane(state: State): string | undefined {
	return rows(state).length > 0
		? undefined
		: isEmptyPane(state)
			? 'there is nothing here yet; a adds a row'
			: 'no row matches; Esc shows all';
}
