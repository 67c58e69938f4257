import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {formatReview} from '../review/file/format-review.ts';
import type {Review} from '../review/review.ts';
import {writeWhole} from './atomic-write.ts';
import type {Copy} from './copies.ts';
import {diskTrouble} from './disk-trouble.ts';
import {type Files, realFiles} from './files.ts';
import {stateFolder, stateFolderPath, type Variables} from './state-folder.ts';

/**
 * Keeps a review that could not be saved where it belongs, as a file of its own (0600), and answers with its path: in the
 * user's state folder, or else beside the file, or else in the system's folder for what is temporary. `stamp` makes the
 * name unique; an older file is never replaced. Throws a `UserError` if there is no room for it anywhere.
 */
export async function keepAside(
	path: string,
	review: Review,
	stamp: string,
	variables: Variables,
	files: Files = realFiles,
): Promise<string> {
	const name = `${basename(path, '.recount.json')}-unsaved-${stamp.replace(/[^\d]/g, '')}.recount.json`;
	const bytes = Buffer.from(formatReview(review));
	const places = [async () => stateFolder(path, variables, files), async () => dirname(path), async () => tmpdir()];
	let why: unknown;
	for (const folder of places) {
		try {
			const place = join(await folder(), name);
			await writeWhole(place, bytes, {files, absent: true});
			return place;
		} catch (error) {
			why = error;
		}
	}

	throw diskTrouble(why, name);
}

const asideName = /-unsaved-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d*\.recount\.json$/;

/** What was kept aside of the review at a real path, wherever `keepAside` puts it, the latest first. Never throws. */
export async function keptAside(
	path: string,
	variables: Variables,
	files: Files = realFiles,
): Promise<readonly Copy[]> {
	const folders = [stateFolderPath(path, variables), dirname(path), tmpdir()];
	const found = await Promise.all(
		folders.map(async folder => {
			const names = await files.readdir(folder).catch(() => []);
			return names.flatMap(name => {
				const [, year, month, day, hour, minute, second] = asideName.exec(name) ?? [];
				const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
				return !isAside(name, path) || Number.isNaN(time) ? [] : [{path: join(folder, name), time}];
			});
		}),
	);
	const own = await Promise.all(found.flat().map(async copy => ((await isOwnFile(copy.path, files)) ? [copy] : [])));
	return own.flat().sort((a, b) => b.time - a.time);
}

/** Whether a file was kept aside of the review at a path, by its name. */
export function isAside(name: string, path: string): boolean {
	return name.startsWith(`${basename(path, '.recount.json')}-unsaved-`) && asideName.test(name);
}

// In a folder that everybody may write to there may be anything under such a name.
async function isOwnFile(path: string, files: Files): Promise<boolean> {
	try {
		const found = await files.stat(path);
		return found.isFile() && found.uid === (process.getuid?.() ?? found.uid);
	} catch {
		return false;
	}
}
