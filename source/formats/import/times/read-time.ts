import {readEpoch} from './epoch.ts';
import {isWeekday, weekdaysMeant} from './month-names.ts';
import {shapes} from './shapes.ts';
import type {Stamp} from './stamp.ts';

const longest = 80;
// 22.05 Uhr, 22.05 hod.
const hourSaid = /^(.*\d{1,2})[.:](\d\d) ?(?:Uhr|uur|hod\.|h)$/;
// “Do, 14.03.2024”
const wordBefore = /^(\p{L}{2,12})\.?,?\s+(?:den |le |el |il |the )?(?=\d)/u;
const wordBehind = /,?\s+(\p{L}{2,12})$/u;
const apart = /^(\d{1,2})\. (\d{1,2})\. (\d{4})$/;
const offset = /^([+-])(\d\d)(\d\d)$/;
// .NET's old JSON, and what Excel and mail put around a time.
const wrapped = /^(?:\/Date\((\d{12,14})(?:[+-]\d{4})?\)\/|\[(.*)\]|\((.*)\)|"(.*)"|'(.*)')$/;

/** The stamp of a text that is a time and nothing else; a number counts as seconds since 1970 only with `epochs`. */
export function readTime(text: string, options: {readonly epochs?: boolean} = {}): Stamp | undefined {
	const trimmed = text.trim();
	if (trimmed.length < 4 || trimmed.length > longest) {
		return undefined;
	}

	const inner = wrapped.exec(trimmed);
	if (inner) {
		return inner[1] === undefined
			? readTime(inner[2] ?? inner[3] ?? inner[4] ?? inner[5] ?? '', options)
			: readEpoch(inner[1]);
	}

	const spoken = hourSaid.exec(trimmed);
	if (spoken) {
		return readTime(`${spoken[1]}:${spoken[2]}`, options);
	}

	for (const {id, find} of shapes) {
		const found = id === 'epoch' ? undefined : find(trimmed, 0);
		// Java writes the zone's name behind the offset, PHP and mail theirs in brackets.
		if (found?.stamp && (found.end === trimmed.length || /^ ?[[(][\w /+:-]+[\])]$/.test(trimmed.slice(found.end)))) {
			return found.stamp;
		}
	}

	return options.epochs ? readEpoch(trimmed) : undefined;
}

/** The stamp of a text that is a day and nothing else: `2026-10-03`, `Sat 3 Oct 2026`, `10/03/2026`; behind a weekday `10/13`, too. */
export function readDay(text: string, isBehindWeekday = false): Stamp | undefined {
	const trimmed = text
		.trim()
		.replace(/,$|(?<=\p{L}{3})[.:]$/u, '')
		.replace(apart, '$1.$2.$3');
	if (trimmed.length < (isBehindWeekday ? 3 : 6) || trimmed.length > longest || offset.test(trimmed)) {
		return undefined;
	}

	const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(trimmed);
	const stamp = readTime(compact ? `${compact.slice(1).join('-')} 00:00` : `${trimmed} 00:00`);
	const before = stamp ? undefined : wordBefore.exec(trimmed);
	if (before && isWeekday(before[1] ?? '')) {
		return ordered(readDay(trimmed.slice(before[0].length), true), before[1] ?? '');
	}

	const behind = stamp ? undefined : wordBehind.exec(trimmed);
	if (behind && isWeekday(behind[1] ?? '')) {
		return ordered(readDay(trimmed.slice(0, behind.index), isBehindWeekday), behind[1] ?? '');
	}

	return stamp && stamp.month > 0 && stamp.offset === undefined ? {...stamp, clock: ''} : undefined;
}

// “lun. 03/11/2025”: only in one of the two orders is that day one of this name.
function ordered(stamp: Stamp | undefined, weekday: string): Stamp | undefined {
	if (stamp?.order !== 'either' || stamp.year === undefined) {
		return stamp;
	}

	const {year, month, day} = stamp;
	const isNamed = (one: number, other: number) =>
		weekdaysMeant(weekday).includes(new Date(Date.UTC(year, one - 1, other)).getUTCDay());
	const isMonthFirst = isNamed(month, day);
	return isMonthFirst === isNamed(day, month)
		? stamp
		: {...stamp, ...(isMonthFirst ? {} : {month: day, day: month}), order: 'sure'};
}
