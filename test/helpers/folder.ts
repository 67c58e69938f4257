import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {ExecutionContext} from 'ava';

/** A new empty folder that goes away with the test, in the system's folder for such things unless another is given. */
export async function newFolder(t: ExecutionContext<unknown>, place = tmpdir()): Promise<string> {
	const folder = await mkdtemp(join(place, 'recount-test-'));
	t.teardown(async () => rm(folder, {recursive: true, force: true}));
	return folder;
}
