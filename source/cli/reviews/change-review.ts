import {stepOf} from '../../review/history.ts';
import {applyEdit, type Edit, type Review} from '../../review/review.ts';
import {goneSteps} from '../../storage/gone-steps.ts';
import {openUndoList} from '../../storage/undo-list.ts';
import type {Shell} from '../shell.ts';
import {openFile} from './open-file.ts';

/** What a change from the command line came to. */
export interface Changed {
	/** The review as it is on the disk now. */
	readonly review: Review;
	/** Whether the file was made by this change. */
	readonly started: boolean;
}

/**
 * One change from the command line: reads the file, makes the edit, saves it merged with what others wrote meanwhile, and
 * remembers it for `recount undo`. When this returns the change is on the disk. No edit writes nothing. A change that is
 * saved and cannot be remembered is done all the same, and said so.
 */
export async function changeReview(
	path: string,
	shell: Shell,
	make: (review: Review) => Edit | undefined,
): Promise<Changed> {
	const file = await openFile(path, shell);
	const started = !file.exists;
	const dropGone = started ? await goneSteps(file.path, shell.variables) : async () => {};
	const before = file.review;
	const edit = make(before);
	if (!edit) {
		return {review: before, started: false};
	}

	const {review, clashes} = await file.save(applyEdit(before, edit), before);
	if (clashes.length > 0) {
		const fields = clashes.length === 1 ? 'one field was' : `${clashes.length} fields were`;
		shell.err(`recount: ${fields} changed by somebody else at the same time; both values are kept.\n`);
	}

	try {
		if (started) {
			await dropGone();
		}

		const undo = await openUndoList(file.path, shell.variables);
		await undo.push(stepOf(before, edit), review);
	} catch (error) {
		shell.err(`recount: saved, but "recount undo" will not know of it: ${(error as Error).message}\n`);
	}

	return {review, started};
}
