import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {lookingEffect} from '../../../source/cli/screen/look-at-words.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {fixedEnvironment, openProgram, type Program} from '../../helpers/program.ts';

/** A program whose editor gives a row back with other words. */
async function withEditor(edit: (text: string) => string): Promise<Program> {
	const looking = lookingEffect(fixedEnvironment());
	await looking.ready();
	return openProgram(checkoutReview, {
		effects: [
			looking.effect,
			(action, app) => {
				if (action.type === 'edit-outside') {
					app.dispatch({type: 'edited-outside', text: edit(action.text), purpose: action.purpose});
				}
			},
		],
	});
}

const told = (program: Program) => program.state().notice?.text ?? '';

async function after(program: Program): Promise<string> {
	for (let turns = 0; told(program) === '' && turns < 100; turns++) {
		await wait(1);
	}

	return told(program);
}

test('a row that comes back from an editor is saved as it is, and the question follows', async t => {
	const program = await withEditor(text => `${text}\n\nI should have checked the host, my fault.`);
	program.press('g', 'j', 'E');
	t.regex(await after(program), /^“(?:should have checked|my fault)”: .*\?/);
	t.true(JSON.stringify(program.state().review).includes('I should have checked the host, my fault.'));
	program.press('u');
	t.false(JSON.stringify(program.state().review).includes('my fault'));
});

test('what stood in the row before is not asked about when something else in it changes, nor where the lens is off', async t => {
	let text = 'We should have tested it';
	const program = await withEditor(() => text);
	program.press('g', 'E');
	t.regex(await after(program), /^“should have tested”/);
	text = 'We should have tested it, on Friday';
	program.press('E');
	await wait(20);
	t.is(told(program), '');
	program.dispatch({type: 'viewed', lens: {on: false}});
	text = 'Bea forgot to look';
	program.press('E');
	await wait(20);
	t.is(told(program), '');
	t.true(program.story().includes('Bea forgot to look'));
});
