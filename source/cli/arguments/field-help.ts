import {wrap} from '../../formats/wrap.ts';
import {type Field, kinds, writtenFields} from '../../review/kinds.ts';
import type {Kind} from '../../review/records.ts';

// How the records that a link may lead to are named; for one, and for several.
const named: Readonly<Partial<Record<Kind, readonly [one: string, several: string]>>> = {
	seat: ['a role', 'roles'],
	source: ['a name', 'names'],
	event: ['the time or id of an event', 'times or ids of events'],
	assumption: ['a name such as A1', 'names such as A1'],
	learning: ['a name such as L1', 'names such as L1'],
	experiment: ['a name such as X1', 'names such as X1'],
};

/** The kinds with their fields and what these can take: for the help of `put` and `set`, at 80 columns. */
export function fieldHelp(): string {
	const lists = (Object.keys(kinds) as Kind[]).flatMap(kind => {
		const fields = writtenFields(kind).map(([name, field]) => {
			const takes = takenBy(field);
			return takes === '' ? name : `${name} (${takes})`;
		});
		return wrap(fields.join(' · '), 80 - indent.length).map(
			(line, index) => `${index === 0 ? `  ${kind}`.padEnd(indent.length) : indent}${line}`,
		);
	});
	return ['Kinds and their fields:', ...lists, '', signs, ''].join('\n');
}

const indent = ' '.repeat(14);
const signs = `FIELD=VALUE writes it, FIELD= clears it. Where there can be several, with commas
between them, FIELD+=VALUE adds one and FIELD-=VALUE takes one away. Times are
written as for recount when, days as 2026-10-17; private and story are yes or no.
A surprise is a slip, situational if it fits how we think the system works, or
fundamental if it changed that.`;

function takenBy({choices, type, to}: Field): string {
	return choices
		? Object.keys(choices).join(', ')
		: (to ?? []).flatMap(kind => named[kind]?.[type === 'links' ? 1 : 0] ?? []).join(', ');
}
