import {removal} from '../../review/links.ts';
import {applyEdit, find, type Review} from '../../review/review.ts';

/** A review without its private records and the links to them; all else is as it was. */
export function withoutPrivate(review: Review): Review {
	const ids = Object.entries(review.records)
		.filter(([, record]) => 'private' in record && record.private === true)
		.map(([id]) => id);
	const {put = {}, ...edit} = removal(review, ids, '');
	// Sources would remember these events as removed, which they are not.
	const links = Object.fromEntries(Object.entries(put).filter(([id]) => find(review, 'source', id) === undefined));
	return applyEdit(review, {...edit, put: links});
}
