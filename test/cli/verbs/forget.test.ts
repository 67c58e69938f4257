import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import type {Draft} from '../../../source/review/draft.ts';
import {parseReview} from '../../../source/review/file/parse-review.ts';
import {emptyReview} from '../../../source/review/review.ts';
import {createCopyKeeper} from '../../../source/storage/copies.ts';
import {thisProcess} from '../../../source/storage/holder.ts';
import {changeLine, holderLine, readJournal, wholeLine} from '../../../source/storage/journal-lines.ts';
import {keepAside} from '../../../source/storage/keep-aside.ts';
import {leftDrafts} from '../../../source/storage/left-drafts.ts';
import {stateFolder} from '../../../source/storage/state-folder.ts';
import {createStepList} from '../../../source/storage/step-list.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const secret = 'pw="hunter2" \\ Kühler';

async function desk(t: ExecutionContext) {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const shell = testShell({folder});
	const state = await stateFolder(path, shell.variables);
	let ids = 0;
	return {
		folder,
		path,
		state,
		variables: shell.variables,
		async recount(argv: readonly string[], stdin?: string) {
			const own = testShell({folder, ...(stdin === undefined ? {} : {stdin})});
			const environment = {...own.environment, newId: () => `id${String(++ids).padStart(10, '0')}`};
			const code = await run(argv, {...own, environment});
			return {code, out: own.output(), err: own.errors()};
		},
		// Everything in the folder, as one text without the marks that JSON puts before quotes.
		everything: () =>
			readdirSync(folder, {recursive: true, withFileTypes: true})
				.filter(entry => entry.isFile())
				.map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
				.join('\n')
				.replaceAll(/\\+(["\\])/g, '$1'),
	};
}

function leave(state: string, draft: Draft, start: string): string {
	const holder = {...thisProcess(), start};
	const place = join(state, `drafts-${holder.pid}-${holder.nonce}.jsonl`);
	const typed = changeLine('1', 'text', 'x', `x ${secret}`, 2000);
	writeFileSync(place, holderLine(holder) + wholeLine('1', draft, 1000) + typed);
	return place;
}

test('a text leaves the file, the lists of what can be undone, drafts and copies, and it is told where it was', async t => {
	const {path, state, recount, everything, variables, folder} = await desk(t);
	await recount(['add', 'night', '14:02', 'typed', secret]);
	await recount(['add', 'night', '14:03', 'pool full']);
	await recount(['put', 'night', 'learning', `text=never ${secret} again`]);
	const steps = createStepList(path, variables);
	await steps.keep(
		[{label: `the change of ${secret}`, changes: {e9: {notes: [null, `saw ${secret}`]}}}],
		parseReview(readFileSync(path, 'utf8')).review,
	);
	const {records} = JSON.parse(readFileSync(path, 'utf8'));
	await keepAside(path, {...emptyReview, records}, '2026-10-05T12:00:00.000Z', variables);
	writeFileSync(`${path}.v1.2026-10-05.bak`, JSON.stringify({recount: 0, words: secret}));
	leave(state, {about: {type: 'row'}, texts: {text: 'x'}}, '1');
	await createCopyKeeper(variables, () => Date.UTC(2027, 1, 1))(path, readFileSync(path));
	t.true(everything().includes(secret));

	const {code, out, err} = await recount(['forget', 'night', secret]);
	t.is(err, '');
	t.is(code, 0);
	t.is(
		out,
		'Taken out of 2 fields, 3 steps that can be undone, 1 draft, 4 copies; […] stands there now.\n' +
			'Exports, the history of git and backups are not Recount’s to change.\n',
	);
	t.false(everything().includes('hunter2'));
	t.false(everything().includes('Kühler'));
	// All else is as it was.
	const shown = (await recount(['show', 'night'])).out;
	t.regex(shown, /typed \[…\]/);
	t.regex(shown, /pool full/);
	const [draft] = await leftDrafts(path, variables, Date.now());
	t.is(draft?.draft.texts.text, 'x […]');
	t.is(
		(await createStepList(path, variables).load(parseReview(readFileSync(path, 'utf8')).review))[0]?.label,
		'the change of […]',
	);
	t.is((await recount(['undo', 'night'])).code, 0);
	t.notRegex((await recount(['show', 'night'])).out, /again/);
	t.false(existsSync(join(folder, '.night.recount.json.lock')));
	const again = await recount(['forget', 'night', secret]);
	t.deepEqual([again.code, again.out], [0, 'It is nowhere in the review, nor in what is kept of it.\n']);
});

test('what is left is told, and ends with 1: a draft in a window that is open, and what holds the file together', async t => {
	const {state, recount, path} = await desk(t);
	await recount(['put', 'night', 'event', 'what=an action', 'sort=action']);
	const place = leave(state, {about: {type: 'row'}, texts: {text: 'x'}}, thisProcess().start);
	const other = {...thisProcess(), pid: 1, start: ''};
	const journal = readFileSync(place, 'utf8').replace(/.*\n/, holderLine(other));
	writeFileSync(place, journal);
	const open = await recount(['forget', 'night', secret]);
	t.is(open.code, 1);
	t.regex(open.err, /it is still in .*drafts-.*: a window in which it is typed is open/);
	t.is(readFileSync(place, 'utf8'), journal);
	t.is(readJournal(journal).drafts.length, 1);

	const held = await recount(['forget', 'night', 'action']);
	t.is(held.code, 1);
	t.regex(held.err, /it is still in .*night\.recount\.json: it is a part of what holds it together/);
	t.regex(readFileSync(path, 'utf8'), /"sort": "action"/);
	t.regex(readFileSync(path, 'utf8'), /"what": "an \[…\]"/);
});

test('a text can come from standard input, away from the history of the shell, and programs read numbers', async t => {
	const {recount} = await desk(t);
	await recount(['add', 'night', '14:02', 'typed', secret]);
	const {code, out} = await recount(['forget', 'night', '-', '--json'], `${secret}\n`);
	t.is(code, 0);
	t.deepEqual(JSON.parse(out), {schema: 1, fields: 1, steps: 1, drafts: 0, copies: 1, left: []});
});

for (const [title, argv, code, says] of [
	['no text', ['forget', 'night', ' '], 2, /no text to forget/],
	['a review that is not there', ['forget', 'day', 'x'], 1, /is not there/],
	['a damaged file', ['forget', 'torn', 'x'], 4, /torn\.recount\.json is damaged/],
] as const) {
	test(`${title} is told, and nothing is touched`, async t => {
		const {folder, recount, everything} = await desk(t);
		await recount(['add', 'night', '14:02', 'x']);
		writeFileSync(join(folder, 'torn.recount.json'), '{"recount": 1, "records": {"x');
		const before = everything();
		const found = await recount(argv);
		t.is(found.code, code);
		t.regex(found.err, says);
		t.is(everything(), before);
	});
}
