import type {Key} from '../../app/keys/key.ts';

/**
 * The key that a sequence of characters stands for: one character, or an escape sequence of xterm, rxvt, the Linux console,
 * application cursor mode, modifyOtherKeys or the kitty protocol. Nothing for what is no key: replies of the terminal,
 * reports of mouse and focus, releases of keys, keys that have no name here.
 */
export function parseKey(sequence: string): Key | undefined {
	if (sequence.length > 1 && sequence.startsWith('\u{1B}')) {
		const rest = sequence.slice(1);
		return parseCsi(rest) ?? parseSs3(rest) ?? parseHeldAlt(rest);
	}

	return parseCharacter(sequence);
}

/** A pasted text as a key: terminals send line ends in three ways, and nothing in it may act on the screen. */
export function pasteKey(text: string): Key {
	const {stripVTControlCharacters} = process.getBuiltinModule('node:util');
	const paste = stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(/[^\P{Cc}\n\t]/gu, '');
	return {...plain, name: 'Paste', paste};
}

const plain = {ctrl: false, alt: false, shift: false} as const;

const byLetter: Readonly<Record<string, string>> = {
	A: 'Up',
	B: 'Down',
	C: 'Right',
	D: 'Left',
	F: 'End',
	H: 'Home',
	M: 'Enter',
	P: 'F1',
	Q: 'F2',
	R: 'F3',
	S: 'F4',
};

const byNumber: Readonly<Record<string, string>> = {
	1: 'Home',
	2: 'Insert',
	3: 'Delete',
	4: 'End',
	5: 'PgUp',
	6: 'PgDn',
	7: 'Home',
	8: 'End',
	11: 'F1',
	12: 'F2',
	13: 'F3',
	14: 'F4',
	15: 'F5',
	17: 'F6',
	18: 'F7',
	19: 'F8',
	20: 'F9',
	21: 'F10',
	23: 'F11',
	24: 'F12',
};

// The kitty protocol gives keys without a character numbers from Unicode's private use area; these are the keypad's.
const byKittyCode: Readonly<Record<number, string>> = {
	57414: 'Enter',
	57417: 'Left',
	57418: 'Right',
	57419: 'Up',
	57420: 'Down',
	57421: 'PgUp',
	57422: 'PgDn',
	57423: 'Home',
	57424: 'End',
	57425: 'Insert',
	57426: 'Delete',
};
const kittyKeypad = '0123456789./*-+';
const firstKittyKeypadCode = 57399;

// What the keypad sends in application mode, from `ESC O j` on.
const ss3Keypad = '*+,-./0123456789';

function parseCharacter(character: string): Key | undefined {
	const code = character.codePointAt(0);
	if (code === undefined) {
		return undefined;
	}

	const name = named(code);
	if (name !== undefined) {
		return {...plain, name};
	}

	if (code < 0x20) {
		// Ctrl takes the upper bits off: Ctrl+D is 4, Ctrl+_ is 31, Ctrl+Space is 0.
		return {...plain, name: code === 0 ? ' ' : String.fromCharCode(code + 0x40).toLowerCase(), ctrl: true};
	}

	return code >= 0x80 && code < 0xa0 ? undefined : {...plain, name: character, text: character};
}

function parseHeldAlt(rest: string): Key | undefined {
	const key = rest.startsWith('\u{1B}') || [...rest].length === 1 ? parseKey(rest) : undefined;
	return key && held(key.name, {...key, alt: true});
}

function parseCsi(rest: string): Key | undefined {
	const match = /^\[([\d;:]*)([\x20-\x2f]*)([\x40-\x7e])$/.exec(rest);
	if (!match) {
		const console = /^\[\[([A-E])$/.exec(rest)?.[1];
		const shifted = /^\[(\d+)\$$/.exec(rest)?.[1];
		return console
			? {...plain, name: `F${console.charCodeAt(0) - 64}`}
			: keyNamed(shifted === undefined ? undefined : byNumber[shifted], 2);
	}

	const [, parameters = '', between, final = ''] = match;
	if (between !== '') {
		return undefined;
	}

	const [first = '', second = '', third = ''] = parameters.split(';');
	const [modifiers = '', event] = second.split(':');
	if (event === '3') {
		return undefined;
	}

	const bits = modifiers === '' ? 1 : Number(modifiers);
	switch (final) {
		case 'u':
			return keyOfCode(first, bits, third);
		case '~':
			return first === '27' && third !== '' ? keyOfCode(third, bits, '') : keyNamed(byNumber[first], bits);
		case '^':
			return keyNamed(byNumber[first], 5);
		case '@':
			return keyNamed(byNumber[first], 6);
		case 'Z':
			return keyNamed('Tab', bits === 1 ? 2 : bits);
		case 'a':
		case 'b':
		case 'c':
		case 'd':
			return parameters === '' ? keyNamed(byLetter[final.toUpperCase()], 2) : undefined;
		case 'M':
			return undefined;
		default:
			// A cursor position report ends in R like F3, but its first number is a row.
			return first === '' || first === '1' ? keyNamed(byLetter[final], bits) : undefined;
	}
}

function parseSs3(rest: string): Key | undefined {
	const match = /^O(?:1;)?(\d?)([A-Za-z])$/.exec(rest);
	if (!match) {
		return undefined;
	}

	const [, modifiers = '', final = ''] = match;
	const bits = modifiers === '' ? 1 : Number(modifiers);
	if (final >= 'j' && final <= 'y') {
		const text = ss3Keypad[final.charCodeAt(0) - 'j'.charCodeAt(0)];
		return text === undefined ? undefined : keyNamed(text, bits);
	}

	return final >= 'a' && final <= 'd' ? keyNamed(byLetter[final.toUpperCase()], 5) : keyNamed(byLetter[final], bits);
}

// Kitty: `code:shifted:base ; modifiers ; text`. A letter is given without Shift, and the text or the second code with it.
function keyOfCode(codes: string, bits: number, text: string): Key | undefined {
	const [code = Number.NaN, shifted] = codes.split(':').map(Number);
	if (!(code >= 0 && code <= 0x10_ff_ff)) {
		return undefined;
	}

	const keypad = kittyKeypad[code - firstKittyKeypadCode];
	const name = named(code) ?? byKittyCode[code] ?? keypad;
	if (name !== undefined) {
		return keyNamed(name, bits);
	}

	if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe0_00 && code <= 0xf8_ff)) {
		return undefined;
	}

	const typed = text === '' ? shifted : Number(text.split(':')[0]);
	const shift = ((bits - 1) & 1) === 1;
	const character = String.fromCodePoint(code);
	return keyNamed(typed ? String.fromCodePoint(typed) : shift ? character.toUpperCase() : character, bits);
}

function keyNamed(name: string | undefined, bits: number): Key | undefined {
	if (name === undefined || !(bits >= 1)) {
		return undefined;
	}

	const flags = bits - 1;
	return held(name, {shift: (flags & 1) !== 0, alt: (flags & 2) !== 0, ctrl: (flags & 4) !== 0});
}

function held(name: string, {ctrl, alt, shift}: Pick<Key, 'ctrl' | 'alt' | 'shift'>): Key {
	const character = [...name].length === 1;
	return {name, ...(character && !ctrl && !alt ? {text: name} : {}), ctrl, alt, shift};
}

// Ctrl+H, Ctrl+I, Ctrl+J, Ctrl+M and Ctrl+[ are these keys in a terminal.
function named(code: number): string | undefined {
	switch (code) {
		case 0x08:
		case 0x7f:
			return 'Backspace';
		case 0x09:
			return 'Tab';
		case 0x0a:
		case 0x0d:
			return 'Enter';
		case 0x1b:
			return 'Escape';
		default:
			return undefined;
	}
}
