import type {Instant} from '../../review/records.ts';
import {decoder} from './decode.ts';
import type {Detector} from './detector.ts';
import {type Filter, filterOf} from './filter.ts';
import type {ImportedEvent, ImportReport} from './imported-event.ts';
import {lineCutter} from './lines.ts';
import {type GivenZone, placer} from './placing.ts';
import {type ImportRecord, recordFolder} from './record-folder.ts';
import {reportKeeper} from './report-keeper.ts';
import {examine, type Finding, sampleSize} from './sample.ts';
import type {Stamp} from './stamp.ts';
import {endOfJournal, newestYear, yearFinder} from './years.ts';

/** How a source is read. */
export interface ReadOptions extends Filter {
	/** What the source is called. */
	readonly source: string;
	/** The zone of times that name none; `{zone: 'UTC', rule: 'assumed'}` where nothing else is known. */
	readonly given: GivenZone;
	/** The year of the first time that names none. Without it: the newest one that leaves no event after `now`. */
	readonly year?: number | undefined;
	/** The present, or when the source was written last. */
	readonly now: Instant;
}

/** What a source gave at its end: the events that were still open, and what became of every line. */
export interface ReadEnd {
	readonly events: readonly ImportedEvent[];
	readonly report: ImportReport;
}

/** A source that is being read, chunk by chunk. */
export interface OpenSource {
	/** Takes the next bytes and answers with the events that are complete. */
	readonly push: (chunk: Uint8Array) => readonly ImportedEvent[];
	readonly end: () => ReadEnd;
}

/** Opens a source of bytes. Events come in the order of the source; only what is open is held in memory. */
export function openSource(options: ReadOptions): OpenSource {
	const decode = decoder();
	const cut = lineCutter();
	const reader = lineReader(options);
	return {
		push: chunk => reader.push(cut.push(decode.push(chunk))),
		end() {
			const events = [...reader.push(cut.push(decode.end())), ...reader.push(cut.end())];
			const end = reader.end(decode.unreadable());
			return {events: [...events, ...end.events], report: end.report};
		},
	};
}

/** Reads a whole text, such as one that was pasted. */
export function readText(text: string, options: ReadOptions): ReadEnd {
	const cut = lineCutter();
	const reader = lineReader(options);
	const events = [...reader.push(cut.push(text.replace(/^\uFEFF/, ''))), ...reader.push(cut.end())];
	const end = reader.end(0);
	return {events: [...events, ...end.events], report: end.report};
}

interface Held {
	readonly record: ImportRecord;
	readonly stamp: Stamp;
	readonly relative: number;
}

// Clocks are at most fourteen hours ahead of UTC: where the zone is only assumed, a log of this moment may look that far
// ahead, and must not be put a year back for it.
const tolerance = (given: GivenZone) => (given.rule === 'assumed' ? 14 * 60 : 1) * 60_000;

function lineReader(options: ReadOptions): {
	readonly push: (lines: readonly string[]) => readonly ImportedEvent[];
	readonly end: (unreadable: number) => ReadEnd;
} {
	const {source, given, now} = options;
	const isWanted = filterOf(options);
	const years = yearFinder(options.year);
	const place = placer(given);
	const keeper = reportKeeper(source);
	let finding: Finding | undefined;
	let sample: string[] = [];
	let held: Held[] = [];
	let yearless: number | undefined;
	let journalEnd: Instant | undefined;

	const folder = recordFolder(() => finding ?? {detectors: [] as readonly Detector[], indent: 0});

	const finish = (record: ImportRecord, year: number, events: ImportedEvent[]) => {
		const {start, detector, line, endLine, text, raw} = record;
		const {at, wall, zone, rule, precision} = place(start.stamp, year);
		const {level} = start;
		const format = detector.id;
		const event: ImportedEvent = {at, line, endLine, text, raw, source, wall, zone, rule, precision, format, level};
		const kept = isWanted(event);
		keeper.see(event, kept);
		if (kept) {
			events.push(event);
		}
	};

	const release = (base: number, events: ImportedEvent[]) => {
		for (const {record, relative} of held) {
			yearless ??= base + relative;
			finish(record, base + relative, events);
		}

		held = [];
	};

	const take = (record: ImportRecord | undefined, events: ImportedEvent[]) => {
		if (!record) {
			return;
		}

		const {stamp} = record.start;
		const seen = years.see(stamp);
		if ('relative' in seen) {
			held.push({record, stamp, relative: seen.relative});
			return;
		}

		release(years.base() ?? seen.year, events);
		if (stamp.year === undefined) {
			yearless ??= seen.year;
		}

		finish(record, seen.year, events);
	};

	const settle = (events: ImportedEvent[]) => {
		finding = examine(sample);
		journalEnd ??= endOfJournal(sample);
		for (const line of sample) {
			if (finding) {
				take(folder.push(line), events);
			} else {
				folder.pass(line);
			}
		}

		sample = [];
	};

	return {
		push(lines) {
			const events: ImportedEvent[] = [];
			for (const line of lines) {
				if (finding) {
					take(folder.push(line), events);
				} else {
					sample.push(line);
					if (sample.length >= sampleSize) {
						settle(events);
					}
				}
			}

			return events;
		},
		end(unreadable) {
			const events: ImportedEvent[] = [];
			if (!finding) {
				settle(events);
			}

			take(folder.end(), events);
			if (held.length > 0) {
				const latest = journalEnd ?? new Date(Date.parse(now) + tolerance(given)).toISOString();
				const at = placer(given);
				release(
					newestYear(held, latest, (stamp, year) => at(stamp, year).at),
					events,
				);
			}

			return {events, report: keeper.report(folder.count, finding, yearless, unreadable)};
		},
	};
}
