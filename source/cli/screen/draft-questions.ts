import {type Action, notice} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {type DraftQuestion, draftIsBack, formOfDraft} from '../../app/forms/drafts.ts';
import {isTouched} from '../../app/forms/form.ts';
import type {Draft} from '../../review/draft.ts';
import {holds} from '../../review/holds.ts';
import {isObject} from '../../review/is-object.ts';
import type {Edit, Review} from '../../review/review.ts';
import type {Journal} from '../../storage/journal.ts';
import {type LeftDraft, leftDrafts} from '../../storage/left-drafts.ts';
import type {Shell} from '../shell.ts';

/** Asks what is to become of the drafts that earlier runs left behind: one after the other, the newest first. */
export interface DraftQuestions {
	/** Follows the answers. To be told of an action after the journal has been. */
	readonly effect: Effect;
	/** Looks for drafts, and asks about the first of them as soon as nobody types and nothing is open. */
	readonly begin: (app: App) => Promise<void>;
	/** How many of them still wait for an answer, as far as they are known. */
	readonly left: () => number;
	/** Waits until it is known how many there are. */
	readonly known: () => Promise<void>;
}

/** How long nothing is to happen before a question comes up, in milliseconds: under somebody's hands it would take a key. */
const usualStillness = 600;

/** The same at the start: what was typed ahead is here by then. */
const firstStillness = 150;

// They come of themselves, and say nothing of what somebody does.
const unasked: ReadonlySet<Action['type']> = new Set(['remembered', 'peers', 'file', 'saved', 'looked']);

/** Makes the questions about the drafts of a review; one that is taken must be in the journal before it goes elsewhere. */
export function createDraftQuestions(
	path: string,
	shell: Shell,
	journal: Journal,
	stillFor = usualStillness,
): DraftQuestions {
	const {variables, environment} = shell;
	let waiting: readonly LeftDraft[] = [];
	let count = 0;
	/** Those that are neither taken nor dropped, with those that were put off. */
	const left = new Set<LeftDraft>();
	let finding: Promise<void> = Promise.resolve();
	let asked: {readonly question: DraftQuestion; readonly left: LeftDraft} | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isTyping = false;

	function ask(app: App): void {
		const [next, ...others] = waiting;
		if (!next || asked || app.state().overlays.length > 0) {
			return;
		}

		waiting = others;
		const at = new Date(next.time).toISOString();
		const {draft, host} = next;
		const question = {id: environment.newId(), draft, at, host, number: count - others.length, of: count};
		asked = {question, left: next};
		app.dispatch({type: 'opened', overlay: {type: 'draft', question, dropping: false}});
	}

	function askLater(app: App, delay: number): void {
		clearTimeout(timer);
		if (!asked && waiting.length > 0 && app.state().overlays.length === 0) {
			timer = setTimeout(() => ask(app), delay);
			timer.unref();
		}
	}

	async function find(app: App): Promise<void> {
		const all = await leftDrafts(path, variables, Date.parse(environment.now()));
		const {review} = app.state();
		const saved = all.filter(({draft}) => isInReview(draft, review));
		await Promise.all(saved.map(async own => own.drop()));
		if (!asked) {
			waiting = all.filter(own => !saved.includes(own));
			count = waiting.length;
			left.clear();
			for (const own of waiting) {
				left.add(own);
			}
		}
	}

	function drop(own: LeftDraft): void {
		left.delete(own);
		void own.drop();
	}

	// Who writes the same row again goes on with its draft: it is not to have two.
	function goOn(app: App): void {
		const overlay = app.state().overlays.at(-1);
		if (overlay?.type !== 'form' || isTouched(overlay.form)) {
			return;
		}

		for (const own of left) {
			const form = formOfDraft(overlay.form, own.draft);
			if (form) {
				app.dispatch({type: 'changed', overlay: {type: 'form', form}});
				app.dispatch(notice(draftIsBack));
				if (journal.isWhole()) {
					journal.flush();
					drop(own);
					count -= waiting.includes(own) ? 1 : 0;
					waiting = waiting.filter(other => other !== own);
				}

				return;
			}
		}
	}

	async function findAgain(app: App): Promise<void> {
		finding = find(app);
		await finding;
		if (count === 0) {
			app.dispatch(notice('No earlier run left a draft behind.'));
		} else {
			ask(app);
		}
	}

	return {
		async begin(app) {
			finding = find(app);
			await finding;
			askLater(app, isTyping ? stillFor : Math.min(firstStillness, stillFor));
		},
		left: () => left.size,
		known: async () => finding,
		effect(action, app) {
			const isOpen = app.state().overlays.some(({type}) => type === 'draft');
			const isAnswered = asked !== undefined && !isOpen;
			if (isAnswered) {
				const own = (asked as NonNullable<typeof asked>).left;
				asked = undefined;
				if (action.type === 'draft-taken' && journal.isWhole()) {
					journal.flush();
					drop(own);
				} else if (action.type === 'draft-dropped') {
					drop(own);
				}
			}

			if (action.type === 'opened') {
				goOn(app);
			}

			if (action.type === 'ask-drafts') {
				void findAgain(app);
			} else if (!unasked.has(action.type)) {
				isTyping ||= action.type !== 'resized';
				const isOver = isAnswered && (action.type === 'closed' || action.type === 'draft-dropped');
				askLater(app, isOver ? 0 : stillFor);
			}
		},
	};
}

function isInReview({about}: Draft, review: Review): boolean {
	const {put} = about;
	return isObject(put) && Object.values(put).every(isObject) && holds(review, put as NonNullable<Edit['put']>);
}
