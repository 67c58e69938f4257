import {compareInstants} from '../../review/moment.ts';
import type {ImportedEvent, ImportReport, ZoneRule} from './imported-event.ts';
import type {LineCount} from './record-folder.ts';
import type {Finding} from './sample.ts';

/** Gathers from the events of a source what its report tells. */
export interface ReportKeeper {
	readonly see: (event: ImportedEvent, kept: boolean) => void;
	readonly report: (
		count: LineCount,
		finding: Finding | undefined,
		year: number | undefined,
		unreadable: number,
	) => ImportReport;
}

/** Keeps the report of the source of that name. */
export function reportKeeper(source: string): ReportKeeper {
	const zones = new Map<string, {readonly zone: string; readonly rule: ZoneRule; events: number}>();
	let first: ImportedEvent | undefined;
	let last: ImportedEvent | undefined;
	let previous: ImportedEvent | undefined;
	let events = 0;
	let keptEvents = 0;
	let outOfOrder = 0;
	let lastZone: {readonly zone: string; readonly rule: ZoneRule; events: number} | undefined;
	return {
		see(event, kept) {
			events++;
			keptEvents += kept ? 1 : 0;
			if (lastZone?.zone !== event.zone || lastZone.rule !== event.rule) {
				const key = `${event.rule} ${event.zone}`;
				lastZone = zones.get(key) ?? {zone: event.zone, rule: event.rule, events: 0};
				zones.set(key, lastZone);
			}

			lastZone.events++;
			outOfOrder += previous && isEarlier(event, previous) ? 1 : 0;
			previous = event;
			if (kept) {
				first = first && !isEarlier(event, first) ? first : event;
				last = last && !isEarlier(last, event) ? last : event;
			}
		},
		report(count, finding, year, unreadable) {
			const [most] = [...zones.values()].sort((a, b) => b.events - a.events);
			return {
				source,
				format: finding?.detectors.map(({id}) => id).join('+'),
				why: finding?.why ?? (count.lines === count.blank ? 'it is empty' : 'no line begins with a time that I know'),
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
				year,
				first: first?.at,
				last: last?.at,
				outOfOrder,
				unreadable,
			};
		},
	};
}

function isEarlier(a: ImportedEvent, b: ImportedEvent): boolean {
	return compareInstants(a.at, b.at) < 0;
}
