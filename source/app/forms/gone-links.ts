import {fieldOf} from '../../review/kinds.ts';
import type {Kind} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';

/** What is said of links from what is written to what somebody deleted: to what they led, and what comes of it. */
export interface GoneLink {
	/** To what it led: `the event that this assumption is about`. */
	readonly target: string;
	/** What comes of it, as a clause. */
	readonly after: string;
}

type Fields = Readonly<Record<string, unknown>>;

const targets: Readonly<Partial<Record<Kind, string>>> = {
	assumption: 'event that this assumption is about',
	learning: 'row that this learning comes from',
	experiment: 'learning that this experiment comes from',
};

/** What there is to say where links among the fields of what is written lead to what is gone; nothing where none does. */
export function goneLink(kind: Kind, fields: Fields, isGone: (id: string) => boolean): GoneLink | undefined {
	const linked = Object.entries(fields).flatMap(([name, value]) => linkedIds(kind, name, value));
	const count = linked.filter(isGone).length;
	const target = targets[kind];
	if (count === 0 || target === undefined) {
		return undefined;
	}

	if (count < linked.length) {
		return {
			target: `${count === 1 ? 'one' : count} of the rows to which this ${kind} is linked`,
			after: 'the others stay linked',
		};
	}

	return {
		target: count === 1 ? `the ${target}` : `all rows to which this ${kind} is linked`,
		after: 'it will stand without a link',
	};
}

/** The fields that a new record is given, without the links to what is gone by now. */
export function withoutGoneLinks(kind: Kind, given: Fields, review: Review): Fields {
	const kept: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(given)) {
		const ids = linkedIds(kind, name, value);
		const left = ids.filter(id => recordOf(review, id) !== undefined);
		if (left.length === ids.length) {
			kept[name] = value;
		} else if (left.length > 0) {
			kept[name] = Object.fromEntries(left.map(id => [id, true]));
		}
	}

	return kept;
}

function linkedIds(kind: Kind, name: string, value: unknown): readonly string[] {
	const field = fieldOf(kind, name);
	if (field?.to?.includes('seat') || field?.to?.includes('source')) {
		return [];
	}

	switch (field?.type) {
		case 'link':
			return typeof value === 'string' ? [value] : [];
		case 'links':
			return Object.keys(Object(value));
		default:
			return [];
	}
}
