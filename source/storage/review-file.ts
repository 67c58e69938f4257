import {type Adapter, Low} from 'lowdb';
import {formatReview} from '../review/file/format-review.ts';
import {type Formats, formats} from '../review/file/migrations.ts';
import {parseReview} from '../review/file/parse-review.ts';
import {type Merged, merge} from '../review/merge.ts';
import {type Loss, lossIn, type Touched, takesBack} from '../review/older-version.ts';
import type {AnyRecord} from '../review/records.ts';
import {applyEdit, type Edit, emptyReview, type Review, recordOf} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {LockLostError, sweepLeftovers, writeWhole} from './atomic-write.ts';
import {diskTrouble} from './disk-trouble.ts';
import {errorCode, type Files, realFiles} from './files.ts';
import {keepOlderFormat} from './keep-older-format.ts';
import {type Patience, takeLock} from './lock.ts';
import type {Presence} from './presence.ts';
import {type Found, readReview, sizeLimit, tooLarge} from './read-review.ts';
import {realPath} from './real-path.ts';
import {type ReviewBytes, reviewBytes} from './review-bytes.ts';

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
	 * Saves a review, merged with what others wrote since; when it returns, what it answers with is on the disk. `base` is
	 * the review from which it was made: `review`, as it is when this is called, unless given. Saves of one process wait for
	 * each other. Throws and leaves the file as it was if that cannot be.
	 */
	readonly save: (review: Review, base?: Review) => Promise<Merged>;
	/**
	 * Looks whether others have written the file, without keeping anybody from saving. What they wrote is the base of the next
	 * save, unless that is given; a version that looks older than the present one is not taken. Throws as opening does.
	 */
	readonly look: () => Promise<Sight>;
	/** Takes the older version that was found last for the present one: what is saved next is merged with it. */
	readonly accept: () => void;
	/** From now on those who have the file open beside us know what is written here, and what they write is never older. */
	readonly keepCompany: (company: Company) => void;
	/** Keeps a copy of the file as it was read, where copies are kept; each save does so by itself. */
	readonly keepCopy: () => Promise<void>;
	/** Reads the file again, makes an edit for what it holds now, and saves that; no edit saves nothing. */
	readonly change: (make: (review: Review) => Edit | undefined) => Promise<Merged>;
}

/** What a look at the file has found. */
export type Sight =
	| {readonly found: 'same'}
	/** It is gone; what was last seen of it is written again by the next save. */
	| {readonly found: 'gone'}
	| {readonly found: 'others'; readonly review: Review}
	| {readonly found: 'older'; readonly older: OlderVersion};

/** The others who have a file open; a version of it is known by its sign. */
export type Company = Pick<Presence, 'writes' | 'haveWritten'>;

/** A version on the disk that looks older than the one that is held. */
export interface OlderVersion {
	readonly review: Review;
	/** What would go if it were taken in; nothing if its bytes are those of a version that was held before. */
	readonly loss: Loss | undefined;
}

/** A save that found an older version on the disk and waits for an answer: nothing was written. */
export class OlderVersionError extends UserError {
	readonly older: OlderVersion;

	constructor(older: OlderVersion) {
		super('the file on the disk is an older version.', {next: 'Nothing of it is taken in, and saving waits.'});
		this.older = older;
	}
}

/** What stands behind a review file. */
export interface ReviewFileOptions extends Patience {
	/** Takes each state of the file that was read cleanly or saved, with its real path, to keep a copy. Never throws. */
	readonly keep?: (path: string, bytes: Buffer) => Promise<void>;
	/** The ids of the records that were written in this run. If it is given, versions on the disk that look older are not taken. */
	readonly touched?: () => Touched;
	/** The formats that can be read: those of this version unless given. */
	readonly readable?: Formats;
}

const attempts = 5;

/**
 * Opens the review at a path; one that is not there is empty and is made by the first save. Throws a `UserError` for what is
 * no review, and for what the system refuses.
 */
export async function openReviewFile(path: string, files?: Files, options?: ReviewFileOptions): Promise<ReviewFile> {
	const file = await glanceAtReviewFile(path, files, options);
	await file.keepCopy();
	return file;
}

/**
 * Opens the review at a path as far as it takes to show it. `prove` does the rest: what it throws, `openReviewFile` would have
 * thrown. It has to be called before anything is done with the review but to show it; saving calls it, too.
 */
export async function glanceAtReviewFile(
	path: string,
	files: Files = realFiles,
	options: ReviewFileOptions = {},
): Promise<ReviewFile & {readonly prove: () => void}> {
	const inWords = async <T>(work: () => Promise<T>): Promise<T> => {
		try {
			return await work();
		} catch (error) {
			throw diskTrouble(error, path);
		}
	};
	const adapter = new ReviewAdapter(await inWords(async () => realPath(path, files)), files, options);
	const db = new Low<Review>(adapter, emptyReview);
	await inWords(async () => db.read());
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = last.then(async () => {
			adapter.prove();
			return inWords(work);
		});
		last = turn.catch(() => {});
		return turn;
	};
	const save = async (review: Review, base: Review) => {
		adapter.base = base;
		db.data = review;
		await db.write();
		return adapter.merged;
	};
	return {
		path: adapter.path,
		prove: () => adapter.prove(),
		get exists() {
			return adapter.exists;
		},
		get readOnly() {
			return adapter.readOnly;
		},
		get review() {
			return adapter.held;
		},
		// The base is taken now, not when its turn has come: until then another save may have taken in what this review has
		// not seen, and that would look as if it had been removed here.
		save: (review, base = adapter.held) => inTurn(async () => save(review, base)),
		look: () => inTurn(async () => adapter.look()),
		accept: () => adapter.accept(),
		keepCompany(company) {
			adapter.company = company;
		},
		keepCopy: () => inTurn(async () => adapter.keepCopy()),
		change: make =>
			inTurn(async () => {
				await db.read();
				const base = db.data;
				const edit = make(base);
				return edit ? save(applyEdit(base, edit), base) : unchanged(base);
			}),
	};
}

// lowdb asks an adapter for two things, reading and writing; what makes a write trustworthy is all in here.
class ReviewAdapter implements Adapter<Review> {
	readonly path: string;
	base: Review = emptyReview;
	merged: Merged = unchanged(emptyReview);
	exists = false;
	company: Company | undefined;
	#isOpen = false;
	#known: Found | undefined;
	#aside: Found | undefined;
	// What was last made to be written, whatever became of it.
	#written: ReviewBytes | undefined;
	// The versions that were held in this run before the present one, by their signs.
	readonly #held = new Set<string>();
	// A save that broke off may have left a second name of the file behind, or a folder that is not on the disk.
	#lastSave: 'none' | 'whole' | 'broken off' = 'none';
	readonly #files: Files;
	readonly #options: ReviewFileOptions;

	constructor(path: string, files: Files, options: ReviewFileOptions) {
		this.path = path;
		this.#files = files;
		this.#options = options;
	}

	get held(): Review {
		return this.#known?.review ?? emptyReview;
	}

	get readOnly(): string | undefined {
		return this.#known?.readOnly;
	}

	async read(): Promise<Review> {
		const found = await readReview(this.path, this.#files, {
			known: this.#known,
			expected: this.exists,
			glance: !this.#isOpen,
			readable: this.#options.readable,
		});
		this.#isOpen = true;
		this.#take(found);
		return this.held;
	}

	prove(): void {
		this.#known?.prove();
	}

	async look(): Promise<Sight> {
		const before = this.#known;
		const found = await readReview(this.path, this.#files, {
			known: before,
			expected: this.exists,
			readable: this.#options.readable,
		});
		if (!found) {
			const isNews = this.exists;
			this.exists = false;
			return {found: isNews ? 'gone' : 'same'};
		}

		const older = this.#older(found);
		if (older) {
			return {found: 'older', older};
		}

		this.#take(found);
		if (found === before || found.review === before?.review) {
			return {found: 'same'};
		}

		await this.keepCopy();
		return {found: 'others', review: found.review};
	}

	accept(): void {
		if (this.#aside) {
			this.#take(this.#aside);
			this.#aside = undefined;
		}
	}

	async keepCopy(): Promise<void> {
		if (this.#known && this.exists) {
			await this.#options.keep?.(this.path, this.#known.bytes);
		}
	}

	async write(review: Review): Promise<void> {
		for (let attempt = 1; ; attempt++) {
			try {
				await this.#writeOnce(review);
				return;
			} catch (error) {
				// Somebody took the lock over, or made, moved or wrote the file, in between: all of it is looked at afresh.
				const isOvertaken =
					error instanceof LockLostError || errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT';
				if (attempt >= attempts || !isOvertaken) {
					throw error;
				}
			}
		}
	}

	async #writeOnce(review: Review): Promise<void> {
		const lock = await takeLock(this.path, this.#files, this.#options);
		try {
			const lastSave = this.#lastSave;
			this.#lastSave = 'broken off';
			if (lastSave !== 'whole') {
				await sweepLeftovers(this.path, this.#files, {locks: true});
			}

			const {readable = formats} = this.#options;
			const sight = await this.#sight();
			const found = await readReview(this.path, this.#files, {known: this.#known, expected: this.exists, readable});
			const older = found && this.#older(found);
			if (older) {
				throw new OlderVersionError(older);
			}

			// A file that is gone takes nothing with it: what was last seen of it is written again.
			const last = found ?? this.#known;
			if (last?.readOnly !== undefined) {
				throw new UserError(last.readOnly, {trouble: 'file', next: 'Nothing was written.'});
			}

			const theirs = last?.review ?? emptyReview;
			const merged = merge(this.base, review, theirs);
			let bytes = found?.bytes;
			if (bytes === undefined || lastSave === 'broken off' || merged.review !== theirs) {
				const written = reviewBytes(merged.review, this.#written);
				seal(merged.review, theirs, written.fresh, readable);
				this.#written = written;
				bytes = written.bytes;
				if (bytes.length > sizeLimit) {
					throw tooLarge(this.path);
				}
			}

			if (lastSave === 'broken off' || found === undefined || !bytes.equals(found.bytes)) {
				if (found?.older !== undefined) {
					await keepOlderFormat(this.path, found.bytes, found.older, this.#files);
				}

				// Told before it is there: nobody is to see it and ask whose it is.
				this.company?.writes(signOf(bytes), found ? signOf(found.bytes) : '');
				await writeWhole(this.path, bytes, {
					files: this.#files,
					absent: found === undefined,
					// Editors take no lock: what one of them wrote meanwhile is read first.
					fence: async () => (await lock.isMine()) && (await this.#sight()) === sight,
				});
			}

			this.#lastSave = 'whole';
			this.merged = merged;
			this.#take({bytes, review: merged.review, readOnly: undefined, prove() {}});
		} finally {
			await lock.release();
		}

		await this.keepCopy();
	}

	// What tells that a file was written or replaced.
	async #sight(): Promise<string> {
		try {
			const {ino, size, mtimeMs, ctimeMs} = await this.#files.stat(this.path);
			return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
		} catch (error) {
			if (errorCode(error) === 'ENOENT') {
				return '';
			}

			throw error;
		}
	}

	// A file that is gone is not forgotten: its review stays the base of what is typed meanwhile.
	#take(found: Found | undefined): void {
		this.exists = found !== undefined;
		if (found && this.#known && this.#options.touched && !found.bytes.equals(this.#known.bytes)) {
			this.#held.add(signOf(this.#known.bytes));
		}

		this.#known = found ?? this.#known;
	}

	// What was found and is not what is held, if it looks older than that.
	#older(found: Found): OlderVersion | undefined {
		const known = this.#known;
		this.#aside = undefined;
		if (found === known || !known || !this.#options.touched || found.readOnly !== undefined) {
			return undefined;
		}

		const touched = this.#options.touched();
		const sign = signOf(found.bytes);
		const isHeldBefore = this.#held.has(sign);
		const isFromBefore = isHeldBefore && takesBack(found.review, known.review, touched);
		const loss = lossIn(found.review, known.review, touched);
		if (!isFromBefore && !loss) {
			return undefined;
		}

		// Somebody who has it open removed what is not there. The bytes of a version from before may have been theirs once and be
		// put back by something else now: then it must be the version that is held that they replaced.
		if (this.company?.haveWritten(sign, isHeldBefore ? signOf(known.bytes) : undefined)) {
			return undefined;
		}

		this.#aside = found;
		return {review: found.review, loss};
	}
}

// Two versions of one sign would only be asked about without need.
function signOf(bytes: Buffer): string {
	// Loaded when it is needed: opening a review is not to wait for it.
	return `${bytes.length} ${process.getBuiltinModule('node:zlib').crc32(bytes)}`;
}

// Freezes a review with all that is new in it. A record that could be written and not read again would lock
// its owner out of the whole file, so what is new is read back first.
function seal(review: Review, theirs: Review, fresh: readonly string[], readable: Formats): void {
	const records: Record<string, AnyRecord> = {};
	for (const id of fresh) {
		const record = review.records[id] as AnyRecord;
		if (record !== recordOf(theirs, id)) {
			records[id] = record;
		}
	}

	const made = freezeDeep({...review, records});
	Object.freeze(review.records);
	Object.freeze(review);
	try {
		parseReview(formatReview(made), undefined, readable);
	} catch (cause) {
		throw new Error(
			`What was to be saved could not be read again (${(cause as Error).message}). Nothing was written.`,
			{
				cause,
			},
		);
	}
}

function freezeDeep<T extends object>(value: T): T {
	for (const member of Object.values(value)) {
		if (typeof member === 'object' && member !== null) {
			freezeDeep(member);
		}
	}

	return Object.freeze(value);
}

function unchanged(review: Review): Merged {
	return {review, clashes: [], tookIn: {added: [], changed: [], removed: []}};
}
