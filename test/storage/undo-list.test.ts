import {appendFile, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import type {Step} from '../../source/review/history.ts';
import type {Review} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {stateFolder} from '../../source/storage/state-folder.ts';
import {openUndoList} from '../../source/storage/undo-list.ts';
import {newFolder} from '../helpers/folder.ts';

const path = '/reviews/night.recount.json';
const review: Review = {recount: 1, records: {e1: {kind: 'event', what: 'slow'}}};

function step(number: number): Step {
	return {label: `step ${number}`, changes: {e1: {what: [null, `words ${number}`]}}};
}

test('steps are taken back one by one, the last one first, also by another run', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const list = await openUndoList(path, variables);
	t.is(await list.last(review), undefined);
	await list.push(step(1), review);
	await list.push(step(2), review);
	const later = await openUndoList(path, variables);
	t.deepEqual(await later.last(review), step(2));
	await later.pop();
	t.deepEqual(await list.last(review), step(1));
	await list.pop();
	t.is(await later.last(review), undefined);
	await later.pop();
});

test('the step that was taken back is taken off the list, even if another has come after it', async t => {
	const list = await openUndoList(path, {XDG_STATE_HOME: await newFolder(t)});
	await list.push(step(1), review);
	await list.push(step(2), review);
	await list.pop(step(1));
	t.deepEqual(await list.last(review), step(2));
});

test('the last 200 steps are kept, each review has its own, and several who write at once lose none', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const folder = await stateFolder(path, variables);
	const lines = Array.from({length: 199}, (_, index) => `${JSON.stringify(step(index))}\n`);
	await writeFile(join(folder, 'undo.jsonl'), lines.join(''));
	const lists = await Promise.all([1, 2, 3].map(async () => openUndoList(path, variables)));
	await Promise.all(lists.map(async (list, index) => list.push(step(1000 + index), review)));
	const kept = (await readFile(join(folder, 'undo.jsonl'), 'utf8')).trimEnd().split('\n');
	t.is(kept.length, 200);
	t.is(kept.filter(line => line.includes('step 100')).length, 4);
	const other = await openUndoList('/reviews/other/night.recount.json', variables);
	t.is(await other.last(review), undefined);
});

test('nobody else can read the steps', async t => {
	const state = await newFolder(t);
	const list = await openUndoList(path, {XDG_STATE_HOME: state});
	await list.push(step(1), review);
	const folder = await stateFolder(path, {XDG_STATE_HOME: state});
	t.is((await stat(join(state, 'recount'))).mode & 0o777, 0o700);
	t.is((await stat(folder)).mode & 0o777, 0o700);
	t.is((await stat(join(folder, 'undo.jsonl'))).mode & 0o777, 0o600);
	t.deepEqual(await readdir(folder), ['undo.jsonl']);
});

test('a line that is no step is passed over', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const list = await openUndoList(path, variables);
	await list.push(step(1), review);
	const folder = await stateFolder(path, variables);
	await appendFile(join(folder, 'undo.jsonl'), 'null\n{"label": "x", "changes": {"e1": 5}}\n{"label": "torn", "chan');
	t.deepEqual(await list.last(review), step(1));
	await list.push(step(2), review);
	await list.pop();
	t.deepEqual(await list.last(review), step(1));
});

test('a relative XDG_STATE_HOME counts as none', async t => {
	const home = await newFolder(t);
	const folder = await stateFolder(path, {XDG_STATE_HOME: 'state', HOME: home});
	t.true(folder.startsWith(join(home, '.local', 'state', 'recount')));
});

test('a folder that cannot be made is told in a sentence', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'file'), '');
	await t.throwsAsync(openUndoList(path, {XDG_STATE_HOME: join(folder, 'file')}), {instanceOf: UserError});
});
