import {readFileSync, writeFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {changeReview} from '../../../source/cli/reviews/change-review.ts';
import {undoVerb} from '../../../source/cli/verbs/undo.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {parseReview} from '../../../source/review/file/parse-review.ts';
import {applyEdit, type Edit, type Review} from '../../../source/review/review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const old: Review = {
	recount: 1,
	records: {e1: {kind: 'event', what: 'pool full', notes: 'one'}, e2: {kind: 'event', what: 'rollback'}},
};

function edit(put: Edit['put']): Edit {
	return {label: 'the edit', put};
}

function reviewIn(path: string): Review {
	return parseReview(readFileSync(path, 'utf8')).review;
}

test('a change is on the disk when it is told, and undo takes it back', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	const shell = testShell({folder});
	const first = await changeReview(path, shell, () => edit({e1: {kind: 'event', what: 'pool full'}}));
	t.true(first.started);
	const second = await changeReview(path, shell, () => edit({e1: {what: 'pool exhausted'}}));
	t.false(second.started);
	t.deepEqual(reviewIn(path), second.review);
	await undoVerb.run({file: path, _: [], $0: 'recount'}, shell);
	t.deepEqual(reviewIn(path), first.review);
});

test('no change writes nothing and starts no file', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	const {started} = await changeReview(path, testShell({folder}), () => undefined);
	t.false(started);
	t.throws(() => readFileSync(path));
});

test('what somebody else writes between reading and saving stays, and a record that they removed comes back marked', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	await writeFile(path, formatReview(old));
	await changeReview(path, testShell({folder}), () => {
		const theirs = applyEdit(old, {label: '', put: {e1: {notes: 'two'}, e3: {kind: 'event'}}, remove: ['e2']});
		writeFileSync(path, formatReview(theirs));
		return edit({e1: {what: 'pool exhausted'}, e2: {what: 'rollback of 4.12'}});
	});
	t.deepEqual(JSON.parse(JSON.stringify(reviewIn(path).records)), {
		e1: {kind: 'event', what: 'pool exhausted', notes: 'two'},
		e2: {kind: 'event', what: 'rollback of 4.12', conflicts: {kind: {null: true}}},
		e3: {kind: 'event'},
	});
});

test('a change that is saved and cannot be remembered for undo is done, and said so', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'a.recount.json');
	await writeFile(join(folder, 'no-folder'), '');
	const shell = testShell({folder, variables: {XDG_STATE_HOME: join(folder, 'no-folder')}});
	await changeReview(path, shell, () => edit({e1: {kind: 'event', what: 'pool full'}}));
	t.deepEqual(Object.keys(reviewIn(path).records), ['e1']);
	t.regex(shell.errors(), /saved, but "recount undo" will not know of it: .* no folder/);
});
