import test from 'ava';
import fc from 'fast-check';
import {edit, insert, type TextStep, textField} from '../../../source/app/forms/text-field.ts';

const typed = (text: string, ...steps: ReadonlyArray<TextStep | {readonly type: string}>) => {
	let field = textField(text);
	for (const step of steps) {
		field = typeof step === 'string' ? edit(field, step) : insert(field, step.type);
	}

	const {text: whole, cursor} = field;
	return `${whole.slice(0, cursor)}|${whole.slice(cursor)}`;
};

test('one key moves over or deletes one character as people see it', t => {
	for (const character of ['a', '日', '🙂', '👩‍💻', '🇩🇪', 'e\u0301', '1️⃣']) {
		t.is(typed(`x${character}`, 'left'), `x|${character}`);
		t.is(typed(`x${character}`, 'delete-left'), 'x|');
		t.is(typed(`x${character}`, 'left', 'delete-right'), 'x|');
	}
});

test('words, lines and what was taken out behave as in readline', t => {
	t.is(typed('restart the pool', 'word-left'), 'restart the |pool');
	t.is(typed('restart the pool', 'word-left', 'word-left'), 'restart |the pool');
	t.is(typed('restart the pool', 'start', 'word-right'), 'restart| the pool');
	t.is(typed('restart the pool', 'delete-word-left'), 'restart the |');
	t.is(typed('restart the pool', 'start', 'delete-word-right'), '| the pool');
	t.is(typed('restart the pool', 'word-left', 'delete-to-end'), 'restart the |');
	t.is(typed('restart the pool', 'word-left', 'delete-to-start'), '|pool');
	t.is(typed('restart the pool', 'delete-word-left', 'start', 'put-back'), 'pool|restart the ');
	t.is(typed('first\nsecond', 'start'), 'first\n|second');
	t.is(typed('first\nsecond', 'delete-to-start'), 'first\n|');
	t.is(typed('a', {type: 'b'}, {type: 'c'}, 'undo'), 'ab|');
});

test('the cursor stands between two characters after any steps, and the text is whole', t => {
	const steps: TextStep[] = [
		'left',
		'right',
		'word-left',
		'word-right',
		'start',
		'end',
		'delete-left',
		'delete-right',
		'delete-word-left',
		'delete-word-right',
		'delete-to-start',
		'delete-to-end',
		'put-back',
		'undo',
	];
	const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});
	fc.assert(
		fc.property(
			fc.string({unit: 'grapheme', maxLength: 20}),
			fc.array(fc.oneof(fc.constantFrom(...steps), fc.record({type: fc.string({unit: 'grapheme', maxLength: 3})})), {
				maxLength: 30,
			}),
			(text, moves) => {
				let field = textField(text.toWellFormed());
				for (const move of moves) {
					field = typeof move === 'string' ? edit(field, move) : insert(field, move.type);
				}

				const boundaries = [...segmenter.segment(field.text)].map(part => part.index);
				return field.text.isWellFormed() && (field.cursor === field.text.length || boundaries.includes(field.cursor));
			},
		),
		{examples: [['\u2190\u0338', ['word-left']]]},
	);
	t.pass();
});
