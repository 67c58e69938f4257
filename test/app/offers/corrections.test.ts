import test from 'ava';
import {offered, offerRows} from '../../helpers/offers.ts';
import type {Program} from '../../helpers/program.ts';

const shows = (program: Program, text: string) => program.screen().join('\n').replace(/\n +/g, ' ').includes(text);

test('what was typed to narrow a log is there again, whether it was left or sent', t => {
	const program = offered(3, {choices: {match: 'pool'}});
	program.press('&');
	t.true(program.screen().some(line => line === ' Only lines with  pool   Ctrl+U empties it'));
	for (const [typed, keys] of [
		[' !web-1', ['Escape', '&']],
		[' since:14:00', ['Ctrl+C', '&']],
		[' gone', ['Enter']],
	] as const) {
		program.type(typed);
		program.press(...keys);
		t.true(
			program.screen().some(line => line.replace('   Ctrl+U empties it', '').endsWith(typed)),
			typed,
		);
	}

	program.press('Ctrl+U');
	t.true(shows(program, 'Enter brings all lines back'));
	const fresh = offered(3);
	fresh.press('&');
	t.true(shows(fresh, 'words   !word   since:14:00   until:15:00'));
});

test('zone, year, clock and format are asked for anew, with what they are now beside it, and Enter alone leaves it so', t => {
	const choices = {match: '', zone: 'Europe/Berlin', start: '2024', offset: '+90m', format: 'syslog'};
	const program = offered(3, {choices, times: {zone: '', readIn: 'UTC', start: '2024, as you say'}});
	for (const [key, label, now] of [
		['z', 'Times that name no zone are in', 'Europe/Berlin'],
		['y', 'The first of them is of', '2024'],
		['o', 'Add to each time', '+90m'],
		['f', 'Read it as', 'syslog'],
	] as const) {
		program.press(key);
		t.true(program.screen().includes(` ${label}    now ${now}; - takes it back`), program.screen().join('\n'));
		program.press('Enter');
		t.is(program.state().overlays.length, 1);
	}
});

test('where all lines name their year and day, y says so and asks for none', t => {
	const program = offered(3);
	program.press('y');
	t.true(shows(program, 'The year or the day of the first time that names none: the lines name it themselves.'));
	t.is(program.state().overlays.length, 1);
});

test('the line for a filter opens with the one that is in force, although another was cleared and left', t => {
	const program = offered(2, {rows: offerRows('one', 'two'), choices: {match: 'boom'}});
	program.press('&', 'Ctrl+U', 'Escape', '&');
	t.true(shows(program, 'Only lines with boom'.replace('with ', 'with  ')));
	program.type('!');
	program.press('Escape', '&');
	t.true(shows(program, 'boom!'));
});
