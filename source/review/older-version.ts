import {recordText} from './format-review.ts';
import {type Review, recordOf} from './review.ts';

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
export function lossIn(theirs: Review, held: Review, touched: ReadonlySet<string>): Loss | undefined {
	let removed = 0;
	for (const id of Object.keys(held.records)) {
		removed += recordOf(theirs, id) ? 0 : 1;
	}

	let own = 0;
	for (const id of touched) {
		own += recordOf(held, id) && !recordOf(theirs, id) ? 1 : 0;
	}

	return removed > most || own > 0 ? {removed, touched: own} : undefined;
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
