import {fieldValue} from './field-value.ts';
import {recordText, valueText} from './file/format-review.ts';
import {type Review, recordOf} from './review.ts';

/** What was written in this run: the fields, by the ids of their records. */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>;

/** What would go if a version of a review took the place of the one that is held. */
export interface Loss {
	/** How many records that are held are not in it. */
	readonly removed: number;
	/** How many of those that were written here in this run are not in it. */
	readonly touched: number;
}

const most = 5;

/**
 * What a version of a review would take away, if that is so much that it looks like an older one (a git checkout, a backup
 * that was put back) and not like somebody's work: more than five records, or any that was touched here in this run. Nothing
 * if it can be taken in unasked. Pure.
 */
export function lossIn(theirs: Review, held: Review, touched: Touched): Loss | undefined {
	let removed = 0;
	for (const id of Object.keys(held.records)) {
		removed += recordOf(theirs, id) ? 0 : 1;
	}

	let own = 0;
	for (const id of touched.keys()) {
		own += recordOf(held, id) && !recordOf(theirs, id) ? 1 : 0;
	}

	return removed > most || own > 0 ? {removed, touched: own} : undefined;
}

/**
 * Whether a version that was held before would take back something that was written here in this run. What a peer takes back
 * of their own, or settles between two wordings, is no older version, though the file may be what it was. Pure.
 */
export function takesBack(theirs: Review, held: Review, touched: Touched): boolean {
	for (const [id, fields] of touched) {
		const now = recordOf(held, id);
		const then = recordOf(theirs, id);
		for (const field of fields) {
			if (field !== 'conflicts' && !now?.conflicts?.[field] && fieldText(now, field) !== fieldText(then, field)) {
				return true;
			}
		}
	}

	return false;
}

/** The records that two versions of a review do not have alike, by id, in the order of the file. */
export function differing(
	here: Review,
	theirs: Review,
): {readonly onlyHere: readonly string[]; readonly onlyThere: readonly string[]; readonly changed: readonly string[]} {
	const onlyHere: string[] = [];
	const changed: string[] = [];
	for (const [id, record] of Object.entries(here.records)) {
		const other = recordOf(theirs, id);
		if (!other) {
			onlyHere.push(id);
		} else if (other !== record && recordText(other) !== recordText(record)) {
			changed.push(id);
		}
	}

	return {onlyHere, onlyThere: Object.keys(theirs.records).filter(id => !recordOf(here, id)), changed};
}

function fieldText(record: object | undefined, field: string): string {
	return valueText(fieldValue(record, field) ?? null);
}
