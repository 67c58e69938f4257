import {basename, resolve} from 'node:path';
import type {Action, ImportOffer} from '../app/action.ts';
import type {App, Effect} from '../app/app.ts';
import {type State, topOverlay} from '../app/state.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {keepAside} from '../storage/keep-aside.ts';
import type {ReviewFile} from '../storage/review-file.ts';
import {type TerminalHandover, terminalHandover} from '../tui/terminal-handover.ts';
import {outsideEffect} from './outside.ts';
import type {Shell} from './shell.ts';

/** The effects over one review file; `settled` waits for the last save and answers with what to print when one leaves. */
export interface Effects {
	readonly effects: readonly Effect[];
	readonly settled: () => Promise<string>;
}

const changes: ReadonlySet<Action['type']> = new Set(['edited', 'undo', 'redo', 'save']);

/** Makes the effects: saving after every change, reading logs, writing Markdown, giving the terminal away. */
export function createEffects(
	file: ReviewFile,
	shell: Shell,
	terminal: TerminalHandover = terminalHandover(),
): Effects {
	let saving: Promise<void> | undefined;
	let saves = 0;
	let held: Review = file.review;
	let opened: App | undefined;

	async function saveUntilQuiet(app: App): Promise<void> {
		while (app.state().review !== held) {
			const sent = app.state().review;
			app.dispatch({type: 'file', file: {status: 'saving', problem: undefined}});
			try {
				const {review, clashes} = await file.save(sent);
				held = review;
				saves++;
				app.dispatch({type: 'saved', sent, merged: review, ...clashNotice(clashes.length)});
			} catch (error) {
				app.dispatch({type: 'file', file: {status: 'unsaved', problem: `Cannot save: ${sentence(error)}`}});
				return;
			}
		}

		app.dispatch({type: 'file', file: {status: 'saved', problem: undefined}});
	}

	// Somebody who asks for a save when all is saved wants to be sure: what others wrote meanwhile comes in.
	async function takeIn(app: App): Promise<void> {
		try {
			const {review} = await file.change(() => undefined);
			const sent = held;
			const text = review === held ? 'Saved.' : 'Saved. What others wrote meanwhile is in.';
			const notice = {text, tone: 'plain' as const};
			held = review;
			app.dispatch({type: 'saved', sent, merged: review, notice});
		} catch (error) {
			app.dispatch({type: 'noticed', notice: {text: sentence(error), tone: 'problem'}});
		}
	}

	function save(app: App): void {
		saving ??= saveUntilQuiet(app).finally(() => {
			saving = undefined;
		});
	}

	const outside = outsideEffect({terminal, saved: async () => saving, shell});
	const effects: readonly Effect[] = [
		outside.effect,
		(action, app) => {
			opened = app;
			if (action.type === 'save' && app.state().review === held) {
				void takeIn(app);
			} else if (changes.has(action.type) && app.state().file.readOnly === undefined) {
				save(app);
			}
		},
		(action, app) => {
			if (action.type === 'read-log') {
				void offer(app, from => from.offerLog(action.path, app.state().review, shell));
			} else if (action.type === 'read-paste') {
				void offer(app, from => from.offerPaste(action.text, app.state().review, shell));
			} else if (action.type === 'export') {
				void writeExport(action.path, action.force, app, shell);
			}
		},
	];

	async function settled(): Promise<string> {
		await outside.settled();
		await saving;
		const state = opened?.state();
		const name = visible(file.path);
		if (!state || (state.review === held && saves === 0)) {
			return file.exists || saves > 0 ? `${name}\nNothing was changed.\n` : 'Nothing was written.\n';
		}

		if (state.review !== held) {
			const aside = await keepAside(file.path, state.review, shell.environment.now(), shell.variables);
			return `${name} could not be saved: ${visible(state.file.problem ?? '')}\nWhat you have is kept in ${visible(aside)}\n`;
		}

		return `${name}\nSaved. For a page of Markdown: recount export ${visible(basename(file.path))}\n`;
	}

	return {effects, settled};
}

async function offer(
	app: App,
	make: (from: typeof import('./offer-import.ts')) => Promise<ImportOffer> | ImportOffer,
): Promise<void> {
	try {
		const made = await make(await import('./offer-import.ts'));
		if (isPath(app.state())) {
			app.dispatch({type: 'closed'});
		}

		await untilClosed(app);
		app.dispatch({type: 'opened', overlay: {type: 'offer', offer: made}});
	} catch (error) {
		app.dispatch({type: 'noticed', notice: {text: sentence(error), tone: 'plain'}});
	}
}

function isPath(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'path' && overlay.purpose === 'import';
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

async function writeExport(path: string, force: boolean, app: App, shell: Shell): Promise<void> {
	try {
		const {exportTo, isReplaceable} = await import('./export-to.ts');
		const whole = resolve(shell.folder, path);
		if (!force && !(await isReplaceable(whole))) {
			app.dispatch({type: 'closed'});
			app.dispatch({type: 'opened', overlay: {type: 'overwrite', path}});
			return;
		}

		await exportTo(whole, app.state().review);
		app.dispatch({type: 'closed'});
		app.dispatch({type: 'noticed', notice: {text: `Written to ${whole}`, tone: 'plain'}});
	} catch (error) {
		app.dispatch({type: 'noticed', notice: {text: sentence(error), tone: 'plain'}});
	}
}

function clashNotice(count: number): {notice?: {text: string; tone: 'plain'}} {
	const fields = count === 1 ? 'One field was' : `${count} fields were`;
	return count === 0
		? {}
		: {notice: {text: `${fields} changed here and by somebody else; both are kept.`, tone: 'plain'}};
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'it is not there.',
	EACCES: 'that is not allowed here.',
	EPERM: 'that is not allowed here.',
	EISDIR: 'it is a folder.',
	ENOSPC: 'the disk is full.',
	EROFS: 'the disk is read only.',
};

function sentence(error: unknown): string {
	if (error instanceof UserError) {
		return [error.message, error.next].filter(Boolean).join(' ');
	}

	const {code, path, message} = error as NodeJS.ErrnoException;
	const reason = code === undefined ? undefined : reasons[code];
	return reason === undefined ? message : `${path === undefined ? '' : `${basename(path)}: `}${reason}`;
}
