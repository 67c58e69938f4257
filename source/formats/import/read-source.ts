import type {Instant} from '../../review/records.ts';
import {addSeconds, dayOf, offsetIn} from '../../review/times/moment.ts';
import {type Choice, chooseFormat} from './choose-format.ts';
import {type Decoder, decoder} from './decode.ts';
import {eventKeeper} from './event-keeper.ts';
import type {Filter} from './filter.ts';
import type {Draft, Reader} from './format.ts';
import type {ImportedEvent, ImportReport, Refusal} from './imported-event.ts';
import {ledger} from './ledger.ts';
import {lineCutter} from './lines.ts';
import {refusalOfBytes, refusalOfReview} from './no-log.ts';
import {isBlank, plainLine} from './plain-line.ts';
import {dayInName, headerOf, type SourceHeader} from './source-header.ts';
import {unsureZoneIn, zoneOfHalves} from './times/abbreviations.ts';
import {calendar} from './times/calendar.ts';
import {type GivenZone, placer} from './times/placing.ts';
import {readDay} from './times/read-time.ts';
import {endOfJournal} from './times/years.ts';

/** How a source is read. */
export interface ReadOptions extends Filter {
	/** What the source is called. */
	readonly source: string;
	/** The zone of times that name none; `{zone: 'UTC', rule: 'assumed'}` where nothing else is known. */
	readonly given: GivenZone;
	/** The year of the first time that names none. Without it: the newest one that leaves no event after `now`. */
	readonly year?: number | undefined;
	/** The day of the first clock that stands without one. Without it: the newest one that leaves no event after `now`. */
	readonly date?: string | undefined;
	/** What comes first in dates of numbers that do not tell it. Without it they are refused. */
	readonly order?: 'day-first' | 'month-first' | undefined;
	/** So many seconds are added to every time, because the clock of the source was off. */
	readonly offset?: number | undefined;
	/** The id of the format, if it was asked for. */
	readonly format?: string | undefined;
	/** The present, or when the source was written last. */
	readonly now: Instant;
	/** The zone of whoever reads it: where that of the source is only assumed, its clocks are ahead by no more than these. */
	readonly localZone?: string | undefined;
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

/** How many lines are looked at before the format of a source is settled. */
const sampleLines = 600;
const sampleCharacters = 65_536;

/** Opens a source of bytes. Events come in the order of the source; only what is open is held in memory. */
export function openSource(options: ReadOptions): OpenSource {
	const decode = decoder();
	const cut = lineCutter();
	const reader = sourceReader(options);
	return {
		push: chunk => reader.push(cut.push(decode.push(chunk))),
		end() {
			const events = [...reader.push(cut.push(decode.end())), ...reader.push(cut.end())];
			const end = reader.end(decode);
			return {events: [...events, ...end.events], report: end.report};
		},
	};
}

/** Reads a whole text, such as one that was pasted. */
export function readText(text: string, options: ReadOptions): ReadEnd {
	const cut = lineCutter();
	const reader = sourceReader(options);
	const events = [...reader.push(cut.push(text.replace(/^\uFEFF/, ''))), ...reader.push(cut.end())];
	const end = reader.end();
	return {events: [...events, ...end.events], report: end.report};
}

const minute = 60;
// Clocks are at most fourteen hours ahead of UTC: where the zone is only assumed, a log of this moment may look that far
// ahead, and must not be put a year back for it.
const yearTolerance = ({rule}: GivenZone) => (rule === 'assumed' ? 14 * 60 * minute : minute);
// A day back is no absurdity, and fourteen hours are most of a day: clocks alone look as far ahead as those at hand do.
const dayTolerance = ({given: {rule}, localZone = 'UTC', now}: ReadOptions) =>
	(rule === 'assumed' ? Math.max(0, offsetIn(localZone, now)) : 0) + minute;

function sourceReader(options: ReadOptions): {
	readonly push: (lines: readonly string[]) => readonly ImportedEvent[];
	readonly end: (decoded?: Pick<Decoder, 'unreadable' | 'isText'>) => ReadEnd;
} {
	const {given, now} = options;
	let ready: ImportedEvent[] = [];
	let choice: Choice | undefined;
	let reader: Reader | undefined;
	let sample: string[] = [];
	let characters = 0;
	let number = 0;

	const keeper = eventKeeper(options, event => ready.push(event));
	let days: ReturnType<typeof calendar> | undefined;
	let zone: SourceHeader['zone'];
	let unsure: string | undefined;
	let refusal: Refusal | undefined;
	const account = ledger(draft => days?.see(zone ? inZone(draft, zone) : draft));

	const feed = (line: string) => {
		number++;
		const plain = plainLine(line);
		if (reader) {
			reader.push(line, plain, number);
		} else {
			account.output.header({line: number, count: 1, blanks: isBlank(plain) ? 1 : 0});
		}
	};

	const settle = (isWhole: boolean) => {
		const lines = sample;
		sample = [];
		characters = 0;
		const seen = {lines: lines.map(plainLine), isWhole};
		refusal = number === 0 ? refusalOfReview(lines) : refusal;
		choice = refusal ? undefined : chooseFormat(seen, options.format);
		if (choice) {
			const header = headerOf(seen.lines, now);
			const halves = header.zone === undefined && given.rule === 'assumed' ? zoneOfHalves(seen.lines) : undefined;
			zone = halves === undefined ? header.zone : {offset: undefined, named: 'header', zone: halves};
			unsure = unsureZoneIn(seen.lines);
			const at = placer(given);
			const end = endOfJournal(seen.lines);
			days = calendar(
				{
					year: options.year ?? header.year,
					date: options.date ?? dayInName(options.source),
					begun: header.stamp ?? (header.day === undefined ? undefined : readDay(header.day)),
					order: options.order,
					runBack: choice.runBack,
					latest: end ?? addSeconds(now, yearTolerance(given)),
					latestClock: end ?? addSeconds(now, dayTolerance(options)),
					zone: given.zone,
					place: (stamp, day) => at.aside(stamp, day).at,
				},
				keeper.take,
				({line}, why) => account.refuse(line, why),
			);
			reader = choice.open(account.output, {
				sample: seen,
				now,
				today: options.date ?? dayOf(now, given.rule === 'assumed' ? (options.localZone ?? given.zone) : given.zone),
				date: options.date,
				year: options.year,
			});
		}

		for (const line of lines) {
			feed(line);
		}
	};

	const taken = (): readonly ImportedEvent[] => {
		const events = ready;
		ready = [];
		return events;
	};

	return {
		push(lines) {
			for (const line of lines) {
				if (reader) {
					feed(line);
				} else {
					sample.push(line);
					characters += line.length;
					if (sample.length >= sampleLines || characters >= sampleCharacters) {
						settle(false);
					}
				}
			}

			return taken();
		},
		end(decoded) {
			if (!reader) {
				settle(true);
			}

			reader?.end();
			days?.end();
			const end = keeper.end();
			const report = keeper.report(account.count, choice, days?.assumed(), decoded?.unreadable() ?? 0);
			const other = report.format === undefined ? (refusal ?? (decoded?.isText() === false && refusalOfBytes)) : false;
			return {
				events: [...taken(), ...end],
				report: {
					...report,
					...other,
					unsure: report.rule === 'assumed' ? unsure : undefined,
					full: report.kept === options.max,
				},
			};
		},
	};
}

function inZone(draft: Draft, zone: NonNullable<SourceHeader['zone']>): Draft {
	const {stamp} = draft;
	const isOpen = stamp && (stamp.offset === undefined || stamp.named === 'standard') && stamp.zone === undefined;
	return isOpen ? {...draft, stamp: {...stamp, ...zone}} : draft;
}
