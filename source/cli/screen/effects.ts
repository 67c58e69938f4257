import {once} from 'node:events';
import {basename, dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Action} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {draftsIn} from '../../app/forms/drafts.ts';
import type {State} from '../../app/state.ts';
import type {Review} from '../../review/review.ts';
import {shellWord} from '../../review/shell-word.ts';
import {visible} from '../../review/visible.ts';
import {abandon} from '../../storage/abandon.ts';
import {goneSteps} from '../../storage/gone-steps.ts';
import {keepAside} from '../../storage/keep-aside.ts';
import {OlderVersionError} from '../../storage/older-version.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import {stateFolderPath} from '../../storage/state-folder.ts';
import {createStepList} from '../../storage/step-list.ts';
import {type TerminalHandover, terminalHandover} from '../../tui/terminal/terminal-handover.ts';
import {readingEffect} from '../logs/reading.ts';
import {sentenceOf} from '../sentence-of.ts';
import type {Settings} from '../settings/settings.ts';
import type {Shell} from '../shell.ts';
import {createDraftKeeper} from './keep-drafts.ts';
import {lookingEffect} from './look-at-words.ts';
import {createOthers} from './others.ts';
import {outsideEffect} from './outside.ts';
import {completionEffect} from './path-completion.ts';
import {createPeers} from './peers.ts';
import {sharingEffect} from './sharing.ts';

/**
 * The effects over one review file. `begin` brings in what earlier runs left, when the first frame is there; `settled` waits
 * for the last save and answers with what to print when one leaves. From the moment at which `lost` tells that the terminal
 * is gone it waits for a fifth of a second at most, and keeps aside what is not saved by then.
 */
export interface Effects {
	readonly effects: readonly Effect[];
	readonly begin: (app: App) => Promise<void>;
	readonly settled: (lost: AbortSignal) => Promise<string>;
}

// All of leaving must be over within half a second.
const patience = 200;

// How a problem begins that is told while one goes on.
const cannot = 'Cannot save: ';

const changes: ReadonlySet<Action['type']> = new Set(['edited', 'undo', 'redo', 'save']);

/** Makes the effects: keeping drafts, saving after every change, reading logs, writing Markdown, giving the terminal away. */
export function createEffects(
	file: ReviewFile,
	shell: Shell,
	options: {
		readonly terminal?: TerminalHandover;
		readonly clipboard?: Settings['clipboard'];
		/** Whether one only reads along. */
		readonly readOnly?: boolean;
		/** Takes what is written in this run. */
		readonly touched?: Map<string, Set<string>>;
		/** How long nothing is to happen before one is asked about a draft, in milliseconds. */
		readonly stillFor?: number;
		/** Whether whole lines are entered, and not letters. */
		readonly lines?: boolean;
	} = {},
): Effects {
	const {terminal = terminalHandover(), touched = new Map<string, Set<string>>()} = options;
	let saving: Promise<void> | undefined;
	let saves = 0;
	let held: Review = file.review;
	let opened: App | undefined;
	const drafts = createDraftKeeper(file.path, shell, state => state.review === held, options.stillFor);
	const steps = createStepList(file.path, shell.variables);
	const peers = createPeers(file, shell, {readOnly: options.readOnly ?? false});
	const gone = file.exists ? undefined : goneSteps(file.path, shell.variables);
	let remembering: Promise<void> = Promise.resolve();
	let isForgetful = false;

	async function saveUntilQuiet(app: App): Promise<void> {
		while (app.state().review !== held) {
			if (others.isAsking()) {
				app.dispatch({type: 'file', file: {status: 'unsaved'}});
				return;
			}

			// While this waits for its turn, what others wrote may come in: that is not what this was made from.
			const base = held;
			const sent = app.state().review;
			app.dispatch({type: 'file', file: {status: 'saving', problem: undefined}});
			try {
				const {review, tookIn} = await file.save(sent, base);
				held = review;
				saves++;
				app.dispatch({type: 'saved', sent, merged: review, took: tookIn});
			} catch (error) {
				if (error instanceof OlderVersionError) {
					app.dispatch({type: 'file', file: {status: 'unsaved'}});
					others.ask(app, error.older);
					return;
				}

				app.dispatch({type: 'file', file: {status: 'unsaved', problem: `${cannot}${sentenceOf(error)}`}});
				return;
			}
		}

		drafts.saved();
		remember(app);
		app.dispatch({type: 'file', file: {status: 'saved', problem: undefined}});
	}

	// What is in the file can be undone by the next run as well.
	function remember(app: App): void {
		remembering = remembering
			.then(async () => {
				await (await gone)?.();
				await steps.keep(app.state().history.done, held);
			})
			.catch(error => {
				if (!isForgetful) {
					isForgetful = true;
					const text = `Saved, but what is undone after reopening will not know of it: ${sentenceOf(error)}`;
					app.dispatch({type: 'noticed', notice: {text, tone: 'plain'}});
				}
			});
	}

	async function begin(app: App): Promise<void> {
		// Where there is no review yet, steps that were kept are of one that is gone.
		remembering = (gone ? Promise.resolve([]) : steps.load(file.review)).then(found => {
			const {undosAhead = 0} = app.state();
			app.dispatch({type: 'remembered', steps: found});
			for (let undo = 0; undo < undosAhead; undo++) {
				app.dispatch({type: 'undo'});
			}
		});
		// A file that turns out to be damaged is told by whoever proves it.
		const copied = file.keepCopy().catch(() => {});
		others.watch(app);
		peers.begin(app);
		await Promise.all([remembering, drafts.begin(app), copied, options.lines ? looking.ready() : undefined]);
	}

	// Somebody who asks for a save wants to be sure: when all is saved, what others wrote meanwhile comes in, and it is told.
	async function takeIn(app: App): Promise<void> {
		await saving;
		if (app.state().review === held) {
			await others.takeIn(app);
		}
	}

	function touch(action: Action, state: State): void {
		if (action.type === 'edited') {
			for (const [id, fields] of Object.entries(action.edit.put ?? {})) {
				note(id, Object.keys(fields));
			}

			for (const id of action.edit.remove ?? []) {
				note(id, []);
			}
		} else if (action.type === 'undo' || action.type === 'redo') {
			const step = (action.type === 'undo' ? state.history.undone : state.history.done).at(-1);
			for (const [id, fields] of Object.entries(step?.changes ?? {})) {
				note(id, Object.keys(fields));
			}
		}
	}

	function note(id: string, fields: readonly string[]): void {
		const known = touched.get(id) ?? new Set();
		touched.set(id, known);
		for (const field of fields) {
			known.add(field);
		}
	}

	const others = createOthers({
		file,
		shell,
		held: () => held,
		hold(review) {
			held = review;
		},
		save,
	});

	function save(app: App): void {
		if (app.state().file.readOnly !== undefined) {
			return;
		}

		saving ??= saveUntilQuiet(app).finally(() => {
			saving = undefined;
		});
	}

	const looking = lookingEffect(shell.environment, {lines: options.lines ?? false});
	const outside = outsideEffect({terminal, saved: async () => saving, shell});
	const effects: readonly Effect[] = [
		drafts.effect,
		outside.effect,
		others.effect,
		sharingEffect(shell, options.clipboard),
		readingEffect(shell),
		completionEffect(shell),
		looking.effect,
		(action, app) => {
			opened = app;
			touch(action, app.state());
			if (action.type === 'save' && app.state().review === held) {
				void takeIn(app);
			} else if (changes.has(action.type)) {
				save(app);
				if (action.type === 'save') {
					void takeIn(app);
				}
			}
		},
	];

	async function settled(lost: AbortSignal): Promise<string> {
		peers.end();
		drafts.flush();
		others.stop();
		const saved = async () => {
			await outside.settled();
			await saving;
			await remembering;
		};
		if (!(await isInTime(saved(), lost))) {
			const folders = [dirname(file.path), stateFolderPath(file.path, shell.variables)];
			process.once('exit', () => abandon(folders));
		}

		const words = await lastWords(lost);
		drafts.close();
		return words;
	}

	async function lastWords(lost: AbortSignal): Promise<string> {
		const state = opened?.state();
		const name = visible(file.path);
		if (!state || (state.review === held && saves === 0)) {
			const words = file.exists || saves > 0 ? `${name}\nNothing was changed.\n` : 'Nothing was written.\n';
			return `${words}${draftWords(state)}`;
		}

		if (state.review === held) {
			const page = `For a page of Markdown: recount export ${shellWord(visible(basename(file.path)))}`;
			return `${name}\nSaved. ${page}\n${draftWords(state)}`;
		}

		const problem = state.file.problem?.replace(cannot, '') ?? 'Somebody else is saving it.';
		const why = `${name} could not be saved. ${visible(problem)}`;
		const aside = keepAside(file.path, state.review, shell.environment.now(), shell.variables);
		// Where there is no time, what cannot be kept aside stays in the journal of drafts.
		if (lost.aborted && !(await isInTime(aside, lost))) {
			return `${why}\n`;
		}

		return `${why}\nWhat you have is kept in ${visible(await aside)}\n`;
	}

	return {effects, begin, settled};
}

// The words that are left behind with Esc, which nobody sees any more.
function draftWords(state: State | undefined): string {
	const count = state?.file.unkept === undefined && state ? draftsIn(state).size : 0;
	return count === 0
		? ''
		: `${count === 1 ? 'A draft is' : `${count} drafts are`} kept; the next start of this review asks about ${count === 1 ? 'it' : 'them'}.\n`;
}

// Whether some work is done before the terminal has been lost for too long.
async function isInTime(work: Promise<unknown>, lost: AbortSignal): Promise<boolean> {
	const overdue = async () => {
		if (!lost.aborted) {
			await once(lost, 'abort');
		}

		await wait(patience);
		return false;
	};
	return Promise.race([work.then(() => true), overdue()]).catch(() => false);
}
