import {watch} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {errorCode} from './files.ts';

/** How long to wait, in milliseconds. */
export interface WatchPace {
	/** After a sign of a change, for those that follow at once: 30 unless given. */
	readonly rest?: number;
	/** Between two looks without a sign: 500 unless given. */
	readonly every?: number;
}

/**
 * Tells when the file at a path may have become another one. Its folder is watched, because the watch on a file ends with the
 * first rename over it; and inode, size and time of the file are looked at twice a second all the same, because networks,
 * some containers and a full table of watches say nothing. `changed` is called at most once at a time and never throws; what
 * comes meanwhile is told afterwards. Answers with the way to stop. Keeps no program alive.
 */
export function watchFile(path: string, changed: () => Promise<void>, pace: WatchPace = {}): () => void {
	const {rest = 30, every = 500} = pace;
	const name = basename(path);
	let seen: string | undefined;
	let isStopped = false;
	let looking: Promise<void> | undefined;
	let isAskedAgain = false;
	let timer: NodeJS.Timeout | undefined;

	async function look(): Promise<void> {
		const now = await signOf(path);
		if (now !== seen && !isStopped) {
			// Before it is looked into: what happens to it meanwhile is another change.
			seen = now;
			await changed();
		}
	}

	function lookSoon(): void {
		if (looking) {
			isAskedAgain = true;
			return;
		}

		looking = look().finally(() => {
			looking = undefined;
			if (isAskedAgain && !isStopped) {
				isAskedAgain = false;
				lookSoon();
			}
		});
	}

	const stopFolder = watchFolder(dirname(path), changedName => {
		if (changedName === null || changedName === name) {
			clearTimeout(timer);
			timer = setTimeout(lookSoon, rest);
			timer.unref();
		}
	});
	const poll = setInterval(lookSoon, every);
	poll.unref();
	lookSoon();
	return () => {
		isStopped = true;
		clearTimeout(timer);
		clearInterval(poll);
		stopFolder();
	};
}

async function signOf(path: string): Promise<string> {
	try {
		const {ino, size, mtimeNs, ctimeNs} = await stat(path, {bigint: true});
		return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
	} catch (error) {
		return String((error as NodeJS.ErrnoException).code);
	}
}

/**
 * Tells the names of what changes in a folder, or nothing where the system tells no names, for as long as it can: where it
 * tells nothing at all, who asks has to look now and then. Answers with the way to stop. Keeps no program alive.
 */
export function watchFolder(folder: string, told: (name: string | null) => void): () => void {
	try {
		const watcher = watch(folder, {persistent: false}, (_, name) => told(name));
		watcher.on('error', () => watcher.close());
		return () => watcher.close();
	} catch {
		return () => {};
	}
}

/** Why changes in a folder are told by nothing but looking, if that is so, and whether all watches are taken (inotify(7)). */
export function watchTrouble(
	folder: string,
	begin: (folder: string) => {close(): void} = watch,
): {readonly code: string; readonly isFull: boolean} | undefined {
	try {
		begin(folder).close();
		return undefined;
	} catch (error) {
		const code = errorCode(error) ?? 'unknown';
		return {code, isFull: code === 'ENOSPC' || code === 'EMFILE'};
	}
}
