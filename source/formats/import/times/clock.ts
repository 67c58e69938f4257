import {halfBehind, isWordAt, matchAt, zoneBehind} from './behind.ts';
import {type FoundStamp, stampOf} from './stamp.ts';

const clock = /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+)|:(\d{3})(?!\d))?)?(?![:.,]?\d)/y;
const hour = /(\d{1,2})(?=[ ]?[ap]\.?m\b)/iy;

/** Finds a clock without a day at that place: `14:02`, `14:02:31.250`, `2:02 PM`, with a zone behind it. */
export function findClockStamp(text: string, place: number): FoundStamp | undefined {
	let match = matchAt(clock, text, place);
	let end = clock.lastIndex;
	if (!match) {
		match = matchAt(hour, text, place);
		end = hour.lastIndex;
	}

	if (!match) {
		return undefined;
	}

	const half = halfBehind(text, end);
	const zone = zoneBehind(text, half.end);
	const stamp = isWordAt(text, zone.end)
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
					half: half.half,
				},
				zone,
			);
	return stamp && {stamp, end: zone.end};
}
