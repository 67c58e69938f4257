import {ranked} from '../../review/names.ts';
import type {Review} from '../../review/review.ts';

const held = new WeakMap<Review, ReadonlyMap<string, readonly string[]>>();
const none: readonly string[] = [];

/** The assumptions that were held at an event, in the order of their names. Memoised on the review. */
export function assumptionsAt(review: Review, eventId: string): readonly string[] {
	let index = held.get(review);
	if (!index) {
		const made = new Map<string, string[]>();
		for (const [id, {events}] of ranked(review, 'assumption')) {
			for (const event of Object.keys(events ?? {})) {
				made.set(event, [...(made.get(event) ?? []), id]);
			}
		}

		index = made;
		held.set(review, index);
	}

	return index.get(eventId) ?? none;
}
