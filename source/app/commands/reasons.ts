import {rowInHand, rows} from '../rows.ts';
import type {State} from '../state.ts';

/** Why a command on a row cannot run: there is no row. */
export function nothingChosen(state: State): string | undefined {
	return rowInHand(state) === undefined ? 'there is no row yet; a adds one' : undefined;
}

/** Why a command on a whole pane cannot run: it is empty. */
export function emptyPane(state: State): string | undefined {
	return rows(state).length === 0 ? 'there is nothing here yet; a adds a row' : undefined;
}
