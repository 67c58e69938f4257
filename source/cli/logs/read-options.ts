import {setFlagsFromString} from 'node:v8';
import {formatNames} from '../../formats/import/choose-format.ts';
import {levelRank} from '../../formats/import/level.ts';
import type {ReadOptions} from '../../formats/import/read-source.ts';
import type {Voice} from '../../formats/import/report-lines.ts';
import {readOffset} from '../../formats/import/times/clock-offset.ts';
import type {GivenZone} from '../../formats/import/times/placing.ts';
import {momentContext} from '../../review/field-text.ts';
import type {Instant, Moment} from '../../review/records.ts';
import {all, emptyReview, incident, type Review} from '../../review/review.ts';
import {addSeconds, dayOf, isDay} from '../../review/times/moment.ts';
import {readMoment} from '../../review/times/read-moment.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {offsetAskedFor} from '../arguments/offset-asked-for.ts';
import {zoneAskedFor} from '../arguments/zone-asked-for.ts';
import type {Shell} from '../shell.ts';
import {formatsLike, tabLists} from './formats-like.ts';
import type {ReadArguments} from './read-arguments.ts';

/**
 * How a source of that name is read, by the options and, where they say nothing, by the review. Throws a `UserError` for an
 * option that cannot be understood.
 */
export function readOptions(
	args: ReadArguments,
	source: {readonly name: string; readonly written: Instant | undefined},
	shell: Shell,
	review: Review = emptyReview,
): ReadOptions {
	// Patterns of people are matched in linear time: V8 turns to its other engine where one begins to look back.
	setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
	const {voice = 'options'} = args;
	const present = shell.environment.now();
	const given = givenZone(args, source.name, review);
	const written = pastOf(source.written, present) ?? present;
	const place: ReadingPlace = {given: {...given, zone: args.listed ?? given.zone}, shell, review, voice};
	const isDated = incident(review).date !== undefined;
	// Whoever asks for 14:00 of a log that was written last in the night means the last such clock before.
	const near = (typed: string | undefined) =>
		isDated ? undefined : (args.near ?? clockFrom(typed, pastOf(source.written, present), -halfDay));
	const since = instantOf('since', args.since, 'start', {...place, near: near(args.since)});
	return {
		source: source.name,
		given,
		year: numberOf(called('year', voice), args.year, /^\d{4}$/, 'a year such as 2026'),
		date: dayOption(args.date, {given, shell, review, voice}),
		order: orderOf(args),
		offset: offsetOf(args.offset, source.name, review, voice),
		format: formatOf(args.format, voice),
		now: instantOf('now', args.now, 'start', {given: {...given, zone: 'UTC'}, shell, review, voice}) ?? written,
		localZone: shell.environment.localZone,
		since,
		until: instantOf('until', args.until, 'end', {
			...place,
			near: clockFrom(args.until, since, halfDay) ?? near(args.until),
		}),
		match: args.match,
		all: args.all,
		not: args.not,
		level: levelOf(args.level),
		collapse: args.collapse,
		max: numberOf(called('max', voice), args.max, /^0*[1-9]\d{0,8}$/, 'a number from 1'),
	};
}

function pastOf(instant: Instant | undefined, present: Instant): Instant | undefined {
	return instant !== undefined && instant < present ? instant : undefined;
}

const halfDay = 12 * 60 * 60;

// A clock is the one that is nearest: half a day before an instant stands for the last one before it, half a day behind it for
// the first one behind it. What is written as a length counts from the instant itself.
function clockFrom(typed: string | undefined, instant: Instant | undefined, away: number): Instant | undefined {
	return instant === undefined || /^\s*[+-]/.test(typed ?? '') ? instant : addSeconds(instant, away);
}

function givenZone({zone: typed}: ReadArguments, name: string, review: Review): GivenZone {
	const asked = zoneAskedFor(typed, review);
	if (asked !== undefined) {
		return {zone: asked, rule: 'option'};
	}

	const known = all(review, 'source').find(([, source]) => source.name === name)?.[1].zone;
	if (known !== undefined) {
		return {zone: known, rule: 'source'};
	}

	const {zone} = incident(review);
	return zone === undefined ? {zone: 'UTC', rule: 'assumed'} : {zone, rule: 'incident'};
}

// Among many files of a review the day of the incident is the best guess for a clock that stands alone.
function dayOption(typed: string | undefined, place: ReadingPlace): string | undefined {
	if (typed === undefined || isDay(typed)) {
		return typed ?? incident(place.review).date;
	}

	const instant = instantOf('date', typed, 'start', place);
	return instant === undefined ? undefined : dayOf(instant, place.given.zone);
}

function orderOf({dayfirst, monthfirst}: ReadArguments): ReadOptions['order'] {
	if (dayfirst && monthfirst) {
		throw new UserError('either the day comes first or the month.', {trouble: 'usage'});
	}

	return dayfirst ? 'day-first' : monthfirst ? 'month-first' : undefined;
}

function offsetOf(typed: string | undefined, name: string, review: Review, voice: Voice): number | undefined {
	const known = all(review, 'source').find(([, source]) => source.name === name)?.[1].offset;
	return offsetAskedFor(typed, called('offset', voice)) ?? (known === undefined ? undefined : readOffset(known));
}

function formatOf(typed: string | undefined, voice: Voice): string | undefined {
	const names = new Set(formatNames().map(({id}) => id));
	const unknown = typed?.split('+').find(id => !names.has(id));
	if (unknown !== undefined) {
		throw new UserError(`I do not know the format ${visible(unknown)}.`, {
			trouble: 'usage',
			next: `${formatsLike(unknown)} ${voice === 'screen' ? tabLists : 'recount read --formats lists them.'}`.trim(),
		});
	}

	return typed;
}

function levelOf(typed: string | undefined): string | undefined {
	if (typed !== undefined && levelRank(typed) === undefined) {
		throw new UserError(`I do not know the level ${visible(typed)}.`, {
			trouble: 'usage',
			next: 'Write debug, info, notice, warning, error or critical.',
		});
	}

	return typed;
}

/** What a time of an option is read with; `near` is the moment to whose day a clock that stands alone is nearest. */
interface ReadingPlace {
	readonly given: GivenZone;
	readonly shell: Shell;
	readonly review: Review;
	readonly near?: Instant | undefined;
	readonly voice: Voice;
}

function instantOf(
	option: 'now' | 'date' | 'since' | 'until',
	typed: string | undefined,
	end: 'start' | 'end',
	{given: {zone}, shell, review, near, voice}: ReadingPlace,
): Instant | undefined {
	if (typed === undefined) {
		return undefined;
	}

	const anchor: Moment | undefined = near === undefined ? undefined : {as: 'point', at: near};
	const reading = readMoment(typed, momentContext(review, shell.environment, {zone, anchor}));
	const moment = 'moment' in reading ? reading.moment : undefined;
	// A day or a range has two ends, and both belong to it.
	const instant = end === 'end' ? (moment?.until ?? moment?.at) : (moment?.at ?? moment?.until);
	if (instant === undefined) {
		const refused = 'refused' in reading ? reading.refused : '';
		// That it cannot be read as a time is said already.
		const why = refused === '' || refused.startsWith('I cannot read') ? '' : ` ${refused}`;
		const [what, next] = option === 'date' ? ['day', '2026-10-03'] : ['time', '14:02 or 2026-10-03 14:02'];
		const said = refused === `${typed} is not in the calendar.` ? refused : `${typed} is no ${what}.${why}`;
		throw new UserError(`${called(option, voice)} ${visible(said)}`, {trouble: 'usage', next: `Write it as ${next}.`});
	}

	return instant;
}

function called(option: string, voice: Voice): string {
	return voice === 'screen' ? option : `--${option}`;
}

function numberOf(option: string, typed: string | undefined, form: RegExp, wanted: string): number | undefined {
	if (typed !== undefined && !form.test(typed)) {
		throw new UserError(`${option} ${visible(typed)} is not ${wanted}.`, {trouble: 'usage'});
	}

	return typed === undefined ? undefined : Number(typed);
}
