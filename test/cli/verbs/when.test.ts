import test from 'ava';
import {run as runLine} from '../../../source/cli/run.ts';
import {whenVerb} from '../../../source/cli/verbs/when.ts';
import {testShell} from '../../helpers/shell.ts';

type Given = Omit<Parameters<typeof whenVerb.run>[0], '_' | '$0' | 'text'> & {json?: true};

async function run(text: string, given: Given = {}) {
	const shell = testShell({folder: '/', localZone: 'Europe/Berlin'});
	const code = await whenVerb.run({_: ['when'], $0: 'recount', text: text.split(' '), ...given}, shell);
	return {code, output: shell.output()};
}

async function told(text: string, given: Given = {}) {
	const {code, output} = await run(text, {...given, json: true});
	return {
		code,
		...(JSON.parse(output) as {reads: string; schema: number; typed: string; next?: string; echo?: string}),
	};
}

test('a time is told in words, with its remarks below', async t => {
	t.is((await run('1426', {near: '2026-10-03T14:19Z'})).output, '14:26 UTC · Sat 3 Oct · 7 min after 14:19\n');
	t.is(
		(await run('16:02 local', {near: '2026-10-03T14:02Z'})).output,
		'14:02 UTC · 16:02 Berlin · Sat 3 Oct · same time as 14:02\n',
	);
	t.is((await run('today 23:00')).output, '23:00 UTC · Mon 5 Oct\nin the future\n');
	t.is(
		(await run('23:45', {near: '2026-11-26T23:40Z', now: '2026-11-26T23:43Z'})).output,
		[
			'23:45 UTC · Wed 25 Nov · 23 h 55 min before 23:40',
			'23:45 of Thu 26 Nov is still to come, so Wed 25 Nov is meant; write 2026-11-26 23:45 to say the other\n',
		].join('\n'),
	);
});

test('for programs it is one object, a refusal too, which ends with 1', async t => {
	const read = await told('-5m', {near: '2026-10-03T14:02Z'});
	t.is(read.schema, 1);
	t.is(read.code, 0);
	t.is(read.typed, '-5m');
	t.is(read.reads, 'point 2026-10-03T13:57Z');
	t.is(read.echo, '13:57 UTC · Sat 3 Oct · 5 min before 14:02');
	const refused = await told('14');
	t.is(refused.code, 1);
	t.is(refused.reads, '✗ 14 on its own could be an hour or minutes');
	t.regex(refused.next ?? '', /\+14/);
});

test('the row above may be about, or last', async t => {
	t.is((await told('+5', {near: '~2026-10-03T14:02Z'})).reads, 'point ~2026-10-03T14:07Z');
	t.is((await told('+5', {near: '2026-10-03T14:02Z/2026-10-03T14:10Z'})).reads, 'point 2026-10-03T14:15Z');
	t.is((await told('-5', {near: '~2026-10-03T14:02Z/2026-10-03T14:10Z'})).reads, 'point ~2026-10-03T13:57Z');
});

test('now, zones and their names can be given', async t => {
	const near = '2026-10-03T14:02:00Z';
	t.is((await told('now', {now: '2026-12-24T18:00:00Z'})).reads, 'point 2026-12-24T18:00Z');
	t.is((await told('16:02', {near, zone: 'europe/berlin'})).reads, 'point 2026-10-03T14:02Z');
	t.is((await told('23:02 local', {near, localZone: 'Asia/Tokyo'})).reads, 'point 2026-10-03T14:02Z');
	t.is(
		(await told('10:02 nyc', {near, 'zone-name': ['bln=Europe/Berlin', 'nyc=America/New_York']})).reads,
		'point 2026-10-03T14:02Z',
	);
});

test('what cannot be understood is said, with what to write', async t => {
	await t.throwsAsync(run('14'), {message: /14 on its own/});
	await t.throwsAsync(run('14:02', {near: 'soon'}), {message: '--near soon cannot be understood.'});
	await t.throwsAsync(run('14:02', {now: '?'}), {message: '--now ? cannot be understood.'});
	await t.throwsAsync(run('14:02', {zone: 'IST'}), {message: '--zone IST cannot be understood.'});
	await t.throwsAsync(run('14:02', {'zone-name': ['bln']}), {message: '--zone-name bln cannot be understood.'});
});

test('on the command line the time may begin with a dash, and names of zones may be several', async t => {
	const lines: ReadonlyArray<readonly [words: readonly string[], reads: string]> = [
		[['-5m'], 'point 2026-10-03T13:57Z'],
		[['-1h30'], 'point 2026-10-03T12:32Z'],
		[['+5m'], 'point 2026-10-03T14:07Z'],
		[['10:02', 'nyc'], 'point 2026-10-03T14:02Z'],
		[['16:02', 'bln', '-', '?'], 'range 2026-10-03T14:02Z ?'],
		[['0905'], 'point 2026-10-03T09:05Z'],
	];
	for (const [words, reads] of lines) {
		const shell = testShell({folder: '/'});
		const names = ['--zone-name', 'bln=Europe/Berlin', '--zone-name', 'nyc=America/New_York'];
		const code = await runLine(['when', ...words, '--near', '2026-10-03T14:02Z', ...names, '--json'], shell);
		t.is(code, 0, shell.errors());
		t.is((JSON.parse(shell.output()) as {reads: string}).reads, reads);
	}
});
