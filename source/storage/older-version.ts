import type {Loss} from '../review/older-version.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';

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
