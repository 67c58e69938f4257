import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import test from 'ava';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {applyEdit, emptyReview} from '../../../source/review/review.ts';
import {sizeLimit} from '../../../source/storage/read-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {fixedEnvironment} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

interface Stored {
	readonly kind: string;
	readonly [field: string]: unknown;
}

const log = '2026-10-03 14:02:31 pool exhausted\n2026-10-03 14:02:32 gone\n';

const environment = fixedEnvironment();

async function recount(folder: string, argv: readonly string[], stdin?: string) {
	const shell = {...testShell({folder, stdin}), environment};
	const code = await run(argv, shell);
	return {code, out: shell.output(), err: shell.errors()};
}

async function stored(folder: string, name = 'checkout.recount.json'): Promise<Readonly<Record<string, Stored>>> {
	return JSON.parse(await readFile(join(folder, name), 'utf8')).records;
}

async function events(folder: string): Promise<readonly Stored[]> {
	return Object.values(await stored(folder)).filter(({kind}) => kind === 'event');
}

test('import takes a log in as evidence, once, and undo takes it out', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'app.log'), log);
	await recount(folder, ['new', 'checkout', '--zone', 'Europe/Berlin']);
	const before = await stored(folder);

	const first = await recount(folder, ['import', 'checkout', 'app.log']);
	t.is(first.code, 0, first.err);
	t.is(first.out, '2 events added.\n');
	t.regex(first.err, /Zone Europe\/Berlin, from the incident\./);
	const records = await stored(folder);
	t.is(Object.values(records).find(({kind}) => kind === 'source')?.name, 'app.log');
	t.is(records.incident?.date, '2026-10-03');
	t.deepEqual((await events(folder)).map(({what, story}) => [what, story]).sort(), [
		['gone', undefined],
		['pool exhausted', undefined],
	]);

	const bytes = await readFile(join(folder, 'checkout.recount.json'), 'utf8');
	const second = await recount(folder, ['import', 'checkout', 'app.log']);
	t.is(second.code, 0);
	t.is(second.out, '0 events added, 2 already there.\n');
	t.is(await readFile(join(folder, 'checkout.recount.json'), 'utf8'), bytes);

	t.is((await recount(folder, ['undo', 'checkout'])).code, 0);
	t.deepEqual(await stored(folder), before);
});

test('a zone, a clock or a year that is told when a log is imported again puts right what is there, and what people changed stays', async t => {
	const folder = await newFolder(t);
	await writeFile(
		join(folder, 'app.log'),
		'Oct  3 14:02:31 web-1 a\nOct  3 14:02:32 web-1 b\nOct  3 14:02:33 web-1 c\n',
	);
	await recount(folder, ['new', 'checkout']);
	const importing = async (...options: readonly string[]) => {
		const {out} = await recount(folder, ['import', 'checkout', 'app.log', ...options]);
		const found = [...(await events(folder))].sort((a, b) => Number(a.line) - Number(b.line));
		return [out.trimEnd(), ...found.map(({when}) => (when as {at: string}).at)];
	};
	const source = async () => Object.values(await stored(folder)).find(({kind}) => kind === 'source');
	const first = await importing('--year', '2025', '--zone', 'UTC');
	t.deepEqual(first, ['3 events added.', '2025-10-03T14:02:31Z', '2025-10-03T14:02:32Z', '2025-10-03T14:02:33Z']);
	const [a, b] = Object.entries(await stored(folder)).filter(([, {kind}]) => kind === 'event');
	await recount(folder, ['set', 'checkout', a?.[0] ?? '', 'when=2025-10-03 15:00', 'what=our words']);
	await recount(folder, ['set', 'checkout', b?.[0] ?? '', 'what=more of them']);
	const stays = (times: readonly string[]) =>
		times.map((time, at) => (at === a?.[1].line ? '2025-10-03T15:00Z' : time));

	const moved = '0 events added, 3 already there, 2 events got another time.';
	t.deepEqual(
		await importing('--zone', 'Europe/Berlin', '--year', '2025'),
		stays([moved, '2025-10-03T12:02:31Z', '2025-10-03T12:02:32Z', '2025-10-03T12:02:33Z']),
	);
	t.like(await source(), {zone: 'Europe/Berlin'});
	t.deepEqual(
		await importing('--offset', '-31s', '--year', '2025'),
		stays([moved, '2025-10-03T12:02Z', '2025-10-03T12:02:01Z', '2025-10-03T12:02:02Z']),
	);
	t.like(await source(), {zone: 'Europe/Berlin', offset: '-31s'});
	t.deepEqual(
		await importing('--year', '2024'),
		stays([moved, '2024-10-03T12:02Z', '2024-10-03T12:02:01Z', '2024-10-03T12:02:02Z']),
	);
	t.is((await importing())[0], '0 events added, 3 already there.');
	t.deepEqual((await events(folder)).map(({what}) => what).filter(what => /words|them/.test(String(what))).length, 2);
	await recount(folder, ['undo', 'checkout']);
	t.is(
		(await importing('--dry-run', '--year', '2024'))[0],
		moved.replace('got', 'would get').replace('added', 'would be added; nothing was written'),
	);
	t.is(
		(await recount(folder, ['source', 'checkout', 'app.log', '--offset', '0s'])).out,
		'app.log, zone Europe/Berlin: 2 of 3 events moved.\n',
	);
});

for (const [verb, argv] of [
	['source', ['source', 'checkout', 'app.log']],
	['import', ['import', 'checkout', 'app.log']],
] as const) {
	for (const none of ['0', '-0', '0s']) {
		test(`recount ${verb} --offset ${none} takes away what was added to the times of a source`, async t => {
			const folder = await newFolder(t);
			await writeFile(join(folder, 'app.log'), log);
			await recount(folder, ['import', 'checkout', 'app.log', '--offset', '-31s']);
			const source = async () => Object.values(await stored(folder)).find(({kind}) => kind === 'source');
			t.is((await source())?.offset, '-31s');
			const {code, out, err} = await recount(folder, [...argv, '--offset', none]);
			t.is(code, 0, err);
			t.regex(out, /2 (?:of 2 )?events (?:got another time|moved)\.\n$/);
			t.is((await source())?.offset, undefined);
		});
	}
}

test('what is piped in can be taken into the story under a name', async t => {
	const folder = await newFolder(t);
	const {code, err} = await recount(folder, ['import', 'checkout', '-', '--source', 'pager', '--story'], log);
	t.is(code, 0, err);
	t.regex(err, /checkout\.recount\.json is started/);
	t.true((await events(folder)).every(({story}) => story === true));
	t.is(Object.values(await stored(folder)).find(({kind}) => kind === 'source')?.name, 'pager');
});

test('what is taken into the story later is called so when it is undone', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'app.log'), log);
	await recount(folder, ['import', 'checkout', 'app.log']);
	const {out} = await recount(folder, ['import', 'checkout', 'app.log', '--match', 'pool', '--story']);
	t.is(out, '0 events added, 1 already there, 1 of them taken into the story.\n');
	const undone = await recount(folder, ['undo', 'checkout']);
	t.regex(undone.err, /undone: the place in the story of 1 event from app\.log, “pool exhausted”\./);
	t.regex((await recount(folder, ['undo', 'checkout'])).err, /undone: import of 2 events from app\.log\./);
});

for (const [given, argv, line, told] of [
	['nothing', ['new', 'other'], '2026-10-03 14:02 one\n', 'Zone UTC, assumed; --zone says otherwise.'],
	[
		'the incident',
		['new', 'checkout', '--zone', 'Asia/Tokyo'],
		'2026-10-03 14:02 one\n',
		'Zone Asia/Tokyo, from the incident.',
	],
	['the line', ['new', 'checkout', '--zone', 'Asia/Tokyo'], '2026-10-03T14:02Z one\n', 'Zone UTC, named in the lines.'],
] as const) {
	test(`the zone of a log that is known by ${given} is told with the rule that was used`, async t => {
		const folder = await newFolder(t);
		await recount(folder, argv);
		const {err} = await recount(folder, ['import', 'checkout', '--dry-run'], line);
		t.true(err.includes(told), err);
	});
}

test('of texts behind several --match one is enough, of those behind --not none may be there, and logs may follow them', async t => {
	const folder = await newFolder(t);
	const lines = ['pool out', 'disk full', 'pool and disk', 'quiet'];
	await writeFile(join(folder, 'app.log'), lines.map((line, index) => `2026-10-03 14:0${index} ${line}`).join('\n'));
	for (const [argv, kept] of [
		[
			['--match', 'pool', '--match', 'disk'],
			['disk full', 'pool and disk', 'pool out'],
		],
		[['--match', 'pool', '--not', 'disk'], ['pool out']],
		[['--not', 'disk', '--not', 'QUIET'], ['pool out']],
	] as const) {
		await recount(folder, ['import', 'checkout', ...argv, 'app.log']);
		t.deepEqual((await events(folder)).map(({what}) => what).sort(), kept);
		await recount(folder, ['undo', 'checkout']);
	}
});

test('a line of the evidence gets into the story by its time, as the help of import says', async t => {
	const folder = await newFolder(t);
	await recount(folder, ['import', 'checkout'], log);
	t.regex((await recount(folder, ['import', '--help'])).out, /--story[\s\S]*recount set FILE\s+14:02:31\s+story=true/);
	t.is((await recount(folder, ['set', 'checkout', '14:02:31', 'story=true'])).code, 0);
	t.deepEqual(
		(await events(folder)).filter(({story}) => story === true).map(({what}) => what),
		['pool exhausted'],
	);
});

const weeks = [
	...Array.from({length: 3}, (_, index) => `2026-09-01 10:0${index} old ${index}`),
	'2026-09-20 11:00 older',
	'2026-10-03 14:02 pool exhausted',
].join('\n');

for (const [title, created, argv, told] of [
	[
		'several days are named, with how to have one',
		[],
		[],
		'These are lines of 3 days: 2026-09-01 (3), 2026-09-20 (1), 2026-10-03 (1). One day alone: --since 2026-10-03 --until 2026-10-03.\n',
	],
	[
		'of the days the one of the incident is the one to have',
		['--date', '2026-09-20'],
		[],
		'One day alone: --since 2026-09-20 --until 2026-09-20.\n',
	],
	[
		'one day that is not that of the incident is named',
		['--date', '2026-10-03'],
		['--max', '3'],
		'These are lines of one day, 2026-09-01, and the incident is of 2026-10-03. One day alone: --since 2026-10-03 --until 2026-10-03.\n',
	],
	['a day is one in the zone of the incident', ['--zone', 'Pacific/Auckland'], ['--match', 'pool'], ''],
	['nothing is said of the one day of the incident', ['--date', '2026-10-03'], ['--match', 'pool'], ''],
	['nothing is said of what was asked for', [], ['--since', '2026-09-02'], ''],
] as const) {
	test(`of the lines that are taken, ${title}`, async t => {
		const folder = await newFolder(t);
		await recount(folder, ['new', 'checkout', ...created]);
		const {err} = await recount(folder, ['import', 'checkout', ...argv], weeks);
		t.true(err.includes(told), err);
		t.is(err.includes('One day alone'), told !== '', err);
	});
}

test('a log of many days is told by its first and last ones, also where it is too much to take', async t => {
	const days = Array.from({length: 2100}, (_, index) => {
		const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 210))).toISOString().slice(0, 10);
		return `${day} 10:00 line ${index}`;
	});
	const {code, err} = await recount(await newFolder(t), ['import', 'checkout'], days.join('\n'));
	t.is(code, 1);
	t.true(
		err.includes(
			'lines of 10 days: 2026-01-01 (210), 2026-01-02 (210), …, 2026-01-07 (210), 2026-01-08 (210), 2026-01-09 (210), 2026-01-10 (210).',
		),
		err,
	);
});

test('the one line of a day that the walk through the README takes is followed by what is added on that day', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'app.log'), weeks);
	await recount(folder, ['new', 'night', '--date', '2026-10-03']);
	await recount(folder, ['import', 'night', 'app.log', '--since', '2026-10-03', '--max', '5', '--story']);
	const {out} = await recount(folder, ['add', 'night', '14:19', 'restart web-1']);
	t.regex(out, /point 2026-10-03T14:19Z/);
});

test('a dry run says what would come in and writes nothing', async t => {
	const folder = await newFolder(t);
	const {code, out} = await recount(folder, ['import', 'checkout', '--dry-run'], log);
	t.is(code, 0);
	t.is(out, '2 events would be added; nothing was written.\n');
	await t.throwsAsync(stored(folder), {code: 'ENOENT'});
});

test('folded repeats are one moment with how often and until when, not something that lasted', async t => {
	const folder = await newFolder(t);
	const lines = ['14:02 pool full on 7', '14:05 pool full on 8', '16:40 pool full on 7'].map(
		line => `2026-10-03 ${line}`,
	);
	const {out} = await recount(folder, ['import', 'checkout', '--collapse'], lines.join('\n'));
	t.is(out, '2 events added, 1 repeat folded into the first of its kind.\n');
	t.deepEqual((await events(folder)).map(({what, when}) => `${what}: ${(when as {as: string}).as}`).sort(), [
		'pool full on 7: point',
		'×2 pool full on 7, the last 3 min later: point',
	]);
});

test('what is folded to 2,000 events or fewer needs no yes', async t => {
	const folder = await newFolder(t);
	const many = Array.from({length: 3000}, (_, index) => `2026-10-03 14:0${index % 2} pool full on ${index}`);
	const {code, out} = await recount(folder, ['import', 'checkout', '--collapse'], many.join('\n'));
	t.is(code, 0);
	t.is(out, '1 event added, 2,999 repeats folded into the first of their kind.\n');
});

test('more than 2,000 events need a yes, and until then nothing is written', async t => {
	const folder = await newFolder(t);
	const many = Array.from(
		{length: 2001},
		(_, index) => `2026-10-03 14:${String(index % 60).padStart(2, '0')} ${index}`,
	);
	const refused = await recount(folder, ['import', 'checkout'], many.join('\n'));
	t.is(refused.code, 1);
	t.regex(refused.err, /these are 2,001 events, from 2026-10-03T14:00Z to 2026-10-03T14:59Z\. Nothing was written\./);
	t.regex(
		refused.err,
		/2026-10-03 14:00Z #+ 170\n(?:.*\n)*.*--since, --until, --match, --not or --max, fold what says the same with --collapse, or take all with --yes/,
	);
	await t.throwsAsync(stored(folder), {code: 'ENOENT'});
	t.is((await recount(folder, ['import', 'checkout', '--max', '10'], many.join('\n'))).out, '10 events added.\n');
	t.is(
		(await recount(folder, ['import', 'checkout', '--yes'], many.join('\n'))).out,
		'1,991 events added, 10 already there.\n',
	);
});

test('each bar says when the first of its lines was, not when it might have been', async t => {
	const days = ['2026-03-05', '2026-08-19', '2026-10-03'];
	const many = days.flatMap(day => Array.from({length: 700}, (_, index) => `${day} 14:02 ${index}`));
	const {err} = await recount(await newFolder(t), ['import', 'checkout'], many.join('\n'));
	t.deepEqual(
		[...err.matchAll(/^(\S+) (\S+) #+ +700$/gm)].map(([, day, clock]) => `${day} ${clock}`),
		days.map(day => `${day} 14:02Z`),
	);
});

test('what would make the file larger than 64 MB is refused, with a next step, and nothing is written', async t => {
	const folder = await newFolder(t);
	const summary = 'x'.repeat(sizeLimit - 5000);
	const text = formatReview(applyEdit(emptyReview, {label: '', put: {incident: {kind: 'incident', summary}}}));
	await writeFile(join(folder, 'checkout.recount.json'), text);
	const {code, err} = await recount(folder, ['import', 'checkout'], log.repeat(20));
	t.is(code, 1);
	t.regex(
		err,
		/with these 40 events the review would be larger than 64 MB\. Nothing was written\. Narrow them with --since/,
	);
	t.is(await readFile(join(folder, 'checkout.recount.json'), 'utf8'), text);
});

test('what somebody took in and removed while a log was read is not brought back', async t => {
	const folder = await newFolder(t);
	const meanwhile = async () => {
		await recount(folder, ['import', 'checkout', '-'], log);
		await recount(folder, ['rm', 'checkout', '14:02:32']);
	};
	async function* slowly() {
		yield Buffer.from(log.slice(0, 20));
		await meanwhile();
		yield Buffer.from(log.slice(20));
	}

	const shell = {...testShell({folder}), environment, stdin: Readable.from(slowly())};
	t.is(await run(['import', 'checkout', '-'], shell), 0, shell.errors());
	t.is(shell.output(), '0 events added, 1 already there, 1 removed earlier and left out (--again brings them back).\n');
	t.deepEqual(
		(await events(folder)).map(({what}) => what),
		['pool exhausted'],
	);
});

test('several logs come in as one change or not at all', async t => {
	const folder = await newFolder(t);
	await mkdir(join(folder, 'web-1'));
	await mkdir(join(folder, 'web-2'));
	await writeFile(join(folder, 'web-1/app.log'), log);
	await writeFile(join(folder, 'web-2/app.log'), log.replaceAll('14:', '15:'));
	await writeFile(join(folder, 'notes.txt'), 'no time\n');
	const failed = await recount(folder, ['import', 'checkout', 'web-1/app.log', 'notes.txt']);
	t.is(failed.code, 1);
	await t.throwsAsync(stored(folder), {code: 'ENOENT'});

	const both = await recount(folder, ['import', 'checkout', 'web-1/app.log', 'web-2/app.log', '--json']);
	t.is(both.code, 0, both.err);
	const [summary, ...reports] = both.out
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));
	t.deepEqual(summary, {schema: 1, dryRun: false, added: 4, already: 0, moved: 0, left: 0});
	t.deepEqual(
		reports.map(({report}) => report.source),
		['web-1/app.log', 'web-2/app.log'],
	);
	await recount(folder, ['undo', 'checkout']);
	t.is((await events(folder)).length, 0);
});

test('nothing left after the filters is said, with those that were asked for and exit code 1', async t => {
	for (const [filters, next] of [
		[['--match', 'never'], 'Widen --match.'],
		[['--match', 'pool', '--not', 'pool'], 'Widen --match or --not.'],
		[['--until', '14:00', '--level', 'error', '--max', '1'], 'Widen --until or --level.'],
	] as const) {
		const {code, err} = await recount(await newFolder(t), ['import', 'checkout', ...filters], log);
		t.is(code, 1);
		t.true(err.endsWith(`nothing is left to import. ${next}\n`), err);
	}
});

test('a source is read in another zone, and its clock put right, without its log', async t => {
	const folder = await newFolder(t);
	const written = '2026-10-03 14:02:31 pool exhausted\n2026-10-03T14:05:00Z page\n';
	await recount(folder, ['import', 'checkout', '-', '--source', 'app.log'], written);
	await recount(folder, ['import', 'checkout', '-', '--source', 'pager'], '2026-10-03T12:04:31Z alert opened\n');
	const times = async () =>
		Object.fromEntries((await events(folder)).map(({what, when}) => [what, (when as {at: string}).at]));

	t.is(
		(await recount(folder, ['source', 'checkout', 'app.log', '--zone', 'Europe/Berlin'])).out,
		'app.log, zone Europe/Berlin: 1 of 2 events moved.\n',
	);
	t.like(await times(), {'pool exhausted': '2026-10-03T12:02:31Z', page: '2026-10-03T14:05:00Z'});

	t.is(
		(await recount(folder, ['source', 'checkout', 'app.log', '--align', 'pool=alert opened'])).out,
		'app.log, zone Europe/Berlin, offset +2m: 2 of 2 events moved.\n',
	);
	t.like(await times(), {'pool exhausted': '2026-10-03T12:04:31Z', page: '2026-10-03T14:07:00Z'});

	// The log itself comes in as before: nothing new, and a line that is new is put right, too.
	const again = await recount(
		folder,
		['import', 'checkout', '-', '--source', 'app.log'],
		`${written}2026-10-03 14:06:00 restart\n`,
	);
	t.is(again.out, '1 event added, 2 already there.\n');
	t.like(await times(), {restart: '2026-10-03T12:08:00Z'});

	await recount(folder, ['source', 'checkout', 'app.log', '--offset', '0s']);
	t.like(await times(), {'pool exhausted': '2026-10-03T12:02:31Z', page: '2026-10-03T14:05:00Z'});
	t.is((await recount(folder, ['undo', 'checkout'])).code, 0);
	t.like(await times(), {page: '2026-10-03T14:07:00Z'});

	const unknown = await recount(folder, ['source', 'checkout', 'web.log']);
	t.is(unknown.code, 1);
	t.regex(unknown.err, /there is no source web\.log\. There are: app\.log, pager\./);
	const unaligned = await recount(folder, ['source', 'checkout', 'app.log', '--align', 'pool=nothing']);
	t.is(unaligned.code, 1);
	t.regex(unaligned.err, /“pool” stands at 1 time in the source and “nothing” at 0 times elsewhere\./);
});

test('who did all of it becomes a seat; strict ends with 3 where a line was skipped', async t => {
	const folder = await newFolder(t);
	const shown = await recount(
		folder,
		['import', 'checkout', '-', '--actor', 'on-call', '--strict'],
		`${log}2026-13-03 14:02:33 never\n`,
	);
	t.is(shown.code, 3);
	const records = await stored(folder);
	const [seat] = Object.entries(records).find(([, {kind}]) => kind === 'seat') ?? [];
	t.is(records[seat ?? '']?.role, 'on-call');
	t.true((await events(folder)).every(event => event.seat === seat));
});

test('what is in already from another log is told with its name, and comes in from this one where that is asked for', async t => {
	const folder = await newFolder(t);
	const line = '2026-10-03 14:02:31 pool exhausted\n';
	await writeFile(join(folder, 'web-1.log'), line);
	await writeFile(join(folder, 'web-2.log'), `${line}2026-10-03 14:02:32 gone\n`);
	await recount(folder, ['import', 'checkout', 'web-1.log']);
	t.is(
		(await recount(folder, ['import', 'checkout', 'web-2.log'])).out,
		'1 event added, 1 already there (from web-1.log; --apart takes them in from this log, too).\n',
	);
	t.is(
		(await recount(folder, ['import', 'checkout', 'web-2.log', '--apart'])).out,
		'1 event added, 1 already there.\n',
	);
});
