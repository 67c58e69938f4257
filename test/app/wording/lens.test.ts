import test from 'ava';
import {draftsIn} from '../../../source/app/forms/drafts.ts';
import {look} from '../../../source/app/wording/look.ts';
import {changedStretch, findingInHand} from '../../../source/app/wording/looked.ts';
import {isSentenceOver, sentenceEnd, sentenceStart} from '../../../source/app/wording/sentence-bounds.ts';
import {leftKey} from '../../../source/lens/left-key.ts';
import type {Review} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {fixedEnvironment, openProgram, type Program} from '../../helpers/program.ts';

const fault = 'I should have checked the host, my fault';

test('words that make a person the problem are asked about when one rests, the warm way about oneself', t => {
	const program = quickAdd(`1402 ${fault}`);
	t.is(asked(program), undefined);
	rest(program);
	t.is(asked(program), 'should have checked');
	t.regex(program.screen().join(' '), /is hard on you/);
	t.regex(program.screen().join('\n'), /or ask +This is a blameless post-mortem/);
});

for (const [title, text] of [
	['a machine that fails', 'the backup job failed to upload'],
	['somebody who did something', 'Bea restarts web-1'],
	['what somebody is quoted with', 'Support writes “you should have checked. My fault.” to all'],
	['an open question', 'What could Bea see at that moment?'],
] as const) {
	test(`${title} is not asked about`, t => {
		const program = quickAdd(`1402 ${text}`);
		rest(program);
		t.is(asked(program), undefined);
	});
}

test('the question stays while one goes on in the sentence, moves with its words, and goes with the next sentence', t => {
	const program = quickAdd('Bea should have checked');
	rest(program);
	program.type(' the pool.');
	t.is(asked(program), 'should have checked');
	program.press('Home');
	program.type('1402 ');
	t.is(asked(program), 'should have checked');
	program.press('End');
	program.type(' ');
	rest(program);
	t.is(asked(program), 'should have checked');
	program.type('Then the pool is empty');
	rest(program);
	t.is(asked(program), undefined);
});

test('words that become others are not asked about any longer', t => {
	const program = quickAdd('Bea should have checked');
	rest(program);
	program.press('Backspace');
	t.is(asked(program), undefined);
});

test('of a text that is pasted each sentence is looked at', t => {
	const program = quickAdd('');
	program.paste('The pool is empty. Bea should have checked it. Errors rise.');
	rest(program);
	t.is(asked(program), 'should have checked');
});

test('the other wording is a draft in place of the sentence alone, and undo in the field brings the words back', t => {
	const program = quickAdd(`1402 The pool is empty. ${fault}. Errors rise.`);
	rest(program);
	program.press('Ctrl+T');
	t.is(textIn(program), '1402 The pool is empty. I assumed …; I expected …; what happened was …. Errors rise.');
	rest(program);
	t.is(asked(program), undefined);
	program.type('the host is fine');
	t.regex(
		textIn(program),
		/I assumed the host is fine; I expected …/,
		'what is typed takes the place of the first gap',
	);
	for (let step = 0; step <= 'the host is fine'.length; step++) {
		program.press('Ctrl+_');
	}

	t.true(textIn(program).includes(`${fault}. Errors rise.`));
});

test('leaving a sentence leaves all of it: nothing else in it is asked about at once', t => {
	const program = quickAdd(`1402 ${fault}`);
	rest(program);
	program.press('Alt+L');
	t.is(asked(program), undefined);
	rest(program);
	t.is(asked(program), undefined);
});

test('with nothing asked, its keys say so and change nothing', t => {
	const program = quickAdd('all is well');
	for (const key of ['Ctrl+T', 'Alt+L']) {
		program.press(key);
		t.regex(program.screen().join('\n'), /nothing is asked about here/);
		t.is(textIn(program), 'all is well');
	}
});

test('what a new row leaves as it is is saved with it as a mark without words, in one step', t => {
	const program = quickAdd(`1402 Bea should have checked`);
	rest(program);
	program.press('Alt+L');
	t.is(asked(program), undefined);
	program.type(' it');
	rest(program);
	t.is(asked(program), undefined);
	program.press('Escape', 'a');
	program.type('!');
	rest(program);
	t.is(asked(program), undefined, 'left and opened again');
	program.press('Enter');
	const row = Object.values(program.state().review.records).find(
		record => record.kind === 'event' && record.what === 'Bea should have checked it!',
	);
	t.deepEqual(row && 'left' in row && row.left, {
		[keyOf('counterfactual.should-have', 'should have checked', 'what')]: true,
	});
	program.press('u');
	t.false(program.story().includes('Bea should have checked it!'));
});

test('what was left as it is in a row that was left is so in the next run, too', t => {
	const program = quickAdd(`1402 Bea should have checked`);
	rest(program);
	program.press('Alt+L', 'Escape');
	const [draft] = [...draftsIn(program.state()).values()];
	const later = openProgram(checkoutReview);
	const kept = JSON.parse(JSON.stringify(draft));
	const at = '2026-10-05T09:30Z';
	later.dispatch({type: 'draft-taken', question: {id: 'one', draft: kept, at, host: undefined, number: 1, of: 1}});
	later.type('!');
	rest(later);
	t.is(asked(later), undefined);
	later.press('Enter');
	t.true(later.story().includes('Bea should have checked!'));
});

test('what is left as it is in a row that is there is kept at once, also on other screens; undo asks again', t => {
	const program = editing('page', 'Bea should have looked');
	rest(program);
	program.press('Alt+L');
	const marks = leftOf(program, 'page');
	t.is(Object.keys(marks).length, 1);
	t.notRegex(JSON.stringify(marks), /should|looked|Bea/i);
	program.press('Ctrl+S');
	const saved = program.state().review;

	const peer = editing('page', 'Yes, Bea should have looked', saved);
	rest(peer);
	t.is(asked(peer), undefined);
	peer.press('Ctrl+X');

	program.press('u', 'u');
	t.deepEqual(leftOf(program, 'page'), {});
	const again = editing('page', 'Bea should have looked', program.state().review);
	rest(again);
	t.is(asked(again), 'should have looked');
});

test('learnings are asked ahead first', t => {
	const program = openProgram(checkoutReview);
	program.press('3', 'a');
	program.type('Bea should have looked');
	rest(program);
	t.regex(findingInHand(program.state())?.finding.question ?? '', /the safe way the easy way/);
});

test('times, sources, evidence beside the story and the words of a log are not looked at', t => {
	for (const id of ['pool', 'aside']) {
		const program = editing(id, 'Bea should have looked');
		rest(program);
		t.is(asked(program), undefined, id);
	}

	const source = editing('page', '');
	source.press('Tab', 'Tab', 'Tab');
	source.type('Bea should have looked');
	rest(source);
	t.is(asked(source), undefined);
});

test('one command turns it off and on', t => {
	const program = quickAdd('Bea should have checked');
	rest(program);
	program.press('Escape', ':');
	program.prompt('lens off');
	program.press('Enter', 'a');
	program.type(' it');
	rest(program);
	t.is(asked(program), undefined);
	program.press('Escape', ':');
	program.prompt('lens on');
	program.press('Enter', 'a');
	program.type(' all');
	rest(program);
	t.is(asked(program), 'should have checked');
});

test('a team’s own words are asked about, too', t => {
	const lens = {on: true, words: [{phrase: 'heroics', category: 'personal_fault'} as const]};
	const program = openProgram(checkoutReview, {chosen: {lens}});
	program.press('a');
	program.type('Heroics again');
	rest(program);
	t.is(asked(program), 'Heroics');
});

test('on every size the words that are asked about and the question show, and the cursor stays in the text', t => {
	for (const [columns, rows] of [
		[34, 10],
		[60, 14],
		[80, 24],
		[120, 36],
	] as const) {
		const program = quickAdd('Bea should have checked', checkoutReview, {columns, rows});
		rest(program);
		t.regex(program.screen().join('\n'), /┄┄┄/, `${columns}`);
		t.regex(program.screen().join('\n'), /What did/, `${columns}`);
	}
});

test('a sentence ends behind its full stop, never inside a word', t => {
	t.false(isSentenceOver('see web-1.', 10));
	t.false(isSentenceOver('see web-1.ex', 12));
	t.true(isSentenceOver('It is late. ', 12));
	t.true(isSentenceOver('one\n', 4));
	const text = 'See web-1.example. Then “stop.” And go';
	t.is(text.slice(sentenceStart(text, 22), sentenceEnd(text, 22)), 'Then “stop.”');
	t.is(text.slice(sentenceStart(text, 5), sentenceEnd(text, 5)), 'See web-1.example.');
	t.is(text.slice(sentenceStart(text, text.length), sentenceEnd(text, text.length)), 'And go');
});

test('the stretch in which two texts differ is found', t => {
	t.deepEqual(changedStretch('one two', 'one big two'), {start: 4, end: 8});
	t.deepEqual(changedStretch('aa', 'aaa'), {start: 2, end: 3});
	t.deepEqual(changedStretch('abc', ''), {start: 0, end: 0});
});

test('a mark is the same in any case and with any spaces, and another one for each rule and field', t => {
	const mark = keyOf('rule', "didn't  look", 'what');
	t.is(mark, keyOf('rule', 'Didn’t look', 'what'));
	t.not(mark, keyOf('other', 'Didn’t look', 'what'));
	t.not(mark, keyOf('rule', 'Didn’t look', 'notes'));
	t.regex(mark, /^[\da-z]{12}$/);
});

function quickAdd(
	text: string,
	review: Review = checkoutReview,
	size: {columns?: number; rows?: number} = {},
): Program {
	const program = openProgram(review, size);
	program.press('a');
	program.type(text);
	return program;
}

// Its words are open, and others stand in their place.
function editing(id: string, text: string, review: Review = checkoutReview): Program {
	const program = openProgram(review);
	program.dispatch({type: 'folded', anchor: 'pool', open: true});
	program.dispatch({type: 'moved-to', row: id});
	program.press('e', 'Tab', 'Ctrl+U');
	program.type(text);
	return program;
}

function rest(program: Program): void {
	const looked = look(program.state(), fixedEnvironment());
	if (looked) {
		program.dispatch({type: 'looked', looked});
	}
}

function asked(program: Program): string | undefined {
	const inHand = findingInHand(program.state());
	return inHand?.field.text.slice(inHand.finding.start, inHand.finding.end);
}

function textIn(program: Program): string {
	const overlay = program.state().overlays.at(-1);
	return overlay?.type === 'quick-add' ? overlay.quickAdd.field.text : '';
}

function leftOf(program: Program, id: string): object {
	const record = program.state().review.records[id];
	return (record && 'left' in record && record.left) || {};
}

function keyOf(rule: string, phrase: string, field: string): string {
	return leftKey({rule, start: 0, end: phrase.length}, phrase, field);
}
