import {addDays} from '../../../review/times/moment.ts';
import {dayText} from './calendar-day.ts';
import type {Stamp} from './stamp.ts';

/** The stamp so many seconds later, or before; one without a day stays without, whatever midnights lie between. */
export function laterBy(stamp: Stamp, seconds: number): Stamp {
	const [whole = '', fraction] = stamp.clock.split('.');
	const [hour = 0, minute = 0, second] = whole.split(':').map(Number);
	// To the millisecond, which is what recordings count in.
	const total = Math.round((hour * 3600 + minute * 60 + (second ?? 0) + Number(`0.${fraction ?? 0}`) + seconds) * 1000);
	const days = Math.floor(total / 86_400_000);
	const time = new Date(total - days * 86_400_000).toISOString().slice(11, 23);
	const isMinute = second === undefined && time.endsWith(':00.000');
	const moved = {...stamp, clock: isMinute ? time.slice(0, 5) : time.replace(/\.000$/, '')};
	if (stamp.month === 0) {
		return moved;
	}

	// Any leap year serves where none is written.
	const date = addDays(dayText({year: stamp.year ?? 2024, month: stamp.month, day: stamp.day}), days);
	return {
		...moved,
		year: stamp.year === undefined ? undefined : Number(date.slice(0, 4)),
		month: Number(date.slice(5, 7)),
		day: Number(date.slice(8, 10)),
	};
}
