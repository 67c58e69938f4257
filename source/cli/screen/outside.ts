import {setTimeout as wait} from 'node:timers/promises';
import {type Action, notice} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {UserError} from '../../review/user-error.ts';
import type {TerminalHandover} from '../../tui/terminal/terminal-handover.ts';
import type {Shell} from '../shell.ts';

/** How long a save may keep Ctrl+Z waiting, in milliseconds. */
const patience = 2000;

/** Makes the effects that give the terminal away: to an editor, or to the shell. `settled` waits until it is back. */
export function outsideEffect(options: {
	readonly terminal: TerminalHandover;
	/** Waits for a save that is under way: nobody else can save while we are stopped in the middle of one. */
	readonly saved: () => Promise<void>;
	readonly shell: Shell;
}): {readonly effect: Effect; readonly settled: () => Promise<void>} {
	const {terminal, saved, shell} = options;
	const leaving = new AbortController();
	let outside: Promise<unknown> = Promise.resolve();

	async function suspended(app: App, alone: boolean): Promise<void> {
		const {suspend} = await import('./suspend.ts');
		await Promise.race([saved(), wait(patience, undefined, {ref: false})]);
		let stopped = true;
		await terminal.lend(async () => {
			shell.out('fg brings you back.\n');
			stopped = await suspend({alone});
		});
		if (!stopped) {
			app.dispatch(notice('There is no shell to go back to.'));
		}
	}

	async function edited(app: App, {text, purpose}: Extract<Action, {type: 'edit-outside'}>): Promise<void> {
		const {editText} = await import('./editor.ts');
		let result: string | undefined;
		const {variables, stdin} = shell;
		// What is piped in is no keyboard.
		const keys = stdin.isTTY ? undefined : '/dev/tty';
		const isOurs = await terminal.lend(async () => {
			result = await editText(text, {variables, terminal: keys, signal: leaving.signal});
		});
		if (isOurs) {
			app.dispatch(
				result === undefined ? notice('Nothing was changed.') : {type: 'edited-outside', text: result, purpose},
			);
		}
	}

	function told(doing: Promise<void>, app: App): void {
		const done = doing.catch((error: Error) => {
			const next = error instanceof UserError ? error.next : '';
			app.dispatch(notice(`${error.message} ${next}`.trim()));
		});
		outside = Promise.all([outside, done]);
	}

	return {
		effect(action, app) {
			if (action.type === 'suspend') {
				told(suspended(app, action.alone === true), app);
			} else if (action.type === 'edit-outside') {
				told(edited(app, action), app);
			} else if (action.type === 'quit') {
				leaving.abort();
			}
		},
		settled: async () => void (await outside),
	};
}
