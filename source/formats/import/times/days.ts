import {addDays, dayOf} from '../../../review/times/moment.ts';
import type {CalendarOptions} from './calendar.ts';
import {dayText, partsOf} from './calendar-day.ts';
import {midnightDrop, midnights, secondsOf} from './running-day.ts';
import type {Stamp} from './stamp.ts';

/** A clock that waits for its day, and how many days it lies behind the first one. */
export interface StampHeld {
	readonly stamp: Stamp;
	readonly relative: number;
}

/** Finds the days of clocks that name none, in the order of the source. */
export interface DayFinder {
	/** How many days a clock lies behind the first one. */
	readonly see: (clock: Stamp) => number;
	/** Takes a stamp with its own day, which tells that of the clocks around it. */
	readonly pass: (stamp: Stamp) => void;
	/** The day of the first clock, if it is known. */
	readonly base: () => string | undefined;
	/** Settles the day of the first clock. */
	readonly settle: (day: string) => void;
}

/**
 * `first` is the day of the first clock; a clock that goes back far passes midnight. Where the newest stands first and they run
 * back, it is passed by one that goes on far.
 */
export function dayFinder(first: string | undefined, runBack: boolean): DayFinder {
	let base = first;
	let relative = 0;
	const step = runBack ? -1 : 1;
	const passed = midnights(step * midnightDrop);
	let place: string | undefined;
	return {
		see({clock, offset, zone}) {
			const own = `${offset} ${zone}`;
			const isPassed = passed.passes(clock);
			// A clock of another zone may be behind and no day later.
			if (own === (place ?? own) && isPassed) {
				relative += step;
			}

			place = own;
			return relative;
		},
		pass(stamp) {
			if (stamp.year !== undefined && stamp.clock === '') {
				base ??= addDays(dayText({year: stamp.year, month: stamp.month, day: stamp.day}), -relative);
			} else if (stamp.year !== undefined) {
				place = `${stamp.offset} ${stamp.zone}`;
				if (passed.passes(stamp.clock)) {
					relative += step;
				}

				const day = dayText({year: stamp.year, month: stamp.month, day: stamp.day});
				if (base === undefined) {
					base = addDays(day, -relative);
				} else {
					relative = Math.round((Date.parse(day) - Date.parse(base)) / 86_400_000);
				}
			}
		},
		base: () => base,
		settle(day) {
			base = day;
		},
	};
}

/** The newest day for the first clock that leaves none of them after the latest instant. */
export function newestDay(
	clocks: readonly StampHeld[],
	{latestClock, zone, place}: Pick<CalendarOptions, 'latestClock' | 'zone' | 'place'>,
): string {
	const last = clocks.reduce((most, one) => (comparable(one) > comparable(most) ? one : most));
	const today = dayOf(latestClock, zone);
	const day = place(last.stamp, partsOf(today)) <= latestClock ? today : addDays(today, -1);
	return addDays(day, -last.relative);
}

function comparable({stamp, relative}: StampHeld): number {
	return relative * 86_400 + secondsOf(stamp.clock);
}
