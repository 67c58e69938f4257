import type {Moment} from '../../review/records.ts';
import {isTimed} from '../../review/timeline.ts';
import {gapBetween} from '../../review/times/describe-moment.ts';
import type {Row} from './rows.ts';

/**
 * The gap column of a story row, counted from the end of the nearest story row above whose time is known: `+3m`. Evidence
 * and rows that are "in between" or not known have none.
 */
export function gapBefore(rows: readonly Row[], index: number): string {
	const above = whenTold(rows[rowCountedFrom(rows, index)]);
	const own = whenTold(rows[index]);
	return above && own ? gapBetween(above, own) : '';
}

/** The index of the row from whose end the gap of a row is counted, -1 where there is none. */
export function rowCountedFrom(rows: readonly Row[], index: number): number {
	if (whenTold(rows[index])) {
		for (let above = index - 1; above >= 0; above--) {
			if (whenTold(rows[above])) {
				return above;
			}
		}
	}

	return -1;
}

/**
 * The time of a row counted from the end of the nearest row above whose time is known, evidence as well: `+3m`, and `+0` for
 * the same moment. Nothing for the first of them, and for rows that are "in between" or not known.
 */
export function sinceAbove(rows: readonly Row[], index: number): string | undefined {
	const own = whenKnown(rows[index]);
	for (let above = index - 1; own && above >= 0; above--) {
		const before = whenKnown(rows[above]);
		if (before) {
			return gapBetween(before, own) || '+0';
		}
	}

	return undefined;
}

function whenKnown(row: Row | undefined): Moment | undefined {
	const event = row?.type === 'event' ? row.event : row?.type === 'fold' ? row.entries.at(-1)?.event : undefined;
	return event && isTimed(event) ? event.when : undefined;
}

function whenTold(row: Row | undefined): Moment | undefined {
	return row?.type === 'event' && row.event.story === true && isTimed(row.event) ? row.event.when : undefined;
}
