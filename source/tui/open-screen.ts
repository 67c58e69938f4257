import {type App, createApp, type Effect} from '../app/app.ts';
import {type FileState, openState} from '../app/state.ts';
import type {Environment} from '../review/environment.ts';
import type {Review} from '../review/review.ts';
import {frame} from './frame.ts';
import {paint} from './paint.ts';
import {escapeHold, stdinGate} from './stdin-gate.ts';
import {themeFor} from './theme.ts';

/** Signals that end a program, with the exit codes that shells give them. */
const signals = {SIGHUP: 129, SIGTERM: 143} as const;
const alternateScreen = '\u001B[?1049h\u001B[?25l\u001B[H\u001B[J';
const mainScreen = '\u001B[?1049l\u001B[?25h';

/**
 * Shows a review on the alternate screen of the terminal until one leaves. Answers with the exit code when the terminal is
 * as it was and everything that could be saved is saved. The first frame is painted before Ink is loaded; keys that come
 * meanwhile wait in the gate.
 */
export async function openScreen(options: {
	readonly review: Review;
	readonly file: Partial<FileState>;
	readonly environment: Environment;
	readonly variables: Readonly<Record<string, string | undefined>>;
	readonly effects: readonly Effect[];
	readonly settled: () => Promise<unknown>;
	/** Called when the first frame shows, or could not be drawn: throws if the review is not what it must be. */
	readonly prove: () => void;
}): Promise<number> {
	const {review, environment, variables} = options;
	const {stdin, stdout} = process;
	let code = 0;
	let leave = () => {};
	let redraw = () => {};
	const left = new Promise<void>(resolve => {
		leave = resolve;
	});
	const size = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const effects: readonly Effect[] = [
		...options.effects,
		action => {
			if (action.type === 'quit') {
				code = action.code;
				leave();
			} else if (action.type === 'redraw') {
				redraw();
			}
		},
	];
	const theme = themeFor(variables);
	let app: App;
	let isShown = false;
	try {
		app = createApp(openState(review, options.file, size), environment, effects);
		const picture = paint(frame(app.state(), environment), size.columns, theme);
		// Raw from the start, or the terminal would echo what is typed before Ink listens.
		stdin.setRawMode(true);
		stdout.write(alternateScreen + picture);
		isShown = true;
		options.prove();
	} catch (error) {
		if (isShown) {
			stdin.setRawMode(false);
			stdout.write(mainScreen);
		}

		// What is damaged comes in the way of drawing, too.
		options.prove();
		throw error;
	}

	const gate = stdinGate(stdin, escapeHold(variables));
	const resized = () => app.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	const ended = () => app.dispatch({type: 'quit', code: signals.SIGHUP});
	gate.stdin.on('end', ended);
	stdout.on('error', ended);
	const listeners = Object.entries(signals).map(([signal, number]) => {
		const listener = () => app.dispatch({type: 'quit', code: number});
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});

	// Registered before Ink's own listener, so that the frame that Ink lays out anew is already of the new size.
	stdout.on('resize', resized);
	// A screen that stays open for an evening is a guest among other programs: from here on V8 keeps its young space small.
	const {setFlagsFromString} = await import('node:v8');
	setFlagsFromString('--optimize-for-size');
	const {mount} = await import('./mount.tsx');
	const screen = mount({app, environment, theme, gate});
	redraw = () => {
		screen.clear();
		resized();
	};

	await left;
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
