import type {Instant} from '../../review/records.ts';

/** By which rule the zone of a time was found, the strongest first. */
export type ZoneRule = 'line' | 'abbreviation' | 'header' | 'option' | 'source' | 'incident' | 'assumed';

/** How finely a time was written. */
export type Precision = 'day' | 'minute' | 'second' | 'fraction' | 'about';

/** One event that was read from a source. */
export interface ImportedEvent {
	/** In UTC, with exactly the digits that the source had; null if its record names no time. */
	readonly at: Instant | null;
	/** The end of a record that tells from when to when, of a day, or of lines that were folded because they say the same. */
	readonly until?: Instant | undefined;
	/** The line on which it starts, from 1. */
	readonly line: number;
	/** The last line that belongs to it. */
	readonly endLine: number;
	/** Its words: the first line without its stamp and without colours, trimmed; never empty. */
	readonly text: string;
	/** The whole record as it stands in the source, at most 65,536 characters and 500 lines of it. */
	readonly raw: string;
	/** The name of the source. */
	readonly source: string;
	/** The time as it was written, without its zone: `2026-10-03T14:02:31.250`. */
	readonly wall: string;
	/** What was added to its time, because the clock of the source was off: `-2m13s`. */
	readonly offset?: string | undefined;
	/** `UTC`, an offset such as `+02:00`, or the IANA zone in which `wall` was read. */
	readonly zone: string;
	readonly rule: ZoneRule;
	readonly precision: Precision;
	/** The id of the format that read it. */
	readonly format: string;
	/** Who did or said it, if the source names them in a place of their own. */
	readonly actor: string | undefined;
	/** The day, where the source names it above the record, or the name of the source, where nothing in it names the day. */
	readonly day?: string | undefined;
	/** How many records say the same, if they were folded into this one. */
	readonly times?: number | undefined;
	/** In lower case, if the source names one in a field of its own: `error`, `warn`. */
	readonly level: string | undefined;
}

/** How sure a format was of a source, from 0 to 100, and why. */
export interface FormatChoice {
	readonly format: string;
	readonly score: number;
	readonly why: string;
}

/** Why something could not be read, as a part of a sentence, and what only a person can tell, where that would help. */
export interface Refusal {
	readonly why: string;
	/** `order`: whether the day or the month comes first. */
	readonly untold?: 'order' | undefined;
	/** What to do instead, as a sentence with FILE for its path, where no other way to read it would help; it may be empty. */
	readonly next?: string | undefined;
}

/** A line that was skipped, and why. */
export interface SkippedLine extends Refusal {
	readonly line: number;
}

/** Ends that were asked for, and between which instants the times of a source lie, all of them beside these. */
export interface Missed {
	readonly since: Instant | undefined;
	readonly until: Instant | undefined;
	readonly first: Instant;
	readonly last: Instant;
}

/**
 * What became of every line of a source: `lines` = `starts` + `folded` + `header` + `blank` + `skipped`. A source in which
 * nothing could be read has no `format`.
 */
export interface ImportReport extends Refusal {
	readonly source: string;
	/** The ids of the formats that read it, the strongest first, with `+` between. */
	readonly format: string | undefined;
	/** What every format said of it, the surest first. */
	readonly choices: readonly FormatChoice[];
	/** Why this format was chosen, or why none was, as a part of a sentence. */
	readonly why: string;
	readonly lines: number;
	/** Lines on which at least one event begins. */
	readonly starts: number;
	/** Events that were read, before anything was filtered out. */
	readonly events: number;
	/** Events that passed the filter. */
	readonly kept: number;
	readonly folded: number;
	readonly header: number;
	readonly blank: number;
	readonly skipped: number;
	/** The first hundred skipped lines. */
	readonly reasons: readonly SkippedLine[];
	/** The zone in which most times were read. */
	readonly zone: string | undefined;
	readonly rule: ZoneRule | undefined;
	/** The day of the first clock that stands without one, if there was one. */
	readonly date: string | undefined;
	/** How many zones there were. */
	readonly zones: number;
	/** Letters by which its lines name their zone, where several are called so and the zone had to be assumed. */
	readonly unsure?: string | undefined;
	/** The filter let in as many as it may: of what stays out some may have been wanted. */
	readonly full?: boolean | undefined;
	/** The year of the first time that names none, if there was one. */
	readonly year: number | undefined;
	/** The earliest and the latest instant of the events that were kept. */
	readonly first: Instant | undefined;
	readonly last: Instant | undefined;
	/** What was asked for, where all of the source lies before it or behind it. */
	readonly missed?: Missed | undefined;
	/** Events that are earlier than the one before them. */
	readonly outOfOrder: number;
	/** Characters that were no valid text in the source's encoding. */
	readonly unreadable: number;
	/** What is worth a second look, as parts of sentences: a long span, times in the future, a broken order, events that are cut. */
	readonly doubts: readonly string[];
}
