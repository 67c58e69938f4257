import {type ChildProcess, execFile, execFileSync, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {addingProgram} from '../storage/adding-program.ts';
import {leftovers, reviewIn} from '../storage/review-in.ts';

/** A file system that is made in a file and mounted from it. */
export interface Disk {
	readonly name: string;
	/** In megabytes: the least that its mkfs takes. */
	readonly size: number;
	readonly make: readonly string[];
	readonly options: string;
}

/** The file systems on which the power is cut. */
export const disks: readonly Disk[] = [
	{name: 'ext4', size: 32, make: ['mkfs.ext4', '-q', '-F'], options: 'loop'},
	// Without ext4's own care for programs that do not sync before they rename.
	{name: 'ext4, noauto_da_alloc', size: 32, make: ['mkfs.ext4', '-q', '-F'], options: 'loop,noauto_da_alloc'},
	{name: 'XFS', size: 300, make: ['mkfs.xfs', '-q', '-f'], options: 'loop'},
	{name: 'btrfs', size: 128, make: ['mkfs.btrfs', '-q', '-f'], options: 'loop'},
];

const run = promisify(execFile);

/** Why the power cannot be cut on a disk here, or nothing if it can. */
export function whyNoCut({make: [program = '']}: Disk): string | undefined {
	if (process.getuid?.() !== 0) {
		return 'only root can mount a disk';
	}

	for (const needed of [program, 'xfs_io', 'losetup']) {
		if (spawnSync('which', [needed]).status !== 0) {
			return `there is no ${needed}`;
		}
	}

	return undefined;
}

/**
 * Cuts the power so many times under a program that saves: the file system is shut down at once, with all that it has not
 * brought to the disk, as xfstests do it; where it knows no such thing, its image is copied while it runs. Then it is mounted
 * anew. Throws if a record that was acknowledged is lost, or the file is not whole.
 */
export async function powerCuts(
	disk: Disk,
	cuts: number,
	random: () => number,
): Promise<{readonly acknowledged: number; readonly way: string}> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-power-'));
	const image = join(folder, 'image');
	const mounted = join(folder, 'disk');
	let acknowledged = 0;
	let way = 'shut down';
	let running: ChildProcess | undefined;
	try {
		await mkdir(mounted);
		execFileSync('truncate', ['-s', `${disk.size}M`, image]);
		execFileSync(disk.make[0] as string, [...disk.make.slice(1), image], {stdio: ['ignore', 'ignore', 'pipe']});
		await mount(disk, image, mounted);
		for (let cut = 0; cut < cuts; cut++) {
			// Each time a file that is not there yet: the first save and the later ones are cut into alike.
			const path = join(mounted, `night-${cut}.recount.json`);
			const {child, ids} = addingProgram(path, 'w', {quiet: true});
			running = child;
			while (ids().length === 0 && child.exitCode === null) {
				await wait(1);
			}

			await wait(random() * (cut % 2 === 0 ? 10 : 300));
			const shut = spawnSync('xfs_io', ['-x', '-c', 'shutdown', mounted]);
			if (shut.status !== 0 || /XFS_IOC_GOINGDOWN|Inappropriate|not supported/.test(String(shut.stderr))) {
				way = 'copied while it runs';
				child.kill('SIGSTOP');
				await run('cp', ['--sparse=always', image, `${image}.cut`]);
			}

			child.kill('SIGKILL');
			await once(child, 'close');
			const told = ids();
			await unmount(mounted);
			if (way !== 'shut down') {
				await run('mv', [`${image}.cut`, image]);
			}

			await mount(disk, image, mounted);
			acknowledged += told.length;
			await holdsAll(path, told, `cut ${cut}`);
			const file = await openReviewFile(path);
			await file.change(() => ({label: '', put: {next: {kind: 'event', what: 'typed later'}}}));
			await holdsAll(path, [...told, 'next'], `after cut ${cut}`);
			const left = await leftovers(mounted);
			if (left.length > 0) {
				throw new Error(`Left behind by cut ${cut}: ${left.join(', ')}`);
			}

			await rm(path);
			// What went away here must be gone for the next cut, too: a name that comes back is of this one.
			await run('sync', ['-f', mounted]);
		}

		return {acknowledged, way};
	} finally {
		running?.kill('SIGKILL');
		await unmount(mounted);
		await rm(folder, {recursive: true, force: true});
	}
}

async function mount({options}: Disk, image: string, place: string): Promise<void> {
	await run('mount', ['-o', options, image, place]);
}

// A program that was just killed may hold it for another moment.
async function unmount(place: string): Promise<void> {
	for (let attempt = 0; attempt < 200; attempt++) {
		const {status, stderr} = spawnSync('umount', [place], {encoding: 'utf8'});
		if (status === 0 || /not mounted|no mount point/.test(stderr)) {
			return;
		}

		await wait(10);
	}
}

async function holdsAll(path: string, ids: readonly string[], title: string): Promise<void> {
	const {records} = await reviewIn(path);
	const lost = ids.filter(id => !Object.hasOwn(records, id));
	if (lost.length > 0) {
		throw new Error(`Acknowledged and lost, ${title}: ${lost.join(', ')}`);
	}
}
