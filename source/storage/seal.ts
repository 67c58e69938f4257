import {formatReview} from '../review/file/format-review.ts';
import type {Formats} from '../review/file/migrations.ts';
import {parseReview} from '../review/file/parse-review.ts';
import type {AnyRecord} from '../review/records.ts';
import {type Review, recordOf} from '../review/review.ts';

/**
 * Freezes a review with all that is new in it: the records of the ids in `fresh` that are not those of `theirs`. A record that
 * could be written and not read again would lock its owner out of the whole file, so what is new is read back first; throws
 * if it cannot be.
 */
export function seal(review: Review, theirs: Review, fresh: readonly string[], readable: Formats): void {
	const records: Record<string, AnyRecord> = {};
	for (const id of fresh) {
		const record = review.records[id] as AnyRecord;
		if (record !== recordOf(theirs, id)) {
			records[id] = record;
		}
	}

	const made = freezeDeep({...review, records});
	Object.freeze(review.records);
	Object.freeze(review);
	try {
		parseReview(formatReview(made), undefined, readable);
	} catch (cause) {
		throw new Error(
			`What was to be saved could not be read again (${(cause as Error).message}). Nothing was written.`,
			{
				cause,
			},
		);
	}
}

function freezeDeep<T extends object>(value: T): T {
	for (const member of Object.values(value)) {
		if (typeof member === 'object' && member !== null) {
			freezeDeep(member);
		}
	}

	return Object.freeze(value);
}
