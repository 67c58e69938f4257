import type {Field} from '../review/kinds.ts';
import {type Item, type Line, own} from './document-tree.ts';
import type {Teller} from './teller.ts';

/** The lines of a field under its label. */
export type Labelled = readonly [label: string, lines: readonly Line[]];

/** Those that have something to tell. */
export function present(told: readonly Labelled[]): readonly Labelled[] {
	return told.filter(([, lines]) => lines.length > 0);
}

/** A field as an item of a list: one line behind its label, several below it. */
export function labelled([label, lines]: Labelled): Item {
	const [first = [], ...others] = lines;
	return others.length === 0
		? {label: `${label}:`, words: first, below: []}
		: {label: `${label}:`, words: [], below: lines};
}

/** Fields as plain lines, each with its label in front. */
export function labelledLines(told: readonly Labelled[]): readonly Line[] {
	return told.flatMap(([label, lines]) => lines.map(line => [own(`${label}: `), ...line]));
}

/** What people read for a stored choice; a choice that this version does not know is told as it is stored. */
export function chosen(field: Field, value: string | undefined, {lines}: Teller): readonly Line[] {
	return lines(value && (field.choices?.[value] ?? value));
}

/** A record by its name and words: `A2 A restart frees the pool`. */
export function reference(id: string, words: string | undefined, {name, text}: Teller): Line {
	const told = text(words);
	return told ? [own(`${name(id)} `), told] : [own(name(id))];
}
