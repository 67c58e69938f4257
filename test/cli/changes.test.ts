import {execFileSync} from 'node:child_process';
import {chmod, readFile, rm as remove, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../source/cli/run.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {kinds} from '../../source/review/kinds.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {emptyReview} from '../../source/review/review.ts';
import {newFolder} from '../helpers/folder.ts';
import {openProgram} from '../helpers/program.ts';
import {testShell} from '../helpers/shell.ts';

interface Folder {
	/** Runs one command line in the folder, as `recount WORDS…`. */
	readonly recount: (words: readonly string[], stdin?: string) => Promise<{code: number; out: string; err: string}>;
	readonly records: () => Promise<Readonly<Record<string, AnyRecord>>>;
	readonly path: string;
}

async function folder(t: ExecutionContext): Promise<Folder> {
	const path = await newFolder(t);
	let ids = 0;
	return {
		path,
		async recount(words, stdin) {
			const shell = testShell({folder: path, ...(stdin === undefined ? {} : {stdin})});
			const environment = {...shell.environment, newId: () => `id${String(++ids).padStart(10, '0')}`};
			const code = await run(words, {...shell, environment});
			return {code, out: shell.output(), err: shell.errors()};
		},
		records: async () => parseReview(await readFile(join(path, 'checkout.recount.json'), 'utf8')).review.records,
	};
}

const wordsOf = (records: Readonly<Record<string, AnyRecord>>) =>
	Object.values(records).flatMap(record => (record.kind === 'event' ? [record.what] : []));

test('new starts a review for its owner alone, and leaves one that is there as it is', async t => {
	const {recount, records, path} = await folder(t);
	const made = await recount([
		'new',
		'checkout',
		'--title',
		'Checkout timeouts',
		'--date',
		'2026-10-03',
		'--zone',
		'Europe/Berlin',
	]);
	t.is(made.code, 0);
	t.deepEqual((await records()).incident, {
		kind: 'incident',
		title: 'Checkout timeouts',
		date: '2026-10-03',
		zone: 'Europe/Berlin',
	} as AnyRecord);
	t.is((await stat(join(path, 'checkout.recount.json'))).mode & 0o777, 0o600);
	const again = await recount(['new', 'checkout', '--title', 'Another']);
	t.is(again.code, 1);
	t.true(again.err.includes('is there already'));
	const named = await recount(['new', "it's night"]);
	t.true(named.err.endsWith(`Open it with: recount 'it'\\''s night'\n`), named.err);
	const odd = await recount(['new', 'other', '--zone', 'Nowhere/Else']);
	t.is(odd.code, 2);
	t.true(odd.err.includes('I do not know the zone'));
	const never = await recount(['new', 'other', '--date', '2026-02-30']);
	t.is(never.code, 2);
	t.true(
		never.err.includes(': 2026-02-30 is not in the calendar. Write it as 2026-10-03. Nothing was written.'),
		never.err,
	);
	await t.throwsAsync(stat(join(path, 'other.recount.json')));
});

test('add takes everything behind the file as one event: dashes, numbers, two dashes', async t => {
	const {recount, records} = await folder(t);
	const first = await recount(['add', 'checkout', '1402', 'pool', 'exhausted']);
	t.is(first.code, 0);
	t.true(first.err.includes('is started'));
	t.is((await recount(['add', 'checkout', '-5m', 'deploy', '--force', '1e3', '--', '-x'])).code, 0);
	const told = wordsOf(await records());
	t.true(told.includes('pool exhausted'));
	t.true(told.includes('deploy --force 1e3 -- -x'));
});

test('add - takes one event a line, counts each from the one before, and tells them as JSON lines', async t => {
	const {recount} = await folder(t);
	await recount(['new', 'checkout', '--date', '2026-10-03']);
	const {code, out, err} = await recount(
		['add', '--json', 'checkout', '-'],
		'14:02 one\n\n+3m two\nthree without a time\n14:02 IST four\n',
	);
	t.is(code, 0);
	t.deepEqual(
		out
			.trim()
			.split('\n')
			.map(line => JSON.parse(line) as {reads: string; what: string})
			.map(({reads, what}) => [reads, what]),
		[
			['point 2026-10-03T14:02Z', 'one'],
			['point 2026-10-03T14:05Z', 'two'],
			['unknown', 'three without a time'],
			['unknown', '14:02 IST four'],
		],
	);
	t.true(err.includes('The time is not known; the words are kept.'));
});

test('add says why it takes no time from a line that begins with tomorrow, or with a day that no calendar has', async t => {
	const {recount} = await folder(t);
	for (const [line, why] of [
		['tomorrow 10:00 test', 'Tomorrow has not happened yet.'],
		['31 feb 10:00 test', '31 feb is not in the calendar.'],
	] as const) {
		const {code, out, err} = await recount(['add', 'checkout', ...line.split(' ')]);
		t.is(code, 0);
		t.true(out.endsWith(`  unknown  ${line}\n`), out);
		t.true(err.endsWith(`recount: ${why} The time is not known; the words are kept.\n`), err);
	}
});

test('add with nothing to add is used wrongly and writes nothing', async t => {
	const {recount, path} = await folder(t);
	t.is((await recount(['add', 'checkout'])).code, 2);
	t.is((await recount(['add', 'checkout', '-'], '\n\n')).code, 2);
	t.is((await recount(['add', '--zone', 'Mars', 'checkout', '1402 x'])).code, 2);
	await t.throwsAsync(stat(join(path, 'checkout.recount.json')));
});

test('put and set can do what the screen does: links by name, new roles, sets one by one, clearing', async t => {
	const {recount, records} = await folder(t);
	await recount(['add', 'checkout', '2026-10-03 14:02 pool exhausted']);
	const [event] = Object.entries(await records()).find(([, {kind}]) => kind === 'event') ?? [];
	const assumption =
		(
			await recount([
				'put',
				'checkout',
				'assumption',
				'assumed=A restart frees the pool',
				`events=${event}`,
				'outcome=partly',
				'seats=on-call, support',
			])
		).out.split(' ')[0] ?? '';
	const learning =
		(
			await recount(['put', 'checkout', 'learning', 'text=It hides the signal', 'from+=A1', `from+=${event}`])
		).out.split(' ')[0] ?? '';
	t.is(
		(
			await recount([
				'put',
				'checkout',
				'experiment',
				'learning=L1',
				'text=Read pool wait first',
				'sort=do',
				'again=2026-10-17',
			])
		).code,
		0,
	);
	t.is((await recount(['set', 'checkout', 'A1', 'outcome=', 'seats-=support', 'when=14:00'])).code, 2);
	t.is((await recount(['set', 'checkout', 'A1', 'outcome=', 'seats-=support'])).code, 0);
	t.is((await recount(['set', 'checkout', 'L1', 'from-=A1'])).code, 0);
	const now = await records();
	const held = now[assumption];
	t.true(held?.kind === 'assumption' && held.outcome === undefined && Object.keys(held.seats ?? {}).length === 1);
	const learned = now[learning];
	t.deepEqual(learned?.kind === 'learning' ? Object.keys(learned.from ?? {}) : [], [event]);
	t.is((now.incident as {date?: string}).date, '2026-10-03');
});

test('what cannot be understood is said with what can be, and nothing is changed', async t => {
	const {recount, path} = await folder(t);
	await recount(['add', 'checkout', '1402 one']);
	const before = await readFile(join(path, 'checkout.recount.json'), 'utf8');
	for (const [words, says, code] of [
		[['put', 'checkout', 'idea'], 'there is no kind “idea”', 2],
		[['put', 'checkout', 'event', 'colour=red'], 'has no field “colour”', 2],
		[['put', 'checkout', 'event', 'when=25:00'], '25:00 is not a time of day', 2],
		[
			['put', 'checkout', 'assumption', 'outcome=wrong'],
			'It is one of held, partly, differed, or nothing where it is not known. ',
			2,
		],
		[['put', 'checkout', 'learning', 'from+=A9'], 'There is no assumption or event “A9” here', 2],
		[['put', 'checkout', 'event', 'just words'], 'Write FIELD=VALUE', 2],
		[['put', 'checkout', 'event', 'what+=more'], 'holds one value', 2],
		[['set', 'checkout', 'A7', 'outcome=held'], 'there is no record A7', 1],
		[['set', 'nowhere', 'A7', 'outcome=held'], 'is not there', 1],
		[['rm', 'checkout', 'nothing'], 'there is no record nothing', 1],
		[['undo', 'nowhere'], 'is not there', 1],
		[['export', 'nowhere'], 'nowhere.recount.json is not there. Check its name; recount new starts a review.', 1],
		[['show', 'no/such'], 'the folder ', 1],
		[['new', 'no/such'], '/no is not there. Make it first, or name another place.', 1],
		[['add', 'no/such', '14:02 x'], '/no is not there. Make it first, or name another place.', 1],
		[['shwo', 'checkout'], 'Did you mean “show”?', 2],
		[['set', 'checkout'], 'ID and FIELD=VALUE are missing', 2],
		[['show', 'checkout', '--colour'], 'there is no option --colour', 2],
		[['completion', 'tcsh'], 'there is no completion for “tcsh”', 2],
		[['examples', 'none'], 'there is no example “none”', 2],
	] as const) {
		const result = await recount(words);
		t.is(result.code, code, words.join(' '));
		t.true(result.err.includes(says), `${words.join(' ')}: ${result.err}`);
		t.is(result.err.trimEnd().split('\n').length, 1, result.err);
		t.is(result.out, '');
	}

	t.is(await readFile(join(path, 'checkout.recount.json'), 'utf8'), before);
	const json = await recount(['set', 'checkout', 'A7', 'outcome=held', '--json']);
	t.deepEqual(Object.keys((JSON.parse(json.err) as {error: object}).error), ['code', 'message', 'next']);
});

test('a file that its owner may only read is left as it is, for root as for anybody', async t => {
	const {recount, path} = await folder(t);
	await recount(['add', 'checkout', '1402 one']);
	const file = join(path, 'checkout.recount.json');
	const before = await readFile(file, 'utf8');
	await chmod(file, 0o444);
	const refused = await recount(['add', 'checkout', '1403 two']);
	t.is(refused.code, 1);
	t.is(
		refused.err,
		`recount: checkout.recount.json is protected against writing (mode 0444). chmod u+w ${file} allows it.\n`,
	);
	t.is(await readFile(file, 'utf8'), before);
	t.is((await recount(['show', 'checkout'])).code, 0);
	await chmod(file, 0o644);
	t.is((await recount(['add', 'checkout', '1403 two'])).code, 0);
});

test('rm says what it took out and how it comes back', async t => {
	const {recount} = await folder(t);
	await recount(['add', 'checkout', '14:02 one']);
	await recount(['add', 'checkout', '14:03 two']);
	await recount(['add', 'checkout', '14:04 three']);
	t.is(
		(await recount(['rm', 'checkout', '14:02'])).err,
		'recount: the record is taken out; recount undo checkout brings it back.\n',
	);
	t.is(
		(await recount(['rm', 'checkout', '14:03', '14:04'])).err,
		'recount: 2 records are taken out; recount undo checkout brings them back.\n',
	);
});

test('rm says what is called otherwise now', async t => {
	const {recount} = await folder(t);
	await recount(['add', 'checkout', '14:02 one']);
	for (const text of ['one', 'two', 'three', 'four']) {
		await recount(['put', 'checkout', 'assumption', `assumed=${text}`]);
	}

	t.regex((await recount(['rm', 'checkout', 'A3'])).err, /brings it back\. A4 is A3 now\.\n$/);
	t.regex((await recount(['rm', 'checkout', 'A1'])).err, /brings it back\. A2 and A3 are A1 and A2 now\.\n$/);
	t.regex((await recount(['rm', 'checkout', 'A2'])).err, /brings it back\.\n$/);
});

test('rm takes records out with the links to them; undo takes the last changes back one by one', async t => {
	const {recount, records, path} = await folder(t);
	await recount(['add', 'checkout', '2026-10-03 14:02 one']);
	const text = async () => readFile(join(path, 'checkout.recount.json'), 'utf8');
	const states = [await text()];
	const [event] = Object.entries(await records()).find(([, {kind}]) => kind === 'event') ?? [];
	for (const words of [
		['put', 'checkout', 'assumption', 'assumed=x', `events=${event}`],
		['put', 'checkout', 'learning', 'text=y', 'from+=A1'],
		['rm', 'checkout', 'A1'],
		['rm', 'checkout', event ?? ''],
	]) {
		t.is((await recount(words)).code, 0, words.join(' '));
		states.push(await text());
	}

	t.false((await text()).includes('from'));
	for (const state of states.slice(0, -1).reverse()) {
		t.is((await recount(['undo', 'checkout'])).code, 0);
		t.is(await text(), state);
	}

	t.is((await recount(['undo', 'checkout'])).code, 0);
	const empty = await recount(['undo', 'checkout']);
	t.is(empty.code, 1);
	t.true(empty.err.includes('there is no change of yours'));
});

// Each row: how another review came to be at the path of one that is gone.
for (const [how, replace] of [
	['is made anew', async ({recount}: Folder) => recount(['new', 'checkout', '--zone', 'UTC'])],
	['is begun by an event', async ({recount}: Folder) => recount(['add', 'checkout', '2026-10-03 15:00 another'])],
	['is begun by the same log', async ({recount}: Folder) => recount(['import', 'checkout', 'app.log'])],
	[
		'came from elsewhere',
		async ({path}: Folder) => {
			const records = {incident: {kind: 'incident', zone: 'UTC'}, abcdefghijkl: {kind: 'event', what: 'another'}};
			await writeFile(join(path, 'checkout.recount.json'), JSON.stringify({recount: 1, records}));
		},
	],
] as const) {
	test(`undo offers no step of a review that is gone where another ${how}`, async t => {
		const place = await folder(t);
		const {recount, path} = place;
		const file = join(path, 'checkout.recount.json');
		await writeFile(join(path, 'app.log'), '2026-10-03T14:02:31Z pool exhausted\n');
		for (const words of [
			['new', 'checkout', '--zone', 'UTC'],
			['import', 'checkout', 'app.log'],
			['add', 'checkout', '14:02 one'],
			['put', 'checkout', 'assumption', 'assumed=x', 'events=14:02'],
			['rm', 'checkout', 'A1'],
		]) {
			t.is((await recount(words)).code, 0, words.join(' '));
		}

		await remove(file);
		t.true((await recount(['undo', 'checkout'])).err.includes('is not there'));
		const made = await replace(place);
		const before = await readFile(file, 'utf8');
		if (made) {
			t.is((await recount(['undo', 'checkout'])).code, 0);
		}

		const {code, err} = await recount(['undo', 'checkout']);
		t.is(code, 1);
		t.true(err.includes('there is no change of yours'), err);
		t.is(await readFile(file, 'utf8'), made ? '{\n "recount": 1,\n "records": {}\n}\n' : before);
	});
}

test('a review that was edited by hand, or is back as it was, keeps its list', async t => {
	const {recount, records, path} = await folder(t);
	const file = join(path, 'checkout.recount.json');
	await recount(['new', 'checkout', '--title', 'Checkout']);
	await recount(['add', 'checkout', '2026-10-03 14:02 one']);
	const earlier = await readFile(file, 'utf8');
	await recount(['put', 'checkout', 'assumption', 'assumed=x', 'events=14:02']);
	await recount(['rm', 'checkout', 'A1']);
	const text = (await readFile(file, 'utf8')).replace('"one"', '"won"');
	await remove(file);
	await writeFile(file, text);
	t.is((await recount(['undo', 'checkout'])).code, 0);
	t.true(Object.values(await records()).some(({kind}) => kind === 'assumption'));
	await writeFile(file, earlier);
	// Of the assumption there is nothing to take back here; the event and the title go.
	for (const says of ['the new assumption', 'the new event', 'the new review']) {
		t.true((await recount(['undo', 'checkout'])).err.includes(says), says);
	}

	t.deepEqual(await records(), {});
});

test('undo leaves a field that somebody changed since, and says so', async t => {
	const {recount, records, path} = await folder(t);
	await recount(['add', 'checkout', '2026-10-03 14:02 one']);
	const [id] = Object.entries(await records()).find(([, {kind}]) => kind === 'event') ?? [];
	await recount(['set', 'checkout', id ?? '', 'what=two', 'notes=mine']);
	const file = join(path, 'checkout.recount.json');
	await writeFile(file, (await readFile(file, 'utf8')).replace('"two"', '"theirs"'));
	const {code, err} = await recount(['undo', 'checkout']);
	t.is(code, 0);
	t.true(err.includes('1 field that somebody changed since stayed'));
	const event = (await records())[id ?? ''];
	t.true(event?.kind === 'event' && event.what === 'theirs' && event.notes === undefined);
});

test('a clock that is still to come on the day of the incident goes to the day before, and that is said', async t => {
	const {recount} = await folder(t);
	await recount(['new', 'checkout', '--date', '2026-10-05']);
	const {out, err} = await recount(['add', 'checkout', '23:45', 'freed', 'space']);
	t.regex(out, /point 2026-10-04T23:45Z {2}freed space\n$/);
	t.is(
		err,
		'recount: the time of “freed space”: 23:45 of Mon 5 Oct is still to come, so Sun 4 Oct is meant; write 2026-10-05 23:45 to say the other.\n',
	);
	t.is((await recount(['add', 'checkout', '5', 'oct', '08:00', 'paged'])).err, '');
	const toCome = '10:45 of Mon 5 Oct is still to come, so Sun 4 Oct is meant; write 2026-10-05 10:45 to say the other';
	t.is(
		(await recount(['put', 'checkout', 'event', 'when=10:45', 'what=paged'])).err,
		`recount: its time: ${toCome}.\n`,
	);
	const set = await recount(['set', 'checkout', '08:00', 'when=10:45']);
	t.is(set.err.split('\n')[0], `recount: its time: ${toCome}.`);
});

test('an event is named by the clock that show prints, on the day of today and of yesterday', async t => {
	const {recount} = await folder(t);
	await recount(['new', 'checkout', '--date', '2026-10-05']);
	await recount(['add', 'checkout', '23:59', 'a']);
	await recount(['add', 'checkout', '3', 'oct', '22:00', 'b']);
	await recount(['add', 'checkout', '5', 'oct', '08:00', 'c']);
	for (const time of ['23:59', '22:00', '08:00']) {
		t.is((await recount(['rm', 'checkout', time])).code, 0, time);
	}
});

test('a review that is started is told with the one whose name is near', async t => {
	const {recount} = await folder(t);
	await recount(['new', 'night']);
	t.regex(
		(await recount(['add', 'nihgt', '10:00', 'paged'])).err,
		/nihgt\.recount\.json is started\. There is “night”, too\.\n$/,
	);
	t.regex((await recount(['add', 'checkout', '10:00', 'paged'])).err, /checkout\.recount\.json is started\.\n$/);
});

test('without a file the only review of the folder is meant; with none or several that is said', async t => {
	const {recount, path} = await folder(t);
	t.true((await recount(['show'])).err.includes('there is no review in this folder'));
	await recount(['new', 'one', '--title', 'The only one']);
	t.true((await recount(['show'])).out.startsWith('The only one'));
	await recount(['new', join(path, 'two')]);
	const several = await recount(['show']);
	t.is(several.code, 2);
	t.true(several.err.includes('one.recount.json, two.recount.json'));
});

test('bash completes verbs, reviews, and the options of the verb that was typed', async t => {
	const {recount, path} = await folder(t);
	await recount(['new', 'checkout']);
	const {out} = await recount(['completion', 'bash']);
	for (const [typed, found] of [
		[['imp'], 'import'],
		[['check'], 'check checkout.recount.json'],
		[['import', 'checkout', '--sto'], '--story'],
		[['import', 'checkout', '--d'], '--date --dayfirst --dry-run'],
		[['export', '--ti'], '--timeline'],
		[['show', 'che'], 'checkout.recount.json'],
		[['show', '--story'], ''],
	] as const) {
		const script = `${out}\nCOMP_WORDS=(recount ${typed.join(' ')}); COMP_CWORD=${typed.length}; _recount; echo "\${COMPREPLY[*]}"`;
		t.is(execFileSync('bash', ['-c', script], {cwd: path, encoding: 'utf8'}).trim(), found, typed.join(' '));
	}
});

test('completion scripts know every verb; keys and schema print their tables', async t => {
	const {recount} = await folder(t);
	for (const name of ['bash', 'zsh', 'fish']) {
		t.true((await recount(['completion', name])).out.includes('import'), name);
	}

	t.true((await recount(['keys'])).out.includes('Take the row into the story'));
	t.true((await recount(['keys', '--markdown'])).out.startsWith('| In every pane'));
	const schema = JSON.parse((await recount(['schema'])).out) as {$defs: Record<string, unknown>};
	t.deepEqual(Object.keys(schema.$defs), [
		'incident',
		'seat',
		'source',
		'event',
		'assumption',
		'learning',
		'experiment',
	]);
	t.true((await recount(['--help'])).out.includes('Exit codes'));
	t.true((await recount(['add', '--help'])).out.includes('recount add FILE [TEXT…]'));
});

test('words without a field are answered with a sample of the kind they were meant for', async t => {
	const {recount} = await folder(t);
	await recount(['new', 'checkout']);
	for (const [kind, sample] of [
		['learning', 'text="Look at the lag"'],
		['assumption', 'outcome=differed'],
	] as const) {
		const {code, err} = await recount(['put', 'checkout', kind, 'the pool was small']);
		t.is(code, 2);
		t.true(err.includes(`such as ${sample}.`), err);
	}
});

test('import --story takes evidence that is there already into the story', async t => {
	const {recount, records, path} = await folder(t);
	await writeFile(join(path, 'app.log'), '2026-10-03T14:02:31Z pool exhausted\n2026-10-03T14:02:32Z timeout\n');
	await recount(['import', 'checkout', 'app.log']);
	const {code, out} = await recount(['import', 'checkout', 'app.log', '--match', 'pool', '--story']);
	t.is(code, 0);
	t.is(out, '0 events added, 1 already there, 1 of them taken into the story.\n');
	const told = Object.values(await records()).filter(record => record.kind === 'event' && record.story);
	t.deepEqual(
		told.map(record => record.kind === 'event' && record.what),
		['pool exhausted'],
	);
});

test('an event whose time is given up stays where it stood', async t => {
	const {recount, records} = await folder(t);
	await recount(['new', 'checkout', '--date', '2026-10-03']);
	await recount(['add', 'checkout', '14:02 one']);
	await recount(['add', 'checkout', '15:00 two']);
	const four = (await recount(['put', 'checkout', 'event', 'when=?', 'what=four'])).out.split(' ')[0] ?? '';
	const mid = (await recount(['put', 'checkout', 'event', 'when=14:30', 'what=mid'])).out.split(' ')[0] ?? '';
	await recount(['set', 'checkout', mid, 'when=?']);
	const {out} = await recount(['show', 'checkout']);
	t.deepEqual([...out.matchAll(/ (one|two|mid|four)(?: \(\w+\))?$/gm)].map(([, word]) => word).slice(0, 4), [
		'one',
		'mid',
		'two',
		'four',
	]);
	const now = await records();
	t.deepEqual(
		[now[four], now[mid]].map(record => record?.kind === 'event' && record.when?.near),
		['2026-10-03T15:00Z', '2026-10-03T14:30Z'],
	);
});

test('writing a field again settles the values that were kept for it', async t => {
	const {recount, records, path} = await folder(t);
	await recount(['add', 'checkout', '2026-10-03 14:02 one']);
	const [id] = Object.entries(await records()).find(([, {kind}]) => kind === 'event') ?? [];
	const file = join(path, 'checkout.recount.json');
	await writeFile(
		file,
		(await readFile(file, 'utf8')).replace(
			'   "kind": "event"',
			'   "conflicts": {"what": {"\\"other\\"": true}},\n   "kind": "event"',
		),
	);
	t.is((await recount(['set', 'checkout', id ?? '', 'notes=x'])).code, 0);
	t.truthy((await records())[id ?? '']?.conflicts);
	t.is((await recount(['set', 'checkout', id ?? '', 'what=final'])).code, 0);
	t.is((await records())[id ?? '']?.conflicts, undefined);
});

test('an event is named by its time as it is shown; where that does not name one alone, by the id that show prints', async t => {
	const {recount, records} = await folder(t);
	await recount(['new', 'checkout', '--date', '2026-10-03', '--zone', 'Europe/Berlin']);
	for (const line of ['23:01 early', '<23:01 eve', '~14:05 page', '14:00-14:10 slow', '14:02:31 pool', '? odd']) {
		t.is((await recount(['add', 'checkout', line])).code, 0);
	}

	const shown = (await recount(['show', 'checkout'])).out;
	const idIn = (what: string) => new RegExp(`${what} \\((id\\d+)\\)$`, 'm').exec(shown)?.[1] ?? '';
	t.notRegex(shown, /(?:page|slow|pool) \(/);
	t.regex((await recount(['show', 'checkout', '--zone', 'UTC'])).out, /page \(id\d+\)$/m);
	await recount(['put', 'checkout', 'assumption', 'assumed=x']);
	for (const [name, what] of [
		['~14:05', 'page'],
		['about 14:05', 'page'],
		['14:05', 'page'],
		['14:00–14:10', 'slow'],
		['14:00', 'slow'],
		['14:02:31', 'pool'],
		['14:02', 'pool'],
		['2026-10-03 23:01', 'early'],
		['2 Oct 23:01', 'eve'],
		[idIn('odd'), 'odd'],
		[idIn('eve'), 'eve'],
	] as const) {
		t.is((await recount(['set', 'checkout', 'A1', `events=${name}`])).code, 0, name);
		const now = await records();
		const [linked] = Object.values(now).flatMap(record => (record.kind === 'assumption' ? [record.events] : []));
		t.deepEqual(wordsOf(Object.fromEntries(Object.entries(now).filter(([id]) => linked?.[id]))), [what], name);
		t.is((await recount(['set', 'checkout', name, `notes=${what}`])).code, 0, name);
	}

	const several = await recount(['put', 'checkout', 'learning', 'text=y', 'from+=23:01']);
	t.is(several.code, 2);
	t.true(several.err.includes(`${idIn('eve')} (eve), ${idIn('early')} (early)`), several.err);
	t.is((await recount(['rm', 'checkout', '23:01'])).code, 2);
	t.true(
		(await recount(['set', 'checkout', 'A1', 'events=E1'])).err.includes('by its time in Europe/Berlin, such as 14:02'),
	);
	t.is((await recount(['rm', 'checkout', '14:02'])).code, 0);
	t.false(wordsOf(await records()).includes('pool'));
});

test('put prints the id, then what the next command may call the record', async t => {
	const {recount} = await folder(t);
	await recount(['new', 'checkout', '--date', '2026-10-03']);
	const told: Array<readonly string[]> = [];
	for (const words of [
		['assumption', 'assumed=x'],
		['assumption', 'assumed=y'],
		['learning', 'text=z'],
		['experiment', 'text=w'],
		['seat', 'role=on-call'],
		['event', 'when=14:02', 'what=pool exhausted'],
		['incident', 'status=draft'],
	]) {
		const {out} = await recount(['put', 'checkout', ...words]);
		told.push(
			out
				.trimEnd()
				.replace(/^id\d{10}/, 'ID')
				.split(/ {2}/),
		);
		t.true(out.endsWith('\n') && !out.endsWith(' \n'));
	}

	t.deepEqual(told, [
		['ID', 'A1'],
		['ID', 'A2'],
		['ID', 'L1'],
		['ID', 'X1'],
		['ID', 'on-call'],
		['ID', 'point 2026-10-03T14:02Z', 'pool exhausted'],
		['incident'],
	]);
	const {out} = await recount(['put', 'checkout', 'learning', 'text=v', '--json']);
	t.is((JSON.parse(out) as {name: string}).name, 'L2');
});

test('set names the incident, also of a review that says nothing of it yet; put does, too', async t => {
	const {recount, records} = await folder(t);
	await recount(['add', 'checkout', 'pool exhausted']);
	t.is((await records()).incident, undefined);
	t.is((await recount(['set', 'checkout', 'incident', 'title=One'])).code, 0);
	t.deepEqual((await records()).incident, {kind: 'incident', title: 'One'} as AnyRecord);
	t.is((await recount(['put', 'checkout', 'incident', 'status=draft'])).code, 0);
	t.is((await recount(['set', 'checkout', 'incident', 'title=Two'])).code, 0);
	t.deepEqual((await records()).incident, {kind: 'incident', title: 'Two', status: 'draft'} as AnyRecord);
	t.true((await recount(['set', '--help'])).out.includes('set checkout incident title='));
	t.is((await recount(['rm', 'checkout', 'incident'])).code, 1);
});

test('the help of put says what each link takes, and lists, as a refusal does, what people write: the rest can be written all the same', async t => {
	const {recount, records} = await folder(t);
	const help = (await recount(['put', '--help'])).out.replace(/^[\s\S]*Kinds and their fields:|\s+/g, ' ');
	for (const says of [
		'events (times or ids of events)',
		'from (names such as A1, times or ids of events)',
		'seats (roles)',
		'learning (a name such as L1)',
		'events+=14:02',
		'from+=A1',
	]) {
		t.true(help.includes(says), says);
	}

	for (const kind of Object.keys(kinds)) {
		const lists = [
			new RegExp(` ${kind} (.*?) (?:${Object.keys(kinds).join('|')}|FIELD=VALUE) `).exec(help)?.[1] ?? '',
			(await recount(['put', 'checkout', kind, 'foo=bar'])).err,
			(await recount(['put', 'checkout', kind])).err,
		];
		for (const list of lists) {
			t.regex(list, kind === 'source' ? /\boffset\b/ : /\b(?:title|role|when|assumed|text)\b/, list);
			t.notRegex(list, /\b(?:rank|left)\b/, list);
		}
	}

	t.is((await recount(['put', 'checkout', 'learning', 'text=z', 'rank=zz'])).code, 0);
	t.is((await recount(['put', 'checkout', 'source', 'name=web-1', 'left=abc'])).code, 0);
	const written = Object.values(await records());
	t.true(written.some(record => record.kind === 'learning' && record.rank === 'zz'));
	t.true(written.some(record => record.kind === 'source' && record.left?.abc));
});

test('what put makes is what the screen makes: something to try and an event in the story, unless another is written', async t => {
	const {recount, records} = await folder(t);
	for (const [words, holds] of [
		[['experiment', 'text=x'], {sort: 'try'}],
		[['experiment', 'text=x', 'sort=do'], {sort: 'do'}],
		[['event', 'what=x'], {story: true}],
		[['event', 'what=x', 'when=2026-10-03 14:02'], {story: true}],
		[['event', 'what=x', 'story=no'], {story: undefined}],
	] as const) {
		const {out} = await recount(['put', 'checkout', ...words]);
		const made = (await records())[out.split(' ')[0] ?? ''] as unknown as Record<string, unknown>;
		for (const [name, value] of Object.entries(holds)) {
			t.is(made[name], value, words.join(' '));
		}
	}

	const program = openProgram(emptyReview);
	program.press('3', 'a');
	program.type('It hides the signal');
	program.press('Ctrl+S', 'w');
	program.type('Read pool wait first');
	program.press('Ctrl+S');
	const tries = Object.values(program.state().review.records).filter(({kind}) => kind === 'experiment');
	t.deepEqual(
		tries.map(record => record.kind === 'experiment' && record.sort),
		['try'],
	);
});

test('JSON for programs holds nothing that acts on a terminal, and reads as what was typed', async t => {
	const {recount} = await folder(t);
	const hostile = '14:02 a\u009B31m\u202Eb\u2028c';
	const {out} = await recount(['add', '--json', 'checkout', hostile]);
	t.false(/[\u0080-\u009F\u2028\u202E]/.test(out));
	t.is((JSON.parse(out) as {what: string}).what, hostile.slice(6));
	t.false(/[\u0080-\u009F\u2028\u202E]/.test((await recount(['show', 'checkout', '--json'])).out));
});
