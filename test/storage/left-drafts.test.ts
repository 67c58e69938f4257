import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'ava';
import type {Draft} from '../../source/review/draft.ts';
import {thisProcess} from '../../source/storage/holder.ts';
import {createJournal} from '../../source/storage/journal.ts';
import {doneLine, holderLine, wholeLine} from '../../source/storage/journal-lines.ts';
import {leftDrafts} from '../../source/storage/left-drafts.ts';
import {stateFolderPath} from '../../source/storage/state-folder.ts';
import {newFolder} from '../helpers/folder.ts';
import {systemError, watchedFiles} from './watched-files.ts';

const path = '/reviews/night.recount.json';
const now = Date.parse('2026-10-05T09:30:00.000Z');
let gone = 0;

test.before(async () => {
	const child = spawn(process.execPath, ['-e', '']);
	await once(child, 'exit');
	gone = child.pid as number;
});

interface Place {
	readonly variables: {readonly XDG_STATE_HOME: string};
	readonly folder: string;
	/** Writes a journal of a program that is gone, or of the one that is given; answers with its place. */
	readonly leave: (lines: string, holder?: object) => string;
}

async function place(t: Parameters<typeof newFolder>[0]): Promise<Place> {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const folder = stateFolderPath(path, variables);
	mkdirSync(folder, {recursive: true});
	let count = 0;
	return {
		variables,
		folder,
		leave(lines, holder = {}) {
			const whole = {...thisProcess(), pid: gone, ...holder};
			const file = join(folder, `drafts-${whole.pid}-${String(++count).padStart(12, '0')}.jsonl`);
			writeFileSync(file, holderLine(whole) + lines);
			return file;
		},
	};
}

function row(text: string): Draft {
	return {about: {type: 'row'}, texts: {text}};
}

function textsOf(found: Awaited<ReturnType<typeof leftDrafts>>): readonly string[] {
	return found.map(({draft}) => draft.texts.text ?? '');
}

test('drafts of programs that are gone are found, the newest first, and a torn last line takes nothing else with it', async t => {
	const {variables, leave} = await place(t);
	leave(wholeLine('1', row('first'), now - 5000) + wholeLine('2', row('third'), now - 1000));
	leave(`${wholeLine('1', row('second'), now - 3000)}{"time":${now},"name":"1","field":"text","at":6,"cu`);
	const found = await leftDrafts(path, variables, now);
	t.deepEqual(textsOf(found), ['third', 'second', 'first']);
	t.deepEqual(
		found.map(({time, host}) => [time, host]),
		[
			[now - 1000, undefined],
			[now - 3000, undefined],
			[now - 5000, undefined],
		],
	);
});

test('drafts of a program that still runs are not touched, whether it is this one or another', async t => {
	const {variables, leave} = await place(t);
	const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	t.teardown(() => living.kill());
	const file = leave(wholeLine('1', row('of another'), now), {pid: living.pid, start: ''});
	const journal = createJournal({path, variables, now: () => now, trouble: () => {}});
	journal.keep(new Map([['1', row('of this one')]]));
	t.deepEqual(await leftDrafts(path, variables, now), []);
	t.true(readFileSync(file, 'utf8').includes('of another'));
	journal.close();
	t.deepEqual(textsOf(await leftDrafts(path, variables, now)), ['of this one']);
});

test('another process that got the number of one that is gone does not hide its drafts', async t => {
	const {variables, leave} = await place(t);
	leave(wholeLine('1', row('typed before'), now), {pid: process.pid, start: '1'});
	t.deepEqual(textsOf(await leftDrafts(path, variables, now)), ['typed before']);
});

test('drafts of another machine are told with its name when they have been still for a while', async t => {
	const {variables, leave} = await place(t);
	const file = leave(wholeLine('1', row('typed over there'), now), {host: 'bastion'});
	utimesSync(file, now / 1000 - 60, now / 1000 - 60);
	t.deepEqual(await leftDrafts(path, variables, now), []);
	utimesSync(file, now / 1000 - 3600, now / 1000 - 3600);
	const [found] = await leftDrafts(path, variables, now);
	t.is(found?.host, 'bastion');
	t.is(found?.draft.texts.text, 'typed over there');
});

test('a draft that is dropped leaves the others; with the last one the journal goes', async t => {
	const {variables, folder, leave} = await place(t);
	leave(`${wholeLine('1', row('one'), now)}${wholeLine('2', row('two'), now - 1)}{"torn`);
	const [one, two] = await leftDrafts(path, variables, now);
	await one?.drop();
	t.deepEqual(textsOf(await leftDrafts(path, variables, now)), ['two']);
	await two?.drop();
	t.deepEqual(readdirSync(folder), []);
	// Somebody else had taken it away already.
	await two?.drop();
	t.deepEqual(readdirSync(folder), []);
});

test('journals with nothing left in them are taken away, and nothing else is', async t => {
	const {variables, folder, leave} = await place(t);
	leave(wholeLine('1', row('saved'), now) + doneLine('1', now));
	leave('');
	writeFileSync(join(folder, `drafts-${gone}-abcdefabcdef.jsonl`), '');
	writeFileSync(join(folder, 'undo.jsonl'), '');
	t.deepEqual(await leftDrafts(path, variables, now), []);
	t.deepEqual(readdirSync(folder), ['undo.jsonl']);
});

test('a journal that has only just been made, without a first line yet, is left to its program', async t => {
	const {variables, folder} = await place(t);
	const file = `drafts-${process.pid}-abcdefabcdef.jsonl`;
	writeFileSync(join(folder, file), '');
	t.deepEqual(await leftDrafts(path, variables, now), []);
	t.deepEqual(readdirSync(folder), [file]);
});

test('lines that a hand was in, or that another version wrote, are passed over', async t => {
	const {variables, leave} = await place(t);
	const file = leave(wholeLine('1', row('good'), now));
	for (const line of [
		'null',
		'[]',
		'{"name":"1","field":"text","at":99,"cut":0,"put":"x"}',
		'{"name":"1","field":"text","at":-1,"cut":0,"put":"x"}',
		'{"name":"1","field":"other","at":0,"cut":0,"put":"x"}',
		'{"name":"2","field":"text","at":0,"cut":0,"put":"x"}',
		'{"name":"3","about":{},"texts":{"text":5}}',
		'{"name":4,"about":{},"texts":{}}',
		'{"name":"5","about":null,"texts":{}}',
	]) {
		appendFileSync(file, `${line}\n`);
	}

	const found = await leftDrafts(path, variables, now);
	t.deepEqual(textsOf(found), ['good']);
});

test('a folder that is not there, or cannot be read, holds no drafts, and looking makes none', async t => {
	const state = await newFolder(t);
	t.deepEqual(await leftDrafts(path, {XDG_STATE_HOME: state}, now), []);
	t.deepEqual(readdirSync(state), []);
	writeFileSync(join(state, 'file'), '');
	t.deepEqual(await leftDrafts(path, {XDG_STATE_HOME: join(state, 'file')}, now), []);
});

test('whatever call fails while drafts are looked for or dropped, none is lost that was not to be dropped', async t => {
	const {variables, folder, leave} = await place(t);
	for (const code of ['EACCES', 'ENOSPC', 'EIO', 'EMFILE', 'EROFS']) {
		for (let number = 1; number <= 20; number++) {
			leave(wholeLine('1', row('kept'), now - 1) + wholeLine('2', row('dropped'), now));
			const files = watchedFiles({
				before(call) {
					if (call.number === number) {
						throw systemError(code);
					}
				},
			});
			const found = await leftDrafts(path, variables, now, files);
			await found.find(({draft}) => draft.texts.text === 'dropped')?.drop();
			const left = await leftDrafts(path, variables, now);
			t.true(textsOf(left).includes('kept'), `${code} at ${number}`);
			for (const one of left) {
				await one.drop();
			}

			t.deepEqual(readdirSync(folder), [], `${code} at ${number}`);
		}
	}
});

test('a journal is read, never altered, until something is dropped', async t => {
	const {variables, leave} = await place(t);
	const file = leave(wholeLine('1', row('one'), now));
	const before = [readFileSync(file, 'utf8'), statSync(file).mtimeMs];
	await leftDrafts(path, variables, now);
	t.deepEqual([readFileSync(file, 'utf8'), statSync(file).mtimeMs], before);
});
