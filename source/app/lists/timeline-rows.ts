import type {Review} from '../../review/review.ts';
import {type TimelineEntry, timeline} from '../../review/timeline.ts';
import {dayNaming} from './day-naming.ts';
import type {Row} from './rows.ts';

/** The id of the row of a folded run, by the id of the story row or day above it. */
export function foldId(anchor: string): string {
	return `fold:${anchor}`;
}

/** The rows of the story with the evidence between them folded, and a row for each day where there are several. */
export function foldedRows(review: Review, zone: string): readonly Row[] {
	const made: Row[] = [];
	const dayOf = dayNaming(review, zone);
	let day: string | undefined;
	let anchor = '';
	let run: TimelineEntry[] = [];
	const closeRun = () => {
		const [first] = run;
		if (first) {
			made.push({type: 'fold', id: foldId(anchor), anchor, entries: run});
			run = [];
		}
	};

	for (const entry of timeline(review)) {
		const {id, event} = entry;
		const own = dayOf?.(event);
		if (own !== undefined && own !== day) {
			closeRun();
			day = own;
			anchor = `day:${own}`;
			made.push({type: 'day', id: anchor, day: own});
		}

		if (event.story) {
			closeRun();
			anchor = id;
			made.push({type: 'event', id, event, anchor});
		} else {
			run.push(entry);
		}
	}

	closeRun();
	return made;
}

/** The same rows with some runs unfolded: folding changes a few rows of many, and the others are made once for a review. */
export function unfoldedRows(folded: readonly Row[], unfolded: ReadonlySet<string>): readonly Row[] {
	if (unfolded.size === 0) {
		return folded;
	}

	const made: Row[] = [];
	for (const row of folded) {
		if (row.type === 'fold' && unfolded.has(row.anchor)) {
			for (const {id, event} of row.entries) {
				made.push({type: 'event', id, event, anchor: row.anchor});
			}
		} else {
			made.push(row);
		}
	}

	return made;
}
