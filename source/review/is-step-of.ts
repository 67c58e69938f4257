import {fieldValue} from './field-value.ts';
import type {Step} from './history.ts';
import {incidentId, type Review, recordOf} from './review.ts';
import {sameValue} from './same-value.ts';

// So many that a few which are removed do no harm, so few that they are nothing beside the step itself.
const most = 8;
// Each review has an incident; what people wrote of it tells it from others.
const told = ['title', 'summary', 'impact'] as const;

/** Ids by which a review is known again: of some of its records, but not of the incident, which each has. */
export function witnessesOf(review: Review): readonly string[] {
	return Object.keys(review.records)
		.filter(id => id !== incidentId)
		.slice(0, most);
}

/**
 * Whether a step that was kept belongs to a review, and not to one that was at the same path before: one of its records is
 * there, or one of the witnesses that were taken when it was kept; the incident holds words that it was given; or the review
 * holds no more than its incident, then as now.
 */
export function isStepOf(step: Step, witnesses: readonly string[] | undefined, review: Review): boolean {
	const ids = [...Object.keys(step.changes).filter(id => id !== incidentId), ...(witnesses ?? [])];
	if (ids.some(id => recordOf(review, id) !== undefined)) {
		return true;
	}

	const now = recordOf(review, incidentId);
	const given = step.changes[incidentId];
	if (now && told.some(name => given?.[name]?.[1] && sameValue(given[name][1], fieldValue(now, name)))) {
		return true;
	}

	return witnesses?.length === 0 && Object.keys(review.records).every(id => id === incidentId);
}
