import type {Instant} from '../records.ts';

/** What a clock and a calendar on the wall show, to the digits that are known: `2026-10-03T16:02`, `2026-10-03T16:02:31.250`. */
export type Wall = string;

const dayLength = 86_400;

/** Orders two instants; `14:02Z` and `14:02:00Z` are equal, and so are fractions that differ by zeros at their end. */
export function compareInstants(a: Instant, b: Instant): number {
	if (a.length === b.length) {
		return a < b ? -1 : a > b ? 1 : 0;
	}

	const first = comparable(a);
	const second = comparable(b);
	return first < second ? -1 : first > second ? 1 : 0;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
	return compareInstants(a, b) <= 0 ? a : b;
}

/** The instant so many whole seconds later (negative: earlier), with the digits of the first, and seconds where they are needed. */
export function addSeconds(instant: Instant, seconds: number): Instant {
	return `${addToWall(instant.slice(0, -1), seconds)}Z`;
}

/** The seconds from one instant to another, negative if the second is earlier; a fraction as exact as a number can be. */
export function secondsBetween(from: Instant, to: Instant): number {
	return wholeSeconds(to) - wholeSeconds(from) + (fractionOf(to) - fractionOf(from));
}

/** The instant at so many whole seconds since 1970, to the second. */
export function instantAtEpoch(seconds: number): Instant {
	return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** The same digits that an instant has, as a clock in a zone shows them; seconds are added where the zone's offset has some. */
export function wallOf(instant: Instant, zone: string): Wall {
	const wall = instant.slice(0, -1);
	return zone === 'UTC' ? wall : addToWall(wall, offsetAt(zone, wholeSeconds(instant)));
}

/**
 * The instants at which a clock in a zone shows that: one as a rule, two (the earlier first) where the clock was turned
 * back, none where it was turned forward past it.
 */
export function instantsAt(wall: Wall, zone: string): readonly Instant[] {
	if (zone === 'UTC') {
		return [`${wall}Z`];
	}

	const local = wholeSeconds(wall);
	const found: Instant[] = [];
	for (const offset of offsetsAround(local, zone)) {
		if (offsetAt(zone, local - offset) === offset) {
			found.push(`${addToWall(wall, -offset)}Z`);
		}
	}

	return found;
}

/** The instant that a clock which was not turned forward would have shown; for a wall at which `instantsAt` finds none. */
export function instantUnturned(wall: Wall, zone: string): Instant {
	const local = wholeSeconds(wall);
	return `${addToWall(wall, -offsetAt(zone, local - dayLength))}Z`;
}

/** The first instant at which a clock in a zone shows that, or would have shown it, had it not been turned forward. */
export function firstInstantAt(wall: Wall, zone: string): Instant {
	return instantsAt(wall, zone)[0] ?? instantUnturned(wall, zone);
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(instant: Instant, zone: string): string {
	return wallOf(instant, zone).slice(0, 10);
}

/** The day so many days after a day, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
	return addToWall(`${day}T00:00`, days * dayLength).slice(0, 10);
}

/** The day of the week of a day `YYYY-MM-DD`: 0 is Sunday. */
export function weekdayOf(day: string): number {
	return new Date(`${day}T00:00Z`).getUTCDay();
}

/** Whether there is such a day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
}

/** Whether a text names a zone as this program stores it or as people write it: see `readZone`. */
export function isZone(text: string): boolean {
	return readZone(text) !== undefined;
}

const abbreviation = /^(?!UTC$|GMT$)[A-Z]{3,5}$/i;
const zones = new Map<string, string | undefined>();

/**
 * The zone that a text names without doubt, as it is stored: `UTC`, `+05:30`, or an IANA name in its own capitals. Letters
 * such as `CST` or `CET`, which mean several zones or half of one, name none.
 */
export function readZone(text: string): string | undefined {
	if (!zones.has(text)) {
		zones.set(text, readOffset(text) ?? readName(text));
	}

	return zones.get(text);
}

/** `+05:30` or `UTC` for an offset in minutes east of UTC. */
export function offsetName(minutes: number): string {
	const size = Math.abs(minutes);
	return minutes === 0 ? 'UTC' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** How far a zone is east of UTC at an instant, in seconds. */
export function offsetIn(zone: string, instant: Instant): number {
	return offsetAt(zone, wholeSeconds(instant));
}

function readOffset(text: string): string | undefined {
	const match = /^(?:(?:UTC|GMT)(?=[+-]))?([+-])(\d{1,2})(?::?(\d\d))?$|^(?:UTC|GMT|Z|Zulu)$/i.exec(text);
	if (match?.[2] === undefined) {
		return match ? 'UTC' : undefined;
	}

	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return minutes <= 14 * 60 && Number(match[3] ?? 0) < 60
		? offsetName(match[1] === '-' ? -minutes : minutes)
		: undefined;
}

function readName(text: string): string | undefined {
	if (!/^[A-Z]/i.test(text) || (abbreviation.test(text) && !isPlace(text))) {
		return undefined;
	}

	const known = formatter(text)?.resolvedOptions().timeZone;
	if (known === undefined) {
		return undefined;
	}

	return known.toLowerCase() === text.toLowerCase() ? known : capitals(text);
}

// Cuba, Egypt, Japan and the like are places; all other words of so few letters are abbreviations.
function isPlace(text: string): boolean {
	return /^(?:Cuba|Egypt|Eire|Iran|Japan|Libya)$/i.test(text);
}

// Of an alias Intl tells only the name that it stands for, so the alias gets the capitals that names have.
function capitals(text: string): string {
	return text === text.toLowerCase()
		? text.replace(/(?<![a-z])(?!(?:of|au|es)(?![a-z]))[a-z]/g, letter => letter.toUpperCase())
		: text;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat | undefined {
	let made = formatters.get(zone);
	if (!made) {
		try {
			made = new Intl.DateTimeFormat('en-US', {timeZone: zone, year: 'numeric', timeZoneName: 'longOffset'});
		} catch {
			return undefined;
		}

		formatters.set(zone, made);
	}

	return made;
}

// Zones hardly ever change, so their offset is measured at the two ends of a day and only inside it if these differ.
const measured = new Map<string, Map<number, number>>();

function offsetAt(zone: string, seconds: number): number {
	if (zone === 'UTC' || Number.isNaN(seconds)) {
		return 0;
	}

	const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
	if (fixed) {
		return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60;
	}

	let known = measured.get(zone);
	if (!known) {
		known = new Map();
		measured.set(zone, known);
	}

	const start = Math.floor(seconds / dayLength) * dayLength;
	const first = measuredAt(known, zone, start);
	return first === measuredAt(known, zone, start + dayLength) ? first : measure(zone, seconds);
}

function measuredAt(known: Map<number, number>, zone: string, seconds: number): number {
	let offset = known.get(seconds);
	if (offset === undefined) {
		offset = measure(zone, seconds);
		known.set(seconds, offset);
	}

	return offset;
}

// A zone that Intl does not know is taken as UTC: a file may name one that this machine has never heard of.
function measure(zone: string, seconds: number): number {
	const [, sign, hours, minutes, rest] =
		/GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(formatter(zone)?.format(seconds * 1000) ?? '') ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0));
}

// No zone changes its offset twice within two days, so the offsets before and after are all that can apply.
function offsetsAround(local: number, zone: string): ReadonlySet<number> {
	const before = offsetAt(zone, local - dayLength);
	const after = offsetAt(zone, local + dayLength);
	return new Set(before > after ? [before, after] : [after, before]);
}

// What a damaged file holds instead of a time stays as it is.
function addToWall(wall: Wall, seconds: number): Wall {
	const total = wholeSeconds(wall) + seconds;
	if (Number.isNaN(total)) {
		return wall;
	}

	const moved = new Date(total * 1000).toISOString();
	return wall.length === 16 && total % 60 === 0 ? moved.slice(0, 16) : moved.slice(0, 19) + wall.slice(19);
}

// Digit by digit, because each reading of a clock time does this a dozen times.
function wholeSeconds(time: string): number {
	const year = pair(time, 0) * 100 + pair(time, 2);
	const minutes = Date.UTC(
		year >= 0 && year <= 9999 ? year : Number.NaN,
		pair(time, 5) - 1,
		pair(time, 8),
		pair(time, 11),
		pair(time, 14),
	);
	return minutes / 1000 + (time[16] === ':' ? pair(time, 17) : 0);
}

function pair(text: string, place: number): number {
	return (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48;
}

function fractionOf(instant: Instant): number {
	return instant[19] === '.' ? Number(`0${instant.slice(19, -1)}`) : 0;
}

function comparable(instant: Instant): string {
	const digits = instant.slice(0, -1);
	if (digits.length <= 16) {
		return `${digits}:00`;
	}

	return digits.length > 19 ? digits.replace(/\.?0+$/, '') : digits;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
