import {join} from 'node:path';
import {writeWhole} from './atomic-write.ts';
import {type Files, readWhole, realFiles} from './files.ts';
import {stateFolder, stateFolderPath, type Variables} from './state-folder.ts';
import {readTemporaryName} from './temporary-name.ts';

/** A copy of a review in the state folder of its user. */
export interface Copy {
	readonly path: string;
	/** When it was kept, in milliseconds since 1970. */
	readonly time: number;
}

const most = 10;
const oneEvery = 60_000;
const copyName = /^copy-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.recount\.json$/;

/**
 * Makes what keeps copies of reviews: each state that was read cleanly or saved, byte by byte, for its user alone (0600), in
 * the state folder of the review. At most one a minute, none that is the same as the latest one, and of each review the last
 * ten. It never throws: a copy more or less must not stand in the way of work.
 */
export function createCopyKeeper(
	variables: Variables,
	now: () => number,
	files: Files = realFiles,
): (path: string, bytes: Buffer) => Promise<void> {
	const kept = new Map<string, number>();
	return async (path, bytes) => {
		const time = now();
		if (isFresh(kept.get(path), time)) {
			return;
		}

		try {
			const [latest] = await copiesOf(path, variables, files);
			kept.set(path, latest?.time ?? 0);
			if (isFresh(latest?.time, time) || (latest && (await readWhole(latest.path, files))?.equals(bytes))) {
				return;
			}

			const place = join(await stateFolder(path, variables, files), nameAt(time));
			await writeWhole(place, bytes, {files, absent: true});
			kept.set(path, time);
			await tidy(path, time, variables, files);
		} catch {
			// The next state that is read or saved is kept in its place.
		}
	};
}

/** The copies of the review at a real path, the latest first. Never throws: a folder that cannot be read has none. */
export async function copiesOf(path: string, variables: Variables, files: Files = realFiles): Promise<readonly Copy[]> {
	const folder = stateFolderPath(path, variables);
	const names = await files.readdir(folder).catch(() => []);
	return names
		.flatMap(name => {
			const time = timeIn(name);
			return time === undefined ? [] : [{path: join(folder, name), time}];
		})
		.sort((a, b) => b.time - a.time);
}

/** Whether a file in a state folder is a copy, by its name. */
export function isCopy(name: string): boolean {
	return timeIn(name) !== undefined;
}

// Also what a program began and was killed over; by its age, as somebody else may be writing.
async function tidy(path: string, time: number, variables: Variables, files: Files): Promise<void> {
	const folder = stateFolderPath(path, variables);
	const torn = (await files.readdir(folder)).filter(name => {
		const begun = timeIn(readTemporaryName(name)?.of ?? '');
		return begun !== undefined && time - begun > 60 * oneEvery;
	});
	const older = (await copiesOf(path, variables, files)).slice(most);
	for (const place of [...torn.map(name => join(folder, name)), ...older.map(copy => copy.path)]) {
		await files.unlink(place);
	}
}

function timeIn(name: string): number | undefined {
	const [, year, month, day, hour, minute, second, rest] = copyName.exec(name) ?? [];
	const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`);
	return Number.isNaN(time) ? undefined : time;
}

// A clock that was set back does not stop the copies until it is that late again.
function isFresh(latest: number | undefined, time: number): boolean {
	return latest !== undefined && Math.abs(time - latest) < oneEvery;
}

function nameAt(time: number): string {
	return `copy-${new Date(time).toISOString().replace(/[-:.]/g, '')}.recount.json`;
}
