import type {Instant} from '../../../review/records.ts';
import {compareInstants, offsetName} from '../../../review/times/moment.ts';
import type {Precision, ZoneRule} from '../imported-event.ts';
import type {CalendarDay} from './calendar-day.ts';
import {shifted} from './clock-offset.ts';
import type {Stamp} from './stamp.ts';
import {offsetsOf} from './zone-offsets.ts';

/** The zone in which times that name none are read, and the rule by which it was found. */
export interface GivenZone {
	readonly zone: string;
	readonly rule: ZoneRule;
}

/** A stamp's place in UTC, and how it was found. Its texts are made when they are asked for: of most lines nobody asks. */
export interface Placed {
	readonly at: Instant;
	/** Seconds since 1970, to tell earlier from later; later digits than a number holds are left out. */
	readonly seconds: number;
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

const midnight = '00:00';

/** A placer that has seen none, for a source whose times are in that zone where they name none. */
export function placer(given: GivenZone): Placer {
	const date = dates();
	const minute = minutes();
	let before = Number.NEGATIVE_INFINITY;
	let last = before;
	const aside = (stamp: Stamp, on: CalendarDay): Placed => {
		const day = date(on.year, on.month, on.day);
		const clock = stamp.clock === '' ? midnight : stamp.clock;
		const wallMinute = day.minutes + twoDigits(clock, 0) * 60 + twoDigits(clock, 3);
		const asked = given.rule === 'option' || given.rule === 'source';
		const own = stamp.named === 'standard' && asked ? undefined : stamp.offset;
		const zone = stamp.zone ?? given.zone;
		const [first, second] = own === undefined ? offsetsOf(zone, wallMinute) : [own, undefined];
		const offset = second !== undefined && wallMinute - first < before ? second : first;
		last = wallMinute - offset;
		return new PlacedStamp(
			stamp.clock,
			day.text,
			last,
			offset === 0 ? undefined : minute,
			own === undefined ? zone : offsetName(own),
			own !== undefined
				? stamp.named === 'standard'
					? 'header'
					: stamp.named
				: stamp.zone === undefined
					? given.rule
					: stamp.named === 'header'
						? 'header'
						: 'line',
		);
	};
	const next = (stamp: Stamp, on: CalendarDay): Placed => {
		const placed = aside(stamp, on);
		before = last;
		return placed;
	};
	return {next, aside};
}

/** Whether one stamp is earlier than another, to the last of their digits. */
export function isEarlier(one: Placed, other: Placed): boolean {
	const a = one.seconds;
	const b = other.seconds;
	return a === b ? compareInstants(one.at, other.at) < 0 : a < b;
}

/** A placed stamp with its instant so many seconds later; its wall stays. */
export function placedLater(placed: Placed, seconds: number): Placed {
	const {wall, zone, rule, precision} = placed;
	return {at: shifted(placed.at, seconds), seconds: placed.seconds + seconds, wall, zone, rule, precision};
}

class PlacedStamp implements Placed {
	readonly zone: string;
	readonly rule: ZoneRule;
	readonly seconds: number;
	readonly #clock: string;
	readonly #day: string;
	readonly #minute: number;
	readonly #minuteText: ((minute: number) => string) | undefined;

	/** `minuteText` writes the minute in UTC; it is left out where that is the wall's. */
	constructor(
		clock: string,
		day: string,
		minute: number,
		minuteText: ((minute: number) => string) | undefined,
		zone: string,
		rule: ZoneRule,
	) {
		this.zone = zone;
		this.rule = rule;
		this.seconds = minute * 60 + secondsOf(clock);
		this.#clock = clock;
		this.#day = day;
		this.#minute = minute;
		this.#minuteText = minuteText;
	}

	get at(): Instant {
		const clock = this.#clock === '' ? midnight : this.#clock;
		return this.#minuteText ? `${this.#minuteText(this.#minute)}${clock.slice(5)}Z` : `${this.#day}T${clock}Z`;
	}

	get wall(): string {
		return this.#clock === '' ? this.#day : `${this.#day}T${this.#clock}`;
	}

	get precision(): Precision {
		const {length} = this.#clock;
		return length === 0 ? 'day' : length === 5 ? 'minute' : length === 8 ? 'second' : 'fraction';
	}
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

function secondsOf(clock: string): number {
	let seconds = clock.length < 8 ? 0 : twoDigits(clock, 6);
	let unit = 1;
	for (let place = 9; place < clock.length; place++) {
		unit /= 10;
		seconds += (clock.charCodeAt(place) - 0x30) * unit;
	}

	return seconds;
}

function twoDigits(text: string, place: number): number {
	return text.charCodeAt(place) * 10 + text.charCodeAt(place + 1) - 528;
}
