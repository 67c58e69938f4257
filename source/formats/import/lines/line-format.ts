import type {FormatSample} from '../format.ts';
import type {Stamp} from '../times/stamp.ts';

/** How an event begins on a line. */
export interface Start {
	readonly stamp: Stamp;
	/** Its words, which may be empty. */
	readonly text: () => string;
	/** What stands before the time, for an event that has no other words and no line below. */
	readonly label?: () => string | undefined;
	/** Whether the line says that the time is not exact. */
	readonly about?: boolean;
	readonly level?: string | undefined;
	readonly actor?: string | undefined;
	/** The id under which it is read, where one format reads several. */
	readonly format?: string;
}

/** Why a line that looks like the beginning of an event is none. */
export interface Unreadable {
	readonly why: string;
}

/** Reads a plain line from its first character that is no blank, or answers nothing: the line goes with the event above. */
export type ReadLine = (line: string, indent: number) => Start | Unreadable | undefined;

/** A format of logs in which each event begins on a line that holds its time. */
export interface LineFormat {
	/** Part of the ids of what it reads: never changed. */
	readonly id: string;
	/** What it is called, as the object of "begin with". */
	readonly title: string;
	/** 1 for what is a time only where no line begins with anything surer. */
	readonly rank: 1 | 2 | 3;
	/**
	 * Reads only where no line before it says that it looks like a time and is none, and where it reads as many as any other.
	 * Its time stands behind words, which may tell of another time: one line among many that it reads tells nothing.
	 */
	readonly isFallback?: boolean;
	/** How it reads a source that begins with these lines, or nothing if they teach it nothing. */
	readonly learn: (lines: readonly string[]) => ReadLine | undefined;
	readonly samples: readonly FormatSample[];
}
