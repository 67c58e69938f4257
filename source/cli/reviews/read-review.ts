import type {ReviewFile} from '../../storage/review-file.ts';
import type {Shell} from '../shell.ts';
import {openFile} from './open-file.ts';
import {notThere, reviewPath} from './review-path.ts';

/** Opens a review that is there, to read it; throws a `UserError` if it is not. */
export async function readReview(name: string | undefined, shell: Shell): Promise<ReviewFile> {
	const file = await openFile(await reviewPath(name, shell), shell);
	if (!file.exists) {
		throw notThere(file.path);
	}

	return file;
}
