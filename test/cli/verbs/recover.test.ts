import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {applyEdit, emptyReview} from '../../../source/review/review.ts';
import {createCopyKeeper} from '../../../source/storage/copies.ts';
import {thisProcess} from '../../../source/storage/holder.ts';
import {holderLine, wholeLine} from '../../../source/storage/journal-lines.ts';
import {keepAside} from '../../../source/storage/keep-aside.ts';
import {stateFolder} from '../../../source/storage/state-folder.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 9, 5, 12);

async function desk(t: ExecutionContext) {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const recount = async (...argv: readonly string[]) => {
		const shell = testShell({folder, now: '2026-10-06T09:30:00.000Z'});
		const code = await run(argv, shell);
		return {code, out: shell.output(), err: shell.errors()};
	};
	return {folder, path, recount, variables: testShell({folder}).variables};
}

const text = (what: string) => `{"recount": 1, "records": {"e1": {"kind": "event", "what": "${what}"}}}\n`;

test('copies, what could not be saved and drafts are listed, the latest first, and one of them is written to another name', async t => {
	const {folder, path, recount, variables} = await desk(t);
	let time = noon;
	const keep = createCopyKeeper(variables, () => time);
	await keep(path, Buffer.from(text('first')));
	time += 5 * minute;
	await keep(path, Buffer.from(text('second')));
	const unsaved = applyEdit(emptyReview, {label: '', put: {a1: {kind: 'assumption', assumed: 'it holds'}}});
	await keepAside(path, unsaved, '2026-10-05T12:07:31.000Z', variables);
	const gone = {...thisProcess(), start: '1'};
	const state = await stateFolder(path, variables);
	writeFileSync(
		join(state, `drafts-${gone.pid}-${gone.nonce}.jsonl`),
		holderLine(gone) +
			wholeLine('1', {about: {type: 'row'}, texts: {text: '1402 pool \u001b[2Jexhausted'}}, noon + 9 * minute),
	);
	writeFileSync(path, text('second'));

	const list = await recount('recover', 'night');
	t.is(list.code, 0);
	t.deepEqual(list.out.split('\n').slice(0, 5), [
		'Kept of night.recount.json, times in UTC:',
		'   1  2026-10-05 12:09  draft      new event: 1402 pool ␛[2Jexhausted',
		'   2  2026-10-05 12:07  not saved  1 assumption',
		'   3  2026-10-05 12:05  copy       1 event; as the file is now',
		'   4  2026-10-05 12:00  copy       1 event',
	]);
	const told = JSON.parse((await recount('recover', 'night', '--json')).out);
	t.deepEqual(
		told.kept.map(({sort, at}: {sort: string; at: string}) => `${sort} ${at.slice(11, 16)}`),
		['draft 12:09', 'not saved 12:07', 'copy 12:05', 'copy 12:00'],
	);

	const written = await recount('recover', 'night', '4');
	const place = join(folder, 'night-recovered-20261005-120000.recount.json');
	t.is(written.out, `${place}\n`);
	t.is(readFileSync(place, 'utf8'), text('first'));
	t.is(statSync(place).mode & 0o777, 0o600);
	await recount('recover', 'night', '1', '-o', 'draft.txt');
	t.is(readFileSync(join(folder, 'draft.txt'), 'utf8'), '1402 pool \u001b[2Jexhausted\n');
	// Nothing of it is gone, and the file is as it was.
	t.is((await recount('recover', 'night')).out, list.out);
	t.is(readFileSync(path, 'utf8'), text('second'));
});

test('what is there is never written over, and a number that is not in the list is told', async t => {
	const {folder, path, recount, variables} = await desk(t);
	await createCopyKeeper(variables, () => noon)(path, Buffer.from(text('first')));
	writeFileSync(join(folder, 'precious'), 'precious');
	const refused = await recount('recover', 'night', '1', '--out', 'precious');
	t.is(refused.code, 1);
	t.regex(refused.err, /precious is there already\. Name another place with -o\./);
	t.is(readFileSync(join(folder, 'precious'), 'utf8'), 'precious');
	for (const number of ['0', '2', 'x', '-1']) {
		const {code, err} = await recount('recover', 'night', number);
		t.is(code, 2, number);
		t.regex(err, /no number/);
	}
});

test('a file that is damaged or gone can be had back, and looking makes nothing', async t => {
	const {folder, path, recount, variables} = await desk(t);
	const nothing = await recount('recover', 'night');
	t.deepEqual([nothing.code, nothing.out], [0, 'Nothing is kept of night.recount.json beside the file itself.\n']);
	t.false(existsSync(join(folder, '.state')));
	await createCopyKeeper(variables, () => noon)(path, Buffer.from(text('first')));
	for (const spoil of [
		() => {},
		() => writeFileSync(path, '{"recount": 1, "rec'),
		() => mkdirSync(join(folder, 'x')),
	]) {
		spoil();
		t.regex((await recount('recover', 'night')).out, /^ {3}1 {2}2026-10-05 12:00 {2}copy {7}1 event$/m);
	}

	t.is((await recount('show', 'night')).code, 4);
	t.is((await recount('recover', 'night', '1', '-o', 'back.recount.json')).code, 0);
	t.is((await recount('show', 'back')).code, 0);
});

test('every command that reads or changes a review keeps a copy of it', async t => {
	const {path, recount, folder} = await desk(t);
	writeFileSync(path, text('by hand'));
	await recount('show', 'night');
	t.regex((await recount('recover', 'night')).out, /1 event; as the file is now/);
	const copies = readdirSync(join(folder, '.state', 'recount'), {recursive: true}).filter(name =>
		String(name).includes('copy-'),
	);
	t.is(copies.length, 1);
});
