import {basename, dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {sweepLeftovers} from './atomic-write.ts';
import {errorCode, type Files} from './files.ts';
import {type Holder, judge, parseHolder, thisProcess} from './holder.ts';
import {lockName} from './lock-name.ts';

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

/** Whether this process holds, or waits for, a lock with that nonce. */
export function holdsLock(nonce: string): boolean {
	return held.has(nonce);
}

/** The path of the lock of a file. */
export function lockPath(path: string): string {
	return join(dirname(path), lockName(basename(path)));
}

/**
 * Takes the lock of a file: a symbolic link that names its holder, which exactly one process can make. A lock whose holder
 * is gone is taken over at once, one of another host after 30 s without a change by our own clock, and what that holder was
 * writing goes first. Waits for a live holder for 10 s, then throws a `UserError` that names it.
 */
export async function takeLock(path: string, files: Files, patience: Patience = {}): Promise<Lock> {
	const place = lockPath(path);
	const self = thisProcess();
	const content = JSON.stringify(self);
	held.add(self.nonce);
	try {
		await waitForLock({
			path,
			self,
			content,
			files,
			patience: {here: 10_000, elsewhere: 30_000, ...patience},
			seen: new Map(),
		});
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

			// Not earlier, or somebody else in this process would take it for dead while it is being taken away.
			held.delete(self.nonce);
		},
	};
}

/** What a lock says of its holder: nothing if there is none, the empty text if something else is in its place. */
export async function lockContent(place: string, files: Files): Promise<string | undefined> {
	try {
		return await files.readlink(place);
	} catch (error) {
		if (errorCode(error) === 'EINVAL') {
			return '';
		}

		return unlessGone(error);
	}
}

// A wait for the lock of the file at `path`; `content` is what a lock of ours says, `seen` what stood at a place since when.
interface Wait {
	readonly path: string;
	readonly self: Holder;
	readonly content: string;
	readonly files: Files;
	readonly patience: Required<Patience>;
	readonly seen: Map<string, {readonly content: string; readonly since: number}>;
}

async function waitForLock(wait: Wait): Promise<void> {
	const {path, files, patience} = wait;
	const place = lockPath(path);
	// Counted from the first look at it: a machine that is slow has seen nothing until then.
	let began: number | undefined;
	while (!(await isTaken(place, wait))) {
		const content = await lockContent(place, files);
		began ??= performance.now();
		if (content !== undefined) {
			const verdict = verdictOn(place, content, wait);
			if (verdict === 'dead' && (await isRemoved(place, content, wait))) {
				continue;
			}

			const {here, elsewhere} = patience;
			if (performance.now() - began > here + (verdict === 'alive' ? 0 : elsewhere)) {
				throw busy(path, content);
			}
		}

		await sleep(2 + Math.random() * 8);
	}
}

async function isTaken(place: string, {content, files}: Wait): Promise<boolean> {
	try {
		await files.symlink(content, place);
		return true;
	} catch (error) {
		if (errorCode(error) !== 'EEXIST') {
			throw errorCode(error) === 'EACCES' ? closed(place, error) : error;
		}

		// A network may say "exists" when it is asked a second time for what it has done the first time.
		return (await lockContent(place, files)) === content;
	}
}

// What is no lock of ours is never dead: it is not ours to take away.
function verdictOn(place: string, content: string, {self, patience, seen}: Wait): ReturnType<typeof judge> {
	const holder = parseHolder(content);
	if (!holder) {
		return 'alive';
	}

	const before = seen.get(place);
	const since = before?.content === content ? before.since : performance.now();
	seen.set(place, {content, since});
	const verdict = judge(holder, self, nonce => held.has(nonce));
	const isUnchanged = performance.now() - since > patience.elsewhere;
	return verdict === 'elsewhere' && isUnchanged ? 'dead' : verdict;
}

// Late-comers must not remove the fresh lock of somebody who was quicker: who removes a dead lock holds a mutex that is
// named after that very lock, and looks a second time. A mutex whose holder is gone is removed in the same manner.
async function isRemoved(place: string, content: string, wait: Wait): Promise<boolean> {
	const {path, files} = wait;
	const {createHash} = process.getBuiltinModule('node:crypto');
	const sign = createHash('sha256').update(place).update(content).digest('hex').slice(0, 16);
	const mutex = join(dirname(path), lockName(basename(path), sign));
	if (!(await isTaken(mutex, wait))) {
		const other = await lockContent(mutex, files);
		if (other !== undefined && verdictOn(mutex, other, wait) === 'dead') {
			await isRemoved(mutex, other, wait);
		}

		return false;
	}

	try {
		const isThere = (await lockContent(place, files)) === content;
		if (isThere) {
			// A holder that was only asleep finds its file gone when it wakes, and cannot put it in place any more.
			await sweepLeftovers(path, files);
			await files.unlink(place).catch(unlessGone);
		}

		return isThere;
	} finally {
		// One that stays is dead when this process has ended, and the holder of the lock sweeps it away.
		await files.unlink(mutex).catch(() => {});
	}
}

function unlessGone(error: unknown): undefined {
	if (errorCode(error) !== 'ENOENT') {
		throw error;
	}
}

function closed(place: string, cause: unknown): UserError {
	return new UserError(
		`the folder ${visible(dirname(place))} cannot be written to, and a save puts a new file into it.`,
		{
			next: 'The file is as it was. Copy it to a folder of yours, or ask for the right to write there.',
			cause,
		},
	);
}

function busy(path: string, content: string): UserError {
	const name = visible(basename(path));
	const place = visible(lockPath(path));
	const holder = parseHolder(content);
	return holder
		? new UserError(
				`${name} is being saved by process ${holder.pid} on ${visible(holder.host)} and did not come free.`,
				{
					code: 'busy',
					next: `Try again; if nothing is saving it, take away ${place}.`,
				},
			)
		: new UserError(`${place} is in the way of saving, and it is no lock of Recount.`, {
				code: 'busy',
				next: 'Look at what it is, and move it away.',
			});
}
