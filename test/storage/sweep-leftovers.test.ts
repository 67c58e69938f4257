import {readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {sweepLeftovers} from '../../source/storage/atomic-write.ts';
import {realFiles} from '../../source/storage/files.ts';
import {newFolder} from '../helpers/folder.ts';
import {systemError, watchedFiles} from './watched-files.ts';

// Names beside `night.txt`, and whether they go: always, only with what is left of locks, or never.
const beside: ReadonlyArray<readonly [name: string, goes: 'always' | 'with locks' | 'never']> = [
	['.night.txt.4711.0123456789ab.tmp', 'always'],
	['.night.txt.v12.2026-10-03.1.bak.4711.0123456789ab.tmp', 'always'],
	['.night.txt.lock.0123456789abcdef', 'with locks'],
	['.night.txt.lock', 'never'],
	['.night.txt.lock.0123456789abcdef0', 'never'],
	['.night.txt.lock.0123456789abcdeg', 'never'],
	['.night.txt.unlock.0123456789abcdef', 'never'],
	['.morning.txt.lock.0123456789abcdef', 'never'],
	['.night.txt.old.v12.2026-10-03.1.bak.4711.0123456789ab.tmp', 'never'],
	['.night.txt.v12.2026-10-03.1.bak.txt.4711.0123456789ab.tmp', 'never'],
	['.night.txt.x4711.0123456789ab.tmp', 'never'],
	['.night.txt.4711.0123456789ag.tmp', 'never'],
	['.night.txt.4711.0123456789ab.tmp.txt', 'never'],
	['.night.txt.v12.now.bak.4711.0123456789ab.tmp', 'never'],
	['.night.txt.vx.2026.bak.4711.0123456789ab.tmp', 'never'],
	['.night.log.4711.0123456789ab.tmp', 'never'],
	['night.txt', 'never'],
	['4711.0123456789ab.tmp', 'never'],
];

for (const locks of [false, true]) {
	test(`what was not written to its end is swept away${locks ? ', with what is left of locks' : ''}, and nothing else`, async t => {
		const folder = await newFolder(t);
		await Promise.all(beside.map(async ([name]) => writeFile(join(folder, name), '')));
		await sweepLeftovers(join(folder, 'night.txt'), realFiles, locks ? {locks} : undefined);
		t.deepEqual(
			(await readdir(folder)).sort(),
			beside
				.filter(([, goes]) => goes === 'never' || (goes === 'with locks' && !locks))
				.map(([name]) => name)
				.sort(),
		);
	});
}

test('sweeping is housekeeping: what cannot be looked at or taken away is left', async t => {
	const folder = await newFolder(t);
	await t.notThrowsAsync(sweepLeftovers(join(folder, 'not-there', 'night.txt'), realFiles));
	await writeFile(join(folder, '.night.txt.4711.0123456789ab.tmp'), '');
	const files = watchedFiles({
		before({name}) {
			if (name === 'unlink') {
				throw systemError('EACCES');
			}
		},
	});
	await t.notThrowsAsync(sweepLeftovers(join(folder, 'night.txt'), files));
	t.is((await readdir(folder)).length, 1);
});
