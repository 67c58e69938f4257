import {mkdir, open, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {sentenceOf} from '../../source/cli/sentence-of.ts';
import {UserError} from '../../source/review/user-error.ts';
import {newFolder} from '../helpers/folder.ts';

function ofSystem(code: string, path?: string): Error {
	return Object.assign(new Error(`${code}: something, write`), {code, ...(path === undefined ? {} : {path})});
}

const sentences: ReadonlyArray<readonly [thrown: Error, sentence: string]> = [
	[new UserError('the file is newer.', {next: 'Nothing was written.'}), 'the file is newer. Nothing was written.'],
	[new UserError('that is all.'), 'that is all.'],
	[ofSystem('ENOSPC', '/home/ana/night.md'), 'night.md: the disk is full.'],
	[ofSystem('ENOSPC'), 'the disk is full.'],
	[ofSystem('EDQUOT', '/home/ana/night.md'), 'night.md: your share of the disk is full.'],
	[ofSystem('EACCES', '/home/ana/night.md'), 'night.md: reading or writing is not allowed here.'],
	[ofSystem('EROFS', '/home/ana/night.md'), 'night.md: the disk can only be read.'],
	[ofSystem('ENOENT', '/home/ana/night.md'), '/home/ana/night.md: it or its folder is not there.'],
	[ofSystem('ESTALE', '/home/ana/ni\u001Bght.md'), 'ni␛ght.md: the system says ESTALE.'],
	// What is no word of the system is a fault of ours, and says more in its own words.
	[Object.assign(new TypeError('x is not a function'), {code: 'ERR_X'}), 'x is not a function'],
	[new Error('no such thing'), 'no such thing'],
];

for (const [thrown, sentence] of sentences) {
	test(`an error “${thrown.message}”${'path' in thrown ? ' of a file' : ''} is told as “${sentence}”`, t => {
		t.is(sentenceOf(thrown), sentence);
	});
}

test('what the system itself throws is told with the name of the file', async t => {
	const folder = await newFolder(t);
	await mkdir(join(folder, 'page.md'));
	t.is(sentenceOf(await t.throwsAsync(open(join(folder, 'page.md'), 'w'))), 'page.md: it is a folder.');
	const gone = join(folder, 'no', 'page.md');
	t.is(sentenceOf(await t.throwsAsync(readFile(gone))), `${gone}: it or its folder is not there.`);
});
