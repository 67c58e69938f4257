import {PassThrough} from 'node:stream';
import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {applyEdit, emptyReview} from '../../../source/review/review.ts';
import {sizeLimit} from '../../../source/storage/read-review.ts';
import {ask, desk, line, log, shows, top, until} from '../../helpers/log-desk.ts';

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

for (const [what, bytes, line] of [
	[
		'characters that are none',
		Buffer.from('2026-10-03 14:02 \x83\x8d\x83O one\n', 'latin1'),
		'3 characters could not be decoded.',
	],
	['a long span', '2025-01-03 14:02 one\n2026-10-03 14:02 two\n', 'it spans 638 days.'],
	[
		'both',
		Buffer.from('2025-01-03 14:02 \x83\x8d one\n2026-10-03 14:02 two\n', 'latin1'),
		'2 characters could not be decoded; r says what else.',
	],
] as const) {
	test(`in the preview of a log a line tells of ${what}, and r of all`, async t => {
		const one = await desk(t, {'web.log': bytes});
		ask(one, 'web.log');
		await until(t, () => top(one) === 'offer');
		t.true(shows(one, ` Worth a second look: ${line}`), one.program.screen().join('\n'));
		one.program.press('r');
		t.is(shows(one, 'it spans 638 days'), what !== 'characters that are none');
		t.is(shows(one, 'could not be decoded and became'), what !== 'a long span');
	});
}

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
		['notes.txt', ' recount read --formats lists what can be read.'],
	] as const) {
		ask(one, path);
		await until(t, () => shows(one, words));
		t.true(shows(one, ` Read which log?  ${path}`));
		one.program.press('Escape');
	}
});

test('of a log of which everything was removed one is told so, and how it comes back', async t => {
	const one = await desk(t, {'web.log': log(2)});
	ask(one, 'web.log');
	await until(t, () => top(one) === 'offer');
	one.program.press('Enter');
	one.program.press('d', 'd');
	ask(one, 'web.log');
	await until(t, () => shows(one, 'All of it was removed earlier. recount import --again brings it back.'));
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

test('a path is understood once: what is read again is the same file, whatever its name looks like', async t => {
	const one = await desk(t, {'a\\ b.log': log(3)});
	ask(one, String.raw`'a\ b.log'`);
	await until(t, () => shows(one, '3 events as evidence'));
	one.program.press('c');
	await until(t, () => shows(one, '2 repeats stand with the first of their kind.'));
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
