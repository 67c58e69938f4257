import test from 'ava';
import fc from 'fast-check';
import {lens} from '../../source/lens/lens.ts';
import {mask} from '../../source/lens/mask.ts';
import {rules} from '../../source/lens/rules.ts';

// Sentences of the rules' own samples, torn apart and glued together, with all that people and logs may bring.
const samples = rules.flatMap(({hit, miss}) => [...hit, ...miss]);
const pieces = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom(...samples)},
	{
		weight: 2,
		arbitrary: fc.constantFrom('"', '`', '```', '\n', ' ', '> ', '“', '”', "'", '’', '—', '...', '😀', 'ﬁ', 'İ'),
	},
	{weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
	{weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', "hasOwnProperty's", 'I', 'not', 'if')},
);
const texts = fc.array(pieces, {maxLength: 6}).map(parts => parts.join(''));

test('masking keeps the length of any text, and where its lines end', t => {
	fc.assert(
		fc.property(texts, text => {
			const masked = mask(text);
			return masked.length === text.length && masked.split('\n').length === text.split('\n').length;
		}),
	);
	t.pass();
});

test('findings lie within the text, are not empty, stand in order and do not overlap', t => {
	fc.assert(
		fc.property(texts, text => {
			let last = 0;
			for (const {start, end} of lens(text)) {
				if (start < last || end <= start || end > text.length) {
					return false;
				}

				last = end;
			}

			return true;
		}),
	);
	t.pass();
});

test('the same text is judged alike however often, and a finding holds all it should', t => {
	fc.assert(
		fc.property(texts, text => {
			const first = lens(text);
			t.deepEqual(lens(text), first);
			return first.every(
				({question, questions, reframing, rule}) =>
					question === questions[0] && question !== '' && reframing !== '' && rule !== '',
			);
		}),
	);
});

test('whatever is quoted is silent', t => {
	fc.assert(
		fc.property(fc.constantFrom(...samples), fc.constantFrom('""', '“”', '``'), (sample, [open = '', close = '']) => {
			const quoted = `${open}${sample.replaceAll(/["“”`]/g, '')}${close}`;
			return lens(`The note was ${quoted}`).length === 0;
		}),
	);
	t.pass();
});

test('each line is judged by itself: what stands on another line changes nothing', t => {
	fc.assert(
		fc.property(fc.constantFrom(...samples), fc.constantFrom(...samples), (one, other) => {
			const both = lens(`${one}\n${other}`).map(({start, end}) => [start, end]);
			const single = lens(one).map(({start, end}) => [start, end]);
			const second = lens(other).map(({start, end}) => [start + one.length + 1, end + one.length + 1]);
			t.deepEqual(both, [...single, ...second]);
		}),
	);
});
