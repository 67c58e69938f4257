import {readdir, stat} from 'node:fs/promises';
import {extname, resolve} from 'node:path';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {typedPath} from '../arguments/typed-path.ts';
import type {Shell} from '../shell.ts';

/** The ending of a review's file. */
export const ending = '.recount.json';

/**
 * The absolute path of the review that a person means. A name is taken as it is (`~/` is the home folder); one without an
 * ending that is not there gets `.recount.json`. Left out, it is the only review of the folder; with none or several it
 * throws a `UserError`.
 */
export async function reviewPath(name: string | undefined, shell: Shell): Promise<string> {
	if (name === undefined) {
		return onlyReview(shell);
	}

	if (name.trim() === '') {
		throw new UserError('the name of the file is empty.', {trouble: 'usage', next: 'Name a file, such as checkout.'});
	}

	const path = typedPath(name, shell);
	return extname(path) === '' && !(await isFile(path)) && ((await isThere(path + ending)) || !(await isThere(path)))
		? path + ending
		: path;
}

/** The names of the reviews in a folder, in order. A folder that cannot be read has none. */
export async function reviewsIn(folder: string): Promise<readonly string[]> {
	try {
		const names = await readdir(folder);
		return names.filter(name => name.endsWith(ending) && !name.startsWith('.')).sort();
	} catch {
		return [];
	}
}

async function isFile(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}

/** Whether something is at that path. */
export async function isThere(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}

/** The absolute path of a review that must be there: throws a `UserError` where it is not. */
export async function knownReview(file: string, shell: Shell): Promise<string> {
	const path = await reviewPath(file, shell);
	if (!(await isThere(path))) {
		throw notThere(path);
	}

	return path;
}

/** The error for a review that should be there and is not. */
export function notThere(path: string): UserError {
	return new UserError(`${visible(path)} is not there.`, {next: 'Check its name; recount new starts a review.'});
}

async function onlyReview(shell: Shell): Promise<string> {
	const [first, ...others] = await reviewsIn(shell.folder);
	if (first === undefined) {
		throw new UserError('there is no review in this folder.', {
			trouble: 'usage',
			next: 'Name a file, or start one: recount new checkout --title "Checkout timeouts".',
		});
	}

	if (others.length > 0) {
		throw new UserError(`there are several reviews here: ${[first, ...others].map(visible).join(', ')}.`, {
			trouble: 'usage',
			next: 'Name the one you mean.',
		});
	}

	return resolve(shell.folder, first);
}
