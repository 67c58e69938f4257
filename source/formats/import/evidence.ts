import type {Environment} from '../../review/environment.ts';
import {recordSize} from '../../review/file/format-review.ts';
import type {EventRecord, Instant, Moment} from '../../review/records.ts';
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
import {dayOf, earlier} from '../../review/times/moment.ts';
import {eventRecord, momentOf, onOtherDay} from './event-record.ts';
import {importId} from './import-id.ts';
import type {ImportedEvent, ImportReport} from './imported-event.ts';
import {type TakenSource, takenSource} from './taken-source.ts';

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
	/** Events that are there already and get another time, because how their source is to be read was told in another way. */
	readonly moved: number;
	/** The names of the other sources from which what is there already came. */
	readonly elsewhere: readonly string[];
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
	/** Whether the days that were read were told, and not found out: those of what is there already then follow. */
	readonly days?: boolean;
	readonly story?: boolean;
	/** Who did all of it: a role, or a name. */
	readonly actor?: string;
	/** Whether what is in the review from another source is to come in from this one, too: a line may be the same on two machines. */
	readonly apart?: boolean;
	/** Told of every event the id that it has in a review, and whether it comes in, is there already or was removed. */
	readonly see?: (event: ImportedEvent, id: string, fate: 'new' | 'here' | 'left') => void;
}

/**
 * One edit that puts the events of sources into a review as evidence beside the story. A source of the same name is used
 * again, and importing again adds nothing; what was removed comes back only with `again`. A zone or an offset that is told
 * is kept with the source and counts for all that came from it, if it is the same log and not only of the same name. With
 * `story` the events are part of the story at once. A review without a date gets the day of the first event.
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
	// Without a prototype, each of many ids is looked up once.
	const put: Record<string, FieldChanges> = Object.create(null);
	const seats = seatsOf(review);
	const everybody =
		options.actor === undefined ? undefined : (seats.get(plainName(options.actor)) ?? environment.newId());
	const taken = new Map<string, TakenSource>();
	const counts = {added: 0, already: 0, left: 0, taken: 0};
	const days: Record<string, Moment> = {};
	let first: Instant | undefined;
	let size = 0;
	let unsized: string[] = [];
	const elsewhere = new Set<string>();
	let near: Instant | undefined;

	const take = (event: ImportedEvent, id: string, source: TakenSource) => {
		near = event.at ?? near;
		source.tell(event);
		const known =
			recordOf(review, id) ??
			(event.format === 'timeline' ? toldIn(review).get(toldKey(event.at, event.text)) : undefined);
		if (known || put[id]) {
			counts.already++;
			const from = find(review, 'event', id)?.source;
			if (from === source.id) {
				source.meet();
			} else if (from !== undefined) {
				elsewhere.add(find(review, 'source', from)?.name ?? '');
			}

			options.see?.(event, id, 'here');
			if (options.story && known?.kind === 'event' && known.story !== true) {
				put[id] = {story: true};
				counts.taken++;
			}

			const when =
				options.days && from === source.id && known?.kind === 'event' && known.when
					? onOtherDay(known.when, momentOf(event, near))
					: undefined;
			if (when) {
				days[id] = when;
			}
		} else if (source.record.left?.[id] && !options.again) {
			counts.left++;
			options.see?.(event, id, 'left');
		} else {
			counts.added++;
			options.see?.(event, id, 'new');
			source.add(id);
			const seat = everybody ?? (event.actor === undefined ? undefined : seats.get(plainName(event.actor)));
			put[id] = eventRecord(event, {source: source.id, story: options.story, seat, near}) as unknown as FieldChanges;
			unsized.push(id);
			first = first === undefined || event.at === null ? (event.at ?? first) : earlier(first, event.at);
		}
	};

	return {
		source(name) {
			const source = taken.get(name) ?? takenSource(review, name, environment);
			taken.set(name, source);
			const idOf = idGiver(options.apart ? sourceOnly(review, source.id, name) : undefined);
			near = undefined;
			return events => {
				for (const event of events) {
					take(event, idOf(event), source);
				}
			};
		},
		size() {
			for (const id of unsized) {
				size += recordSize(id, put[id] as unknown as EventRecord);
			}

			unsized = [];
			return size;
		},
		evidence() {
			const others: Record<string, FieldChanges> = {};
			const moved = new Set<string>();
			for (const source of taken.values()) {
				const {put: changes, moved: ids} = source.changes();
				Object.assign(others, changes);
				for (const id of ids) {
					moved.add(id);
				}
			}

			for (const [id, when] of Object.entries(days)) {
				others[id] = {...others[id], when: when as unknown as FieldChanges[string]};
				moved.add(id);
			}

			for (const id of moved) {
				others[id] = {...put[id], ...others[id]};
			}

			if (everybody !== undefined && counts.added > 0 && !find(review, 'seat', everybody)) {
				others[everybody] = {kind: 'seat', role: options.actor ?? ''};
			}

			const {date, zone} = incident(review);
			if (date === undefined && first !== undefined) {
				others[incidentId] = {kind: 'incident', date: dayOf(first, zone ?? 'UTC')};
			}

			const all = {...counts, moved: moved.size, elsewhere: [...elsewhere]};
			return {edit: {label: labelOf(all, [...taken.keys()]), put: Object.assign(put, others)}, ...all};
		},
	};
}

// What is undone is called by what was done: what was there already may have been moved, or taken into the story, alone.
function labelOf({added, taken, moved}: Omit<Evidence, 'edit'>, sources: readonly string[]): string {
	const of = (count: number) => `${count} ${count === 1 ? 'event' : 'events'} from ${sources.join(', ')}`;
	return added > 0
		? `import of ${of(added)}`
		: taken > 0
			? `the place in the story of ${of(taken)}`
			: `the times of ${of(moved)}`;
}

// A text that comes twice in a source is two events; `own` tells what stands for its day where another source has it, too.
function idGiver(
	own: ((id: string, day: string | undefined) => string | undefined) | undefined,
): (event: ImportedEvent) => string {
	const occurrences = new Map<string, number>();
	return ({format, raw, day}) => {
		const first = importId(format, raw, 1, day);
		const occurrence = (occurrences.get(first) ?? 0) + 1;
		occurrences.set(first, occurrence);
		const id = occurrence === 1 ? first : importId(format, raw, occurrence, day);
		const ownDay = own?.(id, day);
		return ownDay === undefined ? id : importId(format, raw, occurrence, ownDay);
	};
}

// A line that came from another source, and one that did and was removed, has another id in this one.
function sourceOnly(
	review: Review,
	own: string,
	name: string,
): (id: string, day: string | undefined) => string | undefined {
	const others = all(review, 'source').filter(([id]) => id !== own);
	return (id, day) => {
		const from = find(review, 'event', id)?.source;
		const isOfAnother = from === undefined ? others.some(([, {left}]) => left?.[id]) : from !== own;
		return isOfAnother ? `${day ?? ''} ${name}` : undefined;
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
