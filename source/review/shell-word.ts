import {visible} from './visible.ts';

/**
 * A word as a POSIX shell takes it for one: bare where it holds only letters, digits and `_ . / -`, else between single
 * quotes. A line that people are told to type can then be copied as it stands.
 */
export function shellWord(word: string): string {
	return /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * The name of a file as it can be typed behind a command, whatever it holds: a dash at its beginning makes no option of it,
 * and what a terminal cannot show stands in the dollar quotes of POSIX.1-2024, byte by byte: `$'new\012line'`.
 */
export function fileWord(path: string): string {
	const name = path.startsWith('-') ? `./${path}` : path;
	return visible(name) === name ? shellWord(name) : `$'${Array.from(name, quoted).join('')}'`;
}

function quoted(letter: string): string {
	return visible(letter) === letter && letter !== "'" && letter !== '\\'
		? letter
		: Array.from(new TextEncoder().encode(letter), byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
