// One class for everything that could act on a terminal, hide text or turn its direction round. ZWJ and ZWNJ are judged
// by their neighbours below; VS15 and VS16 only choose how the character before them is drawn.
const unseen =
	/[\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0D\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|\p{Surrogate}/gu;
const manyMarks = /(\p{M}{4})\p{M}+/gu;
const plain = /^[\x20-\x7E]*$/;
const emojiBefore = /[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F]$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;
// Scripts whose ordinary spelling uses the joiners (Unicode Standard, 23.2).
const joining =
	/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;

/**
 * A text of strangers made safe to draw on one line: whatever could act on a terminal, hide or turn text round is
 * replaced by something that can be seen (`␛`, `<202E>`), and nothing is left out but the fifth and further combining
 * marks on one letter. Tabs become two spaces. For display only: what is stored stays as it was.
 * Source: Unicode TR #36 and #39; the attack strings of the tests.
 */
export function visible(text: string): string {
	return plain.test(text) ? text : text.replace(unseen, replacement).replace(manyMarks, '$1');
}

/** Like `visible`, but line ends stay; `\r\n` and a lone `\r` count as one. */
export function visibleText(text: string): string {
	return text
		.split(/\r\n?|\n/)
		.map(visible)
		.join('\n');
}

function replacement(character: string, position: number, whole: string): string {
	const code = character.codePointAt(0) ?? 0;
	if (code === 0x09) {
		return '  ';
	}

	if (code < 0x20) {
		return String.fromCodePoint(0x24_00 + code);
	}

	if (code === 0x7f) {
		return '␡';
	}

	if ((code === 0x20_0c || code === 0x20_0d) && joins(whole, position)) {
		return character;
	}

	return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function joins(whole: string, position: number): boolean {
	const before = whole.slice(Math.max(0, position - 2), position);
	const after = whole.slice(position + 1, position + 3);
	if (emojiBefore.test(before) && emojiAfter.test(after)) {
		return true;
	}

	// A joiner may follow a combining sign such as the virama, which belongs to the script of its letter.
	return joining.test(before);
}
