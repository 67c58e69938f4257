import {open, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {emptyReview} from '../../source/review/review.ts';
import {writeWhole} from '../../source/storage/atomic-write.ts';
import {createStepList} from '../../source/storage/step-list.ts';
import {writeAll} from '../../source/storage/write-all.ts';
import {newFolder} from '../helpers/folder.ts';
import {watchedFiles} from './watched-files.ts';

const text = 'a line of some words, and ünother\n';

test('a disk that takes three bytes at a time gets all of it, whoever writes', async t => {
	const folder = await newFolder(t);
	const files = watchedFiles({writes: 3});
	const file = await open(join(folder, 'plain'), 'w');
	await writeAll(
		{
			write: (async (bytes: Buffer, from: number, length: number) =>
				file.write(bytes, from, Math.min(3, length))) as typeof file.write,
		},
		Buffer.from(text),
	);
	await file.close();
	t.is(await readFile(join(folder, 'plain'), 'utf8'), text);

	await writeWhole(join(folder, 'whole'), Buffer.from(text), {files, absent: true});
	t.is(await readFile(join(folder, 'whole'), 'utf8'), text);

	const variables = {XDG_STATE_HOME: folder};
	const step = {label: text, changes: {}};
	await createStepList('/reviews/night.recount.json', variables, files).keep([step], emptyReview);
	t.deepEqual(await createStepList('/reviews/night.recount.json', variables).load(emptyReview), [step]);
});

test('a disk that takes nothing more is full', async t => {
	const write = async () => ({bytesWritten: 0, buffer: Buffer.alloc(0)});
	await t.throwsAsync(writeAll({write: write as never}, Buffer.from(text)), {code: 'ENOSPC'});
});
