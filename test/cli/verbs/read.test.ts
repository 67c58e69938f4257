import {utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import test, {type ExecutionContext} from 'ava';
import {progressLine} from '../../../source/cli/logs/progress-line.ts';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {applyEdit, emptyReview} from '../../../source/review/review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const log = 'started\n2026-10-03 14:02:31 pool \u001B[31mexhausted\n  at x\n2026-10-03 14:02:32 gone\n';

async function folderWith(t: ExecutionContext, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const folder = await newFolder(t);
	for (const [name, content] of Object.entries(files)) {
		await writeFile(join(folder, name), content);
	}

	return folder;
}

test('read prints time and words, and on stderr what became of every line', async t => {
	const shell = testShell({folder: await folderWith(t, {'app.log': log})});
	t.is(await run(['read', 'app.log', '--zone', 'Europe/Berlin'], shell), 0);
	t.is(shell.output(), '2026-10-03T12:02:31Z pool exhausted\n2026-10-03T12:02:32Z gone\n');
	t.true(
		shell
			.errors()
			.includes('app.log: 4 lines = 2 events + 1 folded into the line above + 1 that belongs to no event.\n'),
	);
	t.true(shell.errors().includes('Zone Europe/Berlin, from --zone.'));
});

for (const [what, argv, stdin, told] of [
	['nothing but events', [], '2026-10-03 14:02 one\n2026-10-03 14:03 two\n', ['2 lines = 2 events.']],
	['one event', [], '2026-10-03 14:02 one\n', ['1 line = 1 event.']],
	[
		'blank, wrong and earlier lines',
		[],
		'2026-10-03 14:02 one\n\n2026-10-99 14:03 two\n2026-10-03 14:01 three\n',
		['4 lines = 2 events + 1 blank + 1 skipped.', 'from 2026-10-03T14:01Z to 2026-10-03T14:02Z, 1 out of order.'],
	],
	[
		'as many as were let in',
		['--match', 't', '--max', '1'],
		'2026-10-03 14:02 two\n2026-10-03 14:03 three\n',
		['1 of the 2 events is the first that you asked for, as many as --max lets in; more of them may match.'],
	],
	[
		'less than all',
		['--match', 'two'],
		'2026-10-03 14:02 one\n2026-10-03 14:03 two\n',
		['1 of the 2 events is what you asked for; the others stay out.', 'from 2026-10-03T14:03Z to 2026-10-03T14:03Z.'],
	],
] as const) {
	test(`of ${what} only that is told which there is`, async t => {
		const shell = testShell({folder: '/', stdin});
		t.is(await run(['read', ...argv], shell), 0);
		for (const sentence of told) {
			t.true(shell.errors().includes(`stdin: ${sentence}\n`), shell.errors());
		}

		t.notRegex(shell.errors(), /\b0\b/);
	});
}

test('read --json ends with a report in which the lines add up', async t => {
	for (const argv of [
		['read', '--json'],
		['read', '-', '--json'],
	]) {
		const shell = testShell({folder: '/', stdin: log});
		t.is(await run(argv, shell), 0);
		const objects = shell
			.output()
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		t.like(objects[0], {
			at: '2026-10-03T14:02:31Z',
			line: 2,
			endLine: 3,
			text: 'pool exhausted',
			source: 'stdin',
			rule: 'assumed',
		});
		t.deepEqual(Object.keys(objects[2]), ['report']);
		t.like(objects[2].report, {source: 'stdin', format: 'iso', lines: 4, starts: 2, folded: 1, header: 1, year: null});
	}
});

test('packed logs are read whatever their name is, and each source has its report', async t => {
	const shell = testShell({folder: await folderWith(t, {'app.log': log, 'app.log.1': gzipSync(log)})});
	t.is(await run(['read', 'app.log', 'app.log.1', '--json'], shell), 0);
	t.is(shell.output().match(/"at"/g)?.length, 4);
	t.deepEqual(
		shell
			.output()
			.split('\n')
			.filter(line => line.startsWith('{"report"'))
			.map(line => JSON.parse(line).report.source),
		['app.log', 'app.log.1'],
	);
});

for (const [what, name, start, why, next] of [
	[
		'xz',
		'app.log.xz',
		'\xfd7zXZ\0\0\x04',
		'it is packed with xz',
		'Unpack it first: xz -dc app.log.xz | recount read -',
	],
	[
		'zstd',
		'app log',
		'(\xb5/\xfd\x24',
		'it is packed with zstd',
		"Unpack it first: zstd -dc 'app log' | recount read -",
	],
	['bzip2', 'a.bz2', 'BZh91AY&SY\xe3', 'it is packed with bzip2', 'Unpack it first: bzip2 -dc a.bz2 | recount read -'],
	['zip', 'a.zip', 'PK\x03\x04\x14', 'it is packed with zip', 'Unpack it first: unzip -p a.zip | recount read -'],
	['7z', 'a.7z', "7z\xbc\xaf'\x1c\0", 'it is packed with 7z', 'Unpack it first: 7z x -so a.7z | recount read -'],
	['lz4', 'a.lz4', '\x04"M\x18', 'it is packed with lz4', 'Unpack it first: lz4 -dc a.lz4 | recount read -'],
	[
		'a tar archive in gzip',
		'a.tgz',
		gzipSync(`${'app.log'.padEnd(257, '\0')}ustar\0`).toString('latin1'),
		'it is a tar archive',
		'Unpack it first: tar -xOf a.tgz | recount read -',
	],
	[
		'a journal',
		'a.journal',
		'LPKSHHRH\0',
		'it is a journal of systemd',
		'Print it first: journalctl -o short-iso --file a.journal | recount read -',
	],
	[
		'numbers',
		'wtmp',
		'\x07\0\0\0\x35\x1e\0\0pts/0\0\0\0root',
		'it is no text',
		'The program that wrote it can print it; recount read - takes what is piped in.',
	],
	[
		'a review',
		'own.recount.json',
		formatReview(applyEdit(emptyReview, {label: '', put: {a: {kind: 'event', what: '2026-10-03T14:02Z slow'}}})),
		'it is a review',
		'recount show own.recount.json prints it, and recount merge joins two.',
	],
	['nothing', 'empty.log', '', 'it is empty', ''],
] as const) {
	test(`what ${what} is and what to do with it is said where no log can be read of it`, async t => {
		const folder = await folderWith(t, {[name]: Buffer.from(start, 'latin1')});
		for (const argv of [
			['read', name],
			['import', 'new', name],
		]) {
			const shell = testShell({folder});
			t.is(await run(argv, shell), 1);
			t.is(shell.errors(), `recount: ${`nothing could be read from ${name}: ${why}. ${next}`.trim()}\n`);
		}

		const shell = testShell({folder, stdin: Buffer.from(start, 'latin1')});
		t.is(await run(['read'], shell), 1);
		t.is(shell.output(), '');
		t.regex(shell.errors(), new RegExp(`from stdin: ${why}`));
	});
}

test('a log is read though NULs of a crash stand before it, or it is in UTF-16', async t => {
	for (const bytes of [Buffer.from(`${'\0'.repeat(300)}${log}`), Buffer.from(log, 'utf16le')]) {
		const shell = testShell({folder: '/', stdin: bytes});
		t.is(await run(['read'], shell), 0);
		t.regex(shell.output(), /gone\n$/);
	}
});

test('a packed log that was cut off says so', async t => {
	const shell = testShell({folder: await folderWith(t, {'app.log.gz': gzipSync(log.repeat(500)).subarray(0, 60)})});
	t.is(await run(['read', 'app.log.gz'], shell), 1);
	t.regex(shell.errors(), /cannot be unpacked to its end/);
});

test('filters narrow what is printed', async t => {
	const lines = Array.from(
		{length: 10},
		(_, minute) => `2026-10-03 14:0${minute}:00 ${minute % 2 ? 'odd' : 'even'} ${minute}`,
	);
	for (const [options, minutes] of [
		[['--since', '2026-10-03 14:03', '--until', '2026-10-03 14:05'], '345'],
		[['--match', 'odd', '--not', ' 7'], '1359'],
		[['--max', '2'], '01'],
	] as const) {
		const shell = testShell({folder: '/', stdin: lines.join('\n')});
		t.is(await run(['read', ...options], shell), 0);
		t.is(shell.output().replace(/.* (\d)\n/g, '$1'), minutes);
	}
});

test('a clock that ends what is asked for is the first one behind that which begins it', async t => {
	const stdin = '2026-10-03 23:58 one\n2026-10-04 00:10 two\n2026-10-04 00:30 three\n2026-10-04 23:59 four\n';
	for (const [since, until, output] of [
		['2026-10-03 23:59', '00:20', '2026-10-04T00:10Z two\n'],
		['2026-10-04 00:05', '00:30', '2026-10-04T00:10Z two\n2026-10-04T00:30Z three\n'],
		['2026-10-04 00:05', '+10m', '2026-10-04T00:10Z two\n'],
	] as const) {
		const shell = testShell({folder: '/', stdin});
		await run(['read', '--since', since, '--until', until], shell);
		t.is(shell.output(), output);
	}
});

test('a clock that begins what is asked for is the last one before the log was written', async t => {
	const folder = await folderWith(t, {'app.log': '2026-10-03 23:58 one\n2026-10-04 00:10 two\n'});
	const written = new Date('2026-10-04T00:20:00Z');
	await utimes(join(folder, 'app.log'), written, written);
	const shell = testShell({folder});
	await run(['read', 'app.log', '--since', '23:00', '--until', '00:00'], shell);
	t.is(shell.output(), '2026-10-03T23:58Z one\n');
});

test('where nothing is at the times that were asked for one is told which these were, and when the log is', async t => {
	const shell = testShell({folder: '/', stdin: '2026-10-03 14:02 one\n2026-10-03 14:03 two\n'});
	await run(['read', '--since', '2026-10-04 14:00', '--until', '14:10'], shell);
	t.true(
		shell
			.errors()
			.includes(
				'you asked for 2026-10-04T14:00Z to 2026-10-04T14:10Z, and its times go from 2026-10-03T14:02Z to 2026-10-03T14:03Z.',
			),
	);
});

const clocks = '23:59:00 one\n00:01:00 two\n';
const numbers = '03/10/2026 14:02 one\n04/10/2026 14:02 two\n';
const ages = 'LAST SEEN   TYPE     REASON   MESSAGE\n7m29s       Normal   Pulled   image is present\n';
const levels =
	'2026-10-03 14:00 DEBUG one\n2026-10-03 14:01 [warn] two\n2026-10-03 14:02 ERROR three\n2026-10-03 14:03 four\n';

const readings: ReadonlyArray<readonly [what: string, log: string, options: readonly string[], out: string]> = [
	[
		'the day of the first clock',
		clocks,
		['--date', '2026-10-03'],
		'2026-10-03T23:59:00Z one\n2026-10-04T00:01:00Z two\n',
	],
	['that the day comes first', numbers, ['--dayfirst'], '2026-10-03T14:02Z one\n2026-10-04T14:02Z two\n'],
	['that the month comes first', numbers, ['--monthfirst'], '2026-03-10T14:02Z one\n2026-04-10T14:02Z two\n'],
	[
		'from when ages count',
		ages,
		['--now', '2026-10-03T14:10:00Z'],
		'2026-10-03T14:02:31Z Normal Pulled image is present\n',
	],
	['the offset of a clock', '2026-10-03 14:02:31.25 one', ['--offset', '-2m13s'], '2026-10-03T14:00:18.25Z one\n'],
	['a part of a second', '2026-10-03 14:02:31 one', ['--offset', '0.25s'], '2026-10-03T14:02:31.25Z one\n'],
	['the least level', levels, ['--level', 'warning'], '2026-10-03T14:01Z [warn] two\n2026-10-03T14:02Z ERROR three\n'],
	['a pattern', levels, ['--match', '/T?ERROR|o[ue]r$/'], '2026-10-03T14:02Z ERROR three\n2026-10-03T14:03Z four\n'],
	[
		'a pattern that never ends elsewhere',
		`2026-10-03 14:00 ${'a'.repeat(60)}b\n2026-10-03 14:01 aa`,
		['--match', '/(a+)+$/'],
		'2026-10-03T14:01Z aa\n',
	],
	['one of two words', levels, ['--match', 'ONE|two'], '2026-10-03T14:00Z DEBUG one\n2026-10-03T14:01Z [warn] two\n'],
	['a text with marks', levels, ['--match', '[warn]'], '2026-10-03T14:01Z [warn] two\n'],
	[
		'that what is the same is told once',
		'2026-10-03 14:00 request 7 failed\n2026-10-03 14:01 ready\n2026-10-03 14:02 request 81 failed\n',
		['--collapse'],
		'2026-10-03T14:00Z ×2 request 7 failed, the last 2 min later\n2026-10-03T14:01Z ready\n',
	],
	[
		'what says the same hours or months later as something of its own',
		'2026-08-03 14:02 pool full\n2026-10-03 14:02 pool full\n2026-10-03 14:07 pool full\n2026-10-03 16:40 pool full\n',
		['--collapse'],
		'2026-08-03T14:02Z pool full\n2026-10-03T14:02Z ×2 pool full, the last 5 min later\n2026-10-03T16:40Z pool full\n',
	],
	[
		'a burst that goes on past midnight as one of each day',
		'2026-10-03 23:58 pool full\n2026-10-03 23:59 pool full\n2026-10-04 00:00 pool full\n',
		['--collapse'],
		'2026-10-03T23:58Z ×2 pool full, the last 1 min later\n2026-10-04T00:00Z pool full\n',
	],
	[
		'the first of a burst also where the newest line comes first',
		'2026-10-03 14:04 pool full\n2026-10-03 14:03 pool full\n2026-10-03 14:03 pool full\n',
		['--collapse'],
		'2026-10-03T14:03Z ×3 pool full, the last 1 min later\n',
	],
	[
		'what is the same at one moment without a length',
		'2026-10-03 14:04 pool full\n2026-10-03 14:04 pool full\n',
		['--collapse'],
		'2026-10-03T14:04Z ×2 pool full\n',
	],
	['a format by its name', '2026-10-03 14:00 14:05 one', ['--format', 'clock-day'], ''],
];

for (const [what, log, options, out] of readings) {
	test(`read takes ${what}: ${options.join(' ')}`, async t => {
		const shell = testShell({folder: '/', stdin: log});
		t.is(await run(['read', ...options], shell), out === '' ? 1 : 0, shell.errors());
		t.is(shell.output(), out);
	});
}

test('read lists its formats, and tells how sure each one was', async t => {
	const list = testShell({folder: '/'});
	t.is(await run(['read', '--formats'], list), 0);
	t.regex(list.output(), /^slack +messages of Slack$/m);
	t.regex(list.output(), /^iso +lines that begin with a date in figures and a time$/m);
	const why = testShell({folder: '/', stdin: log});
	t.is(await run(['read', '--why', '--json'], why), 0);
	const {report} = JSON.parse(why.output().trim().split('\n').at(-1) ?? '');
	t.like(report.choices[0], {format: 'iso', why: '2 of 4 lines begin with a date in figures and a time'});
	t.regex(why.errors(), /stdin: 30 of 100 for iso: 2 of 4 lines begin/);
});

test('a year that is given counts for the first line without one', async t => {
	const shell = testShell({folder: '/', stdin: 'Dec 31 23:59:59 web-1 cron: a\nJan  1 00:00:01 web-1 cron: b\n'});
	t.is(await run(['read', '--year', '2019'], shell), 0);
	t.is(shell.output(), '2019-12-31T23:59:59Z web-1 cron: a\n2020-01-01T00:00:01Z web-1 cron: b\n');
});

test('what cannot be read is refused in a sentence', async t => {
	const folder = await folderWith(t, {
		'notes.txt': 'no time here\n',
		'empty.log': '',
		'app.log': log,
		'dates.log': numbers,
	});
	for (const [argv, code, sentence] of [
		[
			['notes.txt'],
			1,
			/nothing could be read from notes\.txt: no line begins with a time that I know\. recount read --formats lists/,
		],
		[['empty.log'], 1, /nothing could be read from empty\.log: it is empty\./],
		[['missing.log'], 1, /missing\.log is not there\. Check its name\./],
		[['.'], 1, /\. is a folder\./],
		[['app.log', '--zone', 'Mars'], 2, /I do not know the zone Mars\. Write UTC, \+05:30 or a place such as/],
		[['app.log', '--zone', 'new york'], 2, /I do not know the zone new york\. Write America\/New_York\./],
		[
			['app.log', '--zone', 'CET'],
			2,
			/I do not know the zone CET\. Write \+01:00, or a place such as Europe\/Berlin\./,
		],
		[['app.log', '--offset', 'a bit'], 2, /--offset a bit is no length of time/],
		[['app.log', '--format', 'mine'], 2, /I do not know the format mine\. recount read --formats/],
		[['app.log', '--level', 'loud'], 2, /I do not know the level loud/],
		[['app.log', '--match', '/a(?=b)/'], 2, /looks around or back/],
		[['app.log', '--match', '/(a/'], 2, /\/\(a\/ is no pattern/],
		[['app.log', '--dayfirst', '--monthfirst'], 2, /either the day comes first or the month/],
		[['dates.log'], 1, /no line tells whether the day or the month comes first; --dayfirst or --monthfirst/],
		[['app.log', '--year', 'soon'], 2, /--year soon is not a year/],
		[['app.log', '--max', '0'], 2, /--max 0 is not a number from 1\./],
		[['app.log', '--date', 'soon'], 2, /--date soon is no day\. Write it as 2026-10-03\./],
		[['app.log', '--date', '2026-02-30'], 2, /: --date 2026-02-30 is not in the calendar\. Write it as 2026-10-03\./],
		[['app.log', '--since', 'whenever it was'], 2, /--since whenever it was is no time\. Write it as 14:02 or/],
	] as const) {
		const shell = testShell({folder});
		t.is(await run(['read', ...argv], shell), code, argv.join(' '));
		t.regex(shell.errors(), sentence);
		t.is(shell.output(), '');
	}

	const shell = testShell({folder});
	t.is(await run(['read', 'notes.txt', '--json'], shell), 1);
	t.is(JSON.parse(shell.errors()).error.code, 'nothing-readable');
});

test('of a long log it is told that its format was chosen by its first lines', async t => {
	const shell = testShell({folder: '/', stdin: '2026-10-03 14:02 ready\n'.repeat(700)});
	t.is(await run(['read'], shell), 0);
	t.regex(shell.errors(), /because 600 of its first 600 lines begin with a date in figures and a time\./);
	t.regex(shell.errors(), /700 lines = 700 events\./);
});

test('one source that cannot be read does not keep the others back', async t => {
	const shell = testShell({folder: await folderWith(t, {'notes.txt': 'no time\n', 'app.log': log})});
	t.is(await run(['read', 'notes.txt', 'app.log'], shell), 1);
	t.is(shell.output().split('\n').length, 3);
});

test('who waits at a terminal is told how far a long reading is, and the line is gone at its end', t => {
	let now = 0;
	const written: string[] = [];
	const shell = {err: (text: string) => void written.push(text), errIsTerminal: true, variables: {TERM: 'xterm'}};
	const line = progressLine('app\u001B[2J.log', shell, () => now);
	line?.tell(1_000_000, 0.01);
	t.deepEqual(written, [], 'what is over in a blink needs no line');
	for (const [at, share] of [
		[600, 0.431],
		[650, 0.5],
		[900, undefined],
	] as const) {
		now = at;
		line?.tell(43_400_000, share);
	}

	line?.end();
	t.deepEqual(
		written,
		['Reading app␛[2J.log: 43 %', 'Reading app␛[2J.log: 43 MB', ''].map(text => `\r\u001B[K${text}`),
	);
	t.is(progressLine('app.log', {...shell, errIsTerminal: false}), undefined);
	t.is(progressLine('app.log', {...shell, variables: {TERM: 'dumb'}}), undefined);
});
