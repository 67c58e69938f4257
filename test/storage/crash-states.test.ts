import {existsSync} from 'node:fs';
import {readdir, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {formats} from '../../source/review/file/migrations.ts';
import type {Edit} from '../../source/review/review.ts';
import {type Files, realFiles} from '../../source/storage/files.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {newFolder} from '../helpers/folder.ts';
import {crashStates, type DiskState, type DiskStep, recordedFiles} from './crash-disk.ts';
import {laterFormats, olderText} from './later-formats.ts';
import {leftovers, reviewIn, wordsOf} from './review-in.ts';

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const name = 'a.recount.json';
const oldText = formatReview({recount: 1, records: {e1: {kind: 'event', what: 'pool full'}}});

const beginnings: ReadonlyArray<readonly [what: string, text: string | undefined]> = [
	['a review', oldText],
	['no file', undefined],
	['an older format', olderText],
];

// The calls that a saver could leave out or do in another order, and what this must find then.
const careless: ReadonlyArray<readonly [what: string, make: (files: Files) => Files]> = [
	['without a sync of the file', files => ({...files, open: withoutSync(files, path => path.endsWith('.tmp'))})],
	[
		'without a sync of the folder',
		files => ({...files, open: withoutSync(files, path => !path.includes('.recount.json'))}),
	],
];

for (const [what, text] of beginnings) {
	const readable = what === 'an older format' ? laterFormats : formats;

	test(`${what}: in every state in which a crash may leave the disk, the file is the old or the new one`, async t => {
		const {steps, before} = await stepsOfTwoSaves(await newFolder(t, memory), text);
		const folder = await newFolder(t, memory);
		let states = 0;
		for (let end = 0; end <= steps.length; end++) {
			const done = steps.slice(0, end);
			const told = done.filter(({type}) => type === 'told').length;
			for (const state of crashStates(before, done)) {
				states++;
				await lay(folder, state);
				const title = `after ${end} of ${steps.length}, ${done.at(-1)?.type ?? 'nothing'}, ${[...state.files.keys()].join(' ')}`;
				if (state.files.has(name)) {
					const found = await reviewIn(join(folder, name), readable);
					t.is(wordsOf(found, 'e1'), text === undefined ? undefined : 'pool full', title);
					t.true(told < 1 || wordsOf(found, 'one') === 'typed first', title);
					t.true(told < 2 || wordsOf(found, 'two') === 'typed second', title);
				} else {
					t.true(text === undefined && told === 0, title);
				}

				// What was kept of the older format is whole as soon as the file is of the present one.
				if (what === 'an older format' && (await openReviewFile(join(folder, name))).readOnly !== undefined) {
					const kept = [...state.files].filter(([own]) => own.endsWith('.bak'));
					t.deepEqual(
						kept.map(([, bytes]) => Buffer.from(bytes).toString()),
						[olderText],
						title,
					);
				}

				const again = await openReviewFile(join(folder, name), realFiles, {readable});
				await again.change(() => adding('next', 'typed later'));
				t.is(wordsOf(await reviewIn(join(folder, name), readable), 'next'), 'typed later', title);
				t.deepEqual(await leftovers(folder), [], title);
			}
		}

		t.true(states > 60, `${states} states`);
		t.log(`${states} states`);
	});
}

for (const [what, make] of careless) {
	test(`a saver ${what} is found out by these states`, async t => {
		const folder = await newFolder(t, memory);
		const {steps, before} = await stepsOfTwoSaves(folder, oldText, make);
		let lost = 0;
		for (let end = 0; end <= steps.length; end++) {
			const done = steps.slice(0, end);
			const told = done.filter(({type}) => type === 'told').length;
			for (const {files} of crashStates(before, done)) {
				const now = Buffer.from(files.get(name) ?? []).toString();
				lost += now.endsWith('}\n') && (told < 1 || now.includes('typed first')) ? 0 : 1;
			}
		}

		t.true(lost > 0);
	});
}

// One opening and two saves, and what the folder held before.
async function stepsOfTwoSaves(
	folder: string,
	text: string | undefined,
	make: (files: Files) => Files = files => files,
): Promise<{readonly steps: readonly DiskStep[]; readonly before: ReadonlyMap<string, Uint8Array>}> {
	const path = join(folder, name);
	if (text !== undefined) {
		await writeFile(path, text);
	}

	const {files, steps} = recordedFiles(folder);
	const file = await openReviewFile(path, make(files), {readable: text === olderText ? laterFormats : formats});
	for (const [id, words] of [
		['one', 'typed first'],
		['two', 'typed second'],
	] as const) {
		await file.change(() => adding(id, words));
		steps.push({type: 'told'});
	}

	return {steps, before: new Map(text === undefined ? [] : [[name, Buffer.from(text)]])};
}

async function lay(folder: string, {files, links}: DiskState): Promise<void> {
	await Promise.all((await readdir(folder)).map(async own => rm(join(folder, own))));
	await Promise.all(Array.from(files, async ([own, bytes]) => writeFile(join(folder, own), bytes)));
	// Whoever held a lock is gone with the crash.
	await Promise.all(
		Array.from(links, async ([own, target]) =>
			symlink(JSON.stringify({...JSON.parse(target), boot: 'before'}), join(folder, own)),
		),
	);
}

function adding(id: string, what: string): Edit {
	return {label: 'the edit', put: {[id]: {kind: 'event', what}}};
}

function withoutSync(files: Files, isMeant: (path: string) => boolean): Files['open'] {
	return (async (...args: Parameters<Files['open']>) => {
		const file = await files.open(...args);
		return isMeant(String(args[0]))
			? new Proxy(file, {
					get(target, call) {
						const own = Reflect.get(target, call) as unknown;
						return call === 'sync' ? async () => {} : typeof own === 'function' ? own.bind(target) : own;
					},
				})
			: file;
	}) as Files['open'];
}
