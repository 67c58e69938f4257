import type {SeatRecord} from '../review/records.ts';

/** What stands for somebody whose role nobody has named. */
export const unnamedRole = 'somebody';

const edge = '[\\p{L}\\p{M}\\p{N}_]';

// Parts of names that are words as well: alone they stay what was typed.
const plainWords: ReadonlySet<string> = new Set(
	'April Art August Ball Banks Bell Best Bill Bishop Black Blue Brown Case Chase Christian Cook Cross Dale Dawn Day Dean Drew Eve Faith Field Fields Fisher Ford Frank Gene Grace Grant Gray Green Grey Guy Hall Hill Hope House Hunter Jack Joy June King Lance Lane Long Love March Mark Marks Mason Max May Miles Norm North Page Park Parks Pat Penny Pierce Pike Pool Porter Price Ray Reed Rich Rob Rose Rusty Small Snow South Sterling Stone Storm Sue Summer Van Wade Ward Waters West White Will Wood Woods Young Del Der Den Von Dos Das San Bin Ibn'.split(
		' ',
	),
);

/**
 * A function that puts roles where names of seats stand as whole words: the capitals count, the longest name goes first,
 * and a name within a longer word stays. Of a name of several words each part is one as well, unless it is a word like
 * *Mark* or a part of several names; several names of one seat stand with commas between them. A role that holds a name
 * itself says "somebody" there, so that no name is left.
 */
export function rolesForNames(seats: readonly SeatRecord[]): (text: string) => string {
	const roles = new Map<string, string>();
	const add = (name: string, role: string | undefined) => {
		for (const key of spellings(comparable(name))) {
			if (!roles.has(key)) {
				roles.set(key, role?.trim() || unnamedRole);
			}
		}
	};
	const called = seats.map(seat => ({seat, names: namesOf(seat)}));
	for (const {seat, names} of called) {
		for (const name of names) {
			add(name, seat.role);
		}
	}

	const parts = called.flatMap(({seat, names}) => [...new Set(names.flatMap(partsOf))].map(part => ({seat, part})));
	for (const {seat, part} of parts) {
		if (parts.filter(other => other.part === part).length === 1) {
			add(part, seat.role);
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

function namesOf({name = ''}: SeatRecord): readonly string[] {
	return [name, ...(name.includes(',') ? name.split(',') : [])].map(comparable).filter(Boolean);
}

function partsOf(name: string): readonly string[] {
	const parts = name.split(/[\s,]+/);
	return parts.length < 2
		? []
		: parts.filter(part => /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(part) && !plainWords.has(part));
}

// As it is written, with capitals in front, and all in capitals; not in small letters, where "Will" would be any will.
function spellings(name: string): ReadonlySet<string> {
	const capitalised = name.replace(/(?<!\p{L})\p{L}/gu, letter => letter.toLocaleUpperCase('en'));
	return new Set(name === '' ? [] : [name, capitalised, name.toLocaleUpperCase('en')]);
}

function comparable(name: string): string {
	return name.trim().replace(/\s+/g, ' ').normalize('NFC');
}
