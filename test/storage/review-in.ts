import {readdir} from 'node:fs/promises';
import {type Formats, formats} from '../../source/review/file/migrations.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import type {Review} from '../../source/review/review.ts';
import {realFiles} from '../../source/storage/files.ts';

/** What a folder holds beside files that people see: locks and files that were not finished. */
export async function leftovers(folder: string): Promise<readonly string[]> {
	return (await readdir(folder)).filter(name => name.startsWith('.'));
}

/** The review in a file, read with nothing in the way; throws if it is not whole. */
export async function reviewIn(path: string, readable: Formats = formats): Promise<Review> {
	const file = await realFiles.open(path, 'r');
	try {
		return parseReview(await file.readFile('utf8'), undefined, readable).review;
	} finally {
		await file.close();
	}
}

/** The words of an event in a review. */
export function wordsOf(review: Review, id: string): unknown {
	const record: AnyRecord | undefined = review.records[id];
	return record?.kind === 'event' ? record.what : undefined;
}
