import type {Instant} from '../../review/records.ts';
import {compareInstants, secondsBetween} from '../../review/times/moment.ts';
import type {Choice} from './choose-format.ts';
import type {ImportReport, Missed, Refusal, ZoneRule} from './imported-event.ts';
import type {LineCount} from './ledger.ts';
import type {ReadOptions} from './read-source.ts';
import {isEarlier, type Placed} from './times/placing.ts';

/** Gathers from the events of a source what its report tells. */
export interface ReportKeeper {
	/** Takes the next event, nothing for one that has no place in time. */
	readonly see: (placed: Placed | undefined, isKept: boolean) => void;
	/** Notes that an event is longer than what is kept of it. */
	readonly cut: () => void;
	readonly report: (
		count: LineCount,
		choice: Choice | undefined,
		assumed: {readonly year: number | undefined; readonly date: string | undefined} | undefined,
		unreadable: number,
	) => ImportReport;
}

/** The source of that name; `now` is when it was written last, or the present, and what was asked for of its times. */
export type ReportOptions = Pick<ReadOptions, 'source' | 'now' | 'since' | 'until'>;

/** Keeps the report of a source. */
export function reportKeeper({source, now, since, until}: ReportOptions): ReportKeeper {
	const tomorrow = Date.parse(now) / 1000 + 86_400;
	const zones = new Map<string, {readonly zone: string; readonly rule: ZoneRule; events: number}>();
	const kept = span();
	const seen = span();
	let previous: Placed | undefined;
	let events = 0;
	let keptEvents = 0;
	let outOfOrder = 0;
	let future = 0;
	let cut = 0;
	let lastZone: {readonly zone: string; readonly rule: ZoneRule; events: number} | undefined;
	return {
		see(placed, isKept) {
			events++;
			keptEvents += isKept ? 1 : 0;
			if (placed === undefined) {
				return;
			}

			const {zone, rule} = placed;
			if (lastZone?.zone !== zone || lastZone.rule !== rule) {
				const key = `${rule} ${zone}`;
				lastZone = zones.get(key) ?? {zone, rule, events: 0};
				zones.set(key, lastZone);
			}

			lastZone.events++;
			outOfOrder += previous !== undefined && isEarlier(placed, previous) ? 1 : 0;
			previous = placed;
			future += placed.seconds > tomorrow ? 1 : 0;
			seen.see(placed);
			if (isKept) {
				kept.see(placed);
			}
		},
		cut() {
			cut++;
		},
		report(count, choice, assumed, unreadable) {
			const [first, last] = kept.ends();
			const ends = {first: first?.at, last: last?.at};
			const [firstSeen, lastSeen] = seen.ends();
			const [most] = [...zones.values()].sort((a, b) => b.events - a.events);
			return {
				source,
				format: events === 0 ? undefined : choice?.format,
				choices: choice?.choices ?? [],
				...whyOf(count, choice, events),
				lines: count.lines,
				starts: count.starts,
				events,
				kept: keptEvents,
				folded: count.folded,
				header: count.header,
				blank: count.blank,
				skipped: count.skipped,
				reasons: count.reasons,
				zone: most?.zone,
				rule: most?.rule,
				zones: zones.size,
				year: assumed?.year,
				date: assumed?.date,
				...ends,
				...(keptEvents === 0 && firstSeen && lastSeen
					? missedOf({since, until, first: firstSeen.at, last: lastSeen.at})
					: {}),
				outOfOrder,
				unreadable,
				doubts: doubtsOf({...ends, future, outOfOrder, events, cut}),
			};
		},
	};
}

// The earliest and the latest of some times.
function span(): {
	readonly see: (placed: Placed) => void;
	readonly ends: () => readonly [first?: Placed, last?: Placed];
} {
	let first: Placed | undefined;
	let last: Placed | undefined;
	return {
		see(placed) {
			first = first !== undefined && !isEarlier(placed, first) ? first : placed;
			last = last !== undefined && !isEarlier(last, placed) ? last : placed;
		},
		ends: () => (first && last ? [first, last] : []),
	};
}

function missedOf(missed: Missed): Pick<ImportReport, 'missed'> {
	const {since, until, first, last} = missed;
	const isBefore = since !== undefined && compareInstants(last, since) < 0;
	const isBehind = until !== undefined && compareInstants(first, until) > 0;
	return isBefore || isBehind ? {missed} : {};
}

function whyOf(count: LineCount, choice: Choice | undefined, events: number): Refusal {
	if (choice && events > 0) {
		return {why: choice.why};
	}

	if (count.lines === count.blank) {
		return {why: 'it is empty', next: ''};
	}

	const [{why, untold} = {why: 'no line begins with a time that I know'}]: readonly Refusal[] = count.reasons;
	return {why, ...(untold && {untold})};
}

const longestSpan = 400 * 86_400;

// What is possible and mostly means that a zone, a year or a number was read as something else.
function doubtsOf(seen: {
	readonly first: Instant | undefined;
	readonly last: Instant | undefined;
	readonly future: number;
	readonly outOfOrder: number;
	readonly events: number;
	readonly cut: number;
}): readonly string[] {
	const {first, last, future, outOfOrder, events, cut} = seen;
	const span = first === undefined || last === undefined ? 0 : secondsBetween(first, last);
	return [
		...(span > longestSpan ? [`it spans ${Math.round(span / 86_400).toLocaleString('en-US')} days`] : []),
		...(future > 0 ? [`${future.toLocaleString('en-US')} of its times lie in the future`] : []),
		...(first !== undefined && first < '1971' ? [`it goes back to ${first.slice(0, 4)}`] : []),
		...(events >= 20 && outOfOrder * 20 > events
			? [`${Math.round((outOfOrder / events) * 100)} % of it is out of order`]
			: []),
		...(cut > 0
			? [
					`${cut === 1 ? 'one event is' : `${cut.toLocaleString('en-US')} events are`} so long that only the beginning is kept`,
				]
			: []),
	];
}
