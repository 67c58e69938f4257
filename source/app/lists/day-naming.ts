import type {EventRecord} from '../../review/records.ts';
import {incident, type Review} from '../../review/review.ts';
import {placeOf, type TimelineEntry, timeline} from '../../review/timeline.ts';
import {shownDay} from '../../review/times/describe-moment.ts';
import {dayOf} from '../../review/times/moment.ts';
import {wholeDays} from '../../review/times/whole-days.ts';

/** Names the days of events that come in their order; nothing where all events of a review fall on one day, if it is that of the incident. */
export function dayNaming(review: Review, zone: string): ((event: EventRecord) => string | undefined) | undefined {
	const entries = timeline(review);
	const isPlaced = ({event}: TimelineEntry) => placeOf(event) !== undefined;
	const [first, last] = [entries.find(isPlaced), entries.findLast(isPlaced)].map(
		entry => entry && placeOf(entry.event),
	);
	if (first === undefined || last === undefined) {
		return undefined;
	}

	// The day of the incident stands in the title; another zone may show all of its events on the next one.
	const {date} = incident(review);
	if (shownDay(first, zone) === shownDay(last, zone) && (date === undefined || dayOf(first, zone) === date)) {
		return undefined;
	}

	let stretch = '';
	let day = '';
	let named: string | undefined;
	const nameOf = (event: EventRecord): string | undefined => {
		const {when} = event;
		const place = placeOf(event);
		const month = when?.as === 'between' ? wholeDays(when, zone)?.month : undefined;
		if (place === undefined || month !== undefined) {
			return month;
		}

		// Naming a day costs a calendar, and every zone keeps its offset within a quarter of an hour.
		const own =
			zone === 'UTC' ? place.slice(0, 10) : `${place.slice(0, 14)}${Math.floor(Number(place.slice(14, 16)) / 15)}`;
		if (own !== stretch) {
			stretch = own;
			day = shownDay(place, zone);
		}

		return day;
	};

	return event => {
		// Of one whose time is not known no day is told but that of the row above it.
		named = event.when?.as === 'unknown' ? named : nameOf(event);
		return named;
	};
}
