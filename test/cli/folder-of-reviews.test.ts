import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../source/cli/run.ts';
import {formatReview} from '../../source/review/file/format-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {emptyReview, type Review} from '../../source/review/review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {testShell} from '../helpers/shell.ts';

test('list shows the reviews of a folder and below, the latest first, with what each leaves open', async t => {
	const {recount} = await desk(t, {
		'older.recount.json': review({
			incident: {kind: 'incident', title: 'Disk full', date: '2026-01-07', status: 'reviewed'},
		}),
		'2026/mail.recount.json': review({
			e1: {kind: 'event', story: true, what: 'mail stops', when: {as: 'point', at: '2026-03-01T10:00Z'}},
			e2: {kind: 'event', story: true, what: 'a restart'},
			e3: {kind: 'event', story: true, what: 'looked for in vain', when: {as: 'unknown', typed: '?'}},
			e4: {kind: 'event', what: 'evidence without a time'},
			a1: {kind: 'assumption', assumed: 'the queue drains', outcome: 'differed'},
			a2: {kind: 'assumption', assumed: 'it is the network'},
			a3: {kind: 'assumption', assumed: 'mail comes back', outcome: 'held'},
			a4: {kind: 'assumption', assumed: 'retries help', outcome: 'partly', conflicts: {sense: {'"x"': true}}},
			l1: {kind: 'learning', text: 'retries hide the queue', from: {a4: true}},
		}),
		'.hidden/x.recount.json': checkoutReview,
		'node_modules/x.recount.json': checkoutReview,
		'notes.json': '{}',
	});
	const {code, out, err} = await recount('list');
	t.is(code, 0);
	t.is(err, '');
	t.is(
		out,
		[
			'2026-03-01  Untitled review                                            2026/mail',
			'            1 assumption without an outcome · 1 that differed, nothing learned',
			'            yet · 1 event without a time · 1 in two wordings',
			'2026-01-07  Disk full · reviewed                                           older',
			'',
		].join('\n'),
	);
	const {reviews} = JSON.parse((await recount('list', '--json')).out) as {reviews: readonly unknown[]};
	t.like(reviews[0], {
		file: '2026/mail.recount.json',
		date: '2026-03-01',
		open: {withoutTime: 1, withoutOutcome: 1, withoutLearning: 1, withTwoValues: 1},
	});
	t.is((await recount('list', '2026')).out.split('\n')[0]?.slice(-4), 'mail');
});

test('find looks for all words in any field, learnings first, and says where', async t => {
	const {recount} = await desk(t, {
		'a.recount.json': review({
			incident: {kind: 'incident', title: 'Pool night', date: '2026-01-07', summary: 'The pool ran dry.'},
			e1: {kind: 'event', what: 'Pool exhausted', when: {as: 'point', at: '2026-01-07T10:00Z'}},
			a1: {kind: 'assumption', assumed: 'a restart helps', happened: 'the pool\nstays dry'},
			l1: {kind: 'learning', text: 'Idle workers keep the POOL'},
			l2: {kind: 'learning', text: 'The pool, in confidence', private: true},
		}),
	});
	const {out} = await recount('find', 'pool');
	t.is(
		out,
		[
			'Learnings',
			'  L1  Idle workers keep the POOL',
			'      2026-01-07 · Pool night · a',
			'',
			'Assumptions',
			'  A1  a restart helps – the pool',
			'      2026-01-07 · Pool night · a',
			'',
			'Incidents',
			'  Pool night',
			'      2026-01-07 · Pool night · a',
			'',
			'Events',
			'  10:00  Pool exhausted',
			'      2026-01-07 · Pool night · a',
			'',
		].join('\n'),
	);
	t.true((await recount('find', 'pool', '--private')).out.includes('in confidence'));
	t.regex((await recount('find', 'pool', 'DRY', '--json')).out, /"kind": "assumption"/);
	t.deepEqual(await recount('find', 'pool', 'giraffe'), {
		code: 0,
		out: '',
		err: 'recount: nothing here holds “pool” and “giraffe”.\n',
	});
});

test('a last word that is a folder, or looks like a path, is where find looks', async t => {
	const {recount} = await desk(t, {'deep/a.recount.json': checkoutReview, 'b.recount.json': checkoutReview});
	const files = async (...words: readonly string[]) => {
		const {hits} = JSON.parse((await recount('find', ...words, '--json')).out) as {hits: ReadonlyArray<{file: string}>};
		return [...new Set(hits.map(({file}) => file))];
	};
	t.deepEqual(await files('pool', 'deep'), ['a.recount.json']);
	t.deepEqual(await files('pool'), ['b.recount.json', 'deep/a.recount.json']);
	t.deepEqual(await recount('find', 'pool', './nowhere').then(({code}) => code), 2);
	t.regex((await recount('list', 'nowhere')).err, /nowhere is no folder\. Name the one with the reviews\./);
	t.is((await recount('find', ' ')).code, 2);
});

test('a file that cannot be read is left out and named, a link in a circle ends, and nothing foreign acts on the terminal', async t => {
	const {folder, recount} = await desk(t, {
		'sub/broken.recount.json': '{',
		'good.recount.json': review({incident: {kind: 'incident', title: 'A\u001B[2Jtitle', date: '2026-01-07'}}),
	});
	await symlink(folder, join(folder, 'sub', 'up'));
	for (const words of [['list'], ['find', 'title']]) {
		const {code, out, err} = await recount(...words);
		t.is(code, 0);
		t.true(out.includes('A␛[2Jtitle'));
		t.regex(err, /^recount: sub\/broken\.recount\.json is left out: it is damaged: line 1, /);
	}

	const none = await desk(t, {});
	t.is((await none.recount('list')).err, 'recount: there is no review here. recount new starts one.\n');
});

function review(records: Readonly<Record<string, AnyRecord>>): Review {
	return {...emptyReview, records};
}

async function desk(t: ExecutionContext, files: Readonly<Record<string, Review | string>>) {
	const folder = await newFolder(t);
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), {recursive: true});
		await writeFile(join(folder, name), typeof content === 'string' ? content : formatReview(content));
	}

	return {
		folder,
		async recount(...words: readonly string[]) {
			const shell = testShell({folder});
			const code = await run(words, shell);
			return {code, out: shell.output(), err: shell.errors()};
		},
	};
}
