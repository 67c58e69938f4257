import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {typedPath} from '../arguments/typed-path.ts';
import type {Shell} from '../shell.ts';
import {begunAlike} from './begun-alike.ts';
import type {Completion} from './completion.ts';

const nothing = 'No name there begins so.';

/** How a path goes on, by the folder in which it ends; hidden names only where a dot is written. */
export async function pathCompletion(path: string, shell: Shell): Promise<Completion> {
	if (path === '~') {
		return {addition: '/', names: ['~/'], nothing};
	}

	const end = path.lastIndexOf('/') + 1;
	const begun = path.slice(end);
	const folder = typedPath(path.slice(0, end), shell);
	const found = await readdir(folder, {withFileTypes: true}).catch(() => []);
	const names = await Promise.all(
		found
			.filter(({name}) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')) && !unwritable.test(name))
			.map(async entry => `${entry.name}${(await isFolder(entry, folder)) ? '/' : ''}`),
	);
	const sorted = names.sort();
	return {addition: begunAlike(sorted).slice(begun.length), names: sorted, nothing};
}

// What cannot be typed into the line cannot be put into it either.
const unwritable = /[\u0000-\u001F\u007F-\u009F\uFFFD]/;

async function isFolder(
	entry: {readonly name: string; readonly isDirectory: () => boolean; readonly isSymbolicLink: () => boolean},
	folder: string,
): Promise<boolean> {
	if (!entry.isSymbolicLink()) {
		return entry.isDirectory();
	}

	return stat(join(folder, entry.name)).then(
		found => found.isDirectory(),
		() => false,
	);
}
