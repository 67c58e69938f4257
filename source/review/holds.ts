import {fieldValue} from './field-value.ts';
import {type Edit, type Review, recordOf} from './review.ts';
import {sameValue} from './same-value.ts';

/** Whether a review holds everything that an edit put into it, so that making the edit again would change nothing. */
export function holds(review: Review, put: NonNullable<Edit['put']>): boolean {
	return Object.entries(put).every(([id, changes]) => {
		const record = recordOf(review, id);
		return Object.entries(changes).every(([name, value]) => sameValue(fieldValue(record, name), value));
	});
}
