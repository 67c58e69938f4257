import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {ExecutionContext} from 'ava';

/** A new empty folder that goes away with the test. */
export async function newFolder(t: ExecutionContext<unknown>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-test-'));
	t.teardown(async () => rm(folder, {recursive: true, force: true}));
	return folder;
}
