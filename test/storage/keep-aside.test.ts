import {readFile, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {applyEdit, emptyReview} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {realFiles} from '../../source/storage/files.ts';
import {keepAside} from '../../source/storage/keep-aside.ts';
import {newFolder} from '../helpers/folder.ts';
import {systemError, watchedFiles} from './watched-files.ts';

const review = applyEdit(emptyReview, {label: '', put: {e1: {kind: 'event', what: 'typed and not saved'}}});
const stamp = '2026-10-05T09:30:00.000Z';

test('what could not be saved is kept in the state folder, for its owner alone, and never over an older one', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const variables = {XDG_STATE_HOME: join(folder, 'state')};
	const first = await keepAside(path, review, stamp, variables);
	t.true(first.startsWith(join(folder, 'state', 'recount')));
	t.is(await readFile(first, 'utf8'), formatReview(review));
	t.is((await stat(first)).mode & 0o777, 0o600);
	const second = await keepAside(path, emptyReview, stamp, variables);
	t.not(second, first);
	t.is(await readFile(first, 'utf8'), formatReview(review));
});

test('without a state folder it is kept beside the file', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'no-folder'), '');
	const path = join(folder, 'night.recount.json');
	const aside = await keepAside(path, review, stamp, {XDG_STATE_HOME: join(folder, 'no-folder')});
	t.is(dirname(aside), folder);
	t.is(await readFile(aside, 'utf8'), formatReview(review));
	t.is((await stat(aside)).mode & 0o777, 0o600);
});

test('where there is no room at all that is said in a sentence', async t => {
	const folder = await newFolder(t);
	const full = watchedFiles({
		before({name}) {
			if (name === 'file.write') {
				throw systemError('ENOSPC');
			}
		},
	});
	const kept = keepAside(join(folder, 'night.recount.json'), review, stamp, {XDG_STATE_HOME: folder}, full);
	await t.throwsAsync(kept, {instanceOf: UserError, message: /the disk is full/});
	t.deepEqual(await realFiles.readdir(folder), ['recount']);
});
