import {basename, dirname, join, resolve} from 'node:path';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {errorCode, type Files} from './files.ts';

// As many as Linux follows (path_resolution(7)).
const mostLinks = 40;

/**
 * The path of a file without symbolic links, so that replacing the file leaves a link to it in place. The file itself need
 * not be there, also behind a link; its folder must be, or a `UserError` says so.
 */
export async function realPath(path: string, files: Files): Promise<string> {
	let place = path;
	for (let links = 0; links < mostLinks; links++) {
		try {
			return await files.realpath(place);
		} catch (error) {
			if (errorCode(error) !== 'ENOENT') {
				throw error;
			}
		}

		const target = await targetOf(place, files);
		if (target === undefined) {
			return join(await realFolder(dirname(place), files), basename(place));
		}

		place = resolve(dirname(place), target);
	}

	throw Object.assign(new Error('too many links'), {code: 'ELOOP'});
}

async function targetOf(path: string, files: Files): Promise<string | undefined> {
	try {
		return await files.readlink(path);
	} catch (error) {
		if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EINVAL') {
			return undefined;
		}

		throw error;
	}
}

async function realFolder(folder: string, files: Files): Promise<string> {
	try {
		return await files.realpath(folder);
	} catch (cause) {
		if (errorCode(cause) !== 'ENOENT') {
			throw cause;
		}

		throw new UserError(`the folder ${visible(folder)} is not there.`, {
			next: 'Make it first, or name another place.',
			cause,
		});
	}
}
