import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Low} from 'lowdb';
import {JSONFile} from 'lowdb/node';
import {type Review, recordOf} from '../../source/review/review.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {bigReview} from '../helpers/big-review.ts';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';
import {startEdit} from './start-edit.ts';

/** How long it takes to save a change of one field, next to lowdb's own adapter, which neither locks, merges nor syncs. */
export async function saves(sizes: readonly number[], runs: number): Promise<readonly Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-benchmark-'));
	try {
		const rows: Row[] = [];
		for (const events of sizes) {
			const review = bigReview(events);
			const file = await openReviewFile(join(folder, `${events}.recount.json`));
			await file.change(() => startEdit(review));
			const ours = await times(runs, async run => {
				await file.change(() => ({label: 'write', put: {event0000007: {what: `words of run ${run}`}}}));
			});
			const low = new Low<Review>(new JSONFile(join(folder, `${events}.json`)), review);
			const theirs = await times(runs, async run => {
				const records = {
					...low.data.records,
					event0000007: {...recordOf(low.data, 'event0000007'), what: `run ${run}`},
				};
				low.data = {...low.data, records: records as Review['records']};
				await low.write();
			});
			rows.push(
				{what: `save, ${events} events`, value: shown(ours)},
				{what: `save, ${events} events, lowdb's JSONFile`, value: shown(theirs)},
			);
		}

		return rows;
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

async function times(runs: number, save: (run: number) => Promise<void>): Promise<readonly number[]> {
	const found: number[] = [];
	for (let run = 0; run < runs; run++) {
		const before = performance.now();
		await save(run);
		found.push(performance.now() - before);
	}

	return found;
}

function shown(found: readonly number[]): string {
	return `p50 ${milliseconds(percentile(found, 0.5))}, p99 ${milliseconds(percentile(found, 0.99))}`;
}
