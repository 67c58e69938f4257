import {open, readdir, readFile, rm, statfs, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {formatReview} from '../../source/review/file/format-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {UserError} from '../../source/review/user-error.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';

// A program of its own, for a small disk that it may fill: at so many levels it saves a review that grows, where there may be
// no room for it, and prints what came of each.
const [folder, count] = process.argv.slice(2) as [string, string];
const levels = Number(count);
const path = join(folder, 'night.recount.json');
const filler = join(folder, 'filler');
const records: Record<string, AnyRecord> = {};
for (let index = 0; index < 1000; index++) {
	records[`e${index}`] = {kind: 'event', what: `row ${index} of a night that was long`, notes: 'x'.repeat(200)};
}

const oldText = formatReview({recount: 1, records});
const results = {levels: 0, told: 0, saved: 0};
for (let level = 0; level < levels; level++) {
	await writeFile(path, oldText);
	const file = await openReviewFile(path);
	// From no room at all to a little more than the new file needs.
	await fill(Math.floor((oldText.length * 1.3 * level) / (levels - 1)));
	const notes = 'y'.repeat(Math.floor(oldText.length / 10));
	let isSaved = false;
	try {
		await file.change(() => ({label: 'more', put: {more: {kind: 'event', what: 'acknowledged', notes}}}));
		isSaved = true;
	} catch (error) {
		if (!(error instanceof UserError) || !/the disk is full/.test(error.message)) {
			throw error;
		}
	}

	const text = await readFile(path, 'utf8');
	expect(isSaved ? text.includes('acknowledged') && text.length > oldText.length * 1.09 : text === oldText, level);
	JSON.parse(text);
	expect((await readdir(folder)).sort().join() === 'filler,night.recount.json', level);
	await rm(filler);
	await file.change(() => ({label: 'again', put: {again: {kind: 'event', what: 'with room'}}}));
	expect((await readFile(path, 'utf8')).includes('with room'), level);
	await rm(path);
	results.levels++;
	results[isSaved ? 'saved' : 'told']++;
}

process.stdout.write(`${JSON.stringify(results)}\n`);

async function fill(left: number): Promise<void> {
	const {bavail, bsize} = await statfs(folder);
	const file = await open(filler, 'w');
	const block = Buffer.alloc(bsize, 1);
	for (let blocks = bavail - Math.ceil(left / bsize); blocks > 0; blocks--) {
		await file.write(block).catch(() => {});
	}

	await file.close();
}

function expect(holds: boolean, level: number): void {
	if (!holds) {
		throw new Error(`Not so at level ${level} of ${levels}.`);
	}
}
