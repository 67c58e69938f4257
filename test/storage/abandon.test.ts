import {mkdir, readdir, readlink, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {abandon} from '../../source/storage/abandon.ts';
import {realFiles} from '../../source/storage/files.ts';
import {thisProcess} from '../../source/storage/holder.ts';
import {lockPath, takeLock} from '../../source/storage/lock.ts';
import {newFolder} from '../helpers/folder.ts';

test('what a process has not finished goes with it: its locks and files, and nothing of anybody else', async t => {
	const [folder, other] = [await newFolder(t), await newFolder(t)];
	const mine = join(folder, 'night.recount.json');
	const theirs = join(folder, 'day.recount.json');
	await writeFile(mine, 'whole');
	await takeLock(mine, realFiles);
	await symlink(JSON.stringify({...thisProcess(), pid: 1}), lockPath(theirs));
	await symlink('no lock of ours', join(folder, '.else.lock'));
	for (const name of [
		`.night.recount.json.${process.pid}.0123456789ab.tmp`,
		'.night.recount.json.1.0123456789ab.tmp',
		`.night.recount.json.${process.pid}.tmp`,
	]) {
		await writeFile(join(folder, name), 'half');
	}

	await writeFile(join(other, `.x.${process.pid}.0123456789ab.tmp`), 'half');
	abandon([folder, other, join(folder, 'not-there')]);
	t.deepEqual(
		(await readdir(folder)).sort(),
		[
			'.day.recount.json.lock',
			'.else.lock',
			'.night.recount.json.1.0123456789ab.tmp',
			`.night.recount.json.${process.pid}.tmp`,
			'night.recount.json',
		].sort(),
	);
	t.deepEqual(await readdir(other), []);
});

// Links beside a lock of this process, what they say, and whether they go.
const links: ReadonlyArray<readonly [name: string, says: (own: string) => string, goes: boolean]> = [
	['.night.recount.json.lock.0123456789abcdef', own => own, true],
	['.night.recount.json.lock.0123456789abcdeg', own => own, false],
	['.night.recount.json.lock.0123456789abcdef0', own => own, false],
	['.night.recount.json.lock.bak', own => own, false],
	['night.recount.json.lock', own => own, false],
	['night.txt', own => own, false],
	['.left.recount.json.lock', () => JSON.stringify(thisProcess()), false],
	['.another.recount.json.lock', own => JSON.stringify({...JSON.parse(own), pid: 1}), false],
	[`.night.recount.json.${process.pid}.0123456789ab.tmp`, () => 'half', true],
	[`.night.recount.json.${process.pid}.0123456789ab.tmp.bak`, () => 'half', false],
	[`night.recount.json.${process.pid}.0123456789ab.tmp`, () => 'half', false],
	[`x.night.recount.json.${process.pid}.0123456789ab.tmp`, () => 'half', false],
];

test('a name alone takes nothing away: it is that of a lock, and the lock is held by this process', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const lock = await takeLock(path, realFiles);
	const own = await readlink(lockPath(path));
	await Promise.all(links.map(async ([name, says]) => symlink(says(own), join(folder, name))));
	abandon([folder]);
	const stay = links.flatMap(([name, , goes]) => (goes ? [] : [name]));
	t.deepEqual((await readdir(folder)).sort(), stay.sort());
	await lock.release();
});

test('what cannot be taken away is left where it is', async t => {
	const folder = await newFolder(t);
	const name = `.night.recount.json.${process.pid}.0123456789ab.tmp`;
	await mkdir(join(folder, name));
	t.notThrows(() => abandon([folder]));
	t.deepEqual(await readdir(folder), [name]);
});
