import {createHash} from 'node:crypto';
import {basename, dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {errorCode, type Files} from './files.ts';
import {type Holder, judge, parseHolder, thisProcess} from './holder.ts';

/** A lock that is held. */
export interface Lock {
	/** Whether it still is ours: asked right before the one step that cannot be taken back. */
	readonly isMine: () => Promise<boolean>;
	/** Takes it away if it still is ours. Never throws: what was done under it is done, and a lock that stays is dead. */
	readonly release: () => Promise<void>;
}

/** How long to wait, in milliseconds. */
export interface Patience {
	/** For a live holder: 10 s unless given. */
	readonly here?: number;
	/** Until a lock of another host or container that does not change is taken for dead: 30 s unless given. */
	readonly elsewhere?: number;
}

const releaseAttempts = 3;
const held = new Set<string>();

/** The path of the lock of a file. */
export function lockPath(path: string): string {
	return join(dirname(path), `.${basename(path)}.lock`);
}

/**
 * Takes the lock of a file: a symbolic link that names its holder, which exactly one process can make. A lock whose holder
 * is gone is taken over at once, one of another host after 30 s without a change by our own clock. Waits for a live holder
 * for 10 s, then throws a `UserError` that names it.
 */
export async function takeLock(path: string, files: Files, patience: Patience = {}): Promise<Lock> {
	const place = lockPath(path);
	const self = thisProcess();
	const content = JSON.stringify(self);
	held.add(self.nonce);
	try {
		await waitForLock(path, self, files, patience);
	} catch (error) {
		held.delete(self.nonce);
		throw error;
	}

	const isMine = async () => (await lockContent(place, files)) === content;
	return {
		isMine,
		async release() {
			for (let attempt = 1; attempt <= releaseAttempts; attempt++) {
				try {
					if (await isMine()) {
						await files.unlink(place);
					}

					break;
				} catch {
					await sleep(attempt);
				}
			}

			held.delete(self.nonce);
		},
	};
}

/** What a lock says of its holder: nothing if there is none, the empty text if something else is in its place. */
export async function lockContent(place: string, files: Files): Promise<string | undefined> {
	try {
		return await files.readlink(place);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		if (errorCode(error) === 'EINVAL') {
			return '';
		}

		throw error;
	}
}

async function waitForLock(
	path: string,
	self: Holder,
	files: Files,
	{here = 10_000, elsewhere = 30_000}: Patience,
): Promise<void> {
	const place = lockPath(path);
	const began = performance.now();
	let seen = {content: '', since: began};
	while (!(await isTaken(place, self, files))) {
		const content = await lockContent(place, files);
		if (content !== undefined) {
			const now = performance.now();
			seen = seen.content === content ? seen : {content, since: now};
			const holder = parseHolder(content);
			const verdict = holder ? judge(holder, self, isHeld) : 'elsewhere';
			if (verdict === 'dead' || (verdict === 'elsewhere' && now - seen.since > elsewhere)) {
				await removeDead(place, content, self, files);
			} else if (now - began > here + (verdict === 'elsewhere' ? elsewhere : 0)) {
				throw busy(path, holder);
			}
		}

		await sleep(2 + Math.random() * 8);
	}
}

async function isTaken(place: string, self: Holder, files: Files): Promise<boolean> {
	try {
		await files.symlink(JSON.stringify(self), place);
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') {
			return false;
		}

		throw error;
	}
}

// Late-comers must not remove the fresh lock of somebody who was quicker: who removes a dead lock holds a mutex that is
// named after that very lock, and looks a second time. A mutex whose holder is gone is removed in the same manner.
async function removeDead(place: string, content: string, self: Holder, files: Files): Promise<void> {
	const mutex = `${place}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
	if (!(await isTaken(mutex, self, files))) {
		const other = (await lockContent(mutex, files)) ?? '';
		const holder = parseHolder(other);
		if (holder && judge(holder, self, isHeld) === 'dead') {
			await removeDead(mutex, other, self, files);
		}

		return;
	}

	try {
		if ((await lockContent(place, files)) === content) {
			await files.unlink(place);
		}
	} finally {
		await files.unlink(mutex);
	}
}

function isHeld(nonce: string): boolean {
	return held.has(nonce);
}

function busy(path: string, holder: Holder | undefined): UserError {
	const who = holder ? `process ${holder.pid} on ${visible(holder.host)}` : 'another program';
	return new UserError(`${visible(basename(path))} is being saved by ${who} and did not come free.`, {
		code: 'busy',
		next: `Try again; if nothing is saving it, take away ${visible(lockPath(path))}.`,
	});
}
