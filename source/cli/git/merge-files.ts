import {stat} from 'node:fs/promises';
import {basename} from 'node:path';
import {formatReview} from '../../review/file/format-review.ts';
import {parseReview} from '../../review/file/parse-review.ts';
import {type Merged, merge} from '../../review/merge.ts';
import type {Review} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {writeWhole} from '../../storage/atomic-write.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {realFiles} from '../../storage/files.ts';
import {type Lock, takeLock} from '../../storage/lock.ts';
import {readReview, sizeLimit, tooLarge} from '../../storage/read-review.ts';
import {realPath} from '../../storage/real-path.ts';

/**
 * Merges two versions of a review that come from one, and writes the second: what `git merge` asks a driver to do. An empty
 * base is none, and then nothing is removed. Throws a `UserError`, with `ours` untouched, if one of them is not understood.
 */
export async function mergeFiles(base: string, ours: string, theirs: string): Promise<Merged> {
	const before = (await isEmpty(base)) ? undefined : await readVersion(base);
	// Somebody may have it open: what they save meanwhile waits, and is merged with this.
	const lock = await lockOf(ours);
	try {
		const here = await readVersion(ours);
		const merged = merge(before, here, await readVersion(theirs));
		if (merged.review !== here) {
			await writeVersion(ours, merged.review);
		}

		return merged;
	} finally {
		await lock.release();
	}
}

async function lockOf(path: string): Promise<Lock> {
	try {
		return await takeLock(await realPath(path, realFiles), realFiles);
	} catch (error) {
		throw diskTrouble(error, path);
	}
}

/** Writes a review over a version of it, whole or not at all, without a look at what that held. Throws a `UserError`. */
export async function writeVersion(path: string, review: Review): Promise<void> {
	const bytes = Buffer.from(formatReview(review));
	if (bytes.length > sizeLimit) {
		throw tooLarge(path);
	}

	try {
		await writeWhole(path, bytes, {files: realFiles});
	} catch (error) {
		throw diskTrouble(error, path);
	}
}

/** Reads a version of a review from its bytes, strictly. Throws a `UserError` that names it. */
export function versionOf(bytes: Uint8Array, name: string): Review {
	try {
		const {review, newer} = parseReview(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
		if (!newer) {
			return review;
		}
	} catch (cause) {
		throw notUnderstood(name, cause instanceof UserError ? cause.message : 'it is not UTF-8 throughout', cause);
	}

	throw notUnderstood(name, 'a newer version of Recount wrote it');
}

async function readVersion(path: string): Promise<Review> {
	const name = visible(basename(path));
	try {
		const found = await readReview(path, realFiles, {known: undefined, expected: false});
		if (found && found.readOnly === undefined) {
			return found.review;
		}

		throw notUnderstood(name, found ? 'a newer version of Recount wrote it' : 'it is not there');
	} catch (error) {
		throw error instanceof UserError && error.trouble === 'file'
			? notUnderstood('', error.message, error)
			: diskTrouble(error, path);
	}
}

// For git all that counts is whether the versions are merged or not: exit 1, whatever is wrong with one of them.
function notUnderstood(name: string, why: string, cause?: unknown): UserError {
	return new UserError(`${name === '' ? '' : `${name}: `}${why.replace(/\.$/, '')}.`, {
		next: 'Nothing was merged; your version is as it was.',
		cause,
	});
}

async function isEmpty(path: string): Promise<boolean> {
	try {
		const found = await stat(path);
		// A version that there never was is handed over as /dev/null.
		return found.size === 0 && !found.isDirectory();
	} catch (error) {
		throw diskTrouble(error, path);
	}
}
