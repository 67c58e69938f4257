import type {Step} from '../review/history.ts';
import {isObject} from '../review/is-object.ts';
import {isStepOf, witnessesOf} from '../review/is-step-of.ts';
import type {Review} from '../review/review.ts';

/** A step as it is kept in a file, with the ids of records by which its review is known again. */
export interface KeptStep {
	readonly step: Step;
	/** Nothing in files of earlier versions. */
	readonly of?: readonly string[] | undefined;
}

/** A step as it is kept, which is one of the review as it is saved now. */
export function keptStep(step: Step, review: Review): KeptStep {
	return {step, of: witnessesOf(review)};
}

/** Whether a step that was kept is one of this review, and not of another that was at its path before. */
export function isOf({step, of}: KeptStep, review: Review): boolean {
	return isStepOf(step, of, review);
}

/** The kept step in a value that was read from a file, or nothing if it is none. */
export function readStep(value: unknown): KeptStep | undefined {
	if (!isObject(value) || !isStep(value.step)) {
		return undefined;
	}

	const {step, of} = value;
	return {step, of: Array.isArray(of) ? of.filter(id => typeof id === 'string') : undefined};
}

/** Whether a value that was read from a file is a step. */
export function isStep(value: unknown): value is Step {
	return (
		isObject(value) &&
		typeof value.label === 'string' &&
		isObject(value.changes) &&
		Object.values(value.changes).every(
			fields => isObject(fields) && Object.values(fields).every(change => Array.isArray(change) && change.length === 2),
		)
	);
}
