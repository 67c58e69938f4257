import type {Touched} from '../../review/older-version.ts';
import {createCopyKeeper} from '../../storage/copies.ts';
import {realFiles} from '../../storage/files.ts';
import {passingBy} from '../../storage/presence.ts';
import {glanceAtReviewFile, openReviewFile, type ReviewFile} from '../../storage/review-file.ts';
import type {Shell} from '../shell.ts';
import {ownName} from './own-name.ts';

/**
 * Opens the review at a path; copies of what is read and saved are kept in the state folder of its user, and those who have it
 * open hear by whom it is saved.
 */
export async function openFile(path: string, shell: Shell): Promise<ReviewFile> {
	const file = await openReviewFile(path, realFiles, {keep: keeperOf(shell)});
	file.keepCompany(passingBy(file.path, ownName(shell)));
	return file;
}

/**
 * Opens it as far as it takes to show it; a copy of what was read is kept by `keepCopy`, and versions on the disk
 * that look older are not taken; `touched` is what is written in this run.
 */
export async function glanceAtFile(
	path: string,
	shell: Shell,
	touched: Touched,
): ReturnType<typeof glanceAtReviewFile> {
	return glanceAtReviewFile(path, realFiles, {keep: keeperOf(shell), touched: () => touched});
}

function keeperOf({variables, environment}: Shell): ReturnType<typeof createCopyKeeper> {
	return createCopyKeeper(variables, () => Date.parse(environment.now()));
}
