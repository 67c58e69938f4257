import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {readingEffect} from '../../../source/cli/logs/reading.ts';
import {applyEdit, emptyReview, type Review} from '../../../source/review/review.ts';
import {sizeLimit} from '../../../source/storage/read-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {openProgram, type Program} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

interface Desk {
	readonly program: Program;
	/** Every message above the footer that was ever to be seen. */
	readonly said: readonly string[];
}

// A program whose logs are in a folder, and in which nothing but reading has effects.
async function desk(
	t: ExecutionContext,
	files: Readonly<Record<string, string>>,
	{stdin, review}: {stdin?: PassThrough; review?: Review} = {},
): Promise<Desk> {
	const folder = await newFolder(t);
	for (const [name, text] of Object.entries(files)) {
		await writeFile(join(folder, name), text);
	}

	const shell = testShell({folder});
	const said: string[] = [];
	const program = openProgram(review, {
		effects: [
			readingEffect(stdin ? {...shell, stdin: stdin as unknown as typeof shell.stdin} : shell),
			(_, app) => {
				const overlay = app.state().overlays.at(-1);
				if (overlay?.type === 'reading') {
					said.push(program.screen().at(-2) ?? '');
				}
			},
		],
	});
	return {program, said};
}

async function until(t: ExecutionContext, holds: () => boolean): Promise<void> {
	for (let turns = 0; !holds() && turns < 2000; turns++) {
		await wait(5);
	}

	t.true(holds());
}

const line = (index: number) => {
	const clock = new Date(Date.UTC(2026, 9, 3) + index * 1000).toISOString();
	return `${clock} web-1 request ${index} took too long to be answered\n`;
};
const log = (lines: number) => Array.from({length: lines}, (_, index) => line(index)).join('');
const shows = ({program}: Desk, text: string) => program.screen().some(own => own.includes(text));
const top = ({program}: Desk) => program.state().overlays.at(-1)?.type;

function ask({program}: Desk, path: string): void {
	program.press('i');
	program.type(path);
	program.press('Enter');
}

test('from Enter on it is said that a log is read, and then what is in it', async t => {
	const one = await desk(t, {'web.log': log(3)});
	ask(one, 'web.log');
	t.true(shows(one, ' Reading web.log …  · Esc stops'));
	await until(t, () => shows(one, '3 events as evidence'));
	one.program.press('Escape');
	t.deepEqual(one.program.state().overlays, []);
});

test('what became of the lines is told without options, which are not at hand', async t => {
	const text = ['Oct  3 14:02:31 web-1 one', '', 'Oct 99 14:02:32 web-1 two', 'Oct  3 14:02:33 web-1 three'].join('\n');
	const one = await desk(t, {'web.log': text});
	ask(one, 'web.log');
	await until(t, () => top(one) === 'offer');
	one.program.press('r');
	const told = one.program.screen().join('\n').replaceAll(/\s+/g, ' ');
	t.true(told.includes('Zone UTC, assumed. The first time without a year is in 2026. 4 lines = 2 events + '), told);
	t.true(/ line 3: skipped, /.test(told), told);
	t.notRegex(told, /--/);
});

test('of a paste and of a file the head says which lines go with others, by the numbers of the report', async t => {
	const text = 'Oct  3 14:02:31 web-1 one\n\tat pool.take\nOct 99 14:02:32 web-1 two\nOct  3 14:02:33 web-1 three\n';
	for (const how of ['path', 'paste'] as const) {
		const one = await desk(t, {'web.log': text});
		if (how === 'path') {
			ask(one, 'web.log');
		} else {
			one.program.paste(text);
		}

		await until(t, () => shows(one, '1 line goes with the one above it.'));
		const told = one.program.screen().join('\n').replaceAll(/\s+/g, ' ');
		t.true(told.includes(' 1 line is skipped; r says why.'), told);
		one.program.press('r');
		t.true(shows(one, '4 lines = 2 events + 1 folded into the line above + 1 skipped.'));
	}
});

test('while a log is read keys do nothing to the line for its path, and the event loop goes on', async t => {
	const one = await desk(t, {'web.log': log(30_000)});
	ask(one, 'web.log');
	let turns = 0;
	while (top(one) === 'reading') {
		one.program.press('x', 'q', 'Enter');
		one.program.paste('2026-10-03 14:02 a pasted line');
		await wait(1);
		turns++;
	}

	t.true(turns > 3);
	t.true(shows(one, '30,000 events as evidence'));
});

test('Esc stops the reading: the line for the path is as it was, and nothing is offered later', async t => {
	const one = await desk(t, {'web.log': log(30_000)});
	ask(one, 'web.log');
	await wait(5);
	t.is(top(one), 'reading');
	one.program.press('Escape');
	t.true(shows(one, ' Read which log?  web.log'));
	await wait(50);
	t.is(top(one), 'ask');
	t.true(one.program.screen().every(own => !own.includes('evidence')));
	one.program.press('Enter');
	await until(t, () => shows(one, '30,000 events as evidence'));
});

test('Ctrl+C stops the reading, too', async t => {
	const one = await desk(t, {'web.log': log(30_000)});
	ask(one, 'web.log');
	one.program.press('Ctrl+C');
	t.true(shows(one, ' Read which log?  web.log'));
});

test('a log that cannot be read is said, with its path still there', async t => {
	const one = await desk(t, {'notes.txt': 'no time\n'});
	for (const [path, words] of [
		['nowhere.log', 'nowhere.log is not there.'],
		['notes.txt', 'nothing could be read from notes.txt'],
	] as const) {
		ask(one, path);
		await until(t, () => shows(one, words));
		t.true(shows(one, ` Read which log?  ${path}`));
		one.program.press('Escape');
	}
});

test('lines that are pasted where the path of a log is asked for are read as the log', async t => {
	const one = await desk(t, {'web.log': log(1)});
	one.program.press('i');
	one.program.type('/var/lo');
	one.program.paste(log(3));
	await until(t, () => shows(one, '3 events as evidence'));
	one.program.press('Escape', 'Escape', 'i');
	one.program.paste('web.log\n');
	t.true(one.program.screen().some(own => /^ Read which log\? {2}web\.log *$/.test(own)));
	one.program.press('Ctrl+U');
	one.program.paste('no time\nin these');
	await until(t, () => shows(one, 'No pasted line begins with a date and a time.'));
	t.is(top(one), undefined);
});

for (const columns of [34, 80]) {
	test(`a name that is longer than the message is cut in its middle at ${columns} columns, and what is wrong with it stays in sight`, async t => {
		const one = await desk(t, {});
		one.program.resize(columns, 24);
		for (const part of ['a path ', 'deep/'.repeat(100), 'log'.repeat(90)]) {
			one.program.press('i');
			one.program.paste(`start ${part} web.log`);
			one.program.press('Enter');
			await until(t, () => one.program.screen().join('').includes('Check its name.'));
			const told = one.program.screen().slice(-5).join('').replaceAll(/\s+/g, ' ');
			t.regex(told, /start .*web\.log is not there\. ?Check its name\./);
			one.program.press('Escape');
		}
	});
}

test('of a large file it is said how much is read, a few times a second', async t => {
	const one = await desk(t, {'web.log': log(100_000)});
	const began = performance.now();
	ask(one, 'web.log');
	await until(t, () => top(one) === 'offer');
	const told = one.said.filter(words => /… \d+ %/.test(words));
	t.true(told.length <= (performance.now() - began) / 250 + 1);
	const shares = told.map(words => Number(/(\d+) %/.exec(words)?.[1]));
	t.deepEqual(
		shares,
		shares.toSorted((a, b) => a - b),
	);
});

test('what is piped in is read aside: any key but Esc goes on with the work, and the offer waits for it', async t => {
	const stdin = new PassThrough();
	const one = await desk(t, {}, {stdin});
	one.program.dispatch({type: 'read-log', path: '-'});
	stdin.write(line(1));
	t.true(shows(one, ' Reading what is piped in …  · Esc stops'));
	one.program.press('a');
	one.program.type('1402 by hand');
	t.is(top(one), 'quick-add');
	stdin.end(line(2));
	await wait(50);
	t.is(top(one), 'quick-add');
	one.program.press('Enter');
	t.deepEqual(one.program.story(), ['by hand']);
	await until(t, () => shows(one, '2 events as evidence'));
});

test('a pipe that does not end is left alone after Esc', async t => {
	const stdin = new PassThrough();
	const one = await desk(t, {}, {stdin});
	one.program.dispatch({type: 'read-log', path: '-'});
	stdin.write(line(1));
	await wait(10);
	one.program.press('Escape');
	t.deepEqual(one.program.state().overlays, []);
	stdin.end(line(2));
	await wait(30);
	t.deepEqual(one.program.state().overlays, []);
});

test('what would make a review too large to be saved is refused before anything changes, and less of it is taken', async t => {
	const summary = 'x'.repeat(sizeLimit - 10_000);
	const review = applyEdit(emptyReview, {label: '', put: {incident: {kind: 'incident', summary}}});
	const one = await desk(t, {'web.log': log(100)}, {review});
	ask(one, 'web.log');
	await until(t, () => shows(one, 'With 100 events the review would be larger than 64 MB'));
	t.false(shows(one, 'take in'));
	one.program.press('Enter');
	t.is(top(one), 'offer');
	t.is(one.program.state().review, review);
	one.program.press('&');
	one.program.type('request 42');
	one.program.press('Enter');
	await until(t, () => shows(one, '1 event as evidence'));
	one.program.press('Enter');
	t.true(shows(one, 'One line is in as evidence.'));
});

test('of a log that is larger than any review no more is held than could be saved', async t => {
	const one = await desk(t, {'web.log': `2026-10-03 14:02 ${'x'.repeat(60_000)}\n`.repeat(1300)});
	ask(one, 'web.log');
	await until(t, () => shows(one, 'With 1,300 events the review would be larger than 64 MB'));
	t.is(Object.keys(one.program.state().review.records).length, 0);
});

const several = [
	'2025-06-24 14:02:31 web-1 Pool exhausted',
	'2025-06-24 14:02:32 web-2 pool exhausted',
	'2025-06-24 14:05 web-1 timeout',
	'2025-06-25 14:02:40 web-1 pool back',
].join('\n');

for (const [match, samples] of [
	['pool', ['web-1 Pool exhausted', 'web-2 pool exhausted', 'web-1 pool back']],
	['POOL web-1', ['web-1 Pool exhausted', 'web-1 pool back']],
	['!pool', ['web-1 timeout']],
	['pool !web-2 !back', ['web-1 Pool exhausted']],
	['since:14:03 until:15:00', ['web-1 timeout']],
	['exhausted until:14:02:31', ['web-1 Pool exhausted']],
	['since:2025-06-25', ['web-1 pool back']],
	['! since: until:', ['web-1 Pool exhausted', 'web-2 pool exhausted', 'web-1 timeout', 'web-1 pool back']],
] as const) {
	test(`& ${match} keeps of a log what passes, and shows it`, async t => {
		for (const how of ['path', 'paste'] as const) {
			const one = await desk(t, {'web.log': several});
			if (how === 'path') {
				ask(one, 'web.log');
			} else {
				one.program.paste(several);
			}

			await until(t, () => shows(one, '4 events as evidence'));
			one.program.press('&');
			one.program.type(match);
			one.program.press('Enter');
			await until(t, () => shows(one, `Only what passes “${match}”`));
			const overlay = one.program.state().overlays.at(-1);
			t.deepEqual(overlay?.type === 'offer' ? overlay.offer.rows.map(({text}) => text) : [], samples);
			one.program.press('Enter');
			const {records} = one.program.state().review;
			t.is(Object.values(records).filter(({kind}) => kind === 'event').length, samples.length);
		}
	});
}

const yearless = 'Oct  3 14:02:31 web-1 one\nOct  3 14:02:32 web-1 two\n';
const twice = '2026-10-03 14:02:31 web-1 took 12ms\n2026-10-03 14:02:32 web-1 took 13ms\n';
const numbers = '03/10/2026 14:02:31 one\n03/10/2026 14:02:32 two\n';

/** What is pressed and typed (in quotes) in the preview of a log, and what it comes to: the instants, and what is said of them. */
const corrections: ReadonlyArray<readonly [log: string, steps: readonly string[], first: string, says: string]> = [
	[twice, ['z', '"Europe/Berlin"'], '2026-10-03T12:02:31Z', 'Times read as Europe/Berlin, as you say'],
	[twice, ['z', '"+05:30"'], '2026-10-03T08:32:31Z', 'Times read as +05:30, as you say'],
	[yearless, ['y', '"2024"'], '2024-10-03T14:02:31Z', 'the first is of 2024, as you say'],
	['14:02:31 one\n14:02:32 two\n', ['y', '"2026-02-01"'], '2026-02-01T14:02:31Z', 'of 2026-02-01, as you say'],
	[twice, ['o', '"-2m13s"'], '2026-10-03T14:00:18Z', 'clock -2m13s'],
	[numbers, ['d'], '2026-10-03T14:02:31Z', 'assumed · day first'],
	[numbers, ['m'], '2026-03-10T14:02:31Z', 'assumed · month first'],
];

for (const [log, [key = '', typed], first, says] of corrections) {
	test(`${key} ${typed ?? ''} corrects how ${log.slice(0, 19)} is read, of a file and of a paste`, async t => {
		for (const how of ['path', 'paste'] as const) {
			const one = await desk(t, {'web.log': log});
			if (how === 'path') {
				ask(one, 'web.log');
			} else {
				one.program.paste(log);
			}

			await until(t, () => top(one) === 'offer');
			if (log === numbers) {
				one.program.press('Enter');
				t.true(shows(one, 'No line tells whether the day or the month comes first.'));
				t.is(top(one), 'offer');
			}

			one.program.press(key);
			if (typed !== undefined) {
				one.program.type(typed.slice(1, -1));
				one.program.press('Enter');
			}

			await until(t, () => top(one) === 'offer' && shows(one, says));
			one.program.press('Enter');
			const instants = Object.values(one.program.state().review.records).flatMap(record =>
				record.kind === 'event' ? [record.when?.at] : [],
			);
			t.is(instants.length, 2);
			t.is(instants[0], first);
		}
	});
}

test('repeats are folded and unfolded, and - takes a correction back', async t => {
	const one = await desk(t, {'web.log': twice});
	ask(one, 'web.log');
	await until(t, () => shows(one, '2 events as evidence'));
	one.program.press('c');
	await until(t, () => shows(one, '1 event as evidence') && shows(one, 'web-1 took 12ms (×2)'));
	t.true(shows(one, '1 repeat stands with the first of its kind.'));
	one.program.press('c');
	await until(t, () => shows(one, '2 events as evidence'));
	one.program.press('z');
	one.program.type('+02:00');
	one.program.press('Enter');
	await until(t, () => shows(one, 'Times read as +02:00, as you say'));
	one.program.press('z', '-', 'Enter');
	await until(t, () => shows(one, 'Times read as UTC, assumed'));
	t.is(top(one), 'offer');
});

test('what is refused is said without options above the words that were typed, and Enter takes nothing in until they are left', async t => {
	for (const how of ['path', 'paste'] as const) {
		const one = await desk(t, {'web.log': yearless});
		if (how === 'path') {
			ask(one, 'web.log');
		} else {
			one.program.paste(yearless);
		}

		await until(t, () => top(one) === 'offer');
		for (const [key, typed, words] of [
			['&', 'never', 'Nothing in it passes “never”.'],
			['&', 'since:25:99', 'since 25:99 is no time.'],
			['z', 'Nowhere', 'I do not know the zone Nowhere.'],
			['y', 'soon', 'date soon is no time.'],
			['o', 'late', 'offset late is no length of time.'],
			['f', 'poem', 'I do not know the format poem. Tab lists the formats.'],
			['f', 'iso+sylog', 'I do not know the format sylog. Near it: syslog. Tab lists the formats.'],
			['f', 'slack', 'nothing could be read from'],
		] as const) {
			one.program.press(key, 'Ctrl+U');
			one.program.type(typed);
			for (const _ of ['once', 'again']) {
				one.program.press('Enter');
				await until(t, () => top(one) === 'ask' && shows(one, words));
				t.true(one.program.screen().some(own => own.endsWith(`  ${typed}`)));
				t.true(shows(one, '2 events as evidence'));
				t.notRegex(one.program.screen().join('\n'), /--(?:zone|date|offset)/);
			}

			one.program.press('Escape');
			t.is(top(one), 'offer');
		}

		t.is(Object.keys(one.program.state().review.records).length, 0);
	}
});

test('reading again says how far it is and can be stopped: the preview is then as it was', async t => {
	const one = await desk(t, {'web.log': log(30_000)});
	ask(one, 'web.log');
	await until(t, () => shows(one, '30,000 events as evidence'));
	one.program.press('x', 'c');
	t.is(top(one), 'reading');
	t.true(shows(one, ' Reading web.log …  · Esc stops'));
	t.true(shows(one, '29,999 of 30,000 events as evidence'));
	one.program.press('Escape');
	t.is(top(one), 'offer');
	await wait(50);
	t.true(shows(one, '29,999 of 30,000 events as evidence beside the story.'));
});

for (const [what, make] of [
	['of a long log', log],
	['of a long log that runs backwards', (lines: number) => log(lines).trimEnd().split('\n').toReversed().join('\n')],
] as const) {
	test(`${what} the latest 2,000 lines are listed`, async t => {
		const one = await desk(t, {'web.log': make(4100)});
		ask(one, 'web.log');
		await until(t, () => shows(one, '4,100 events as evidence'));
		const overlay = one.program.state().overlays.at(-1);
		const listed = overlay?.type === 'offer' ? overlay.offer.rows.map(({text}) => /request (\d+)/.exec(text)?.[1]) : [];
		t.deepEqual(
			listed.toSorted((a, b) => Number(a) - Number(b)),
			Array.from({length: 2000}, (_, index) => String(2100 + index)),
		);
		t.true(one.program.bar().includes('request 4099 '));
	});
}
