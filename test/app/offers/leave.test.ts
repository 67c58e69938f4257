import test from 'ava';
import {offered, offerRows} from '../../helpers/offers.ts';
import type {Program} from '../../helpers/program.ts';

const rows = offerRows('one', 'two');
const shows = (program: Program, text: string) => program.screen().some(line => line === ` ${text}`);
const isOpen = (program: Program) => program.state().overlays.length > 0;
const pasted = 'Esc again leaves these lines out; what was pasted is not kept.';
const piped = 'Esc again leaves these lines out; what was piped in is not kept.';
const chosen = 'Esc again leaves these lines out; what you chose here is not kept.';

test('a file of which nothing was chosen is left at once, and it is said that nothing was added', t => {
	for (const key of ['Escape', 'Ctrl+C']) {
		for (const keys of [[], ['j'], ['x', 'x'], ['e', 'Enter'], ['z', 'Escape']]) {
			const program = offered(2, {rows});
			program.press(...keys, key);
			t.false(isOpen(program));
			t.true(shows(program, 'Nothing was added.'));
		}
	}
});

test('what was pasted or piped in, and what was left out or reworded, is asked about once before it is left', t => {
	for (const key of ['Escape', 'Ctrl+C']) {
		for (const [from, keys, question] of [
			[{text: '14:00 one'}, [], pasted],
			[{path: '-'}, ['j'], piped],
			[{path: 'web.log'}, ['x'], chosen],
			[{path: 'web.log'}, ['e', '!', 'Enter'], chosen],
			[{path: 'web.log'}, ['j', 'x', 'r', 'Escape'], chosen],
		] as const) {
			const program = offered(2, {rows, from});
			program.press(...keys, key);
			t.true(shows(program, question), program.screen().join('\n'));
			t.true(isOpen(program));
			program.press(key);
			t.false(isOpen(program));
			t.true(shows(program, 'Nothing was added.'));
		}
	}
});

test('after any other key the question is asked again', t => {
	for (const keys of [['j'], ['x', 'x'], ['q'], ['?', 'Escape'], ['&', 'Escape'], ['v', 'Escape'], ['r', 'Escape']]) {
		const program = offered(2, {rows, from: {text: '14:00 one'}});
		program.press('Escape', ...keys, 'Escape');
		t.true(isOpen(program), keys.join(' '));
		t.true(shows(program, pasted));
	}
});

test('a paste that brings nothing new is left at once', t => {
	const program = offered(0, {from: {text: '14:00 one'}});
	program.press('Escape');
	t.false(isOpen(program));
});
