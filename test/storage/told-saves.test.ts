import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {applyEdit, type Edit, emptyReview} from '../../source/review/review.ts';
import {presenceBeside} from '../../source/storage/presence.ts';
import {openReviewFile} from '../../source/storage/review-file.ts';
import {newFolder} from '../helpers/folder.ts';

function adding(id: string): () => Edit {
	return () => ({label: 'the new event', put: {[id]: {kind: 'event', what: id}}});
}

test('a look and a save answer with the names of those who wrote what they took in, and with none where an editor wrote', async t => {
	const path = join(await newFolder(t), 'a.recount.json');
	await writeFile(path, formatReview(emptyReview));
	const [here, there] = [await openReviewFile(path), await openReviewFile(path)];
	const [ana, bea] = [
		presenceBeside(path, {name: 'Ana', readOnly: false}),
		presenceBeside(path, {name: 'Bea', readOnly: false}),
	];
	here.keepCompany(ana);
	there.keepCompany(bea);
	await there.change(adding('e2'));
	await there.change(adding('e3'));
	t.like(await here.look(), {found: 'others', by: ['Bea']});
	await there.change(adding('e4'));
	const saved = await here.save(applyEdit(here.review, adding('e5')()));
	t.deepEqual([saved.by, saved.tookIn.added], [['Bea'], ['e4']]);
	t.like(await there.look(), {found: 'others', by: ['Ana']});
	await there.change(adding('e6'));
	await writeFile(path, formatReview(applyEdit(there.review, adding('e7')())));
	t.like(await here.look(), {found: 'others', by: []});
});
