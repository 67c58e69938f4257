import test from 'ava';
import {columnsOf} from '../../../source/app/columns.ts';
import {type OfferRow, offerOverlay} from '../../../source/app/offers/offer.ts';
import {mostUnasked} from '../../../source/review/most-unasked.ts';
import {hostileWords} from '../../helpers/hostile-words.ts';
import {offer, offered, offerRows} from '../../helpers/offers.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

const shows = (program: Program, text: string) => program.screen().join('\n').replace(/\n +/g, ' ').includes(text);
const count = (program: Program) => Object.keys(program.state().review.records).length;

test('a log of a usual size is in with one Enter', t => {
	for (const added of [1, 2, mostUnasked]) {
		const program = offered(added);
		program.press('Enter');
		t.is(count(program), Math.min(added, 3));
		t.true(shows(program, 'as evidence. → shows'));
	}
});

test('above the limit Enter says how many there are and from when to when, and a second one takes them in', t => {
	const program = offered(mostUnasked + 1);
	program.press('Enter');
	t.is(count(program), 0);
	t.true(
		shows(
			program,
			'2,001 events, from 00:00 Thu 1 Oct 2026 to 08:37 Sun 18 Oct 2026. & narrows them; Enter again takes in all.',
		),
		program.screen().join('\n'),
	);
	program.press('j', '&', 'Escape', 'Enter');
	t.is(count(program), 3);
});

test('what cannot be saved is not taken in, however often one presses Enter', t => {
	const program = offered(5, {refusal: 'The review would be too large. & keeps fewer.', edit: {label: ''}});
	t.false(shows(program, 'take in'));
	program.press('Enter', 'Enter', 'Enter');
	t.true(shows(program, 'The review would be too large. & keeps fewer.'));
	t.is(count(program), 0);
	program.press('Escape');
	t.deepEqual(program.state().overlays, []);
});

test('the first lines of a log show with their times, and with their days where there are several', t => {
	const [first, second] = offerRows('pool exhausted', 'pool \u001B[31mback') as [OfferRow, OfferRow];
	const rows = [
		{...first, at: '2026-10-03T14:02:31.250Z'},
		{...second, at: '2026-10-03T14:02:32Z'},
	];
	const one = offered(40, {rows, first: '2026-10-03T14:02:31.250Z', last: '2026-10-03T15:00Z'});
	t.is(one.bar(), '▸ ● 14:02:31.250  pool exhausted');
	t.true(one.screen().includes('     … 38 more, not listed'));
	t.false(one.screen().join('').includes('\u001B'));
	const several = offered(2, {rows});
	t.is(several.bar(), '▸ ● Sat 3 Oct 14:02:31.250  pool exhausted');
	const years = offered(2, {rows, first: '2025-06-24T14:36:25Z'});
	t.is(years.bar(), '▸ ● Sat 3 Oct 2026 14:02:31.250  pool exhausted');
	t.false(several.screen().some(line => line.includes('more')));
	several.resize(34, 10);
	t.is(several.screen().length, 10);
});

test('what was taken in is in hand, folded, so that → shows it as is told; other runs say nothing of a key', t => {
	const program = openProgram();
	program.press('a');
	program.type('1401 a row of the story');
	program.press('Enter');
	for (const [day, name] of [
		['02', 'web.log'],
		['03', 'db.log'],
	] as const) {
		const put = Object.fromEntries(
			['1', '2'].map(minute => [
				`${name}${minute}`,
				{kind: 'event', what: `line ${minute}`, when: {as: 'point', at: `2026-10-${day}T14:0${minute}Z`}},
			]),
		);
		program.dispatch({type: 'opened', overlay: offerOverlay(offer(2, {edit: {label: '', put}}))});
		program.press('Enter');
		t.regex(program.bar(), /2 lines .* → shows them$/);
	}

	t.is(program.screen().filter(line => /· 2 lines /.test(line)).length, 2);
	t.is(program.screen().filter(line => /· 2 lines .*→ shows them/.test(line)).length, 1);
	program.press('Left');
	t.true(shows(program, 'Fold the evidence: it is folded; → shows its lines.'));
	program.press('Right');
	t.true(program.bar().includes('line 1'));
});

const shownRows = (program: Program) =>
	program.screen().flatMap(line => /^ [▸·]? *(●)? *Sat 3 Oct 14:0\d {2}(\w+)/.exec(line)?.slice(1) ?? []);

test('lines are left out and kept again: one, a range, all; Enter brings what is kept', t => {
	const put = Object.fromEntries(
		['one', 'two', 'three', 'four'].map((what, index) => [
			`e${index}`,
			{kind: 'event', what, when: {as: 'point', at: `2026-10-03T14:0${index}Z`}},
		]),
	);
	const rows = offerRows('one', 'two', 'three', 'four');
	const ways: ReadonlyArray<readonly [keys: readonly string[], kept: readonly string[]]> = [
		[[], ['one', 'two', 'three', 'four']],
		[['x'], ['two', 'three', 'four']],
		[
			[' ', ' '],
			['one', 'two', 'three', 'four'],
		],
		[['A', 'j', 'x'], ['two']],
		[
			['j', 'x', 'A'],
			['one', 'two', 'three', 'four'],
		],
		[
			['j', 'v', 'j', 'v'],
			['one', 'four'],
		],
		[
			['G', 'v', 'k', ' '],
			['one', 'two'],
		],
		[
			['A', 'v', 'j', 'x'],
			['one', 'two'],
		],
		[
			['v', 'G', 'Escape', 'x'],
			['one', 'two', 'three'],
		],
	];
	for (const [keys, kept] of ways) {
		const program = offered(4, {rows, edit: {label: '', put}});
		program.press(...keys);
		const marked = shownRows(program);
		t.deepEqual(
			rows.map(({text}) => text).filter((_, index) => marked[2 * index] === '●'),
			kept,
			keys.join(' '),
		);
		program.press('Enter');
		const {records} = program.state().review;
		t.deepEqual(
			Object.values(records).flatMap(record => (record.kind === 'event' ? [record.what] : [])),
			kept,
			keys.join(' '),
		);
	}
});

test('e writes other words for a line, which comes in with them and with the raw line; the words of the log can be had back', t => {
	const program = offered(2, {rows: offerRows('pool exhausted', 'ready')});
	program.press('e');
	t.true(shows(program, 'In other words'));
	program.press('Ctrl+U');
	program.type('The pool is empty');
	program.press('Enter');
	t.true(shows(program, 'becomes 2026-10-03 14:00') || shows(program, 'The pool is empty'));
	program.press('j', 'e', 'Ctrl+U');
	program.type('All well');
	program.press('Enter', 'e', 'Ctrl+U', 'Enter', 'Enter');
	const words = Object.values(program.state().review.records).flatMap(record =>
		record.kind === 'event' ? [record.what] : [],
	);
	t.deepEqual(words, ['The pool is empty', 'line 1']);

	const here = offered(0, {rows: offerRows('ready').map(row => ({...row, fate: 'here' as const}))});
	here.press('e');
	t.true(shows(here, 'only a line that comes in has words to write'));
});

test('what is here already can be read in another zone, year or clock, and comes in with one Enter', t => {
	const put = {e0: {when: {as: 'point', at: '2026-10-03T12:00Z'}}};
	const edit = {label: 'the times of 2 events from web.log', put};
	const program = offered(0, {moved: 2, edit, says: ['All of it is here already. 2 events here get another time.']});
	t.true(shows(program, '2 events here get another time.'));
	program.press('Enter');
	t.true(shows(program, '2 events have another time now. u puts back what was.'));

	const same = offered(0);
	same.press('Enter');
	t.true(shows(same, 'All of it is here already. z, y and o correct its times, Esc leaves.'));
	const paste = offered(0, {from: {text: 'a'}});
	paste.press('Enter');
	t.true(shows(paste, 'All of it is here already. Esc leaves.'));
});

test('with every line left out nothing comes in, and what is here already has nothing to leave out', t => {
	const [first, second] = offerRows('one', 'two') as [OfferRow, OfferRow];
	const program = offered(1, {rows: [first, {...second, fate: 'here'}], kept: 2});
	program.press('A', 'Enter');
	t.is(count(program), 0);
	t.true(shows(program, 'All lines are left out.'));
	program.press('j', 'x');
	t.true(shows(program, 'It is in the review already.'));
	t.true(shows(program, 'here already'));
});

test('the head says how many of the events come in, of lines without a time how many go with those above, and what was skipped', t => {
	const says = ['2 events as evidence beside the story.'];
	const program = offered(2, {rows: offerRows('one', 'two'), says, folded: 1, skipped: 3});
	t.true(
		shows(
			program,
			'2 events as evidence beside the story. 1 line goes with the one above it. 3 lines are skipped; r says why.',
		),
	);
	program.press('x');
	t.true(shows(program, '1 of 2 events as evidence beside the story.'));
	const stack = offered(2, {says, folded: 1234, skipped: 1});
	t.true(shows(stack, '1,234 lines go with those above them. 1 line is skipped; r says why.'));
	t.false(shows(offered(2, {says}), 'above'));
});

test('the zone of the list is named where it is not the one in which the times were read', t => {
	const program = offered(1, {rows: offerRows('one')});
	t.false(shows(program, 'listed in'));
	program.dispatch({type: 'viewed', view: {zone: 'Europe/Berlin'}});
	t.true(shows(program, 'Times read as UTC, assumed · listed in Europe/Berlin'));
	t.true(program.bar().includes('16:00'));
	const several = offered(1, {times: {zone: 'Europe/Berlin and 1 other, named in the lines', readIn: undefined}});
	t.true(shows(several, 'Times read as Europe/Berlin and 1 other, named in the lines · listed in UTC'));
});

test('the day of the incident is that of the first line that is kept', t => {
	const at = ['2026-10-02T23:00Z', '2026-10-03T14:01Z'];
	const put = {
		...Object.fromEntries(
			at.map((instant, index) => [`e${index}`, {kind: 'event', what: 'x', when: {as: 'point', at: instant}}]),
		),
		incident: {kind: 'incident', date: '2026-10-02'},
	};
	for (const [keys, date] of [
		[[], '2026-10-02'],
		[['x'], '2026-10-03'],
	] as const) {
		const program = offered(2, {rows: offerRows('one', 'two'), edit: {label: '', put}});
		program.press(...keys, 'Enter');
		t.like(program.state().review.records.incident, {date});
	}
});

test('the raw line of the row in hand shows at every size from 34×8 on, as one moves through many', t => {
	const rows = offerRows(...Array.from({length: 10}, (_, index) => `line ${index}`));
	const program = offered(10, {rows});
	for (const [columns, lines] of [
		[34, 8],
		[34, 10],
		[80, 24],
		[120, 12],
		[120, 36],
	] as const) {
		program.resize(columns, lines);
		program.press('g');
		for (let index = 0; index < 10; index++) {
			t.true(program.bar().includes(`line ${index}`), `${columns}×${lines}`);
			t.true(shows(program, `14:0${index} line ${index}`), program.screen().join('\n'));
			program.press('j');
		}
	}
});

test('whatever a log and its name hold, each line of its preview fits the screen, and nothing in it acts', t => {
	const hostile = [
		...hostileWords,
		'\u001B]52;c;AAAA\u0007',
		'two\nlines\tand a tab',
		'\u202Eright to left',
		'家'.repeat(200),
	];
	for (const [columns, lines] of [
		[24, 6],
		[34, 10],
		[80, 24],
		[120, 36],
	] as const) {
		const program = offered(hostile.length, {
			rows: offerRows(...hostile),
			name: hostile.at(-4) ?? '',
			says: hostile.slice(0, 2),
		});
		program.resize(columns, lines);
		for (let index = 0; index < hostile.length; index++) {
			const screen = program.screen();
			t.is(screen.length, lines);
			t.true(
				screen.every(line => columnsOf(line) <= columns),
				`${columns}×${lines}, ${hostile[index]}`,
			);
			t.notRegex(screen.join(''), /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
			program.press('j');
		}
	}
});

test('? lists the keys of an import with title and place of it in view, and a key that is chosen there acts on it', t => {
	const program = offered(2, {rows: offerRows('one', 'two')});
	program.press('j');
	const [title] = program.screen();
	program.press('?');
	t.is(program.screen()[0], title);
	t.true(shows(program, 'Take the lines in as evidence'));
	t.regex(program.screen().at(-1) ?? '', /2 of 2$/);
	program.prompt('only the lines');
	program.press('Enter');
	t.true(shows(program, 'Only lines with'));
	program.press('Escape', 'F1', 'Escape', 'Escape');
	t.is(program.state().overlays.length, 0);
});

test('a raw line that is longer than the screen goes on in the lines that are free', t => {
	const [row] = offerRows('one');
	const long = {...(row as OfferRow), raw: `14:00 ${'waits '.repeat(30)}the end`};
	t.true(shows(offered(1, {rows: [long]}), 'the end'));
	const full = offered(40, {rows: Array.from({length: 40}, (_, index) => ({...long, id: `e${index}`}))});
	t.true(full.screen().some(line => /waits.*…$/.test(line)));
	t.true(shows(full, 'becomes'));
	full.resize(120, 36);
	t.true(shows(full, 'the end'));
});

test('of a long log the end is listed and in hand, and what stands before it is said above', t => {
	const rows = offerRows('one', 'two', 'three');
	const program = offered(40, {rows, before: 37});
	t.true(program.bar().includes('three'));
	t.regex(program.screen().at(-1) ?? '', /40 of 40$/);
	const said = program.screen().findIndex(line => line.includes('… 37 earlier, not listed'));
	t.is(
		said + 1,
		program.screen().findIndex(line => line.includes('one')),
	);
});
