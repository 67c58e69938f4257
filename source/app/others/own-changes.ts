import {fieldValue} from '../../review/field-value.ts';
import {fieldOf} from '../../review/kinds.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {sameValue} from '../../review/same-value.ts';
import type {TookIn} from './took-in.ts';

/**
 * What others did, without the records that only followed: that lost or got back the link to what was deleted or brought
 * back, a seat or a source that was new with a row, the incident's date, marks that nobody sees. Where nothing else came, it
 * is these.
 */
export function ownChanges(before: Review, after: Review, took: TookIn): TookIn {
	const added = took.added.filter(id => !comesAlong(after, id));
	const moved = new Set([...took.removed, ...added]);
	const changed = took.changed.filter(id => !follows(recordOf(before, id), recordOf(after, id), moved));
	const isOwn = added.length + changed.length + took.removed.length > 0;
	return isOwn ? {added, changed, removed: took.removed} : took;
}

function comesAlong(review: Review, id: string): boolean {
	const record = recordOf(review, id);
	return (
		record?.kind === 'seat' ||
		record?.kind === 'source' ||
		(record?.kind === 'incident' && Object.keys(record).every(field => field === 'kind' || field === 'date'))
	);
}

function follows(old: object | undefined, now: object | undefined, moved: ReadonlySet<string>): boolean {
	const kind = String(fieldValue(now, 'kind'));
	const fields = Object.keys({...old, ...now}).filter(
		field => !sameValue(fieldValue(old, field), fieldValue(now, field)),
	);
	return fields.every(field => {
		const [was, is] = [fieldValue(old, field), fieldValue(now, field)];
		switch (fieldOf(kind, field)?.type) {
			case 'links':
				return otherMembers(was, is).every(id => moved.has(id));
			case 'link':
				return [was, is].every(id => id === undefined || moved.has(String(id)));
			default:
				return field === 'left' || (kind === 'incident' && field === 'date');
		}
	});
}

function otherMembers(one: unknown, other: unknown): readonly string[] {
	const [first, second] = [Object.keys(Object(one)), Object.keys(Object(other))];
	return [...first.filter(id => !second.includes(id)), ...second.filter(id => !first.includes(id))];
}
