import {type Places, placement, rankAmongEqual} from './placing.ts';
import type {Moment} from './records.ts';
import {type FieldChanges, incidentId, type Review} from './review.ts';
import {dayOf} from './times/moment.ts';
import {type MomentContext, readMoment} from './times/read-moment.ts';

/**
 * What an edit puts for a new event of the story. One without a known time stands below the event `above` (nothing: above
 * all). The first event whose typed time names its day sets the day of the incident.
 */
export function newEvent(
	event: {readonly id: string; readonly moment: Moment; readonly words: string; readonly above: string | undefined},
	where: Review | Places,
	context: MomentContext,
): Readonly<Record<string, FieldChanges>> {
	const {id, moment, words, above} = event;
	const day = context.date === undefined ? dayNamed(moment, context) : undefined;
	const put: Record<string, FieldChanges> = day === undefined ? {} : {[incidentId]: {kind: 'incident', date: day}};
	if (moment.as === 'unknown') {
		const {near, rank} = placement(where, above);
		put[id] = {kind: 'event', what: words, when: near === undefined ? moment : {...moment, near}, story: true, rank};
	} else {
		const rank = rankAmongEqual(where, moment);
		put[id] = {kind: 'event', what: words, when: moment, story: true, ...(rank === undefined ? {} : {rank})};
	}

	return put;
}

// A typed time names its day if it means the same instant whatever the present and the row above are.
/** The day that a typed time names by itself, or nothing if it takes its day from elsewhere. */
export function dayNamed(moment: Moment | null, context: MomentContext): string | undefined {
	if (!moment || moment.at === undefined || moment.typed === undefined) {
		return undefined;
	}

	const {anchor: _anchor, date: _date, ...rest} = context;
	const elsewhere = readMoment(moment.typed, {...rest, now: '2038-07-17T03:21Z'});
	return 'moment' in elsewhere && elsewhere.moment.at === moment.at ? dayOf(moment.at, context.zone) : undefined;
}
