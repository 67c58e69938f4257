import {isDeepStrictEqual} from 'node:util';
import test from 'ava';
import fc from 'fast-check';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {applyEdit, emptyReview, type Review} from '../../source/review/review.ts';
import {type ReviewBytes, reviewBytes} from '../../source/storage/review-bytes.ts';
import {arbitraryReview} from '../helpers/arbitrary-review.ts';
import {bigReview} from '../helpers/big-review.ts';

function sees(t: {is: (a: string, b: string, title?: string) => void}, review: Review, made: ReviewBytes): void {
	t.is(made.bytes.toString('utf8'), formatReview(review));
}

test('a review without records, one record, and keys beside the records have the bytes of the file', t => {
	for (const review of [
		emptyReview,
		{recount: 1, records: {e1: {kind: 'event', what: 'Kühler 🧊'}}} as const,
		parseReview('{"recount": 1, "later": {"b": 1, "a": []}, "records": {}}').review,
		parseReview('{"recount": 1, "later": true, "records": {"b": {"kind": "seat"}, "a": {"kind": "seat"}}}').review,
	]) {
		sees(t, review, reviewBytes(review));
		sees(t, review, reviewBytes(review, reviewBytes(review)));
	}
});

test('of many records only what changed is written anew: at the start, in the middle, at the end, gone and new', t => {
	const review = parseReview(formatReview(bigReview(500))).review;
	const first = reviewBytes(review);
	const ids = Object.keys(review.records);
	const [start = '', middle = '', end = ''] = [ids[0], ids[250], ids.at(-1)];
	for (const edit of [
		{put: {[start]: {notes: 'ü'}}},
		{put: {[middle]: {notes: 'a longer one'}, [end]: {notes: 'x'}}},
		{remove: [start]},
		{remove: [end, middle]},
		{put: {'0-before-all': {kind: 'event'}, 'zz-behind-all': {kind: 'event'}}},
		{remove: ids},
	]) {
		const next = applyEdit(review, {label: '', ...edit});
		sees(t, next, reviewBytes(next, first));
		// And back.
		sees(t, review, reviewBytes(review, reviewBytes(next, first)));
	}
});

test('law: whatever follows on whatever, the bytes are those of the file, and what had none before is told', t => {
	fc.assert(
		fc.property(fc.array(arbitraryReview(), {minLength: 1, maxLength: 5}), fc.array(fc.nat(4)), (reviews, takes) => {
			let review = reviews[0] as Review;
			let made = reviewBytes(review);
			// Each next one has some records of the one before, as they are.
			for (const take of takes) {
				const other = reviews[take % reviews.length] as Review;
				const kept = Object.entries(review.records).filter((_, index) => index % 3 !== take % 3);
				review = {...other, records: {...other.records, ...Object.fromEntries(kept)}};
				const before = made;
				made = reviewBytes(review, before);
				const isFresh = made.ids.map((id, place) => before.records[before.ids.indexOf(id)] !== made.records[place]);
				if (
					made.bytes.toString('utf8') !== formatReview(review) ||
					!isDeepStrictEqual(
						made.fresh,
						made.ids.filter((_, place) => isFresh[place]),
					)
				) {
					return false;
				}
			}

			return true;
		}),
		{numRuns: 500},
	);
	t.pass();
});
