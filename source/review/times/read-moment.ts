import type {Instant, Moment} from '../records.ts';
import {type Base, baseOf} from './count-from.ts';
import {addSeconds, compareInstants} from './moment.ts';
import {tooFar} from './parse-day.ts';
import {parseMoment, type TypedMoment, tidy} from './parse-moment.ts';
import type {TypedPoint} from './parse-point.ts';
import {endBeforeStart, type PlacedPoint, placePoint} from './place-point.ts';
import type {Refusal} from './text-cursor.ts';

/** What the meaning of a typed time depends on besides its own words. */
export interface MomentContext {
	readonly now: Instant;
	/** The zone of times that name none: an IANA name, `UTC` or an offset such as `+05:30`. */
	readonly zone: string;
	/** The zone that `local` names. */
	readonly localZone: string;
	/** Names for zones, matched without regard to capitals: name → zone. */
	readonly zoneNames: Readonly<Record<string, string>>;
	/** The row above. Without one, times count from noon of `date`, or of today. */
	readonly anchor?: Moment;
	/** The day of the incident, `YYYY-MM-DD`. */
	readonly date?: string;
}

/** How a text was read, with remarks to show beside it; or why it is no moment, and what to write instead. */
export type Reading = {readonly moment: Moment; readonly says: readonly string[]} | Refusal;

/** A line that begins with a time, or does not: then the moment is not known and all of it is words. */
export interface WordsReading {
	readonly moment: Moment;
	readonly words: string;
	/** What was read as the time; empty if nothing was. */
	readonly typed: string;
	readonly says: readonly string[];
	/** Why a line that begins like a time does not begin with one, and what to write instead. */
	readonly refused?: string;
	readonly next?: string;
}

const examples = 'Write 14:02, +5m, 3 oct 14:02, 14:00-14:10, 14:00..14:10 in between, ? unknown.';
const longestRun = 12;
// “500 errors on web-1”: what a server answered (RFC 9110, section 15), and no time.
const answered = /^[45]\d\d$/;
const asAnswer =
	/^\s+(?:errors?|responses?|status(?:es)?|timeouts?|retries|codes?|internal server|bad gateway|service unavailable|gateway timeout|too many requests|not found)(?![\p{L}\d])/iu;

/** Reads a text as a moment, by the grammar of typed times. Never throws, whatever the text is. */
export function readMoment(typed: string, context: MomentContext): Reading {
	const text = tidy(typed);
	if (text === '') {
		return {refused: 'There is no time yet.', next: examples};
	}

	const shown = [...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
	return readTidy(text, typed, context) ?? {refused: `I cannot read “${shown}” as a time.`, next: examples};
}

/**
 * Takes the time from the beginning of a line: the longest run of words that reads as a moment and leaves at least one
 * word. A month, a day of the week or “tomorrow” alone is a word, and so is what a server answers (“503 errors”); a clock
 * followed by letters such as IST makes the whole line words.
 */
export function readMomentAndWords(line: string, context: MomentContext): WordsReading {
	const text = line.trim();
	const ends = [...text.matchAll(/\S+/g)].slice(0, longestRun + 1).map(match => match.index + match[0].length);
	let refusal: Refusal | undefined;
	for (const [index, end] of [...ends.entries()].reverse()) {
		const typed = text.slice(0, end).replace(/(?<=[^\s.])[:,;.]$/, '');
		const reading = readTidy(tidy(typed), typed, context);
		const isReading = reading !== undefined && 'moment' in reading;
		const isWord = index === 0 && (isName(typed) || (answered.test(typed) && asAnswer.test(text.slice(end))));
		if (isReading && end < text.length && !isWord) {
			const words = text.slice(end).replace(/^\s+(?:[-–—:|]\s+)?/, '');
			return {moment: reading.moment, words, typed, says: reading.says};
		}

		if (isReading && end === text.length && !isWord) {
			refusal = {
				refused: `“${typed}” is a time, and no words stand behind it.`,
				next: `Write what happened: ${typed} …`,
			};
		} else if (isWord && !refusal?.stands) {
			// No zone and no clock is looked for behind what is no time.
			refusal = undefined;
		} else if (reading && !isReading) {
			refusal = refusal?.stands && !reading.whole ? refusal : reading;
			if (reading.whole) {
				break;
			}
		}
	}

	return {
		moment: {as: 'unknown'},
		words: text,
		typed: '',
		says: [],
		...(refusal ? {refused: refusal.refused, next: refusal.next} : {}),
	};
}

// "May be the cache", "Sat on the pager", "Friday deploys are frozen", "Tomorrow we retry".
function isName(typed: string): boolean {
	const parsed = parseMoment(tidy(typed));
	if (!parsed || 'refused' in parsed || parsed.sort !== 'point' || parsed.from.sort !== 'day') {
		return false;
	}

	const {day} = parsed.from;
	return (
		day.sort === 'weekday' || (day.sort === 'month' && day.year === undefined) || (day.sort === 'today' && day.back < 0)
	);
}

function readTidy(text: string, typed: string, context: MomentContext): Reading | undefined {
	const parsed = parseMoment(text);
	if (!parsed || 'refused' in parsed) {
		return parsed;
	}

	const says: string[] = [];
	const placed = placeSpan(parsed, context, says);
	if ('refused' in placed) {
		return placed;
	}

	for (const instant of [placed.at, placed.until]) {
		if (instant !== undefined && !/^[12]\d{3}-/.test(instant)) {
			return {refused: tooFar, next: examples};
		}
	}

	if (isLater(placed.at, context.now)) {
		says.push('in the future');
	} else if (placed.as === 'range' && isLater(placed.until, context.now)) {
		says.push('its end is in the future');
	}

	return {moment: {...placed, typed: typed.trim()}, says};
}

function isLater(instant: Instant | undefined, now: Instant): boolean {
	return instant !== undefined && compareInstants(instant, now) > 0;
}

function placeSpan(typed: TypedMoment, context: MomentContext, says: string[]): Moment | Refusal {
	const base = baseOf(context);
	switch (typed.sort) {
		case 'unknown':
			return {as: 'unknown'};
		case 'point': {
			const from = placePoint(typed.from, {context, base, says});
			return 'refused' in from
				? from
				: momentOf(
						from.until === undefined ? 'point' : 'between',
						from,
						from.until === undefined ? undefined : endOf(from),
					);
		}

		case 'between':
			return placeBetween(typed, {context, base, says});
		case 'range':
			return placeRange(typed, {context, base, says});
	}
}

interface Where {
	readonly context: MomentContext;
	readonly base: Base;
	readonly says: string[];
}

function placeBetween(typed: TypedMoment & {sort: 'between'}, where: Where): Moment | Refusal {
	const {from, until} = typed;
	if (from === undefined) {
		const last = until && placePoint(until, where);
		return last === undefined || 'refused' in last
			? (last ?? {refused: '“..” needs a time before it or after it.'})
			: {as: 'between', zone: last.zone, ...lastOf(endOf(last))};
	}

	const first = placePoint(withZoneOf(from, until), where);
	if ('refused' in first || until === undefined) {
		return 'refused' in first ? first : momentOf('between', first);
	}

	const last = placeEnd(until, from, first, where);
	return 'refused' in last ? last : momentOf('between', first, last);
}

function placeRange(typed: TypedMoment & {sort: 'range'}, where: Where): Moment | Refusal {
	const {from, until} = typed;
	const end = typeof until === 'object' && 'sort' in until ? until : undefined;
	if (until !== 'open' && (from.sort === 'day') !== (end?.sort === 'day')) {
		return {refused: 'A day alone has no time from which it could last.', next: 'Write 3 oct 14:00 - 3 oct 15:00.'};
	}

	const first = placePoint(withZoneOf(from, end), where);
	if ('refused' in first || until === 'open') {
		return 'refused' in first ? first : momentOf('range', first);
	}

	if (end === undefined) {
		const lasted = 'lasted' in until ? until.lasted : 0;
		return momentOf('range', first, {at: addSeconds(first.at, lasted), about: first.about});
	}

	const last = placeEnd(end, from, first, where);
	return 'refused' in last ? last : momentOf('range', first, last);
}

type End = Pick<PlacedPoint, 'at' | 'about'>;

// The second end counts from the first. “=”, “<” and “>” count from the row above wherever they stand, and so does “+5m” where
// the first end does.
function placeEnd(until: TypedPoint, from: TypedPoint, first: PlacedPoint, where: Where): End | Refusal {
	const isBesideRow = from.sort === 'relative' || from.sort === 'same';
	const start: Base = {
		start: first.at,
		end: first.at,
		middle: first.at,
		clocksFrom: first.at,
		about: first.about,
		endAbout: first.about,
		isRow: true,
	};
	const countsFromRow =
		until.sort === 'same' ||
		(until.sort === 'relative' && isBesideRow) ||
		(until.sort === 'clock' && until.day?.sort === 'step');
	const base = countsFromRow ? where.base : start;
	const placed = placePoint(withZoneOf(until, from), {...where, base, notBefore: first.at});
	if ('refused' in placed) {
		return placed;
	}

	const last = endOf(placed);
	return compareInstants(last.at, first.at) < 0 ? endBeforeStart : last;
}

function withZoneOf(point: TypedPoint, other: TypedPoint | undefined): TypedPoint {
	return point.sort === 'clock' && point.zone === undefined && other?.sort === 'clock'
		? {...point, zone: other.zone}
		: point;
}

// A day alone, as an end, ends when the day does.
function endOf(placed: PlacedPoint): End {
	return {at: placed.until ?? placed.at, about: placed.about};
}

function momentOf(as: Moment['as'], first: PlacedPoint, last?: End): Moment {
	const {at, about, zone} = first;
	return {as, at, ...(about === undefined ? {} : {about}), zone, ...(last ? lastOf(last) : {})};
}

function lastOf({at, about}: End): Pick<Moment, 'until' | 'untilAbout'> {
	return {until: at, ...(about === undefined ? {} : {untilAbout: about})};
}
