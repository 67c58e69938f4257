import {readdir, stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Review} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {realFiles} from '../../storage/files.ts';
import {readReview} from '../../storage/read-review.ts';
import {typedPath} from '../arguments/typed-path.ts';
import {sentenceOf} from '../sentence-of.ts';
import type {Shell} from '../shell.ts';
import {ending} from './review-path.ts';

/** A review in a folder or below it; one that could not be read has its sentence instead. */
export type ReviewBelow =
	| {readonly file: string; readonly review: Review}
	| {readonly file: string; readonly trouble: string};

/**
 * Reads the reviews in a folder and below it, one by one, in the order of their paths, which count from the folder. Folders
 * with a dot in front, `node_modules`, and links to folders are passed by. Throws a `UserError` for what is no folder.
 */
export async function* reviewsBelow(folder: string): AsyncGenerator<ReviewBelow> {
	for await (const file of filesBelow(folder, '')) {
		try {
			const found = await readReview(join(folder, file), realFiles, {known: undefined, expected: false, glance: true});
			if (found) {
				yield {file, review: found.review};
			}
		} catch (error) {
			const sentence = sentenceOf(diskTrouble(error, file));
			const name = visible(basename(file));
			yield {
				file,
				trouble: sentence.startsWith(name) ? `it${sentence.slice(name.length)}`.replace(/^it: /, '') : sentence,
			};
		}
	}
}

/** The folder that a word of the command line means: the shell's own if there is none. Throws a `UserError` for no folder. */
export async function folderNamed(word: string | undefined, shell: Shell): Promise<string> {
	const folder = typedPath(word ?? '.', shell);
	if (!(await isFolder(folder))) {
		throw new UserError(`${visible(folder)} is no folder.`, {trouble: 'usage', next: 'Name the one with the reviews.'});
	}

	return folder;
}

/** Whether a folder is at a path. */
export async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		found => found.isDirectory(),
		() => false,
	);
}

async function* filesBelow(top: string, below: string): AsyncGenerator<string> {
	// A folder that may not be looked into has nothing to show.
	const entries = await readdir(join(top, below), {withFileTypes: true}).catch(() => []);
	for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
		const path = join(below, entry.name);
		if (entry.name.startsWith('.') || entry.name === 'node_modules') {
			continue;
		}

		if (entry.isDirectory()) {
			yield* filesBelow(top, path);
		} else if (entry.name.endsWith(ending)) {
			yield path;
		}
	}
}
