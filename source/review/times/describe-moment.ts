import type {Instant, Moment} from '../records.ts';
import {dayOf, instantsAt, offsetIn, offsetName, secondsBetween, wallOf} from './moment.ts';
import {type MomentContext, type Reading, readMoment} from './read-moment.ts';
import {brief, clock, lengthWords, longDay, shortDay, shownZone} from './time-words.ts';
import {wholeDays} from './whole-days.ts';

/**
 * A reading in the notation of `when --json` and of the tests: `point T`, `range T (T|?)`, `between (T|?) (T|?)`,
 * `unknown` or `✗` and the reason, with T as `[~]YYYY-MM-DDTHH:MM[:SS[.fff…]]Z[±Nm|±Ns]` in UTC.
 */
export function momentReads(reading: Reading): string {
	if ('refused' in reading) {
		return `✗ ${reading.refused.replace(/\.$/, '')}`;
	}

	const {as, at, until, about, untilAbout} = reading.moment;
	const first = at === undefined ? '?' : readsInstant(at, about);
	const last = until === undefined ? '?' : readsInstant(until, untilAbout);
	return as === 'unknown' ? 'unknown' : as === 'point' ? `point ${first}` : `${as} ${first} ${last}`;
}

/** What the time column shows, as exactly as it is known and no more: `~14:05`, `14:07–14:15`, `14:33..14:38`, `3 Oct`, `?`. */
export function shownMoment(moment: Moment, zone: string): string {
	const days = wholeDays(moment, zone);
	if (days) {
		const {first, last, month} = days;
		const start = month ?? shortDay(first);
		const end = first === last || month !== undefined ? '' : `${joint(moment)}${shortDay(last)}`;
		return `${tilde(moment.about)}${start}${end}`;
	}

	return clocks(moment, zone, tilde);
}

/** Where a moment starts, for the first and the last of several rows: what lasted has an end there that is not theirs. */
export function startOf(moment: Moment, zone: string): Moment {
	const at = moment.at ?? moment.until;
	return at === undefined || moment.until === undefined || wholeDays(moment, zone)
		? moment
		: {as: 'point', at, about: moment.about};
}

/**
 * A moment in words, for the detail of a row: `about 14:05 UTC · Sat 3 Oct`, with the clock of the zone in which it was
 * read where that differs. The year is named where it is not that of all the times `around`.
 */
export function longMoment(moment: Moment, zone: string, ...around: readonly Instant[]): string {
	const {as, at, until, about} = moment;
	const start = at ?? until;
	if (as === 'unknown' || start === undefined) {
		return 'not known';
	}

	const named = (day: string) =>
		longDay(
			day,
			around.every(time => time.startsWith(day.slice(0, 4))),
		);
	const days = wholeDays(moment, zone);
	if (days) {
		const {first, last, month} = days;
		const span = month ?? (first === last ? named(first) : `${named(first)} to ${named(last)}`);
		const place = month === undefined && first === last ? 'on' : month === undefined ? 'from' : 'in';
		return as === 'range' ? span : `some moment ${about === undefined ? place : 'about'} ${span}`;
	}

	const first = dayOf(start, zone);
	const last = until === undefined ? first : dayOf(until, zone);
	return [
		`${clocks(moment, zone, inWords)} ${shownZone(zone)}${margin(about)}`,
		...elsewhere(moment, zone),
		first === last ? named(first) : `${named(first)} to ${named(last)}`,
		...manner(moment),
	].join(' · ');
}

/**
 * The same where zone and day stand on the screen already: `14:05 (about)`, `14:07–14:15 (lasted 8 min)`. In full where it
 * is not of that day alone, or was read in a zone that shows another clock.
 */
export function shortMoment(moment: Moment, zone: string, day: string): string {
	const {as, at, until, about, untilAbout} = moment;
	const ends = [at, until].filter(end => end !== undefined);
	const isThere = ends.length > 0 && ends.every(end => dayOf(end, zone) === day);
	if (as === 'unknown' || !isThere || wholeDays(moment, zone) || elsewhere(moment, zone).length > 0) {
		return longMoment(moment, zone);
	}

	const isPoint = as === 'point' && untilAbout === undefined;
	const told = [isPoint && about !== undefined ? `about${margin(about)}` : '', ...manner(moment)].filter(Boolean);
	const own = clocks(moment, zone, isPoint ? () => '' : inWords);
	return told.length === 0 ? own : `${own} (${told.join(', ')})`;
}

/** The day of an instant in a zone: `Sat 3 Oct 2026`. */
export function shownDay(instant: Instant, zone: string): string {
	return longDay(dayOf(instant, zone), false);
}

/**
 * The gap from the end of a moment to the start of a later one, as the timeline shows it: `+30s`, `+3m`, `+2m57`, `+1h30`,
 * `+2d`, `+2d05`; empty where one of them is not known well enough or there is none. From ten minutes on it is that of the
 * nearest minute, from ten days on that of the nearest day.
 */
export function gapBetween(above: Moment, below: Moment): string {
	const from = above.until ?? above.at;
	if (from === undefined || below.at === undefined || !isTimed(above) || !isTimed(below)) {
		return '';
	}

	const seconds = Math.floor(secondsBetween(from, below.at));
	if (seconds < 60) {
		return seconds <= 0 ? '' : `+${seconds}s`;
	}

	if (seconds < 600) {
		return `+${Math.floor(seconds / 60)}m${rest(seconds % 60)}`;
	}

	const minutes = Math.round(seconds / 60);
	if (minutes < 60) {
		return `+${minutes}m`;
	}

	const hours = Math.round(minutes / 60);
	return minutes < 24 * 60
		? `+${Math.floor(minutes / 60)}h${rest(minutes % 60)}`
		: hours < 240
			? `+${Math.floor(hours / 24)}d${rest(hours % 24)}`
			: `+${Math.round(hours / 24)}d`;
}

function rest(count: number): string {
	return count === 0 ? '' : String(count).padStart(2, '0');
}

/**
 * The text that, read again in that zone, gives the same moment: `2026-10-03 14:02`, `~2026-10-03 14:05 - 14:10`. With
 * the context in which it will be read, its day is left out where the clock alone says the same.
 */
export function momentAsTyped(moment: Moment, zone: string, context?: MomentContext): string {
	const {as, at, until, about, untilAbout} = moment;
	if (as === 'unknown' || (at ?? until) === undefined || (at === undefined && as !== 'between')) {
		return '?';
	}

	const days = wholeDays({...moment, zone}, zone);
	if (days && about === untilAbout) {
		const {first, last, month} = days;
		return month || first === last
			? typedEnd(month ? first.slice(0, 7) : first, about)
			: `${typedEnd(first, about)}${typedJoint(as)}${typedEnd(last, about)}`;
	}

	const ends = [at, until].filter(end => end !== undefined);
	const write = ends.every(end => isPlain(end, zone)) ? plain : stamp;
	const first = at === undefined ? '' : typedEnd(write(at, zone), about);
	const isSameDay = at !== undefined && until !== undefined && dayOf(at, zone) === dayOf(until, zone);
	const last = until === undefined ? '' : write(until, zone);
	const shortened = isSameDay && write === plain ? last.slice(11) : last;
	const end = until === undefined ? (as === 'range' ? '?' : '') : typedEnd(shortened, untilAbout);
	const whole = as === 'point' ? first : `${first}${typedJoint(as)}${end}`;
	const clockAlone = whole.replace(/^(~?)\d{4}-\d\d-\d\d (?=\d)/, '$1');
	return context && momentReads(readMoment(clockAlone, {...context, zone})) === momentReads({moment, says: []})
		? clockAlone
		: whole;
}

// A clock that was turned back shows some times twice, and some old offsets are no whole minutes: then the offset has to
// be written, or the time in UTC.
function isPlain(instant: Instant, zone: string): boolean {
	return offsetIn(zone, instant) % 60 === 0 && instantsAt(wallOf(instant, zone), zone).length === 1;
}

function plain(instant: Instant, zone: string): string {
	return wallOf(instant, zone).replace('T', ' ');
}

function stamp(instant: Instant, zone: string): string {
	const offset = offsetIn(zone, instant) / 60;
	return offset % 15 === 0 && offset !== 0 ? `${wallOf(instant, zone)}${offsetName(offset)}` : instant;
}

function typedEnd(text: string, about: true | number | undefined): string {
	const within = typeof about === 'number' ? ` ${writtenMargin(about)}` : '';
	return `${about === true ? '~' : ''}${text}${within}`;
}

function typedJoint(as: Moment['as']): string {
	return as === 'range' ? ' - ' : '..';
}

function isTimed(moment: Moment): boolean {
	return moment.as === 'point' || moment.as === 'range';
}

function readsInstant(instant: Instant, about: true | number | undefined): string {
	const within = typeof about === 'number' ? writtenMargin(about) : '';
	return `${tilde(about)}${brief(instant.slice(0, -1))}Z${within}`;
}

function writtenMargin(seconds: number): string {
	return `±${seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`}`;
}

type Qualifier = (about: true | number | undefined) => string;

const tilde: Qualifier = about => (about === undefined ? '' : '~');
const inWords: Qualifier = about => (about === undefined ? '' : 'about ');

function clocks({as, at, until, about, untilAbout}: Moment, zone: string, qualify: Qualifier): string {
	const first = at === undefined ? '' : qualify(about) + clock(at, zone);
	const last = until === undefined ? '' : qualify(untilAbout) + clock(until, zone);
	switch (as) {
		case 'unknown':
			return '?';
		case 'point':
			return first || '?';
		case 'between':
			return `${first}..${last}`;
		case 'range':
			return `${first || '?'}–${last || '?'}`;
	}
}

function joint({as}: Moment): string {
	return as === 'range' ? '–' : '..';
}

function margin(about: true | number | undefined): string {
	return typeof about === 'number' ? `, within ${lengthWords(about)}` : '';
}

function manner({as, at, until}: Moment): string[] {
	if (as === 'between') {
		return [
			at === undefined ? 'some moment before' : until === undefined ? 'some moment after' : 'some moment in between',
		];
	}

	if (as === 'point') {
		return [];
	}

	return at === undefined || until === undefined
		? ['its end is not known']
		: [`lasted ${lengthWords(secondsBetween(at, until))}`];
}

function elsewhere(moment: Moment, zone: string): string[] {
	const start = moment.at ?? moment.until;
	const own = moment.zone;
	if (own === undefined || start === undefined || own === zone) {
		return [];
	}

	const here = wallOf(start, zone);
	const there = wallOf(start, own);
	const day = here.startsWith(there.slice(0, 10)) ? '' : `, ${longDay(there.slice(0, 10), true)}`;
	return here === there
		? []
		: [`${clocks({...moment, about: undefined, untilAbout: undefined}, own, tilde)} ${shownZone(own)}${day}`];
}
