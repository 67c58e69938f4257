import type {Instant, Moment} from './records.ts';
import type {Review} from './review.ts';
import {story, type TimelineEntry, timeline} from './timeline.ts';
import {addDays, compareInstants, dayOf, wallOf} from './times/moment.ts';
import {type MomentContext, readMoment} from './times/read-moment.ts';

/**
 * The ids of the events that a text means by their time, as a timeline shows it: `14:02`, `about 14:05`, `14:00–14:10`, with
 * its day in front or without. The closest reading counts: the whole time, else when it began, else a clock to the minute
 * for one to the second; and the story before the evidence beside it.
 */
export function eventsNamed(text: string, review: Review, context: MomentContext): readonly string[] {
	const time = timeOf(text, context);
	if (!time) {
		return [];
	}

	const told = closest(story(review), time, context.zone);
	const found =
		told.length > 0
			? told
			: closest(
					timeline(review).filter(({event}) => event.story !== true),
					time,
					context.zone,
				);
	return found.map(({id}) => id);
}

/** The events of the story that only their id names: their time is not known, or others have the same. */
export function eventsWithoutTimeOfTheirOwn(review: Review, zone: string): ReadonlySet<string> {
	const seen = new Map<string, string>();
	const without = new Set<string>();
	for (const {id, event} of story(review)) {
		const time = [event.when?.at, event.when?.until].map(end => end && clockOf(end, zone)).join(' ');
		const other = seen.get(time);
		if (time === ' ' || other !== undefined) {
			without.add(id);
		}

		if (other !== undefined) {
			without.add(other);
		}

		seen.set(time, id);
	}

	return without;
}

interface Time {
	readonly moment: Moment;
	/** Whether the text names a day; without one a clock means that of any day. */
	readonly hasDay: boolean;
}

// The words with which documents tell a time, as they are typed.
function timeOf(text: string, context: MomentContext): Time | undefined {
	const typed = text.replace(/^between (.+) and (.+)$/i, '$1..$2').replace(/^(?:before|after|until|from) /i, '');
	if (!/\d:\d\d|\d [a-z]{3}|\d{4}-\d\d/i.test(typed)) {
		return undefined;
	}

	const {anchor: _, ...plain} = context;
	const reading = readMoment(typed, plain);
	if (!('moment' in reading) || placeIn(reading.moment) === undefined) {
		return undefined;
	}

	// Two days that are past as a whole: a clock that is still to come would be that of the day before on either.
	const today = dayOf(context.now, context.zone);
	const [one, other] = [addDays(today, -3), addDays(today, -2)].map(date => {
		const found = readMoment(typed, {...plain, date});
		return 'moment' in found ? placeIn(found.moment) : undefined;
	});
	return {moment: reading.moment, hasDay: one === other};
}

function closest(entries: readonly TimelineEntry[], {moment, hasDay}: Time, zone: string): readonly TimelineEntry[] {
	const same = (a: Instant | undefined, b: Instant | undefined): boolean =>
		a === undefined || b === undefined
			? a === b
			: hasDay
				? compareInstants(a, b) === 0
				: clockOf(a, zone) === clockOf(b, zone);
	const start = placeIn(moment) as Instant;
	const begun = clockOf(start, zone);
	const ways: ReadonlyArray<(entry: TimelineEntry) => boolean> = [
		({event}) => same(event.when?.at, moment.at) && same(event.when?.until, moment.until),
		({event}) => same(placeIn(event.when), start),
		({event}) => {
			const place = placeIn(event.when);
			return (
				place !== undefined &&
				clockOf(place, zone).startsWith(begun) &&
				(!hasDay || dayOf(place, zone) === dayOf(start, zone))
			);
		},
	];
	return ways.map(way => entries.filter(way)).find(found => found.length > 0) ?? [];
}

function placeIn(moment: Moment | undefined): Instant | undefined {
	return moment?.at ?? moment?.until;
}

// To the minute where the seconds say nothing.
function clockOf(instant: Instant, zone: string): string {
	return wallOf(instant, zone)
		.slice(11)
		.replace(/^(\d\d:\d\d):00(?:\.0+)?$/, '$1');
}
