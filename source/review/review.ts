import type {AnyRecord, EventRecord, IncidentRecord, Kind, RecordOf} from './records.ts';

/** The number of the file's format: raised only when an existing field changes its meaning. */
export const formatNumber = 1;

/** The id of the one record of kind `incident`. */
export const incidentId = 'incident';

/**
 * The records of one incident, by id: what is saved. Readonly, plain data. Records of kinds that this program does not
 * know, unknown fields, and unknown keys beside `records` are carried along untouched.
 */
export interface Review {
	readonly recount: number;
	readonly records: Readonly<Record<string, AnyRecord>>;
}

/** The values of a field in an edit: `null` clears it. */
export type FieldChanges = Readonly<Record<string, unknown>>;

/**
 * The only way in which a review changes, and the unit of undo. `put` names only the fields that changed, by record id
 * (a record that is not there is made if `kind` is among them, else passed over); `remove` takes whole records out.
 */
export interface Edit {
	/** What was done, in words that go on from "Undone: ". */
	readonly label: string;
	readonly put?: Readonly<Record<string, FieldChanges>>;
	readonly remove?: readonly string[];
}

/** A review without records. */
export const emptyReview: Review = Object.freeze({recount: formatNumber, records: Object.freeze({})});

/** The record of that id, of any kind, or nothing. */
export function recordOf(review: Review, id: string | undefined): AnyRecord | undefined {
	return id !== undefined && Object.hasOwn(review.records, id) ? review.records[id] : undefined;
}

/** The record of that id if it is of that kind, or nothing. */
export function find<K extends Kind>(review: Review, kind: K, id: string | undefined): RecordOf[K] | undefined {
	const found = recordOf(review, id);
	return found?.kind === kind ? (found as RecordOf[K]) : undefined;
}

/** The incident, which may be empty. */
export function incident(review: Review): IncidentRecord {
	return find(review, 'incident', incidentId) ?? {kind: 'incident'};
}

/** The records of a review in two parts, each in the order of the file: the events, which are many, and all others. */
export interface Parts {
	readonly events: ReadonlyArray<{readonly id: string; readonly event: EventRecord}>;
	readonly others: ReadonlyArray<readonly [id: string, record: Exclude<AnyRecord, EventRecord>]>;
}

const parted = new WeakMap<Review, Parts>();

/** The events and the other records of a review. Memoised on the review, because to walk through 100,000 records takes a while. */
export function parts(review: Review): Parts {
	let found = parted.get(review);
	if (!found) {
		const events: Array<{readonly id: string; readonly event: EventRecord}> = [];
		const others: Array<readonly [string, Exclude<AnyRecord, EventRecord>]> = [];
		for (const id in review.records) {
			const record = review.records[id] as AnyRecord;
			if (record.kind === 'event') {
				events.push({id, event: record});
			} else {
				others.push([id, record]);
			}
		}

		found = {events, others};
		parted.set(review, found);
	}

	return found;
}

/** Remembers the parts of a review, for who has walked through all of it already. */
export function rememberParts(review: Review, known: Parts): void {
	parted.set(review, known);
}

/** All records of a kind with their ids, in the order of the file. */
export function all<K extends Kind>(
	review: Review,
	kind: K,
): ReadonlyArray<readonly [id: string, record: RecordOf[K]]> {
	const {events, others} = parts(review);
	const found =
		kind === 'event'
			? events.map(({id, event}) => [id, event] as const)
			: others.filter(([, record]) => record.kind === kind);
	return found as unknown as ReadonlyArray<readonly [string, RecordOf[K]]>;
}

/**
 * The review after an edit. Records that the edit does not name keep their identity. A put without any field, or one that
 * clears all fields of a record, leaves what is left of the record in place; only `remove` takes records out. Fields that make
 * a record become that record: the edit's own object is frozen, because a log of 100,000 lines is not to be held twice.
 */
export function applyEdit(review: Review, edit: Edit): Review {
	const records: Record<string, AnyRecord> = {...review.records};
	const {put = {}} = edit;
	for (const id of Object.keys(put)) {
		const changes = put[id] as FieldChanges;
		const known = Object.hasOwn(records, id) ? records[id] : undefined;
		// A record that somebody removed meanwhile does not come back as a few fields without a kind.
		if (known || typeof changes.kind === 'string') {
			const fields = known || clearsFields(changes) ? withChanges(known, changes) : changes;
			records[id] = Object.freeze(fields) as unknown as AnyRecord;
		}
	}

	for (const id of edit.remove ?? []) {
		delete records[id];
	}

	return Object.freeze({...review, records: Object.freeze(records)});
}

function withChanges(record: object | undefined, changes: FieldChanges): FieldChanges {
	const fields: Record<string, unknown> = {...record, ...changes};
	for (const name of Object.keys(changes)) {
		if (fields[name] === null || fields[name] === undefined) {
			delete fields[name];
		}
	}

	return fields;
}

function clearsFields(changes: FieldChanges): boolean {
	for (const name in changes) {
		if (changes[name] === null || changes[name] === undefined) {
			return true;
		}
	}

	return false;
}

/**
 * What is left of the kept values of a record when some of its fields are given new values: who writes a field again has
 * settled it. `null` if nothing is left, nothing if nothing changes.
 */
export function settledConflicts(record: object, fields: readonly string[]): object | null | undefined {
	const kept = 'conflicts' in record ? (record.conflicts as Readonly<Record<string, unknown>> | undefined) : undefined;
	const settled = Object.keys(kept ?? {}).filter(name => fields.includes(name) || name === 'kind');
	if (!kept || settled.length === 0) {
		return undefined;
	}

	const left = Object.entries(kept).filter(([name]) => !settled.includes(name));
	return left.length === 0 ? null : Object.fromEntries(left);
}
