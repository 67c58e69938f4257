import {notice} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {olderSentence} from '../../app/others/older-words.ts';
import {editBetween} from '../../review/edit-between.ts';
import {merge} from '../../review/merge.ts';
import {emptyReview, type Review} from '../../review/review.ts';
import {visible} from '../../review/visible.ts';
import {keepAside} from '../../storage/keep-aside.ts';
import type {OlderVersion} from '../../storage/older-version.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import {watchFile} from '../../storage/watch-file.ts';
import {sentenceOf} from '../sentence-of.ts';
import type {Shell} from '../shell.ts';

/** What others do to the file while it is open: their words come in by themselves, an older version is asked about. */
export interface Others {
	/** Follows the answer about an older version. */
	readonly effect: Effect;
	/** Begins to watch the file. */
	readonly watch: (app: App) => void;
	/** Looks at the file now, and says what came of it. */
	readonly takeIn: (app: App) => Promise<void>;
	/** Whether nothing is saved until somebody has answered. */
	readonly isAsking: () => boolean;
	/** Begins to ask: a save has found an older version. */
	readonly ask: (app: App, older: OlderVersion) => void;
	readonly stop: () => void;
}

interface Options {
	readonly file: ReviewFile;
	readonly shell: Shell;
	/** What the file held when it was read or saved last. */
	readonly held: () => Review;
	/** Told what the file holds now, so that what was typed since is saved against it. */
	readonly hold: (review: Review) => void;
	readonly save: (app: App) => void;
}

/** Makes what looks after the file. */
export function createOthers({file, shell, held, hold, save}: Options): Others {
	let asked: OlderVersion | undefined;
	let trouble: string | undefined;
	let stop = () => {};

	function ask(app: App, older: OlderVersion): void {
		asked = older;
		trouble = undefined;
		app.dispatch({type: 'file', file: {problem: olderSentence(older.loss), older: older.review}});
	}

	function calm(app: App): void {
		if (asked || trouble !== undefined) {
			asked = undefined;
			trouble = undefined;
			app.dispatch({type: 'file', file: {problem: undefined, older: undefined}});
			save(app);
		}
	}

	async function look(app: App, says?: string): Promise<void> {
		try {
			const sight = await file.look();
			if (sight.found === 'older') {
				ask(app, sight.older);
				return;
			}

			const isGone = !file.exists && held() !== emptyReview;
			if (!isGone) {
				calm(app);
			}

			if (sight.found === 'others') {
				const sent = held();
				const {tookIn} = merge(sent, sent, sight.review);
				hold(sight.review);
				const {by} = sight;
				app.dispatch({
					type: 'saved',
					sent,
					merged: sight.review,
					took: tookIn,
					by,
					...(says === undefined ? {} : {says}),
				});
				save(app);
			} else if (sight.found === 'gone') {
				const name = visible(app.state().file.name);
				trouble = `${name} is gone from the disk. Nothing is lost: the next change, or Ctrl+S, writes it again.`;
				app.dispatch({type: 'noticed', notice: undefined});
				app.dispatch({type: 'file', file: {status: 'unsaved', problem: trouble}});
			} else if (says !== undefined) {
				// What was there and is gone is written again by who asks for a save; a review that never was is not made by it.
				if (isGone) {
					hold((await file.save(held())).review);
					trouble = undefined;
					app.dispatch({type: 'file', file: {status: 'saved', problem: undefined}});
				}

				app.dispatch(notice(says));
			}
		} catch (error) {
			const text = sentenceOf(error);
			if (text !== trouble) {
				trouble = text;
				// What was asked about an older version is none of what stands there now.
				asked = undefined;
				// It stands where what came in before was told.
				app.dispatch({type: 'noticed', notice: undefined});
				app.dispatch({type: 'file', file: {problem: text, older: undefined}});
			}
		}
	}

	// The version that does not go on is kept as well: it can be had back.
	async function answered(app: App, takes: 'here' | 'there'): Promise<void> {
		const older = asked?.review;
		if (!older) {
			return;
		}

		asked = undefined;
		file.accept();
		hold(older);
		const here = app.state().review;
		app.dispatch({type: 'file', file: {problem: undefined, older: undefined}});
		const other = takes === 'here' ? older : here;
		const aside = await keepAside(file.path, other, shell.environment.now(), shell.variables).catch(() => undefined);
		const kept = aside === undefined ? '' : ' The other is kept: recount recover lists it.';
		if (takes === 'there') {
			const edit = editBetween(here, older, 'the step to the older version');
			app.dispatch({type: 'edited', edit, says: `What was on the disk is here; u brings the other back.${kept}`});
		} else {
			app.dispatch(notice(`What is here goes on.${kept}`));
			save(app);
		}
	}

	return {
		ask,
		isAsking: () => asked !== undefined,
		effect(action, app) {
			if (action.type === 'older-answered') {
				void answered(app, action.takes);
			}
		},
		watch(app) {
			stop();
			stop = watchFile(file.path, async () => look(app));
		},
		takeIn: async app => look(app, app.state().file.readOnly === undefined ? 'Saved.' : 'This is what the file holds.'),
		stop: () => stop(),
	};
}
