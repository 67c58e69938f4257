import {readdir, readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {formatReview} from '../review/file/format-review.ts';
import {parseReview} from '../review/file/parse-review.ts';
import {merge} from '../review/merge.ts';
import type {Review} from '../review/review.ts';
import {fileWord} from '../review/shell-word.ts';

// What is put into a name: by Syncthing; by Dropbox and Nextcloud, in words of many languages; by Google Drive.
const inserted =
	/^(?:\.sync-conflict-\d{8}-\d{6}(?:-\w+)?| \([^()]*(?:conflict|konflikt|conflit)[^()]*\)| \(\d{1,3}\))$/i;

/**
 * The names of the copies of a review that a program which keeps folders alike left beside it where two machines had written
 * it: Syncthing, Dropbox, Nextcloud, Google Drive. Only those that hold something which the review does not. A folder or a
 * copy that cannot be read has nothing to say. Never throws.
 */
export async function conflictCopies(path: string, review: Review): Promise<readonly string[]> {
	const names = await readdir(dirname(path)).catch(() => []);
	const copies: string[] = [];
	for (const name of names.filter(own => isConflictCopy(own, basename(path))).toSorted()) {
		if (await holdsMore(join(dirname(path), name), review)) {
			copies.push(name);
		}
	}

	return copies;
}

/** The command that takes a copy of a review, which lies beside it, into the review: nothing is removed by it. */
export function takingIn(path: string, name: string): string {
	return `recount merge /dev/null ${fileWord(basename(path))} ${fileWord(name)}`;
}

// `night.recount.json` is copied as `night.recount (1).json` or, where both endings count as one, as `night (1).recount.json`.
function isConflictCopy(name: string, original: string): boolean {
	const stem = original.replace(/\.json$/, '');
	return [stem, stem.replace(/\.recount$/, '')].some(start => {
		const end = original.slice(start.length);
		const middle = name.slice(start.length, name.length - end.length);
		return name === `${start}${middle}${end}` && inserted.test(middle);
	});
}

async function holdsMore(path: string, review: Review): Promise<boolean> {
	try {
		const copy = parseReview(await readFile(path, 'utf8')).review;
		return formatReview(merge(undefined, review, copy).review) !== formatReview(review);
	} catch {
		return false;
	}
}
