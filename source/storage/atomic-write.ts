import {randomBytes} from 'node:crypto';
import type {Stats} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {errorCode, type Files} from './files.ts';
import {isRunning} from './holder.ts';

/** A save that found its lock taken over by somebody else; nothing was written, and it may be begun again. */
export class LockLostError extends Error {
	override readonly name = 'LockLostError';
}

/**
 * Replaces a file as a whole, or not at all: a new file beside it, written to its last byte, with the owner and mode of the
 * old one (0600 for a new file), on the disk before it takes the place of the old one. `absent` says that there must be no
 * file yet: one that has appeared meanwhile is never replaced (`EEXIST`). `fence` is asked right before the last step. On
 * any failure the old file is as it was and the new one is gone.
 */
export async function writeWhole(
	path: string,
	bytes: Uint8Array,
	options: {readonly files: Files; readonly absent?: boolean; readonly fence?: () => Promise<boolean>},
): Promise<void> {
	const {files, absent = false} = options;
	const old = absent ? undefined : await files.stat(path);
	if (old && old.nlink > 1) {
		throw new UserError(
			`${visible(basename(path))} has ${old.nlink} names (hard links), and replacing it would part them.`,
			{
				next: 'Make it a file of one name first.',
			},
		);
	}

	const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
	try {
		await writeNew(temporary, bytes, old, files);
		if (options.fence && !(await options.fence())) {
			throw new LockLostError('the lock was taken over while saving');
		}

		if (absent) {
			await files.link(temporary, path);
			await files.unlink(temporary);
		} else {
			await files.rename(temporary, path);
		}
	} catch (error) {
		await files.unlink(temporary).catch(() => {});
		throw error;
	}

	await syncFolder(dirname(path), files);
}

/** Takes away what writers that are gone have left beside a file. Never throws: it is housekeeping. */
export async function sweepLeftovers(path: string, files: Files): Promise<void> {
	try {
		const start = `.${basename(path)}.`;
		for (const name of await files.readdir(dirname(path))) {
			const pid = name.startsWith(start) ? /^(\d+)\.[\da-f]{12}\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
			if (pid !== undefined && !isRunning(Number(pid))) {
				await files.unlink(join(dirname(path), name));
			}
		}
	} catch {}
}

async function writeNew(path: string, bytes: Uint8Array, old: Stats | undefined, files: Files): Promise<void> {
	const file = await files.open(path, 'wx', 0o600);
	try {
		// write(2) may write less than it was asked to, which is how other savers cut files short.
		let written = 0;
		while (written < bytes.length) {
			const {bytesWritten} = await file.write(bytes, written, bytes.length - written);
			if (bytesWritten === 0) {
				throw Object.assign(new Error('nothing more could be written'), {code: 'ENOSPC'});
			}

			written += bytesWritten;
		}

		await ownLike(file, old);
		await file.sync();
		const {size} = await file.stat();
		if (size !== bytes.length) {
			throw Object.assign(new Error(`${size} of ${bytes.length} bytes were written`), {code: 'EIO'});
		}
	} finally {
		await file.close();
	}
}

// The owner can be kept by root alone, the group by its members; what cannot be kept is left, and the mode is not widened.
async function ownLike(file: FileHandle, old: Stats | undefined): Promise<void> {
	if (!old) {
		await file.chmod(0o600);
		return;
	}

	const {uid, gid} = await file.stat();
	if (uid !== old.uid || gid !== old.gid) {
		await file.chown(old.uid, old.gid).catch(async () => file.chown(uid, old.gid).catch(() => {}));
	}

	await file.chmod(old.mode & 0o7777);
}

async function syncFolder(folder: string, files: Files): Promise<void> {
	const handle = await files.open(folder, 'r');
	try {
		await handle.sync();
	} catch (error) {
		// Some file systems cannot sync a folder and say so; there is nothing better to do on them.
		if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') {
			throw error;
		}
	} finally {
		await handle.close();
	}
}
