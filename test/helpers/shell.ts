import {Readable} from 'node:stream';
import type {Shell} from '../../source/cli/shell.ts';

/** A shell whose output is kept and whose clock and ids are fixed. */
export interface TestShell extends Shell {
	/** What was written to standard output so far. */
	readonly output: () => string;
	/** What was written to standard error so far. */
	readonly errors: () => string;
}

/** Makes a shell in a folder; `stdin` is what a pipe would bring. */
export function testShell(options: {
	folder: string;
	stdin?: string | Uint8Array;
	now?: string;
	localZone?: string;
	variables?: Record<string, string>;
}): TestShell {
	let output = '';
	let errors = '';
	let id = 0;
	return {
		out: text => {
			output += text;
		},
		err: text => {
			errors += text;
		},
		stdin: Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]),
		outIsTerminal: false,
		errIsTerminal: false,
		folder: options.folder,
		variables: {XDG_STATE_HOME: `${options.folder}/.state`, ...options.variables},
		environment: {
			now: () => options.now ?? '2026-10-05T09:30:00.000Z',
			newId: () => `id${String(++id).padStart(10, '0')}`,
			localZone: options.localZone ?? 'UTC',
		},
		output: () => output,
		errors: () => errors,
	};
}
