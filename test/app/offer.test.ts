import test from 'ava';
import type {ImportOffer} from '../../source/app/action.ts';
import {mostUnasked} from '../../source/review/most-unasked.ts';
import {openProgram, type Program} from '../helpers/program.ts';

/** A log that was read, with so many events. */
function offer(added: number, others: Partial<ImportOffer> = {}): ImportOffer {
	const put = Object.fromEntries(
		Array.from({length: Math.min(added, 3)}, (_, index) => [
			`e${index}`,
			{kind: 'event', what: `line ${index}`, when: {as: 'point', at: `2026-10-03T14:0${index}Z`}},
		]),
	);
	return {
		name: 'web.log',
		edit: {label: 'the evidence from web.log', put},
		added,
		first: '2026-10-01T00:00:03.250Z',
		last: '2026-10-18T08:37:30Z',
		from: {path: 'web.log'},
		match: '',
		samples: [],
		lines: [`${added} events as evidence.`],
		...others,
	};
}

function offered(added: number, others: Partial<ImportOffer> = {}): Program {
	const program = openProgram();
	program.dispatch({type: 'opened', overlay: {type: 'offer', offer: offer(added, others)}});
	return program;
}

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
	const samples = [
		{at: '2026-10-03T14:02:31.250Z', text: 'pool exhausted'},
		{at: '2026-10-03T14:02:32Z', text: 'pool \u001B[31mback'},
	];
	const one = offered(40, {samples, first: '2026-10-03T14:02:31.250Z', last: '2026-10-03T15:00Z'});
	t.true(one.screen().includes('    14:02:31.250  pool exhausted'));
	t.true(one.screen().includes('    … 38 more'));
	t.false(one.screen().join('').includes('\u001B'));
	const several = offered(2, {samples});
	t.true(several.screen().includes('    Sat 3 Oct 14:02:31.250  pool exhausted'));
	t.false(several.screen().some(line => line.includes('more')));
	several.resize(34, 10);
	t.is(several.screen().length, 10);
});

test('what was typed to narrow a log is there again, whether it was left or sent', t => {
	const program = offered(3, {match: 'pool'});
	program.press('&');
	t.true(program.screen().some(line => line === ' Only lines with  pool'));
	for (const [typed, leave] of [
		[' !web-1', 'Escape'],
		[' since:14:00', 'Ctrl+C'],
		[' gone', 'Enter'],
	] as const) {
		program.type(typed);
		program.press(leave, '&');
		t.true(
			program.screen().some(line => line.endsWith(typed)),
			typed,
		);
	}

	program.press('Ctrl+U');
	t.true(program.screen().some(line => line.includes('words   !word   since:14:00   until:15:00')));
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
		program.dispatch({type: 'opened', overlay: {type: 'offer', offer: offer(2, {edit: {label: '', put}})}});
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
