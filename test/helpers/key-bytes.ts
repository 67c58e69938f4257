/**
 * What xterm sends for a key: a character as it is, `Enter`, `Escape`, `Up`, `PgDn`, `F5`, and any of them held with
 * `Ctrl+`, `Alt+`, `Shift+`. Throws for a name that no keyboard has.
 */
export function keyBytes(name: string): string {
	const [, held = '', key = ''] = /^((?:Ctrl\+|Alt\+|Shift\+)*)(.+)$/su.exec(name) ?? [];
	const ctrl = held.includes('Ctrl');
	const alt = held.includes('Alt');
	const shift = held.includes('Shift');
	const modifiers = 1 + (shift ? 1 : 0) + (alt ? 2 : 0) + (ctrl ? 4 : 0);
	const letter = letters[key];
	if (letter !== undefined) {
		return modifiers === 1
			? `${/[PQRS]/.test(letter) ? '\u{1B}O' : '\u{1B}['}${letter}`
			: `\u{1B}[1;${modifiers}${letter}`;
	}

	const number = numbers[key];
	if (number !== undefined) {
		return modifiers === 1 ? `\u{1B}[${number}~` : `\u{1B}[${number};${modifiers}~`;
	}

	if (key === 'Tab' && shift) {
		return '\u{1B}[Z';
	}

	return (alt ? '\u{1B}' : '') + character(key, ctrl, name, alt && !shift);
}

const letters: Readonly<Record<string, string>> = {
	Up: 'A',
	Down: 'B',
	Right: 'C',
	Left: 'D',
	End: 'F',
	Home: 'H',
	F1: 'P',
	F2: 'Q',
	F3: 'R',
	F4: 'S',
};

const numbers: Readonly<Record<string, number>> = {
	Insert: 2,
	Delete: 3,
	PgUp: 5,
	PgDn: 6,
	F5: 15,
	F6: 17,
	F7: 18,
	F8: 19,
	F9: 20,
	F10: 21,
	F11: 23,
	F12: 24,
};

const characters: Readonly<Record<string, string>> = {
	Enter: '\r',
	Tab: '\t',
	Escape: '\u{1B}',
	Backspace: '\u{7F}',
	Space: ' ',
};

function character(key: string, ctrl: boolean, name: string, lower: boolean): string {
	const single = characters[key] ?? ([...key].length === 1 ? key : undefined);
	if (single === undefined) {
		throw new Error(`No keyboard has a key called ${name}.`);
	}

	if (ctrl) {
		return String.fromCharCode(single.toUpperCase().charCodeAt(0) & 0x1f);
	}

	return lower ? single.toLowerCase() : single;
}
