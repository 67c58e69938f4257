import {join} from 'node:path';
import {type Files, realFiles} from './files.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';

/** The files in the state folder in which steps are kept: those of the command line, and those of the screen. */
export const stepFiles = {commandLine: 'undo.jsonl', screen: 'screen-undo.jsonl'} as const;

/**
 * Looks, before a review is made, at the lists of what can be undone that lie there for it: they are of a review that is gone.
 * The answer takes them away, for when the new one is made; a list that somebody wrote to meanwhile is of the new one and
 * stays. Never throws: a step of another review is known by its records, too.
 */
export async function goneSteps(
	path: string,
	variables: Variables,
	files: Files = realFiles,
): Promise<() => Promise<void>> {
	const places = Object.values(stepFiles).map(name => join(stateFolderPath(path, variables), name));
	const looks = await Promise.all(places.map(async place => lookOf(place, files)));
	return async () => {
		for (const [index, place] of places.entries()) {
			const look = looks[index];
			if (look !== undefined && look === (await lookOf(place, files))) {
				// What stays is not read again: its steps are of a review that is no more.
				await files.unlink(place).catch(() => {});
			}
		}
	};
}

// Changed by whatever writes to the file.
async function lookOf(place: string, files: Files): Promise<string | undefined> {
	try {
		const {ino, size, mtimeMs} = await files.stat(place);
		return `${ino} ${size} ${mtimeMs}`;
	} catch {
		return undefined;
	}
}
