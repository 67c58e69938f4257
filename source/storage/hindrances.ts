import type {Stats} from 'node:fs';
import {link, lstat, mkdir, open, readdir, rename, stat, statfs, symlink, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {isUnfinished} from './atomic-write.ts';
import {conflictCopies, takingIn} from './conflict-copies.ts';
import {diskReason} from './disk-trouble.ts';
import {errorCode, realFiles} from './files.ts';
import {judge, parseHolder, thisProcess} from './holder.ts';
import {lockContent, lockPath} from './lock.ts';
import {realPath} from './real-path.ts';
import {openReviewFile} from './review-file.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';
import {readTemporaryName, temporaryBeside} from './temporary-name.ts';
import {watchTrouble} from './watch-file.ts';
import {writeProtection} from './write-protection.ts';

/** Something that stands in the way of saving a review, of keeping it, or of keeping it to oneself. */
export interface Hindrance {
	/** What programs know it by. */
	readonly id: string;
	/** What is so, as a sentence. */
	readonly what: string;
	/** What to do about it, as a sentence. */
	readonly next: string;
}

// statfs(2): file systems on which some of what a save stands on is different.
const networks: ReadonlyMap<number, string> = new Map([
	[0x6969, 'NFS'],
	[0x517b, 'SMB'],
	[0xff534d42, 'CIFS'],
	[0xfe534d42, 'SMB'],
	[0x01021997, '9p'],
	[0x65735546, 'FUSE'],
	[0x00c36400, 'Ceph'],
]);
const memory: ReadonlySet<number> = new Set([0x01021994, 0x858458f6]);

/**
 * What would go wrong with the review at a path, or with one that is to be made there: its file, its folder, what others
 * left beside it, and the state folder of its user. What it tries it tries with files of its own, which are gone afterwards;
 * the review is read and not written. Nothing found is an empty list. Never throws.
 */
export async function hindrances(path: string, variables: Variables): Promise<readonly Hindrance[]> {
	let real: string;
	try {
		real = await realPath(path, realFiles);
	} catch (error) {
		return [unreadable(error, path)];
	}

	const folder = dirname(real);
	const found = [
		await ofFile(real),
		await ofFolder(folder, `of ${visible(basename(real))}`, 'folder'),
		ofWatching(folder),
		await ofLeftovers(real),
		await ofState(stateFolderPath(real, variables)),
	];
	return found.flat();
}

async function ofFile(path: string): Promise<readonly Hindrance[]> {
	const found: Hindrance[] = [];
	const name = visible(basename(path));
	try {
		const file = await openReviewFile(path);
		if (file.readOnly !== undefined) {
			found.push({id: 'newer', what: `${name}: ${file.readOnly}`, next: 'Look for a newer version of Recount.'});
		}

		found.push(...(await ofCopies(path, file.review)));
		const now = file.exists ? await stat(path) : undefined;
		const protection = now && writeProtection(path, now);
		if (protection) {
			found.push({id: 'write-protected', what: protection.message, next: protection.next});
		}

		if (now && now.nlink > 1) {
			found.push({
				id: 'hard-links',
				what: `${name} has ${now.nlink} names (hard links), and replacing it would part them: it is not saved.`,
				next: 'Make it a file of one name: cp it, and mv the copy over it.',
			});
		}
	} catch (error) {
		found.push(unreadable(error, path));
	}

	return found;
}

// Two machines wrote it, and what one of them wrote is in no review.
async function ofCopies(path: string, review: Review): Promise<readonly Hindrance[]> {
	return (await conflictCopies(path, review)).map(name => ({
		id: 'conflict-copy',
		what: `${visible(name)} lies beside ${visible(basename(path))} and holds what that does not: a copy of a program that keeps folders alike.`,
		next: `To take it in: ${takingIn(path, name)}. When it is in, remove the copy.`,
	}));
}

function ofWatching(folder: string): readonly Hindrance[] {
	const trouble = watchTrouble(folder);
	return trouble === undefined
		? []
		: [
				{
					id: 'no-watch',
					what: `The system tells nothing of changes in ${visible(folder)} (${trouble.code}): what others save is seen after half a second.`,
					next: trouble.isFull
						? 'All watches are taken: fs.inotify.max_user_watches and max_user_instances (sysctl) say how many there are.'
						: 'It is looked at twice a second all the same.',
				},
			];
}

function unreadable(error: unknown, path: string): Hindrance {
	return error instanceof UserError
		? {id: 'unreadable', what: error.message, next: error.next}
		: {
				id: 'unreadable',
				what: `${visible(basename(path))}: ${diskReason(error)}.`,
				next: 'Mend that first.',
			};
}

// Tries what a save does, with a file of its own.
async function ofFolder(folder: string, whose: string, id: string): Promise<readonly Hindrance[]> {
	const found: Hindrance[] = [];
	const place = `The folder ${whose}, ${visible(folder)},`;
	const trial = temporaryBeside(join(folder, 'recount-doctor'));
	const others = [`${trial}.link`, `${trial}.name`, `${trial}.other`];
	try {
		found.push(...openToOthers(await stat(folder), place, id));
		const file = await open(trial, 'wx', 0o600);
		await file.close();
	} catch (error) {
		found.push({
			id: `${id}-not-writable`,
			what: `${place} cannot be written to: ${diskReason(error)}.`,
			next: 'Nothing can be saved there; copy the review to a folder of yours.',
		});
		return found;
	}

	const [symbolic, hard, other] = others as [string, string, string];
	const trials: ReadonlyArray<readonly [string, () => Promise<unknown>, string, string]> = [
		[
			'no-symlinks',
			async () => symlink('holder', symbolic),
			'has no symbolic links, by which programs that save wait for each other',
			'Nothing can be saved there; use another disk.',
		],
		[
			'no-links',
			async () => link(trial, hard),
			'has no hard links, by which a new file never takes the place of another one',
			'A review that is there can be saved; a new one has to be copied there.',
		],
		['no-rename', async () => rename(trial, other), 'lets no file be renamed', 'Nothing can be saved there.'],
		[
			'no-sync',
			async () => synced(folder),
			'cannot be brought to the disk by itself',
			'Everything is saved; a power cut may take the last save back.',
		],
	];
	for (const [name, work, what, next] of trials) {
		try {
			await work();
		} catch (error) {
			found.push({id: `${id}-${name}`, what: `${place} ${what} (${errorCode(error) ?? 'unknown'}).`, next});
		}
	}

	for (const own of [trial, ...others]) {
		await unlink(own).catch(() => {});
	}

	return [...found, ...(await ofDisk(folder, place, id))];
}

function openToOthers(folder: Stats, place: string, id: string): readonly Hindrance[] {
	const everybody = (folder.mode & 0o002) !== 0 && (folder.mode & 0o1000) === 0;
	const group = (folder.mode & 0o020) !== 0 && folder.gid !== process.getgid?.() && folder.gid !== 0;
	return everybody || group
		? [
				{
					id: `${id}-open-to-others`,
					what: `${place} can be written to by ${everybody ? 'everybody on this machine' : 'a group that is not yours alone'}, who could put another file in its place.`,
					next: everybody
						? 'chmod o-w takes that right away.'
						: 'If that is not meant, chmod g-w takes that right away.',
				},
			]
		: [];
}

async function synced(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function ofDisk(folder: string, place: string, id: string): Promise<readonly Hindrance[]> {
	const {type, bavail, bsize} = await statfs(folder).catch(() => ({
		type: 0,
		bavail: 1,
		bsize: Number.MAX_SAFE_INTEGER,
	}));
	const network = networks.get(type);
	const room = bavail * bsize;
	return [
		...(network === undefined
			? []
			: [
					{
						id: `${id}-network`,
						what: `${place} is on a network (${network}), where what others save is seen late and where nobody has tried every case.`,
						next: 'Saves are made for that; still, let one at a time write.',
					},
				]),
		...(memory.has(type)
			? [
					{
						id: `${id}-in-memory`,
						what: `${place} is in memory and is empty after the machine has been started again.`,
						next: 'Keep what matters on a disk.',
					},
				]
			: []),
		...(room < 64 * 1024 * 1024
			? [
					{
						id: `${id}-little-room`,
						what: `${place} has ${Math.floor(room / 1024 / 1024)} MB of room left.`,
						next: 'Make room before something is not saved.',
					},
				]
			: []),
	];
}

async function ofLeftovers(path: string): Promise<readonly Hindrance[]> {
	const found: Hindrance[] = [];
	const names = await readdir(dirname(path)).catch(() => []);
	const unfinished = names.filter(name => isUnfinished(name, path));
	const gone = unfinished.filter(name => !isRunning(readTemporaryName(name)?.pid ?? 0));
	if (gone.length > 0) {
		const [first = ''] = gone;
		found.push({
			id: 'unfinished',
			what: `${gone.length === 1 ? 'A file that was' : `${gone.length} files that were`} not written to the end ${gone.length === 1 ? 'lies' : 'lie'} beside the review: ${visible(first)}${gone.length === 1 ? '' : ' and others'}.`,
			next: 'The next save takes them away.',
		});
	}

	const place = lockPath(path);
	const content = await lockContent(place, realFiles).catch(() => undefined);
	const holder = content === undefined ? undefined : parseHolder(content);
	if (content !== undefined && !holder) {
		found.push({
			id: 'lock-not-ours',
			what: `${visible(place)} is in the way of saving, and it is no lock of Recount.`,
			next: 'Look at what it is, and move it away.',
		});
	} else if (holder) {
		const verdict = judge(holder, thisProcess(), () => true);
		const who = `process ${holder.pid} on ${visible(holder.host)}`;
		if (verdict === 'dead') {
			found.push({
				id: 'stale-lock',
				what: `The lock of ${who}, which is gone, lies beside the review.`,
				next: 'The next save takes it over at once.',
			});
		} else if (await isOld(place)) {
			found.push({
				id: 'held-lock',
				what: `The review has been locked by ${who} for more than a minute.`,
				next: verdict === 'alive' ? 'See what that program does.' : 'The next save waits for 30 s, then takes it over.',
			});
		}
	}

	return found;
}

// A save takes milliseconds.
async function isOld(place: string): Promise<boolean> {
	const {mtimeMs} = await lstat(place).catch(() => ({mtimeMs: Date.now()}));
	return Date.now() - mtimeMs > 60_000;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) === 'EPERM';
	}
}

async function ofState(folder: string): Promise<readonly Hindrance[]> {
	try {
		await mkdir(folder, {recursive: true, mode: 0o700});
		const found = await ofFolder(folder, 'of drafts, copies and undo lists', 'state');
		const {mode} = await stat(folder);
		return (mode & 0o077) === 0
			? found
			: [
					...found.filter(({id}) => id !== 'state-open-to-others'),
					{
						id: 'state-open-to-others',
						what: `The folder of drafts, copies and undo lists, ${visible(folder)}, is open to others.`,
						next: 'chmod 700 closes it.',
					},
				];
	} catch (error) {
		return [
			{
				id: 'state-not-writable',
				what: `The folder of drafts, copies and undo lists, ${visible(folder)}, cannot be made: ${diskReason(error)}.`,
				next: 'Until then a crash takes what is typed with it, and no copies are kept; XDG_STATE_HOME names another place.',
			},
		];
	}
}
