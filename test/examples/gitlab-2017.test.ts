import {execFile} from 'node:child_process';
import {chmod, copyFile, cp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../source/cli/run.ts';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {all, find, type Review, recordOf} from '../../source/review/review.ts';
import {story} from '../../source/review/timeline.ts';
import {newFolder} from '../helpers/folder.ts';
import {testShell} from '../helpers/shell.ts';
import {builtProgram} from '../helpers/terminal.ts';

const example = fileURLToPath(new URL('../../examples/gitlab-2017', import.meta.url));
const collected = join(example, 'collected');
const file = 'gitlab-2017.recount.json';
const text = await readFile(join(example, file), 'utf8');
const {review} = parseReview(text);
const logs = await readdir(collected);

async function recount(t: ExecutionContext, argv: readonly string[]) {
	const folder = await newFolder(t);
	await copyFile(join(example, file), join(folder, file));
	const shell = testShell({folder});
	const code = await run(argv, shell);
	return {code, out: shell.output(), err: shell.errors(), stored: await readFile(join(folder, file), 'utf8')};
}

test('the copy that one opens is a file of one’s own: 0600, whatever the package allows', async t => {
	const {code, out} = await recount(t, ['examples', 'gitlab-2017']);
	const copy = out.trim();
	t.teardown(async () => rm(dirname(copy), {recursive: true}));
	t.is(code, 0);
	t.is(await readFile(copy, 'utf8'), text);
	t.is((await stat(copy)).mode & 0o777, 0o600);
});

test('the review is written as the program writes it', t => {
	t.is(formatReview(review), text);
});

test('the Markdown beside the review is what the review exports to', async t => {
	const {code, out, err} = await recount(t, ['export', file]);
	t.is(code, 0, err);
	t.is(out, await readFile(join(example, 'gitlab-2017.md'), 'utf8'));
});

for (const log of logs) {
	test(`importing ${log} again adds nothing, and every line of it is accounted for`, async t => {
		const {code, out, err, stored} = await recount(t, ['import', file, join(collected, log), '--json']);
		t.is(code, 0, err);
		const [first = '', second = ''] = out.split('\n');
		const {added, already, left} = JSON.parse(first);
		const {report} = JSON.parse(second);
		t.is(added, 0);
		t.is(already + left, report.events);
		t.is(report.lines, report.starts + report.folded + report.header + report.blank + report.skipped);
		t.is(report.skipped, 0);
		t.is(stored, text);
	});

	test(`the evidence from ${log} has the times that the log has`, async t => {
		const {code, out, err} = await recount(t, ['read', join(collected, log), '--json']);
		t.is(code, 0, err);
		const read = out
			.split('\n')
			.filter(line => line !== '')
			.map(line => JSON.parse(line));
		const evidence = all(review, 'event').filter(([, {source}]) => find(review, 'source', source)?.name === log);
		t.true(evidence.length >= 20);
		for (const [, {raw, line, when}] of evidence) {
			const same = read.find(event => event.line === line);
			t.is(same?.raw, raw);
			t.is(same?.at, when?.at);
		}
	});
}

test('the story has events as they are known, two accounts that differ, and the four marks', t => {
	const events = story(review).map(({event}) => event);
	t.true(events.length >= 24);
	t.deepEqual([...new Set(events.map(({when}) => when?.as))].sort(), ['between', 'point', 'range', 'unknown']);
	t.true(events.some(({when}) => when?.about));
	t.true(events.every(({when}) => when?.as !== 'unknown' || when.at === undefined));
	t.deepEqual([...new Set(events.map(({source}) => find(review, 'source', source)?.name))].sort(), [
		'account of 1 Feb',
		'account of 10 Feb',
	]);
	t.deepEqual(
		events.flatMap(({marks}) => Object.keys(marks ?? {})),
		['began', 'noticed', 'eased', 'ended'],
	);
});

test('assumptions that differed, held and are open lead to learnings and experiments, and every link is there', t => {
	const assumptions = all(review, 'assumption').map(([, record]) => record);
	t.true(assumptions.length >= 8);
	t.deepEqual([...new Set(assumptions.map(({outcome}) => outcome))].sort(), ['differed', 'held', 'partly', undefined]);
	t.true(all(review, 'learning').length >= 5);
	t.true(all(review, 'experiment').length >= 4);
	const links = Object.entries(review.records).flatMap(([id, record]) => {
		switch (record.kind) {
			case 'event':
				return [record.seat ?? id, record.source ?? 'a source'];
			case 'assumption':
				return Object.keys({...record.events, ...record.seats});
			case 'learning':
				return Object.keys(record.from ?? {});
			case 'experiment':
				return [record.learning ?? 'a learning', record.seat ?? id];
			default:
				return [];
		}
	});
	t.deepEqual(
		links.filter(id => recordOf(review, id) === undefined),
		[],
	);
});

test('nothing in it judges anybody, and nobody is named', async t => {
	const judging =
		/\b(?:should have|could have|ought to|fail(?:ed|ure)? to|forgot|neglect\w*|mistaken?|(?:human|operator|user) error|careless\w*|fault|guilt\w*|blame|root cause|obvious\w*|clearly|simply|incompeten\w*|sloppy|if only)\b/i;
	const texts = [
		await readFile(join(example, 'README.md'), 'utf8'),
		await readFile(join(collected, 'chat.txt'), 'utf8'),
		...Object.values(review.records)
			.filter(record => record.kind !== 'event' || record.story)
			.map(record => JSON.stringify(record)),
	];
	for (const own of texts) {
		t.is(judging.exec(own)?.[0], undefined);
	}

	t.true(all(review, 'seat').every(([, {name}]) => name === undefined));
});

// Each event beside the story, with its source by its name.
function evidence(own: Review): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		all(own, 'event')
			.filter(([, event]) => !event.story)
			.map(([id, event]) => [id, {...event, source: find(own, 'source', event.source ?? '')?.name}]),
	);
}

test('the commands of its README make the evidence of the review from the logs, as they stand there', async t => {
	const folder = await newFolder(t);
	await cp(collected, join(folder, 'collected'), {recursive: true});
	const program = join(folder, 'recount');
	await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${builtProgram}' "$@"\n`);
	await chmod(program, 0o700);
	const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(await readFile(join(example, 'README.md'), 'utf8')) ?? [];
	const env = {PATH: `${folder}:${process.env.PATH}`, HOME: folder, XDG_STATE_HOME: join(folder, 'state')};
	const {stdout} = await promisify(execFile)('sh', ['-euc', commands], {cwd: folder, env});
	t.regex(stdout, /^0 events added, 101 already there, 5 removed earlier and left out/m);
	const rebuilt = parseReview(await readFile(join(folder, 'rebuilt.recount.json'), 'utf8')).review;
	t.is(all(rebuilt, 'event').length, 101);
	t.deepEqual(evidence(rebuilt), evidence(review));
	const left = (own: Review) =>
		Object.fromEntries(all(own, 'source').flatMap(([, source]) => (source.left ? [[source.name, source.left]] : [])));
	t.deepEqual(left(rebuilt), left(review));
});
