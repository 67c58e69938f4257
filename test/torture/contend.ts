import {open, unlink} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';
import {realFiles} from '../../source/storage/files.ts';
import {takeLock} from '../../source/storage/lock.ts';

// A program of its own: takes the lock of each file that it is told, and says whether it had it for itself.
for await (const path of createInterface({input: process.stdin})) {
	const lock = await takeLock(path, realFiles);
	let isAlone = true;
	try {
		await (await open(`${path}.held`, 'wx')).close();
	} catch {
		isAlone = false;
	}

	await wait(1);
	if (isAlone) {
		await unlink(`${path}.held`);
	}

	await lock.release();
	process.stdout.write(`${isAlone ? 'alone' : 'not alone'}\n`);
}
