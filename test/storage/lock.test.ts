import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdir, readFile, readlink, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {UserError} from '../../source/review/user-error.ts';
import {type Files, realFiles} from '../../source/storage/files.ts';
import {parseHolder, thisProcess} from '../../source/storage/holder.ts';
import {holdsLock, type Lock, lockContent, lockPath, takeLock} from '../../source/storage/lock.ts';
import {newFolder} from '../helpers/folder.ts';
import {type FileCall, systemError, watchedFiles} from './watched-files.ts';

const patience = {here: 60, elsewhere: 60};
let living: ChildProcess;
let goneId = 0;

test.before(async () => {
	living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	const gone = spawn(process.execPath, ['-e', '']);
	await once(gone, 'exit');
	goneId = gone.pid ?? 0;
});
test.after.always(() => {
	living.kill();
});

// Whose lock is found, and whether it is taken over at once.
const holders: ReadonlyArray<readonly [who: string, change: () => object, isDead: boolean]> = [
	['a process that is gone', () => ({pid: goneId}), true],
	['another process that got the number of one that is gone', () => ({pid: living.pid, start: '1'}), true],
	['a process from before the machine was started', () => ({pid: living.pid, start: '', boot: 'another'}), true],
	['a number that no process can have', () => ({pid: 0, start: ''}), true],
	['this process, which does not hold it', () => ({}), true],
	['a live process', () => ({pid: living.pid, start: ''}), false],
	['a live process of somebody else', () => ({pid: 1, start: ''}), false],
];

for (const [who, change, isDead] of holders) {
	test(`the lock of ${who} is ${isDead ? 'taken over at once' : 'waited for, and the sentence names its holder'}`, async t => {
		const path = join(await newFolder(t), 'night.recount.json');
		const content = JSON.stringify({...thisProcess(), ...change()});
		await symlink(content, lockPath(path));
		if (isDead) {
			const lock = await takeLock(path, realFiles);
			t.true(await lock.isMine());
			await lock.release();
			t.deepEqual(await readdir(join(path, '..')), []);
		} else {
			const pid = JSON.parse(content).pid as number;
			const error = await t.throwsAsync(takeLock(path, realFiles, patience), {instanceOf: UserError});
			t.regex(error?.message ?? '', new RegExp(`being saved by process ${pid} on `));
			t.is(await readlink(lockPath(path)), content);
		}
	});
}

test('the lock of another host is taken over when it has not changed for a while, and not before', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	await symlink(JSON.stringify({...thisProcess(), host: 'elsewhere'}), lockPath(path));
	const lock = await takeLock(path, realFiles, patience);
	await lock.release();

	// A host that takes its lock again and again is alive.
	let count = 0;
	const renew = async () => {
		await rm(lockPath(path), {force: true});
		await symlink(JSON.stringify({...thisProcess(), host: 'elsewhere', nonce: String(++count)}), lockPath(path));
	};
	await renew();
	const busy = {
		...realFiles,
		async symlink(...args: Parameters<typeof realFiles.symlink>) {
			await renew();
			return realFiles.symlink(...args);
		},
	};
	await t.throwsAsync(takeLock(path, busy, patience), {instanceOf: UserError, message: /on elsewhere/});
	t.true(count > 2);
});

test('what is no lock of ours is never taken away', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	await writeFile(lockPath(path), 'a file of somebody');
	await t.throwsAsync(takeLock(path, realFiles, patience), {instanceOf: UserError, message: /no lock of Recount/});
	t.is(await readFile(lockPath(path), 'utf8'), 'a file of somebody');
});

test('two in one process wait for each other', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const order: string[] = [];
	await Promise.all(
		['a', 'b', 'c'].map(async who => {
			const lock = await takeLock(path, realFiles);
			order.push(`${who} in`);
			await readdir(join(path, '..'));
			order.push(`${who} out`);
			await lock.release();
		}),
	);
	t.deepEqual(
		order.map(word => word.slice(2)),
		['in', 'out', 'in', 'out', 'in', 'out'],
	);
});

test('of many who find a dead lock at once, never two hold it', async t => {
	const folder = await newFolder(t);
	for (let round = 0; round < 15; round++) {
		const path = join(folder, `night-${round}.recount.json`);
		await symlink(JSON.stringify({...thisProcess(), pid: goneId, nonce: String(round)}), lockPath(path));
		let holding = 0;
		await Promise.all(
			Array.from({length: 6}, async () => {
				const lock = await takeLock(path, realFiles);
				t.is(++holding, 1);
				t.true(await lock.isMine());
				await readdir(folder);
				holding--;
				await lock.release();
			}),
		);
	}

	t.deepEqual(await readdir(folder), []);
});

// What one does in between, at a call of the other: never do two hold the lock, and nobody takes away what is not dead.
test('who comes late to a dead lock leaves the fresh one of who was quicker', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	await symlink(JSON.stringify({...thisProcess(), pid: goneId}), lockPath(path));
	const {files, taken} = between('symlink', 2, async () => takeLock(path, realFiles));
	await t.throwsAsync(takeLock(path, files, patience), {instanceOf: UserError});
	t.true(await (await taken).isMine());
});

test('while one takes a dead lock away, nobody else does', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	await symlink(JSON.stringify({...thisProcess(), pid: goneId}), lockPath(path));
	const {files, taken} = between('unlink', 1, async () => takeLock(path, realFiles, patience));
	const lock = await takeLock(path, files);
	t.true(await lock.isMine());
	await t.throwsAsync(taken, {instanceOf: UserError});
});

test('a lock that is being released is not taken for a dead one', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const {files, taken} = between('unlink', 1, async () => takeLock(path, realFiles, patience));
	const lock = await takeLock(path, files);
	await lock.release();
	await t.throwsAsync(taken, {instanceOf: UserError});
	t.deepEqual(await readdir(join(path, '..')), []);
});

test('a network that answers twice, and then that the lock exists, has made it all the same', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const files = watchedFiles({
		after({number}) {
			if (number === 1) {
				throw systemError('EEXIST');
			}
		},
	});
	const lock = await takeLock(path, files, patience);
	t.true(await lock.isMine());
	await lock.release();
	t.deepEqual(await readdir(join(path, '..')), []);
});

test('a holder whose lock was taken over knows that it is lost, and leaves the new one alone', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const lock = await takeLock(path, realFiles);
	const other = JSON.stringify({...thisProcess(), host: 'elsewhere'});
	await rm(lockPath(path));
	await symlink(other, lockPath(path));
	t.false(await lock.isMine());
	await lock.release();
	t.is(await readlink(lockPath(path)), other);
});

test('a lock stands beside its file, hidden, and what is in its place is told', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const place = lockPath(path);
	t.is(place, join(folder, '.night.recount.json.lock'));
	t.is(await lockContent(place, realFiles), undefined);
	const lock = await takeLock(path, realFiles);
	t.is(await lockContent(place, realFiles), await readlink(place));
	await lock.release();
	await writeFile(place, 'a file of somebody');
	t.is(await lockContent(place, realFiles), '');
	await t.throwsAsync(lockContent(join(place, 'below'), realFiles), {code: 'ENOTDIR'});
});

test('a lock is this process’s own from before it is there until after it is gone, and not where it was not come by', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	let content = '';
	const own: boolean[] = [];
	const saysOwn = () => own.push(holdsLock(parseHolder(content)?.nonce ?? ''));
	const files: Files = {
		...realFiles,
		async symlink(...args: Parameters<Files['symlink']>) {
			content = String(args[0]);
			saysOwn();
			return realFiles.symlink(...args);
		},
		async unlink(...args: Parameters<Files['unlink']>) {
			await realFiles.unlink(...args);
			saysOwn();
		},
	} as Files;
	const lock = await takeLock(path, files);
	await lock.release();
	saysOwn();
	t.deepEqual(own, [true, true, false]);

	await writeFile(lockPath(path), 'a file of somebody');
	await t.throwsAsync(takeLock(path, files, {here: 0}), {instanceOf: UserError});
	saysOwn();
	t.false(own.at(-1));
});

test('a holder elsewhere is given the whole time that its silence takes, besides the wait for one here', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	await symlink(JSON.stringify({...thisProcess(), host: 'elsewhere'}), lockPath(path));
	const began = performance.now();
	const lock = await takeLock(path, realFiles, {here: 50, elsewhere: 250});
	t.true(performance.now() - began > 250, 'not before: it may be at work there');
	t.true(await lock.isMine());
	await lock.release();
});

test('a lock of another host that is still watched is left alone, however often it is looked at', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	const content = JSON.stringify({...thisProcess(), host: 'elsewhere'});
	await symlink(content, lockPath(path));
	const seen = Promise.withResolvers<void>();
	let looks = 0;
	const files: Files = {
		...realFiles,
		readlink: (async (place: string) => {
			looks++;
			if (looks > 6) {
				seen.resolve();
			}

			return realFiles.readlink(place);
		}) as Files['readlink'],
	};
	const taken = takeLock(path, files, {here: 600_000, elsewhere: 600_000});
	await Promise.race([seen.promise, taken]);
	t.is(await readlink(lockPath(path)), content);
	await rm(lockPath(path));
	const lock = await taken;
	t.true(await lock.isMine());
	await lock.release();
});

test('who has no time to wait still gets a lock that is dead, or that went between two looks', async t => {
	const path = join(await newFolder(t), 'night.recount.json');
	await symlink(JSON.stringify({...thisProcess(), pid: goneId}), lockPath(path));
	await (await takeLock(path, realFiles, {here: 0, elsewhere: 0})).release();
	let looks = 0;
	const files = watchedFiles({
		before({name}) {
			if (name === 'symlink' && ++looks < 4) {
				throw systemError('EEXIST');
			}
		},
	});
	const lock = await takeLock(path, files, {here: 0, elsewhere: 0});
	t.true(await lock.isMine());
	await lock.release();
});

test('what a holder that is gone was writing goes with its lock', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	await symlink(JSON.stringify({...thisProcess(), pid: goneId}), lockPath(path));
	await writeFile(join(folder, `.night.recount.json.${goneId}.0123456789ab.tmp`), 'half');
	const lock = await takeLock(path, realFiles);
	t.deepEqual(await readdir(folder), ['.night.recount.json.lock']);
	await lock.release();
});

test('a taker that fails or is gone at any call, even in the middle of taking over, stands in nobody’s way', async t => {
	for (const does of ['fail', 'end before', 'end after'] as const) {
		for (let at = 1, happened = true; happened; at++) {
			happened = false;
			const stop = (call: FileCall, moment: 'before' | 'after') => {
				const isHere = call.number === at && (does === 'end after' ? 'after' : 'before') === moment;
				if (isHere || (happened && does !== 'fail')) {
					happened = true;
					throw systemError('EIO');
				}
			};
			const files = watchedFiles({before: call => stop(call, 'before'), after: call => stop(call, 'after')});
			const folder = await newFolder(t);
			const path = join(folder, 'night.recount.json');
			await symlink(JSON.stringify({...thisProcess(), pid: goneId}), lockPath(path));
			try {
				const lock = await takeLock(path, files);
				await lock.release();
			} catch {}

			const lock = await takeLock(path, realFiles);
			await lock.release();
			const left = (await readdir(folder)).filter(name => !/\.lock\.[\da-f]{16}$/.test(name));
			t.deepEqual(left, [], `${does}, call ${at}`);
		}
	}
});

// Files of one who waits, at the n-th call of a name, until somebody else has tried to take the lock.
function between(name: string, count: number, take: () => Promise<Lock>): {files: Files; taken: Promise<Lock>} {
	const {promise: taken, resolve} = Promise.withResolvers<Lock>();
	taken.catch(() => {});
	let left = count;
	const files = watchedFiles({
		async before(call) {
			if (call.name === name && --left === 0) {
				const other = take();
				resolve(other);
				await other.catch(() => {});
			}
		},
	});
	return {files, taken};
}
