import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Action} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {draftsIn} from '../../app/forms/drafts.ts';
import type {State} from '../../app/state.ts';
import {emptyReview} from '../../review/review.ts';
import {fileWord} from '../../review/shell-word.ts';
import {visible} from '../../review/visible.ts';
import {abandon} from '../../storage/abandon.ts';
import {keepAside} from '../../storage/keep-aside.ts';
import type {ReviewFile} from '../../storage/review-file.ts';
import {stateFolderPath} from '../../storage/state-folder.ts';
import {type TerminalHandover, terminalHandover} from '../../tui/terminal/terminal-handover.ts';
import {readingEffect} from '../logs/reading.ts';
import type {Settings} from '../settings/settings.ts';
import type {Shell} from '../shell.ts';
import {completionEffect} from './completion.ts';
import {createDraftKeeper} from './keep-drafts.ts';
import {createStepKeeper} from './keep-steps.ts';
import {lookingEffect} from './look-at-words.ts';
import {createOthers} from './others.ts';
import {outsideEffect} from './outside.ts';
import {createPeers} from './peers.ts';
import {cannotSave, createSaver} from './saver.ts';
import {sharingEffect} from './sharing.ts';
import {touchedEffect} from './touched.ts';

/**
 * The effects over one review file. `begin` brings in what earlier runs left, when the first frame is there; `settled` waits
 * for the last save and answers with what to print when one leaves. From the moment at which `lost` tells that the terminal
 * is gone it waits for a fifth of a second at most, and keeps aside what is not saved by then.
 */
export interface Effects {
	readonly effects: readonly Effect[];
	readonly begin: (app: App) => Promise<void>;
	readonly settled: (lost: AbortSignal) => Promise<Farewell>;
}

/** What is told when the program ends, and whether the review stands where it belongs. */
export interface Farewell {
	readonly words: string;
	readonly isSaved: boolean;
}

// All of leaving must be over within half a second.
const patience = 200;

const changes: ReadonlySet<Action['type']> = new Set(['edited', 'undo', 'redo']);

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
	let opened: App | undefined;
	const saver = createSaver(file, {
		isAsking: () => others.isAsking(),
		foundOlder: (app, older) => others.ask(app, older),
		saved(app) {
			drafts.saved();
			steps.keep(app);
		},
	});
	const {held, hold, save} = saver;
	const others = createOthers({file, shell, held, hold, save});
	const drafts = createDraftKeeper(file.path, shell, state => state.review === held(), options.stillFor);
	const steps = createStepKeeper(file, shell, held);
	const peers = createPeers(file, shell, {readOnly: options.readOnly ?? false});
	const looking = lookingEffect(shell.environment, {lines: options.lines ?? false});
	const outside = outsideEffect({terminal, saved: saver.settled, shell});
	const effects: readonly Effect[] = [
		drafts.effect,
		outside.effect,
		others.effect,
		sharingEffect(shell, options.clipboard),
		readingEffect(shell),
		completionEffect(shell),
		looking.effect,
		touchedEffect(touched),
		(action, app) => {
			opened = app;
			const isAsked = action.type === 'save';
			if (changes.has(action.type) || (isAsked && app.state().review !== held())) {
				save(app);
			}

			if (isAsked) {
				void takeIn(app);
			}
		},
	];

	// Somebody who asks for a save wants to be sure: when all is saved, what others wrote meanwhile comes in, and it is told.
	async function takeIn(app: App): Promise<void> {
		await saver.settled();
		if (app.state().review === held()) {
			await others.takeIn(app);
		}
	}

	async function begin(app: App): Promise<void> {
		const remembered = steps.begin(app);
		// A file that turns out to be damaged is told by whoever proves it.
		const copied = file.keepCopy().catch(() => {});
		others.watch(app);
		peers.begin(app);
		await Promise.all([remembered, drafts.begin(app), copied, options.lines ? looking.ready() : undefined]);
	}

	async function settled(lost: AbortSignal): Promise<Farewell> {
		peers.end();
		drafts.flush();
		others.stop();
		const saved = async () => {
			await outside.settled();
			await saver.settled();
			await steps.settled();
		};
		if (!(await isInTime(saved(), lost))) {
			const folders = [dirname(file.path), stateFolderPath(file.path, shell.variables)];
			process.once('exit', () => abandon(folders));
		}

		await isInTime(drafts.known(), lost);
		const farewell = await lastWords(lost);
		drafts.close();
		return farewell;
	}

	async function lastWords(lost: AbortSignal): Promise<Farewell> {
		const state = opened?.state();
		const name = visible(file.path);
		// Somebody took the file away, and nothing has written it again: what it held is here alone.
		const isGone = held() !== emptyReview && !options.readOnly && !existsSync(file.path);
		if (!state || (state.review === held() && !saver.hasSaved() && !isGone)) {
			const words = file.exists || saver.hasSaved() ? `${name}\nNothing was changed.\n` : 'Nothing was written.\n';
			return {words: `${words}${draftWords(state, drafts.left())}`, isSaved: true};
		}

		if (state.review === held() && !isGone) {
			const here = dirname(file.path) === shell.folder ? basename(file.path) : file.path;
			const page = `For a page of Markdown: recount export ${fileWord(here)}`;
			return {words: `${name}\nSaved. ${page}\n${draftWords(state, drafts.left())}`, isSaved: true};
		}

		const problem = state.file.problem?.replace(cannotSave, '') ?? 'Somebody else is saving it.';
		const why = isGone ? `${name} is gone from the disk.` : `${name} could not be saved. ${visible(problem)}`;
		const aside = keepAside(file.path, state.review, shell.environment.now(), shell.variables);
		// Where there is no time, what cannot be kept aside stays in the journal of drafts.
		if (lost.aborted && !(await isInTime(aside, lost))) {
			return {words: `${why}\n`, isSaved: false};
		}

		return {words: `${why}\nWhat you have is kept in ${visible(await aside)}\n`, isSaved: false};
	}

	return {effects, begin, settled};
}

// The words that are left behind with Esc, which nobody sees any more, and those of earlier runs that still wait.
function draftWords(state: State | undefined, earlier: number): string {
	const own = state?.file.unkept === undefined && state ? draftsIn(state).size : 0;
	if (own + earlier === 0) {
		return '';
	}

	const kept =
		own === 0
			? `${earlier === 1 ? 'A draft of an earlier run is' : `${earlier} drafts of earlier runs are`} kept`
			: `${own === 1 ? 'A draft is' : `${own} drafts are`} kept${earlier === 0 ? '' : `, and ${earlier} of earlier runs`}`;
	return `${kept}; the next start of this review asks about ${own + earlier === 1 ? 'it' : 'them'}.\n`;
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
