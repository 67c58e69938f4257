import test from 'ava';
import {emptyReview} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

const shows = (program: Program, text: string) => program.screen().some(line => line.includes(text));
// The words of the rows in the list, which ends at the rule above the detail.
const rowsOf = (program: Program) => {
	const list = program.screen().slice(3);
	return list
		.slice(
			0,
			list.findIndex(line => line.includes('╌╌')),
		)
		.flatMap(line => (/^ [ ▸][ ●·] [\d~?]/.test(line) ? [line.slice(24).trim()] : []));
};

for (const [filter, wanted] of [
	['pool', ['Pool exhausted']],
	['POOL', ['Pool exhausted']],
	['sort:recovered', ['Error rate back']],
	['seat:on-call', ['Page reaches Bea']],
	['seat:bea', ['Page reaches Bea']],
	['source:web', ['Pool exhausted', 'beside the story']],
	['has:assumption sort:impact', ['Pool exhausted']],
	['has:notes', ['Page reaches Bea']],
	['source:web !pool', ['beside the story']],
	['sort:', ['Deploy', 'Pool', 'beside', 'Page', 'Somebody', 'A private', 'Error']],
] as const) {
	test(`& ${filter} shows only ${wanted.length === 1 ? 'the row' : 'the rows'} that fit`, t => {
		const program = openProgram(checkoutReview);
		program.press('&');
		program.prompt(filter);
		program.press('Enter');
		const found = rowsOf(program);
		t.is(found.length, wanted.length, found.join(' | '));
		for (const [index, words] of wanted.entries()) {
			t.true(found[index]?.startsWith(words), found[index]);
		}
	});
}

test('a filter narrows as it is typed, stays with Enter, and Esc in the list shows all again', t => {
	const program = openProgram(checkoutReview);
	const before = rowsOf(program);
	program.press('&');
	t.true(shows(program, 'sort:action   seat:on-call'));
	program.prompt('bea');
	t.deepEqual(
		rowsOf(program).map(row => row.replace(/ +/g, ' ')),
		['Page reaches Bea noticed'],
	);
	program.press('Enter');
	t.true(shows(program, '& bea   1 match. Esc shows all.'));
	program.press('Escape');
	t.deepEqual(rowsOf(program), before);
	t.true(program.bar().includes('Page reaches Bea'));
});

test('what is added or changed and does not pass the filter is told, with the key that shows it', t => {
	const program = openProgram(checkoutReview);
	program.press('&');
	program.prompt('deploy');
	program.press('Enter', 'a');
	program.type('1410 cache cleared');
	program.press('Down');
	t.true(shows(program, 'Added; the filter hides it. Esc shows all.'));
	program.type('1411 queue drained');
	program.press('Enter');
	t.true(shows(program, 'Added; the filter hides it. Esc shows all.'));
	t.true(program.bar().includes('Deploy'));
	program.press('e', 'Tab', 'Ctrl+U');
	program.type('no words of it');
	program.press('Ctrl+S');
	t.true(shows(program, 'Changed; the filter hides it. Esc shows all.'));
	program.press('Escape');
	t.true(shows(program, 'cache cleared') && shows(program, 'queue drained') && shows(program, 'no words of it'));
});

test('a filter that is kept says how many match', t => {
	const program = openProgram(checkoutReview);
	program.press('&');
	program.prompt('sort:');
	program.press('Enter');
	t.regex(program.screen().join(' '), /& sort: {3}\d+ matches\. Esc shows all\./);
});

test('Esc while a filter is typed is as if it had not been opened', t => {
	const program = openProgram(checkoutReview);
	program.press('j', 'j');
	const before = program.screen();
	program.press('&');
	program.prompt('nothing like this');
	program.press('Escape');
	t.deepEqual(program.screen(), before);
});

test('a filter says while it is typed how many rows it finds', t => {
	const program = openProgram(checkoutReview);
	program.press('&');
	program.prompt('pool');
	t.true(shows(program, ' & pool   1 match'));
	program.prompt('o');
	t.regex(program.screen().join('\n'), / & o {3}\d+ matches/);
	program.prompt('xyzzy');
	t.true(shows(program, ' & xyzzy   0 matches'));
	program.prompt('x'.repeat(76));
	t.true(program.screen().some(line => line === ` & ${'x'.repeat(76)}`));
});

test('where no row passes a filter the pane says so, with the way back, and not how to begin', t => {
	for (const pane of ['1', '2', '3']) {
		const program = openProgram(checkoutReview);
		program.press(pane, '&');
		program.prompt('xyzzy');
		t.true(shows(program, 'No match for “xyzzy”.'));
		t.false(shows(program, 'Esc shows all.'), 'Esc leads back while it is typed');
		program.press('Enter');
		t.true(shows(program, 'No match for “xyzzy”.'));
		t.true(shows(program, 'Esc shows all.'));
		t.regex(program.screen().at(-1) ?? '', /Esc show all/);
		t.notRegex(program.screen().at(-1) ?? '', /read a log|incident/);
		program.press('Enter');
		t.is(program.state().notice?.text, 'Edit the row: no row matches; Esc shows all.');
		program.press('Escape');
		t.false(shows(program, 'No match'));
	}
});

const sorts = 'change, impact, noticed, action, decision, message, held-back, recovered.';

for (const [pane, filter, remark] of [
	['1', 'sort:foo', `There is no sort “foo”. There is: ${sorts}`],
	['1', 'pool !sort:foo sort:actions', `There is no sort “foo”. There is: ${sorts}`],
	['1', 'sort:held sort:ac', ''],
	['1', 'outcome:held', 'No row of this pane has an outcome.'],
	['2', 'outcome:good', 'There is no outcome “good”. There is: held, partly, differed, not known.'],
	['2', 'outcome:not xyzzy', ''],
	['2', 'sort:action', 'No row of this pane has a sort.'],
	['3', 'sort:action', 'There is no sort “action”. There is: try, do.'],
	[
		'1',
		'has:assumptions',
		'has:assumptions is nothing that a row can have. There is: when, what, sort, seat, through, source, url, notes, private, tags, marks, assumption, learning.',
	],
	['1', 'has:assumption has:learning xyzzy', ''],
	[
		'1',
		'pool sorty:foo',
		'“sorty:” is looked for as it stands. What a row is can be asked with sort:, seat:, source:, outcome:, has:.',
	],
	['1', 'https://xyzzy.example 14:99:99', ''],
] as const) {
	test(`& ${filter} in pane ${pane} says ${remark === '' ? 'nothing' : remark} when nothing matches`, t => {
		const program = openProgram(checkoutReview);
		program.press(pane, '&');
		program.prompt(filter);
		const told = program
			.screen()
			.slice(3, -2)
			.map(line => line.trim())
			.filter(Boolean)
			.join(' ');
		t.is(told, `No match for “${filter}”. ${remark}`.trim());
	});
}

test('the help says at 80×24 that there are more keys than it shows, and ↓ goes through all of them', t => {
	const program = openProgram(checkoutReview);
	program.press('?');
	const count = Number(/The most used of (\d+)\. ↓ goes through all/.exec(program.screen().join('\n'))?.[1]);
	const seen = new Set<string>();
	for (let place = 1; place <= count; place++) {
		program.press('Down');
		t.true(shows(program, `line ${place} of ${count} `), `${place}`);
		for (const key of /│ ▸.* {2}(\S.*?) +│/m.exec(program.screen().join('\n'))?.[1]?.split(' ') ?? []) {
			seen.add(key);
		}
	}

	t.deepEqual(
		['t', 'T', 'O', 'J', 'K', 'z', 'f', '^b'].filter(key => !seen.has(key)),
		[],
	);
	program.prompt('last row');
	t.true(shows(program, 'line 1 of 1 '));
});

test('Ctrl+F in a search shows only what matches it', t => {
	const program = openProgram(checkoutReview);
	program.press('/');
	program.prompt('page');
	program.press('Ctrl+F', 'Enter');
	t.true(shows(program, '& page   1 match.'));
});

test('each pane has its own filter, and a learning stays for what follows from it', t => {
	const program = openProgram(checkoutReview);
	program.press('2', '&');
	program.prompt('outcome:differed');
	program.press('Enter');
	t.is(program.screen().filter(line => /A\d.*≠ differed$/.test(line)).length, 3);
	program.press('3', '&');
	program.prompt('alert on waiting');
	program.press('Enter');
	t.true(shows(program, 'A restart hides the signal'));
	program.press('1');
	t.true(shows(program, 'Deploy v412'));
});

test('z shows and reads times in UTC, in the zone of the incident, and in one’s own', t => {
	const program = openProgram(checkoutReview);
	t.true(shows(program, 'Europe/Berlin · saved'));
	t.true(program.bar().startsWith('▸  13:41'));
	program.press('z');
	t.true(shows(program, 'UTC · saved'));
	t.true(shows(program, 'Times are shown in UTC, and typed ones are read so.'));
	t.true(program.bar().startsWith('▸  11:41'));
	program.press('a');
	program.type('1150 typed in UTC');
	program.press('Enter');
	t.true(program.bar().startsWith('▸  11:50'));
	program.press('z');
	t.true(program.bar().startsWith('▸  13:50'));
});

test('T counts from the first time that is known, from the row above, and is a clock again', t => {
	const program = openProgram(checkoutReview);
	program.press('j', 'T');
	t.true(program.bar().startsWith('▸  T+22m'));
	program.press('T');
	t.true(program.bar().startsWith('▸  +22m'));
	program.press('T');
	t.true(program.bar().startsWith('▸  14:02:31'));
});

test('T names the time that is T+0, which may stand below rows of a month', t => {
	const program = openProgram({
		...emptyReview,
		records: {
			incident: {kind: 'incident', date: '2017-01-31', zone: 'UTC'},
			month: {
				kind: 'event',
				story: true,
				what: 'The procedure is written',
				when: {as: 'between', at: '2016-02-01T00:00Z', until: '2016-03-01T00:00Z', about: true, zone: 'UTC'},
			},
			first: {
				kind: 'event',
				story: true,
				what: 'Load rises',
				when: {as: 'point', at: '2017-01-31T01:00Z', about: true},
			},
		},
	});
	program.press('T', 'j');
	t.true(program.bar().startsWith('▸  ~T+0'), program.bar());
	program.press('T', 'T', 'T');
	t.true(shows(program, 'Times: since ~01:00 of Tue 31 Jan 2017, which is T+0.'));
	const empty = openProgram();
	empty.press('T');
	t.true(shows(empty, 'Times: since the first that is known; none is yet.'));
});

for (const [place, wanted] of [
	['2', 'Pool exhausted'],
	['99', 'Error rate back'],
	['14:05', 'Page reaches Bea'],
	['14:03', 'beside the story'],
	['+20m', 'Pool exhausted'],
	['4 oct 00:05', 'Error rate back'],
	['23:59', 'Error rate back'],
] as const) {
	test(`:${place} goes to the row “${wanted}”`, t => {
		const program = openProgram(checkoutReview);
		program.press(':');
		program.prompt(place);
		program.press('Enter');
		t.true(program.bar().includes(wanted), program.bar());
	});
}

test('beyond the last row it is told that this is the last one', t => {
	for (const [place, told] of [
		['99', / rows: this is the last one\./],
		['4 oct 23:59', /Nothing is as late as that: this is the last row\./],
		['2', undefined],
		['14:05', undefined],
	] as const) {
		const program = openProgram(checkoutReview);
		program.press(':');
		program.prompt(place);
		program.press('Enter');
		const screen = program.screen().join('\n');
		t.is(/this is the last/.test(screen), told !== undefined, place);
		t.regex(screen, told ?? /./);
	}
});

test('a clock alone goes to the row that shows it, on whatever day, before it goes to one near it', t => {
	const program = openProgram(checkoutReview);
	for (const line of [
		'4 oct 07:00 the backlog is gone',
		'4 oct 13:00 the day after',
		'5 oct 02:30 the last copy ends',
	]) {
		program.press('a');
		program.type(line);
		program.press('Enter');
	}

	for (const [from, place, wanted] of [
		['g', '02:30', 'the last copy ends'],
		['g', '07:00', 'the backlog is gone'],
		['G', '14:02', 'Pool exhausted'],
		['G', '13:41', 'Deploy v412'],
	] as const) {
		program.press(from, ':');
		program.prompt(place);
		program.press('Enter');
		t.true(program.bar().includes(wanted), `${place}: ${program.bar()}`);
	}
});

test('an event is found by its link', t => {
	const program = openProgram(checkoutReview);
	program.press('/');
	program.prompt('pager.example');
	program.press('Enter');
	t.true(program.bar().includes('Page reaches Bea'), program.bar());
});

test('a place that cannot be read is said, and one stays where one was', t => {
	const program = openProgram(checkoutReview);
	program.press('j', ':');
	program.prompt('14:02 IST');
	program.press('Enter');
	t.true(program.bar().includes('Pool exhausted'));
	t.true(program.screen().slice(-3).join(' ').includes('IST'));
	const empty = openProgram(emptyReview);
	empty.press(':');
	empty.prompt('12');
	empty.press('Enter');
	t.true(shows(empty, 'There is no row here yet.'));
});

test(':set theme changes how the screen looks and says where to keep it', t => {
	const program = openProgram(checkoutReview);
	program.press(':');
	program.prompt('set theme high');
	program.press('Enter');
	t.is(program.state().look.theme, 'high');
	t.true(shows(program, 'recount config'));
});

test('since the row above counts every row whose time is known, evidence as well, and +0 is the same moment', t => {
	const clocks = ['14:00', '14:03', '14:03', '15:23'];
	const events = clocks.map((clock, index) => [
		`e${index}`,
		{kind: 'event', when: {as: 'point', at: `2026-10-03T${clock}Z`}, what: `event ${index}`, story: true},
	]);
	const program = openProgram({recount: 1, records: Object.fromEntries(events)});
	program.press('T', 'T');
	const times = program.screen().flatMap(line => /^ [ ▸] {2}(\S+) +event/.exec(line)?.[1] ?? []);
	t.deepEqual(times.slice(0, 4), ['14:00', '+3m', '+0', '+1h20']);
});

test('why a key does nothing now is told of the line in hand of the help, and not again on each line', t => {
	const program = openProgram(emptyReview);
	program.press('?', 'Down');
	const told = () => program.screen().filter(line => line.includes('there is no row yet')).length;
	t.is(told(), 0);
	program.prompt('edit the row');
	t.is(told(), 1);
});

test('what a key does can be read whole in the help at 80 columns, and why it cannot where there is room', t => {
	for (const pane of ['1', '2', '3']) {
		const program = openProgram(checkoutReview);
		program.press(pane, '?');
		const [, count] = /The most used of (\d+)/.exec(program.screen().join('\n')) ?? [];
		for (let at = 0; at < Number(count); at++) {
			program.press('Down');
			t.is(
				program.screen().find(line => /^ {4}│ {3}.*… {2}[^ │]/.test(line)),
				undefined,
			);
			t.notRegex(program.bar(), /Undo .*…/);
		}
	}
});

test('words that are cut on a small screen end with a sign', t => {
	const program = openProgram(checkoutReview, {columns: 40, rows: 10});
	t.true(program.screen().some(line => /Pool exhausted.*…$/.test(line)));
});

test('a search says how many rows hold it while it is typed, and then which of them is in hand', t => {
	const program = openProgram(checkoutReview);
	program.press('g', '/');
	program.prompt('zzzz');
	t.true(shows(program, ' /zzzz   0 matches'));
	program.prompt('pool');
	const count = Number(/ \/pool {3}(\d+) match/.exec(program.screen().join('\n'))?.[1]);
	t.true(count > 0);
	program.press('Enter');
	t.true(shows(program, `/ pool   1 of ${count}. n goes on, Esc clears.`));
	program.press('g');
	t.regex(program.screen().join('\n'), /\/ pool {3}\d+ match(es)?\. n goes on/);
	program.press('Escape');
	t.false(shows(program, '/ pool'));
});

test('a search that is left folds what it unfolded on its way, and one that stays keeps the run of its match open', t => {
	const {records} = checkoutReview;
	const later = {...records.aside, what: 'a later line', when: {as: 'point', at: '2026-10-03T12:30Z'}} as const;
	const program = openProgram({...checkoutReview, records: {...records, later}} as typeof checkoutReview);
	const folds = () => program.screen().filter(line => /· 1 line from web-1\.log/.test(line)).length;
	t.is(folds(), 2);
	program.press('g', 'j', 'j');
	t.regex(program.bar(), /· 1 line from/);
	program.press('/');
	program.prompt('beside the story');
	t.is(folds(), 1);
	program.prompt('later line');
	t.is(folds(), 1);
	t.true(shows(program, 'a later line'));
	program.press('Escape');
	t.is(folds(), 2);
	t.regex(program.bar(), /· 1 line from/);
	// The words stay, for n.
	t.true(shows(program, '/ later line'));
	program.press('/');
	program.prompt('line');
	program.prompt('later line');
	program.press('Enter');
	t.is(folds(), 1);
	t.regex(program.bar(), /a later line/);
	// What was unfolded by hand stays so.
	program.press('/');
	program.prompt('beside the story');
	program.press('Escape');
	t.regex(program.bar(), /a later line/);
	t.is(folds(), 1);
});

test('a search says nothing in a pane that holds none of it', t => {
	const program = openProgram(checkoutReview);
	program.press('g', '/');
	program.prompt('pager');
	program.press('Enter');
	program.press('3');
	t.false(program.screen().some(line => line.includes('0 matches')));
	program.press('2');
	t.true(shows(program, '/ pager   1'));
});
