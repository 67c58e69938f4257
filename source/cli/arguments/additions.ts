import type {Environment} from '../../review/environment.ts';
import {momentContext} from '../../review/field-text.ts';
import {newEvent} from '../../review/new-event.ts';
import {placesIn} from '../../review/placing.ts';
import type {EventRecord, Moment} from '../../review/records.ts';
import {applyEdit, type Edit, type FieldChanges, type Review} from '../../review/review.ts';
import {isTimed, story} from '../../review/timeline.ts';
import {momentReads} from '../../review/times/describe-moment.ts';
import {readMomentAndWords} from '../../review/times/read-moment.ts';

/** One event that is added from a line: its id, how its time reads, what is said of that, its words, and why a time in it was refused. */
export interface Added {
	readonly id: string;
	readonly reads: string;
	readonly says: readonly string[];
	readonly what: string;
	readonly refused: string | undefined;
}

/**
 * The one edit that adds lines of "time, then words" to the story. Relative times count from the event before it in the
 * same call, for the first from the latest of the story.
 */
export function additions(
	review: Review,
	lines: readonly string[],
	environment: Environment,
	zone: string | undefined,
): {readonly edit: Edit; readonly added: readonly Added[]} {
	const put: Record<string, FieldChanges> = {};
	const places = placesIn(review);
	// All that a reading asks of the review is the incident, which gets its day from the first line that names one.
	let known = review;
	const latest = story(review).findLast(({event}) => isTimed(event)) ?? story(review).at(-1);
	let above = story(review).at(-1)?.id;
	let anchor: Moment | undefined = latest?.event.when;
	const added: Added[] = [];
	for (const line of lines) {
		const context = momentContext(known, environment, {anchor, zone});
		const reading = readMomentAndWords(line, context);
		const id = environment.newId();
		const own = newEvent({id, moment: reading.moment, words: reading.words.trim(), above}, places, context);
		const {[id]: event, ...others} = own;
		Object.assign(put, own);
		places.add(id, event as unknown as EventRecord);
		if (Object.keys(others).length > 0) {
			known = applyEdit(known, {label: '', put: others});
		}

		added.push({
			id,
			reads: momentReads({moment: reading.moment, says: []}),
			says: reading.says,
			what: reading.words.trim(),
			refused: reading.refused,
		});
		above = id;
		anchor = reading.moment.at === undefined ? anchor : reading.moment;
	}

	return {edit: {label: added.length === 1 ? 'the new event' : `${added.length} new events`, put}, added};
}
