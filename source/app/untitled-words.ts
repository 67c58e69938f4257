import {parts} from '../review/review.ts';
import type {State} from './state.ts';

/** What stands in the place of a title that is not there yet: a review is new until something is in it or was done in it. */
export function untitledWords({review, history}: State): string {
	const {events, others} = parts(review);
	const isEmpty = events.length === 0 && others.every(([, {kind}]) => kind === 'incident');
	return isEmpty && history.done.length === 0 ? 'New review' : 'Untitled review';
}
