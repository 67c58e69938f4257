import {readdirSync, readlinkSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import {parseHolder} from './holder.ts';
import {holdsLock} from './lock.ts';
import {readLockName} from './lock-name.ts';
import {quietly} from './quietly.ts';
import {readTemporaryName} from './temporary-name.ts';

/**
 * Takes away what this process has not finished in some folders: its locks, and the files that it was writing. For the last
 * moment of a process that cannot wait; a save that is abandoned so leaves the old file. Never throws.
 */
export function abandon(folders: readonly string[]): void {
	for (const folder of folders) {
		for (const name of namesIn(folder)) {
			const place = join(folder, name);
			if (readTemporaryName(name)?.pid === process.pid || (readLockName(name) && isOurs(place))) {
				quietly(() => unlinkSync(place));
			}
		}
	}
}

function isOurs(place: string): boolean {
	const holder = quietly(() => parseHolder(readlinkSync(place)));
	return holder !== undefined && holder.pid === process.pid && holdsLock(holder.nonce);
}

function namesIn(folder: string): readonly string[] {
	return quietly(() => readdirSync(folder)) ?? [];
}
