import test from 'ava';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {openProgram} from '../../helpers/program.ts';

for (const [keys, says] of [
	[['c'], 'c is a key of Assumptions. ? shows the keys.'],
	[['2', 't'], 't is a key of Timeline. ? shows the keys.'],
	[['Z'], 'Z does nothing here. ? shows the keys.'],
	[['F5'], 'F5 does nothing here. ? shows the keys.'],
	[['Ctrl+X'], 'Ctrl+X does nothing here. ? shows the keys.'],
	[['d', 'Z'], 'Z does nothing here. ? shows the keys.'],
	[['y', 'Z'], 'Z does nothing here. Esc leads back.'],
	[['Alt+Z'], undefined],
	[['a', 'F5'], undefined],
	[['0', 'F5'], undefined],
	[['e', 'Tab', 'Tab', 'Z'], undefined],
	[[':', 'F5'], undefined],
	[['/', 'F5'], undefined],
	[['&', 'F5'], undefined],
	[['i', 'F5'], undefined],
] as const) {
	test(`after ${keys.join(' ')} ${says ?? 'nothing'} is said of a key that does nothing`, t => {
		const program = openProgram(checkoutReview);
		program.press(...keys);
		t.is(program.state().notice?.text, says);
	});
}

test('a key that does nothing is named with the keys that somebody gave to the help', t => {
	const program = openProgram(checkoutReview, {chosen: {keys: {help: ['Ctrl+G'], outcome: ['X']}}});
	program.press('X');
	t.is(program.state().notice?.text, 'X is a key of Assumptions. Ctrl+G shows the keys.');
	program.press('j');
	t.is(program.state().notice, undefined);
});
