import {Low} from 'lowdb';
import {applyEdit, type Edit, emptyReview, type Review} from '../review/review.ts';
import {diskTrouble} from './disk-trouble.ts';
import {type Files, realFiles} from './files.ts';
import {realPath} from './real-path.ts';
import {type Company, ReviewAdapter, type ReviewFileOptions, type Saved, type Sight} from './review-adapter.ts';

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
	readonly save: (review: Review, base?: Review) => Promise<Saved>;
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
	readonly change: (make: (review: Review) => Edit | undefined) => Promise<Saved>;
}

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
	// lowdb hands a review to be written on and nothing else: whence it comes and what became of it goes around it.
	let from = emptyReview;
	let merged = unchanged(emptyReview);
	const db = new Low<Review>(
		{
			read: async () => adapter.read(),
			async write(review) {
				merged = await adapter.writeMerged(review, from);
			},
		},
		emptyReview,
	);
	await inWords(async () => db.read());
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = last.then(async () => {
			adapter.prove();
			return inWords(work);
		});
		// Whoever asked hears of it; the next one has a turn all the same.
		last = turn.catch(() => {});
		return turn;
	};
	const save = async (review: Review, base: Review) => {
		from = base;
		db.data = review;
		await db.write();
		return merged;
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
		keepCompany: company => adapter.keepCompany(company),
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

function unchanged(review: Review): Saved {
	return {review, clashes: [], tookIn: {added: [], changed: [], removed: []}, by: []};
}
