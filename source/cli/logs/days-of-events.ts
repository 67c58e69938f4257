import type {ImportedEvent} from '../../formats/import/imported-event.ts';
import {dayOf} from '../../review/times/moment.ts';

/** Counts events by their days in a zone, as they come. */
export interface DayCounter {
	readonly see: (events: readonly ImportedEvent[]) => void;
	/** How many events there are of each day, the earliest day first. */
	readonly days: () => ReadonlyArray<readonly [day: string, events: number]>;
}

/** Makes a counter for the days of a zone. */
export function dayCounter(zone: string): DayCounter {
	const counts = new Map<string, number>();
	// To name a day costs a calendar, and lines that follow each other mostly share their minute.
	let minute = '';
	let day = '';
	return {
		see(events) {
			for (const {at} of events) {
				if (at === null) {
					continue;
				}

				const own = at.slice(0, 16);
				if (own !== minute) {
					minute = own;
					day = dayOf(at, zone);
				}

				counts.set(day, (counts.get(day) ?? 0) + 1);
			}
		},
		days: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
	};
}
