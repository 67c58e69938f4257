import {spawn} from 'node:child_process';
import {constants, open} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import type {Settings} from '../settings/settings.ts';
import {osc52} from './osc52.ts';

/** What became of a text on its way to a clipboard. */
export interface Sent {
	/** By which way it was sent; nothing if nothing was sent. That it arrived nobody can know. */
	readonly way: 'tmux' | 'osc52' | 'local' | undefined;
	/** Why nothing was sent: the caller writes a file where the text is too large. */
	readonly why?: 'empty' | 'off' | 'too-large' | 'no-way';
	/** What to tell the reader, in sentences. */
	readonly says: string;
}

/** Where a text is sent from. */
export interface ClipboardPlace {
	readonly variables: Readonly<Record<string, string | undefined>>;
	readonly setting?: Settings['clipboard'];
	/** The terminal: `/dev/tty` unless given. */
	readonly terminal?: string;
	readonly platform?: NodeJS.Platform;
	/** How long a program or the terminal may take, in milliseconds. */
	readonly patience?: number;
}

const patience = 2000;

/**
 * Sends a text to the clipboard that is most probably the reader's own: inside tmux through tmux, over SSH or without a
 * display through the terminal (OSC 52, straight and in one write), else by a program of this machine, and where that
 * fails through the terminal again. Local programs are never asked first over SSH: they would fill the clipboard of the
 * other machine. Nothing is ever cut: what is more than terminals take is not sent. Never throws.
 */
export async function sendToClipboard(text: string, place: ClipboardPlace): Promise<Sent> {
	const sent = text.toWellFormed();
	const {setting = 'auto', variables} = place;
	const size = sizeWords(Buffer.byteLength(sent));
	if (sent === '') {
		return {way: undefined, why: 'empty', says: 'There is nothing to send.'};
	}

	if (setting === 'off') {
		return {way: undefined, why: 'off', says: 'The clipboard is off in the settings. w writes a file.'};
	}

	const toLocal = setting === 'local' || (setting === 'auto' && !variables.TMUX && hasDisplay(place));
	if (toLocal) {
		const program = await sendLocally(sent, place);
		if (program !== undefined) {
			return {way: 'local', says: `Gave ${size} to ${program}, for the clipboard of this machine.`};
		}
	}

	// tmux sends it on as the same sequence.
	const sequence = osc52(sent, variables);
	if (sequence === undefined && setting !== 'local') {
		return {way: undefined, why: 'too-large', says: `${size} is more than terminals take.`};
	}

	const says = `Sent ${size} to your terminal's clipboard. If nothing arrives, w writes a file.`;
	const toTmux = setting === 'tmux' || (setting === 'auto' && variables.TMUX);
	if (toTmux && (await feed('tmux', ['load-buffer', '-w', '-'], Buffer.from(sent), place))) {
		return {way: 'tmux', says};
	}

	// A terminal that knows no sequences would print this one.
	const toTerminal = setting === 'osc52' || (setting === 'auto' && variables.TERM !== 'dumb');
	if (toTerminal && sequence !== undefined && (await write(sequence, place))) {
		return {way: 'osc52', says};
	}

	return {
		way: undefined,
		why: 'no-way',
		says: `There is no way to a clipboard here${tried[setting]}. w writes a file.`,
	};
}

const tried: Readonly<Record<Settings['clipboard'], string>> = {
	auto: '',
	osc52: ' (clipboard: osc52)',
	tmux: ' (clipboard: tmux)',
	local: ' (clipboard: local)',
	off: '',
};

function isWsl({variables}: ClipboardPlace): boolean {
	return Boolean(variables.WSL_DISTRO_NAME || variables.WSL_INTEROP);
}

function hasDisplay(place: ClipboardPlace): boolean {
	const {SSH_TTY, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY} = place.variables;
	if (SSH_TTY || SSH_CONNECTION) {
		return false;
	}

	return platformOf(place) === 'darwin' || isWsl(place) || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function platformOf({platform = process.platform}: ClipboardPlace): NodeJS.Platform {
	return platform;
}

// Answers with the first program that took the text.
async function sendLocally(text: string, place: ClipboardPlace): Promise<string | undefined> {
	const {DISPLAY, WAYLAND_DISPLAY} = place.variables;
	const utf8 = Buffer.from(text);
	const programs: ReadonlyArray<readonly [is: unknown, program: string, words: readonly string[], bytes: Uint8Array]> =
		[
			[platformOf(place) === 'darwin', 'pbcopy', [], utf8],
			// It takes bytes for letters of an old code page unless a mark says that they are UTF-16.
			[isWsl(place), 'clip.exe', [], Buffer.from(`\uFEFF${text}`, 'utf16le')],
			[WAYLAND_DISPLAY, 'wl-copy', [], utf8],
			[DISPLAY, 'xclip', ['-selection', 'clipboard', '-in'], utf8],
			[DISPLAY, 'xsel', ['--clipboard', '--input'], utf8],
		];
	for (const [is, program, words, bytes] of programs) {
		if (is && (await feed(program, words, bytes, place))) {
			return program;
		}
	}

	return undefined;
}

/**
 * Runs a program on some bytes and answers whether it ended well. It has a session of its own: no terminal to write to, and
 * what stays behind to serve a selection (xclip, wl-copy) outlives ours. One that hangs is given up with all it started.
 */
async function feed(
	program: string,
	words: readonly string[],
	bytes: Uint8Array,
	place: ClipboardPlace,
): Promise<boolean> {
	const {promise, resolve} = Promise.withResolvers<boolean>();
	const child = spawn(program, words, {
		stdio: ['pipe', 'ignore', 'ignore'],
		detached: true,
		env: place.variables as NodeJS.ProcessEnv,
	});
	const timer = setTimeout(() => {
		resolve(false);
		if (child.pid !== undefined) {
			try {
				process.kill(-child.pid, 'SIGKILL');
			} catch {
				// It ended this very moment.
			}
		}
	}, place.patience ?? patience);
	child.on('error', () => resolve(false));
	child.on('exit', code => resolve(code === 0));
	// One that ends before it has read everything says so by how it ends.
	child.stdin.on('error', () => {});
	child.stdin.end(bytes);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
	}
}

// A terminal that is held (Ctrl+S) takes nothing until somebody lets it go on.
async function write(sequence: string, {terminal = '/dev/tty', ...place}: ClipboardPlace): Promise<boolean> {
	const done = (async () => {
		try {
			const file = await open(terminal, constants.O_WRONLY | constants.O_NOCTTY);
			try {
				const {bytesWritten} = await file.write(sequence);
				return bytesWritten === sequence.length;
			} finally {
				await file.close();
			}
		} catch {
			return false;
		}
	})();
	return Promise.race([done, wait(place.patience ?? patience, false, {ref: false})]);
}

function sizeWords(bytes: number): string {
	if (bytes < 1000) {
		return bytes === 1 ? '1 byte' : `${bytes} bytes`;
	}

	const kilobytes = bytes / 1000;
	return `${kilobytes < 9.95 ? kilobytes.toFixed(1) : Math.round(kilobytes)} kB`;
}
