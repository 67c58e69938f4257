import {appendFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {watchFile} from '../../source/storage/watch.ts';
import {newFolder} from '../helpers/folder.ts';

const ways: ReadonlyArray<readonly [what: string, change: (path: string) => void]> = [
	[
		'a save that renames, as ours and vim’s',
		path => {
			writeFileSync(`${path}~`, 'new');
			renameSync(`${path}~`, path);
		},
	],
	['writing in place', path => appendFileSync(path, 'more')],
	[
		'the same size at another time',
		path => {
			writeFileSync(path, 'OLD');
			utimesSync(path, 1, 1);
		},
	],
	['removing', path => rmSync(path)],
];

for (const [what, change] of ways) {
	test(`${what} is told, with and without the help of the system`, async t => {
		for (const hidden of [false, true]) {
			const {path, told, stop} = await watched(t, {hidden});
			change(path);
			await until(t, () => told() > 0);
			stop();
		}
	});
}

test('twenty saves in a row are all told in the end, and nothing is told when nothing has changed', async t => {
	const {path, told, stop} = await watched(t);
	await wait(100);
	t.is(told(), 0);
	for (let save = 0; save < 20; save++) {
		writeFileSync(`${path}~`, `${save}`);
		renameSync(`${path}~`, path);
		await wait(5);
	}

	await until(t, () => told() > 0);
	const before = told();
	writeFileSync(path, 'the last');
	await until(t, () => told() > before);
	stop();
});

test('somebody who comes or goes is told, and is no change of the file', async t => {
	const {path, told, peers, stop} = await watched(t);
	symlinkSync('x', join(path, '..', '.night.recount.json.aaaaaaaa.here'));
	await until(t, () => peers() > 0);
	t.is(told(), 0);
	stop();
});

async function watched(t: ExecutionContext, {hidden = false} = {}) {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(path, 'old');
	let told = 0;
	let peers = 0;
	// Where the folder cannot be watched, the file is looked at; a path through another folder has no watch of its own.
	const looked: string[] = [];
	const files = {
		stat: (async (asked: string, options: object) => {
			looked.push(asked);
			return stat(hidden ? path : asked, options);
		}) as unknown as typeof stat,
	};
	const stop = watchFile(
		hidden ? join(folder, 'not-there', 'night.recount.json') : path,
		{changed: () => told++, peers: () => peers++},
		{interval: 20, files},
	);
	t.teardown(stop);
	await until(t, () => looked.length > 1);
	return {path, told: () => told, peers: () => peers, stop};
}

async function until(t: ExecutionContext, holds: () => boolean): Promise<void> {
	for (let turns = 0; !holds() && turns < 1000; turns++) {
		await wait(10);
	}

	t.true(holds());
}
