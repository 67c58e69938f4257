import type {Instant} from '../../review/records.ts';
import type {Stamp} from './times/stamp.ts';

/** An event as a format reads it, before its time is placed. */
export interface Draft {
	/** The id of the format that read it, part of the event's id. */
	readonly format: string;
	/** The line on which it starts, from 1, and the last one that belongs to it. */
	readonly line: number;
	readonly endLine: number;
	/** Absent if its record names no time. */
	readonly stamp: Stamp | undefined;
	/** Where a record tells from when to when. */
	readonly until?: Stamp | undefined;
	/** The whole record as it stands in the source. */
	readonly raw: string;
	/** Its words; asked for only if the event is wanted. */
	readonly text: () => string;
	readonly level?: string | undefined;
	/** Who did or said it, if the source names them in a place of their own. */
	readonly actor?: string | undefined;
	/** The day, where lines above the record name it and the record does not. */
	readonly day?: string | undefined;
	/** The time is not meant to be exact, as an age in minutes is. */
	readonly about?: boolean | undefined;
}

/** A run of lines of the source: the first one's number, how many there are, and how many of them are blank. */
export interface LineRun {
	readonly line: number;
	readonly count: number;
	readonly blanks: number;
}

/** Where a format says what its lines are. Every line must be told once, in order: this is what makes the report add up. */
export interface Output {
	/** A record: lines on which events begin, and the others, which are folded. */
	readonly record: (lines: LineRun, drafts: readonly Draft[]) => void;
	/** Lines that belong to no event. */
	readonly header: (lines: LineRun) => void;
	/** Lines that look like an event and cannot be read; none (`count: 0`) where one is lost on a line that tells of others. */
	readonly skip: (lines: LineRun, why: string) => void;
}

/** Reads the lines of one source. `plain` is the line without colours and what else hides its beginning. */
export interface Reader {
	readonly push: (line: string, plain: string, number: number) => void;
	readonly end: () => void;
}

/** The first lines of a source, by which a format is chosen. */
export interface Sample {
	/** The lines without colours. */
	readonly lines: readonly string[];
	/** The source ends with them. */
	readonly isWhole: boolean;
}

/** What is known of a source beside its lines. */
export interface SourceContext {
	readonly sample: Sample;
	/** From when relative ages count. */
	readonly now: Instant;
	/** The day of that, where the source was written as far as one knows; or that of the first clock, if it was asked for. */
	readonly today: string;
	/** The day of the first clock without one, if it was asked for. */
	readonly date: string | undefined;
	/** The year of the first day without one, if it was asked for. */
	readonly year: number | undefined;
}

/** How sure a format is that it can read a source, from 1 to 100, and why, as a part of a sentence. */
export interface Claim {
	readonly score: number;
	readonly why: string;
}

/** A format of logs, chats, alerts or tables. */
export interface Format {
	/** Part of the ids of what it reads: never changed. */
	readonly id: string;
	/** What it is called. */
	readonly title: string;
	/** Whether it reads such a source, or nothing. */
	readonly claim: (sample: Sample) => Claim | undefined;
	readonly open: (output: Output, context: SourceContext) => Reader;
	readonly samples: readonly FormatSample[];
}

/** A few lines, and what must be read from them with the year 2026, the zone +02:00 and the day 2026-10-03. */
export interface FormatSample {
	readonly lines: readonly string[];
	readonly events: readonly SampleEvent[];
	/** From when ages count. */
	readonly now?: Instant;
}

/** An expected event: its instant (null if it has none), the line on which it starts, and its words. */
export type SampleEvent = readonly [at: string | null, line: number, text: string];
