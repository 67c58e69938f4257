import {recordOf} from '../../review/review.ts';
import type {State} from '../state.ts';
import type {Form} from './form.ts';

/** Whether somebody deleted the row that a form was opened on. */
export function isGone({id, record}: Form, {review}: Pick<State, 'review'>): boolean {
	return record !== undefined && recordOf(review, id) === undefined;
}

/** Whether the row that is being written was deleted by somebody else: then no row of the list is in hand. */
export function isRowGone(state: State): boolean {
	const overlay = state.overlays.find(({type}) => type === 'form');
	return overlay?.type === 'form' && isGone(overlay.form, state);
}
