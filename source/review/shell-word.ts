/**
 * A word as a POSIX shell takes it for one: bare where it holds only letters, digits and `_ . / -`, else between single
 * quotes. A line that people are told to type can then be copied as it stands.
 */
export function shellWord(word: string): string {
	return /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
