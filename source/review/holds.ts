import {fieldValue} from './field-value.ts';
import {valueText} from './file/format-review.ts';
import {type Edit, type Review, recordOf} from './review.ts';

/** Whether a review holds everything that an edit put into it, so that making the edit again would change nothing. */
export function holds(review: Review, put: NonNullable<Edit['put']>): boolean {
	return Object.entries(put).every(([id, changes]) => {
		const record = recordOf(review, id);
		return Object.entries(changes).every(
			([name, value]) => valueText(fieldValue(record, name) ?? null) === valueText(value ?? null),
		);
	});
}
