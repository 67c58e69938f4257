import {entryText, frameOf, idsInOrder} from '../review/file/format-review.ts';
import type {AnyRecord} from '../review/records.ts';
import type {Review} from '../review/review.ts';

/** A review as the bytes of its file, and where in them each record stands. */
export interface ReviewBytes {
	readonly bytes: Buffer;
	readonly ids: readonly string[];
	readonly records: readonly AnyRecord[];
	/** The ids of those of which an earlier one had no entry to copy. */
	readonly fresh: readonly string[];
	/** Where the entry of each record begins, and where it ends, without what parts it from the next. */
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

/**
 * The bytes that `formatReview` has for a review. What an earlier one had already is copied as it stands, run by run, so
 * that a save after one edit costs little more than moving the bytes, however many records there are.
 */
export function reviewBytes(review: Review, earlier?: ReviewBytes): ReviewBytes {
	const ids = idsInOrder(review);
	const {head, separator, tail} = frameOf(review, ids.length === 0);
	const records = ids.map(id => review.records[id] as AnyRecord);
	const starts = new Uint32Array(ids.length);
	const ends = new Uint32Array(ids.length);
	const between = Buffer.from(separator);
	const fresh: string[] = [];
	const pieces: Uint8Array[] = [];
	let size = 0;
	const add = (piece: Uint8Array) => {
		pieces.push(piece);
		size += piece.length;
	};
	add(Buffer.from(head));
	let old = 0;
	for (let index = 0; index < ids.length; ) {
		if (index > 0) {
			add(between);
		}

		old = placeOf(ids[index] as string, earlier, old);
		const same = earlier ? markRun(earlier, old, {ids, records, starts, ends}, index, size) : 0;
		if (earlier && same > 0) {
			add(earlier.bytes.subarray(earlier.starts[old], earlier.ends[old + same - 1]));
			index += same;
		} else {
			starts[index] = size;
			fresh.push(ids[index] as string);
			add(Buffer.from(entryText(ids[index] as string, records[index] as AnyRecord)));
			ends[index] = size;
			index++;
		}
	}

	add(Buffer.from(tail));
	return {bytes: Buffer.concat(pieces, size), ids, records, fresh, starts, ends};
}

// Marks where the records stand that are the same as in an earlier one from there on, and tells how many these are. Apart,
// because only this is done for each record: what would be compiled together with it would hold a save up.
function markRun(
	earlier: ReviewBytes,
	old: number,
	{ids, records, starts, ends}: Pick<ReviewBytes, 'ids' | 'records' | 'starts' | 'ends'>,
	index: number,
	size: number,
): number {
	const by = size - (earlier.starts[old] as number);
	let same = 0;
	while (
		index + same < ids.length &&
		earlier.records[old + same] === records[index + same] &&
		earlier.ids[old + same] === ids[index + same]
	) {
		starts[index + same] = (earlier.starts[old + same] as number) + by;
		ends[index + same] = (earlier.ends[old + same] as number) + by;
		same++;
	}

	return same;
}

// Both lists of ids are in order, so that one walk through the earlier one is enough.
function placeOf(id: string, earlier: ReviewBytes | undefined, from: number): number {
	let place = from;
	while (earlier && place < earlier.ids.length && (earlier.ids[place] as string) < id) {
		place++;
	}

	return place;
}
