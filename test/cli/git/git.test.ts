import {execFile} from 'node:child_process';
import {copyFile, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {parseReview} from '../../../source/review/file/parse-review.ts';
import {find, type Review} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {mergeBranches} from '../../helpers/merge-branches.ts';
import {testShell} from '../../helpers/shell.ts';
import {builtProgram} from '../../helpers/terminal.ts';

const inTurn = promisify(execFile);
const [event = ''] = Object.keys(checkoutReview.records).filter(id => checkoutReview.records[id]?.kind === 'event');

test('merge brings both sides together in the second file, and one field that both wrote keeps both', async t => {
	const {folder, merge, write, read} = await desk(t);
	await write({base: checkoutReview, ours: saying('ours'), theirs: saying('theirs')});
	const {code, out, err} = await merge('base', 'ours', 'theirs');
	t.is(code, 0);
	t.is(out, '');
	t.is(err, 'recount: one field was written by both sides; both values are kept.\n');
	const {what, conflicts} = find(await read('ours'), 'event', event) ?? {};
	t.is(what, 'theirs');
	t.deepEqual(conflicts, {what: {'"ours"': true}});
	t.deepEqual((await readdir(folder)).sort(), ['base', 'ours', 'theirs'], 'nothing else stays behind');
});

test('merge without a base takes nothing away: an empty file, or what git hands over for a version that never was', async t => {
	const {folder, merge, write, read} = await desk(t);
	const {[event]: left, ...others} = checkoutReview.records;
	await writeFile(join(folder, 'empty'), '');
	for (const base of ['empty', '/dev/null']) {
		await write({ours: {...checkoutReview, records: others}, theirs: checkoutReview});
		t.is((await merge(base, 'ours', 'theirs')).code, 0);
		t.deepEqual((await read('ours')).records[event], left);
	}
});

test('a version that is not understood is told by its name, and ours stays as it was to the byte', async t => {
	const {folder, merge, write} = await desk(t);
	const newer = formatReview(checkoutReview).replace('"recount": 1', '"recount": 99');
	const cases: ReadonlyArray<readonly [version: string, text: string, says: RegExp]> = [
		['base', '{', /base is damaged/],
		['ours', '', /ours is damaged: it is empty/],
		['ours', newer, /ours: a newer version of Recount wrote it/],
		['theirs', '{"recount": 1}', /theirs is no review of Recount: .*records/],
		['theirs', newer, /theirs: a newer version of Recount wrote it/],
		['theirs', '\xff', /theirs is damaged: it is not UTF-8 throughout/],
	];
	for (const [version, text, says] of cases) {
		await write({base: checkoutReview, ours: saying('ours'), theirs: saying('theirs')});
		await writeFile(join(folder, version), text, 'latin1');
		const before = await readFile(join(folder, 'ours'));
		const {code, err} = await merge('base', 'ours', 'theirs');
		t.is(code, 1, err);
		t.regex(err, says);
		t.true(err.includes('Nothing was merged; your version is as it was.'));
		t.deepEqual(await readFile(join(folder, 'ours')), before);
	}

	t.is((await merge('base', 'ours', 'nowhere')).code, 1);
	t.is((await merge('base', 'ours')).code, 2);
	t.is((await merge('base', 'ours', 'theirs', 'more')).code, 2);
});

test('git-setup tells a repository how to merge, adds only what is missing, and is content the second time', async t => {
	const {folder, git, recount} = await desk(t);
	t.regex((await recount('git-setup')).err, /this folder is in no git repository\. .*git init/);
	await git('init', '-q');
	await writeFile(join(folder, '.gitignore'), 'node_modules');
	const {code, out} = await recount('git-setup');
	t.is(code, 0);
	t.regex(out, /Each clone needs this command once/);
	t.is(await readFile(join(folder, '.gitattributes'), 'utf8'), '*.recount.json merge=recount\n');
	t.is(await readFile(join(folder, '.gitignore'), 'utf8'), 'node_modules\n.*.recount.json.*\n*.recount.json.*.bak\n');
	t.regex((await git('config', 'merge.recount.driver')).stdout, / merge %O %A %B\n$/);
	t.regex((await recount('git-setup')).out, /^\S+ is set up already\.\n$/);
});

test('with the driver git merges any two branches: no conflict, no edit lost, both values of one field', t => {
	const {conflicts, lost, clashes} = mergeBranches(10, 11, `'${process.execPath}' '${builtProgram}' merge %O %A %B`);
	t.is(conflicts, 0);
	t.deepEqual(lost, []);
	t.true(clashes > 0, 'no pair wrote the same field: choose another seed');
});

test('a file in which git left both sides is mended from the versions that git knows, and the marked one is kept', async t => {
	const {folder, git, recount, write, read} = await desk(t);
	const file = 'night.recount.json';
	await git('init', '-q', '-b', 'main');
	await write({[file]: checkoutReview});
	await git('add', '.');
	await git('commit', '-qm', 'base');
	await git('checkout', '-q', '-b', 'theirs');
	await write({[file]: saying('theirs')});
	await git('commit', '-qam', 'theirs');
	await git('checkout', '-q', 'main');
	await write({[file]: saying('ours')});
	await git('commit', '-qam', 'ours');
	await t.throwsAsync(git('merge', '-q', 'theirs'));
	const marked = await readFile(join(folder, file), 'utf8');
	t.true(marked.includes('<<<<<<<'));
	const seen = await recount('show', 'night');
	t.is(seen.code, 4);
	t.regex(seen.err, /recount merge/);
	await copyFile(join(folder, file), join(folder, 'elsewhere.recount.json'));

	const {code, err} = await recount('merge', 'night');
	t.is(code, 0, err);
	t.regex(err, /one field was written by both sides; both values are kept\.[\s\S]*git add/);
	t.is(find(await read(file), 'event', event)?.conflicts?.what?.['"ours"'], true);
	const kept = /is kept as (\S+)\.\n/.exec(err)?.[1] ?? '';
	t.is(await readFile(kept, 'utf8'), marked);
	t.is((await stat(kept)).mode & 0o777, 0o600);

	const again = await recount('merge', 'night');
	t.is(again.code, 2);
	t.regex(again.err, /git has left no two sides in night\.recount\.json/);
	const unknown = await recount('merge', 'elsewhere');
	t.is(unknown.code, 1);
	t.regex(unknown.err, /git knows no versions of elsewhere\.recount\.json here\./);
});

function saying(what: string): Review {
	const record = checkoutReview.records[event];
	return {
		...checkoutReview,
		records: {...checkoutReview.records, [event]: {...record, what} as typeof record & object},
	};
}

async function desk(t: ExecutionContext) {
	const [folder, state] = [await newFolder(t), await newFolder(t)];
	const recount = async (...words: readonly string[]) => {
		const shell = testShell({folder, variables: {PATH: '', XDG_STATE_HOME: state}});
		const code = await run(words, shell);
		return {code, out: shell.output(), err: shell.errors()};
	};
	return {
		folder,
		recount,
		merge: async (...versions: readonly string[]) => recount('merge', ...versions),
		async write(versions: Readonly<Record<string, Review>>) {
			for (const [name, review] of Object.entries(versions)) {
				await writeFile(join(folder, name), formatReview(review));
			}
		},
		read: async (name: string) => parseReview(await readFile(join(folder, name), 'utf8')).review,
		git: async (...words: readonly string[]) =>
			inTurn('git', ['-C', folder, '-c', 'user.name=On-call', '-c', 'user.email=on-call@example.com', ...words], {
				env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'},
			}),
	};
}
