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
	readonly release: () => Promise<void>;
}

const patience = 10_000;
const strangersPatience = 30_000;
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
export async function takeLock(
	path: string,
	files: Files,
	options: {patience?: number; strangersPatience?: number} = {},
): Promise<Lock> {
	const place = lockPath(path);
	const self = thisProcess();
	const content = JSON.stringify(self);
	const began = performance.now();
	let seen: {content: string; since: number} | undefined;
	held.add(self.nonce);
	for (;;) {
		try {
			await files.symlink(content, place);
			break;
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') {
				held.delete(self.nonce);
				throw error;
			}
		}

		const other = await contentOf(place, files);
		if (other !== undefined) {
			seen = seen?.content === other ? seen : {content: other, since: performance.now()};
			const holder = parseHolder(other);
			const verdict = holder ? judge(holder, self, nonce => held.has(nonce)) : 'elsewhere';
			const isOld = performance.now() - seen.since > (options.strangersPatience ?? strangersPatience);
			if (verdict === 'dead' || (verdict === 'elsewhere' && isOld)) {
				await removeDead(place, other, self, files);
			} else if (verdict === 'alive' && performance.now() - began > (options.patience ?? patience)) {
				held.delete(self.nonce);
				throw busy(path, holder);
			} else if (
				verdict === 'elsewhere' &&
				performance.now() - began > (options.strangersPatience ?? strangersPatience) + patience
			) {
				held.delete(self.nonce);
				throw busy(path, holder);
			}
		}

		await sleep(2 + Math.random() * 8);
	}

	const isMine = async () => (await contentOf(place, files)) === content;
	return {
		isMine,
		async release() {
			// A lock that cannot be taken away is dead from now on: it names a nonce that nobody holds.
			held.delete(self.nonce);
			if (await isMine()) {
				await files.unlink(place);
			}
		},
	};
}

// Late-comers must not remove the fresh lock of somebody who was quicker: who removes a dead lock holds a mutex that is
// named after that very lock, and looks a second time.
async function removeDead(place: string, content: string, self: Holder, files: Files): Promise<void> {
	const mutex = `${place}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
	try {
		await files.symlink(JSON.stringify(self), mutex);
	} catch (error) {
		if (errorCode(error) !== 'EEXIST') {
			throw error;
		}

		const other = parseHolder((await contentOf(mutex, files)) ?? '');
		if (other && judge(other, self, nonce => held.has(nonce)) === 'dead') {
			await quietly(files.unlink(mutex));
		}

		return;
	}

	try {
		if ((await contentOf(place, files)) === content) {
			await quietly(files.unlink(place));
		}
	} finally {
		await quietly(files.unlink(mutex));
	}
}

async function contentOf(place: string, files: Files): Promise<string | undefined> {
	try {
		return await files.readlink(place);
	} catch (error) {
		// Gone meanwhile, or something that is no link and so no lock of ours.
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		if (errorCode(error) === 'EINVAL') {
			return '';
		}

		throw error;
	}
}

async function quietly(work: Promise<unknown>): Promise<void> {
	try {
		await work;
	} catch (error) {
		if (errorCode(error) !== 'ENOENT') {
			throw error;
		}
	}
}

function busy(path: string, holder: Holder | undefined): UserError {
	const who = holder ? `process ${holder.pid} on ${visible(holder.host)}` : 'another program';
	return new UserError(`${visible(basename(path))} is being saved by ${who} and did not come free.`, {
		next: 'Try again; if that process is stuck, end it.',
	});
}
