import {homedir} from 'node:os';
import {basename, isAbsolute, join} from 'node:path';
import {type Files, realFiles} from './files.ts';

/** The variables of the environment that say where things are kept. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The folder for what belongs to a user and a review and not beside the review: undo steps, texts that could not be saved.
 * `$XDG_STATE_HOME/recount` (a relative value counts as none, XDG Base Directory 0.8), else `~/.local/state/recount`; one
 * folder a review, by the hash of its real path. Made with mode 0700.
 */
export async function stateFolder(path: string, variables: Variables, files: Files = realFiles): Promise<string> {
	const wanted = variables.XDG_STATE_HOME;
	const home =
		wanted !== undefined && isAbsolute(wanted) ? wanted : join(variables.HOME || homedir(), '.local', 'state');
	const {createHash} = await import('node:crypto');
	const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
	const name = basename(path)
		.replace(/[^\w.-]+/g, '-')
		.slice(0, 60);
	const folder = join(home, 'recount', `${name}-${hash}`);
	await files.mkdir(folder, {recursive: true, mode: 0o700});
	return folder;
}
