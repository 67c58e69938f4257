import type {Edit, Review} from '../../source/review/review.ts';

/** The edit that makes a review out of an empty one. */
export function startEdit(review: Review): Edit {
	return {
		label: 'start',
		put: Object.fromEntries(Object.entries(review.records).map(([id, record]) => [id, {...record}])),
	};
}
