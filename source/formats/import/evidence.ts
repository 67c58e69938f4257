import type {Environment} from '../../review/environment.ts';
import {recordSize} from '../../review/format-review.ts';
import {dayOf, earlier} from '../../review/moment.ts';
import type {EventRecord, Instant, Moment, SourceRecord} from '../../review/records.ts';
import {
	all,
	type Edit,
	type FieldChanges,
	find,
	incident,
	incidentId,
	type Review,
	recordOf,
} from '../../review/review.ts';
import {importId} from './import-id.ts';
import type {ImportedEvent, ImportReport} from './imported-event.ts';

/** What was read from one source. */
export interface ReadSource {
	readonly events: readonly ImportedEvent[];
	readonly report: ImportReport;
}

/** The edit that takes evidence into a review, and what it leaves as it is. */
export interface Evidence {
	readonly edit: Edit;
	readonly added: number;
	/** Events that are in the review already. */
	readonly already: number;
	/** Events that were removed from it earlier and stay away. */
	readonly left: number;
	/** Events among those that are there already which `story` takes into the story now. */
	readonly taken: number;
	/** How many bytes the events that are added take up in a file. */
	readonly size: number;
}

/** Evidence that is gathered as it is read. */
export interface EvidenceKeeper {
	/** Opens a source of that name, which takes its events as they come. */
	readonly source: (name: string) => (events: readonly ImportedEvent[]) => void;
	/** How many bytes the events that are added so far take up in a file. */
	readonly size: () => number;
	/** What has been gathered. */
	readonly evidence: () => Evidence;
}

/** What else is to become of evidence: whether what was removed comes back, and whether all of it is part of the story. */
export interface EvidenceOptions {
	readonly again?: boolean;
	readonly story?: boolean;
	/** Who did all of it: a role, or a name. */
	readonly actor?: string;
}

/**
 * One edit that puts the events of sources into a review as evidence beside the story. A source of the same name is used
 * again, and importing again adds nothing; what was removed comes back only with `again`. With `story` the events are part
 * of the story at once. A review without a date gets the day of the first event.
 */
export function evidenceEdit(
	review: Review,
	sources: readonly ReadSource[],
	environment: Environment,
	options: EvidenceOptions = {},
): Evidence {
	const keeper = evidenceKeeper(review, environment, options);
	for (const {events, report} of sources) {
		keeper.source(report.source)(events);
	}

	return keeper.evidence();
}

/** Gathers the same from events that come bit by bit. */
export function evidenceKeeper(
	review: Review,
	environment: Environment,
	options: EvidenceOptions = {},
): EvidenceKeeper {
	const put: Record<string, FieldChanges> = {};
	const seats = seatsOf(review);
	const everybody =
		options.actor === undefined ? undefined : (seats.get(plainName(options.actor)) ?? environment.newId());
	const taken = new Map<string, TakenSource>();
	const counts = {added: 0, already: 0, left: 0, taken: 0};
	let first: Instant | undefined;
	let size = 0;
	let near: Instant | undefined;

	const take = (event: ImportedEvent, id: string, source: TakenSource) => {
		near = event.at ?? near;
		const known =
			recordOf(review, id) ??
			(event.format === 'timeline' ? toldIn(review).get(toldKey(event.at, event.text)) : undefined);
		if (known || Object.hasOwn(put, id)) {
			counts.already++;
			if (options.story && known?.kind === 'event' && known.story !== true) {
				put[id] = {story: true};
				counts.taken++;
			}
		} else if (source.record.left?.[id] && !options.again) {
			counts.left++;
		} else {
			counts.added++;
			source.added.push(id);
			const seat = everybody ?? (event.actor === undefined ? undefined : seats.get(plainName(event.actor)));
			const record = eventRecord(event, {source: source.id, story: options.story, seat, near});
			put[id] = record as unknown as FieldChanges;
			size += recordSize(id, record);
			first = first === undefined || event.at === null ? (event.at ?? first) : earlier(first, event.at);
		}
	};

	return {
		source(name) {
			const source = taken.get(name) ?? sourceNamed(review, name, environment);
			taken.set(name, source);
			const countOf = occurrenceCounter();
			near = undefined;
			return events => {
				for (const event of events) {
					take(event, importId(event.format, event.raw, countOf(event), event.day), source);
				}
			};
		},
		size: () => size,
		evidence() {
			const others: Record<string, FieldChanges> = {};
			for (const source of [...taken.values()].filter(({added}) => added.length > 0)) {
				const changes = sourceChanges(review, source);
				if (changes) {
					others[source.id] = changes;
				}
			}

			if (everybody !== undefined && counts.added > 0 && !find(review, 'seat', everybody)) {
				others[everybody] = {kind: 'seat', role: options.actor ?? ''};
			}

			const {date, zone} = incident(review);
			if (date === undefined && first !== undefined) {
				others[incidentId] = {kind: 'incident', date: dayOf(first, zone ?? 'UTC')};
			}

			return {edit: {label: labelOf(counts, [...taken.keys()]), put: Object.assign(put, others)}, ...counts, size};
		},
	};
}

// What is undone is called by what was done: what was there already may have been taken into the story alone.
function labelOf({added, taken}: Pick<Evidence, 'added' | 'taken'>, sources: readonly string[]): string {
	const of = (count: number) => `${count} ${count === 1 ? 'event' : 'events'} from ${sources.join(', ')}`;
	return added > 0 ? `import of ${of(added)}` : `the place in the story of ${of(taken)}`;
}

interface TakenSource {
	readonly id: string;
	readonly record: SourceRecord;
	readonly added: string[];
}

// Which occurrence of its text a record is among those of its format and day.
function occurrenceCounter(): (event: ImportedEvent) => number {
	const groups = new Map<string, Map<string, number>>();
	let last:
		| {readonly format: string; readonly day: string | undefined; readonly counts: Map<string, number>}
		| undefined;
	return ({format, day, raw}) => {
		if (last?.format !== format || last.day !== day) {
			const key = `${format} ${day ?? ''}`;
			const counts = groups.get(key) ?? new Map<string, number>();
			groups.set(key, counts);
			last = {format, day, counts};
		}

		const occurrence = (last.counts.get(raw) ?? 0) + 1;
		last.counts.set(raw, occurrence);
		return occurrence;
	};
}

interface Taking {
	readonly source: string;
	readonly story: boolean | undefined;
	readonly seat: string | undefined;
	/** The instant below which an event without a time stands. */
	readonly near: Instant | undefined;
}

function eventRecord(event: ImportedEvent, {source, story, seat, near}: Taking): EventRecord {
	return {
		kind: 'event',
		when: momentOf(event, near),
		what: event.text,
		source,
		line: event.line,
		raw: event.raw,
		...(seat === undefined ? {} : {seat}),
		...(story ? {story: true as const} : {}),
	};
}

const told = new WeakMap<Review, ReadonlyMap<string, EventRecord>>();

// A timeline that was exported comes back in: what it tells of events that are here already is no news.
function toldIn(review: Review): ReadonlyMap<string, EventRecord> {
	let known = told.get(review);
	if (!known) {
		known = new Map(
			all(review, 'event').map(([, event]) => [toldKey(event.when?.at ?? null, event.what ?? ''), event] as const),
		);
		told.set(review, known);
	}

	return known;
}

function toldKey(at: Instant | null, what: string): string {
	return `${at?.slice(0, 16) ?? '?'} ${what.trim().toLowerCase()}`;
}

// People are known by their role or by their name, however it is spelled.
function seatsOf(review: Review): ReadonlyMap<string, string> {
	return new Map(
		all(review, 'seat').flatMap(([id, {role, name}]) =>
			[role, name].flatMap(word => (word === undefined || word === '' ? [] : [[plainName(word), id] as const])),
		),
	);
}

function plainName(name: string): string {
	return name.trim().replace(/^@/, '').toLowerCase();
}

function momentOf({at, until, wall, zone, rule, precision}: ImportedEvent, near: Instant | undefined): Moment {
	if (at === null) {
		return {as: 'unknown', ...(near === undefined ? {} : {near})};
	}

	// What was written is kept where its zone came from outside: it can be read again in another one.
	const typed = rule === 'line' || rule === 'abbreviation' || rule === 'header' ? {} : {typed: wall};
	return until === undefined
		? {as: 'point', at, ...typed, zone, ...(precision === 'about' ? {about: true as const} : {})}
		: {as: precision === 'day' ? 'between' : 'range', at, until, ...typed, zone};
}

function sourceNamed(review: Review, name: string, environment: Environment): TakenSource {
	const known = all(review, 'source').find(([, source]) => source.name === name);
	return {id: known?.[0] ?? environment.newId(), record: known?.[1] ?? {kind: 'source', name}, added: []};
}

function sourceChanges(review: Review, {id, record, added}: TakenSource): FieldChanges | undefined {
	const back = new Set(added);
	const left = Object.entries(record.left ?? {});
	const staying = left.filter(([event]) => !back.has(event));
	const isNew = find(review, 'source', id) === undefined;
	const isLess = staying.length < left.length;
	return isNew || isLess
		? {
				...(isNew ? {kind: 'source', name: record.name} : {}),
				...(isLess ? {left: staying.length > 0 ? Object.fromEntries(staying) : null} : {}),
			}
		: undefined;
}
