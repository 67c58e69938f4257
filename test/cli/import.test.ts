import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'ava';
import {run} from '../../source/cli/run.ts';
import {fixedEnvironment} from '../helpers/program.ts';
import {testShell} from '../helpers/shell.ts';

interface Stored {
	readonly kind: string;
	readonly [field: string]: unknown;
}

const log = '2026-10-03 14:02:31 pool exhausted\n2026-10-03 14:02:32 gone\n';

async function emptyFolder(): Promise<string> {
	return mkdtemp(join(tmpdir(), 'recount-import-'));
}

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
	const folder = await emptyFolder();
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
	const second = await recount(folder, ['import', 'checkout', 'app.log', '--zone', 'UTC']);
	t.is(second.code, 0);
	t.is(second.out, '0 events added, 2 already there.\n');
	t.is(await readFile(join(folder, 'checkout.recount.json'), 'utf8'), bytes);

	t.is((await recount(folder, ['undo', 'checkout'])).code, 0);
	t.deepEqual(await stored(folder), before);
});

test('what is piped in can be taken into the story under a name', async t => {
	const folder = await emptyFolder();
	const {code, err} = await recount(folder, ['import', 'checkout', '-', '--source', 'pager', '--story'], log);
	t.is(code, 0, err);
	t.regex(err, /checkout\.recount\.json was started/);
	t.true((await events(folder)).every(({story}) => story === true));
	t.is(Object.values(await stored(folder)).find(({kind}) => kind === 'source')?.name, 'pager');
});

test('a dry run says what would come in and writes nothing', async t => {
	const folder = await emptyFolder();
	const {code, out} = await recount(folder, ['import', 'checkout', '--dry-run'], log);
	t.is(code, 0);
	t.is(out, '2 events would be added; nothing was written.\n');
	await t.throwsAsync(stored(folder), {code: 'ENOENT'});
});

test('more than 2,000 events need a yes, and until then nothing is written', async t => {
	const folder = await emptyFolder();
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

test('several logs come in as one change or not at all', async t => {
	const folder = await emptyFolder();
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
	t.deepEqual(summary, {schema: 1, dryRun: false, added: 4, already: 0, left: 0});
	t.deepEqual(
		reports.map(({report}) => report.source),
		['web-1/app.log', 'web-2/app.log'],
	);
	await recount(folder, ['undo', 'checkout']);
	t.is((await events(folder)).length, 0);
});

test('nothing left after the filters is said, with exit code 1', async t => {
	const {code, err} = await recount(await emptyFolder(), ['import', 'checkout', '--match', 'never'], log);
	t.is(code, 1);
	t.regex(err, /nothing is left to import/);
});

test('a source is read in another zone, and its clock put right, without its log', async t => {
	const folder = await emptyFolder();
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
	t.is((await recount(folder, ['source', 'checkout', 'app.log', '--align', 'pool=nothing'])).code, 1);
});

test('who did all of it becomes a seat; strict ends with 3 where a line was skipped', async t => {
	const folder = await emptyFolder();
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
