import * as fs from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
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

const chunk = 128 * 1024;
// A save looks at a file that is mostly as it was: room for that is used again, so that nobody has to clear it away.
let spare: Buffer | undefined;

/** All bytes of a file, or nothing if it is not there; `known` itself if it holds just these. */
export async function readWhole(path: string, files: Files, known?: Buffer): Promise<Buffer | undefined> {
	try {
		const file = await files.open(path, 'r');
		try {
			return known && (await holds(file, known)) ? known : await file.readFile();
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

async function holds(file: FileHandle, bytes: Buffer): Promise<boolean> {
	const room = spare ?? Buffer.allocUnsafe(chunk);
	spare = undefined;
	try {
		for (let place = 0; ; ) {
			const {bytesRead} = await file.read(room, 0, chunk, place);
			if (!room.subarray(0, bytesRead).equals(bytes.subarray(place, place + bytesRead))) {
				return false;
			}

			place += bytesRead;
			if (bytesRead === 0) {
				return place === bytes.length;
			}
		}
	} finally {
		spare = room;
	}
}
