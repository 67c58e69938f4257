import type {Stats} from 'node:fs';
import {link, mkdir, open, rename, stat, statfs, symlink, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import {visible} from '../review/visible.ts';
import {diskReason} from './disk-trouble.ts';
import {errorCode} from './files.ts';
import type {Hindrance} from './hindrance.ts';
import {sizeLimit} from './read-review.ts';
import {temporaryBeside} from './temporary-name.ts';

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
const megabyte = 1024 * 1024;

/**
 * What is in the way of a save in a folder, with sentences that say `whose` folder it is and ids that begin with `id`. What it
 * tries it tries with a file of its own, which is gone afterwards. Never throws.
 */
export async function folderHindrances(folder: string, whose: string, id: string): Promise<readonly Hindrance[]> {
	const found: Hindrance[] = [];
	const place = `The folder ${whose}, ${visible(folder)},`;
	const trial = temporaryBeside(join(folder, 'recount-doctor'));
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

	const [symbolic, hard, renamed] = [`${trial}.link`, `${trial}.name`, `${trial}.other`] as const;
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
		['no-rename', async () => rename(trial, renamed), 'lets no file be renamed', 'Nothing can be saved there.'],
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

	for (const own of [trial, symbolic, hard, renamed]) {
		// Each is there or not, as the trials went.
		await unlink(own).catch(() => {});
	}

	return [...found, ...(await ofDisk(folder, place, id))];
}

/** What is in the way of keeping drafts, copies and undo lists in the state folder, which is made first. Never throws. */
export async function stateHindrances(folder: string): Promise<readonly Hindrance[]> {
	try {
		await mkdir(folder, {recursive: true, mode: 0o700});
		const found = await folderHindrances(folder, 'of drafts, copies and undo lists', 'state');
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

function openToOthers(folder: Stats, place: string, id: string): readonly Hindrance[] {
	const everybody = (folder.mode & 0o002) !== 0 && (folder.mode & 0o1000) === 0;
	const group = (folder.mode & 0o020) !== 0 && folder.gid !== process.getgid?.() && folder.gid !== 0;
	if (!everybody && !group) {
		return [];
	}

	const [whom, next] = everybody
		? ['everybody on this machine', 'chmod o-w takes that right away.']
		: ['a group that is not yours alone', 'If that is not meant, chmod g-w takes that right away.'];
	const what = `${place} can be written to by ${whom}, who could put another file in its place.`;
	return [{id: `${id}-open-to-others`, what, next}];
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
	const found: Hindrance[] = [];
	const network = networks.get(type);
	if (network !== undefined) {
		found.push({
			id: `${id}-network`,
			what: `${place} is on a network (${network}), where what others save is seen late and where nobody has tried every case.`,
			next: 'Saves are made for that; still, let one at a time write.',
		});
	}

	if (memory.has(type)) {
		found.push({
			id: `${id}-in-memory`,
			what: `${place} is in memory and is empty after the machine has been started again.`,
			next: 'Keep what matters on a disk.',
		});
	}

	const room = bavail * bsize;
	// The largest review could not be written once more.
	if (room < sizeLimit) {
		found.push({
			id: `${id}-little-room`,
			what: `${place} has ${Math.floor(room / megabyte)} MB of room left.`,
			next: 'Make room before something is not saved.',
		});
	}

	return found;
}
