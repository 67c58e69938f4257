import {basename, dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {type Adapter, Low} from 'lowdb';
import {formatReview} from '../review/format-review.ts';
import {type Merged, merge} from '../review/merge.ts';
import {parseReview} from '../review/parse-review.ts';
import {applyEdit, type Edit, emptyReview, type Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {LockLostError, sweepLeftovers, writeWhole} from './atomic-write.ts';
import {errorCode, type Files, realFiles} from './files.ts';
import {takeLock} from './lock.ts';

/** A review and the file that it is in. Everything that it hands out is frozen. */
export interface ReviewFile {
	/** The real path: a symbolic link keeps pointing to it. */
	readonly path: string;
	/** Whether the file was there when it was read or written last. */
	readonly exists: boolean;
	/** Why it may be looked at only, as a sentence. */
	readonly readOnly: string | undefined;
	/** The review as it was read or saved last: the base of the next merge. */
	readonly review: Review;
	/**
	 * Saves a review, merged with what others wrote since; when it returns, what it answers with is on the disk. Saves of
	 * one process wait for each other. Throws and leaves the file as it was if that cannot be.
	 */
	readonly save: (review: Review) => Promise<Merged>;
	/** Reads the file again, makes an edit for what it holds now, and saves that. */
	readonly change: (make: (review: Review) => Edit) => Promise<Merged>;
}

const sizeLimit = 64 * 1024 * 1024;
const editorsPatience = 500;
const retries = 5;

/** Opens the review at a path; one that is not there is empty and is made by the first save. Throws a `UserError` for what is no review. */
export async function openReviewFile(path: string, files: Files = realFiles): Promise<ReviewFile> {
	const real = await realPath(path, files);
	const adapter = new ReviewAdapter(real, files);
	const db = new Low<Review>(adapter, emptyReview);
	await sweepLeftovers(real, files);
	await db.read();
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = last.then(work, work);
		last = turn.catch(() => {});
		return turn;
	};
	const save = async (review: Review) => {
		db.data = review;
		await db.write();
		db.data = adapter.merged.review;
		return adapter.merged;
	};
	return {
		path: real,
		get exists() {
			return adapter.exists;
		},
		get readOnly() {
			return adapter.readOnly;
		},
		get review() {
			return adapter.held;
		},
		save: review => inTurn(async () => save(review)),
		change: make =>
			inTurn(async () => {
				await db.read();
				return save(applyEdit(db.data, make(db.data)));
			}),
	};
}

// lowdb asks an adapter for two things, reading and writing; what makes a write trustworthy is all in here.
class ReviewAdapter implements Adapter<Review> {
	exists = false;
	readOnly: string | undefined;
	held: Review = emptyReview;
	merged: Merged = {review: emptyReview, clashes: [], tookIn: {added: [], changed: [], removed: []}};
	#bytes: Buffer | undefined;
	readonly #path: string;
	readonly #files: Files;

	constructor(path: string, files: Files) {
		this.#path = path;
		this.#files = files;
	}

	async read(): Promise<Review> {
		this.#take(await readSettled(this.#path, this.#files, this.exists));
		return this.held;
	}

	async write(review: Review): Promise<void> {
		for (let attempt = 1; ; attempt++) {
			try {
				await this.#writeOnce(review);
				return;
			} catch (error) {
				// Somebody took the lock over, or made the file, in between: all of it is looked at afresh.
				if (attempt >= retries || !(error instanceof LockLostError || errorCode(error) === 'EEXIST')) {
					throw error;
				}
			}
		}
	}

	async #writeOnce(review: Review): Promise<void> {
		const lock = await takeLock(this.#path, this.#files);
		try {
			const base = this.held;
			const found = await readSettled(this.#path, this.#files, this.exists);
			const unchanged = found !== undefined && this.#bytes !== undefined && found.equals(this.#bytes);
			const theirs = found === undefined || unchanged ? undefined : parse(found, this.#path);
			if (theirs?.readOnly !== undefined || (unchanged && this.readOnly !== undefined)) {
				throw new UserError(theirs?.readOnly ?? this.readOnly ?? '', {trouble: 'file'});
			}

			const merged = merge(base, review, theirs?.review ?? base);
			const bytes = Buffer.from(formatReview(merged.review));
			if (found === undefined || !bytes.equals(found)) {
				if (bytes.length > sizeLimit) {
					throw tooLarge(this.#path);
				}

				await writeWhole(this.#path, bytes, {files: this.#files, absent: found === undefined, fence: lock.isMine});
			}

			this.exists = true;
			this.held = merged.review;
			this.merged = merged;
			this.#bytes = bytes;
		} finally {
			// What is on the disk is on the disk; a lock that would not go is dead and will be taken over.
			await lock.release().catch(() => {});
		}
	}

	#take(bytes: Buffer | undefined): void {
		if (bytes && this.#bytes?.equals(bytes)) {
			return;
		}

		if (bytes) {
			const {review, readOnly} = parse(bytes, this.#path);
			this.held = review;
			this.readOnly = readOnly;
		}

		this.exists = bytes !== undefined;
		this.#bytes = bytes;
	}
}

function parse(bytes: Buffer, path: string): {readonly review: Review; readonly readOnly: string | undefined} {
	let text: string;
	try {
		text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		throw new UserError(`${visible(basename(path))}: this file is damaged: it is not UTF-8 throughout.`, {
			trouble: 'file',
			next: 'It was left untouched.',
		});
	}

	try {
		const {review, newer} = parseReview(text);
		return {
			review,
			readOnly: newer ? 'This file was written by a newer version of Recount and can be looked at only.' : undefined,
		};
	} catch (error) {
		throw error instanceof UserError
			? new UserError(`${visible(basename(path))}: ${error.message}`, {
					trouble: error.trouble,
					next: error.next,
					cause: error,
				})
			: error;
	}
}

// An editor in mid-save shows an empty, torn or missing file for some milliseconds (vim: 13.5 ms, measured).
async function readSettled(path: string, files: Files, expected: boolean): Promise<Buffer | undefined> {
	const began = performance.now();
	for (;;) {
		const bytes = await readOnce(path, files);
		const isWhole = bytes === undefined ? !expected : looksWhole(bytes);
		if (isWhole || performance.now() - began > editorsPatience) {
			return bytes;
		}

		await sleep(10);
	}
}

function looksWhole(bytes: Buffer): boolean {
	const end = bytes.subarray(-64).toString('latin1').trimEnd();
	return end.endsWith('}') || (bytes.length > 0 && !/^\s*(?:\uFEFF)?\{/.test(bytes.subarray(0, 64).toString('utf8')));
}

async function readOnce(path: string, files: Files): Promise<Buffer | undefined> {
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

		const file = await files.open(path, 'r');
		try {
			return await file.readFile();
		} finally {
			await file.close();
		}
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		throw error;
	}
}

async function realPath(path: string, files: Files): Promise<string> {
	try {
		return await files.realpath(path);
	} catch (error) {
		if (errorCode(error) !== 'ENOENT') {
			throw error;
		}

		// A file that is not there yet: its folder must be.
		try {
			return `${await files.realpath(dirname(path))}/${basename(path)}`;
		} catch (cause) {
			throw new UserError(`the folder ${visible(dirname(path))} is not there.`, {
				next: 'Make it first, or name another place.',
				cause,
			});
		}
	}
}

function tooLarge(path: string): UserError {
	return new UserError(`${visible(basename(path))} is larger than 64 MB.`, {
		trouble: 'file',
		next: 'It was left untouched.',
	});
}
