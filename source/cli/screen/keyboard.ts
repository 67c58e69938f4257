import {EventEmitter} from 'node:events';
import {closeSync, fstatSync, openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {UserError} from '../../review/user-error.ts';
import type {TerminalInput} from '../../tui/terminal/stdin-gate.ts';
import type {Shell} from '../shell.ts';

/** What keys come from. */
export interface Keyboard {
	readonly input: TerminalInput;
	/** Asks for a line, while there is no screen yet. */
	readonly ask: (question: string) => Promise<string>;
	/** Whether standard input holds something else than keys: a log to read. */
	readonly piped: boolean;
	/** Lets go of the terminal, and of a pipe that was not read to its end. */
	readonly close: () => void;
}

const terminal = '/dev/tty';

/**
 * The keyboard: standard input, or the terminal itself where standard input is a pipe or a file. Throws a `UserError` where
 * there is no terminal, or one that can only print (TERM=dumb) where more than `lines` is wanted of it; `name`
 * is what it was asked to open.
 */
export function keyboard(shell: Shell, lines: boolean, name = 'FILE'): Keyboard {
	if (shell.variables.TERM === 'dumb' && !lines) {
		throw new UserError('this needs a full terminal.', {
			trouble: 'usage',
			next: `recount --screen-reader ${name} opens a review in lines, recount show ${name} prints it, recount add ${name} adds to it.`,
		});
	}

	const {stdin} = shell;
	if (stdin.isTTY) {
		const input = stdin as unknown as TerminalInput;
		return {input, ask: async question => answerTo(question, stdin), piped: false, close() {}};
	}

	needTerminal(name);
	const input = new TerminalItself();
	return {
		input,
		async ask(question) {
			const lines = new ReadStream(openSync(terminal, 'r'));
			try {
				return await answerTo(question, lines);
			} finally {
				lines.destroy();
			}
		},
		piped: holdsData(),
		close() {
			input.pause();
			stdin.destroy();
		},
	};
}

/**
 * The terminal as a keyboard that can be let go of: a stream over it would go on reading ahead while it is paused, and take
 * keys away from whoever has the terminal then. So each pause ends the stream, and each resume begins another one.
 */
class TerminalItself extends EventEmitter implements TerminalInput {
	readonly isTTY = true;
	#stream: ReadStream | undefined;

	setRawMode(on: boolean): this {
		this.#opened()?.setRawMode(on);
		return this;
	}

	resume(): this {
		const stream = this.#opened();
		if (stream?.listenerCount('data') === 0) {
			stream.on('data', chunk => this.emit('data', chunk));
		}

		return this;
	}

	pause(): this {
		const stream = this.#stream;
		this.#stream = undefined;
		stream?.removeAllListeners().on('error', () => {});
		stream?.destroy();
		return this;
	}

	ref(): this {
		this.#stream?.ref();
		return this;
	}

	unref(): this {
		this.#stream?.unref();
		return this;
	}

	// Nothing if the terminal has gone away.
	#opened(): ReadStream | undefined {
		try {
			this.#stream ??= this.#begun();
		} catch {
			this.emit('end');
		}

		return this.#stream;
	}

	#begun(): ReadStream {
		const stream = new ReadStream(openSync(terminal, 'r'));
		for (const event of ['end', 'close', 'error']) {
			stream.on(event, () => this.emit(event === 'error' ? 'end' : event));
		}

		return stream;
	}
}

async function answerTo(question: string, input: NodeJS.ReadableStream): Promise<string> {
	const {createInterface} = await import('node:readline/promises');
	// The terminal edits the line itself: nothing is written that a screen reader would read twice.
	const prompt = createInterface({input, output: process.stdout, terminal: false});
	try {
		return await prompt.question(question);
	} finally {
		prompt.close();
	}
}

/** The error for a screen that is wanted where there is no terminal; `name` is what it was asked to open. */
export function noTerminal(name: string, cause?: unknown): UserError {
	return new UserError('the screen needs a terminal, and there is none.', {
		trouble: 'usage',
		next: `recount import ${name} - takes in the lines that are piped in, recount show ${name} prints the review.`,
		cause,
	});
}

function needTerminal(name: string): void {
	try {
		closeSync(openSync(terminal, 'r'));
	} catch (error) {
		throw noTerminal(name, error);
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
