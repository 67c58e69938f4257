import test from 'ava';
import fc from 'fast-check';
import {clip, wrap} from '../../source/app/columns.ts';
import {shown, shownStart} from '../../source/app/shown.ts';
import {hostileWords} from '../helpers/hostile-words.ts';

const words = fc
	.array(fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom(...hostileWords, '決済', '👨‍👩‍👧', ' ', '\n')), {
		maxLength: 60,
	})
	.map(parts => parts.join(''));

test('what is drawn of the start of a text is what would be drawn of all of it', t => {
	fc.assert(
		fc.property(words, fc.integer({min: 1, max: 60}), (text, columns) => {
			t.is(clip(shownStart(text, columns), columns), clip(shown(text), columns));
		}),
	);
	fc.assert(
		fc.property(words, fc.integer({min: 2, max: 40}), (text, columns) => {
			t.deepEqual(wrap(shownStart(text, 4 * columns), columns).slice(0, 3), wrap(shown(text), columns).slice(0, 3));
		}),
	);
});

test('of a long text no more is looked at than a screen holds', t => {
	t.true(shownStart('a long log '.repeat(100_000), 120).length <= 120 * 8);
	t.is(shownStart(undefined, 120), '');
});
