import {gapBetween} from '../review/describe-moment.ts';
import type {Moment} from '../review/records.ts';
import type {Review} from '../review/review.ts';
import {isTimed, story, type TimelineEntry} from '../review/timeline.ts';
import type {State} from './state.ts';

const pairs = new WeakMap<Review, ReadonlyMap<string, readonly [before: Moment, own: Moment]>>();

/**
 * The gap column of a story row, counted from the end of the nearest story row above whose time is known: `+3m`. Evidence
 * and rows that are "in between" or not known have none.
 */
export function gapBefore({review}: State, id: string): string {
	let index = pairs.get(review);
	if (!index) {
		index = timedPairs(story(review));
		pairs.set(review, index);
	}

	const pair = index.get(id);
	return pair ? gapBetween(...pair) : '';
}

function timedPairs(entries: readonly TimelineEntry[]): ReadonlyMap<string, readonly [before: Moment, own: Moment]> {
	const made = new Map<string, readonly [Moment, Moment]>();
	let before: Moment | undefined;
	for (const {id, event} of entries) {
		if (isTimed(event) && event.when) {
			if (before) {
				made.set(id, [before, event.when]);
			}

			before = event.when;
		}
	}

	return made;
}
