import {once} from 'node:events';
import {setFlagsFromString} from 'node:v8';
import {type App, createApp, type Effect} from '../app/app.ts';
import {type Chosen, type FileState, openState, type State} from '../app/state.ts';
import type {Environment} from '../review/environment.ts';
import type {Review} from '../review/review.ts';
import {frame} from './frame.ts';
import {paint} from './paint.ts';
import {escapeHold, stdinGate, type TerminalInput} from './stdin-gate.ts';
import type {TerminalHandover} from './terminal-handover.ts';
import {themeFor} from './theme.ts';

/** Signals that end a program, with the exit codes that shells give them. */
const signals = {SIGHUP: 129, SIGTERM: 143} as const;
const alternateScreen = '\u001B[?1049h\u001B[?25l\u001B[H\u001B[J';

/**
 * Shows a review on the alternate screen of the terminal until one leaves. Answers with the exit code when the terminal is
 * as it was and everything that could be saved is saved. The first frame is painted before Ink is loaded; keys that come
 * meanwhile wait in the gate.
 */
export async function openScreen(options: {
	readonly review: Review;
	readonly file: Partial<FileState>;
	readonly chosen: Partial<Chosen & Pick<State, 'notice'>>;
	readonly environment: Environment;
	readonly variables: Readonly<Record<string, string | undefined>>;
	readonly effects: readonly Effect[];
	/** Called when the first frame is there. */
	readonly begin: (app: App) => void;
	readonly settled: () => Promise<unknown>;
	readonly terminal: TerminalHandover;
	/** What keys come from. */
	readonly input: TerminalInput;
}): Promise<number> {
	const {review, environment, variables, input} = options;
	const {stdout} = process;
	let code = 0;
	let leave = () => {};
	let redraw = () => {};
	const left = new Promise<void>(resolve => {
		leave = resolve;
	});
	const size = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const app = createApp(openState(review, options.file, size, options.chosen), environment, [
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

	const theme = themeFor(app.state().look);
	// Raw from the start, or the terminal would echo what is typed before Ink listens.
	input.setRawMode?.(true);
	stdout.write(alternateScreen + paint(frame(app.state(), environment), theme));

	// A screen that stays open for an evening is a guest among other programs: from here on V8 keeps its young space small.
	setFlagsFromString('--optimize-for-size');
	const gate = stdinGate(input, escapeHold(variables));
	const resized = () => app.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	const stopped = () => app.dispatch({type: 'suspend', alone: true});
	const ended = () => app.dispatch({type: 'quit', code: signals.SIGHUP});
	gate.stdin.on('end', ended);
	stdout.on('error', ended);
	process.on('SIGTSTP', stopped);
	const listeners = Object.entries(signals).map(([signal, number]) => {
		const listener = () => app.dispatch({type: 'quit', code: number});
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});

	options.begin(app);

	// Registered before Ink's own listener, so that the frame that Ink lays out anew is already of the new size.
	stdout.on('resize', resized);
	const {mount} = await withAttributes(() => import('./mount.tsx'));
	const screen = mount({app, environment, theme, gate});
	redraw = () => {
		screen.clear();
		resized();
	};
	options.terminal.connect(async during => {
		// Whoever has the terminal stops as any program does, and we with it.
		process.off('SIGTSTP', stopped);
		// Without a terminal to read from, nothing else keeps the program alive from the stop to the next key.
		const awake = setInterval(() => {}, 2 ** 30);
		try {
			await screen.suspendTerminal(async () => {
				try {
					await during();
				} finally {
					await sizeAnew();
				}
			});
		} finally {
			clearInterval(awake);
			process.on('SIGTSTP', stopped);
			// Ink has drawn the same lines; the cursor comes with the next state.
			resized();
		}
	});

	await left;
	await options.settled();
	for (const stop of listeners) {
		stop();
	}

	gate.stdin.off('end', ended);
	stdout.off('resize', resized);
	process.off('SIGTSTP', stopped);
	screen.unmount();
	await screen.waitUntilExit().catch(() => {});
	return code;
}

// A terminal tells its new size only to those who have it; Node asks for it again at this signal.
async function sizeAnew(): Promise<void> {
	const asked = once(process, 'SIGWINCH');
	process.kill(process.pid, 'SIGWINCH');
	await asked;
}

// What Ink draws with takes bold and inverse away with the hues (NO_COLOR, FORCE_COLOR=0, --color never, a TERM that it
// does not know), and the bar with them. Which hues there are is the theme's business.
async function withAttributes<T>(load: () => Promise<T>): Promise<T> {
	const before = process.env.FORCE_COLOR;
	process.env.FORCE_COLOR = '1';
	try {
		return await load();
	} finally {
		if (before === undefined) {
			delete process.env.FORCE_COLOR;
		} else {
			process.env.FORCE_COLOR = before;
		}
	}
}
