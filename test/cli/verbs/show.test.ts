import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

test('show prints the review as text in its own zone, or in the one asked for', async t => {
	const {code, out} = await show(t, []);
	t.is(code, 0);
	t.regex(out, /^Checkout timeouts, Sat 3 Oct 2026\nAll times in Europe\/Berlin\./);
	t.regex(out, /^ {2}14:02:31 {5}Pool exhausted/m);
	t.regex((await show(t, ['--zone', 'UTC'])).out, /^ {2}12:02:31 {5}Pool exhausted/m);
});

test('show leaves out what is private unless it is asked for', async t => {
	t.notRegex((await show(t, [])).out, /private/i);
	t.regex((await show(t, ['--private'])).out, /A private thought/);
	t.notRegex((await show(t, ['--json'])).out, /private|secret|hush/i);
	t.regex((await show(t, ['--json', '--private'])).out, /A private thought/);
});

test('show --json prints one document with the records as they are in the file, times in UTC', async t => {
	const {out} = await show(t, ['--json', '--private', '--zone', 'Europe/Berlin']);
	const {recount, records} = checkoutReview;
	t.deepEqual(JSON.parse(out), {schema: 1, recount, records});
	const told = JSON.parse((await show(t, ['--json'])).out);
	t.deepEqual(told.records.web, records.web);
	t.deepEqual(told.records.pool, records.pool);
	t.deepEqual(told.records.early.events, {pool: true, gone: true});
	t.deepEqual(told.records.learned.from, {early: true, page: true, gone: true});
});

test('show finds the only review of the folder', async t => {
	const shell = testShell({folder: await folder(t)});
	t.is(await run(['show'], shell), 0);
	t.regex(shell.output(), /^Checkout timeouts/);
});

test('show says what is wrong with the file or the zone', async t => {
	const missing = await show(t, [], 'elsewhere');
	t.is(missing.code, 1);
	t.regex(missing.err, /elsewhere\.recount\.json is not there\./);
	const zone = await show(t, ['--zone', 'CEST']);
	t.is(zone.code, 2);
	t.regex(zone.err, /I do not know the zone CEST\./);
});

test('what is no review is told so with what it may be for, whatever command is given it, and stays as it is', async t => {
	const place = await folder(t);
	for (const [name, text, why] of [
		['night.json', '{"level": "info"}\n', 'it has no “recount” number'],
		['night.log', '2026-10-03 14:02 pool exhausted\n', 'it is no JSON'],
	] as const) {
		await writeFile(join(place, name), text);
		for (const words of [
			['show', name],
			['add', name, '14:02 x'],
			['export', name],
			['undo', name],
			['import', name, 'x.log'],
		]) {
			const shell = testShell({folder: place});
			t.is(await run(words, shell), 4, words.join(' '));
			t.is(
				shell.errors(),
				`recount: ${name} is no review of Recount: ${why}. It was left untouched. recount new starts a review; recount read shows what a log holds.\n`,
			);
			t.is(await readFile(join(place, name), 'utf8'), text);
		}
	}
});

for (const [what, marks, why, next] of [
	[
		'both sides of a git conflict',
		'<<<<<<< HEAD\n{\n=======\n{ \n>>>>>>> theirs\n',
		'it holds the marks of a git conflict, from line 1 on',
		(path: string) => `recount merge ${path} keeps both sides.`,
	],
	[
		'a mark that was left over from a git conflict',
		'{\n>>>>>>> theirs\n',
		'it holds a part of the marks of a git conflict, from line 2 on',
		(path: string) => `Mend it in an editor; recount recover ${path} lists what is kept of it.`,
	],
] as const) {
	test(`${what}: each command says the same, with a command that helps`, async t => {
		const place = await folder(t);
		const path = join(place, 'day.recount.json');
		await writeFile(path, marks);
		for (const words of [
			['show', 'day'],
			['add', 'day', '14:02 x'],
			['export', 'day'],
			['check', 'day'],
		]) {
			const shell = testShell({folder: place});
			t.is(await run(words, shell), 4, words.join(' '));
			t.is(shell.errors(), `recount: day.recount.json is damaged: ${why}. It was left untouched. ${next(path)}\n`);
		}
	});
}

async function show(t: ExecutionContext, options: readonly string[], name = 'checkout') {
	const shell = testShell({folder: await folder(t)});
	const code = await run(['show', name, ...options], shell);
	return {code, out: shell.output(), err: shell.errors()};
}

async function folder(t: ExecutionContext): Promise<string> {
	const made = await newFolder(t);
	await writeFile(join(made, 'checkout.recount.json'), formatReview(checkoutReview));
	return made;
}
