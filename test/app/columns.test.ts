import test from 'ava';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {atMost, clip, clipMiddle, columnsOf, pad, wrap} from '../../source/app/columns.ts';
import {visible} from '../../source/review/visible.ts';

const texts = [
	'plain',
	'Grüße',
	'日本語',
	'ｆｕｌｌ',
	'한국어',
	'🙂',
	'👩‍💻',
	'🇩🇪',
	'e\u0301',
	'⏎ ≠ ▸ · – — …',
	'',
	'क्षेत्र',
	'→ ↵',
	'中🙂a',
];

test('a text takes as many columns as terminals give it', t => {
	for (const text of texts) {
		t.is(columnsOf(text), stringWidth(text), text);
	}
});

test('a name that is cut in its middle keeps both ends and fits', t => {
	t.is(clipMiddle('/var/log/web-1.log', 18), '/var/log/web-1.log');
	t.is(clipMiddle('/var/log/web-1.log', 12), '/var/…-1.log');
	t.is(clipMiddle('日本語日本語.log', 10), '日本….log');
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...texts, 'a')), fc.integer({min: -1, max: 40}), (parts, columns) => {
			const text = parts.join('');
			const [start = '', end = ''] = clipMiddle(text, columns).split('…');
			t.true(columnsOf(clipMiddle(text, columns)) <= Math.max(0, columns));
			t.true(text.startsWith(start));
			t.true(parts.some(part => part.includes('…')) || text.endsWith(end));
		}),
	);
});

test('letters of Europe, signs and arrows take as many columns as terminals give them, alone and between others', t => {
	const codes = Array.from({length: 0x26_00}, (_, code) => code).filter(code => code < 0x5_30 || code >= 0x20_00);
	for (const code of codes) {
		const text = visible(String.fromCodePoint(code));
		// What makes one character of several is not told by the character alone.
		if (!/\p{M}|\p{Cn}/u.test(text)) {
			t.is(columnsOf(text), stringWidth(text), code.toString(16));
			t.is(columnsOf(`a${text}b`), stringWidth(text) + 2, code.toString(16));
		}
	}
});

test('what is cut fits, ends with a mark, and never ends in half a character', t => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 40}), fc.integer({min: 1, max: 30}), (raw, columns) => {
			const text = visible(raw);
			const cut = clip(text, columns);
			return columnsOf(cut) <= columns && cut.isWellFormed() && (cut === text || cut.endsWith('…'));
		}),
	);
	t.is(clip('日本語', 5), '日本…');
	t.is(pad('日本', 5), '日本 ');
	t.is(clip('anything', 0), '');
});

test('wrapping breaks at spaces, keeps every word and no line is too long', t => {
	t.deepEqual(wrap('A restart hides the signal', 10), ['A restart', 'hides the', 'signal']);
	t.deepEqual(wrap('aaaaaaaaaaaa b', 5), ['aaaaa', 'aaaaa', 'aa b']);
	t.deepEqual(wrap('one\ntwo', 20), ['one', 'two']);
	t.deepEqual(wrap('', 20), ['']);
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 80}), fc.integer({min: 2, max: 30}), (raw, columns) => {
			const text = visible(raw);
			const lines = wrap(text, columns);
			return (
				lines.every(line => columnsOf(line) <= columns) && lines.join('').replace(/\s/g, '') === text.replace(/\s/g, '')
			);
		}),
	);
});

test('of too many lines the first show, and the last one of them ends in a mark, with no character halved', t => {
	t.deepEqual(atMost(['one', 'two'], 2, 5), ['one', 'two']);
	t.deepEqual(atMost(['one', 'two', 'three'], 2, 5), ['one', 'two…']);
	t.deepEqual(atMost(['one', 'whole', 'three'], 2, 5), ['one', 'whol…']);
	t.deepEqual(atMost(['one', 'abc🙂', 'three'], 2, 5), ['one', 'abc…']);
	t.deepEqual(atMost(['one', 'two'], 0, 5), []);
});
