import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {addingProgram} from '../storage/adding-program.ts';
import {leftovers, reviewIn} from '../storage/review-in.ts';

/** Several programs add so many records each at once. Throws if one that was acknowledged is lost or a look finds a torn file. */
export async function manyWriters(
	programs: number,
	each: number,
): Promise<{readonly acknowledged: number; readonly looks: number}> {
	return inFolder(async path => {
		const writers = Array.from({length: programs}, (_, index) => addingProgram(path, `w${index}`));
		let looks = 0;
		while (writers.some(({ids}) => ids().length < each)) {
			await look(path);
			looks++;
			await wait(2);
			if (writers.some(({child}) => child.exitCode !== null)) {
				throw new Error('A program that saves has ended by itself.');
			}
		}

		await Promise.all(
			writers.map(async ({child}) => {
				child.stdin?.end();
				await once(child, 'close');
			}),
		);
		const acknowledged = writers.flatMap(({ids}) => ids());
		await holdsAll(path, acknowledged);
		return {acknowledged: acknowledged.length, looks};
	});
}

/** Kills programs that add records, two at a time, at random moments. Throws if a record that was acknowledged is lost. */
export async function killedWriters(
	kills: number,
	random: () => number,
): Promise<{readonly kills: number; readonly acknowledged: number}> {
	return inFolder(async path => {
		const acknowledged: string[] = [];
		let done = 0;
		const kill = async (side: string) => {
			while (done < kills) {
				const number = ++done;
				const {child, ids} = addingProgram(path, `${side}${number}`);
				while (ids().length === 0 && child.exitCode === null) {
					await wait(2);
				}

				await wait(random() * 60);
				child.kill('SIGKILL');
				await once(child, 'close');
				acknowledged.push(...ids());
				await look(path);
			}
		};
		await Promise.all([kill('a'), kill('b')]);
		// The next save takes over what is left of the dead.
		const file = await openReviewFile(path);
		await file.change(() => ({label: '', put: {last: {kind: 'event', what: 'the last one'}}}));
		await holdsAll(path, [...acknowledged, 'last']);
		const left = await leftovers(join(path, '..'));
		if (left.length > 0) {
			throw new Error(`Left behind: ${left.join(', ')}`);
		}

		return {kills: done, acknowledged: acknowledged.length};
	});
}

async function inFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-torture-'));
	try {
		return await work(join(folder, 'a.recount.json'));
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

async function look(path: string): Promise<void> {
	await reviewIn(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') {
			throw error;
		}
	});
}

async function holdsAll(path: string, ids: readonly string[]): Promise<void> {
	const {records} = await reviewIn(path);
	const lost = ids.filter(id => !Object.hasOwn(records, id));
	if (lost.length > 0) {
		throw new Error(`Acknowledged and lost: ${lost.join(', ')}`);
	}
}
