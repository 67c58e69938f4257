import {spawn} from 'node:child_process';
import {buffer, text} from 'node:stream/consumers';
import {UserError} from '../../review/user-error.ts';

/** What git answered. */
export interface GitAnswer {
	/** Its exit code: 0 where it did what it was asked to. */
	readonly code: number;
	readonly out: Buffer;
	readonly err: string;
}

/** Asks git something in a folder. Nothing of it reaches the terminal. Throws a `UserError` where there is no git. */
export async function git(folder: string, ...words: readonly string[]): Promise<GitAnswer> {
	const child = spawn('git', ['-C', folder, ...words], {stdio: ['ignore', 'pipe', 'pipe']});
	const ended = new Promise<number>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => resolve(code ?? 1));
	});
	try {
		const [code, out, err] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
		return {code, out, err};
	} catch (cause) {
		throw new UserError('git could not be started.', {next: 'Is it installed?', cause});
	}
}

/** The top of the working tree in which a folder is. Throws a `UserError` if it is in none. */
export async function workingTree(folder: string): Promise<string> {
	const {code, out} = await git(folder, 'rev-parse', '--show-toplevel');
	if (code !== 0) {
		throw new UserError('this folder is in no git repository.', {
			next: 'Go to the one that holds your reviews, or: git init',
		});
	}

	return out.toString().replace(/\n$/, '');
}
