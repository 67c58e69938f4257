import type {Field} from '../../review/kinds.ts';
import {removal} from '../../review/links.ts';
import type {SeatRecord} from '../../review/records.ts';
import {all, type Edit, type FieldChanges, find, type Review} from '../../review/review.ts';

const start = 'seat:';

/** How the line of a seat in the form of the incident is described. */
export const seatField: Field = {label: 'Seat', type: 'line', hint: 'a role, and who sat there: on-call (Bea)'};

/** Whether a field of a form is the line of a seat. */
export function isSeatField(name: string): boolean {
	return name.startsWith(start);
}

/** The lines of the seats in the form of the incident, by role, and an empty one for a seat to come: name of the field and text. */
export function seatLines(review: Review): ReadonlyArray<readonly [name: string, text: string]> {
	const seats = all(review, 'seat').map(([id, seat]) => [`${start}${id}`, seatText(seat)] as const);
	return [...seats.sort(([, a], [, b]) => a.localeCompare(b, 'en')), [start, '']];
}

/**
 * What changed lines of seats mean: a new seat, other words, or, where a line was emptied, a seat that is taken out with the
 * links to it.
 */
export function seatEdit(
	review: Review,
	lines: ReadonlyArray<{readonly name: string; readonly text: string}>,
	newId: () => string,
): Omit<Edit, 'label'> {
	const put: Record<string, FieldChanges> = {};
	const gone: string[] = [];
	for (const {name, text} of lines) {
		const id = name.slice(start.length);
		const {role, name: called} = readSeat(text);
		if (id === '') {
			put[newId()] = {kind: 'seat', ...(role && {role}), ...(called && {name: called})};
		} else if (role === '' && called === '') {
			gone.push(id);
		} else {
			const seat = find(review, 'seat', id);
			put[id] = {...(seat ? {} : {kind: 'seat'}), role: role || null, name: called || null};
		}
	}

	const {put: unlinked, remove} = removal(review, gone, '');
	return {put: {...unlinked, ...put}, ...(gone.length > 0 ? {remove} : {})};
}

function seatText({role, name}: SeatRecord): string {
	return [role ?? '', name === undefined ? '' : `(${name})`].filter(Boolean).join(' ');
}

function readSeat(text: string): {readonly role: string; readonly name: string} {
	const [, role = '', name = ''] = /^([^()]*?)\s*(?:\(([^()]*)\))?$/.exec(text.trim()) ?? [undefined, text.trim(), ''];
	return {role: role.trim(), name: name.trim()};
}
