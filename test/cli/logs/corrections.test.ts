import test from 'ava';
import {run} from '../../../source/cli/run.ts';
import {newFolder} from '../../helpers/folder.ts';
import {ask, desk, shows, top, until} from '../../helpers/log-desk.ts';
import {testShell} from '../../helpers/shell.ts';

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

test('without a zone, clocks without a day are of the last day on which they can have been, however they are read', async t => {
	const clocks = '21:49 one\n22:36 two\n';
	const one = await desk(t, {'web.log': clocks});
	ask(one, 'web.log');
	await until(t, () => shows(one, 'the first is of 2026-10-04, assumed'));
	for (const verb of [['read'], ['import', 'new', '--dry-run']]) {
		const shell = testShell({folder: await newFolder(t), stdin: clocks});
		t.is(await run([...verb, '-'], shell), 0);
		t.true(shell.errors().includes('The first clock without a day is on 2026-10-04;'), shell.errors());
	}
});

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

test('the clocks of since: and until: are those of the list, in whatever zone the log is read', async t => {
	const one = await desk(t, {'web.log': several});
	ask(one, 'web.log');
	await until(t, () => shows(one, '4 events as evidence'));
	one.program.press('z');
	one.program.type('Europe/Berlin');
	one.program.press('Enter');
	await until(t, () => shows(one, 'Times read as Europe/Berlin, as you say · listed in UTC'));
	one.program.press('&');
	one.program.type('since:12:03 until:12:10');
	one.program.press('Enter');
	await until(t, () => shows(one, '1 event as evidence'));
	t.true(shows(one, 'web-1 timeout'));
});

test('where each line names its own zone, z says so instead of asking for another', async t => {
	const one = await desk(t, {'web.log': '2026-10-03T14:02:31Z one\n2026-10-03T14:03:31Z two\n'});
	ask(one, 'web.log');
	await until(t, () => shows(one, '2 events as evidence'));
	t.false(shows(one, 'z zone'));
	one.program.press('z');
	t.true(shows(one, 'each line names its own'));
	t.is(top(one), 'offer');
});

test('repeats are folded and unfolded, and - takes a correction back', async t => {
	const one = await desk(t, {'web.log': twice});
	ask(one, 'web.log');
	await until(t, () => shows(one, '2 events as evidence'));
	one.program.press('c');
	await until(t, () => shows(one, '1 event as evidence') && shows(one, '×2 web-1 took 12ms'));
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
			['y', 'soon', 'date soon is no day.'],
			['y', '2026-02-30', 'date 2026-02-30 is not in the calendar.'],
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
