import {basename} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {type Formats, formats} from '../review/file/migrations.ts';
import {glanceAtReview, mending, tornText} from '../review/file/parse-review.ts';
import type {Review} from '../review/review.ts';
import {fileWord} from '../review/shell-word.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {errorCode, type Files, readWhole} from './files.ts';

/** A review as it was found on the disk. */
export interface Found {
	readonly bytes: Buffer;
	readonly review: Review;
	/** Does what a glance left undone: throws a `UserError` if it is no review after all. */
	readonly prove: () => void;
	/** Why it may be looked at only, as a sentence. */
	readonly readOnly: string | undefined;
	/** The number of the older format in which the bytes are. */
	readonly older?: number | undefined;
}

/** The largest file that is read or written: 64 MB. */
export const sizeLimit = 64 * 1024 * 1024;

const editorsPatience = 500;

/**
 * Reads the review at a path; nothing if there is none. An editor in mid-save shows an empty, torn or missing file for some
 * milliseconds (vim: 13.5 ms, measured), so such a file is looked at again for half a second before it is judged: a missing
 * one if it was `expected`. A file with the bytes of `known` is `known` itself. Throws a `UserError` for what is no review;
 * a `glance` leaves a part of that to `prove`.
 */
export async function readReview(
	path: string,
	files: Files,
	{
		known,
		expected,
		glance = false,
		readable = formats,
	}: {
		readonly known: Found | undefined;
		readonly expected: boolean;
		readonly glance?: boolean;
		readonly readable?: Formats;
	},
): Promise<Found | undefined> {
	let since: number | undefined;
	let torn: {readonly bytes: Buffer; readonly error: unknown} | undefined;
	for (;;) {
		const isLate = since !== undefined && performance.now() - since > editorsPatience;
		const bytes = await readOnce(path, files, known?.bytes);
		if (bytes === undefined) {
			if (!expected || isLate) {
				return undefined;
			}
		} else if (known?.bytes === bytes) {
			return known;
		} else if (!torn?.bytes.equals(bytes)) {
			try {
				const found = parse(bytes, path, known?.review, readable);
				if (!glance) {
					found.prove();
				}

				return found;
			} catch (error) {
				if (!mayBeTorn(bytes, error)) {
					throw error;
				}

				torn = {bytes, error};
			}
		}

		if (torn && isLate) {
			throw torn.error;
		}

		since ??= performance.now();
		await sleep(10);
	}
}

/** The error for a review that is larger than 64 MB. */
export function tooLarge(path: string): UserError {
	return new UserError(`${visible(basename(path))} is larger than 64 MB.`, {
		trouble: 'file',
		next: 'It was left untouched.',
	});
}

// What is whole and of another kind is not in the middle of being written.
function mayBeTorn(bytes: Buffer, error: unknown): boolean {
	return (
		error instanceof UserError &&
		error.code === tornText &&
		/^(?:\uFEFF)?\s*(?:\{|$)/.test(bytes.toString('utf8', 0, 64))
	);
}

function parse(bytes: Buffer, path: string, previous: Review | undefined, readable: Formats): Found {
	return named(path, () => {
		const {review, newer, older, prove} = glanceAtReview(decoded(bytes), previous, readable);
		const readOnly = newer
			? 'This file was written by a newer version of Recount and can be looked at only.'
			: undefined;
		return {bytes, review, readOnly, older, prove: () => named(path, prove)};
	});
}

// What is wrong with a file is told with its name, and the command that helps with its path.
function named<T>(path: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw error instanceof UserError
			? new UserError(
					error.message.replace(/^this (?:file )?/, () => `${visible(basename(path))} `),
					{
						trouble: error.trouble,
						next: error.next.replace('FILE', () => fileWord(path)),
						code: error.code,
						cause: error,
					},
				)
			: error;
	}
}

function decoded(bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch (cause) {
		throw new UserError('this file is damaged: it is not UTF-8 throughout.', {
			trouble: 'file',
			next: mending,
			code: tornText,
			cause,
		});
	}
}

async function readOnce(path: string, files: Files, known: Buffer | undefined): Promise<Buffer | undefined> {
	try {
		// Looked at before it is opened: opening a FIFO waits for a writer that may never come.
		const found = await files.stat(path);
		if (!found.isFile()) {
			throw new UserError(`${visible(basename(path))} is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}.`, {
				trouble: 'file',
				next: 'Name a file.',
			});
		}

		if (found.size > sizeLimit) {
			throw tooLarge(path);
		}

		return await readWhole(path, files, known);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		throw error;
	}
}
