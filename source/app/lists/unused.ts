import {pointingTo} from '../../review/links.ts';
import {ranked} from '../../review/names.ts';
import type {AssumptionRecord} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';

/** The assumptions from which no learning comes yet, in their order, with their ids. */
export function unusedAssumptions(review: Review): ReadonlyArray<readonly [id: string, assumption: AssumptionRecord]> {
	return ranked(review, 'assumption').filter(
		([id]) => !pointingTo(review, id).some(from => recordOf(review, from)?.kind === 'learning'),
	);
}
