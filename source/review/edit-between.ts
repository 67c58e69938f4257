import {valueText} from './file/format-review.ts';
import {type Edit, type FieldChanges, type Review, recordOf} from './review.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The edit that makes a review hold the records of another one, and only those. */
export function editBetween(before: Review, after: Review, label: string): Edit {
	const put: Record<string, FieldChanges> = {};
	for (const [id, record] of Object.entries(after.records)) {
		const old = (recordOf(before, id) ?? {}) as Fields;
		const now = record as unknown as Fields;
		if (old === now) {
			continue;
		}

		const names = new Set([...Object.keys(old), ...Object.keys(now)]);
		const changes = [...names]
			.filter(name => valueText(own(old, name)) !== valueText(own(now, name)))
			.map(name => [name, own(now, name)]);
		if (changes.length > 0) {
			put[id] = Object.fromEntries(changes);
		}
	}

	return {label, put, remove: Object.keys(before.records).filter(id => !recordOf(after, id))};
}

function own(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}
