import {render} from 'ink';
import {createApp, type Effect} from '../app/app.ts';
import {type FileState, openState} from '../app/state.ts';
import type {Environment} from '../review/environment.ts';
import type {Review} from '../review/review.ts';
import {Root} from './root.tsx';
import {escapeHold, stdinGate} from './stdin-gate.ts';
import {themeFor} from './theme.ts';

/** Signals that end a program, with the exit codes that shells give them. */
const signals = {SIGHUP: 129, SIGTERM: 143} as const;

/**
 * Shows a review on the alternate screen of the terminal until one leaves. Answers with the exit code when the terminal is
 * as it was and everything that could be saved is saved.
 */
export async function openScreen(options: {
	readonly review: Review;
	readonly file: Partial<FileState>;
	readonly environment: Environment;
	readonly variables: Readonly<Record<string, string | undefined>>;
	readonly effects: readonly Effect[];
	readonly settled: () => Promise<unknown>;
}): Promise<number> {
	const {review, environment, variables} = options;
	const {stdout} = process;
	const gate = stdinGate(process.stdin, escapeHold(variables));
	let code = 0;
	let leave = () => {};
	let redraw = () => {};
	const size = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const app = createApp(openState(review, options.file, size), environment, [
		...options.effects,
		action => {
			if (action.type === 'quit') {
				code = action.code;
				leave();
			} else if (action.type === 'redraw') {
				redraw();
			}
		},
	]);

	// Registered before Ink's own listener, so that the frame that Ink lays out anew is already of the new size.
	const resized = () => app.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	stdout.on('resize', resized);
	const screen = render(
		<Root app={app} environment={environment} theme={themeFor(variables)} lastKey={gate.lastKey} />,
		{
			stdin: gate.stdin,
			exitOnCtrlC: false,
			patchConsole: false,
			alternateScreen: true,
			incrementalRendering: true,
			interactive: true,
			maxFps: 250,
		},
	);
	redraw = () => {
		screen.clear();
		resized();
	};

	const ended = () => app.dispatch({type: 'quit', code: signals.SIGHUP});
	gate.stdin.on('end', ended);
	const listeners = Object.entries(signals).map(([signal, number]) => {
		const listener = () => app.dispatch({type: 'quit', code: number});
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});
	await new Promise<void>(resolve => {
		leave = resolve;
	});
	await options.settled();
	for (const stop of listeners) {
		stop();
	}

	gate.stdin.off('end', ended);
	stdout.off('resize', resized);
	screen.unmount();
	await screen.waitUntilExit().catch(() => {});
	return code;
}
