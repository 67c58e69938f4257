import type {App, Effect} from '../../app/app.ts';
import {draftsIn} from '../../app/forms/drafts.ts';
import type {State} from '../../app/state.ts';
import type {Draft} from '../../review/draft.ts';
import type {Edit} from '../../review/review.ts';
import {diskReason} from '../../storage/disk-trouble.ts';
import {createJournal, type Journal} from '../../storage/journal.ts';
import type {Shell} from '../shell.ts';
import {createDraftQuestions} from './draft-questions.ts';

/** Keeps what is typed and not saved in the journal, and asks about what earlier runs left behind. */
export interface DraftKeeper {
	/** Must be the first effect: what is typed is written down before anybody is told of it. */
	readonly effect: Effect;
	/** Looks for drafts of earlier runs, and asks about them as soon as nobody types and nothing is open. */
	readonly begin: (app: App) => Promise<unknown>;
	/** How many drafts of earlier runs wait for an answer, and when that is known. */
	readonly left: () => number;
	readonly known: () => Promise<void>;
	/** Everything that was taken out of forms and rows so far is in the file. */
	readonly saved: () => void;
	/** Brings what was typed to the disk now. */
	readonly flush: () => void;
	readonly close: () => void;
}

/** Makes the keeper for a review at a real path; `isSaved` tells whether a state holds nothing that is not in the file. */
export function createDraftKeeper(
	path: string,
	shell: Shell,
	isSaved: (state: State) => boolean,
	stillFor?: number,
): DraftKeeper {
	const {variables, environment} = shell;
	let app: App | undefined;
	let seen: Pick<State, 'overlays' | 'drafts' | 'rowAside'> | undefined;
	let names = 0;
	/** What is open or was left with Esc, by its key; what left the screen and is not known to be in the file, by its name. */
	let open: ReadonlyMap<string, {readonly name: string; readonly draft: Draft}> = new Map();
	const leaving = new Map<string, Draft>();
	let justLeft: string[] = [];
	const journal: Journal = createJournal({
		path,
		variables,
		now: () => Date.parse(environment.now()),
		trouble: error =>
			app?.dispatch({type: 'file', file: {unkept: error === undefined ? undefined : diskReason(error)}}),
	});
	const questions = createDraftQuestions(path, shell, journal, stillFor);

	function write(): void {
		journal.keep(new Map([...leaving, ...Array.from(open.values(), ({name, draft}) => [name, draft] as const)]));
	}

	function look(state: State): void {
		const now = draftsIn(state);
		const next = new Map<string, {readonly name: string; readonly draft: Draft}>();
		for (const [key, draft] of now) {
			next.set(key, {name: open.get(key)?.name ?? String(++names), draft});
		}

		for (const [key, {name, draft}] of open) {
			if (!now.has(key)) {
				leaving.set(name, draft);
				if (justLeft.push(name) === 1) {
					// What follows from the same key, such as the edit that takes the words over, has happened then.
					queueMicrotask(settle);
				}
			}
		}

		open = next;
	}

	// A form closes before its words are an edit, and the edit is in the file only later: until then they are kept here.
	function settle(): void {
		justLeft = [];
		if (app && isSaved(app.state())) {
			leaving.clear();
			write();
		}
	}

	function takenOver(put: NonNullable<Edit['put']>): void {
		for (const name of justLeft) {
			const draft = leaving.get(name);
			if (draft) {
				leaving.set(name, {...draft, about: {...draft.about, put}});
			}
		}
	}

	return {
		effect(action, current) {
			app = current;
			const state = current.state();
			const {overlays, drafts, rowAside} = state;
			const isSame = seen?.overlays === overlays && seen.drafts === drafts && seen.rowAside === rowAside;
			const isEdit = action.type === 'edited' && justLeft.length > 0;
			if (!isSame) {
				seen = {overlays, drafts, rowAside};
				look(state);
			}

			if (isEdit) {
				takenOver(action.edit.put ?? {});
			}

			if (!isSame || isEdit || !journal.isWhole()) {
				write();
			}

			questions.effect(action, current);
		},
		begin: questions.begin,
		left: questions.left,
		known: questions.known,
		saved() {
			if (leaving.size > 0) {
				leaving.clear();
				write();
			}
		},
		flush: () => journal.flush(),
		close: () => journal.close(),
	};
}
