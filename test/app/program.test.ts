import test from 'ava';
import {emptyReview} from '../../source/review/review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {openProgram, type Program} from '../helpers/program.ts';

const lines = [
	'13:41 Deploy v412 to all web hosts finishes',
	'+17m First slow checkouts',
	'1402 Pool exhausted on web-1',
	'~14:05 Page reaches on-call',
	'14:07-14:15 On-call reads the payments dashboard',
];

function withEvents(extra: readonly string[] = []): Program {
	const program = openProgram();
	program.press('0');
	program.type('Checkout timeouts');
	program.press('Tab', 'Tab', 'Tab');
	program.type('2026-10-03');
	program.press('Ctrl+S');
	for (const line of [...lines, ...extra]) {
		program.press('a');
		program.type(line);
		program.press('Enter');
	}

	return program;
}

const shows = (program: Program, text: string) => program.screen().some(line => line.includes(text));

test('an empty review says how to begin', t => {
	const program = openProgram(emptyReview, {file: {status: 'new'}});
	t.true(shows(program, 'Nothing here yet. Start where you remember something.'));
	t.true(shows(program, 'New review · checkout.recount.json'));
	t.is(program.screen().length, 24);
});

test('a review that one has emptied is untitled and not new, and a title stays', t => {
	const program = openProgram(emptyReview, {file: {status: 'new'}});
	program.press('a');
	program.type('1402 pool exhausted');
	program.press('Enter');
	t.true(shows(program, 'Untitled review · checkout.recount.json'));
	program.press('d', 'd');
	t.true(shows(program, 'Untitled review · checkout.recount.json'));
	const titled = withEvents();
	titled.press('A', 'd', 'd');
	t.deepEqual(titled.story(), []);
	t.true(shows(titled, 'Checkout timeouts · Sat 3 Oct 2026'));
});

test('events typed as time and words stand in order with the gaps between them', t => {
	const program = withEvents();
	const list = program.screen().slice(3, 8);
	t.deepEqual(list, [
		'    13:41               Deploy v412 to all web hosts finishes',
		'    13:58         +17m  First slow checkouts',
		'    14:02          +4m  Pool exhausted on web-1',
		'    ~14:05         +3m  Page reaches on-call',
		' ▸  14:07–14:15    +2m  On-call reads the payments dashboard',
	]);
	t.true(shows(program, 'Checkout timeouts · Sat 3 Oct 2026'));
	t.true(shows(program, '5 of 5'));
});

test('the words of all rows begin in one column, however long their times are', t => {
	const program = openProgram();
	for (const row of ['1402 one', '~14:20–14:30 two', '~14:40..~14:50 three', '~15:00–~15:10 four', '16:45 five']) {
		program.press('a');
		program.type(row);
		program.press('Enter');
	}

	const list = program
		.screen()
		.filter(line => /one|two|three|four|five/.test(line))
		.slice(0, 5);
	t.deepEqual([...new Set(list.map(line => line.search(/one|two|three|four|five/)))], [24]);
	t.deepEqual(
		list.map(line => line.slice(4, 24).trim()),
		['14:02', '~14:20–14:30  +18m', '~14:40..~14:50', '~15:00–~15:10 +30m', '16:45        +1h35'],
	);
});

test('while a row is typed its time shows in its column and is told in words', t => {
	const program = withEvents();
	program.press('a');
	program.type('1419');
	t.true(shows(program, ' ▸  1419'));
	t.true(shows(program, '14:19 UTC · Sat 3 Oct'));
	program.type(' restart');
	t.true(shows(program, ' ▸  14:19               restart'));
	program.press('Escape');
	t.is(program.story().length, 5);
});

test('words that are no time are kept whole, and the time is not known', t => {
	const program = withEvents();
	program.press('a');
	program.type('14:02 IST restart');
	t.true(shows(program, 'time not known: '));
	program.press('Enter');
	t.true(program.bar().includes('?'));
	t.true(program.story().includes('14:02 IST restart'));
});

test('w leads from an event to an assumption, a learning and something to try, each linked to the one before', t => {
	const program = withEvents();
	program.press('w');
	program.type('Payments is the slow part');
	program.press('Ctrl+S');
	t.is(program.state().pane, 'assumptions');
	program.press('w');
	program.type('Pool wait is not on the dashboards');
	program.press('Ctrl+S');
	t.is(program.state().pane, 'learnings');
	program.press('w');
	program.type('Put pool wait on the first dashboard');
	program.press('Ctrl+S');
	t.true(shows(program, '⇢ try    Put pool wait on the first dashboard'));
	t.true(shows(program, '← A1     Payments is the slow part'));
	program.press('1');
	t.true(program.bar().endsWith('A1'));
});

test('Esc leaves a form and keeps what was typed; the same key opens it again', t => {
	const program = withEvents();
	program.press('w');
	program.type('half a thought');
	program.press('Escape');
	t.is(program.state().pane, 'timeline');
	program.press('w');
	t.true(shows(program, 'half a thought'));
	t.true(shows(program, 'Your draft is back'));
	program.press('Ctrl+X');
	program.press('w');
	t.false(shows(program, 'half a thought'));
});

test('d twice deletes the row, any other key keeps it, and u brings it back', t => {
	const program = withEvents();
	program.press('d', 'k');
	t.is(program.story().length, 5);
	t.true(program.bar().includes('Page reaches on-call'));
	program.press('d', 'd');
	t.is(program.story().length, 4);
	t.false(shows(program, 'Page reaches on-call'));
	program.press('u');
	t.is(program.story().length, 5);
	t.true(program.bar().includes('Page reaches on-call'));
	program.press('U');
	t.is(program.story().length, 4);
});

test('dd, as vim has it, deletes one row', t => {
	const program = withEvents();
	program.type('dd');
	t.is(program.story().length, 4);
});

test('e opens the row in a form; only what was changed in it becomes the edit', t => {
	const program = withEvents();
	program.press('g', 'e');
	t.true(shows(program, '── Event') || shows(program, '╌╌ Event'));
	program.press('Tab');
	program.type('!');
	program.press('Ctrl+S');
	t.true(program.bar().includes('Deploy v412 to all web hosts finishes!'));
	const step = program.state().history.done.at(-1);
	t.deepEqual(
		Object.values(step?.changes ?? {}).map(fields => Object.keys(fields)),
		[['what']],
	);
});

test('Enter walks through the fields and saves at the last one', t => {
	const program = withEvents();
	program.press('g', 't');
	program.press('Ctrl+U');
	program.type('13:45');
	program.press('Enter');
	t.true(program.bar().includes('13:45'));
});

test('a time that cannot be read keeps the form open and says why', t => {
	const program = withEvents();
	program.press('t', 'Ctrl+U');
	program.type('25:00');
	program.press('Enter');
	t.true(shows(program, '25:00 is not a time of day'));
	program.press('Escape');
	t.true(program.bar().includes('14:07–14:15'));
});

test('arrows in the time field move it by a minute, and name the day only where the clock alone says another one', t => {
	const program = withEvents();
	program.press('g', 't', 'Up', 'Up', 'Down', 'Enter');
	t.true(program.bar().includes('13:42'));
	program.press('t', 'Up', 'Down');
	program.press('Enter');
	t.true(shows(program, 'Nothing was changed.'));
	program.press('t', 'Ctrl+U');
	program.type('23:59');
	program.press('Up');
	t.true(shows(program, '2026-10-04 00:00'));
});

test('a new role typed as Who becomes a seat, and the same role again is the same seat', t => {
	const program = withEvents();
	for (const row of ['g', 'G']) {
		program.press(row, 'e', 'Tab', 'Tab', 'Tab');
		program.type(row === 'g' ? 'on-call' : 'On-Call');
		program.press('Ctrl+S');
	}

	t.is(Object.values(program.state().review.records).filter(record => record.kind === 'seat').length, 1);
});

test('an assumption that is moved says by which name it and its neighbour go now', t => {
	const program = openProgram(checkoutReview);
	program.press('2', 'g', 'J');
	t.true(shows(program, 'A1 is A2 now, and A2 is A1.'));
	t.true(program.bar().includes('The graph is live'));
	program.press('K');
	t.true(shows(program, 'A2 is A1 now, and A1 is A2.'));
	program.press('K');
	t.true(shows(program, 'It stands at the end already.'));
});

test('a deletion says what is called otherwise now', t => {
	const program = openProgram(checkoutReview);
	program.press('2', 'g', 'd', 'd');
	t.true(shows(program, 'u brings it back.'));
	t.regex(program.screen().join(' '), /A2 (?:is A1|(?:and|to) A\d are A1 (?:and|to) A\d) now\./);
});

test('options are chosen with arrows or by their first letter', t => {
	const program = withEvents();
	program.press('e', 'Tab', 'Tab');
	program.type('r');
	program.press('Ctrl+S');
	t.true(program.bar().endsWith('recovered'));
});

test('an event without a time is moved by hand and stays where it was put; a timed one is not', t => {
	const program = withEvents();
	program.press('J');
	t.true(shows(program, 'its time decides where it stands'));
	program.press('a');
	program.type('? Someone mutes the flapping disk alert');
	program.press('Enter', 'K', 'K');
	const order = program
		.screen()
		.slice(3, 9)
		.map(line => line.slice(4, 18).trim());
	t.is(order.indexOf('?'), 3);
	program.press('J');
	t.is(
		program
			.screen()
			.slice(3, 9)
			.map(line => line.slice(4, 18).trim())
			.indexOf('?'),
		4,
	);
});

test('c turns the outcome through held, partly, differed and not known', t => {
	const program = withEvents();
	program.press('w');
	program.type('A restart frees the pool');
	program.press('Ctrl+S');
	const seen = ['held', 'partly', 'differed', 'not known'].map(() => {
		program.press('c');
		return program
			.bar()
			.split(/\s{2,}/)
			.at(-1);
	});
	t.deepEqual(seen, ['= held', '~ partly', '≠ differed', '? not known']);
});

test('J and K put assumptions in another order, and their names follow', t => {
	const program = openProgram();
	program.press('2');
	for (const words of ['one', 'two', 'three']) {
		program.press('a');
		program.type(words);
		program.press('Ctrl+S');
	}

	program.press('K', 'K');
	t.true(program.bar().startsWith('▸ A1  three'));
	program.press('g', 'o');
	program.type('between');
	program.press('Ctrl+S');
	t.true(program.bar().startsWith('▸ A2  between'));
	program.press('O');
	program.type('above');
	program.press('Ctrl+S');
	t.true(program.bar().startsWith('▸ A2  above'));
});

test('/ moves to the match as it is typed, n and N go on, Esc goes back', t => {
	const program = withEvents();
	program.press('g', '/');
	program.prompt('pool');
	t.true(program.bar().includes('Pool exhausted'));
	program.press('Escape');
	t.true(program.bar().includes('Deploy'));
	program.press('/');
	program.prompt('on-call');
	program.press('Enter');
	t.true(program.bar().includes('Page reaches on-call'));
	program.press('n');
	t.true(program.bar().includes('On-call reads'));
	program.press('n');
	t.true(program.bar().includes('Page reaches on-call'));
	program.press('N');
	t.true(program.bar().includes('On-call reads'));
	program.press('/');
	program.prompt('no such thing');
	program.press('Enter');
	t.true(shows(program, 'is not in this pane'));
});

test('L links an event with an assumption and takes the link out again', t => {
	const program = withEvents();
	program.press('2', 'a');
	program.type('The canary would show this');
	program.press('Ctrl+S', '1', 'g', 'L', 'Enter');
	t.true(shows(program, '[x] A1  The canary would show this'));
	program.press('Escape');
	t.true(program.bar().endsWith('A1'));
	program.press('L', 'Enter', 'Escape');
	t.false(program.bar().endsWith('A1'));
});

test('the palette finds a command by its words and runs it; one that cannot run says why', t => {
	const program = withEvents();
	program.press(':');
	program.prompt('half page up');
	program.prompt('first row');
	program.press('Enter');
	t.true(program.bar().includes('Deploy'));
	program.press(':');
	program.prompt('redo');
	t.true(shows(program, 'nothing was undone'));
	program.press('Enter');
	t.true(shows(program, 'Redo: nothing was undone.'));
});

for (const [word, wanted] of [
	['export', 'The review as Markdown'],
	['import', 'Read a log as evidence'],
	['exp', 'The review as Markdown'],
] as const) {
	test(`the palette finds a command by the word that footer and help have for it: ${word}`, t => {
		const program = withEvents();
		program.press(':');
		program.prompt(word);
		t.true(shows(program, `▸ ${wanted}`));
	});
}

test('? lists the keys of the pane with what they do', t => {
	const program = withEvents();
	program.press('?');
	t.true(shows(program, 'Keys · Timeline'));
	t.true(program.screen().some(line => /│ Move +Change /.test(line)));
	t.true(program.screen().some(line => / a o +add /.test(line)));
	program.press('Down');
	t.true(program.screen().some(line => /▸ Add an event .* a o/.test(line)));
	program.prompt('set the time');
	program.press('Enter');
	t.true(shows(program, '╌╌ Event'));
	program.press('Escape', '?', 'Escape');
	t.false(shows(program, 'Keys · Timeline'));
});

test('removing an event takes the links to it out, and undo puts them back', t => {
	const program = withEvents();
	program.press('w');
	program.type('Payments is the slow part');
	program.press('Ctrl+S', '1', 'd', 'd', '2');
	t.true(shows(program, 'not linked to an event yet'));
	program.press('u');
	t.true(shows(program, 'On-call reads the payments dashboard'));
});

test('where undo takes away the row in hand, the one that took its place is in hand, and not the first', t => {
	const program = openProgram(checkoutReview);
	program.press('G');
	const last = program.state().lists.timeline.cursor;
	program.press('a');
	program.type('14:50 restart of web-1');
	program.press('Enter', 'u');
	const after = program.screen().find(line => line.includes('▸')) ?? '';
	t.regex(after, /A private thought/);
	t.not(program.state().lists.timeline.cursor, last);
});

test('a new event is headed by no other row, and says when it cannot be saved', t => {
	const program = openProgram(checkoutReview);
	program.press('g', 'a');
	program.type('14:50 restart of web-1');
	program.press('Tab');
	t.true(program.screen().some(line => /╌ New event ╌/.test(line)));
	program.press('Shift+Tab');
	program.type(' foo');
	program.press('Ctrl+S');
	t.true(program.screen().some(line => line.includes('Nothing is saved yet: “When” cannot stand as it is.')));
});

test('from the columns of the help every key that goes down begins with its first line', t => {
	for (const key of ['Down', 'PgDn']) {
		const program = withEvents();
		program.press('?', key);
		t.true(shows(program, 'line 1 of '), key);
		program.press(key);
		t.true(shows(program, key === 'Down' ? 'line 2 of ' : 'line 11 of '), key);
	}
});

test('evidence is folded to one line, unfolds, and s takes a row into the story and back', t => {
	const program = openProgram({
		recount: 1,
		records: {
			src: {kind: 'source', name: 'web-1.log'},
			s1: {kind: 'event', what: 'Pool exhausted', when: {as: 'point', at: '2026-10-03T14:02Z'}, story: true},
			...Object.fromEntries(
				[3, 4, 5].map(minute => [
					`e${minute}`,
					{
						kind: 'event',
						what: `timeout ${minute}`,
						when: {as: 'point', at: `2026-10-03T14:0${minute}:00Z`},
						source: 'src',
						line: minute,
						raw: 'raw',
					},
				]),
			),
		} as never,
	});
	t.true(shows(program, '· 3 lines from web-1.log  14:03–14:05'));
	program.press('j', 'Right');
	t.true(program.bar().includes('timeout 3'));
	program.press('j', 's');
	t.deepEqual(program.story(), ['Pool exhausted', 'timeout 4']);
	t.true(shows(program, 'The row is in the story now.'));
	t.true(shows(program, 'timeout 5'));
	program.press('s');
	t.deepEqual(program.story(), ['Pool exhausted']);
	t.true(shows(program, 'The row stands beside the story now.'));
	t.true(shows(program, 'timeout 3'));
	program.press('a');
	program.type('14:04:30 restart of web-1');
	program.press('Enter');
	t.true(shows(program, 'timeout 5'), 'what shows goes on to show below a row that comes between');
	program.press('u', 'Left');
	t.true(shows(program, '· 3 lines from web-1.log'));
	// What one wrote oneself comes from no source, and is evidence like any other.
	program.press('a');
	program.type('14:04:30 restart of web-1');
	program.press('Enter', 's', 'Left');
	t.true(shows(program, '· 4 lines from web-1.log  14:03–14:05'));
});

test('while nothing is in the story yet, the timeline says how much evidence stands there', t => {
	const line = (minute: number) => ({
		kind: 'event',
		what: `timeout ${minute}`,
		when: {as: 'point', at: `2026-10-03T14:0${minute}Z`},
	});
	const program = openProgram({recount: 1, records: {e1: line(1), e2: line(2)}} as never);
	t.true(shows(program, '1 Timeline 0 · evidence 2    2 Assumptions 0'));
	program.resize(40, 24);
	t.true(shows(program, '1·2 3   Timeline 0 · evidence 2'));
	program.resize(80, 24);
	program.press('Right', 's');
	t.true(shows(program, '1 Timeline 1    2 Assumptions 0'));
});

test('folded evidence of which some lasted tells from when to when it begins', t => {
	const event = (at: string, until?: string) => ({
		kind: 'event',
		when: {
			as: until === undefined ? 'point' : 'range',
			at: `2026-10-03T${at}Z`,
			...(until && {until: `2026-10-03T${until}Z`}),
		},
		source: 'src',
	});
	const program = openProgram({
		recount: 1,
		records: {src: {kind: 'source', name: 'app.log'}, e1: event('14:02', '16:40'), e2: event('14:05')},
	} as never);
	t.true(shows(program, '· 2 lines from app.log  14:02–14:05'));
});

test('half pages, first and last move the row in hand and keep it in view', t => {
	const program = openProgram({
		recount: 1,
		records: Object.fromEntries(
			Array.from({length: 200}, (_, index) => [
				`e${index}`,
				{
					kind: 'event',
					what: `event ${index}`,
					when: {as: 'point', at: new Date(Date.UTC(2026, 9, 3, 0, index)).toISOString()},
					story: true,
				},
			]),
		) as never,
	});
	program.press('G');
	t.true(program.bar().includes('event 199'));
	program.press('Ctrl+U');
	t.true(program.bar().includes('event 192'));
	program.press('g', 'Ctrl+D', 'Ctrl+D');
	t.true(program.bar().includes('event 14'));
	program.press('PgDn');
	t.true(program.bar().includes('event 29'));
});

test('a page is what shows at once: no row is passed unseen, however many lines the rows take', t => {
	for (const [pane, columns] of [
		['2', 120],
		['3', 80],
		['3', 120],
	] as const) {
		const program = openProgram(
			{
				recount: 1,
				records: Object.fromEntries(
					Array.from({length: 40}, (_, index) => [
						[`a${index}`, {kind: 'assumption', assumed: `Belief ${index}.`, rank: `a${String(index + 10)}`}],
						[
							`l${index}`,
							{kind: 'learning', text: `Lesson ${index}.`, from: {[`a${index}`]: true}, rank: `a${String(index + 10)}`},
						],
					]).flat(),
				) as never,
			},
			{columns},
		);
		const seen = new Set<string>();
		program.press(pane, 'g');
		for (let page = 0; page < 40; page++) {
			for (const [row] of program
				.screen()
				.join('\n')
				.matchAll(/(?:Belief|Lesson) \d+\./g)) {
				seen.add(row);
			}

			program.press('PgDn');
		}

		const wanted = pane === '2' ? 'Belief' : 'Lesson';
		t.is([...seen].filter(row => row.startsWith(wanted)).length, 40, `${pane} at ${columns}`);
	}
});

test('Ctrl+C in a list asks for a second one; in a form it closes it', t => {
	const codes: number[] = [];
	const program = openProgram(emptyReview, {
		effects: [action => (action.type === 'quit' ? codes.push(action.code) : 0)],
	});
	program.press('a', 'Ctrl+C');
	t.is(program.state().overlays.length, 0);
	program.press('Ctrl+C');
	t.true(shows(program, 'Ctrl+C again'));
	program.press('j', 'Ctrl+C');
	t.deepEqual(codes, []);
	program.press('Ctrl+C');
	t.deepEqual(codes, [130]);
	program.press('q');
	t.deepEqual(codes, [130, 0]);
});

test('lines that are pasted into a row become one, and that is said with the way to read them as a log', t => {
	const program = openProgram(checkoutReview);
	program.press('a');
	program.paste('14:02 pool exhausted\n14:05 restart\n');
	t.regex(program.screen().join('\n'), /2 lines became one row\. In the list they are read as a log/);
	program.press('Ctrl+X');
	program.press('a');
	program.paste('14:02 pool exhausted\n');
	t.notRegex(program.screen().join('\n'), /became one row/);
});

test('a paste is data: it never runs as keys', t => {
	const asked: string[] = [];
	const program = openProgram(emptyReview, {
		effects: [action => (action.type === 'read-paste' ? asked.push(action.text) : 0)],
	});
	program.paste('dd\nq\n');
	t.deepEqual(asked, ['dd\nq\n']);
	program.press('a');
	program.paste('1402 two\r\nlines\u001B[31m');
	program.press('Enter');
	t.deepEqual(program.story(), ['two lines[31m']);
});

test('Ctrl+X throws away what is typed in a row as in a form, and it does not come back', t => {
	const program = openProgram();
	program.press('a');
	program.type('1402 pool exhausted');
	program.press('Escape', 'a');
	t.is(program.state().notice?.text, 'Your draft is back. Ctrl+X throws it away.');
	program.press('Ctrl+X');
	t.is(program.state().notice?.text, 'The draft is gone.');
	t.deepEqual(program.state().overlays, []);
	program.press('a');
	program.type('1403 restart');
	program.press('Enter');
	t.deepEqual(program.story(), ['restart']);
});

test('nothing breaks at any size', t => {
	const program = withEvents();
	for (const keys of [
		[],
		['2'],
		['3'],
		['1', 'e'],
		['Escape', 'a'],
		['Escape', '?'],
		['Escape', '/'],
		['Escape', 'd'],
		['Escape', '0'],
	]) {
		program.press(...keys);
		for (const [columns, rows] of [
			[120, 36],
			[80, 24],
			[59, 16],
			[34, 10],
			[24, 6],
			[20, 4],
			[10, 3],
			[1, 1],
			[200, 60],
		] as const) {
			program.resize(columns, rows);
			t.is(program.screen().length, rows, `${keys.join(' ')} at ${columns}×${rows}`);
			t.true(
				program.screen().every(line => [...line].length <= columns),
				`${keys.join(' ')} at ${columns}×${rows}`,
			);
		}

		program.resize(80, 24);
	}
});

test('a long text wraps at words around its cursor, and the cursor stands where the next letter goes', t => {
	const program = withEvents();
	program.press('e');
	for (let count = 0; count < 7; count++) {
		program.press('Tab');
	}

	program.type(`${'seven letter '.repeat(9)}end`);
	const words = program
		.screen()
		.filter(line => line.includes('letter'))
		.flatMap(line => line.trim().split(/\s+/));
	t.true(
		words.every(word => ['Notes', 'seven', 'letter', 'end'].includes(word)),
		words.join(' '),
	);
	program.press('Ctrl+S', 'e');
	t.true(program.screen().some(line => line.includes('Notes')));
});

test('a source is typed by its name, and the same name is the same source', t => {
	const program = withEvents();
	for (const row of ['g', 'G']) {
		program.press(row, 'e', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
		program.type('#inc-412');
		program.press('Ctrl+S');
	}

	t.is(Object.values(program.state().review.records).filter(record => record.kind === 'source').length, 1);
	t.true(shows(program, 'source  #inc-412'));
});

test('a record that somebody removed while its form was open comes back whole with the change', t => {
	const program = withEvents();
	program.press('g', 'e', 'Tab');
	program.type('!');
	const {review} = program.state();
	const [gone] =
		Object.entries(review.records).find(([, record]) => record.kind === 'event' && record.what?.startsWith('Deploy')) ??
		[];
	const records = Object.fromEntries(Object.entries(review.records).filter(([id]) => id !== gone));
	program.dispatch({type: 'saved', sent: review, merged: {...review, records}});
	t.is(program.story().length, 4);
	program.press('Ctrl+S');
	t.true(program.bar().includes('13:41'));
	t.true(program.bar().includes('Deploy v412 to all web hosts finishes!'));
});

test('Esc and Ctrl+C keep what was typed in a row or a form until the same key opens it again', t => {
	const program = withEvents();
	for (const leave of ['Escape', 'Ctrl+C']) {
		program.press('a');
		program.type('2215 words typed at night');
		program.press(leave);
		t.true(shows(program, 'What you typed is kept'));
		program.press('a');
		t.true(shows(program, 'words typed at night'));
		program.press('Ctrl+U', 'Escape', 'e', 'Tab');
		program.type(' half');
		program.press(leave, 'e');
		t.true(shows(program, ' half'));
		program.press('Ctrl+X');
	}
});

test('a field says while it is typed how a zone or a day is read, and what cannot be read stays marked', t => {
	const program = openProgram();
	program.press('0');
	const tab = (count: number) => program.press(...Array.from({length: count}, () => 'Tab'));
	tab(3);
	program.type('3 oct');
	t.true(shows(program, 'Sat 3 Oct 2026'));
	tab(1);
	program.type('berlin');
	t.true(shows(program, 'I do not know the zone berlin. Write Europe/Berlin.'));
	tab(1);
	t.true(shows(program, 'I do not know the zone berlin.'));
	program.press('Shift+Tab', 'Ctrl+U');
	t.false(shows(program, 'I do not know'));
	program.type('europe/berlin');
	t.true(shows(program, 'Europe/Berlin · 11:30 there now'));
	program.press('Ctrl+S');
	t.deepEqual(program.state().review.records.incident, {kind: 'incident', date: '2026-10-03', zone: 'Europe/Berlin'});
});

test('a time that cannot be read stays marked with its sentence when one goes on, and when it is to be saved', t => {
	const program = withEvents();
	program.press('e', 'Ctrl+U');
	program.type('soonish');
	const refused = 'I cannot read “soonish” as a time';
	t.true(shows(program, refused));
	program.press('Tab', 'Tab');
	t.true(shows(program, refused));
	program.press('Ctrl+S');
	t.true(shows(program, refused));
	t.is(program.screen().filter(line => line.includes(refused)).length, 1);
	program.press('Ctrl+U');
	program.type('1359');
	t.false(shows(program, refused));
	program.press('Tab');
	t.false(shows(program, refused));
});

test('what is no day is answered with the ways to write one that the field names', t => {
	const program = openProgram();
	program.press('3', 'a');
	program.type('A learning');
	program.press('Ctrl+S', 'w');
	program.type('Try it');
	program.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
	t.true(shows(program, '2026-10-17, 17 oct, +14d'));
	program.type('soon');
	program.press('Ctrl+S');
	const told = program
		.screen()
		.map(line => line.trim())
		.join(' ');
	t.true(told.includes('I cannot read “soon” as a day. Write it as 2026-10-17, 17 oct or +14d.'));
});

test('a day to look again lies ahead', t => {
	const program = openProgram();
	program.press('3', 'a');
	program.type('A learning');
	program.press('Ctrl+S', 'w');
	program.type('Try it');
	for (let count = 0; count < 7; count++) {
		program.press('Tab');
	}

	for (const [typed, told] of [
		['8 dec', '8 Dec 2026'],
		['3 jan', '3 Jan 2027'],
		['+14d', '19 Oct 2026'],
		['in 2 weeks', '19 Oct 2026'],
		['2026-12-24', '24 Dec 2026'],
	] as const) {
		program.press('Ctrl+U');
		program.type(typed);
		program.press('Ctrl+S');
		t.true(shows(program, `look again ${told}`), typed);
		program.press('e');
		for (let count = 0; count < 7; count++) {
			program.press('Tab');
		}
	}
});

test('asked to save what cannot be saved, it says why again, whatever was said since', t => {
	const program = openProgram(checkoutReview);
	const problem = 'Cannot save: no room on the disk.';
	program.press('g', 'd', 'd');
	program.dispatch({type: 'file', file: {status: 'unsaved', problem}});
	t.true(program.screen().some(line => line.includes('u brings it back')));
	program.press('Ctrl+S');
	program.dispatch({type: 'file', file: {status: 'saving', problem: undefined}});
	program.dispatch({type: 'file', file: {status: 'unsaved', problem}});
	t.true(program.screen().some(line => line.includes(problem)));
});

test('a time that is not known shows as ?, and what is typed takes its place', t => {
	const program = openProgram(checkoutReview);
	program.press('g');
	while (!program.bar().includes('Somebody mutes')) {
		program.press('j');
	}

	program.press('t');
	t.regex(program.screen().join('\n'), /When +\? {2}not known/);
	program.press('Enter');
	t.true(program.screen().some(line => line.includes('Nothing was changed.')));
	program.press('t');
	program.type('?14:05');
	program.press('Enter');
	t.regex(
		program.screen().join(' ').replace(/ +/g, ' '),
		/says a time and that it is not known\. Write ~14:05 for about, or \? alone\./,
	);
	program.press('Ctrl+U');
	program.type('14:05');
	program.press('Enter');
	t.regex(program.bar(), /^▸ *14:05 .*Somebody mutes/);
});

test('of a long text that is being written it shows that there is more above, and a refused time is told whole where there is room', t => {
	const program = openProgram(checkoutReview);
	program.press('g', 'e', 'Tab');
	program.type('word '.repeat(80));
	t.regex(program.screen().join('\n'), /What +↑ word/);
	program.press('Home');
	t.regex(program.screen().join('\n'), /What +Deploy/);
	t.regex(program.screen().join('\n'), /^ +↓ word/m);
	program.press('Ctrl+X');
	program.resize(120, 36);
	program.press('e', 'Ctrl+U');
	program.type('soon after that');
	const beside = program.screen().map(line => line.slice(line.indexOf('│') + 1).trim());
	t.regex(beside.join(' '), /\? unknown\./);
});
