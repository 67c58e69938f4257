import {once} from 'node:events';
import {basename, dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Action, ImportOffer} from '../app/action.ts';
import type {App, Effect} from '../app/app.ts';
import {draftsIn} from '../app/drafts.ts';
import {type Notice, type State, topOverlay} from '../app/state.ts';
import type {TookIn} from '../app/took-in.ts';
import {merge} from '../review/merge.ts';
import {emptyReview, type Review} from '../review/review.ts';
import {visible} from '../review/visible.ts';
import {abandon} from '../storage/abandon.ts';
import {goneSteps} from '../storage/gone-steps.ts';
import {keepAside} from '../storage/keep-aside.ts';
import type {ReviewFile} from '../storage/review-file.ts';
import {stateFolderPath} from '../storage/state-folder.ts';
import {createStepList} from '../storage/step-list.ts';
import {type TerminalHandover, terminalHandover} from '../tui/terminal-handover.ts';
import {createDraftKeeper} from './keep-drafts.ts';
import {createLive} from './live.ts';
import {outsideEffect} from './outside.ts';
import {sentenceOf} from './sentence-of.ts';
import type {Settings} from './settings.ts';
import {sharingEffect} from './sharing.ts';
import type {Shell} from './shell.ts';

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
		/** How long nothing is to happen before one is asked about a draft, in milliseconds. */
		readonly stillFor?: number;
	} = {},
): Effects {
	const {terminal = terminalHandover()} = options;
	let saving: Promise<void> | undefined;
	let saves = 0;
	let held: Review = file.review;
	let opened: App | undefined;
	const drafts = createDraftKeeper(file.path, shell, state => state.review === held, options.stillFor);
	const steps = createStepList(file.path, shell.variables);
	const live = createLive(file, shell, {
		readOnly: options.readOnly ?? false,
		changed: app => void takeIn(app, {asked: false}),
	});
	const gone = file.exists ? undefined : goneSteps(file.path, shell.variables);
	let remembering: Promise<void> = Promise.resolve();
	let isForgetful = false;

	async function saveUntilQuiet(app: App): Promise<void> {
		while (app.state().review !== held) {
			const sent = app.state().review;
			app.dispatch({type: 'file', file: {status: 'saving', problem: undefined}});
			try {
				const {review, tookIn} = await file.save(sent);
				held = review;
				saves++;
				app.dispatch({type: 'saved', sent, merged: review, took: tookIn});
			} catch (error) {
				app.dispatch({type: 'file', file: {status: 'unsaved', problem: `Cannot save: ${sentenceOf(error)}`}});
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
			if (found.length > 0) {
				app.dispatch({type: 'remembered', steps: found});
			}
		});
		live.begin(app);
		await Promise.all([remembering, drafts.begin(app)]);
	}

	// What others wrote comes in when all of one's own is saved. Somebody who `asked` for it wants to be sure, and is told.
	async function takeIn(app: App, {asked}: {readonly asked: boolean}): Promise<void> {
		await saving;
		if (app.state().review !== held) {
			return;
		}

		try {
			const existed = file.exists;
			const {review} = await file.change(() => undefined);
			if (existed && !file.exists) {
				app.dispatch({
					type: 'noticed',
					notice: {text: `${visible(basename(file.path))} ${goneWords}`, tone: 'problem'},
				});
				return;
			}

			// A file that is gone, as a review that was never written is not.
			if (asked && !file.exists && held !== emptyReview) {
				await file.save(held);
				app.dispatch({type: 'noticed', notice: plain('Saved.')});
				return;
			}

			const sent = held;
			held = review;
			if (asked) {
				const text = review === sent ? 'Saved.' : 'Saved. What others wrote meanwhile is in.';
				app.dispatch({type: 'saved', sent, merged: review, took: tookFrom(sent, review), notice: plain(text)});
			} else if (review !== sent) {
				app.dispatch({type: 'saved', sent, merged: review, took: tookFrom(sent, review)});
			}
		} catch (error) {
			app.dispatch({type: 'noticed', notice: {text: sentenceOf(error), tone: 'problem'}});
		}
	}

	function save(app: App): void {
		saving ??= saveUntilQuiet(app).finally(() => {
			saving = undefined;
		});
	}

	const outside = outsideEffect({terminal, saved: async () => saving, shell});
	const effects: readonly Effect[] = [
		drafts.effect,
		outside.effect,
		sharingEffect(shell, options.clipboard),
		(action, app) => {
			opened = app;
			if (action.type === 'save' && app.state().review === held) {
				void takeIn(app, {asked: true});
			} else if (changes.has(action.type) && app.state().file.readOnly === undefined) {
				save(app);
				if (action.type === 'save') {
					void takeIn(app, {asked: true});
				}
			}
		},
		(action, app) => {
			if (action.type === 'read-log') {
				void offer(app, action, from => from.offerLog(action.path, action.match ?? '', app.state().review, shell));
			} else if (action.type === 'read-paste') {
				void offer(app, action, from => from.offerPaste(action.text, action.match ?? '', app.state().review, shell));
			}
		},
	];

	async function settled(lost: AbortSignal): Promise<string> {
		live.end();
		drafts.flush();
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
			const page = `For a page of Markdown: recount export ${visible(basename(file.path))}`;
			return `${name}\nSaved. ${page}\n${draftWords(state)}`;
		}

		const why = `${name} could not be saved: ${visible(state.file.problem ?? 'somebody else is saving it.')}`;
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

type Reading = Extract<Action, {type: 'read-log' | 'read-paste'}>;

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

async function offer(
	app: App,
	reading: Reading,
	make: (from: typeof import('./offer-import.ts')) => Promise<ImportOffer> | ImportOffer,
): Promise<void> {
	try {
		const made = await make(await import('./offer-import.ts'));
		if (isAnswered(app.state(), reading)) {
			app.dispatch({type: 'closed'});
		}

		await untilClosed(app);
		app.dispatch({type: 'opened', overlay: {type: 'offer', offer: made}});
	} catch (error) {
		app.dispatch({type: 'noticed', notice: {text: sentenceOf(error), tone: 'plain'}});
	}
}

// The question for the path that was read, or the offer that is now narrower, is over.
function isAnswered(state: State, reading: Reading): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'ask'
		? reading.type === 'read-log' && overlay.purpose === 'import' && overlay.field.text.trim() === reading.path
		: overlay?.type === 'offer' && reading.match !== undefined;
}

// What comes late does not lie down on what somebody has begun to type meanwhile.
async function untilClosed(app: App): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<void>();
	const look = () => {
		if (!topOverlay(app.state())) {
			resolve();
		}
	};
	const stop = app.subscribe(look);
	look();
	await promise;
	stop();
}

const goneWords = 'is not there any longer. Nothing is lost: Ctrl+S, or the next change, writes what is on the screen.';

function plain(text: string): Notice {
	return {text, tone: 'plain'};
}

function tookFrom(before: Review, after: Review): TookIn {
	return merge(before, before, after).tookIn;
}
