import type {Stamp} from './stamp.ts';

/** How an event begins on a line. */
export interface Start {
	readonly stamp: Stamp;
	/** Its words, which may be empty. */
	readonly text: string;
	readonly level?: string;
}

/** Why a line that looks like the beginning of an event is none. */
export interface Unreadable {
	readonly why: string;
}

/** A format of logs in which each event begins on a line that holds its time. */
export interface Detector {
	/** Part of the ids of what it reads: never changed. */
	readonly id: string;
	/** What it is called, as the object of "begin with". */
	readonly title: string;
	/** Reads a line from its first character that is no space, or answers nothing: the line goes with the event above. */
	readonly read: (line: string, indent: number) => Start | Unreadable | undefined;
	/** A few lines, and what must be read from them with the year 2026 and the zone +02:00. */
	readonly sample: {readonly lines: readonly string[]; readonly events: readonly SampleEvent[]};
}

/** An expected event: its instant, the line on which it starts, and its words. */
export type SampleEvent = readonly [at: string, line: number, text: string];
