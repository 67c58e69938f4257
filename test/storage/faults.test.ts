import {existsSync} from 'node:fs';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {type Formats, formats} from '../../source/review/file/migrations.ts';
import type {Edit, Review} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {realFiles} from '../../source/storage/files.ts';
import {openReviewFile, type ReviewFile} from '../../source/storage/review-file.ts';
import {newFolder} from '../helpers/folder.ts';
import {laterFormats, olderText} from './later-formats.ts';
import {leftovers, reviewIn, wordsOf} from './review-in.ts';
import {type FileCall, type Interference, systemError, watchedFiles} from './watched-files.ts';

const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EMFILE', 'ENOENT', 'EINTR', 'EBUSY'];

// Thousands of saves are quicker where nothing reaches a disk; the calls are the same.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

// How the folder looks before: a review, none yet, a review whose lock a process left behind that is gone, or a review of an
// older format, which is kept beside the file before that is written.
const beginnings = ['a review', 'no file', 'a lock left behind', 'an older format'] as const;
type Beginning = (typeof beginnings)[number];

const old: Review = {
	recount: 1,
	records: {
		incident: {kind: 'incident', title: 'Checkout', summary: 'The pool was full. '.repeat(300)},
		e1: {kind: 'event', what: 'pool full'},
	},
};

for (const beginning of beginnings) {
	test(`${beginning}: whatever call fails, in whatever way, nothing acknowledged is lost and the next save works`, async t => {
		const folder = await newFolder(t, memory);
		const calls = await callsOf(beginning, folder);
		t.true(calls.length > 20);
		for (const {number, name} of calls) {
			for (const code of codes) {
				const hit = {
					before(call: FileCall) {
						if (call.number === number) {
							throw systemError(code);
						}
					},
				};
				await survives(t, {beginning, folder, title: `${code} at ${name} (${number})`, interference: hit});
			}

			// A network may do what it was asked and lose the answer.
			const done = {
				after(call: FileCall) {
					if (call.number === number) {
						throw systemError('EIO');
					}
				},
			};
			await survives(t, {beginning, folder, title: `EIO after ${name} (${number})`, interference: done});
		}
	});

	test(`${beginning}: wherever the program ends, the file is the old or the new one and the next save works`, async t => {
		const folder = await newFolder(t, memory);
		for (const {number, name} of await callsOf(beginning, folder)) {
			for (const moment of ['before', 'after'] as const) {
				const interference = {
					before(call: FileCall) {
						if (call.number > number || (moment === 'before' && call.number === number)) {
							throw new Ended();
						}
					},
					after(call: FileCall) {
						if (call.number === number) {
							throw new Ended();
						}
					},
				};
				await survives(t, {
					beginning,
					folder,
					title: `the end ${moment} ${name} (${number})`,
					interference,
					ends: true,
				});
			}
		}
	});

	for (const writes of [1, 7, 4095]) {
		test(`${beginning}: writes that take ${writes} bytes at a time leave the file whole`, async t => {
			const folder = await newFolder(t, memory);
			await survives(t, {beginning, folder, title: `${writes} bytes`, interference: {writes}, acknowledged: true});
		});
	}

	test(`${beginning}: a disk that takes nothing more leaves the old file, says so, and no part of the new one stays`, async t => {
		const folder = await newFolder(t, memory);
		const interference: {writes?: number} = {writes: 0};
		const mend = () => {
			delete interference.writes;
		};
		await survives(t, {beginning, folder, title: 'no room', interference, acknowledged: false, mend});
	});
}

class Ended extends Error {}

function readableIn(beginning: Beginning): Formats {
	return beginning === 'an older format' ? laterFormats : formats;
}

interface Attempt {
	readonly beginning: Beginning;
	readonly folder: string;
	readonly title: string;
	readonly interference: Interference;
	/** Whether the program comes to its end at the fault, so that it cannot clean up or try again. */
	readonly ends?: boolean;
	readonly acknowledged?: boolean;
	/** Takes the fault away. */
	readonly mend?: () => void;
}

// One opening and one save, with a peer's save in between.
async function survives(t: ExecutionContext, attempt: Attempt): Promise<void> {
	const {beginning, folder, title, interference} = attempt;
	const path = join(folder, 'a.recount.json');
	await prepare(beginning, path);
	let file: ReviewFile | undefined;
	let acknowledged = false;
	let why: unknown;
	try {
		file = await openReviewFile(path, watchedFiles(interference), {readable: readableIn(beginning)});
		await peerSaves(path, beginning);
		await file.change(() => edit('mine', 'typed here'));
		acknowledged = true;
	} catch (error) {
		why = error;
	}

	if (!acknowledged && !attempt.ends) {
		t.true(why instanceof UserError, `${title}: ${(why as Error).stack}`);
	}

	if (attempt.acknowledged !== undefined) {
		t.is(acknowledged, attempt.acknowledged, title);
	}

	attempt.mend?.();
	// What the one that is gone left behind goes with its lock.
	if (!attempt.ends && (acknowledged || beginning !== 'a lock left behind')) {
		t.deepEqual(
			(await leftovers(folder)).filter(name => name.endsWith('.tmp')),
			[],
			title,
		);
	}

	const peer = file !== undefined && beginning !== 'an older format';
	await holds(t, path, {title, beginning, peer, mine: acknowledged});

	// A program that came to its end is started again; one that did not tries again.
	const again = attempt.ends || !file ? await openReviewFile(path, realFiles, {readable: readableIn(beginning)}) : file;
	await again.change(() => edit('next', 'typed later'));
	await holds(t, path, {title, beginning, peer, mine: acknowledged, next: true});
	t.deepEqual(await leftovers(folder), [], title);
	await Promise.all((await readdir(folder)).map(async name => rm(join(folder, name))));
}

async function prepare(beginning: Beginning, path: string): Promise<void> {
	if (beginning !== 'no file') {
		await writeFile(path, beginning === 'an older format' ? olderText : formatReview(old));
	}
}

async function peerSaves(path: string, beginning: Beginning): Promise<void> {
	if (beginning === 'a review' || beginning === 'a lock left behind') {
		const peer = await openReviewFile(path);
		await peer.change(() => edit('theirs', 'typed elsewhere'));
	}

	if (beginning === 'a lock left behind') {
		await leaveLock(path);
	}
}

// A program that ends while it writes leaves its lock and a part of its file.
async function leaveLock(path: string): Promise<void> {
	const files = watchedFiles({
		before({name}) {
			if (ended || name === 'rename') {
				ended = true;
				throw new Ended();
			}
		},
	});
	let ended = false;
	const gone = await openReviewFile(path, files);
	await gone.change(() => edit('lost', 'never acknowledged')).catch(() => {});
}

async function holds(
	t: ExecutionContext,
	path: string,
	{
		title,
		beginning,
		peer,
		mine,
		next = false,
	}: {
		title: string;
		beginning: Beginning;
		peer: boolean;
		mine: boolean;
		next?: boolean;
	},
): Promise<void> {
	if (beginning === 'no file' && !mine && !next && !(await readdir(join(path, '..'))).includes('a.recount.json')) {
		return;
	}

	const found = await reviewIn(path, readableIn(beginning));
	if (beginning === 'an older format' && (mine || next)) {
		const kept = (await readdir(join(path, '..'))).filter(name => name.endsWith('.bak'));
		t.true(kept.length > 0, title);
		t.is(await readFile(join(path, '..', kept[0] as string), 'utf8'), olderText, title);
	}

	if (beginning !== 'no file') {
		t.is(wordsOf(found, 'e1'), 'pool full', title);
		t.is(wordsOf(found, 'theirs'), peer ? 'typed elsewhere' : undefined, title);
	}

	t.is(wordsOf(found, 'lost'), undefined, title);
	t.true(!mine || wordsOf(found, 'mine') === 'typed here', title);
	t.true(!next || wordsOf(found, 'next') === 'typed later', title);
}

// The calls of one opening and one save when nothing is in the way.
async function callsOf(beginning: Beginning, folder: string): Promise<readonly FileCall[]> {
	const calls: FileCall[] = [];
	const path = join(folder, 'a.recount.json');
	await prepare(beginning, path);
	const file = await openReviewFile(path, watchedFiles({before: call => void calls.push(call)}), {
		readable: readableIn(beginning),
	});
	await peerSaves(path, beginning);
	await file.change(() => edit('mine', 'typed here'));
	await Promise.all((await readdir(folder)).map(async name => rm(join(folder, name))));
	return calls;
}

function edit(id: string, what: string): Edit {
	return {label: 'the edit', put: {[id]: {kind: 'event', what}}};
}
