import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {copiesOf, createCopyKeeper} from '../../source/storage/copies.ts';
import {realFiles} from '../../source/storage/files.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {stateFolderPath} from '../../source/storage/state-folder.ts';
import {newFolder} from '../helpers/folder.ts';
import {type FileCall, systemError, watchedFiles} from './watched-files.ts';

const noon = Date.UTC(2026, 9, 5, 12);
const minute = 60_000;

async function desk(t: ExecutionContext) {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const variables = {XDG_STATE_HOME: join(folder, 'state')};
	let time = noon;
	return {
		path,
		variables,
		place: stateFolderPath(path, variables),
		keep: createCopyKeeper(variables, () => time),
		at(minutes: number) {
			time = noon + minutes * minute;
		},
		texts: async () => Promise.all((await copiesOf(path, variables)).map(async copy => readFile(copy.path, 'utf8'))),
	};
}

test('what is read and what is saved is kept byte by byte, for nobody else to read', async t => {
	const {path, variables, keep, at, texts, place} = await desk(t);
	const text = '\uFEFF{"recount": 1,   "records": {}}';
	await writeFile(path, text);
	const file = await openReviewFile(path, realFiles, {keep});
	t.deepEqual(await texts(), [text]);
	at(1);
	await file.change(() => ({label: '', put: {e1: {kind: 'event', what: 'pool full'}}}));
	t.deepEqual(await texts(), [await readFile(path, 'utf8'), text]);
	for (const copy of await copiesOf(path, variables)) {
		t.is((await stat(copy.path)).mode & 0o777, 0o600);
	}

	t.is((await stat(place)).mode & 0o777, 0o700);
	t.deepEqual(
		(await copiesOf(path, variables)).map(copy => copy.time),
		[noon + minute, noon],
	);
});

test('a copy is made at most once a minute, and never of what is the latest copy already', async t => {
	const {path, keep, at, texts} = await desk(t);
	for (const [minutes, text] of [
		[0, 'a'],
		[0.5, 'b'],
		[0.99, 'c'],
		[1, 'd'],
		[2, 'd'],
		[3, 'e'],
		[3.5, 'f'],
	] as const) {
		at(minutes);
		await keep(path, Buffer.from(text));
	}

	t.deepEqual(await texts(), ['e', 'd', 'a']);
	// Nor by another run.
	const other = createCopyKeeper({XDG_STATE_HOME: join(path, '..', 'state')}, () => noon + 3.9 * minute);
	await other(path, Buffer.from('g'));
	t.deepEqual(await texts(), ['e', 'd', 'a']);
});

test('the last ten copies of each review are kept, and a clock that was set back goes on', async t => {
	const {path, keep, at, texts, place} = await desk(t);
	const other = join(path, '..', 'day.recount.json');
	await keep(other, Buffer.from('another review'));
	for (let index = 0; index < 13; index++) {
		at(index);
		await keep(path, Buffer.from(String(index)));
	}

	t.deepEqual(await texts(), ['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
	at(-5);
	await writeFile(join(place, 'copy-not-one-of-ours.recount.json'), '');
	await keep(path, Buffer.from('set back'));
	t.is((await texts()).length, 10);
	t.is((await copiesOf(other, {XDG_STATE_HOME: join(path, '..', 'state')})).length, 1);
	t.true((await readdir(place)).includes('copy-not-one-of-ours.recount.json'));
});

test('a damaged file is not kept', async t => {
	const {path, keep, texts} = await desk(t);
	await writeFile(path, '{"recount": 1, "records": {"e1": {"kind": "event", "kind": "event"}}}');
	await t.throwsAsync(openReviewFile(path, realFiles, {keep}));
	t.deepEqual(await texts(), []);
});

test('whatever call fails while a copy is made, the save is done, no half copy is listed and the next one works', async t => {
	const {path, variables} = await desk(t);
	const calls: FileCall[] = [];
	let time = noon;
	await createCopyKeeper(
		variables,
		() => time,
		watchedFiles({before: call => void calls.push(call)}),
	)(path, Buffer.from('the first'));
	t.true(calls.length > 8);
	for (const {number, name} of calls) {
		for (const code of ['EACCES', 'ENOSPC', 'EIO', 'EMFILE', 'ENOENT', 'EROFS']) {
			time += minute;
			const files = watchedFiles({
				before(call) {
					if (call.number === number) {
						throw systemError(code);
					}
				},
			});
			const file = await openReviewFile(path, realFiles, {keep: createCopyKeeper(variables, () => time, files)});
			const what = `${code} at ${name} (${number})`;
			await file.change(() => ({label: '', put: {e1: {kind: 'event', what}}}));
			t.true((await readFile(path, 'utf8')).includes(what));
			time += minute;
			const text = `after ${what}`;
			await createCopyKeeper(variables, () => time)(path, Buffer.from(text));
			const texts = await Promise.all((await copiesOf(path, variables)).map(async copy => readFile(copy.path, 'utf8')));
			t.is(texts[0], text);
			t.true(
				texts.every(own => own === 'the first' || own.startsWith('after ') || own.endsWith('\n')),
				what,
			);
		}
	}
});

test('what a program left behind that was killed while it kept a copy goes with a later one', async t => {
	const {path, keep, at, place} = await desk(t);
	await keep(path, Buffer.from('a'));
	const torn = '.copy-20261005T120000000Z.recount.json.4711.0123456789ab.tmp';
	await writeFile(join(place, torn), 'half of');
	at(30);
	await keep(path, Buffer.from('b'));
	t.true((await readdir(place)).includes(torn));
	at(90);
	await keep(path, Buffer.from('c'));
	t.false((await readdir(place)).includes(torn));
});

test('where there is no state folder, looking makes none', async t => {
	const {path, variables, place} = await desk(t);
	t.deepEqual(await copiesOf(path, variables), []);
	await t.throwsAsync(stat(place));
});
