import {existsSync} from 'node:fs';
import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {formats} from '../../source/review/file/migrations.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {formatNumber} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {realFiles} from '../../source/storage/files.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {newFolder} from '../helpers/folder.ts';
import {laterFormats, olderText} from './later-formats.ts';
import {leftovers, wordsOf} from './review-in.ts';
import {systemError, watchedFiles} from './watched-files.ts';

const day = new Date().toISOString().slice(0, 10);

function adding(id: string) {
	return () => ({label: 'the new event', put: {[id]: {kind: 'event', what: `words of ${id}`}}});
}

test('every format before the present one can be read, and a file of it is at hand to prove that', async t => {
	const older = Array.from({length: formatNumber - 1}, (_, index) => index + 1);
	t.deepEqual(Object.keys(formats.migrations).map(Number), older);
	for (const number of older) {
		const text = await readFile(`test/storage/formats/${number}.recount.json`, 'utf8');
		t.is(parseReview(text).older, number);
	}
});

test('a file of an older format is shown as it is meant, and looking at it writes nothing', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	await writeFile(path, olderText);
	const file = await openReviewFile(path, realFiles, {readable: laterFormats});
	t.is(wordsOf(file.review, 'e1'), 'pool full');
	t.is(file.review.recount, 3);
	t.is(file.readOnly, undefined);
	await file.change(() => undefined);
	t.deepEqual(await readdir(folder), ['a.recount.json']);
	t.is(await readFile(path, 'utf8'), olderText);
});

test('the first save keeps the older file beside it and writes the present format, with all that is not known', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	await writeFile(path, olderText, {mode: 0o640});
	const file = await openReviewFile(path, realFiles, {readable: laterFormats});
	await file.change(adding('e2'));
	const kept = join(folder, `a.recount.json.v1.${day}.bak`);
	t.deepEqual((await readdir(folder)).sort(), ['a.recount.json', `a.recount.json.v1.${day}.bak`]);
	t.is(await readFile(kept, 'utf8'), olderText);
	t.is((await stat(kept)).mode & 0o777, 0o600);
	const text = await readFile(path, 'utf8');
	const again = parseReview(text, undefined, laterFormats);
	t.is(again.older, undefined);
	t.is(wordsOf(again.review, 'e1'), 'pool full');
	t.is((again.review.records.e1 as unknown as {mood: string}).mood, 'calm');
	t.deepEqual(again.review.records.odd, {kind: 'question', asks: 'why?'} as never);
	// Reading and saving it again changes no byte and keeps no second copy.
	const next = await openReviewFile(path, realFiles, {readable: laterFormats});
	await next.change(() => undefined);
	t.is(await readFile(path, 'utf8'), text);
	t.is((await readdir(folder)).length, 2);
});

test('an older file that comes back later that day is kept beside the first one', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	const other = olderText.replace('pool full', 'pool empty');
	for (const text of [olderText, other, olderText]) {
		await writeFile(path, text);
		const file = await openReviewFile(path, realFiles, {readable: laterFormats});
		await file.change(adding('e2'));
	}

	t.is(await readFile(join(folder, `a.recount.json.v1.${day}.bak`), 'utf8'), olderText);
	t.is(await readFile(join(folder, `a.recount.json.v1.${day}.2.bak`), 'utf8'), other);
	t.false(existsSync(join(folder, `a.recount.json.v1.${day}.3.bak`)));
});

test('where the older file cannot be kept, it is not migrated either', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	await writeFile(path, olderText);
	const files = watchedFiles({
		before({name}) {
			if (name === 'file.write') {
				throw systemError('ENOSPC');
			}
		},
	});
	const file = await openReviewFile(path, files, {readable: laterFormats});
	await t.throwsAsync(file.change(adding('e2')), {instanceOf: UserError, message: /the disk is full/});
	t.is(await readFile(path, 'utf8'), olderText);
	t.deepEqual(await leftovers(folder), []);
});

const refused: ReadonlyArray<readonly [what: string, text: string, says: RegExp]> = [
	[
		'of a format that nobody knows any more',
		olderText.replace('"recount": 1', '"recount": 2'),
		/it is of format 2, which/,
	],
	[
		'with a key that is there twice',
		olderText.replace('"kind"', '"kind": "event",\n   "kind"'),
		/line \d+, column \d+: “kind” is there twice/,
	],
	['with a record that is none', olderText.replace('"kind": "event",', ''), /the record e1 has no kind/],
	['nested without end', olderText.replace('"calm"', `${'['.repeat(99)}${']'.repeat(99)}`), /nested deeper than 64/],
];

for (const [what, text, says] of refused) {
	test(`an older file ${what} is refused and left as it is`, async t => {
		const path = join(await newFolder(t), 'a.recount.json');
		await writeFile(path, text);
		const {migrations} = laterFormats;
		const readable = {number: 3, migrations: what.startsWith('of a format') ? {1: migrations[1] as never} : migrations};
		const error = await t.throwsAsync(openReviewFile(path, realFiles, {readable}), {
			instanceOf: UserError,
			message: says,
		});
		t.is((error as UserError).trouble, 'file');
		t.is(await readFile(path, 'utf8'), text);
	});
}
