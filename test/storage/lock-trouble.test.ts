import {readdir, symlink, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import test from 'ava';
import {UserError} from '../../source/review/user-error.ts';
import {realFiles} from '../../source/storage/files.ts';
import {thisProcess} from '../../source/storage/holder.ts';
import {lockPath, takeLock} from '../../source/storage/lock.ts';
import {newFolder} from '../helpers/folder.ts';
import {systemError, watchedFiles} from './watched-files.ts';

for (const [failures, stays] of [
	[2, false],
	[3, true],
] as const) {
	test(`a lock that cannot be taken away ${failures} times ${stays ? 'stays, and is dead' : 'is taken away then'}`, async t => {
		const path = join(await newFolder(t), 'night.recount.json');
		let left = failures as number;
		const files = watchedFiles({
			before({name}) {
				if (name === 'unlink' && left-- > 0) {
					throw systemError('EBUSY');
				}
			},
		});
		const lock = await takeLock(path, files);
		await lock.release();
		t.deepEqual(await readdir(join(path, '..')), stays ? ['.night.recount.json.lock'] : []);
		await (await takeLock(path, realFiles, {here: 0})).release();
	});
}

// What stands in the way of a save, and what is said of it.
const obstacles: ReadonlyArray<
	readonly [what: string, put: (place: string) => Promise<void>, message: (place: string) => string, next: string]
> = [
	[
		'a live holder',
		async place => symlink(JSON.stringify({...thisProcess(), pid: process.ppid, start: ''}), place),
		() => `night.recount.json is being saved by process ${process.ppid} on ${hostname()} and did not come free.`,
		'Try again; if nothing is saving it, take away PLACE.',
	],
	[
		'something that is no lock',
		async place => writeFile(place, ''),
		place => `${place} is in the way of saving, and it is no lock of Recount.`,
		'Look at what it is, and move it away.',
	],
];

for (const [what, put, message, next] of obstacles) {
	test(`${what} is not waited for any longer than here, and the sentence says what to do`, async t => {
		const path = join(await newFolder(t), 'night.recount.json');
		const place = lockPath(path);
		await put(place);
		const error = await t.throwsAsync(takeLock(path, realFiles, {here: 0, elsewhere: 600_000}), {
			instanceOf: UserError,
			message: message(place),
		});
		t.is((error as UserError).next, next.replace('PLACE', place));
		t.is((error as UserError).code, 'busy');
	});
}

test('a folder that cannot be written to is told as such; any other trouble is what it is', async t => {
	const folder = await newFolder(t);
	for (const [name, code] of [
		['symlink', 'EACCES'],
		['symlink', 'EROFS'],
		['readlink', 'EIO'],
	] as const) {
		const trouble = systemError(code);
		const files = watchedFiles({
			before(call) {
				if (call.name === name) {
					throw trouble;
				}
			},
		});
		const path = join(folder, `${code}.recount.json`);
		await writeFile(lockPath(path), 'a file of somebody');
		const error = await t.throwsAsync(takeLock(path, files));
		if (code === 'EACCES') {
			t.true(error instanceof UserError);
			t.is(error?.message, `the folder ${folder} cannot be written to, and a save puts a new file into it.`);
			t.is(
				(error as UserError).next,
				'The file is as it was. Copy it to a folder of yours, or ask for the right to write there.',
			);
			t.is(error?.cause, trouble);
		} else {
			t.is(error, trouble);
		}
	}
});
