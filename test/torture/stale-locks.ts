import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {thisProcess} from '../../source/storage/holder.ts';
import {lockPath} from '../../source/storage/lock.ts';

/** Lets several programs meet the lock of one that is gone, so many times. Throws if two of them hold it at once, or it stays. */
export async function staleLocks(programs: number, trials: number): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-locks-'));
	const script = fileURLToPath(new URL('contend.ts', import.meta.url));
	const children = Array.from({length: programs}, () =>
		spawn(process.execPath, ['--import=tsx', script], {stdio: ['pipe', 'pipe', 'inherit']}),
	);
	const answers = children.map(child => createInterface({input: child.stdout})[Symbol.asyncIterator]());
	try {
		for (let trial = 0; trial < trials; trial++) {
			const path = join(folder, `night-${trial}`);
			await symlink(JSON.stringify({...thisProcess(), start: '1'}), lockPath(path));
			for (const child of children) {
				child.stdin.write(`${path}\n`);
			}

			for (const answer of answers) {
				const {value} = await answer.next();
				if (value !== 'alone') {
					throw new Error(`Trial ${trial}: ${String(value)}`);
				}
			}
		}

		const left = await readdir(folder);
		if (left.length > 0) {
			throw new Error(`Left behind: ${left.join(', ')}`);
		}
	} finally {
		await Promise.all(
			children.map(async child => {
				child.stdin.end();
				await once(child, 'close');
			}),
		);
		await rm(folder, {recursive: true, force: true});
	}
}
