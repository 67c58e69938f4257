import {gapBetween} from '../review/describe-moment.ts';
import {isTimed} from '../review/timeline.ts';
import type {Row} from './rows.ts';

/**
 * The gap column of a story row, counted from the end of the nearest story row above whose time is known: `+3m`. Evidence
 * and rows that are "in between" or not known have none.
 */
export function gapBefore(rows: readonly Row[], index: number): string {
	const row = rows[index];
	if (row?.type !== 'event' || row.event.story !== true || !row.event.when || !isTimed(row.event)) {
		return '';
	}

	for (let above = index - 1; above >= 0; above--) {
		const other = rows[above];
		if (other?.type === 'event' && other.event.story === true && other.event.when && isTimed(other.event)) {
			return gapBetween(other.event.when, row.event.when);
		}
	}

	return '';
}
