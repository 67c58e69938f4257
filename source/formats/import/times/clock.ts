import {easternHalf, halfBehind, halfNamed, isWordAt, matchAt, zoneBehind} from './behind.ts';
import {monthNamed} from './month-names.ts';
import {orderOf} from './numbers.ts';
import {type FoundStamp, stampOf} from './stamp.ts';

const clock = /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+)|:(\d{3})(?!\d))?)?(?![:.,]?\d|:\w| ?-->)/y;
const halfBefore = new RegExp(`(${easternHalf})[ ]?`, 'y');
const rangeEnd = /-(\d\d:\d\d)(?![\d:])/y;
const hour = /(\d{1,2})(?=[ ]?[ap]\.?m\b)/iy;

// “23:41から” tells of a time.
function isEasternAt(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	return code >= 0x30_41 && code <= 0xd7_a3;
}

/** Finds a clock without a day at that place: `14:02`, `14:02:31.250`, `2:02 PM`, with a zone behind it. */
export function findClockStamp(text: string, place: number): FoundStamp | undefined {
	const before = text.charCodeAt(place) > 0x2e_7f ? matchAt(halfBefore, text, place) : null;
	const start = before ? halfBefore.lastIndex : place;
	let match = matchAt(clock, text, start);
	let end = clock.lastIndex;
	if (!match) {
		match = before ? null : matchAt(hour, text, place);
		end = hour.lastIndex;
	}

	if (!match) {
		return undefined;
	}

	const half = halfBehind(text, end);
	// “14:08-14:15” is from when to when, for no offset is later than the clock before it.
	const until = match[3] === undefined ? matchAt(rangeEnd, text, half.end)?.[1] : undefined;
	const isRange = until !== undefined && until > `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
	const zone = isRange ? ({offset: undefined, named: 'line', end: half.end} as const) : zoneBehind(text, half.end);
	const stamp =
		isWordAt(text, zone.end) || isEasternAt(text, zone.end)
			? undefined
			: stampOf(
					{
						year: undefined,
						month: 0,
						day: 0,
						hour: match[1] ?? '',
						minute: match[2] ?? '00',
						second: match[3],
						fraction: match[4] ?? match[5],
						half: before ? halfNamed(before[1] ?? '', Number(match[1])) : half.half,
					},
					zone,
				);
	return stamp && {stamp, end: zone.end};
}

const dayBehind =
	/[ ,]{1,2}(?:on |ngày )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? {1,2})?(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([./-])(\d{1,2})\6(\d{4}|\d\d)|(\d{1,2})\.? (\p{L}{3,10})\.?,? (\d{4})|(\p{L}{3,10})\.? {1,2}(\d{1,2}),? (\d{4}))(?!\w|:\d)/uy;

/** Finds a clock with its day behind it at that place: `14:02:31 2026-10-03`, `14:02 03.10.2026`, `14:02, 3 Oct 2026`. */
export function findClockDayStamp(text: string, place: number): FoundStamp | undefined {
	const first = findClockStamp(text, place);
	const match = first?.stamp && matchAt(dayBehind, text, first.end);
	if (!first?.stamp || !match) {
		return undefined;
	}

	const end = dayBehind.lastIndex;
	const numbers = orderOf(Number(match[5]), Number(match[7]), match[6] === '.' ? 'day-first' : undefined);
	const day =
		match[1] !== undefined
			? {year: match[1], month: Number(match[3]), day: Number(match[4])}
			: match[5] !== undefined
				? {...numbers, year: match[8]}
				: match[9] !== undefined
					? {year: match[11], month: monthNamed(match[10] ?? ''), day: Number(match[9])}
					: {year: match[14], month: monthNamed(match[12] ?? ''), day: Number(match[13])};
	const {clock, offset, named} = first.stamp;
	const [hour = '', minute = '', rest] = clock.split(':');
	const [second, fraction] = rest === undefined ? [] : rest.split('.');
	const zone = offset === undefined ? zoneBehind(text, end) : {offset, named, end};
	const stamp = day.month === 0 ? undefined : stampOf({...day, hour, minute, second, fraction}, zone);
	return stamp && {stamp, end: zone.end};
}
