import {pointingTo, removal} from './links.ts';
import type {EventRecord, Moment, StoredSet} from './records.ts';
import {type Edit, type FieldChanges, find, type Review, recordOf} from './review.ts';
import {timeline} from './timeline.ts';
import {compareInstants} from './times/moment.ts';

/**
 * The edit that makes one event of several that were the same moment. The one that is `kept` keeps what it says; what it
 * does not say is taken from the others, in their order; their words, sources and notes go to its notes, and what was
 * linked to them is linked to it. One private event makes the whole private. Ids that are no events are passed over.
 */
export function joinEvents(review: Review, kept: string, ids: readonly string[]): Edit {
	const wanted = new Set([kept, ...ids]);
	const entries = timeline(review).filter(({id}) => wanted.has(id));
	const own = find(review, 'event', kept) ?? {kind: 'event'};
	const others = entries.filter(({id}) => id !== kept);
	const gone = others.map(({id}) => id);
	const label = `the joining of ${entries.length} rows`;
	const {put, ...edit} = removal(review, gone, label);
	return {...edit, put: {...put, ...linksMoved(review, kept, gone), [kept]: joined(review, own, others)}};
}

function joined(
	review: Review,
	own: EventRecord,
	others: ReadonlyArray<{readonly id: string; readonly event: EventRecord}>,
): FieldChanges {
	const events = others.map(({event}) => event);
	const first = <K extends keyof EventRecord>(field: K): EventRecord[K] | undefined =>
		own[field] ?? events.find(event => event[field] !== undefined)?.[field];
	const logged = own.raw === undefined ? events.find(({raw}) => raw !== undefined) : undefined;
	// Its own source gives way to that of the log.
	const hasGivenWay = logged !== undefined && own.source !== undefined && own.source !== logged.source;
	const notes = [
		hasGivenWay ? toldOf(review, own, own, false) : (own.notes ?? ''),
		...events.map(event => toldOf(review, own, event, logged === event)),
	]
		.filter(Boolean)
		.join('\n\n');
	const changes: Record<string, unknown> = {
		when: knownWhen(own.when, events),
		what: first('what'),
		sort: first('sort'),
		seat: first('seat'),
		through: first('through'),
		url: first('url'),
		notes: notes === '' ? undefined : notes,
		tags: union([own, ...events].map(({tags}) => tags)),
		marks: union([own, ...events].map(({marks}) => marks)),
		private: [own, ...events].some(event => event.private) || undefined,
		story: [own, ...events].some(event => event.story) || undefined,
		...(logged && {source: logged.source, line: logged.line, raw: logged.raw}),
	};
	return Object.fromEntries(
		Object.entries(changes).filter(([name, value]) => value !== undefined && value !== own[name as keyof EventRecord]),
	);
}

// A time that is known well stands for one that is not known at all.
function knownWhen(own: Moment | undefined, events: readonly EventRecord[]): Moment | undefined {
	return own !== undefined && own.as !== 'unknown'
		? own
		: (events.find(({when}) => when !== undefined && when.as !== 'unknown')?.when ?? own);
}

// What an event said that the joined one does not say in its own fields.
function toldOf(review: Review, own: EventRecord, event: EventRecord, isTaken: boolean): string {
	const name = find(review, 'source', event.source)?.name ?? event.source ?? '';
	const source = name === '' || isTaken ? '' : event.line === undefined ? name : `${name}:${event.line}`;
	const isSameTime =
		own.when?.at !== undefined && event.when?.at !== undefined && !compareInstants(own.when.at, event.when.at);
	const time = isSameTime ? '' : (event.when?.at ?? '');
	const words = event.what === own.what ? '' : (event.what ?? '');
	const raw = event.raw === undefined || isTaken || event.raw === event.what ? '' : event.raw;
	const place = [time, source].filter(Boolean).join(', ');
	return [[place, words].filter(Boolean).join(': '), raw, event.notes ?? ''].filter(Boolean).join('\n');
}

function union(sets: ReadonlyArray<StoredSet | undefined>): StoredSet | undefined {
	const members = Object.assign({}, ...sets.map(set => set ?? {})) as StoredSet;
	return Object.keys(members).length === 0 ? undefined : members;
}

function linksMoved(review: Review, kept: string, gone: readonly string[]): Readonly<Record<string, FieldChanges>> {
	const owners = new Set(gone.flatMap(id => pointingTo(review, id)));
	const moved: Record<string, FieldChanges> = {};
	for (const owner of owners) {
		const record = recordOf(review, owner);
		const field = record?.kind === 'assumption' ? 'events' : record?.kind === 'learning' ? 'from' : undefined;
		const set = record?.kind === 'assumption' ? record.events : record?.kind === 'learning' ? record.from : undefined;
		if (field !== undefined && set !== undefined) {
			const links = Object.keys(set).map(id => [gone.includes(id) ? kept : id, true] as const);
			moved[owner] = {[field]: Object.fromEntries(links)};
		}
	}

	return moved;
}
