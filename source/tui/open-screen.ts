import {createApp, type Effect} from '../app/app.ts';
import {openState} from '../app/state.ts';
import {frame} from './frame.ts';
import type {Mounted} from './mount.tsx';
import {begin, type Opening} from './opening.ts';
import {paint} from './paint.ts';
import {cellWriter} from './terminal/cell-writer.ts';
import {listenForTheEnd} from './terminal/last-signals.ts';
import {letGoOf} from './terminal/let-go.ts';
import {escapeHold, stdinGate, type TerminalInput} from './terminal/stdin-gate.ts';
import {themeFor} from './theme.ts';

const alternateScreen = '\u001B[?1049h\u001B[?25l\u001B[H\u001B[J';
const mainScreen = '\u001B[?2004l\u001B[?1049l\u001B[?25h';

/**
 * Shows a review on the alternate screen of the terminal until one leaves, or the terminal is lost: a signal, the end of
 * its input, or an output that takes nothing more. Answers with the exit code when the terminal is as it was and everything
 * that could be saved is saved. The first frame is painted before Ink is loaded; keys that come meanwhile wait in the gate.
 */
export async function openScreen(options: Opening): Promise<number> {
	const {review, environment, variables, input} = options;
	const {stdout} = process;
	let code = 0;
	let isLeft = false;
	let failure: unknown;
	let screen: Mounted | undefined;
	const {promise: left, resolve: leave} = Promise.withResolvers<void>();
	const writer = cellWriter(stdout);
	const {columns, rows} = writer.stdout;
	const effects: readonly Effect[] = [
		...options.effects,
		action => {
			if (action.type === 'quit') {
				code = action.code;
				leave();
			} else if (action.type === 'redraw') {
				writer.redraw();
			}
		},
	];
	const {app, picture} = orProven(options.prove, () => {
		const made = createApp(openState(review, options.file, {columns, rows}, options.chosen), environment, effects);
		return {app: made, picture: paint(frame(made.state(), environment), themeFor(made.state().look))};
	});

	// All of this stands before the terminal is changed: whatever happens from then on, it is put back.
	const signals = listenForTheEnd(app);
	const gate = stdinGate(input, escapeHold(variables));
	gate.stdin.on('end', signals.hangUp);

	// Node would write its warnings over the screen (NO_COLOR beside FORCE_COLOR is one).
	process.removeAllListeners('warning');
	// Raw from the start, or the terminal would echo what is typed before Ink listens.
	input.setRawMode?.(true);
	writer.start(alternateScreen + picture);
	try {
		options.prove();
	} catch (error) {
		await restore(undefined, input);
		throw error;
	}

	const begun = begin(options, app);
	const resized = () => app.dispatch({type: 'resized', columns: stdout.columns, rows: stdout.rows});
	// Registered before Ink's own listener, so that the frame that Ink lays out anew is already of the new size.
	stdout.on('resize', resized);
	// A terminal that became another size and the same again at once tells so by the signal alone.
	process.on('SIGWINCH', writer.redraw);
	// A screen that stays open for an evening is a guest among other programs: from here on V8 keeps its young space small.
	void import('node:v8').then(({setFlagsFromString}) => setFlagsFromString('--optimize-for-size'));
	const failed = (error: unknown) => {
		failure ??= error;
		leave();
	};
	const mounting = Promise.all([withAttributes(() => import('./mount.tsx')), begun]).then(([{mount}]) => {
		if (!isLeft) {
			const mounted = mount({app, environment, gate, writer});
			screen = mounted;
			options.terminal.connect(async during => {
				try {
					await signals.lend(async () => letGoOf(mounted, during));
				} finally {
					// Ink has drawn the same lines; the cursor comes with the next state.
					resized();
				}
			});
			mounted.waitUntilExit().catch(failed);
		}
	});
	mounting.catch(failed);

	await left;
	isLeft = true;
	try {
		await options.settled(signals.lost);
	} finally {
		stdout.off('resize', resized);
		process.off('SIGWINCH', writer.redraw);
		signals.stopAsAnyProgram();
		await restore(screen, input);
		gate.stdin.off('end', signals.hangUp);
		signals.stop();
	}

	if (failure !== undefined) {
		throw failure;
	}

	return code;
}

// What is damaged comes in the way of drawing, too: then it is that which is told.
function orProven<T>(prove: () => void, make: () => T): T {
	try {
		return make();
	} catch (error) {
		prove();
		throw error;
	}
}

// A terminal that is gone takes nothing and answers nothing.
async function restore(screen: Mounted | undefined, input: TerminalInput): Promise<void> {
	if (!screen) {
		input.setRawMode?.(false);
		input.pause();
		process.stdout.write(mainScreen);
		return;
	}

	screen.unmount();
	await Promise.race([screen.waitUntilExit().catch(() => {}), after(100)]);
}

// Waiting by itself keeps nobody here.
async function after(milliseconds: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, milliseconds).unref();
	});
}

// What Ink draws with takes bold and inverse away with the hues (NO_COLOR, FORCE_COLOR=0, --color never, a TERM that it
// does not know), and the bar with them. Which hues there are is the theme's business.
async function withAttributes<T>(load: () => Promise<T>): Promise<T> {
	const {FORCE_COLOR, NO_COLOR} = process.env;
	process.env.FORCE_COLOR = '1';
	// Node would warn, on the screen, of the two together.
	delete process.env.NO_COLOR;
	try {
		return await load();
	} finally {
		delete process.env.FORCE_COLOR;
		Object.assign(
			process.env,
			FORCE_COLOR === undefined ? {} : {FORCE_COLOR},
			NO_COLOR === undefined ? {} : {NO_COLOR},
		);
	}
}
