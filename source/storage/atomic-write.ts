import type {Stats} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {errorCode, type Files} from './files.ts';
import {readLockName} from './lock-name.ts';
import {readTemporaryName, temporaryBeside} from './temporary-name.ts';
import {writeAll} from './write-all.ts';
import {writeProtection} from './write-protection.ts';

/** A save in which somebody else came in between; nothing was written, and it may be begun again. */
export class LockLostError extends Error {
	override readonly name = 'LockLostError';
}

/**
 * Replaces a file as a whole, or not at all: a new file beside it, written to its last byte, with the owner and mode of the
 * old one (0600 for a new file), on the disk before it takes the place of the old one. `absent` says that there must be no
 * file yet: one that has appeared meanwhile is never replaced (`EEXIST`). `fence` is asked right before the last step. On
 * any failure the old file is as it was and the new one is gone; only a folder that cannot be brought to the disk may leave
 * the new file in place, and that counts as a failure, too.
 */
export async function writeWhole(
	path: string,
	bytes: Uint8Array,
	options: {readonly files: Files; readonly absent?: boolean; readonly fence?: () => Promise<boolean>},
): Promise<void> {
	const {files, absent = false} = options;
	const old = absent ? undefined : await files.stat(path);
	const protection = old && writeProtection(path, old);
	if (protection) {
		throw protection;
	}

	if (old && old.nlink > 1) {
		throw new UserError(
			`${visible(basename(path))} has ${old.nlink} names (hard links), and replacing it would part them.`,
			{next: 'Make it a file of one name first.'},
		);
	}

	const temporary = temporaryBeside(path);
	try {
		await writeNew(temporary, bytes, old, files);
		if (options.fence && !(await options.fence())) {
			throw new LockLostError('somebody else was saving at the same time');
		}

		if (!absent) {
			await files.rename(temporary, path);
		} else {
			await files.link(temporary, path);
			// The file is there: a second name that does not go now is swept away later.
			await files.unlink(temporary).catch(async () => files.unlink(temporary).catch(() => {}));
		}
	} catch (error) {
		// What was refused first is what there is to say; what stays is swept away later.
		await files.unlink(temporary).catch(() => {});
		throw error;
	}

	await syncFolder(dirname(path), files);
}

/**
 * Takes away the files beside a file that somebody did not write to their end. Only for who holds its lock, or is about to
 * remove a dead one: then nobody else is writing. `locks` takes away what is left of taking over locks that are gone, too;
 * only for the holder. Never throws: it is housekeeping.
 */
export async function sweepLeftovers(path: string, files: Files, {locks = false} = {}): Promise<void> {
	try {
		for (const name of await files.readdir(dirname(path))) {
			const lock = locks ? readLockName(name) : undefined;
			if (isUnfinished(name, path) || (lock?.gone !== undefined && lock.of === basename(path))) {
				await files.unlink(join(dirname(path), name));
			}
		}
	} catch {
		// What could not be taken away is swept by a later save.
	}
}

/** Whether a name beside a file is that of one that was to take its place, or that of a copy of it in an older format. */
export function isUnfinished(name: string, path: string): boolean {
	const of = readTemporaryName(name)?.of;
	const own = basename(path);
	// The copy of an older format is made under the same lock.
	return of === own || (of?.startsWith(own) === true && /^\.v\d+\.[\d.-]+\.bak$/.test(of.slice(own.length)));
}

async function writeNew(path: string, bytes: Uint8Array, old: Stats | undefined, files: Files): Promise<void> {
	const file = await files.open(path, 'wx', 0o600);
	try {
		await writeAll(file, bytes);
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

// The owner can be kept by root alone, the group by its members; what cannot be kept is left, and nobody gets to read the
// file who could not read it before: another group has no more rights than everybody.
async function ownLike(file: FileHandle, old: Stats | undefined): Promise<void> {
	const {uid, gid} = await file.stat();
	if (!old) {
		await file.chmod(0o600);
		return;
	}

	const mode = old.mode & 0o777;
	let group = gid;
	if (uid !== old.uid || gid !== old.gid) {
		await file.chown(old.uid, old.gid).catch(async () => file.chown(uid, old.gid).catch(() => {}));
		group = (await file.stat()).gid;
	}

	await file.chmod(group === old.gid ? mode : mode & (0o707 | ((mode & 0o007) << 3)));
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
