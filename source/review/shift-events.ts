import type {Moment} from './records.ts';
import {type Edit, type FieldChanges, find, type Review} from './review.ts';
import {momentAsTyped} from './times/describe-moment.ts';
import {addSeconds} from './times/moment.ts';
import {readDuration} from './times/parse-duration.ts';

/**
 * The edit that moves events in time by so many whole seconds (negative: earlier). Those without a known time stay as they
 * are. What was typed for them is no longer what they say and is left out; one that came from a log counts as written by hand
 * from then on, so that reading its source in another way does not move it again.
 */
export function shiftEvents(review: Review, ids: readonly string[], seconds: number): Edit {
	const put: Record<string, FieldChanges> = {};
	for (const id of ids) {
		const {when, source} = find(review, 'event', id) ?? {};
		if (when && (when.at !== undefined || when.until !== undefined)) {
			const {typed: _typed, at, until, ...rest} = when;
			const moved: Moment = {
				...rest,
				...(at === undefined ? {} : {at: addSeconds(at, seconds)}),
				...(until === undefined ? {} : {until: addSeconds(until, seconds)}),
			};
			put[id] = {when: source === undefined ? moved : {...moved, typed: momentAsTyped(moved, moved.zone ?? 'UTC')}};
		}
	}

	const count = Object.keys(put).length;
	return {label: count === 1 ? 'the shift of a row' : `the shift of ${count} rows`, put};
}

/** How far `+5m`, `-2m13s` or `-1h30` moves, in whole seconds; nothing for what is no such length. */
export function readShift(text: string): number | undefined {
	const [, sign, length] = /^\s*([+-])\s*(\S.*?)\s*$/.exec(text) ?? [];
	const seconds = readDuration(length ?? '');
	return seconds === undefined || seconds === 0 ? undefined : seconds * (sign === '-' ? -1 : 1);
}
