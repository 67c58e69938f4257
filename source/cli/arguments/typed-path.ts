import {homedir} from 'node:os';
import {resolve} from 'node:path';
import type {Shell} from '../shell.ts';

/**
 * The absolute path that a person typed, from the shell's folder. A leading `~/` is the home folder, as in a shell: between
 * quotes, and in the program itself, no shell has seen it.
 */
export function typedPath(typed: string, {folder, variables}: Pick<Shell, 'folder' | 'variables'>): string {
	const home = /^~(?:\/|$)/.test(typed) ? variables.HOME || homedir() : undefined;
	return home === undefined ? resolve(folder, typed) : resolve(home, `.${typed.slice(1)}`);
}

/**
 * A path as it is meant in the program, where no shell takes away what a shell asks for: quotes around the whole of it, or a
 * backslash before a blank. Terminals put these around what is dropped on them, and people copy them.
 */
export function pathWithoutQuotes(typed: string): string {
	return /^(['"])(.+)\1$/.exec(typed)?.[2] ?? typed.replaceAll('\\ ', ' ');
}
