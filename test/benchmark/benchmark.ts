import {mkdtemp, rm} from 'node:fs/promises';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {bigReview} from '../helpers/big-review.ts';
import {answers} from './answers.ts';
import {firstFrames} from './first-frame.ts';
import {imports} from './imports.ts';
import {keyCosts} from './keys.ts';
import {lensCosts} from './lens.ts';
import {pastes} from './pastes.ts';
import type {Row} from './row.ts';
import {saves} from './saves.ts';
import {startEdit} from './start-edit.ts';

// npm run bench: one table of how fast the built program is, next to what people know. It judges nothing by itself.
const folder = await mkdtemp(join(tmpdir(), 'recount-benchmark-'));
try {
	const files = new Map<number, string>();
	for (const events of [100, 10_000, 100_000]) {
		const file = await openReviewFile(join(folder, `${events}.recount.json`));
		await file.change(() => startEdit(bigReview(events)));
		files.set(events, file.path);
	}

	console.log(`Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}\n`);
	print(await firstFrames(files, 15));
	for (const events of [10_000, 100_000]) {
		print(await keyCosts(files.get(events) as string, events));
		print(answers(bigReview(events)));
	}

	print(await pastes(10_000, 20));
	print(lensCosts());
	print(await saves([100, 1000, 2000, 10_000], 200));
	print(await imports(500));
} finally {
	await rm(folder, {recursive: true, force: true});
}

function print(rows: readonly Row[]): void {
	for (const {what, value, target} of rows) {
		console.log(`${what.padEnd(56)} ${value.padEnd(34)} ${target === undefined ? '' : `(${target})`}`.trimEnd());
	}
}
