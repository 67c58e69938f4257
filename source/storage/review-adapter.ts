import {type Formats, formats} from '../review/file/migrations.ts';
import {type Merged, merge} from '../review/merge.ts';
import {lossIn, type Touched, takesBack} from '../review/older-version.ts';
import {emptyReview, type Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {LockLostError, sweepLeftovers, writeWhole} from './atomic-write.ts';
import {errorCode, type Files} from './files.ts';
import {keepOlderFormat} from './keep-older-format.ts';
import {type Patience, takeLock} from './lock.ts';
import {type OlderVersion, OlderVersionError} from './older-version.ts';
import type {Presence} from './presence.ts';
import {type Found, readReview, sizeLimit, tooLarge} from './read-review.ts';
import {type ReviewBytes, reviewBytes} from './review-bytes.ts';
import {seal} from './seal.ts';
import {signOf} from './sign-of.ts';

/** What a look at the file has found. */
export type Sight =
	| {readonly found: 'same'}
	/** It is gone; what was last seen of it is written again by the next save. */
	| {readonly found: 'gone'}
	/** `by` names those who wrote it, where all of them are known. */
	| {readonly found: 'others'; readonly review: Review; readonly by: readonly string[]}
	| {readonly found: 'older'; readonly older: OlderVersion};

/** What a save came to, and the names of those who wrote what it took in, where all of them are known. */
export interface Saved extends Merged {
	readonly by: readonly string[];
}

/** The others who have a file open; a version of it is known by its sign. */
export type Company = Pick<Presence, 'writes' | 'haveWritten' | 'writersSince'>;

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
 * Reads and writes the file at a real path, and knows what was last seen of it: what makes a write trustworthy is all in here.
 * One call at a time. Throws a `UserError` for what is no review, and what the system refuses as it is.
 */
export class ReviewAdapter {
	readonly path: string;
	#exists = false;
	#company: Company | undefined;
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

	/** Whether the file was there when it was read or written last. */
	get exists(): boolean {
		return this.#exists;
	}

	/** The review as it was read or written last; empty for one that was not there. */
	get held(): Review {
		return this.#known?.review ?? emptyReview;
	}

	/** Why it may be looked at only, as a sentence. */
	get readOnly(): string | undefined {
		return this.#known?.readOnly;
	}

	/** Reads the file: as far as it takes to show it the first time, and to its last field from then on. */
	async read(): Promise<Review> {
		const found = await readReview(this.path, this.#files, {
			known: this.#known,
			expected: this.#exists,
			glance: !this.#isOpen,
			readable: this.#options.readable,
		});
		this.#isOpen = true;
		this.#take(found);
		return this.held;
	}

	/** Does what the first reading has left out; throws what a whole reading would have thrown. */
	prove(): void {
		this.#known?.prove();
	}

	/** Looks whether others have written the file; a version that looks older is not taken. */
	async look(): Promise<Sight> {
		const before = this.#known;
		const found = await readReview(this.path, this.#files, {
			known: before,
			expected: this.#exists,
			readable: this.#options.readable,
		});
		if (!found) {
			const isNews = this.#exists;
			this.#exists = false;
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

		const by = this.#writers(found, before);
		await this.keepCopy();
		return {found: 'others', review: found.review, by};
	}

	/** Takes the older version that was found last for the present one. */
	accept(): void {
		if (this.#aside) {
			this.#take(this.#aside);
			this.#aside = undefined;
		}
	}

	/** From now on this company is told what is written, and is asked whose an older version is. */
	keepCompany(company: Company): void {
		this.#company = company;
	}

	/** Keeps a copy of the file as it was seen last, where copies are kept. */
	async keepCopy(): Promise<void> {
		if (this.#known && this.#exists) {
			await this.#options.keep?.(this.path, this.#known.bytes);
		}
	}

	/** Merges a review, made from `base`, with what others wrote since, and writes that: when it returns it is on the disk. */
	async writeMerged(review: Review, base: Review): Promise<Saved> {
		for (let attempt = 1; ; attempt++) {
			try {
				const merged = await this.#writeOnce(review, base);
				await this.keepCopy();
				return merged;
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

	async #writeOnce(review: Review, base: Review): Promise<Saved> {
		const lock = await takeLock(this.path, this.#files, this.#options);
		try {
			const lastSave = this.#lastSave;
			this.#lastSave = 'broken off';
			if (lastSave !== 'whole') {
				await sweepLeftovers(this.path, this.#files, {locks: true});
			}

			const {readable = formats} = this.#options;
			const sight = await this.#sight();
			const found = await readReview(this.path, this.#files, {known: this.#known, expected: this.#exists, readable});
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
			const merged = merge(base, review, theirs);
			const by = base === this.held ? this.#writers(found, this.#known) : [];
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
				this.#company?.writes(signOf(bytes), found ? signOf(found.bytes) : '');
				await writeWhole(this.path, bytes, {
					files: this.#files,
					absent: found === undefined,
					// Editors take no lock: what one of them wrote meanwhile is read first.
					fence: async () => (await lock.isMine()) && (await this.#sight()) === sight,
				});
			}

			this.#lastSave = 'whole';
			this.#take({bytes, review: merged.review, readOnly: undefined, prove() {}});
			return {...merged, by};
		} finally {
			await lock.release();
		}
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
		this.#exists = found !== undefined;
		if (found && this.#known && this.#options.touched && !found.bytes.equals(this.#known.bytes)) {
			this.#held.add(signOf(this.#known.bytes));
		}

		this.#known = found ?? this.#known;
	}

	// Who made what was found of what is known.
	#writers(found: Found | undefined, known: Found | undefined): readonly string[] {
		return this.#company && found && known && found !== known
			? this.#company.writersSince(signOf(known.bytes), signOf(found.bytes))
			: [];
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

		// Somebody removed what is not there. The bytes of a version from before may have been theirs once and be
		// put back by something else now: then it must be the version that is held that they replaced.
		if (this.#company?.haveWritten(sign, signOf(known.bytes), !isHeldBefore)) {
			return undefined;
		}

		this.#aside = found;
		return {review: found.review, loss};
	}
}
