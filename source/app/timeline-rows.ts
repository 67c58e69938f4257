import {shownDay} from '../review/describe-moment.ts';
import type {EventRecord} from '../review/records.ts';
import type {Review} from '../review/review.ts';
import {placeOf, type TimelineEntry, timeline} from '../review/timeline.ts';
import {wholeDays} from '../review/whole-days.ts';
import {passes} from './filter.ts';
import type {Row} from './rows.ts';

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
			made.push({type: 'fold', id: `fold:${anchor}`, anchor, entries: run});
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

/** The events that pass a filter, evidence, too, each alone: there is nothing left between them to fold. */
export function passingRows(review: Review, filter: string, zone: string): readonly Row[] {
	const pass = passes(filter, review);
	const dayOf = dayNaming(review, zone);
	const made: Row[] = [];
	let day: string | undefined;
	for (const {id, event} of timeline(review)) {
		if (pass(id, event)) {
			const own = dayOf?.(event);
			if (own !== undefined && own !== day) {
				day = own;
				made.push({type: 'day', id: `day:${own}`, day: own});
			}

			made.push({type: 'event', id, event, anchor: ''});
		}
	}

	return made;
}

// Names the day of an event; nothing where all of them fall on one day.
function dayNaming(review: Review, zone: string): ((event: EventRecord) => string | undefined) | undefined {
	const entries = timeline(review);
	const isPlaced = ({event}: TimelineEntry) => placeOf(event) !== undefined;
	const [first, last] = [entries.find(isPlaced), entries.findLast(isPlaced)].map(
		entry => entry && placeOf(entry.event),
	);
	if (first === undefined || last === undefined || shownDay(first, zone) === shownDay(last, zone)) {
		return undefined;
	}

	const names = new Map<string, string>();
	return event => {
		const {when} = event;
		const place = placeOf(event);
		const month = when?.as === 'between' ? wholeDays(when, zone)?.month : undefined;
		if (place === undefined || month !== undefined) {
			return month;
		}

		// Naming a day costs a calendar, and every zone keeps its offset within a quarter of an hour.
		const stretch =
			zone === 'UTC' ? place.slice(0, 10) : `${place.slice(0, 14)}${Math.floor(Number(place.slice(14, 16)) / 15)}`;
		let name = names.get(stretch);
		if (name === undefined) {
			name = shownDay(place, zone);
			names.set(stretch, name);
		}

		return name;
	};
}
