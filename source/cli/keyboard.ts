import {fstatSync, openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {UserError} from '../review/user-error.ts';
import type {Shell} from './shell.ts';

/** What keys come from. */
export interface Keyboard {
	readonly input: ReadStream;
	/** Whether standard input holds something else than keys: a log to read. */
	readonly piped: boolean;
	/** Lets go of what was opened for it, and of a pipe that was not read to its end. */
	readonly close: () => void;
}

/**
 * The keyboard: standard input, or the terminal itself where standard input is a pipe or a file. Throws a `UserError` where
 * there is no terminal, or one that can only print (TERM=dumb).
 */
export function keyboard(shell: Shell): Keyboard {
	if (shell.variables.TERM === 'dumb') {
		throw new UserError('this needs a full terminal.', {
			trouble: 'usage',
			next: 'recount show FILE prints a review, recount add FILE adds to it.',
		});
	}

	if (shell.stdin.isTTY) {
		return {input: shell.stdin as ReadStream, piped: false, close() {}};
	}

	const input = terminalItself();
	return {
		input,
		piped: holdsData(),
		close() {
			input.destroy();
			shell.stdin.destroy();
		},
	};
}

function terminalItself(): ReadStream {
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch (error) {
		throw new UserError('keys come from a terminal, and there is none.', {
			trouble: 'usage',
			next: 'To read a log: recount import FILE -',
			cause: error,
		});
	}
}

// /dev/null and its like hold nothing; a pipe, a file or a socket was put there on purpose.
function holdsData(): boolean {
	try {
		return !fstatSync(0).isCharacterDevice();
	} catch {
		return false;
	}
}
