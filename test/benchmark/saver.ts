import {open} from 'node:fs/promises';
import {monitorEventLoopDelay} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';
import {Low} from 'lowdb';
import {JSONFile} from 'lowdb/node';
import {formatReview} from '../../source/review/file/format-review.ts';
import {applyEdit, type Review, recordOf} from '../../source/review/review.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {bigReview} from '../helpers/big-review.ts';
import {startEdit} from './start-edit.ts';

/** What one save took: until it was done, of a processor, and the longest that nothing else was answered; in milliseconds. */
export interface Save {
	readonly took: number;
	readonly cpu: number;
	readonly stall: number;
}

/** Who saves: the screen's way, lowdb's own adapter, or the disk alone, which syncs as many bytes and their folder. */
export type Saver = 'recount' | 'lowdb' | 'syncs';

type Way = (words: string) => Promise<() => Promise<unknown>>;

const ways: Readonly<Record<Saver, (review: Review, path: string) => Promise<Way>>> = {
	async recount(review, path) {
		const file = await openReviewFile(path);
		await file.change(() => startEdit(review));
		return async words => {
			const held = file.review;
			const next = applyEdit(held, {label: 'write', put: {event0000007: {what: words}}});
			return async () => file.save(next, held);
		};
	},
	async lowdb(review, path) {
		const low = new Low<Review>(new JSONFile(path), review);
		return async words => async () => {
			const event0000007 = {...recordOf(low.data, 'event0000007'), what: words};
			low.data = {...low.data, records: {...low.data.records, event0000007} as Review['records']};
			await low.write();
		};
	},
	async syncs(review, path) {
		const bytes = Buffer.from(formatReview(review));
		return async () => {
			const file = await open(path, 'w');
			await file.write(bytes);
			const folder = await open(new URL('.', `file://${path}`), 'r');
			return async () => {
				await file.sync();
				await folder.sync();
				await file.close();
				await folder.close();
			};
		};
	},
};

// Run as `saver.ts WHO EVENTS PATH`: saves a change of one field for each message, and answers with what that took.
const [who, events, path] = process.argv.slice(2);
const prepare = await ways[who as Saver](bigReview(Number(events)), path as string);
const delay = monitorEventLoopDelay({resolution: 1});
process.on('message', async (words: string) => {
	const save = await prepare(words);
	delay.reset();
	delay.enable();
	const used = process.cpuUsage();
	const before = performance.now();
	await save();
	const took = performance.now() - before;
	const {user, system} = process.cpuUsage(used);
	// What held the loop up at the end is seen at its next turn.
	await wait(3);
	delay.disable();
	process.send?.({took, cpu: (user + system) / 1000, stall: delay.max / 1e6} satisfies Save);
});
process.send?.('ready');
