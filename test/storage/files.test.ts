import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {readWhole, realFiles} from '../../source/storage/files.ts';
import {newFolder} from '../helpers/folder.ts';

const sizes = [0, 1, 70_000, 128 * 1024, 128 * 1024 + 1, 400_000];

test('a file that holds what is known of it is that; one with more, less or other bytes is read', async t => {
	const path = join(await newFolder(t), 'a');
	for (const size of sizes) {
		const known = Buffer.alloc(size, 'abc');
		await writeFile(path, known);
		t.is(await readWhole(path, realFiles, known), known, `${size}`);
		for (const bytes of [
			Buffer.concat([known, Buffer.from('!')]),
			known.subarray(0, Math.max(0, size - 1)),
			Buffer.concat([known.subarray(0, Math.max(0, size - 1)), Buffer.from('!')]),
			Buffer.concat([Buffer.from('!'), known.subarray(1)]),
		]) {
			if (!bytes.equals(known)) {
				await writeFile(path, bytes);
				t.deepEqual(await readWhole(path, realFiles, known), bytes, `${size}, ${bytes.length}`);
			}
		}
	}
});

test('many files that are looked at at once do not get into each other’s way', async t => {
	const folder = await newFolder(t);
	const files = await Promise.all(
		sizes.map(async (size, index) => {
			const known = Buffer.alloc(size, String(index));
			const path = join(folder, String(index));
			await writeFile(path, known);
			return {path, known};
		}),
	);
	const found = await Promise.all(
		[...files, ...files].map(async ({path, known}) => (await readWhole(path, realFiles, known)) === known),
	);
	t.deepEqual(
		found,
		found.map(() => true),
	);
});

test('a file that is not there is nothing, whatever is known of it', async t => {
	t.is(await readWhole(join(await newFolder(t), 'a'), realFiles, Buffer.from('known')), undefined);
});
