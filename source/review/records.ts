/**
 * An instant in UTC as ISO 8601 with exactly the digits that its source had: `2026-10-03T14:02Z`,
 * `2026-10-03T14:02:31Z`, `2026-10-03T14:02:31.250123Z`.
 */
export type Instant = string;

/** A set as it is stored: the members are the keys, so that two people who add to it never clash. */
export type StoredSet = Readonly<Record<string, true>>;

/**
 * When something happened and how well that is known.
 *
 * - `point`: at `at`.
 * - `range`: it lasted from `at` to `until`; no `until` means that its end is not known.
 * - `between`: one moment somewhere from `at` to `until`; either may be absent.
 * - `unknown`: not known; `near` is the instant of the row below which it was put.
 *
 * `about` and `untilAbout` qualify `at` and `until`: `true` is "about", a number is "about, within so many seconds".
 * `typed` is what a person wrote and `zone` the zone in which it was read.
 */
export interface Moment {
	readonly as: 'point' | 'range' | 'between' | 'unknown';
	readonly at?: Instant;
	readonly until?: Instant;
	readonly about?: true | number;
	readonly untilAbout?: true | number;
	readonly typed?: string;
	readonly zone?: string;
	readonly near?: Instant;
}

/** What somebody did, saw, decided or left be, or what a system did. */
export interface EventRecord extends ToldRecord {
	readonly kind: 'event';
	readonly when?: Moment;
	readonly what?: string;
	readonly sort?: EventSort;
	/** Id of the seat from which it was seen or done. */
	readonly seat?: string;
	readonly through?: string;
	/** Id of the source that it was imported from, or words of one's own. */
	readonly source?: string;
	/** The line of the source on which it starts, from 1. */
	readonly line?: number;
	readonly raw?: string;
	readonly url?: string;
	readonly notes?: string;
	readonly private?: true;
	readonly tags?: StoredSet;
	readonly marks?: StoredSet;
	/** Absent for evidence that is beside the story. */
	readonly story?: true;
	readonly rank?: string;
}

/** What an event was to the incident. */
export type EventSort = 'change' | 'impact' | 'noticed' | 'action' | 'decision' | 'message' | 'held-back' | 'recovered';

/** How an assumption turned out; an absent outcome is "not known". */
export type Outcome = 'held' | 'partly' | 'differed';

/** How large the surprise was (situational against fundamental: Lanir; Wears and Webb; the STELLA report). */
export type Surprise = 'slip' | 'situational' | 'fundamental';

/** What was taken for granted, what was expected of it, and what happened. */
export interface AssumptionRecord extends ToldRecord {
	readonly kind: 'assumption';
	/** Ids of the events at which it was held. */
	readonly events?: StoredSet;
	/** Ids of the seats that held it. */
	readonly seats?: StoredSet;
	readonly assumed?: string;
	readonly expected?: string;
	readonly happened?: string;
	readonly outcome?: Outcome;
	/** What made it the sensible thing to believe then. */
	readonly sense?: string;
	readonly surprise?: Surprise;
	readonly notes?: string;
	readonly private?: true;
	readonly rank?: string;
}

/** What is known now that was not known before. */
export interface LearningRecord extends ToldRecord {
	readonly kind: 'learning';
	readonly text?: string;
	/** Ids of the assumptions and events that it comes from. */
	readonly from?: StoredSet;
	readonly who?: string;
	readonly notes?: string;
	readonly private?: true;
	readonly rank?: string;
}

/** Something to try or do, which can turn out as expected or not. */
export interface ExperimentRecord extends ToldRecord {
	readonly kind: 'experiment';
	/** Id of the learning that it follows from. */
	readonly learning?: string;
	readonly sort?: 'try' | 'do';
	readonly text?: string;
	readonly expected?: string;
	readonly watch?: string;
	readonly risk?: string;
	readonly stop?: string;
	/** Id of the seat that carries it. */
	readonly seat?: string;
	/** The day to look at it again, `YYYY-MM-DD`. */
	readonly again?: string;
	readonly came?: string;
	readonly rank?: string;
}

/** The incident as a whole. There is one, and its id is `incident`. */
export interface IncidentRecord extends ToldRecord {
	readonly kind: 'incident';
	readonly title?: string;
	readonly summary?: string;
	readonly impact?: string;
	/** The day of the incident, `YYYY-MM-DD`. */
	readonly date?: string;
	/** An IANA zone, `UTC` or an offset such as `+05:30`: the zone in which times without one are read and shown. */
	readonly zone?: string;
	/** Short names for zones: name → zone. */
	readonly zones?: Readonly<Record<string, string>>;
	readonly status?: string;
}

/** A point of view in the incident: a role, and who sat there. */
export interface SeatRecord extends RecordBase {
	readonly kind: 'seat';
	readonly role?: string;
	readonly name?: string;
}

/** Where evidence was taken from. */
export interface SourceRecord extends RecordBase {
	readonly kind: 'source';
	readonly name?: string;
	readonly zone?: string;
	readonly offset?: string;
	/** Ids of imported events that were removed, so that importing again leaves them out. */
	readonly left?: StoredSet;
}

interface RecordBase {
	/**
	 * Values that another side gave to a field, written as JSON: field → set of JSON texts. The field itself holds the
	 * value that won by a rule which both sides compute alike. `kind` → `null` says that the other side removed the record.
	 */
	readonly conflicts?: Readonly<Record<string, StoredSet>>;
}

/** A record in which people tell something in words of their own. */
interface ToldRecord extends RecordBase {
	/**
	 * Phrases that somebody wants to leave as they are, whatever the lens asks: short hashes of rule, phrase and field,
	 * without words.
	 */
	readonly left?: StoredSet;
}

/** The record of each kind. */
export interface RecordOf {
	readonly incident: IncidentRecord;
	readonly seat: SeatRecord;
	readonly source: SourceRecord;
	readonly event: EventRecord;
	readonly assumption: AssumptionRecord;
	readonly learning: LearningRecord;
	readonly experiment: ExperimentRecord;
}

/** What a record is: the names under which kinds stand in a file. */
export type Kind = keyof RecordOf;

/** A record of any kind that this program knows. A file may hold others; they are kept as they are. */
export type AnyRecord = RecordOf[Kind];

/** The names of the fields that people and commands can give to a record of a kind. */
export type FieldName<K extends Kind> = Exclude<keyof RecordOf[K], 'kind' | 'conflicts'> & string;
