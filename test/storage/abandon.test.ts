import {readdir, symlink, writeFile} from 'node:fs/promises';
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
