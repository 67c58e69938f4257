const named = [
	'Enter',
	'Escape',
	'Tab',
	'Backspace',
	'Insert',
	'Delete',
	'Up',
	'Down',
	'Left',
	'Right',
	'Home',
	'End',
	'PgUp',
	'PgDn',
	...Array.from({length: 12}, (_, index) => `F${index + 1}`),
];
const byWord = new Map([
	...named.map(name => [name.toLowerCase(), name] as const),
	['esc', 'Escape'],
	['return', 'Enter'],
	['del', 'Delete'],
	['pageup', 'PgUp'],
	['pagedown', 'PgDn'],
	['space', ' '],
]);
// In a terminal these are other keys (ECMA-48, 5.2: the column of the control characters).
const controlCharacters: Readonly<Record<string, string>> = {
	H: 'Backspace',
	I: 'Tab',
	J: 'Enter',
	M: 'Enter',
	'[': 'Escape',
};

/**
 * A key as people write it (`j`, `Ctrl+D`, `ctrl+d`, `^d`, `Space`, `esc`), by the name that `keyName` gives it; or why
 * there is no such key, as a clause.
 */
export function readKeyName(written: string): {readonly key: string} | {readonly problem: string} {
	const unknown = {problem: 'is no key that I know'};
	const short = /^\^(.)$/su.exec(written)?.[1];
	const [, modifiers = '', last = ''] =
		/^((?:(?:ctrl|alt|shift)\+)*)(.+)$/isu.exec(short === undefined ? written : `ctrl+${short}`) ?? [];
	const held = modifiers.toLowerCase();
	const [ctrl, alt, shift] = ['ctrl+', 'alt+', 'shift+'].map(modifier => held.includes(modifier));
	const name = byWord.get(last.toLowerCase()) ?? last;
	if ([...name].length !== 1) {
		return byWord.has(name.toLowerCase())
			? {key: `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`}
			: unknown;
	}

	if (/[\p{C}\p{M}\p{Zl}\p{Zp}]/u.test(name)) {
		return unknown;
	}

	if (!ctrl && !alt) {
		return !shift ? {key: name} : /^\p{Lu}$/u.test(name.toUpperCase()) ? {key: name.toUpperCase()} : unknown;
	}

	const character = name === ' ' ? 'Space' : name.toUpperCase();
	const same = ctrl ? controlCharacters[character] : undefined;
	return same === undefined
		? {key: `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${character}`}
		: {problem: `is ${same} in a terminal`};
}
