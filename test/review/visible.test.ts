import test from 'ava';
import fc from 'fast-check';
import {visible, visibleText} from '../../source/review/visible.ts';

// What can act on a terminal, hide text or turn it round, and what must be seen instead.
const attacks: ReadonlyArray<readonly [name: string, text: string, seen: string]> = [
	['clipboard write, ended by BEL', '\u001B]52;c;cm0gLXJmIH4=\u0007', '␛]52;c;cm0gLXJmIH4=␇'],
	['clipboard write, ended by ST', '\u001B]52;c;cm0=\u001B\\', '␛]52;c;cm0=␛\\'],
	[
		'link that shows one address and opens another',
		'\u001B]8;;https://evil\u0007ok\u001B]8;;\u0007',
		'␛]8;;https://evil␇ok␛]8;;␇',
	],
	['window title', '\u001B]0;pwned\u0007', '␛]0;pwned␇'],
	['colour', '\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
	['hidden text', '\u001B[8mhidden', '␛[8mhidden'],
	['clear screen', '\u001B[2J\u001B[H', '␛[2J␛[H'],
	['full reset', '\u001Bc', '␛c'],
	['device query', '\u001B[6n', '␛[6n'],
	['C1 control sequence', '\u009B31m', '<009B>31m'],
	['C1 operating system command', '\u009D52;c;AA\u009C', '<009D>52;c;AA<009C>'],
	['carriage return that overwrites', 'safe\rrm -rf', 'safe␍rm -rf'],
	['backspaces', 'ab\b\bcd', 'ab␈␈cd'],
	['bell', 'a\u0007', 'a␇'],
	['NUL', 'a\u0000b', 'a␀b'],
	['shift out', 'a\u000Eb', 'a␎b'],
	['form feed and vertical tab', 'a\f\u000Bb', 'a␌␋b'],
	['delete', 'a\u007F', 'a␡'],
	['text turned round', '\u202Egnp.exe', '<202E>gnp.exe'],
	['isolates', '\u2066a\u2069', '<2066>a<2069>'],
	['Arabic letter mark', 'a\u061Cb', 'a<061C>b'],
	['zero width space', 'a\u200Bb', 'a<200B>b'],
	['joiner between Latin letters', 'a\u200Db', 'a<200D>b'],
	['byte order mark', '\uFEFFa', '<FEFF>a'],
	['tag characters', 'a\u{E0041}b', 'a<E0041>b'],
	['line separator', 'a\u2028b', 'a<2028>b'],
	['soft hyphen', 'a\u00ADb', 'a<00AD>b'],
	['Hangul filler', 'a\u3164b', 'a<3164>b'],
	['lone surrogate', 'a\uD83Db', 'a<D83D>b'],
	['line feed', 'a\nb', 'a␊b'],
	['tab', 'a\tb', 'a  b'],
];

for (const [name, text, seen] of attacks) {
	test(`can be seen and does nothing: ${name}`, t => {
		t.is(visible(text), seen);
	});
}

test('two hundred signs on one letter become four', t => {
	t.is(visible(`e${'\u0301'.repeat(200)}!`), `e${'\u0301'.repeat(4)}!`);
});

test('what people write in their scripts stays as it is', t => {
	for (const text of [
		'Grüße',
		'日本語のログ',
		'مرحبا',
		'می‌خواهم',
		'क्‍ष',
		'👩‍💻 and 👨‍👩‍👧',
		'❤️ 1️⃣',
		'e\u0301',
		'🇩🇪',
		'≠ ~ =',
	]) {
		t.is(visible(text), text);
	}
});

test('line ends of every kind stay in texts of several lines', t => {
	t.is(visibleText('a\r\nb\rc\nd\u001B'), 'a\nb\nc\nd␛');
});

test('no text whatever leaves a control character, and making it visible twice changes nothing', t => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
			const seen = visible(text);
			return (
				!/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u.test(seen) &&
				visible(seen) === seen &&
				seen.isWellFormed()
			);
		}),
	);
	t.pass();
});
