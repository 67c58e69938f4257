import {EventEmitter} from 'node:events';
import type {Key} from '../../app/keys/key.ts';
import {parseKey, pasteKey} from './key.ts';
import {keySplitter, type Piece} from './split-keys.ts';

/** A terminal's input, or what a test puts in its place. */
export interface TerminalInput extends EventEmitter {
	readonly isTTY?: boolean;
	readonly setRawMode?: (on: boolean) => unknown;
	readonly resume: () => unknown;
	readonly pause: () => unknown;
	readonly ref?: () => unknown;
	readonly unref?: () => unknown;
}

/** Stands between the terminal and Ink and hands on one key at a time. */
export interface StdinGate {
	/** What Ink takes as its `stdin`. It emits `end` when the terminal has gone away. */
	readonly stdin: NodeJS.ReadableStream;
	/** The key that was passed on last: while Ink's listeners run, the one that they are told of. */
	readonly lastKey: () => Key | undefined;
}

/**
 * Makes a gate. It reads while Ink has raw mode on, holds an unfinished escape sequence for `hold` milliseconds, and hands
 * on one key per turn of the event loop, so that React has drawn before the next one. What is no key goes no further.
 */
export function stdinGate(input: TerminalInput, hold: number): StdinGate {
	const gate = new Gate(input, hold);
	return {stdin: gate as unknown as NodeJS.ReadableStream, lastKey: () => gate.lastKey};
}

/** How long an unfinished escape sequence is held, in milliseconds: `RECOUNT_ESC_MS`, or longer over SSH than here. */
export function escapeHold(variables: Readonly<Record<string, string | undefined>>): number {
	const wanted = Number.parseInt(variables.RECOUNT_ESC_MS ?? '', 10);
	return wanted >= 0 ? wanted : variables.SSH_CONNECTION ? 120 : 30;
}

// Nobody types the beginning of such a sequence by hand; the rest of it may be a lost packet late.
const patienceWithSureSequences = 10;

interface Passed {
	readonly key: Key;
	readonly sequence: string;
}

class Gate extends EventEmitter {
	lastKey: Key | undefined;
	readonly isTTY: boolean;
	readonly #input: TerminalInput;
	readonly #hold: number;
	readonly #splitter = keySplitter();
	#waiting: Passed[] = [];
	#readable: string | null = null;
	#passing = false;
	#open = false;
	#ended = false;
	#told = false;
	#timer: NodeJS.Timeout | undefined;
	#lastLook: NodeJS.Immediate | undefined;

	constructor(input: TerminalInput, hold: number) {
		super();
		this.#input = input;
		this.#hold = hold;
		this.isTTY = input.isTTY === true;
		// A terminal that goes away says so as an end, a close or an error (EIO), by the system and the moment.
		for (const event of ['end', 'close', 'error']) {
			input.on(event, () => this.#end());
		}
	}

	setRawMode(on: boolean): this {
		this.#open = on;
		this.#input.setRawMode?.(on);
		this.#input.off('data', this.#take);
		if (on) {
			this.#input.on('data', this.#take);
			this.#input.resume();
			// Ink listens only after this call; what was typed before another program had the terminal comes then.
			setImmediate(() => this.#pass());
		} else {
			this.#input.pause();
			this.#stopHolding();
			this.#splitter.reset();
		}

		return this;
	}

	/** Ink asks for characters; keys are never anything else here. */
	setEncoding(): this {
		return this;
	}

	read(): string | null {
		const sequence = this.#readable;
		this.#readable = null;
		return sequence;
	}

	ref(): this {
		this.#input.ref?.();
		return this;
	}

	unref(): this {
		this.#input.unref?.();
		return this;
	}

	readonly #take = (chunk: Uint8Array): void => {
		this.#stopHolding();
		this.#add(this.#splitter.push(chunk));
		const unfinished = this.#splitter.unfinished();
		if (unfinished === 'maybe' || unfinished === 'surely') {
			const patience = unfinished === 'maybe' ? this.#hold : this.#hold * patienceWithSureSequences;
			// A busy program may find its time run out with the rest already there to be read.
			this.#timer = setTimeout(() => {
				this.#lastLook = setImmediate(() => this.#add(this.#splitter.giveUp()));
			}, patience);
		}
	};

	#stopHolding(): void {
		clearTimeout(this.#timer);
		clearImmediate(this.#lastLook);
	}

	#add(pieces: readonly Piece[]): void {
		for (const piece of pieces) {
			const key = 'paste' in piece ? pasteKey(piece.paste) : parseKey(piece.sequence);
			if (key) {
				this.#waiting.push({key, sequence: sequenceForInk(piece, key)});
			}
		}

		this.#pass();
	}

	#pass(): void {
		if (this.#passing) {
			return;
		}

		const next = this.#open ? this.#waiting.shift() : undefined;
		if (!next) {
			if (this.#ended && !this.#told) {
				this.#told = true;
				this.emit('end');
			}

			return;
		}

		this.#passing = true;
		this.lastKey = next.key;
		this.#readable = next.sequence;
		this.emit('readable');
		setImmediate(() => {
			this.#passing = false;
			this.#pass();
		});
	}

	#end(): void {
		if (!this.#ended) {
			this.#ended = true;
			this.#stopHolding();
			this.#add(this.#splitter.giveUp());
		}
	}
}

// Ink waits for more after an Escape alone, and would join it to the next key: it is told in the one way that is whole.
function sequenceForInk(piece: Piece, key: Key): string {
	if (key.paste !== undefined) {
		return `\u{1B}[200~${key.paste}\u{1B}[201~`;
	}

	if (key.name === 'Escape' && !key.alt && !key.ctrl && !key.shift) {
		return '\u{1B}[27u';
	}

	// Nor does it know xterm's way to write keys with modifiers, but kitty's, which says the same.
	const sequence = 'sequence' in piece ? piece.sequence : '';
	return key.text ?? sequence.replace(/^\u{1B}\[27;(\d+);(\d+)~$/u, '\u{1B}[$2;$1u');
}
