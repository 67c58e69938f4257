import type {FileHandle} from 'node:fs/promises';
import {chmod, chown, link, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {UserError} from '../../source/review/user-error.ts';
import {LockLostError, sweepLeftovers, writeWhole} from '../../source/storage/atomic-write.ts';
import {type Files, realFiles} from '../../source/storage/files.ts';
import {newFolder} from '../helpers/folder.ts';
import {type FileCall, systemError, watchedFiles} from './watched-files.ts';

const bytes = Buffer.from('the new text\n');

// What goes wrong, and what is thrown; the old file stays and nothing lies about.
const failures: ReadonlyArray<readonly [what: string, files: Files, fence: boolean, thrown: object]> = [
	[
		'a disk that takes nothing more',
		withWrite(async () => ({bytesWritten: 0})),
		true,
		{code: 'ENOSPC', message: 'nothing more could be written'},
	],
	[
		'a disk that lies about what it took',
		withWrite(async (...[, , length]) => ({bytesWritten: length})),
		true,
		{code: 'EIO', message: '0 of 13 bytes were written'},
	],
	[
		'a lock that was taken over',
		realFiles,
		false,
		{instanceOf: LockLostError, name: 'LockLostError', message: 'somebody else was saving at the same time'},
	],
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

// Each call waits for the one before: the last byte is on the disk before the fence is asked, and that right before the step.
const steps: ReadonlyArray<
	readonly [what: string, absent: boolean, before: readonly string[], step: readonly string[]]
> = [
	['a file that is there', false, ['stat'], ['rename']],
	['a new file', true, [], ['link', 'unlink']],
];

for (const [what, absent, before, step] of steps) {
	test(`${what} is on the disk before it stands under its name, and then its folder is`, async t => {
		const path = join(await newFolder(t), 'night.txt');
		if (!absent) {
			await writeFile(path, 'the old text\n', {mode: 0o600});
		}

		const calls: string[] = [];
		const files = watchedFiles({before: ({name}) => void calls.push(name)});
		const fence = async () => {
			calls.push('fence');
			return true;
		};
		await writeWhole(path, bytes, {files, absent, fence});
		t.deepEqual(calls, [
			...before,
			...['open', 'file.write', 'file.stat', 'file.chmod', 'file.sync', 'file.stat', 'file.close'],
			'fence',
			...step,
			...['open', 'file.sync', 'file.close'],
		]);
		t.is(await readFile(path, 'utf8'), 'the new text\n');
		t.is((await stat(path)).mode & 0o777, 0o600);
	});
}

test('a new file is for its owner alone from its first byte on', async t => {
	const opened: unknown[] = [];
	const files = {
		...realFiles,
		open: (async (...args: Parameters<Files['open']>) => {
			opened.push(args.slice(1));
			return realFiles.open(...args);
		}) as Files['open'],
	};
	await writeWhole(join(await newFolder(t), 'night.txt'), bytes, {files, absent: true});
	t.deepEqual(opened, [['wx', 0o600], ['r']]);
});

test('a file of two names is left to both of them, and the sentence says why', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.txt');
	await writeFile(path, 'the old text\n');
	await link(path, join(folder, 'other.txt'));
	const error = await t.throwsAsync(writeWhole(path, bytes, {files: realFiles}), {
		instanceOf: UserError,
		message: 'night.txt has 2 names (hard links), and replacing it would part them.',
	});
	t.is((error as UserError).next, 'Make it a file of one name first.');
	t.is(await readFile(path, 'utf8'), 'the old text\n');
	t.deepEqual((await readdir(folder)).sort(), ['night.txt', 'other.txt']);
});

test('the first name of a new file goes at the second attempt, or is left to be swept away', async t => {
	for (const [failures, names] of [
		[1, 1],
		[2, 2],
	] as const) {
		const folder = await newFolder(t);
		const path = join(folder, 'night.txt');
		await writeWhole(path, bytes, {files: failing('unlink', 'EBUSY', failures), absent: true});
		t.is(await readFile(path, 'utf8'), 'the new text\n');
		t.is((await readdir(folder)).length, names);
		await sweepLeftovers(path, realFiles);
		t.deepEqual(await readdir(folder), ['night.txt']);
	}
});

test('what went wrong is told also where the part that was written cannot be taken away', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.txt');
	await writeFile(path, 'the old text\n');
	const files = watchedFiles({
		before({name}) {
			if (name === 'rename' || name === 'unlink') {
				throw systemError(name === 'rename' ? 'EACCES' : 'EBUSY');
			}
		},
	});
	await t.throwsAsync(writeWhole(path, bytes, {files}), {code: 'EACCES'});
	t.is(await readFile(path, 'utf8'), 'the old text\n');
});

for (const [code, isTold] of [
	['EINVAL', false],
	['ENOTSUP', false],
	['EIO', true],
] as const) {
	test(`a folder that answers ${code} to being brought to the disk is ${isTold ? 'told' : 'as good as it gets there'}`, async t => {
		const path = join(await newFolder(t), 'night.txt');
		const calls: string[] = [];
		const files = watchedFiles({
			before({name}) {
				calls.push(name);
				if (name === 'file.sync' && calls.includes('link')) {
					throw systemError(code);
				}
			},
		});
		const writing = writeWhole(path, bytes, {files, absent: true});
		await (isTold ? t.throwsAsync(writing, {code}) : t.notThrowsAsync(writing));
		t.is(calls.at(-1), 'file.close');
		t.is(await readFile(path, 'utf8'), 'the new text\n');
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

for (const mode of [0o600, 0o640, 0o664]) {
	test(`a file keeps its mode, ${mode.toString(8)}`, async t => {
		const path = join(await newFolder(t), 'night.txt');
		await writeFile(path, 'the old text\n');
		await chmod(path, mode);
		await writeWhole(path, bytes, {files: realFiles});
		t.is((await stat(path)).mode & 0o777, mode);
		t.is(await readFile(path, 'utf8'), 'the new text\n');
	});
}

test('a file that its owner may only read is not replaced, whoever asks', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.txt');
	await writeFile(path, 'the old text\n', {mode: 0o444});
	await t.throwsAsync(writeWhole(path, bytes, {files: realFiles}), {
		instanceOf: UserError,
		message: 'night.txt is protected against writing (mode 0444).',
	});
	t.is(await readFile(path, 'utf8'), 'the old text\n');
	t.deepEqual(await readdir(folder), ['night.txt']);
});

test('the file of somebody else stays theirs when root saves it', async t => {
	if (process.getuid?.() !== 0) {
		t.log('skipped: only root can give files away');
		t.pass();
		return;
	}

	for (const [owner, group] of [
		[1234, 2345],
		[1234, 0],
		[0, 2345],
	] as const) {
		const path = join(await newFolder(t), 'night.txt');
		await writeFile(path, 'the old text\n', {mode: 0o640});
		await chown(path, owner, group);
		await writeWhole(path, bytes, {files: realFiles});
		const {uid, gid, mode} = await stat(path);
		t.deepEqual([uid, gid, mode & 0o777], [owner, group, 0o640]);
	}
});

test('where the owner cannot be kept the group is asked for, and another group gets no more than everybody', async t => {
	const path = join(await newFolder(t), 'night.txt');
	await writeFile(path, 'the old text\n');
	await chmod(path, 0o664);
	const asked: unknown[] = [];
	const strangers: Files = {
		...realFiles,
		async stat(...args: Parameters<Files['stat']>) {
			return Object.assign(await realFiles.stat(...args), {uid: 1234, gid: 2345});
		},
		open: (async (...args: Parameters<Files['open']>) =>
			instead(await realFiles.open(...args), {
				async chown(...owner: unknown[]) {
					asked.push(owner);
					throw Object.assign(new Error('EPERM'), {code: 'EPERM'});
				},
			})) as Files['open'],
	} as Files;
	await writeWhole(path, bytes, {files: strangers});
	const {uid, mode} = await stat(path);
	t.deepEqual(asked, [
		[1234, 2345],
		[uid, 2345],
	]);
	t.is(mode & 0o777, 0o644);
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

// The real file system, on which the first calls of a name fail.
function failing(name: FileCall['name'], code: string, count: number): Files {
	let left = count;
	return watchedFiles({
		before(call) {
			if (call.name === name && left-- > 0) {
				throw systemError(code);
			}
		},
	});
}

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
