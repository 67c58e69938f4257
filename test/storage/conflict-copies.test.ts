import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {applyEdit, type Review} from '../../source/review/review.ts';
import {conflictCopies, takingIn} from '../../source/storage/conflict-copies.ts';
import {newFolder} from '../helpers/folder.ts';

const review: Review = {recount: 1, records: {e1: {kind: 'event', what: 'pool full', story: true}}};
const other = applyEdit(review, {label: '', put: {e2: {kind: 'event', what: 'typed elsewhere', story: true}}});

// The names of copies, and whether they are taken for such.
const names: ReadonlyArray<readonly [name: string, isCopy: boolean]> = [
	['night.recount (conflicted copy 2026-10-05 140203).json', true],
	['night.recount (Ana’s conflicted copy 2026-10-05).json', true],
	['night.recount (in Konflikt stehende Kopie von Ana 2026-10-05).json', true],
	['night.recount.sync-conflict-20261005-140203-ABCDEFG.json', true],
	['night.recount (1).json', true],
	['night (2).recount.json', true],
	['night (conflicted copy).recount.json', true],
	['night.recount.json', false],
	['night two (1).recount.json', false],
	['tonight.recount (1).json', false],
	['night.recount (final).json', false],
	['night.recount.json.1.bak', false],
];

test('copies that Dropbox, Nextcloud, Syncthing or Google Drive left beside a review are found, and nothing else is', async t => {
	const folder = await newFolder(t);
	for (const [name] of names) {
		writeFileSync(join(folder, name), formatReview(other));
	}

	const found = await conflictCopies(join(folder, 'night.recount.json'), review);
	t.deepEqual(found, names.flatMap(([name, isCopy]) => (isCopy ? [name] : [])).toSorted());
});

test('a copy that holds nothing more, or is no review, says nothing', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(join(folder, 'night.recount (1).json'), formatReview(review));
	writeFileSync(join(folder, 'night.recount (2).json'), 'no review');
	mkdirSync(join(folder, 'night.recount (3).json'));
	t.deepEqual(await conflictCopies(path, review), []);
	t.deepEqual(await conflictCopies(path, other), []);
	t.deepEqual(await conflictCopies(join(folder, 'away', 'night.recount.json'), review), []);
});

test('the command that takes a copy in can be pasted into a shell, whatever its name', t => {
	t.is(
		takingIn('/home/ana/night.recount.json', "night.recount (Ana's conflicted copy).json"),
		"recount merge /dev/null night.recount.json 'night.recount (Ana'\\''s conflicted copy).json'",
	);
});
