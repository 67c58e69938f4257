/** A piece of a line: words of ours, text of people or logs (visible, on one line), or a link that somebody gave as one. */
export type Piece =
	| {readonly type: 'own'; readonly words: string}
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'link'; readonly url: string; readonly text: string};

/** What stands on one line; a target writes its texts so that they read as typed and do nothing. */
export type Line = readonly Piece[];

/** An item of a list: a label of ours in bold, words behind it, and further lines one level deeper. */
export interface Item {
	readonly label?: string;
	readonly words: Line;
	readonly below: readonly Line[];
}

/** An event as the timeline of a document tells it. */
export interface Entry {
	/** When, in words: `about 14:05`, `between 14:33 and 14:38`, `not known`. */
	readonly time: string;
	readonly words: Line;
	/** Its sort and marks. */
	readonly sorts: readonly string[];
	/** The role from which it was seen or done. */
	readonly seat: string | undefined;
	readonly through: string | undefined;
	/** The names of the assumptions and learnings that point to it: `A2`. */
	readonly names: readonly string[];
	readonly link: Piece | undefined;
	readonly notes: readonly Line[];
}

/** The events of one day; `day` is its heading, left out where the title names it already. */
export interface Day {
	readonly day: string | undefined;
	readonly entries: readonly Entry[];
}

/** A block of a section; a target decides how it looks. */
export type Block =
	| {readonly type: 'heading'; readonly words: Line}
	| {readonly type: 'paragraph'; readonly label?: string; readonly lines: readonly Line[]}
	| {readonly type: 'list'; readonly items: readonly Item[]}
	| {readonly type: 'timeline'; readonly days: readonly Day[]};

/** A section under a heading of the second level; never without blocks. */
export interface Section {
	readonly heading: string;
	readonly blocks: readonly Block[];
}

/** A review as a document of sections and blocks, the same for all targets. */
export interface Document {
	readonly title: Line;
	/** One line: the zone of all times, the status, the roles. */
	readonly facts: Line;
	/** The zone of all times, as people read it: `UTC`, `Europe/Berlin`, `UTC+05:30`. */
	readonly zone: string;
	readonly sections: readonly Section[];
}

/** A piece of our own words. */
export function own(words: string): Piece {
	return {type: 'own', words};
}
