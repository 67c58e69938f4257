import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {
	chmod,
	chown,
	link,
	lstat,
	mkdir,
	open,
	readFile,
	readlink,
	rename,
	rm,
	stat,
	symlink,
	truncate,
	writeFile,
} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {applyEdit, type Edit, type Review} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {realFiles} from '../../source/storage/files.ts';
import {lockPath, takeLock} from '../../source/storage/lock.ts';
import {glanceAtReviewFile, openReviewFile} from '../../source/storage/review-file.ts';
import {newFolder} from '../helpers/folder.ts';
import {addingProgram} from './adding-program.ts';
import {leftovers, reviewIn, wordsOf} from './review-in.ts';
import {systemError, watchedFiles} from './watched-files.ts';

const old: Review = {recount: 1, records: {e1: {kind: 'event', what: 'pool full'}}};
const oldText = formatReview(old);

function adding(id: string, what = `words of ${id}`): () => Edit {
	return () => ({label: 'the new event', put: {[id]: {kind: 'event', what}}});
}

test('a file that is not there opens empty and is made by the first save, for its owner alone', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'new.recount.json');
	const file = await openReviewFile(path);
	t.false(file.exists);
	t.deepEqual(file.review.records, {});
	t.deepEqual(await leftovers(folder), []);
	await t.throwsAsync(stat(path));
	await file.change(adding('e1'));
	t.true(file.exists);
	t.is((await stat(path)).mode & 0o777, 0o600);
	t.is(await readFile(path, 'utf8'), formatReview(file.review));
	t.deepEqual(await leftovers(folder), []);
});

test('no edit, and an edit that changes nothing, write nothing, not even the layout anew', async t => {
	const path = join(await newFolder(t), 'by-hand.recount.json');
	const byHand = `\uFEFF${JSON.stringify(old)}`;
	await writeFile(path, byHand);
	const before = await stat(path, {bigint: true});
	const file = await openReviewFile(path);
	await file.change(() => undefined);
	await file.save(file.review);
	t.is((await stat(path, {bigint: true})).ino, before.ino);
	t.is(await readFile(path, 'utf8'), byHand);
	await file.change(adding('e2'));
	t.is(await readFile(path, 'utf8'), formatReview(applyEdit(old, adding('e2')())));
});

test('unknown kinds, fields and keys come through a save byte by byte', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const rich = {
		recount: 1,
		records: {e1: {kind: 'event', mood: {b: 1, a: [true, null]}, what: 'x'}, q1: {kind: 'question', asks: 'why?'}},
		later: {keys: ['kept']},
	} as unknown as Review;
	await writeFile(path, formatReview(rich));
	const file = await openReviewFile(path);
	await file.change(adding('e2'));
	const added = applyEdit(rich, adding('e2')());
	t.is(await readFile(path, 'utf8'), formatReview(added));
});

test('two who keep the file open both keep what they typed, and hear of each other', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const [here, there] = [await openReviewFile(path), await openReviewFile(path)];
	await there.change(() => ({label: 'theirs', put: {e1: {notes: 'seen by them'}, e2: {kind: 'event', what: 'two'}}}));
	const mine = applyEdit(here.review, {label: 'mine', put: {e1: {what: 'pool exhausted'}}});
	const {review, clashes, tookIn} = await here.save(mine);
	t.deepEqual(clashes, []);
	t.deepEqual(tookIn, {added: ['e2'], changed: ['e1'], removed: []});
	t.deepEqual({...review.records.e1}, {kind: 'event', what: 'pool exhausted', notes: 'seen by them'});
	t.is(here.review, review);
	t.deepEqual(await reviewIn(path), review);
});

test('the same field changed on both sides keeps both values', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const [here, there] = [await openReviewFile(path), await openReviewFile(path)];
	await there.change(() => ({label: 'theirs', put: {e1: {what: 'pool exhausted'}}}));
	const {review, clashes} = await here.save(applyEdit(here.review, {label: 'mine', put: {e1: {what: 'pool empty'}}}));
	t.is(clashes.length, 1);
	t.is(wordsOf(review, 'e1'), 'pool exhausted');
	t.deepEqual(review.records.e1?.conflicts, {what: {'"pool empty"': true}});
});

test('a save that waits for its turn does not take out what the save before it took in', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const [here, there] = [await openReviewFile(path), await openReviewFile(path)];
	await there.change(adding('theirs'));
	const first = applyEdit(here.review, adding('first')());
	const second = applyEdit(first, adding('second')());
	await Promise.all([here.save(first), here.save(second)]);
	t.deepEqual(Object.keys((await reviewIn(path)).records).sort(), ['e1', 'first', 'second', 'theirs']);
});

test('a review made from an older one is saved against that one', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const [here, there] = [await openReviewFile(path), await openReviewFile(path)];
	const seen = here.review;
	await there.change(adding('theirs'));
	await here.change(adding('first'));
	const late = applyEdit(seen, adding('late')());
	const second = applyEdit(here.review, adding('second')());
	await Promise.all([here.save(late, seen), here.save(second)]);
	t.deepEqual(Object.keys((await reviewIn(path)).records).sort(), ['e1', 'first', 'late', 'second', 'theirs']);
});

test('many saves at once in one program are all kept', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const file = await openReviewFile(path);
	const other = await openReviewFile(path);
	const ids = Array.from({length: 20}, (_, index) => `e${index}`);
	await Promise.all(ids.map(async (id, index) => (index % 2 === 0 ? file : other).change(adding(id))));
	t.deepEqual(Object.keys((await reviewIn(path)).records).sort(), ids.toSorted());
});

test('what is handed out cannot be changed in place, at any depth', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const file = await openReviewFile(path);
	const when = {as: 'point', at: '2026-10-03T14:02Z'};
	const mine = {...old, records: {e1: {kind: 'event', what: 'x', when, tags: {db: true}}}} as unknown as Review;
	await file.save(mine);
	for (const review of [file.review, (await openReviewFile(path)).review]) {
		for (const thing of [review, review.records, review.records.e1, ...Object.values(Object(review.records.e1))]) {
			t.true(Object.isFrozen(thing));
		}
	}

	t.throws(
		() => {
			when.at = '2027-01-01T00:00Z';
		},
		{instanceOf: TypeError},
	);
});

test('what could not be read again is not written, and what is on the disk stays', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const file = await openReviewFile(path);
	let deep: object = {};
	for (let depth = 0; depth < 70; depth++) {
		deep = {deep};
	}

	const puts: ReadonlyArray<Edit['put']> = [
		{'Not An Id': {kind: 'event'}},
		{constructor: {kind: 'event'}},
		{e1: {what: 7}},
		{e1: {when: {as: 'sometime'}}},
		{e1: {tags: Object.fromEntries([['__proto__', true]])}},
		{e1: {mood: deep}},
		{e1: {line: Number.NaN}},
	];
	for (const put of puts) {
		await t.throwsAsync(
			file.change(() => ({label: 'a fault of ours', put})),
			{message: /could not be read again/},
		);
		t.is(await readFile(path, 'utf8'), oldText);
	}

	// The very same one is no better when it comes again.
	const bad = applyEdit(file.review, {label: 'a fault of ours', put: {e1: {what: 7}}});
	for (let attempt = 0; attempt < 2; attempt++) {
		await t.throwsAsync(file.save(bad), {message: /could not be read again/});
		t.is(await readFile(path, 'utf8'), oldText);
	}

	await file.change(adding('e2'));
	t.deepEqual(Object.keys((await reviewIn(path)).records), ['e1', 'e2']);
});

test('a file that was deleted while it was open is written again, with all that was in it', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const file = await openReviewFile(path);
	await rm(path);
	await file.change(adding('e2'));
	t.deepEqual(Object.keys((await reviewIn(path)).records), ['e1', 'e2']);
});

test('a file that appears while a new one is being made is merged, not replaced', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	let appears = true;
	const files = watchedFiles({
		async before({name}) {
			if (name === 'link' && appears) {
				appears = false;
				await writeFile(path, oldText);
			}
		},
	});
	const file = await openReviewFile(path, files);
	await file.change(adding('e2'));
	t.deepEqual(Object.keys((await reviewIn(path)).records), ['e1', 'e2']);
});

test('an editor in the middle of a save is waited for: empty, torn or away', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const torn = [
		async () => truncate(path, 0),
		async () => writeFile(path, oldText.slice(0, 40)),
		async () => writeFile(path, oldText.slice(0, oldText.indexOf('}') + 1)),
		async () => rename(path, `${path}~`),
	];
	for (const tear of torn) {
		await writeFile(path, oldText);
		const file = await openReviewFile(path);
		await tear();
		const whole = sleep(60).then(async () => writeFile(path, formatReview(applyEdit(old, adding('byhand')()))));
		await file.change(adding('e2'));
		await whole;
		t.deepEqual(Object.keys((await reviewIn(path)).records), ['byhand', 'e1', 'e2']);
	}
});

test('a file that stays damaged is refused with its place, left as it is, and opens again once it is mended', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const file = await openReviewFile(path);
	await file.change(adding('e1'));
	const text = await readFile(path, 'utf8');
	const notUtf8 = Buffer.from(text.replace('words', 'w\u00F6rds'), 'latin1');
	const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
	const samples = [
		'',
		text.slice(0, -20),
		text.replace('"kind"', 'kind'),
		'\0'.repeat(80),
		'not a review\n',
		notUtf8,
		utf16,
	];
	for (const broken of samples.map(sample => Buffer.from(sample))) {
		await writeFile(path, broken);
		const error = await t.throwsAsync(file.change(adding('e2')), {instanceOf: UserError});
		t.is((error as UserError).trouble, 'file');
		t.regex(error.message, /^a\.recount\.json is (?:damaged|no review of Recount): /);
		await t.throwsAsync(openReviewFile(path), {instanceOf: UserError});
		t.deepEqual(await readFile(path), broken);
	}

	await writeFile(path, text);
	await file.change(adding('e2'));
	t.deepEqual(Object.keys((await reviewIn(path)).records), ['e1', 'e2']);
});

test('a glance shows a file at once, and nothing is written before it is proven', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const text = formatReview(old);
	await writeFile(path, text);
	const whole = await glanceAtReviewFile(path);
	t.is(wordsOf(whole.review, 'e1'), 'pool full');
	whole.prove();
	whole.prove();
	t.true(Object.isFrozen(whole.review.records.e1));
	await writeFile(path, text.replace('"kind"', '"kind": "event",\n   "kind"'));
	await t.throwsAsync(openReviewFile(path), {instanceOf: UserError});
	const broken = await readFile(path, 'utf8');
	const file = await glanceAtReviewFile(path);
	t.is(wordsOf(file.review, 'e1'), 'pool full');
	const attempts: ReadonlyArray<() => unknown> = [
		() => file.prove(),
		async () => file.change(adding('e2')),
		async () => file.save(applyEdit(file.review, adding('e2')())),
	];
	for (const attempt of attempts) {
		const error = await t.throwsAsync(async () => attempt(), {instanceOf: UserError});
		t.regex(error.message, /^a\.recount\.json is damaged: line \d+, column \d+: “kind” is there twice\.$/);
		t.is(await readFile(path, 'utf8'), broken);
	}
});

test('a file of a newer version can be looked at and is never written', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const text = formatReview({...old, recount: 2});
	await writeFile(path, text);
	const file = await openReviewFile(path);
	t.regex(file.readOnly ?? '', /newer version/);
	t.is(wordsOf(file.review, 'e1'), 'pool full');
	const error = await t.throwsAsync(file.change(adding('e2')), {instanceOf: UserError});
	t.is((error as UserError).trouble, 'file');
	t.is(await readFile(path, 'utf8'), text);
	// Also when it became newer, or went away, while it was open.
	await writeFile(path, oldText);
	const open = await openReviewFile(path);
	await writeFile(path, text);
	await t.throwsAsync(open.change(adding('e2')), {instanceOf: UserError});
	t.is(await readFile(path, 'utf8'), text);
	await rm(path);
	await t.throwsAsync(open.change(adding('e2')), {instanceOf: UserError});
	await t.throwsAsync(stat(path));
});

test('a symbolic link stays one, and the file behind it is saved, there or not yet', async t => {
	const folder = await newFolder(t);
	await mkdir(join(folder, 'real'));
	const target = join(folder, 'real', 'a.recount.json');
	const path = join(folder, 'linked.recount.json');
	await symlink('hop.recount.json', path);
	await symlink(join('real', 'a.recount.json'), join(folder, 'hop.recount.json'));
	for (const id of ['e1', 'e2']) {
		const file = await openReviewFile(path);
		t.is(file.path, target);
		await file.change(adding(id));
		t.true((await lstat(path)).isSymbolicLink());
		t.is(await readlink(path), 'hop.recount.json');
	}

	t.deepEqual(Object.keys((await reviewIn(target)).records), ['e1', 'e2']);
	t.deepEqual(await leftovers(folder), []);
});

test('links that lead in a circle, and folders that are not there, are told in a sentence', async t => {
	const folder = await newFolder(t);
	await symlink('b', join(folder, 'a'));
	await symlink('a', join(folder, 'b'));
	await writeFile(join(folder, 'file'), '');
	const rows = [
		[join(folder, 'a'), /its links lead in a circle/],
		[join(folder, 'away', 'a.recount.json'), /the folder .* is not there/],
		[join(folder, 'file', 'a.recount.json'), /no folder/],
		[join(folder, 'x'.repeat(300)), /its name is too long/],
	] as const;
	for (const [path, message] of rows) {
		await t.throwsAsync(openReviewFile(path), {instanceOf: UserError, message});
	}
});

test('mode and owner of the file stay as they were', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	await chmod(path, 0o640);
	const isRoot = process.getuid?.() === 0;
	if (isRoot) {
		await chown(path, 1234, 2345);
	} else {
		t.log('Keeping the owner was not tried: only root can give files away.');
	}

	const before = await stat(path);
	await (await openReviewFile(path)).change(adding('e2'));
	const after = await stat(path);
	t.deepEqual([after.mode, after.uid, after.gid], [before.mode, before.uid, before.gid]);
	t.not(after.ino, before.ino);
});

test('a folder, a pipe, a file of two names and one over 64 MB are refused and not touched', async t => {
	const folder = await newFolder(t);
	const place = (name: string) => join(folder, `${name}.recount.json`);
	await mkdir(place('folder'));
	await promisify(execFile)('mkfifo', [place('pipe')]);
	const large = await open(place('large'), 'w');
	await large.truncate(64 * 1024 * 1024 + 1);
	await large.close();
	for (const [name, message] of [
		['folder', /is a folder\./],
		['pipe', /is no ordinary file\./],
		['large', /is larger than 64 MB\./],
	] as const) {
		await t.throwsAsync(openReviewFile(place(name)), {instanceOf: UserError, message});
	}

	await writeFile(place('twice'), oldText);
	await link(place('twice'), join(folder, 'another name'));
	const file = await openReviewFile(place('twice'));
	await t.throwsAsync(file.change(adding('e2')), {instanceOf: UserError, message: /has 2 names \(hard links\)/});
	t.is(await readFile(place('twice'), 'utf8'), oldText);
	t.deepEqual(await leftovers(folder), []);
	// Once it has one name it can be saved.
	await rm(join(folder, 'another name'));
	await file.change(adding('e2'));
	t.deepEqual(Object.keys((await reviewIn(place('twice'))).records), ['e1', 'e2']);
});

test('a review that would grow over 64 MB is not written', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const file = await openReviewFile(path);
	await t.throwsAsync(file.change(adding('e2', 'x'.repeat(64 * 1024 * 1024))), {
		instanceOf: UserError,
		message: /larger than 64 MB/,
	});
	t.is(await readFile(path, 'utf8'), oldText);
});

// A laptop that sleeps while it saves: its lock is taken over, and somebody else saves before it wakes.
for (const asleep of ['file.sync', 'readlink', 'rename']) {
	test(`a holder that sleeps before ${asleep} while its lock is taken over keeps both sides' words`, async t => {
		const folder = await newFolder(t);
		const path = join(folder, 'a.recount.json');
		await writeFile(path, oldText);
		let sleeps = 0;
		const files = watchedFiles({
			async before({name}) {
				if (name === asleep && ++sleeps === 1) {
					const holder = JSON.parse(await readlink(lockPath(path)));
					await rm(lockPath(path));
					await symlink(JSON.stringify({...holder, host: 'elsewhere'}), lockPath(path));
					const peer = await openReviewFile(path, realFiles, {elsewhere: 20});
					await peer.change(() => ({label: 'theirs', put: {e1: {notes: 'seen by them'}, e2: {kind: 'event'}}}));
				}
			},
		});
		const file = await openReviewFile(path, files);
		sleeps = 0;
		await file.change(() => ({label: 'mine', put: {e1: {what: 'pool exhausted'}}}));
		t.true(sleeps > 1);
		t.deepEqual(
			{...(await reviewIn(path)).records},
			{
				e1: {kind: 'event', what: 'pool exhausted', notes: 'seen by them'},
				e2: {kind: 'event'},
			},
		);
		t.deepEqual(await leftovers(folder), []);
	});
}

test('a file is on the disk before it takes the place of the old one, and its folder before the save is told', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const calls: string[] = [];
	const files = watchedFiles({before: ({name}) => void calls.push(name)});
	for (const [place, other] of [
		['link', 'unlink'],
		['rename', 'open'],
	] as const) {
		const file = await openReviewFile(path, files);
		calls.length = 0;
		await file.change(adding(place));
		const order = ['symlink', 'file.write', 'file.sync', 'readlink', place, other, 'file.sync', 'file.close', 'unlink'];
		let from = 0;
		for (const name of order) {
			from = calls.indexOf(name, from) + 1;
			t.true(from > 0, `${name} of ${order.join(', ')} in ${calls.join(', ')}`);
		}
	}
});

test('a save that broke off is done again as a whole, and what it left behind is swept away', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	const calls: string[] = [];
	let fails: (call: string) => boolean = () => false;
	const files = watchedFiles({
		before({name}) {
			calls.push(name);
			if (fails(name)) {
				throw systemError('EIO');
			}
		},
	});
	const file = await openReviewFile(path, files);
	await file.change(adding('e1'));
	const next = applyEdit(file.review, adding('e2')());
	// The file is in place, but its folder may not be on the disk: what is told now must be.
	fails = name => name === 'file.sync' && calls.includes('rename');
	calls.length = 0;
	await t.throwsAsync(file.save(next), {instanceOf: UserError});
	fails = () => false;
	calls.length = 0;
	await file.save(next);
	t.is(calls.filter(name => name === 'file.sync').length, 2);
	calls.length = 0;
	await file.save(next);
	t.false(calls.includes('file.sync'));
	// Neither writing nor cleaning up works.
	fails = name => name === 'file.sync' || (name === 'unlink' && calls.at(-2) === 'file.close');
	await t.throwsAsync(file.change(adding('e3')), {instanceOf: UserError});
	t.regex((await leftovers(folder)).join(), /\.tmp$/);
	fails = () => false;
	await file.change(adding('e3'));
	t.deepEqual(await leftovers(folder), []);
	t.deepEqual(Object.keys((await reviewIn(path)).records), ['e1', 'e2', 'e3']);
});

test('a file that another program is saving is waited for, then the sentence names that program', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	const lock = await takeLock(path, realFiles);
	const file = await openReviewFile(path, realFiles, {here: 40});
	await t.throwsAsync(file.change(adding('e2')), {
		instanceOf: UserError,
		message: new RegExp(`being saved by process ${process.pid} on `),
	});
	t.is(await readFile(path, 'utf8'), oldText);
	setTimeout(() => void lock.release(), 20);
	await (await openReviewFile(path)).change(adding('e2'));
	t.deepEqual(Object.keys((await reviewIn(path)).records), ['e1', 'e2']);
});

test('a program that is killed at any time loses nothing that it acknowledged, and stands in nobody’s way', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	const survivor = await openReviewFile(path);
	const acknowledged: string[] = [];
	for (const name of ['ada', 'bo', 'cy']) {
		const {child, ids} = addingProgram(path, name);
		const closed = once(child, 'close');
		while (ids().length < 5) {
			await sleep(5);
		}

		await sleep(Math.random() * 20);
		child.kill('SIGKILL');
		const own = `after-${name}`;
		await survivor.change(adding(own));
		await closed;
		acknowledged.push(...ids(), own);
	}

	const kept = Object.keys((await reviewIn(path)).records);
	t.deepEqual(
		acknowledged.filter(id => !kept.includes(id)),
		[],
	);
	t.deepEqual(await leftovers(folder), []);
});

test('four programs that add a hundred records each at once lose none, and every look at the file finds it whole', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	const programs = ['ada', 'bo', 'cy', 'dee'].map(name => addingProgram(path, name));
	const ends = programs.map(async ({child}) => (await once(child, 'close'))[0] as number);
	let looks = 0;
	let most = 0;
	const isEnough = () => looks >= 20 && programs.every(({ids}) => ids().length >= 100);
	while (!isEnough() && programs.every(({child}) => child.exitCode === null)) {
		const found = await reviewIn(path).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT' || most > 0) {
				throw error;
			}
		});
		const count = Object.keys(found?.records ?? {}).length;
		t.true(count >= most, `${count} records after ${most}`);
		most = count;
		looks++;
		await sleep(1);
	}

	for (const {child} of programs) {
		child.stdin?.end();
	}

	t.deepEqual(await Promise.all(ends), [0, 0, 0, 0]);
	const acknowledged = programs.flatMap(({ids}) => ids());
	t.true(programs.every(({ids}) => ids().length >= 100));
	t.deepEqual(Object.keys((await reviewIn(path)).records).sort(), acknowledged.toSorted());
	t.deepEqual(await leftovers(folder), []);
});

test('what an editor, which takes no lock, writes while a save is on its way is read and kept as well', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, oldText);
	let isWritten = false;
	const files = watchedFiles({
		async after({name}) {
			if (name === 'file.sync' && !isWritten) {
				isWritten = true;
				await writeFile(path, formatReview(applyEdit(old, {label: '', put: {e1: {what: 'by an editor'}}})));
			}
		},
	});
	const file = await openReviewFile(path, files);
	const {review} = await file.change(adding('e2'));
	t.true(isWritten);
	t.is(wordsOf(review, 'e1'), 'by an editor');
	t.deepEqual(await reviewIn(path), review);
	t.deepEqual(await leftovers(join(path, '..')), []);
});

test('what somebody who has it open removes is taken in; the same from nobody knows where is asked about', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	const touched = new Map<string, Set<string>>();
	const open = async () => openReviewFile(path, undefined, {touched: () => touched});
	await writeFile(path, oldText);
	const [here, there] = [await open(), await open()];
	let told: readonly [sign: string, over: string] | undefined;
	here.keepCompany({
		writes() {},
		haveWritten: (sign, over, overAny) => told?.[0] === sign && (overAny || told[1] === over),
		writersSince: () => [],
	});
	there.keepCompany({
		writes(...signs) {
			told = signs;
		},
		haveWritten: () => false,
		writersSince: () => [],
	});
	await here.change(adding('e2'));
	touched.set('e2', new Set(['what']));
	await there.change(() => ({label: '', remove: ['e2'], put: {e1: {notes: 'and this'}}}));
	t.is((await here.look()).found, 'others');
	// To bytes that the file had before, which is theirs all the same; put back by something else they are older.
	const before = await readFile(path);
	await here.change(adding('e2'));
	const between = await readFile(path);
	await there.change(() => ({label: '', remove: ['e2']}));
	t.deepEqual(await readFile(path), before);
	t.is((await here.look()).found, 'others');
	await here.change(adding('e4'));
	await writeFile(path, between);
	t.is((await here.look()).found, 'older');
	here.accept();
	const left = await here.change(adding('e3'));
	touched.set('e3', new Set(['what']));
	await writeFile(path, formatReview(applyEdit(left.review, {label: '', remove: ['e3']})));
	t.is((await here.look()).found, 'older');
});
