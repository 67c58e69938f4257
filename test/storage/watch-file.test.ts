import {rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {writeWhole} from '../../source/storage/atomic-write.ts';
import {realFiles} from '../../source/storage/files.ts';
import {watchFile, watchTrouble} from '../../source/storage/watch-file.ts';
import {newFolder} from '../helpers/folder.ts';

async function until(t: ExecutionContext, holds: () => boolean): Promise<void> {
	for (let turns = 0; !holds() && turns < 1000; turns++) {
		await wait(5);
	}

	t.true(holds());
}

// The ways in which programs write a file that is there already.
const ways: ReadonlyArray<readonly [what: string, write: (path: string, text: string) => Promise<void>]> = [
	['in place', async (path, text) => writeFile(path, text)],
	['by a rename over it', async (path, text) => writeWhole(path, Buffer.from(text), {files: realFiles})],
	[
		'by moving it away first',
		async (path, text) => {
			await rename(path, `${path}~`);
			await writeFile(path, text);
		},
	],
	[
		'by removing it first',
		async (path, text) => {
			await rm(path);
			await writeFile(path, text);
		},
	],
];

for (const [what, write] of ways) {
	// Without signs from the system only looking is left; without looking only the signs.
	for (const [by, every] of [
		['by the signs of the system', 3_600_000],
		['by looking', 20],
	] as const) {
		test(`a file that is written ${what} is seen each time, ${by}`, async t => {
			const path = join(await newFolder(t), 'night.recount.json');
			await writeFile(path, 'at first');
			let seen = 0;
			const stop = watchFile(
				path,
				async () => {
					seen++;
				},
				{every, rest: 5},
			);
			t.teardown(stop);
			await until(t, () => seen === 1);
			for (let time = 0; time < 5; time++) {
				const before = seen;
				await write(path, `${time} ${'x'.repeat(time)}`);
				await until(t, () => seen > before);
			}

			stop();
			const atEnd = seen;
			await write(path, 'after the end');
			await wait(60);
			t.is(seen, atEnd);
		});
	}
}

test('what happens while somebody looks is told afterwards, and never two at once', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	let [running, most, seen] = [0, 0, 0];
	const stop = watchFile(
		path,
		async () => {
			most = Math.max(most, ++running);
			seen++;
			await writeFile(path, `look ${seen}`.padEnd(seen * 10)).catch(() => {});
			await wait(20);
			running--;
			if (seen === 5) {
				stop();
			}
		},
		{every: 5, rest: 1},
	);
	t.teardown(stop);
	await until(t, () => seen === 5);
	t.is(most, 1);
});

test('a folder that is not there is looked at until it is', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'away', 'night.recount.json');
	let seen = 0;
	const stop = watchFile(path, async () => void seen++, {every: 10});
	t.teardown(stop);
	await until(t, () => seen === 1);
	await realFiles.mkdir(join(folder, 'away'));
	await writeFile(path, 'there');
	await until(t, () => seen === 2);
});

test('where the system tells no changes it is known why, and whether all watches are taken', async t => {
	t.is(watchTrouble(await newFolder(t)), undefined);
	for (const [code, isFull] of [
		['ENOSPC', true],
		['EMFILE', true],
		['ENOSYS', false],
	] as const) {
		const refused = () => {
			throw Object.assign(new Error(code), {code});
		};
		t.deepEqual(watchTrouble('/', refused), {code, isFull});
	}
});
