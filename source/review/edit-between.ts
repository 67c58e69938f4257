import {fieldValue} from './field-value.ts';
import {type Edit, type FieldChanges, type Review, recordOf} from './review.ts';
import {sameValue} from './same-value.ts';

/** The edit that makes a review hold the records of another one, and only those. */
export function editBetween(before: Review, after: Review, label: string): Edit {
	const put: Record<string, FieldChanges> = {};
	for (const [id, now] of Object.entries(after.records)) {
		const old = recordOf(before, id);
		if (old === now) {
			continue;
		}

		const changes = Object.keys({...old, ...now})
			.filter(name => !sameValue(fieldValue(old, name), fieldValue(now, name)))
			.map(name => [name, fieldValue(now, name) ?? null]);
		if (changes.length > 0) {
			put[id] = Object.fromEntries(changes);
		}
	}

	return {label, put, remove: Object.keys(before.records).filter(id => !recordOf(after, id))};
}
