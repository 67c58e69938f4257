import {spawn} from 'node:child_process';
import {link, mkdir, readdir, readFile, readlink, stat, symlink, truncate, unlink, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as sleep} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/format-review.ts';
import {parseReview} from '../../source/review/parse-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {applyEdit, type Edit, emptyReview, type Review} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {openReviewFile, type ReviewFile} from '../../source/storage/review-file.ts';
import {diskErrors, type Fault, faultyFiles} from '../helpers/faulty-files.ts';
import {newFolder} from '../helpers/folder.ts';

const name = 'night.recount.json';

function event(id: string, fields: Readonly<Record<string, unknown>> = {}): Edit {
	return {label: 'the edit', put: {[id]: {kind: 'event', what: `words of ${id}`, ...fields}}};
}

function holding(...ids: readonly string[]): Review {
	return ids.reduce((review, id) => applyEdit(review, event(id)), emptyReview);
}

async function idsIn(path: string): Promise<readonly string[]> {
	return Object.keys(parseReview(await readFile(path, 'utf8')).review.records).sort();
}

test('a file that is not there opens empty, and the first save makes it for its owner alone', async t => {
	const folder = await newFolder(t);
	const file = await openReviewFile(join(folder, name));
	t.false(file.exists);
	t.is(file.review, emptyReview);
	t.deepEqual(await readdir(folder), []);
	await file.save(holding('e1'));
	t.true(file.exists);
	t.is(await readFile(file.path, 'utf8'), formatReview(holding('e1')));
	t.is((await stat(file.path)).mode & 0o777, 0o600);
	t.deepEqual(await readdir(folder), [name]);
});

test('a save keeps what others wrote since, and tells what it took in', async t => {
	const folder = await newFolder(t);
	const mine = await openReviewFile(join(folder, name));
	await mine.save(holding('e1', 'e2'));
	const peer = await openReviewFile(mine.path);
	await peer.change(() => ({...event('e3'), remove: ['e2']}));
	const {review, tookIn, clashes} = await mine.save(applyEdit(mine.review, event('e4')));
	t.deepEqual(Object.keys(review.records).sort(), ['e1', 'e3', 'e4']);
	t.deepEqual(tookIn, {added: ['e3'], changed: [], removed: ['e2']});
	t.deepEqual(clashes, []);
	t.is(mine.review, review);
	t.deepEqual(await idsIn(mine.path), ['e1', 'e3', 'e4']);
});

test('saves that were asked for at once all reach the disk', async t => {
	const folder = await newFolder(t);
	const file = await openReviewFile(join(folder, name));
	const ids = Array.from({length: 12}, (_, index) => `e${String(index).padStart(2, '0')}`);
	await Promise.all(ids.map(async id => file.change(() => event(id))));
	t.deepEqual(await idsIn(file.path), ids);
});

test('two who change one field both keep their words', async t => {
	const folder = await newFolder(t);
	const mine = await openReviewFile(join(folder, name));
	await mine.save(holding('e1'));
	const peer = await openReviewFile(mine.path);
	await peer.change(() => event('e1', {what: 'pool exhausted'}));
	const {clashes} = await mine.save(applyEdit(mine.review, event('e1', {what: 'pool full'})));
	t.deepEqual(clashes, [{id: 'e1', field: 'what', here: 'pool full', theirs: 'pool exhausted'}]);
	const text = await readFile(mine.path, 'utf8');
	t.regex(text, /pool exhausted/);
	t.regex(text, /pool full/);
});

test('what is handed out cannot be changed in place', async t => {
	const folder = await newFolder(t);
	const file = await openReviewFile(join(folder, name));
	await file.save(applyEdit(emptyReview, event('e1', {tags: {pool: true}})));
	const again = await openReviewFile(file.path);
	for (const review of [file.review, again.review]) {
		const {tags} = review.records.e1 as unknown as {tags: Record<string, boolean>};
		t.throws(() => {
			tags.more = true;
		});
		t.throws(() => {
			(review.records as Record<string, AnyRecord>).e2 = {kind: 'event'};
		});
	}
});

test('a save that changes nothing writes nothing', async t => {
	const folder = await newFolder(t);
	const file = await openReviewFile(join(folder, name));
	await file.save(holding('e1'));
	const before = await stat(file.path, {bigint: true});
	await file.save(file.review);
	await file.change(() => ({label: 'nothing', put: {}}));
	const after = await stat(file.path, {bigint: true});
	t.is(after.ino, before.ino);
	t.is(after.mtimeNs, before.mtimeNs);
});

test('a symbolic link stays, and the file that it leads to keeps its mode', async t => {
	const folder = await newFolder(t);
	await mkdir(join(folder, 'real'));
	const target = join(folder, 'real', 'target.recount.json');
	await writeFile(target, formatReview(holding('e1')), {mode: 0o640});
	await symlink(target, join(folder, name));
	const file = await openReviewFile(join(folder, name));
	await file.change(() => event('e2'));
	t.is(await readlink(join(folder, name)), target);
	t.deepEqual(await idsIn(target), ['e1', 'e2']);
	t.is((await stat(target)).mode & 0o777, 0o640);
	t.deepEqual(await readdir(join(folder, 'real')), ['target.recount.json']);
});

// What is in the place of the file, and what is said of it. None of them is touched.
const refused: ReadonlyArray<
	readonly [what: string, make: (path: string) => Promise<void>, says: RegExp, trouble: UserError['trouble']]
> = [
	['a folder', async path => mkdir(path), /is a folder/, 'file'],
	['a pipe', async path => run('mkfifo', [path]), /no ordinary file/, 'file'],
	[
		'a huge file',
		async path => {
			await writeFile(path, '{');
			await truncate(path, 64 * 1024 * 1024 + 1);
		},
		/larger than 64 MB/,
		'file',
	],
	['an empty file', async path => writeFile(path, ''), /damaged: it is empty/, 'file'],
	['a torn file', async path => writeFile(path, '{"recount": 1, "rec'), /line 1, column \d+/, 'file'],
	['another JSON file', async path => writeFile(path, '{"name": "x"}'), /no review of Recount/, 'file'],
	['bytes that are no text', async path => writeFile(path, Buffer.from([0x7b, 0xff, 0xfe])), /UTF-8/, 'file'],
];

for (const [what, make, says, trouble] of refused) {
	test(`${what} in the place of a review is told in a sentence and left as it is`, async t => {
		const folder = await newFolder(t);
		const path = join(folder, name);
		await make(path);
		const before = await stat(path, {bigint: true});
		const error = await t.throwsAsync(openReviewFile(path), {instanceOf: UserError, message: says});
		t.is(error?.trouble, trouble);
		const after = await stat(path, {bigint: true});
		t.deepEqual([after.ino, after.size, after.mtimeNs], [before.ino, before.size, before.mtimeNs]);
	});
}

test('a file that was written by a newer version can be looked at and not changed', async t => {
	const folder = await newFolder(t);
	const path = join(folder, name);
	const text = '{"recount": 2, "records": {"e1": {"kind": "event", "what": "a"}}}';
	await writeFile(path, text);
	const file = await openReviewFile(path);
	t.regex(file.readOnly ?? '', /newer/);
	t.is(file.review.records.e1?.kind, 'event');
	const error = await t.throwsAsync(
		file.change(() => event('e2')),
		{instanceOf: UserError},
	);
	t.is(error?.trouble, 'file');
	t.is(await readFile(path, 'utf8'), text);
});

test('a file with two names is not parted', async t => {
	const folder = await newFolder(t);
	const path = join(folder, name);
	await writeFile(path, formatReview(holding('e1')));
	await link(path, join(folder, 'second'));
	const file = await openReviewFile(path);
	await t.throwsAsync(
		file.change(() => event('e2')),
		{instanceOf: UserError, message: /2 names/},
	);
	t.deepEqual(await idsIn(join(folder, 'second')), ['e1']);
	t.is((await stat(path)).nlink, 2);
	await unlink(join(folder, 'second'));
	await file.change(() => event('e2'));
	t.deepEqual(await idsIn(path), ['e1', 'e2']);
});

test('an editor in mid-save, with an empty, torn or missing file, is waited for', async t => {
	const whole = formatReview(holding('e1', 'e2'));
	for (const torn of ['', whole.slice(0, 40), whole.slice(0, -4)]) {
		const folder = await newFolder(t);
		const path = join(folder, name);
		await writeFile(path, torn);
		const opening = openReviewFile(path);
		await sleep(60);
		await writeFile(path, whole);
		const file = await opening;
		t.deepEqual(Object.keys(file.review.records), ['e1', 'e2']);
		await unlink(path);
		const saving = file.change(() => event('e3'));
		await sleep(60);
		await writeFile(path, formatReview(holding('e1', 'e2', 'e4')));
		await saving;
		t.deepEqual(await idsIn(path), ['e1', 'e2', 'e3', 'e4']);
	}
});

test('a file that was damaged meanwhile is not written over, and what was typed is saved once it is mended', async t => {
	const folder = await newFolder(t);
	const file = await openReviewFile(join(folder, name));
	await file.save(holding('e1'));
	await writeFile(file.path, '{"recount": 1,');
	const typed = applyEdit(file.review, event('e2'));
	await t.throwsAsync(file.save(typed), {instanceOf: UserError, message: /damaged/});
	t.is(await readFile(file.path, 'utf8'), '{"recount": 1,');
	await writeFile(file.path, formatReview(holding('e1', 'e3')));
	await file.save(typed);
	t.deepEqual(await idsIn(file.path), ['e1', 'e2', 'e3']);
});

test('a file that was taken away meanwhile is made again with all that was in it', async t => {
	const folder = await newFolder(t);
	const file = await openReviewFile(join(folder, name));
	await file.save(holding('e1'));
	await unlink(file.path);
	await file.save(applyEdit(file.review, event('e2')));
	t.deepEqual(await idsIn(file.path), ['e1', 'e2']);
});

test('pieces of seven bytes make a whole file', async t => {
	const folder = await newFolder(t);
	const {files, calls} = faultyFiles(undefined, 7);
	const file = await openReviewFile(join(folder, name), files);
	await file.save(holding('e1', 'e2'));
	t.is(await readFile(file.path, 'utf8'), formatReview(holding('e1', 'e2')));
	t.true(calls.filter(call => call === 'write').length > 10);
});

// The two ways a save goes: into a file that a peer changed meanwhile, and into one that is not there.
const scenes: ReadonlyArray<readonly [scene: string, theirs: readonly string[]]> = [
	['a file that a peer changed meanwhile', ['e1', 'peer']],
	['a new file', []],
];

for (const [scene, theirs] of scenes) {
	test(`an error of the disk at any call loses nothing and is told in a sentence: ${scene}`, async t => {
		let cases = 0;
		for (const code of diskErrors) {
			for (let at = 0; ; at++) {
				const tried = await attempt(t, theirs, {at, does: 'fail', code});
				if (!tried.happened) {
					break;
				}

				cases++;
				const where = `${code} at call ${at}, ${tried.call}`;
				t.true(tried.error === undefined || tried.error instanceof UserError, `${where}: ${String(tried.error)}`);
				t.true(tried.error !== undefined || tried.found.includes('mine'), where);
				t.deepEqual(intersection(theirs, tried.found), theirs, where);
				// The next save works, whether by the same program or by another.
				const file = tried.file ?? (await openReviewFile(tried.path));
				await file.save(applyEdit(file.review, event('mine')));
				t.deepEqual(await idsIn(tried.path), [...theirs, 'mine'].sort(), where);
				t.deepEqual(await readdir(tried.folder), [name], where);
			}
		}

		t.true(cases > 200, `${cases}`);
	});

	test(`a crash before or after any call leaves the old file or the new one: ${scene}`, async t => {
		for (const does of ['crash before', 'crash after'] as const) {
			for (let at = 0; ; at++) {
				const tried = await attempt(t, theirs, {at, does});
				if (!tried.happened) {
					break;
				}

				const where = `${does} call ${at}, ${tried.call}`;
				t.deepEqual(intersection(theirs, tried.found), theirs, where);
				const next = await openReviewFile(tried.path);
				await next.change(() => event('next'));
				t.deepEqual(intersection([...theirs, 'next'], await idsIn(tried.path)), [...theirs, 'next'], where);
				t.deepEqual(await readdir(tried.folder), [name], where);
			}
		}
	});
}

test('four processes that add at once lose nothing, and nobody ever sees a torn file', async t => {
	const folder = await newFolder(t);
	const path = join(folder, name);
	const file = await openReviewFile(path);
	await file.save(holding('first'));
	let running = 4;
	const writers = ['w1', 'w2', 'w3', 'w4'].map(async writer => {
		const saved = await saying(path, writer, 100).done;
		running--;
		return saved;
	});
	while (running > 0) {
		await idsIn(path);
		await sleep(5);
	}

	const acknowledged = (await Promise.all(writers)).flat();
	t.is(acknowledged.length, 400);
	t.deepEqual(await idsIn(path), ['first', ...acknowledged].sort());
	t.deepEqual(await readdir(folder), [name]);
});

test('a process that is killed takes nothing with it that it had said to be saved, and does not stand in the way', async t => {
	const folder = await newFolder(t);
	const path = join(folder, name);
	const acknowledged: string[] = [];
	for (let round = 0; round < 5; round++) {
		const writer = saying(path, `w${round}`, 1000);
		await writer.first;
		await sleep(20 + round * 7);
		writer.child.kill('SIGKILL');
		acknowledged.push(...(await writer.done));
		const file = await openReviewFile(path);
		await file.change(() => event(`after-${round}`));
		acknowledged.push(`after-${round}`);
	}

	t.true(acknowledged.length > 10);
	t.deepEqual(intersection(acknowledged, await idsIn(path)), acknowledged);
	t.deepEqual(await readdir(folder), [name]);
});

interface Attempt {
	readonly folder: string;
	readonly path: string;
	readonly happened: boolean;
	readonly call: string;
	readonly error: unknown;
	readonly file: ReviewFile | undefined;
	/** The ids that are on the disk afterwards. */
	readonly found: readonly string[];
}

// Opens a review, lets a peer save, and saves, all with one fault in the way.
async function attempt(t: ExecutionContext<unknown>, theirs: readonly string[], fault: Fault): Promise<Attempt> {
	const folder = await newFolder(t);
	const path = join(folder, name);
	if (theirs.length > 0) {
		await writeFile(path, formatReview(holding(...theirs.slice(0, -1))));
	}

	const {files, calls, happened} = faultyFiles(fault);
	let file: ReviewFile | undefined;
	let error: unknown;
	try {
		file = await openReviewFile(path, files);
		if (theirs.length > 0) {
			await writeFile(path, formatReview(holding(...theirs)));
		}

		await file.save(applyEdit(file.review, event('mine')));
	} catch (thrown) {
		error = thrown;
	}

	if (!file && theirs.length > 0) {
		await writeFile(path, formatReview(holding(...theirs)));
	}

	const found = await idsIn(path).catch(() => []);
	return {folder, path, happened: happened(), call: calls[fault.at] ?? '', error, file, found};
}

function intersection(some: readonly string[], all: readonly string[]): readonly string[] {
	return some.filter(id => all.includes(id));
}

function saying(path: string, writer: string, count: number) {
	const script = resolve('test/storage/add-records.ts');
	const child = spawn(process.execPath, ['--import=tsx', script, path, writer, String(count)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const lines: string[] = [];
	const reader = createInterface({input: child.stdout});
	const first = new Promise<void>(told => {
		reader.on('line', line => {
			lines.push(line);
			told();
		});
	});
	const done = new Promise<readonly string[]>(told => {
		reader.on('close', () => {
			told(lines);
		});
	});
	return {child, first, done};
}

async function run(command: string, args: readonly string[]): Promise<void> {
	await new Promise<void>((done, failed) => {
		spawn(command, args).on('exit', code => {
			if (code === 0) {
				done();
			} else {
				failed(new Error(`${command} ended with ${code}`));
			}
		});
	});
}
