import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';

/** The calls to the file system that storage makes, in one place: tests put faults in the way of each of them. */
export type Files = Pick<
	typeof promises,
	'open' | 'rename' | 'link' | 'unlink' | 'symlink' | 'readlink' | 'stat' | 'realpath' | 'readdir' | 'mkdir' | 'chmod'
>;

/** The real file system. */
export const realFiles: Files = promises;

/**
 * The calls of the journal: what is typed is written down before it shows, so nothing may wait in between. Bringing it to
 * the disk may.
 */
export type JournalFiles = Pick<
	typeof fs,
	| 'mkdirSync'
	| 'openSync'
	| 'writeSync'
	| 'fstatSync'
	| 'fdatasyncSync'
	| 'closeSync'
	| 'unlinkSync'
	| 'fdatasync'
	| 'fsync'
>;

/** The real file system, without waiting. */
export const realJournalFiles: JournalFiles = fs;

/** The code of a system error (`ENOENT`), or nothing. */
export function errorCode(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException | undefined)?.code;
}

/** All bytes of a file, or nothing if it is not there. */
export async function readWhole(path: string, files: Files): Promise<Buffer | undefined> {
	try {
		const file = await files.open(path, 'r');
		try {
			return await file.readFile();
		} finally {
			await file.close();
		}
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		throw error;
	}
}
