import {homedir} from 'node:os';
import {basename, isAbsolute, join} from 'node:path';
import {type Files, realFiles} from './files.ts';

/** The variables of the environment that say where things are kept. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** `$XDG_STATE_HOME/recount` (a relative value counts as none, XDG Base Directory 0.8), else `~/.local/state/recount`. */
export function stateHome(variables: Variables): string {
	const wanted = variables.XDG_STATE_HOME;
	const home =
		wanted !== undefined && isAbsolute(wanted) ? wanted : join(variables.HOME || homedir(), '.local', 'state');
	return join(home, 'recount');
}

/**
 * The folder for what belongs to a user and a review and not beside the review: drafts, undo steps, what could not be
 * saved. One folder a review in `stateHome`, by the hash of its real path. It need not be there.
 */
export function stateFolderPath(path: string, variables: Variables): string {
	// Loaded when it is needed: opening a review is not to wait for it.
	const {createHash} = process.getBuiltinModule('node:crypto');
	const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
	const name = basename(path)
		.replace(/[^\w.-]+/g, '-')
		.slice(0, 60);
	return join(stateHome(variables), `${name}-${hash}`);
}

/** The same folder, made with mode 0700 if it is not there. */
export async function stateFolder(path: string, variables: Variables, files: Files = realFiles): Promise<string> {
	const folder = stateFolderPath(path, variables);
	await files.mkdir(folder, {recursive: true, mode: 0o700});
	return folder;
}
