import type {LogChoices} from '../../app/offers/offer.ts';
import type {Instant} from '../../review/records.ts';
import type {ReadArguments} from './read-arguments.ts';

/**
 * What is asked of a log on the screen, as its options: each word must be there and none of those behind `!`, as in the
 * filter of a list; `since:` and `until:` name its ends, their clocks those of the list, and on the day of `near` where nothing
 * else is known.
 */
export function argumentsFrom(
	{match, zone, start, offset, format, order, collapse}: LogChoices,
	{near, zone: listed}: {readonly near?: Instant | undefined; readonly zone?: string | undefined} = {},
): ReadArguments {
	const words = match.split(/\s+/).filter(Boolean);
	const behind = (sign: string) =>
		words.flatMap(word => (word.startsWith(sign) && word.length > sign.length ? [word.slice(sign.length)] : []));
	const [since, until] = [behind('since:').at(-1), behind('until:').at(-1)];
	return {
		voice: 'screen',
		all: words.filter(word => !/^(?:!|since:|until:)/.test(word)),
		not: behind('!'),
		...(since === undefined ? {} : {since}),
		...(until === undefined ? {} : {until}),
		...(zone === undefined ? {} : {zone}),
		...(start === undefined ? {} : /^\d{4}$/.test(start) ? {year: start} : {date: start}),
		...(offset === undefined ? {} : {offset}),
		...(format === undefined ? {} : {format}),
		...(order === undefined ? {} : order === 'day-first' ? {dayfirst: true} : {monthfirst: true}),
		...(collapse ? {collapse} : {}),
		near,
		listed,
	};
}
