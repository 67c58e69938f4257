import type {EventRecord, Instant, Moment} from '../../review/records.ts';
import type {ImportedEvent} from './imported-event.ts';

/** Where the record of an imported event stands. */
export interface Taking {
	readonly source: string;
	readonly story: boolean | undefined;
	readonly seat: string | undefined;
	/** The instant below which an event without a time stands. */
	readonly near: Instant | undefined;
}

/** The record of an imported event. */
export function eventRecord(event: ImportedEvent, {source, story, seat, near}: Taking): EventRecord {
	// In the order of the file: fields that need not be sorted are written sooner.
	return {
		kind: 'event',
		line: event.line,
		raw: event.raw,
		...(seat === undefined ? {} : {seat}),
		source,
		...(story ? {story: true as const} : {}),
		what: event.text,
		when: momentOf(event, near),
	};
}

/** The moment of an imported event; one without a time stands below `near`. */
export function momentOf(
	{at, until, times, wall, zone, rule, precision}: ImportedEvent,
	near: Instant | undefined,
): Moment {
	if (at === null) {
		return {as: 'unknown', ...(near === undefined ? {} : {near})};
	}

	// What was written is kept where its zone came from outside: it can be read again in another one.
	const typed = rule === 'line' || rule === 'abbreviation' || rule === 'header' ? {} : {typed: wall};
	if (until !== undefined && precision === 'day') {
		return {as: 'between', at, ...typed, until, zone};
	}

	// Lines that say the same did not last until the last of them.
	return until === undefined || times !== undefined
		? {...(precision === 'about' ? {about: true as const} : {}), as: 'point', at, ...typed, zone}
		: {as: 'range', at, ...typed, until, zone};
}

/**
 * The moment that was told, if it is the other one on another day: one that was found out gives way to it, as it has the same
 * clock and is no words of somebody.
 */
export function onOtherDay(when: Moment, told: Moment): Moment | undefined {
	const day = /^\d{4}-\d\d-\d\d(?=T|$)/;
	const {typed} = when;
	return typed !== undefined &&
		told.typed !== undefined &&
		day.test(typed) &&
		typed !== told.typed &&
		typed.replace(day, '') === told.typed.replace(day, '')
		? told
		: undefined;
}
