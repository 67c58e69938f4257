import {appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {newFolder} from '../helpers/folder.ts';
import {type Terminal, terminalFor} from '../helpers/terminal.ts';

const file = 'checkout.recount.json';

async function open(t: ExecutionContext, lines: readonly string[] = []): Promise<Terminal> {
	const terminal = await terminalFor(t, {args: ['checkout']});
	await terminal.listening();
	if (lines.length > 0) {
		terminal.press('0');
		await terminal.until('Incident');
		terminal.type('Checkout timeouts');
		terminal.press('Tab', 'Tab', 'Tab');
		terminal.type('2026-10-03');
		terminal.press('Ctrl+S');
		await terminal.until('Checkout timeouts · Sat 3 Oct 2026');
		// One write for each row: the keys of a fast typist arrive together.
		for (const line of lines) {
			terminal.write(`a${line}\r`);
		}

		await terminal.until(`${lines.length} of ${lines.length}`);
	}

	return terminal;
}

const three = ['2026-10-03 13:41 Deploy v412 finishes', '1402 Pool exhausted on web-1', '~14:05 Page reaches on-call'];

function bar(terminal: Terminal): string {
	return terminal
		.inverseLines()
		.map(row => terminal.line(row).trim())
		.join('\n');
}

async function saved(terminal: Terminal): Promise<readonly AnyRecord[]> {
	await terminal.until('· saved');
	return Object.values(parseReview(readFileSync(join(terminal.folder, file), 'utf8')).review.records);
}

async function left(terminal: Terminal): Promise<number> {
	return (await terminal.exited).code;
}

test('the empty screen says how to begin, and q leaves with nothing written', async t => {
	const terminal = await open(t);
	await terminal.until('Nothing here yet. Start where you remember something.');
	t.true(terminal.alternate());
	terminal.press('q');
	t.is(await left(terminal), 0);
	t.throws(() => statSync(join(terminal.folder, file)));
	t.true(terminal.mainScreen().join('\n').includes('Nothing was written.'));
});

test('rows typed in one write each are on the disk, in a file that only its owner can read', async t => {
	const terminal = await open(t, three);
	const records = await saved(terminal);
	t.deepEqual(records.flatMap(record => (record.kind === 'event' ? [record.what] : [])).sort(), [
		'Deploy v412 finishes',
		'Page reaches on-call',
		'Pool exhausted on web-1',
	]);
	t.is(statSync(join(terminal.folder, file)).mode & 0o777, 0o600);
	terminal.press('q');
	t.is(await left(terminal), 0);
	t.true(terminal.mainScreen().join('\n').includes('recount export checkout'));
});

test('what is painted before Ink is loaded is what Ink draws, cell by cell', async t => {
	const first = await open(t, three);
	await saved(first);
	first.press('q');
	await left(first);
	const terminal = await terminalFor(t, {args: ['checkout'], folder: first.folder});
	await terminal.until('Page reaches on-call');
	const cells = () =>
		Array.from({length: 24}, (_, row) =>
			Array.from({length: 80}, (_cell, column) => JSON.stringify(terminal.cell(row, column))),
		);
	const painted = cells();
	await terminal.listening();
	await terminal.settled();
	t.deepEqual(cells(), painted);
});

test('j k g G, half pages and pages move the bar; arrows, Home and End do the same', async t => {
	const many = Array.from({length: 30}, (_, index) => `13:${String(index + 10)} event ${index}`);
	const terminal = await open(t, many);
	terminal.press('g');
	await terminal.until(() => bar(terminal).includes('event 0'));
	for (const [keys, wanted] of [
		[['j'], 'event 1'],
		[['Down', 'Down'], 'event 3'],
		[['k'], 'event 2'],
		[['Up'], 'event 1'],
		[['G'], 'event 29'],
		[['Home'], 'event 0'],
		[['End'], 'event 29'],
		[['Ctrl+U'], 'event 22'],
		[['Ctrl+D'], 'event 29'],
		[['PgUp'], 'event 14'],
		[['PgDn'], 'event 29'],
		[['Ctrl+B'], 'event 14'],
		[['Ctrl+F'], 'event 29'],
	] as const) {
		terminal.press(...keys);
		await terminal.until(() => bar(terminal).includes(`${wanted} `) || bar(terminal).endsWith(wanted));
	}

	// Twenty times the same key in one write are twenty steps.
	terminal.write('g'.repeat(2) + 'j'.repeat(20));
	await terminal.until(() => bar(terminal).endsWith('event 20'));
	t.pass();
});

test('1 2 3 and Tab turn to the panes', async t => {
	const terminal = await open(t, three);
	for (const [key, wanted] of [
		['2', 'No assumptions yet.'],
		['3', 'No learnings yet.'],
		['1', '3 of 3'],
		['Tab', 'No assumptions yet.'],
		['Tab', 'No learnings yet.'],
		['Tab', '3 of 3'],
		['Shift+Tab', 'No learnings yet.'],
		['[', 'No assumptions yet.'],
		[']', 'No learnings yet.'],
	] as const) {
		terminal.press(key);
		await terminal.until(wanted);
	}

	t.pass();
});

test('o adds below, O above, e and Enter edit, t sets the time, d d deletes, u and U undo and redo', async t => {
	const terminal = await open(t, three);
	terminal.write('g');
	terminal.write('o+1m below the first\r');
	await terminal.until(() => bar(terminal).includes('13:42'));
	terminal.write('gO13:30 above the first\r');
	await terminal.until(() => bar(terminal).includes('13:30'));
	terminal.press('e');
	await terminal.until('Esc back');
	terminal.press('Tab', 'Ctrl+E');
	terminal.type(', edited');
	terminal.press('Ctrl+S');
	await terminal.until(() => bar(terminal).includes('above the first, edited'));
	terminal.press('Enter');
	await terminal.until('Esc back');
	terminal.press('Escape');
	await terminal.gone('Esc back');
	terminal.press('t');
	await terminal.until('When');
	terminal.press('Ctrl+U');
	terminal.type('13:35');
	await terminal.until('13:35 UTC');
	terminal.press('Enter');
	await terminal.until(() => bar(terminal).includes('13:35'));
	terminal.press('d');
	await terminal.until('d again deletes this event');
	terminal.press('x');
	await terminal.gone('d again deletes');
	await terminal.until('Export · Markdown');
	terminal.press('Escape');
	await terminal.gone('Export · Markdown');
	terminal.type('dd');
	await terminal.gone('above the first, edited');
	terminal.press('u');
	await terminal.until('above the first, edited');
	terminal.press('U');
	await terminal.gone('above the first, edited');
	terminal.press('u');
	await terminal.until('Undone: the deletion.');
	t.is((await saved(terminal)).filter(record => record.kind === 'event').length, 5);
});

test('w leads from the timeline to an assumption, a learning and an experiment; c turns the outcome; L links', async t => {
	const terminal = await open(t, three);
	terminal.press('w');
	await terminal.until('New assumption');
	terminal.type('Pager covers checkout in 2 min');
	terminal.press('Ctrl+S');
	await terminal.until('A1  Pager covers checkout in 2 min');
	for (const outcome of ['= held', '~ partly', '≠ differed']) {
		terminal.press('c');
		await terminal.until(outcome);
	}

	terminal.press('w');
	await terminal.until('New learning');
	terminal.type('Pool wait is not on the dashboards');
	terminal.press('Ctrl+S');
	await terminal.until('L1  Pool wait');
	terminal.press('w');
	await terminal.until('New experiment');
	terminal.type('Put pool wait on the first dashboard');
	terminal.press('Ctrl+S');
	await terminal.until('⇢ try    Put pool wait');
	terminal.press('g', 'L');
	await terminal.until('What belongs to L1?');
	terminal.press('Down', 'Enter');
	await terminal.until(screen => screen.some(line => /\[x\] \S+ +Deploy v412 finishes/.test(line)));
	terminal.press('Escape');
	await terminal.until('← 13:41');
	const records = await saved(terminal);
	const learning = records.find(record => record.kind === 'learning');
	t.is(Object.keys((learning?.kind === 'learning' && learning.from) || {}).length, 2);
	t.true(
		records.some(record => record.kind === 'experiment' && record.learning !== undefined && record.sort === 'try'),
	);
});

test('J and K move a row without a time; s takes evidence into the story', async t => {
	const terminal = await open(t, [...three, '? Someone mutes the disk alert']);
	terminal.press('K');
	await terminal.until('3 of 4');
	terminal.press('J');
	await terminal.until('4 of 4');
	terminal.paste('2026-10-03T14:03:00Z web-1 timeout one\n2026-10-03T14:04:00Z web-1 timeout two\n');
	await terminal.until('2 events as evidence');
	terminal.press('Enter');
	await terminal.until('2 lines from paste');
	terminal.press('g', 'j', 'j', 'Right');
	await terminal.until('timeout one');
	terminal.press('j', 's');
	await terminal.until('Timeline 5');
	terminal.press('s');
	await terminal.until('Timeline 4');
	t.pass();
});

test('/ n N search, ? lists keys, : runs a command by its name', async t => {
	const terminal = await open(t, three);
	terminal.press('g');
	terminal.type('/o');
	await terminal.until(() => bar(terminal).includes('Deploy'));
	terminal.type('n-call\r');
	await terminal.until(() => bar(terminal).includes('on-call'));
	terminal.write('/zzz');
	await terminal.until('/zzz');
	// ink-text-input stands behind our wrapper: readline keys work, Ctrl letters type nothing, Backspace takes a whole character.
	terminal.press('Ctrl+A', 'Ctrl+U');
	terminal.type('o🙂');
	terminal.press('Backspace', 'Enter');
	await terminal.until(() => bar(terminal).includes('on-call'));
	terminal.press('n');
	await terminal.until(() => bar(terminal).includes('Deploy'));
	terminal.press('N');
	await terminal.until(() => bar(terminal).includes('on-call'));
	terminal.press('?');
	await terminal.until('Keys · Timeline');
	terminal.type('story');
	await terminal.until('Take the row into the story');
	terminal.press('Escape');
	await terminal.gone('Keys · Timeline');
	terminal.type(':first');
	await terminal.until('First row');
	terminal.press('Enter');
	await terminal.until(() => bar(terminal).includes('Deploy'));
	terminal.type(':q\r');
	t.is(await left(terminal), 0);
});

test('what is searched for stays on its line, however long it is, and a paste goes into it', async t => {
	const terminal = await open(t, three);
	terminal.press('G', '/');
	await terminal.until(/· saved\n[\s\S]*^ \/$/m);
	const title = terminal.line(0);
	const words = Array.from({length: 30}, (_, index) => `word${index}`).join(' ');
	terminal.type(words);
	await terminal.until(' word29');
	t.is(terminal.line(22).length, 78);
	t.true(words.endsWith(terminal.line(22).slice(2)));
	t.is(terminal.line(0), title);
	// All of it is there still.
	terminal.write('\u007F'.repeat(words.length - 'word0 word1'.length));
	await terminal.until(/^ \/word0 word1 +0 matches$/m);
	terminal.press('Ctrl+U');
	await terminal.until(/^ \/$/m);
	terminal.paste('Pool\n exhausted \u001B[A\non web-1\n');
	await terminal.until(' /Pool exhausted on web-1');
	terminal.press('Enter');
	await terminal.until(() => bar(terminal).includes('Pool exhausted'));
	t.is(terminal.line(0), title);
});

test('x writes the page, and asks before it replaces a file that is not its own, or was edited', async t => {
	const terminal = await open(t, three);
	writeFileSync(join(terminal.folder, 'mine.md'), 'my own notes\n');
	terminal.press('x');
	await terminal.until('# Checkout timeouts, Sat 3 Oct 2026');
	terminal.press('w');
	await terminal.until('Write Markdown to  checkout.md');
	terminal.press('Enter');
	await terminal.until('Written to');
	t.true(readFileSync(join(terminal.folder, 'checkout.md'), 'utf8').startsWith('# Checkout timeouts, Sat 3 Oct 2026'));
	terminal.press('x');
	await terminal.until('Export · Markdown');
	terminal.press('w', 'Ctrl+U');
	terminal.type('mine.md\r');
	await terminal.until('y replaces it');
	terminal.press('Escape');
	await terminal.gone('y replaces it');
	t.is(readFileSync(join(terminal.folder, 'mine.md'), 'utf8'), 'my own notes\n');
	appendFileSync(join(terminal.folder, 'checkout.md'), 'A line by hand.\n');
	terminal.press('x', 'w', 'Enter');
	await terminal.until('checkout.md is there and was edited since it was exported. y replaces it.');
});

test('the copy of an example says where it is', async t => {
	const terminal = await terminalFor(t, {args: ['examples', 'gitlab-2017'], columns: 120, rows: 36});
	await terminal.until(/A copy to try things on: \/\S+\/recount-\w+\/gitlab-2017\.recount\.json/);
	const [, copy = ''] = /try things on: (\S+)/.exec(terminal.screen().join('\n')) ?? [];
	t.true(existsSync(copy));
	rmSync(dirname(copy), {recursive: true});
});

test('an escape sequence that arrives in two halves is one key', async t => {
	const terminal = await terminalFor(t, {args: ['checkout'], variables: {RECOUNT_ESC_MS: '2000'}});
	await terminal.listening();
	terminal.write('a2026-10-03 13:00 one\ra13:05 two\r');
	await terminal.until('2 of 2');
	terminal.write('\u001B');
	await terminal.settled();
	terminal.write('[A');
	await terminal.until(() => bar(terminal).includes('one'));
	terminal.write('\u001B[200~a13:10 pasted');
	await terminal.settled();
	terminal.write(' words\u001B[201~');
	await terminal.until('No pasted line begins with a date and a time');
	t.true(bar(terminal).includes('one'));
});

test('CJK, emoji and combining text are typed, moved over and deleted by whole characters, under a real cursor', async t => {
	const terminal = await open(t, three);
	terminal.write('a1410 ログ🙂e\u0301👩‍💻');
	await terminal.until('ログ🙂');
	const cursorAt = (column: number) => () => {
		const cursor = terminal.cursor();
		return cursor.column === column && cursor.row === 6 && cursor.visible;
	};
	await terminal.until(cursorAt(24 + 4 + 2 + 1 + 2));
	terminal.press('Backspace');
	await terminal.until(cursorAt(24 + 4 + 2 + 1));
	terminal.press('Backspace', 'Left', 'Backspace');
	await terminal.until(cursorAt(24 + 2));
	terminal.type('グ');
	terminal.press('Enter');
	await terminal.until(() => bar(terminal).includes('ログ🙂'));
	t.true((await saved(terminal)).some(record => record.kind === 'event' && record.what === 'ログ🙂'));
});

test('readline keys work in a field, and a Ctrl key that is not listed types nothing', async t => {
	const terminal = await open(t, three);
	terminal.press('a');
	terminal.write('1410 abc\x7fd');
	await terminal.until('abd');
	terminal.press('Ctrl+A', 'Ctrl+E', 'Ctrl+G', 'Ctrl+T', 'Alt+B');
	terminal.type('x');
	await terminal.until('xabd');
	terminal.press('Ctrl+W');
	await terminal.gone('xabd');
	terminal.press('Ctrl+Y', 'Ctrl+K', 'Ctrl+_', 'Enter');
	await terminal.until('4 of 4');
	t.true((await saved(terminal)).some(record => record.kind === 'event' && record.what === 'xabd'));
});

test('a paste of 5,000 lines into a list or a field never runs as keys', async t => {
	const terminal = await open(t, three);
	const lines = Array.from({length: 5000}, () => 'dd q u w 1 2 3').join('\n');
	terminal.paste(lines);
	await terminal.until('No pasted line begins');
	t.true(terminal.line(1).includes('Timeline 3'));
	terminal.press('a');
	terminal.paste(lines);
	await terminal.until('dd q u w');
	terminal.press('Escape');
	await terminal.until('3 of 3');
	t.is((await saved(terminal)).filter(record => record.kind === 'event').length, 3);
});

test('the screen follows the size of the terminal down to a sentence and back', async t => {
	const terminal = await open(t, three);
	for (const [columns, rows] of [
		[120, 36],
		[34, 10],
		[20, 4],
		[10, 3],
		[80, 24],
	] as const) {
		terminal.resize(columns, rows);
		const tabs = columns < 24 ? 0 : 1;
		await terminal.until(columns < 24 ? 'Needs' : 'Page reaches');
		await terminal.until(screen => screen.filter(line => line.includes('Timeline')).length === tabs);
	}

	terminal.press('a');
	terminal.type('1410 still here');
	await terminal.until('still here');
	t.pass();
});

test('Ctrl+C twice leaves with 130; SIGTERM and a closed terminal leave with everything saved', async t => {
	const first = await open(t, three);
	await saved(first);
	first.press('Ctrl+C');
	await first.until('Ctrl+C again');
	first.press('Ctrl+C');
	t.is(await left(first), 130);
	const second = await terminalFor(t, {args: ['checkout'], folder: first.folder});
	await second.listening();
	second.write('a15:00 before the end\r');
	await second.until('4 of 4');
	second.kill('SIGTERM');
	t.is(await left(second), 143);
	const third = await terminalFor(t, {args: ['checkout'], folder: first.folder});
	await third.listening();
	await third.until('before the end');
	third.write('a15:10 and then the line was cut\r');
	await third.until('5 of 5');
	third.hangUp();
	await third.exited;
	const text = readFileSync(join(first.folder, file), 'utf8');
	t.true(text.includes('and then the line was cut'));
	t.is(formatReview(parseReview(text).review), text);
});

test('two terminals on one file lose nothing of each other', async t => {
	const one = await open(t, three);
	await saved(one);
	const two = await terminalFor(t, {args: ['checkout'], folder: one.folder});
	await two.listening();
	two.write('a15:00 from the second\r');
	await two.until('4 of 4');
	await two.until('· saved');
	one.write('a15:05 from the first\r');
	await one.until('from the first');
	await one.until('5 of 5');
	const records = await saved(one);
	t.is(records.filter(record => record.kind === 'event').length, 5);
});

test('a damaged file is told in a sentence on the screen as it was before, and is left untouched', async t => {
	const whole = formatReview({recount: 1, records: {e1: {kind: 'event', what: 'pool full', story: true}}});
	const rows: ReadonlyArray<readonly [text: string, told: string]> = [
		[whole.replace('"what"', '"story": true,\n   "what"'), 'line 7, column 4: “story” is there twice'],
		[whole.replace('true', '{"a": 1e-400}'), 'is not what it must be: true, or the field left out'],
		[whole.replace('"pool full"', '{"replace": 1}'), '“what” of the event e1 is not what it must be: a text'],
		[whole.replace('true', 'true,\n   "when": {"as": "point", "at": 14}'), 'such as 2026-10-03T14:02Z'],
		[whole.replace('true', 'true,\n   "when": null'), 'such as 2026-10-03T14:02Z'],
		[whole.replace('  "e1"', '  "incident": {\n   "kind": "incident",\n   "title": []\n  },\n  "e1"'), 'a text'],
		[whole.replace('"what"', '"since": 1e-400,\n   "what"'), 'the number 1e-400 cannot be kept'],
		[whole.replace('"what"', `"deep": ${'{"a": '.repeat(70)}1${'}'.repeat(70)},\n   "what"`), 'nested deeper than 64'],
		[whole.slice(0, -5), 'the text ends too early'],
	];
	for (const [text, told] of rows) {
		const folder = await newFolder(t);
		const path = join(folder, file);
		writeFileSync(path, text);
		const terminal = await terminalFor(t, {args: [file], folder});
		t.is(await left(terminal), 4, told);
		t.false(terminal.alternate());
		t.true(terminal.cursor().visible);
		// Lines are broken by the terminal, wherever they are.
		const words = terminal.mainScreen().join('').replace(/\s/g, '');
		t.true(words.startsWith('recount:checkout.recount.jsonisdamaged:'), words);
		t.true(words.includes(told.replace(/\s/g, '')), words);
		t.is(readFileSync(path, 'utf8'), text);
	}
});

test('hostile words in a file are seen on the screen and do nothing', async t => {
	const terminal = await terminalFor(t, {args: ['checkout']});
	await terminal.listening();
	terminal.press('q');
	await left(terminal);
	const what = 'x\u001B[2J\u001B]52;c;cm0=\u0007\u009B31m\u202Eevil <img onerror=alert(1)> @oncall #12 | ```';
	const records = {
		incident: {kind: 'incident', title: `${what} title`, date: '2026-10-03'},
		e1: {kind: 'event', what, notes: what, story: true, when: {as: 'point', at: '2026-10-03T14:02Z'}},
	};
	writeFileSync(join(terminal.folder, file), JSON.stringify({recount: 1, records}));
	const again = await terminalFor(t, {args: ['checkout'], folder: terminal.folder});
	await again.listening();
	await again.until('x␛[2J␛]52;c;cm0=␇<009B>31m<202E>evil');
	t.false(/\u001B\]52|\u009B|\u202E/.test(again.written()));
	t.is(again.screen().length, 24);
});
