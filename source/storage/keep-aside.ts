import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {formatReview} from '../review/format-review.ts';
import type {Review} from '../review/review.ts';
import {writeWhole} from './atomic-write.ts';
import {diskTrouble} from './disk-trouble.ts';
import {type Files, realFiles} from './files.ts';
import {stateFolder, type Variables} from './state-folder.ts';

/**
 * Keeps a review that could not be saved where it belongs, as a file of its own (0600), and answers with its path: in the
 * user's state folder, or else beside the file, or else in the system's folder for what is temporary. `stamp` makes the
 * name unique; an older file is never replaced. Throws a `UserError` if there is no room for it anywhere.
 */
export async function keepAside(
	path: string,
	review: Review,
	stamp: string,
	variables: Variables,
	files: Files = realFiles,
): Promise<string> {
	const name = `${basename(path, '.recount.json')}-unsaved-${stamp.replace(/[^\d]/g, '')}.recount.json`;
	const bytes = Buffer.from(formatReview(review));
	const places = [async () => stateFolder(path, variables, files), async () => dirname(path), async () => tmpdir()];
	let why: unknown;
	for (const folder of places) {
		try {
			const place = join(await folder(), name);
			await writeWhole(place, bytes, {files, absent: true});
			return place;
		} catch (error) {
			why = error;
		}
	}

	throw diskTrouble(why, name);
}
