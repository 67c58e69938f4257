import {pointingTo} from './links.ts';
import {ranked} from './names.ts';
import type {AssumptionRecord, EventRecord, Moment} from './records.ts';
import type {Review} from './review.ts';
import {story} from './timeline.ts';

/** What a review leaves open, as ids in the order in which they are shown. */
export interface OpenMatters {
	/** Events of the story whose time nobody has looked for: one that was written as `?` is known to be unknown. */
	readonly withoutTime: readonly string[];
	readonly withoutOutcome: readonly string[];
	/** Assumptions that differed, and from which nothing was learned yet. */
	readonly withoutLearning: readonly string[];
	/** Records in which two people wrote different values for one field. */
	readonly withTwoValues: readonly string[];
}

/** Tells what a review leaves open. */
export function openMatters(review: Review): OpenMatters {
	const assumptions = (wanted: (assumption: AssumptionRecord, id: string) => boolean) =>
		ranked(review, 'assumption').flatMap(([id, assumption]) => (wanted(assumption, id) ? [id] : []));
	return {
		withoutTime: story(review).flatMap(({id, event}) =>
			hasNoTime(event.when) && !isMarkedAsNotKnown(event) ? [id] : [],
		),
		withoutOutcome: assumptions(({outcome}) => outcome === undefined),
		withoutLearning: assumptions(
			({outcome}, id) =>
				outcome === 'differed' && !pointingTo(review, id).some(from => review.records[from]?.kind === 'learning'),
		),
		withTwoValues: Object.entries(review.records).flatMap(([id, {conflicts}]) => (conflicts ? [id] : [])),
	};
}

/** Whether an event has no time, and somebody has said that it cannot be known. */
export function isMarkedAsNotKnown({when}: EventRecord): boolean {
	return hasNoTime(when) && when?.typed !== undefined;
}

function hasNoTime(when: Moment | undefined): boolean {
	return (when?.at ?? when?.until) === undefined;
}
