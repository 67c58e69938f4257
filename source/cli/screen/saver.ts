import type {App} from '../../app/app.ts';
import type {Review} from '../../review/review.ts';
import {type OlderVersion, OlderVersionError} from '../../storage/older-version.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import {sentenceOf} from '../sentence-of.ts';

/** Saves what is on the screen, one save at a time, until there is nothing more to save. */
export interface Saver {
	/** What the file held when it was read or saved last. */
	readonly held: () => Review;
	/** Told what the file holds now, so that what was typed since is saved against it. */
	readonly hold: (review: Review) => void;
	/** Sees to it that what is on the screen is saved; not by somebody who only reads along. */
	readonly save: (app: App) => void;
	/** Waits for a save that is under way. */
	readonly settled: () => Promise<void>;
	/** Whether anything was written in this run. */
	readonly hasSaved: () => boolean;
}

/** How a problem begins that is told while one goes on. */
export const cannotSave = 'Cannot save: ';

/** Makes the saver of a review file. */
export function createSaver(
	file: ReviewFile,
	{
		isAsking,
		foundOlder,
		saved,
	}: {
		/** Whether nothing is to be saved until somebody has answered. */
		readonly isAsking: () => boolean;
		/** Told that a save has found an older version. */
		readonly foundOlder: (app: App, older: OlderVersion) => void;
		/** Told that all is saved, before the screen is. */
		readonly saved: (app: App) => void;
	},
): Saver {
	let held = file.review;
	let saves = 0;
	let saving: Promise<void> | undefined;

	async function saveUntilQuiet(app: App): Promise<void> {
		while (app.state().review !== held) {
			if (isAsking()) {
				app.dispatch({type: 'file', file: {status: 'unsaved'}});
				return;
			}

			// While this waits for its turn, what others wrote may come in: that is not what this was made from.
			const base = held;
			const sent = app.state().review;
			app.dispatch({type: 'file', file: {status: 'saving', problem: undefined}});
			try {
				const {review, tookIn, by} = await file.save(sent, base);
				held = review;
				saves++;
				app.dispatch({type: 'saved', sent, merged: review, took: tookIn, by});
			} catch (error) {
				if (error instanceof OlderVersionError) {
					app.dispatch({type: 'file', file: {status: 'unsaved'}});
					foundOlder(app, error.older);
					return;
				}

				app.dispatch({type: 'file', file: {status: 'unsaved', problem: `${cannotSave}${sentenceOf(error)}`}});
				return;
			}
		}

		saved(app);
		app.dispatch({type: 'file', file: {status: 'saved', problem: undefined}});
	}

	return {
		held: () => held,
		hold(review) {
			held = review;
		},
		save(app) {
			if (app.state().file.readOnly === undefined) {
				saving ??= saveUntilQuiet(app).finally(() => {
					saving = undefined;
				});
			}
		},
		settled: async () => saving,
		hasSaved: () => saves > 0,
	};
}
