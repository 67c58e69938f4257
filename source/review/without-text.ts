import {valueText} from './file/format-review.ts';
import {isObject} from './is-object.ts';
import {fieldOf} from './kinds.ts';
import type {Review} from './review.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What stands in the place of a text that was taken out. */
export const gap = '[…]';

/**
 * Values without a text: wherever it stands in words, as a member of a set, in a kept value or in what no version knows,
 * `gap` stands instead, letter by letter and with case. What holds a review together stays as it is: ids, kinds, choices,
 * times, ranks, and links to records, which `isId` tells.
 */
export interface WithoutText {
	/** The fields of a record; the same object if the text is not in it. */
	readonly record: (fields: Fields) => Fields;
	/** The value of one field of a kind; the kind is empty where it is not known. */
	readonly field: (kind: string, name: string, value: unknown) => unknown;
	/** A value of which nothing is known. */
	readonly value: (value: unknown) => unknown;
}

/** Makes what takes a text out. */
export function withoutText(text: string, isId: (word: string) => boolean): WithoutText {
	const words = (from: string) => from.replaceAll(text, () => gap);

	const notIds = (from: string) => (isId(from) ? from : words(from));

	function deep(value: unknown): unknown {
		if (typeof value === 'string') {
			return notIds(value);
		}

		if (Array.isArray(value)) {
			return kept(value, value.map(deep));
		}

		return isObject(value) ? members(value, notIds, deep) : value;
	}

	function field(kind: string, name: string, value: unknown): unknown {
		const known = fieldOf(kind, name);
		switch (known?.type) {
			case 'when':
				return isObject(value) && typeof value.typed === 'string'
					? kept(value, {...value, typed: words(value.typed)})
					: value;
			case 'words':
				return known.choices || !isObject(value) ? value : members(value, words, member => member);
			case 'zones':
				return isObject(value) ? members(value, words, member => member) : value;
			case 'link':
				return typeof value === 'string' ? notIds(value) : value;
			case 'line':
			case 'text':
				return typeof value === 'string' ? words(value) : value;
			case undefined:
				return name === 'kind' || (kind === '' && namesNoWords(name)) ? value : deep(value);
			default:
				return value;
		}
	}

	return {
		field,
		value: deep,
		record(fields) {
			const kind = String(fields.kind);
			const next = Object.fromEntries(
				Object.entries(fields).map(([name, value]) => [
					name,
					name === 'conflicts' ? keptValues(kind, value) : field(kind, name, value),
				]),
			);
			return Object.keys(fields).every(name => next[name] === fields[name]) ? fields : Object.freeze(next);
		},
	};

	// The members of `conflicts` are values as JSON texts.
	function keptValues(kind: string, value: unknown): unknown {
		if (!isObject(value)) {
			return value;
		}

		const next = Object.entries(value).map(([name, set]) => [
			name,
			isObject(set)
				? members(
						set,
						json => withoutTextInJson(kind, name, json),
						member => member,
					)
				: set,
		]);
		return kept(value, Object.fromEntries(next));
	}

	function withoutTextInJson(kind: string, name: string, json: string): string {
		return valueText(field(kind, name, JSON.parse(json)));
	}
}

/** A review without a text, as the fields of the records that change, and how many fields that are. */
export function reviewWithoutText(
	review: Review,
	text: string,
): {readonly put: Readonly<Record<string, Fields>>; readonly fields: number} {
	const taken = withoutText(text, id => Object.hasOwn(review.records, id));
	const put: Record<string, Fields> = {};
	let fields = 0;
	for (const [id, record] of Object.entries(review.records) as ReadonlyArray<readonly [string, unknown]>) {
		const before = record as Fields;
		const after = taken.record(before);
		if (after !== before) {
			const changed = Object.keys(after).filter(name => after[name] !== before[name]);
			put[id] = Object.fromEntries(changed.map(name => [name, after[name]]));
			fields += changed.length;
		}
	}

	return {put, fields};
}

// Fields that hold no words in any kind: what a step of an undo list changed is known by its name alone.
function namesNoWords(name: string): boolean {
	return /^(?:sort|seat|seats|events|from|learning|line|private|marks|story|rank|outcome|surprise|date|again|zone|status)$/.test(
		name,
	);
}

function members(value: Fields, key: (name: string) => string, member: (value: unknown) => unknown): Fields {
	const next = Object.fromEntries(Object.entries(value).map(([name, own]) => [key(name), member(own)]));
	return kept(value, next);
}

// A value in which nothing changed stays the object that it is.
function kept<T extends object>(before: T, after: T): T {
	const names = Object.keys(before);
	const isSame =
		names.length === Object.keys(after).length &&
		names.every(name => Object.hasOwn(after, name) && own(after, name) === own(before, name));
	return isSame ? before : Object.freeze(after);
}

function own(value: object, name: string): unknown {
	return (value as Fields)[name];
}
