import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {splitWords} from '../arguments/split-words.ts';

/** How long an editor that is asked to end may take, in milliseconds. */
const patience = 2000;
const stays = 'The text stays as it was.';

/**
 * Lets a person edit a text in $VISUAL, else $EDITOR, else vi, which has the terminal until it ends. The text travels in a
 * file of its own (0600, in a new folder of 0700), which is gone afterwards in every case. Answers with the new text, its
 * line ends `\n` and the last one taken off; nothing if it is the same or empty. Throws a `UserError`, and the old text
 * counts, if the editor cannot be started, fails, is ended by a signal, or writes what is not UTF-8.
 */
export async function editText(
	text: string,
	options: {
		readonly variables: Readonly<Record<string, string | undefined>>;
		/** The terminal that the editor reads keys from: our own standard input unless given. */
		readonly terminal?: string | undefined;
		/** Ends the editor. */
		readonly signal?: AbortSignal;
	},
): Promise<string | undefined> {
	const command = editorOf(options.variables);
	const folder = await mkdtemp(join(tmpdir(), 'recount-edit-'));
	try {
		const path = join(folder, 'words.md');
		await writeFile(path, text === '' ? '' : `${text}\n`, {mode: 0o600, flag: 'wx'});
		await runEditor([...command, path], options);
		const edited = await readBack(path);
		return edited.trim() === '' || edited === withLineEnds(text) ? undefined : edited;
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

function editorOf(variables: Readonly<Record<string, string | undefined>>): readonly string[] {
	for (const name of ['VISUAL', 'EDITOR']) {
		const words = splitWords(variables[name] ?? '');
		if (!words) {
			throw new UserError(`A quote in $${name} is not closed.`, {next: stays});
		}

		if (words.length > 0) {
			return words;
		}
	}

	return ['vi'];
}

async function runEditor(
	[program = '', ...words]: readonly string[],
	{variables, terminal, signal}: Parameters<typeof editText>[1],
): Promise<void> {
	// What is pressed while the editor leaves the terminal as shells have it is meant for the editor.
	const ignore = () => {};
	const {promise, resolve, reject} = Promise.withResolvers<void>();
	const input = terminal === undefined ? 'inherit' : openSync(terminal, 'r');
	const child = spawn(program, words, {stdio: [input, 'inherit', 'inherit'], env: variables as NodeJS.ProcessEnv});
	child.on('error', error => reject(notStarted(program, error)));
	child.on('exit', (code, ending) => {
		if (code === 0) {
			resolve();
		} else {
			reject(new UserError(`The editor ended with ${ending ?? code}.`, {next: stays}));
		}
	});
	let last: NodeJS.Timeout | undefined;
	const end = () => {
		child.kill('SIGTERM');
		last = setTimeout(() => child.kill('SIGKILL'), patience);
	};
	signal?.addEventListener('abort', end);
	process.on('SIGINT', ignore).on('SIGQUIT', ignore);
	try {
		await promise;
	} finally {
		clearTimeout(last);
		signal?.removeEventListener('abort', end);
		process.off('SIGINT', ignore).off('SIGQUIT', ignore);
		if (input !== 'inherit') {
			closeSync(input);
		}
	}
}

function notStarted(program: string, error: NodeJS.ErrnoException): UserError {
	const shown = visible(program);
	return error.code === 'ENOENT'
		? new UserError(`There is no program “${shown}”.`, {next: 'Set EDITOR to the one that you use.', cause: error})
		: new UserError(`“${shown}” cannot be started (${error.code}).`, {next: stays, cause: error});
}

async function readBack(path: string): Promise<string> {
	let bytes: Buffer;
	try {
		bytes = await readFile(path);
	} catch (error) {
		throw new UserError('The editor left no file.', {next: stays, cause: error});
	}

	try {
		return withLineEnds(new TextDecoder('utf-8', {fatal: true}).decode(bytes)).replace(/\n$/, '');
	} catch (error) {
		throw new UserError('What the editor wrote is not UTF-8.', {next: stays, cause: error});
	}
}

function withLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
