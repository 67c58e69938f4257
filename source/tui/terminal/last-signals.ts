import type {App} from '../../app/app.ts';

/** Signals that end a program, with the exit codes that shells give them. */
const exitCodes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;

/** How a program hears that it is to end or to stop, from whatever happens to its terminal or is sent to it. */
export interface LastSignals {
	/** Aborted when the terminal is lost. */
	readonly lost: AbortSignal;
	/** The terminal is gone: the program leaves as at SIGHUP. */
	readonly hangUp: () => void;
	/** Runs something that has the terminal meanwhile: then Ctrl+C is meant for that one, and a stop for both. */
	readonly lend: (during: () => Promise<void>) => Promise<void>;
	readonly isLent: () => boolean;
	/** From here on SIGTSTP stops the program as it stops any other. */
	readonly stopAsAnyProgram: () => void;
	/** Listens no longer. */
	readonly stop: () => void;
}

/**
 * Listens for signals and for an output that takes nothing more, and tells the program to leave with the exit code for
 * that, or to suspend itself. SIGINT is for `interrupt`, where there is one.
 */
export function listenForTheEnd(app: App, interrupt?: () => void): LastSignals {
	const lost = new AbortController();
	let isLent = false;
	const lose = (code: number) => {
		lost.abort();
		app.dispatch({type: 'quit', code});
	};
	const hangUp = () => lose(exitCodes.SIGHUP);
	const interrupted = interrupt ?? (() => lose(exitCodes.SIGINT));
	const stopped = () => app.dispatch({type: 'suspend', alone: true});
	const listeners: ReadonlyArray<readonly [signal: NodeJS.Signals, listener: () => void]> = [
		['SIGHUP', hangUp],
		['SIGTERM', () => lose(exitCodes.SIGTERM)],
		['SIGINT', () => (isLent ? undefined : interrupted())],
		['SIGTSTP', stopped],
		// A file that may not grow is an error to be told (EFBIG); Ink would take the signal for the end.
		['SIGXFSZ', () => {}],
	];
	for (const [signal, listener] of listeners) {
		process.on(signal, listener);
	}

	// It stays to the end of the process: a terminal that is gone takes the last words no more than any before.
	process.stdout.on('error', hangUp);
	const stopAsAnyProgram = () => {
		process.off('SIGTSTP', stopped);
	};
	return {
		lost: lost.signal,
		hangUp,
		async lend(during) {
			stopAsAnyProgram();
			isLent = true;
			try {
				await during();
			} finally {
				isLent = false;
				process.on('SIGTSTP', stopped);
			}
		},
		isLent: () => isLent,
		stopAsAnyProgram,
		stop() {
			for (const [signal, listener] of listeners) {
				process.off(signal, listener);
			}
		},
	};
}
