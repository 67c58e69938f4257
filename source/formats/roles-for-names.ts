import type {SeatRecord} from '../review/records.ts';

/** What stands for somebody whose role nobody has named. */
export const unnamedRole = 'somebody';

const edge = '[\\p{L}\\p{M}\\p{N}_]';

/**
 * A function that puts roles where names of seats stand as whole words: the capitals count, the longest name goes first,
 * and a name within a longer word stays. A role that holds a name itself says "somebody" there, so that no name is left.
 */
export function rolesForNames(seats: readonly SeatRecord[]): (text: string) => string {
	const roles = new Map<string, string>();
	for (const {name, role} of seats) {
		for (const key of spellings(comparable(name ?? ''))) {
			if (!roles.has(key)) {
				roles.set(key, role?.trim() || unnamedRole);
			}
		}
	}

	if (roles.size === 0) {
		return text => text;
	}

	// The same letter may be typed as one code point or as a letter with its marks.
	const alternatives = [...roles.keys()]
		.flatMap(name => [...new Set([name, name.normalize('NFD')])])
		.sort((a, b) => b.length - a.length)
		.map(name => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'));
	const names = new RegExp(`(?<!${edge})(?:${alternatives.join('|')})(?!${edge})`, 'gu');
	const nameless = new Map([...roles].map(([name, role]) => [name, role.replace(names, unnamedRole)]));
	return text => text.replace(names, found => nameless.get(comparable(found)) ?? unnamedRole);
}

// As it is written, with capitals in front, and all in capitals; not in small letters, where "Will" would be any will.
function spellings(name: string): ReadonlySet<string> {
	const capitalised = name.replace(/(?<!\p{L})\p{L}/gu, letter => letter.toLocaleUpperCase('en'));
	return new Set(name === '' ? [] : [name, capitalised, name.toLocaleUpperCase('en')]);
}

function comparable(name: string): string {
	return name.trim().replace(/\s+/g, ' ').normalize('NFC');
}
