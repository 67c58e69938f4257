import type {Instant} from '../../../review/records.ts';
import {offsetName} from '../../../review/times/moment.ts';
import type {Precision, ZoneRule} from '../imported-event.ts';
import type {CalendarDay} from './calendar-day.ts';
import type {Stamp} from './stamp.ts';
import {offsetsOf} from './zone-offsets.ts';

/** The zone in which times that name none are read, and the rule by which it was found. */
export interface GivenZone {
	readonly zone: string;
	readonly rule: ZoneRule;
}

/** A stamp's place in UTC, and how it was found. */
export interface Placed {
	readonly at: Instant;
	readonly wall: string;
	readonly zone: string;
	readonly rule: ZoneRule;
	readonly precision: Precision;
}

/** Places stamps in UTC, with all their digits. */
export interface Placer {
	/**
	 * The next one. They must come in the order of the source, because a clock time that came twice (when daylight saving ended)
	 * is the second one where the first would be earlier than the stamp before it.
	 */
	readonly next: (stamp: Stamp, on: CalendarDay) => Placed;
	/** One that stands beside the last, such as an end: placed in the same way, and none before which the next cannot be. */
	readonly aside: (stamp: Stamp, on: CalendarDay) => Placed;
}

/** A placer that has seen none, for a source whose times are in that zone where they name none. */
export function placer(given: GivenZone): Placer {
	const date = dates();
	const minute = minutes();
	let before = Number.NEGATIVE_INFINITY;
	let last = before;
	const aside = (stamp: Stamp, on: CalendarDay): Placed => {
		const day = date(on.year, on.month, on.day);
		const clock = stamp.clock === '' ? '00:00' : stamp.clock;
		const wall = `${day.text}T${clock}`;
		const wallMinute = day.minutes + twoDigits(clock, 0) * 60 + twoDigits(clock, 3);
		const asked = given.rule === 'option' || given.rule === 'source';
		const own = stamp.named === 'standard' && asked ? undefined : stamp.offset;
		const zone = stamp.zone ?? given.zone;
		const [first, second] = own === undefined ? offsetsOf(zone, wallMinute) : [own, undefined];
		const offset = second !== undefined && wallMinute - first < before ? second : first;
		last = wallMinute - offset;
		return {
			at: offset === 0 ? `${wall}Z` : `${minute(last)}${clock.slice(5)}Z`,
			wall: stamp.clock === '' ? day.text : wall,
			zone: own === undefined ? zone : offsetName(own),
			rule:
				own === undefined
					? stamp.zone === undefined
						? given.rule
						: stamp.named === 'header'
							? 'header'
							: 'line'
					: stamp.named === 'standard'
						? 'header'
						: stamp.named,
			precision:
				stamp.clock === '' ? 'day' : clock.length === 5 ? 'minute' : clock.length === 8 ? 'second' : 'fraction',
		};
	};
	const next = (stamp: Stamp, on: CalendarDay): Placed => {
		const placed = aside(stamp, on);
		before = last;
		return placed;
	};
	return {next, aside};
}

// Lines that follow each other mostly share their day, often their minute: remembering the last one is a good part of the
// speed.
function dates(): (year: number, month: number, day: number) => {readonly text: string; readonly minutes: number} {
	let key = -1;
	let last = {text: '', minutes: 0};
	return (year, month, day) => {
		const asked = (year * 100 + month) * 100 + day;
		if (asked !== key) {
			key = asked;
			const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
			last = {text, minutes: Date.parse(`${text}T00:00Z`) / 60_000};
		}

		return last;
	};
}

function minutes(): (minute: number) => string {
	let key = Number.NaN;
	let last = '';
	return minute => {
		if (minute !== key) {
			key = minute;
			last = new Date(minute * 60_000).toISOString().slice(0, 16);
		}

		return last;
	};
}

function twoDigits(text: string, place: number): number {
	return text.charCodeAt(place) * 10 + text.charCodeAt(place + 1) - 528;
}
