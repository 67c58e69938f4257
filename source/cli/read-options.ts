import type {ReadOptions} from '../formats/import/read-source.ts';
import type {GivenZone} from '../formats/import/times/placing.ts';
import {momentContext} from '../review/field-text.ts';
import {readZone} from '../review/moment.ts';
import {readMoment} from '../review/read-moment.ts';
import type {Instant} from '../review/records.ts';
import {all, emptyReview, incident, type Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import type {ReadArguments} from './read-arguments.ts';
import type {Shell} from './shell.ts';

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
	const now = shell.environment.now();
	const given = givenZone(args, source.name, review);
	return {
		source: source.name,
		given,
		year: numberOf('--year', args.year, /^\d{4}$/, 'a year such as 2026'),
		now: source.written !== undefined && source.written < now ? source.written : now,
		since: instantOf('--since', args.since, 'start', given, shell, review),
		until: instantOf('--until', args.until, 'end', given, shell, review),
		match: args.match,
		not: args.not,
		max: numberOf('--max', args.max, /^\d{1,9}$/, 'a number'),
	};
}

function givenZone({zone: typed}: ReadArguments, name: string, review: Review): GivenZone {
	const {zone, zones} = incident(review);
	if (typed !== undefined) {
		const read = zones?.[typed] ?? readZone(typed);
		if (read === undefined) {
			throw new UserError(`I do not know the zone ${visible(typed)}.`, {
				trouble: 'usage',
				next: 'Write UTC, +05:30 or a place such as Europe/Berlin.',
			});
		}

		return {zone: read, rule: 'option'};
	}

	const known = all(review, 'source').find(([, source]) => source.name === name)?.[1].zone;
	if (known !== undefined) {
		return {zone: known, rule: 'source'};
	}

	return zone === undefined ? {zone: 'UTC', rule: 'assumed'} : {zone, rule: 'incident'};
}

function instantOf(
	option: string,
	typed: string | undefined,
	end: 'start' | 'end',
	{zone}: GivenZone,
	shell: Shell,
	review: Review,
): Instant | undefined {
	if (typed === undefined) {
		return undefined;
	}

	const reading = readMoment(typed, momentContext(review, shell.environment, {zone}));
	const moment = 'moment' in reading ? reading.moment : undefined;
	// A day or a range has two ends, and both belong to it.
	const instant = end === 'end' ? (moment?.until ?? moment?.at) : (moment?.at ?? moment?.until);
	if (instant === undefined) {
		const why = 'refused' in reading ? ` ${reading.refused}` : '';
		throw new UserError(`${option} ${visible(typed)} is no time.${why}`, {
			trouble: 'usage',
			next: 'Write it as 14:02 or 2026-10-03 14:02.',
		});
	}

	return instant;
}

function numberOf(option: string, typed: string | undefined, form: RegExp, wanted: string): number | undefined {
	if (typed !== undefined && !form.test(typed)) {
		throw new UserError(`${option} ${visible(typed)} is not ${wanted}.`, {trouble: 'usage'});
	}

	return typed === undefined ? undefined : Number(typed);
}
