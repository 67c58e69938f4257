import type {Hand} from '../action.ts';
import type {State} from '../state.ts';
import {foldAround, indexOf, rows} from './rows.ts';

/** Whether the filter of its pane hides a row. */
export function isHidden(state: State, {pane, row}: Hand): boolean {
	return (
		state.view.filters[pane] !== '' &&
		indexOf(rows(state, pane), row) === -1 &&
		(pane !== 'timeline' || foldAround(state, row) === undefined)
	);
}

/** What is said of a row that was added or changed and does not show; `says` is what is said in any case, if anything. */
export function hiddenWords(isNew: boolean, says = ''): string {
	return says === ''
		? `${isNew ? 'Added' : 'Changed'}; the filter hides it. Esc shows all.`
		: `${says} Esc shows what the filter hides.`;
}
