import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** What a program printed that ran on a small disk in memory, or why there can be none here. */
export type SmallDisk = {readonly out: string} | {readonly why: string};

/** Runs `fill-disk.ts` on a disk of 2 MB in memory, which nobody else sees and which is gone with it. */
export function onSmallDisk(levels: number): SmallDisk {
	const folder = mkdtempSync(join(tmpdir(), 'recount-small-'));
	const script = fileURLToPath(new URL('fill-disk.ts', import.meta.url));
	const mount = 'mount -t tmpfs -o size=2m,mode=700 none "$1" && shift && exec "$@"';
	// Without root a namespace of one's own lets one mount, where the system allows it.
	const alone = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
	try {
		const probe = spawnSync('unshare', [...alone, 'sh', '-c', mount, 'sh', folder, 'true'], {encoding: 'utf8'});
		if (probe.status !== 0) {
			return {why: probe.error?.message ?? probe.stderr.trim()};
		}

		const words = [process.execPath, '--import=tsx', script, folder, String(levels)];
		const {status, stdout, stderr} = spawnSync('unshare', [...alone, 'sh', '-c', mount, 'sh', folder, ...words], {
			encoding: 'utf8',
		});
		if (status !== 0) {
			throw new Error(stderr);
		}

		return {out: stdout};
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
