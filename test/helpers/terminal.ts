import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {constants, tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import type {ExecutionContext} from 'ava';
import {drawnCells} from './emulator.ts';
import {keyBytes} from './key-bytes.ts';

/** How a cell of the screen looks. */
export interface Cell {
	readonly text: string;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly inverse: boolean;
	readonly underline: boolean;
	/** Number of the palette, or nothing for the default colour. */
	readonly foreground: number | undefined;
}

/** Where the cursor is, and whether it shows. */
export interface Cursor {
	readonly column: number;
	readonly row: number;
	readonly visible: boolean;
}

/** What a screen is waited for to show: a part of one line, a pattern over all lines, or a question to its lines. */
export type Wanted = string | RegExp | ((screen: readonly string[]) => boolean);

/** How a program ended. */
export interface Ending {
	readonly code: number;
	readonly signal: string | undefined;
}

/** A program in a terminal, as somebody at the keyboard has it. Lines and columns count from 0. */
export interface Terminal {
	/** The folder in which the program was started. */
	readonly folder: string;
	readonly pid: number;
	/** Presses keys by their names, each in a write of its own. */
	readonly press: (...names: readonly string[]) => void;
	/** Types a text, all in one write. */
	readonly type: (text: string) => void;
	/** Puts a text on the screen of which the program knows nothing, as a message of the system does. */
	readonly scribble: (text: string) => Promise<void>;
	/** Pastes as a terminal does: line ends become returns, marked as a paste if the program asked for that. */
	readonly paste: (text: string) => void;
	/** Writes bytes in one write, as they are. */
	readonly write: (bytes: string | Uint8Array) => void;
	/** The lines that show, without blanks at their ends. */
	readonly screen: () => string[];
	readonly line: (row: number) => string;
	readonly cursor: () => Cursor;
	readonly cell: (row: number, column: number) => Cell;
	/** All cells with all that they show (see `drawnCells`). */
	readonly cells: () => readonly string[];
	/** The rows of which more than half is inverse. */
	readonly inverseLines: () => number[];
	/** Whether the program has the alternate screen. */
	readonly alternate: () => boolean;
	/** The lines of the main screen, which shows again when the program has left the alternate one. */
	readonly mainScreen: () => string[];
	/** Waits until the screen shows it; after `patience` milliseconds, or half a minute, throws, with the screen drawn. */
	readonly until: (wanted: Wanted, options?: {readonly patience?: number}) => Promise<void>;
	/** Waits until the screen does not show it any longer. */
	readonly gone: (wanted: Wanted, options?: {readonly patience?: number}) => Promise<void>;
	/** Waits until the program reads keys: it asks for marked pastes then, while its first frame may be earlier. */
	readonly listening: () => Promise<void>;
	/** Waits until nothing has been drawn for so many milliseconds. */
	readonly settled: (quiet?: number) => Promise<void>;
	/** When it was started, on the clock of `performance.now()`. */
	readonly startedAt: number;
	/** When it wrote last, on the same clock. */
	readonly wroteAt: () => number;
	/** How many bytes the program has written so far. */
	readonly bytes: () => number;
	/** Everything that the program has written so far. */
	readonly written: () => string;
	readonly resize: (columns: number, rows: number) => void;
	readonly kill: (signal: NodeJS.Signals) => void;
	/** Closes the terminal's window. */
	readonly hangUp: () => void;
	readonly exited: Promise<Ending>;
	/** Ends the program if it has not ended, and removes what was made for it. */
	readonly close: () => Promise<void>;
}

export interface TerminalOptions {
	/** The words after the name of the program. */
	readonly args?: readonly string[];
	/** What is run: Node, unless given. */
	readonly command?: string;
	/** The first words of the command; the built program unless given. */
	readonly program?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	/** Where it starts; a new empty folder unless given. */
	readonly folder?: string;
	/** Environment variables over the few fixed ones. */
	readonly variables?: Readonly<Record<string, string>>;
}

// Machines that test many things at once are slow; nobody waits for what comes.
const thirtySeconds = 30_000;

/** The built program. */
export const builtProgram = fileURLToPath(new URL('../../dist/recount.js', import.meta.url));

/** Starts a program in a terminal that goes away with the test. */
export async function terminalFor(t: ExecutionContext, options: TerminalOptions = {}): Promise<Terminal> {
	const terminal = await openTerminal(options);
	t.teardown(terminal.close);
	return terminal;
}

/** Starts a program in a terminal. Whoever calls closes it. */
export async function openTerminal(options: TerminalOptions = {}): Promise<Terminal> {
	const {columns = 80, rows = 24, args = [], command = process.execPath, program = [builtProgram]} = options;
	if (program[0] === builtProgram && !existsSync(builtProgram)) {
		throw new Error('There is no dist/recount.js yet: npm run build');
	}

	const place = await mkdtemp(join(tmpdir(), 'recount-terminal-'));
	const home = join(place, 'home');
	const folder = options.folder ?? join(place, 'folder');
	await mkdir(home, {recursive: true});
	await mkdir(folder, {recursive: true});
	const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000});
	const startedAt = performance.now();
	const pty = spawn(command, [...program, ...args], {
		name: options.variables?.TERM ?? 'xterm-256color',
		cols: columns,
		rows,
		cwd: folder,
		encoding: null,
		env: {...fixedVariables(home), ...options.variables},
	});

	const watchers = new Set<() => void>();
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	let wroteAt = startedAt;
	let cursorVisible = true;
	// What showed before the frame that is being written; a terminal shows a synchronized update as a whole (DEC mode 2026).
	let shownBefore: {readonly lines: string[]; readonly cursor: Cursor} | undefined;
	let ending: Ending | undefined;

	const look = () => {
		if (shownBefore) {
			return;
		}

		for (const watcher of watchers) {
			watcher();
		}
	};

	const lines = (buffer: typeof emulator.buffer.active) =>
		Array.from({length: emulator.rows}, (_, row) =>
			(buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '').trimEnd(),
		);

	const cursorNow = (): Cursor => {
		const {cursorX: column, cursorY: row} = emulator.buffer.active;
		return {column, row, visible: cursorVisible};
	};

	for (const [final, visible] of [
		['h', true],
		['l', false],
	] as const) {
		emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			if (parameters.includes(25)) {
				cursorVisible = visible;
			}

			if (parameters.includes(2026)) {
				shownBefore = visible ? {lines: lines(emulator.buffer.active), cursor: cursorNow()} : undefined;
			}

			return false;
		});
	}

	const write = (data: string | Uint8Array) => {
		if (!ending) {
			// It takes bytes as well as text, whatever its declaration says.
			pty.write((typeof data === 'string' ? data : Buffer.from(data)) as string);
		}
	};

	// The emulator answers questions of the program, such as where the cursor is.
	emulator.onData(write);
	pty.onData(data => {
		const chunk = data as unknown as Uint8Array;
		bytes += chunk.length;
		wroteAt = performance.now();
		chunks.push(chunk);
		emulator.write(chunk, look);
	});
	readToTheEnd(pty);
	const exited = new Promise<Ending>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			const found = Object.entries(constants.signals).find(([, number]) => number === signal);
			ending = {code: exitCode, signal: found?.[0]};
			emulator.write('', () => {
				shownBefore = undefined;
				look();
				resolve(ending as Ending);
			});
		});
	});

	const screen = () => shownBefore?.lines ?? lines(emulator.buffer.active);
	const cell = (row: number, column: number): Cell => {
		const buffer = emulator.buffer.active;
		const found = buffer.getLine(buffer.baseY + row)?.getCell(column);
		if (!found) {
			throw new RangeError(`The screen has no cell in row ${row}, column ${column}.`);
		}

		return {
			text: found.getChars(),
			bold: found.isBold() !== 0,
			dim: found.isDim() !== 0,
			inverse: found.isInverse() !== 0,
			underline: found.isUnderline() !== 0,
			foreground: found.isFgDefault() ? undefined : found.getFgColor(),
		};
	};

	const cursor = () => shownBefore?.cursor ?? cursorNow();

	const waitFor = async (holds: () => boolean, what: string, patience: number): Promise<void> => {
		const {promise, resolve, reject} = Promise.withResolvers<void>();
		const fail = (why: string) => reject(new Error(`${why}\nWaited for ${what}.\n${drawn(screen(), cursor())}`));
		const watcher = () => {
			if (holds()) {
				resolve();
			} else if (ending) {
				fail(`The program ended (${ending.signal ?? `exit code ${ending.code}`}).`);
			}
		};
		const timer = setTimeout(() => fail(`It did not come within ${patience} ms.`), patience);
		watchers.add(watcher);
		watcher();
		try {
			await promise;
		} finally {
			clearTimeout(timer);
			watchers.delete(watcher);
		}
	};

	return {
		folder,
		pid: pty.pid,
		press(...names) {
			for (const name of names) {
				write(keyBytes(name));
			}
		},
		type: write,
		scribble: async text => new Promise(resolve => emulator.write(text, resolve)),
		paste(text) {
			const sent = text.replace(/\r?\n/g, '\r');
			write(emulator.modes.bracketedPasteMode ? `\u{1B}[200~${sent}\u{1B}[201~` : sent);
		},
		write,
		screen,
		line: row => screen()[row] ?? '',
		cursor,
		cell,
		cells: () => drawnCells(emulator),
		inverseLines: () =>
			screen().flatMap((_, row) => {
				const inverse = Array.from({length: emulator.cols}, (_, column) => cell(row, column)).filter(
					one => one.inverse,
				);
				return inverse.length > emulator.cols / 2 ? [row] : [];
			}),
		alternate: () => emulator.buffer.active.type === 'alternate',
		mainScreen: () => lines(emulator.buffer.normal),
		until: async (wanted, {patience = thirtySeconds} = {}) =>
			waitFor(() => shows(screen(), wanted), String(wanted), patience),
		gone: async (wanted, {patience = thirtySeconds} = {}) =>
			waitFor(() => !shows(screen(), wanted), `the end of ${String(wanted)}`, patience),
		listening: async () => waitFor(() => emulator.modes.bracketedPasteMode, 'a program that reads keys', thirtySeconds),
		settled,
		startedAt,
		wroteAt: () => wroteAt,
		bytes: () => bytes,
		written: () => Buffer.concat(chunks).toString(),
		resize(width, height) {
			emulator.resize(width, height);
			pty.resize(width, height);
		},
		kill: signal => process.kill(pty.pid, signal),
		// It can be closed, though its declaration does not say so.
		hangUp: () => (pty as unknown as {destroy: () => void}).destroy(),
		exited,
		async close() {
			if (!ending) {
				pty.kill('SIGKILL');
				await exited;
			}

			emulator.dispose();
			await rm(place, {recursive: true, force: true});
		},
	};

	async function settled(quiet = 60): Promise<void> {
		for (let seen = -1; seen !== bytes && !ending; ) {
			seen = bytes;
			await wait(quiet);
		}
	}
}

// Few and fixed, so that a test sees the same screen on every machine.
function fixedVariables(home: string): Record<string, string> {
	return {
		PATH: process.env.PATH ?? '',
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		HOME: home,
		XDG_CONFIG_HOME: join(home, 'config'),
		XDG_STATE_HOME: join(home, 'state'),
		XDG_CACHE_HOME: join(home, 'cache'),
		XDG_DATA_HOME: join(home, 'data'),
	};
}

function shows(screen: readonly string[], wanted: Wanted): boolean {
	if (typeof wanted === 'function') {
		return wanted(screen);
	}

	return typeof wanted === 'string' ? screen.some(line => line.includes(wanted)) : wanted.test(screen.join('\n'));
}

function drawn(screen: readonly string[], cursor: {readonly column: number; readonly row: number}): string {
	return [`The screen, cursor in row ${cursor.row}, column ${cursor.column}:`, ...screen.map(line => `│${line}`)].join(
		'\n',
	);
}

// A fifth of a second after a program ended node-pty stops reading, also where this process had no turn meanwhile: on a busy
// machine its last words would be lost. Two turns of the event loop read what has come.
function readToTheEnd(pty: IPty): void {
	const {_socket: socket} = pty as unknown as {readonly _socket: {destroy: () => void}};
	const destroy = socket.destroy.bind(socket);
	socket.destroy = () => {
		setImmediate(() => setImmediate(destroy));
	};
}
