import type {Instant} from '../records.ts';
import type {Base} from './count-from.ts';
import {
	addDays,
	addSeconds,
	compareInstants,
	dayOf,
	firstInstantAt,
	instantAtEpoch,
	instantsAt,
	instantUnturned,
	isDay,
	secondsBetween,
	wallOf,
	weekdayOf,
} from './moment.ts';
import type {TypedClock} from './parse-clock.ts';
import {type TypedDay, weekdayNames} from './parse-day.ts';
import type {TypedPoint} from './parse-point.ts';
import type {MomentContext} from './read-moment.ts';
import type {Refusal} from './text-cursor.ts';
import {longDay, shortDay} from './time-words.ts';
import {offsetToType, zoneNamed} from './typed-zone.ts';

/** Where a typed point stands; `until` only for a day or a month, which then go from `at` to `until`. */
export interface PlacedPoint {
	readonly at: Instant;
	readonly until?: Instant;
	readonly about?: true | number;
	/** The zone in which it was read. */
	readonly zone: string;
}

/** What a point is placed by; `notBefore` for the end of a range, which takes the first such clock time from there on. */
export interface PlaceOf {
	readonly context: MomentContext;
	readonly base: Base;
	/** Remarks are added to it. */
	readonly says: string[];
	readonly notBefore?: Instant;
}

/** What is said of a range that ends before it starts. */
export const endBeforeStart: Refusal = {
	refused: 'The end is before the start.',
	next: 'Write 23:50-00:10 for an end on the next day, or 14:10-14:00> if it lasted that long.',
};

// An overnight end is the next day; an end just before its start is more likely a slip of the finger.
const longestNight = 18 * 3600;

/** Finds the instant that a typed point means, by the day nearest to its base that is not in the future. */
export function placePoint(point: TypedPoint, place: PlaceOf): PlacedPoint | Refusal {
	const {context, base, says} = place;
	const {zone} = context;
	switch (point.sort) {
		case 'same':
			return {at: base.start, about: point.about ?? base.about, zone};
		case 'relative': {
			const from = point.seconds < 0 ? base.start : base.end;
			if (!base.isRow) {
				says.push(`no time is known above; counted from noon, ${shortDay(dayOf(from, zone))}`);
			}

			const about = point.about ?? (point.seconds < 0 ? base.about : base.endAbout);
			return {at: addSeconds(from, point.seconds), about, zone};
		}

		case 'now':
			return {at: addSeconds(toSecond(context.now), point.seconds), about: point.about, zone};
		case 'epoch': {
			const second = instantAtEpoch(Number(point.digits)).slice(0, -1);
			return {at: `${second}${point.fraction && `.${point.fraction}`}Z`, about: point.about, zone: 'UTC'};
		}

		case 'day':
			return placeDay(point.day, point.about, place);
		case 'clock': {
			const known = point.zone === undefined ? zone : zoneNamed(point.zone, context);
			if (typeof known !== 'string') {
				return known;
			}

			const placed = placeClock(point.day, point.clock, known, place);
			return typeof placed === 'string' ? {at: placed, about: point.about, zone: known} : placed;
		}
	}
}

function placeDay(day: TypedDay, about: true | number | undefined, {context, base}: PlaceOf): PlacedPoint | Refusal {
	const {zone} = context;
	if (day.sort === 'month') {
		const first = monthStart(day, context, base);
		const next = addDays(first, 31).slice(0, 8);
		return {at: firstInstantAt(`${first}T00:00`, zone), until: firstInstantAt(`${next}01T00:00`, zone), about, zone};
	}

	const date = dateOf(day, zone, context, base);
	if (typeof date !== 'string') {
		return date;
	}

	return {
		at: firstInstantAt(`${date}T00:00`, zone),
		until: firstInstantAt(`${addDays(date, 1)}T00:00`, zone),
		about,
		zone,
	};
}

function placeClock(day: TypedDay | undefined, clock: TypedClock, zone: string, place: PlaceOf): Instant | Refusal {
	const {context, base, notBefore, says} = place;
	const wallOn = (date: string) => `${clock.nextDay ? addDays(date, 1) : date}T${clock.clock}`;
	if (day === undefined && notBefore !== undefined) {
		return firstFrom(notBefore, wallOn, zone, says);
	}

	if (day === undefined) {
		return instantFor(nearestWall(wallOn, zone, place), zone, says);
	}

	const date = dateOf(day, zone, context, base);
	if (typeof date !== 'string') {
		return date;
	}

	const wall = wallOn(date);
	if (day.sort !== 'weekday' || !isInFuture(firstInstantAt(wall, zone), context)) {
		return instantFor(wall, zone, says);
	}

	const weekBefore = wallOn(addDays(date, -7));
	says.push(stillToCome(wall, weekBefore));
	return instantFor(weekBefore, zone, says);
}

function nearestWall(wallOn: (date: string) => string, zone: string, {base, context, says}: PlaceOf): string {
	const own = dayOf(base.clocksFrom, zone);
	const walls = [own, addDays(own, -1), addDays(own, 1)].map(date => {
		const wall = wallOn(date);
		const at = firstInstantAt(wall, zone);
		return {wall, far: Math.abs(secondsBetween(base.clocksFrom, at)), isInFuture: isInFuture(at, context)};
	});
	const nearest = (of: typeof walls) => of.reduce((best, other) => (other.far < best.far ? other : best));
	const meant = nearest(walls);
	const past = walls.filter(candidate => !candidate.isInFuture);
	if (!meant.isInFuture || past.length === 0) {
		return meant.wall;
	}

	const {wall} = nearest(past);
	// Without a row or a day of the incident nobody has said which day is meant.
	if (base.isRow || context.date !== undefined) {
		says.push(stillToCome(meant.wall, wall));
	}

	return wall;
}

function stillToCome(wall: string, instead: string): string {
	const [day, clock] = [wall.slice(0, 10), wall.slice(11)];
	const named = longDay(instead.slice(0, 10), true);
	return `${clock} of ${longDay(day, true)} is still to come, so ${named} is meant; write ${day} ${clock} to say the other`;
}

// A clock that was turned back can show the end of a range twice; the one after the start is meant.
function firstFrom(start: Instant, wallOn: (date: string) => string, zone: string, says: string[]): Instant | Refusal {
	const date = dayOf(start, zone);
	const same = wallOn(date);
	if (compareInstants(lastInstant(same, zone), start) >= 0) {
		const later = instantsAt(same, zone).filter(instant => compareInstants(instant, start) >= 0);
		return later.length === 1 && later[0] !== undefined ? later[0] : instantFor(same, zone, says);
	}

	const next = wallOn(addDays(date, 1));
	return secondsBetween(start, firstInstantAt(next, zone)) > longestNight
		? endBeforeStart
		: instantFor(next, zone, says);
}

function instantFor(wall: string, zone: string, says: string[]): Instant | Refusal {
	const [first, second] = instantsAt(wall, zone);
	const clock = wall.slice(11);
	if (first === undefined) {
		const after = wallOf(instantUnturned(wall, zone), zone).slice(11, 16);
		return {
			refused: `The clocks were turned forward past ${clock} on ${shortDay(wall.slice(0, 10))} in ${zone}.`,
			next: `Write ${after}, or the time in UTC: ${instantUnturned(wall, zone).slice(11)}.`,
			whole: true,
		};
	}

	if (second !== undefined) {
		says.push(`${clock} came twice that day; the first was taken, ${offsetToType(zone, second)} picks the second`);
	}

	return first;
}

function lastInstant(wall: string, zone: string): Instant {
	return instantsAt(wall, zone).at(-1) ?? instantUnturned(wall, zone);
}

function dateOf(day: TypedDay, zone: string, context: MomentContext, base: Base): string | Refusal {
	const today = dayOf(context.now, zone);
	switch (day.sort) {
		case 'step':
			return addDays(dayOf(day.by < 0 ? base.start : base.end, zone), day.by);
		case 'today':
			return day.back < 0
				? {
						refused: 'Tomorrow has not happened yet.',
						next: `Write 14:02> for the day after the row above, or ${addDays(today, 1)} 14:02 for what is planned.`,
						stands: true,
					}
				: addDays(today, -day.back);
		case 'weekday':
			return addDays(today, -((weekdayOf(today) - day.weekday + 7) % 7));
		case 'month':
			return monthStart(day, context, base);
		case 'day': {
			const date = day.year === undefined ? nearestYear(day, dayOf(base.middle, zone), today) : dateText(day.year, day);
			return day.weekday === undefined || weekdayOf(date) === day.weekday
				? date
				: {
						refused: `${shortDay(date)} ${date.slice(0, 4)} is a ${weekdayNames[weekdayOf(date)]}, not a ${weekdayNames[day.weekday]}.`,
						next: 'Leave the day of the week out, or write the year.',
					};
		}
	}
}

function monthStart(
	month: {readonly year?: number; readonly month: number},
	{now, zone}: MomentContext,
	base: Base,
): string {
	const first = {...month, day: 1};
	return month.year === undefined
		? nearestYear(first, dayOf(base.middle, zone), dayOf(now, zone))
		: dateText(month.year, first);
}

// Eight years each way hold a 29 February even across 1900 and 2100.
function nearestYear(date: {readonly month: number; readonly day: number}, near: string, today: string): string {
	const year = Number(near.slice(0, 4));
	const dates = Array.from({length: 17}, (_, index) => dateText(year + index - 8, date)).filter(isDay);
	const past = dates.filter(other => other <= today);
	const far = (other: string) => Math.abs(secondsBetween(`${near}T00:00Z`, `${other}T00:00Z`));
	return (past.length > 0 ? past : dates).reduce(
		(best, other) => (far(other) < far(best) ? other : best),
		dates[0] ?? near,
	);
}

function dateText(year: number, {month, day}: {readonly month: number; readonly day: number}): string {
	return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

// Whoever types the clock on the wall may be ahead of this machine by less than the minute that is typed.
function isInFuture(at: Instant, {now}: MomentContext): boolean {
	return secondsBetween(now, at) >= (at.length === 17 ? 60 : Number.MIN_VALUE);
}

function toSecond(instant: Instant): Instant {
	return instant.length > 20 ? `${instant.slice(0, 19)}Z` : instant;
}
