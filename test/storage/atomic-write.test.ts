import type {FileHandle} from 'node:fs/promises';
import {chmod, chown, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {LockLostError, writeWhole} from '../../source/storage/atomic-write.ts';
import {type Files, realFiles} from '../../source/storage/files.ts';
import {newFolder} from '../helpers/folder.ts';

const bytes = Buffer.from('the new text\n');

// What goes wrong, and what is thrown; the old file stays and nothing lies about.
const failures: ReadonlyArray<readonly [what: string, files: Files, fence: boolean, thrown: object]> = [
	['a disk that takes nothing more', withWrite(async () => ({bytesWritten: 0})), true, {code: 'ENOSPC'}],
	[
		'a disk that lies about what it took',
		withWrite(async (...[, , length]) => ({bytesWritten: length})),
		true,
		{code: 'EIO'},
	],
	['a lock that was taken over', realFiles, false, {instanceOf: LockLostError}],
];

for (const [what, files, fence, thrown] of failures) {
	test(`${what} leaves the old file as it was`, async t => {
		const folder = await newFolder(t);
		const path = join(folder, 'night.txt');
		await writeFile(path, 'the old text\n');
		await t.throwsAsync(writeWhole(path, bytes, {files, fence: async () => fence}), thrown);
		t.is(await readFile(path, 'utf8'), 'the old text\n');
		t.deepEqual(await readdir(folder), ['night.txt']);
	});
}

test('a file that has appeared meanwhile is never replaced', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.txt');
	await writeFile(path, 'the text of a peer\n');
	await t.throwsAsync(writeWhole(path, bytes, {files: realFiles, absent: true}), {code: 'EEXIST'});
	t.is(await readFile(path, 'utf8'), 'the text of a peer\n');
	t.deepEqual(await readdir(folder), ['night.txt']);
});

for (const mode of [0o600, 0o640, 0o664, 0o444]) {
	test(`a file keeps its mode, ${mode.toString(8)}`, async t => {
		const path = join(await newFolder(t), 'night.txt');
		await writeFile(path, 'the old text\n');
		await chmod(path, mode);
		await writeWhole(path, bytes, {files: realFiles});
		t.is((await stat(path)).mode & 0o777, mode);
		t.is(await readFile(path, 'utf8'), 'the new text\n');
	});
}

test('the file of somebody else stays theirs when root saves it', async t => {
	if (process.getuid?.() !== 0) {
		t.log('skipped: only root can give files away');
		t.pass();
		return;
	}

	const path = join(await newFolder(t), 'night.txt');
	await writeFile(path, 'the old text\n', {mode: 0o640});
	await chown(path, 1234, 2345);
	await writeWhole(path, bytes, {files: realFiles});
	const {uid, gid, mode} = await stat(path);
	t.deepEqual([uid, gid, mode & 0o777], [1234, 2345, 0o640]);
});

test('where the group cannot be kept, another group gets no more than everybody', async t => {
	const path = join(await newFolder(t), 'night.txt');
	await writeFile(path, 'the old text\n');
	await chmod(path, 0o664);
	const strangers: Files = {
		...realFiles,
		async stat(...args: Parameters<Files['stat']>) {
			return Object.assign(await realFiles.stat(...args), {gid: 2345});
		},
		open: (async (...args: Parameters<Files['open']>) =>
			instead(await realFiles.open(...args), {
				async chown() {
					throw Object.assign(new Error('EPERM'), {code: 'EPERM'});
				},
			})) as Files['open'],
	} as Files;
	await writeWhole(path, bytes, {files: strangers});
	t.is((await stat(path)).mode & 0o777, 0o644);
});

test('what is planted under a name of ours is not written to', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.txt');
	const precious = join(folder, 'precious');
	await writeFile(precious, 'precious');
	await symlink(precious, join(folder, `.night.txt.${process.pid}.0123456789ab.tmp`));
	await writeWhole(path, bytes, {files: realFiles, absent: true});
	t.is(await readFile(precious, 'utf8'), 'precious');
});

function withWrite(
	write: (bytes: Uint8Array, offset: number, length: number) => Promise<{bytesWritten: number}>,
): Files {
	return {
		...realFiles,
		open: (async (...args: Parameters<Files['open']>) =>
			instead(await realFiles.open(...args), {write} as object)) as Files['open'],
	};
}

// The open file with some of its calls answered by others.
function instead(file: FileHandle, calls: object): FileHandle {
	return new Proxy(file, {
		get(target, name) {
			const call = Reflect.get(name in calls ? calls : target, name) as unknown;
			return typeof call === 'function' ? call.bind(target) : call;
		},
	});
}
