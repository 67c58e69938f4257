import {join} from 'node:path';
import {formatReview} from '../review/format-review.ts';
import type {Review} from '../review/review.ts';
import {writeWhole} from './atomic-write.ts';
import {type Files, realFiles} from './files.ts';
import {stateFolder, type Variables} from './state-folder.ts';

/**
 * Keeps a review that could not be saved where it belongs, as a file of its own in the user's state folder (0600), and
 * answers with its path. `stamp` makes the name unique; an older file is never replaced.
 */
export async function keepAside(
	path: string,
	review: Review,
	stamp: string,
	variables: Variables,
	files: Files = realFiles,
): Promise<string> {
	const place = join(await stateFolder(path, variables, files), `unsaved-${stamp.replace(/[^\d]/g, '')}.recount.json`);
	await writeWhole(place, Buffer.from(formatReview(review)), {files, absent: true});
	return place;
}
