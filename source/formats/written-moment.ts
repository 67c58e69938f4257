import type {Instant, Moment} from '../review/records.ts';
import {dayOf} from '../review/times/moment.ts';
import {clock, lengthWords, shortDay} from '../review/times/time-words.ts';
import {wholeDays} from '../review/times/whole-days.ts';

/**
 * A moment as a document says it, without signs that a wiki takes for its own: `about 14:05`, `14:07–14:15`,
 * `between 14:33 and 14:38`, `not known`. A day is named where it is not `day`, the one that stands above already.
 */
export function writtenMoment(moment: Moment | undefined, zone: string, day: string | undefined): string {
	if (moment === undefined || moment.as === 'unknown' || (moment.at ?? moment.until) === undefined) {
		return 'not known';
	}

	const {as, at, until, about, untilAbout} = moment;
	const days = wholeDays(moment, zone);
	if (days) {
		const {month, first, last} = days;
		const start = inWords(month ?? dayWords(first, day), about);
		return month !== undefined || first === last
			? start
			: joined(as, start, inWords(dayWords(last, first), untilAbout));
	}

	const start = at && inWords(clockWords(at, zone, day), about);
	const end = until && inWords(clockWords(until, zone, at === undefined ? day : dayOf(at, zone)), untilAbout);
	if (as === 'point') {
		return start ?? end ?? 'not known';
	}

	if (start !== undefined && end !== undefined) {
		return joined(as, start, end);
	}

	if (start === undefined) {
		return `${as === 'between' ? 'before' : 'until'} ${end}`;
	}

	return as === 'between' ? `after ${start}` : `from ${start}, its end is not known`;
}

function joined(as: Moment['as'], first: string, last: string): string {
	return as === 'between' ? `between ${first} and ${last}` : `${first}–${last}`;
}

function inWords(time: string, about: true | number | undefined): string {
	return about === undefined ? time : `about ${time}${about === true ? '' : ` (within ${lengthWords(about)})`}`;
}

function clockWords(instant: Instant, zone: string, day: string | undefined): string {
	const own = dayOf(instant, zone);
	return own === day ? clock(instant, zone) : `${dayWords(own, day)} ${clock(instant, zone)}`;
}

function dayWords(day: string, above: string | undefined): string {
	return day.slice(0, 4) === above?.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`;
}
