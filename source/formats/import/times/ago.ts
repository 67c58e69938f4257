import type {Instant} from '../../../review/records.ts';
import {addSeconds} from '../../../review/times/moment.ts';
import {instantStamp, type Stamp} from './stamp.ts';

// In seconds; months and years as they are on average.
const lengths: ReadonlyArray<readonly [names: string, seconds: number]> = [
	['second|sec|s', 1],
	['minute|min|m', 60],
	['hour|hr|h', 3600],
	['day|d', 86_400],
	['week|w', 604_800],
	['month|mo', 2_629_746],
	['year|y', 31_556_952],
];
const seconds = new Map(lengths.flatMap(([names, length]) => names.split('|').map(name => [name, length] as const)));
const sinceWord = new Map([
	['yesterday', 86_400],
	['just now', 0],
	['last week', 604_800],
	['last month', 2_629_746],
]);
const units = [...seconds.keys()].join('|');
const words = [...sinceWord.keys()].join('|');

/** How long ago something was, as expressions look for it without regard to capitals, in no group: see `readAgo`. */
export const writtenAgo = String.raw`(?:(?:about|less than) )?(?:\d+|an?) ?(?:${units})s?(?:, \d+ months?)? ago|${words}`;

const told = new RegExp(String.raw`^(?:(?:about|less than) )?(\d+|an?) ?(${units})s?(?:, (\d+) months?)? ago$`, 'i');

/**
 * How many seconds ago something was, in a text that says this and nothing else, as programs and pages do: `2 hours ago`,
 * `About an hour ago`, `26min ago`, `1 year, 2 months ago`, `just now`, `yesterday`.
 */
export function readAgo(text: string): number | undefined {
	const [, count, unit = '', months = 0] = told.exec(text) ?? [];
	return count === undefined
		? sinceWord.get(text.toLowerCase())
		: (/^a/i.test(count) ? 1 : Number(count)) * (seconds.get(unit.toLowerCase()) ?? 0) +
				Number(months) * (seconds.get('month') ?? 0);
}

/** The second that was so many seconds ago. */
export function stampBefore(now: Instant, ago: number): Stamp {
	return instantStamp(addSeconds(`${now.slice(0, 19)}Z`, -ago));
}
