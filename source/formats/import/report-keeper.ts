import {compareInstants} from '../../review/moment.ts';
import type {Instant} from '../../review/records.ts';
import type {Choice} from './choose-format.ts';
import type {ImportReport, ZoneRule} from './imported-event.ts';
import type {LineCount} from './ledger.ts';

/** Gathers from the events of a source what its report tells. */
export interface ReportKeeper {
	readonly see: (at: Instant | null, zone: string, rule: ZoneRule, kept: boolean) => void;
	readonly report: (
		count: LineCount,
		choice: Choice | undefined,
		assumed: {readonly year: number | undefined; readonly date: string | undefined} | undefined,
		unreadable: number,
	) => ImportReport;
}

/** Keeps the report of the source of that name. */
export function reportKeeper(source: string): ReportKeeper {
	const zones = new Map<string, {readonly zone: string; readonly rule: ZoneRule; events: number}>();
	let first: Instant | undefined;
	let last: Instant | undefined;
	let previous: Instant | undefined;
	let events = 0;
	let keptEvents = 0;
	let outOfOrder = 0;
	let lastZone: {readonly zone: string; readonly rule: ZoneRule; events: number} | undefined;
	return {
		see(at, zone, rule, kept) {
			events++;
			keptEvents += kept ? 1 : 0;
			if (at === null) {
				return;
			}

			if (lastZone?.zone !== zone || lastZone.rule !== rule) {
				const key = `${rule} ${zone}`;
				lastZone = zones.get(key) ?? {zone, rule, events: 0};
				zones.set(key, lastZone);
			}

			lastZone.events++;
			outOfOrder += previous !== undefined && compareInstants(at, previous) < 0 ? 1 : 0;
			previous = at;
			if (kept) {
				first = first !== undefined && compareInstants(at, first) >= 0 ? first : at;
				last = last !== undefined && compareInstants(last, at) >= 0 ? last : at;
			}
		},
		report(count, choice, assumed, unreadable) {
			const [most] = [...zones.values()].sort((a, b) => b.events - a.events);
			return {
				source,
				format: events === 0 ? undefined : choice?.format,
				choices: choice?.choices ?? [],
				why: whyOf(count, choice, events),
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
				first,
				last,
				outOfOrder,
				unreadable,
			};
		},
	};
}

function whyOf(count: LineCount, choice: Choice | undefined, events: number): string {
	if (choice && events > 0) {
		return choice.why;
	}

	const [refused] = count.reasons;
	return count.lines === count.blank ? 'it is empty' : (refused?.why ?? 'no line begins with a time that I know');
}
