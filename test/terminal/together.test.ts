import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {applyEdit} from '../../source/review/review.ts';
import {story} from '../../source/review/timeline.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {builtProgram, type Terminal, terminalFor} from '../helpers/terminal.ts';

const run = promisify(execFile);

test('two people at one file see each other, each other’s changes, and both wordings of one field', async t => {
	const {folder, file, open} = await desk(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	const bea = await open('Bea');
	await ana.until('saved · with Bea');
	await bea.until('saved · with Ana');

	bea.type('a14:59 all is well');
	await bea.until('all is well');
	bea.press('Enter');
	await ana.until('Bea added 14:59 all is well.');

	for (const one of [ana, bea]) {
		one.press('g', 'e');
		await one.until('Seen through');
		one.press('Tab');
	}

	ana.type(' as Ana saw it');
	bea.type(' as Bea saw it');
	ana.press('Ctrl+S');
	await bea.until('saving brings both together.');
	bea.press('Ctrl+S');
	await bea.until('R chooses.');
	await ana.until('R look at both');
	const kept = readFileSync(file, 'utf8');
	t.true(kept.includes('as Ana saw it') && kept.includes('as Bea saw it'));

	ana.press('R');
	await ana.until('One field, two wordings');
	ana.press('2');
	await ana.until('Settled.');
	await bea.gone('R look at both');
	t.notRegex(readFileSync(file, 'utf8'), /conflicts/);

	ana.press('q');
	await ana.exited;
	await bea.gone('with Ana');
	bea.press('q');
	await bea.exited;
	t.deepEqual(readdirSync(folder), ['checkout.recount.json']);
});

test('who reads along sees what is written, changes nothing, and is seen', async t => {
	const {open, file} = await desk(t);
	const writer = await open('Ana');
	await writer.until('· saved');
	const reader = await open('Carl', '--readonly');
	await writer.until('with Carl');
	await reader.until('read only · with Ana');
	writer.press('a');
	writer.type('14:59 all is well');
	writer.press('Enter');
	await reader.until('Ana added 14:59 all is well.');
	const before = readFileSync(file);
	reader.press('d');
	await reader.until('--readonly');
	reader.press('u', 'd', 'd', 'Ctrl+S');
	await reader.until('This is what the file holds.');
	t.deepEqual(readFileSync(file), before);
});

test('what an editor, another command or git writes comes in, and a file that is gone is written again', async t => {
	const {folder, file, open} = await desk(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	const bea = await open('Bea');
	await ana.until('with Bea');
	const env = {...process.env, RECOUNT_NAME: 'Caro', XDG_STATE_HOME: await newFolder(t)};
	await run(process.execPath, [builtProgram, 'add', file, '15:01 from the command line'], {env});
	await ana.until('Caro added 15:01 from the command line.');
	await bea.until('Caro added 15:01 from the command line.');
	await run(process.execPath, [builtProgram, 'undo', file], {env});
	await ana.until('Caro deleted 15:01 from the command line.');
	await ana.gone('Caro and');
	bea.press('q');
	await bea.exited;
	await ana.gone('with Bea');
	const {review} = parseReview(readFileSync(file, 'utf8'));
	const id = story(review)[0]?.id ?? '';
	// In place, as some editors save.
	writeFileSync(file, formatReview(applyEdit(review, {label: '', put: {[id]: {what: 'written by an editor'}}})));
	await ana.until(/Somebody changed \S+ written by an editor\./);
	await run('rm', [file]);
	await ana.until('is gone from the disk. Nothing is lost');
	ana.press('Ctrl+S');
	await ana.until('Saved.');
	t.true(readFileSync(file, 'utf8').includes('written by an editor'));
	ana.press('q');
	await ana.exited;
	t.deepEqual(readdirSync(folder), ['checkout.recount.json']);
});

test('who leaves while the file is gone is told where what it held is kept', async t => {
	const {file, open} = await desk(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	await run('rm', [file]);
	await ana.until('· not saved');
	ana.press('q');
	await ana.until('is gone from the disk.');
	t.is((await ana.exited).code, 1);
	const kept = /kept in (\S+\.recount\.json)/.exec(ana.screen().join(''))?.[1] ?? '';
	t.deepEqual(parseReview(readFileSync(kept, 'utf8')).review.records, checkoutReview.records);
	t.false(existsSync(file));
});

test('what somebody beside one deletes goes, though one wrote it: that is no older version, and nothing is asked', async t => {
	const {file, open} = await desk(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	const bea = await open('Bea');
	await ana.until('with Bea');
	ana.type('a14:59 written by Ana');
	await ana.until('written by Ana');
	ana.press('Enter');
	await bea.until('written by Ana');
	bea.type('/written by Ana');
	bea.press('Enter');
	await bea.until(screen => screen.some(line => line.startsWith(' ▸') && line.includes('written by Ana')));
	bea.press('d');
	await bea.until('d again');
	bea.press('d');
	await ana.until('Bea deleted 14:59 written by Ana.');
	t.false(ana.screen().some(line => line.includes('written by Ana') && !line.includes('deleted')));
	t.false(readFileSync(file, 'utf8').includes('written by Ana'));
	bea.press('u');
	await ana.until('Bea brought back 14:59 written by Ana.');
});

test('a copy that a program left where two machines wrote the review is told, with the command that takes it in', async t => {
	const {folder, file, open} = await desk(t);
	const {review} = parseReview(readFileSync(file, 'utf8'));
	const [id = ''] = story(review).map(({id: own}) => own);
	const copy = 'checkout.recount.sync-conflict-20261005-140203-ABCDEFG.json';
	writeFileSync(join(folder, copy), formatReview(applyEdit(review, {label: '', put: {[id]: {what: 'as Bea saw it'}}})));
	const ana = await open('Ana');
	await ana.until('A conflict copy lies beside this review. To take it in');
	const command = /recount (merge \/dev\/null checkout\.recount\.json \S+)/.exec(
		ana.screen().join('').replaceAll(/\s+/g, ' '),
	);
	const [, words = ''] = command ?? [];
	t.is(words, `merge /dev/null checkout.recount.json ${copy}`);
	await run(process.execPath, [builtProgram, ...words.split(' ')], {cwd: folder});
	await ana.until('One field holds two');
	ana.press('q');
	await ana.exited;
	t.deepEqual(readdirSync(folder).sort(), ['checkout.recount.json', copy]);
});

test('who is killed is gone from the title of the others', async t => {
	const {folder, open} = await desk(t);
	const ana = await open('Ana');
	await ana.until('· saved');
	const bea = await open('Bea');
	await ana.until('with Bea');
	bea.kill('SIGKILL');
	await bea.exited;
	await ana.gone('with Bea');
	ana.press('q');
	await ana.exited;
	t.deepEqual(readdirSync(folder), ['checkout.recount.json']);
});

async function desk(t: Parameters<typeof newFolder>[0] & Parameters<typeof terminalFor>[0]) {
	const folder = await newFolder(t);
	const file = join(folder, 'checkout.recount.json');
	writeFileSync(file, formatReview(checkoutReview));
	const open = async (name: string, ...args: readonly string[]): Promise<Terminal> => {
		const terminal = await terminalFor(t, {args: ['checkout', ...args], folder, variables: {RECOUNT_NAME: name}});
		await terminal.listening();
		return terminal;
	};
	return {folder, file, open};
}
