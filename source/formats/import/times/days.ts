import {addDays, dayOf} from '../../../review/times/moment.ts';
import type {CalendarOptions} from './calendar.ts';
import {dayText, partsOf} from './calendar-day.ts';
import type {Stamp} from './stamp.ts';

// Threads write out of order by less than this; a clock that goes back by more has passed midnight.
const midnightDrop = 30 * 60;

/** A clock that waits for its day, and how many days it lies behind the first one. */
export interface StampHeld {
	readonly stamp: Stamp;
	readonly relative: number;
}

/** Whether a clock, in seconds of its day, is one of the next day, behind the one before it. */
export function passesMidnight(before: number | undefined, seconds: number): boolean {
	return before !== undefined && before - seconds >= midnightDrop;
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

/** `first` is the day of the first clock; a clock that goes back far passes midnight. */
export function dayFinder(first: string | undefined): DayFinder {
	let base = first;
	let relative = 0;
	let before: number | undefined;
	let place: string | undefined;
	return {
		see({clock, offset, zone}) {
			const seconds = secondsOf(clock);
			const own = `${offset} ${zone}`;
			// A clock of another zone may be behind and no day later.
			if (own === (place ?? own) && passesMidnight(before, seconds)) {
				relative++;
			}

			place = own;
			before = seconds;
			return relative;
		},
		pass(stamp) {
			if (stamp.year !== undefined && stamp.clock === '') {
				base ??= addDays(dayText({year: stamp.year, month: stamp.month, day: stamp.day}), -relative);
			} else if (stamp.year !== undefined) {
				const seconds = secondsOf(stamp.clock);
				place = `${stamp.offset} ${stamp.zone}`;
				if (passesMidnight(before, seconds)) {
					relative++;
				}

				before = seconds;
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
	{latest, zone, place}: Pick<CalendarOptions, 'latest' | 'zone' | 'place'>,
): string {
	const last = clocks.reduce((most, one) => (comparable(one) > comparable(most) ? one : most));
	const today = dayOf(latest, zone);
	const day = place(last.stamp, partsOf(today)) <= latest ? today : addDays(today, -1);
	return addDays(day, -last.relative);
}

function comparable({stamp, relative}: StampHeld): number {
	return relative * 86_400 + secondsOf(stamp.clock);
}

/** The second of its day that a clock shows. */
export function secondsOf(clock: string): number {
	return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60 + Number(clock.slice(6, 8));
}
