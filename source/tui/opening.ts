import type {App, Effect} from '../app/app.ts';
import type {Chosen, FileState, State} from '../app/state.ts';
import type {Environment} from '../review/environment.ts';
import type {Review} from '../review/review.ts';
import type {TerminalInput} from './terminal/stdin-gate.ts';
import type {TerminalHandover} from './terminal/terminal-handover.ts';

/** A review that is about to be opened, on the screen or in lines, and what the terminal and the world are to it. */
export interface Opening {
	readonly review: Review;
	readonly file: Partial<FileState>;
	readonly chosen: Partial<Chosen & Pick<State, 'notice' | 'undosAhead'>>;
	readonly environment: Environment;
	readonly variables: Readonly<Record<string, string | undefined>>;
	readonly effects: readonly Effect[];
	/**
	 * Brings in what earlier runs left, when the first frame or line is there; keys and the first prompt wait for it, but not
	 * for long.
	 */
	readonly begin: (app: App) => Promise<unknown>;
	/** Waits for what is being saved; from the moment at which `lost` is aborted there is half a second for everything. */
	readonly settled: (lost: AbortSignal) => Promise<unknown>;
	readonly terminal: TerminalHandover;
	/** What keys or lines come from. */
	readonly input: TerminalInput;
	/**
	 * Called before the first line, or when the first frame shows or could not be drawn: throws if the review is not what it
	 * must be.
	 */
	readonly prove: () => void;
}

/** How long keys and the first prompt wait for what earlier runs left, in milliseconds. */
const beginning = 500;

/** Begins over a program, and waits for that, but not for long; the waiting alone keeps nobody here. */
export async function begin(opening: Opening, app: App): Promise<void> {
	const inTime = new Promise(resolve => {
		setTimeout(resolve, beginning).unref();
	});
	await Promise.race([opening.begin(app), inTime]);
}
