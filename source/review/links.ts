import {fieldsOf, isKind} from './kinds.ts';
import {ranked} from './names.ts';
import type {AnyRecord} from './records.ts';
import {type Edit, type FieldChanges, parts, type Review, recordOf} from './review.ts';
import {timeline} from './timeline.ts';

type Pointers = ReadonlyMap<string, readonly string[]>;

const fromOthers = new WeakMap<Review, Pointers>();
const fromAll = new WeakMap<Review, Pointers>();

/**
 * The ids of the records that point to a record, in the order of the file: the assumptions held at an event, the learnings
 * that come from an assumption. Memoised on the review.
 */
export function pointingTo(review: Review, id: string): readonly string[] {
	const record = recordOf(review, id);
	// Events are many, and point to nothing but seats and sources.
	const index =
		record && record.kind !== 'seat' && record.kind !== 'source'
			? reversed(fromOthers, review, () => parts(review).others)
			: reversed(fromAll, review, () => Object.entries(review.records));
	return index.get(id) ?? none;
}

function reversed(
	known: WeakMap<Review, Pointers>,
	review: Review,
	records: () => ReadonlyArray<readonly [id: string, record: AnyRecord]>,
): Pointers {
	let index = known.get(review);
	if (!index) {
		const made = new Map<string, string[]>();
		for (const [from, record] of records()) {
			for (const target of linksOf(record)) {
				const list = made.get(target);
				if (list) {
					list.push(from);
				} else {
					made.set(target, [from]);
				}
			}
		}

		index = made;
		known.set(review, index);
	}

	return index;
}

/** The ids that a set of links holds and whose records are there: assumptions in their order, then events in theirs. */
export function present(review: Review, set: Readonly<Record<string, true>> | undefined): readonly string[] {
	const ids = Object.keys(set ?? {}).filter(id => recordOf(review, id) !== undefined);
	if (ids.length < 2) {
		return ids;
	}

	const linked = new Set(ids);
	const ordered = [...ranked(review, 'assumption').map(([id]) => id), ...timeline(review).map(({id}) => id)].filter(
		id => linked.has(id),
	);
	return [...ordered, ...ids.filter(id => !ordered.includes(id))];
}

/**
 * The edit that takes records out with their words and the links to them. An imported event leaves its id, and nothing
 * else, with its source, so that importing the same log again does not bring it back.
 */
export function removal(review: Review, ids: readonly string[], label: string): Edit {
	const gone = new Set(ids);
	const put: Record<string, Record<string, unknown>> = {};
	const left: Record<string, Record<string, true>> = {};
	const change = (id: string, field: string, value: unknown) => {
		put[id] ??= {};
		const changes = put[id] as Record<string, unknown>;
		changes[field] = value;
	};

	for (const id of ids) {
		for (const from of pointingTo(review, id)) {
			const record = recordOf(review, from);
			if (record && !gone.has(from)) {
				for (const [field, value] of Object.entries(withoutLinks(record, gone))) {
					change(from, field, value);
				}
			}
		}

		const record = recordOf(review, id);
		if (record?.kind === 'event' && record.raw !== undefined) {
			const source = recordOf(review, record.source);
			if (source?.kind === 'source' && record.source !== undefined && !gone.has(record.source)) {
				left[record.source] ??= {...source.left};
				Object.assign(left[record.source] as object, {[id]: true});
			}
		}
	}

	for (const [source, members] of Object.entries(left)) {
		change(source, 'left', members);
	}

	return {label, put, remove: [...gone]};
}

const targets = new WeakMap<AnyRecord, readonly string[]>();
const none: readonly string[] = [];

function linksOf(record: AnyRecord): readonly string[] {
	// Events are many and seldom link; looking their two fields up by hand keeps 100,000 of them quick.
	if (record.kind === 'event') {
		return record.seat === undefined && record.source === undefined
			? none
			: [record.seat, record.source].filter(id => id !== undefined);
	}

	let found = targets.get(record);
	if (!found && isKind(record.kind)) {
		const fields = record as unknown as Record<string, unknown>;
		found = fieldsOf(record.kind).flatMap(([name, field]) => {
			const value = fields[name];
			if (field.type === 'links' && typeof value === 'object' && value !== null) {
				return Object.keys(value);
			}

			return field.type === 'link' && typeof value === 'string' ? [value] : [];
		});
		targets.set(record, found);
	}

	return found ?? none;
}

function withoutLinks(record: AnyRecord, gone: ReadonlySet<string>): FieldChanges {
	const fields = record as unknown as Record<string, unknown>;
	const changes: Record<string, unknown> = {};
	if (!isKind(record.kind)) {
		return changes;
	}

	for (const [name, field] of fieldsOf(record.kind)) {
		const value = fields[name];
		if (field.type === 'link' && typeof value === 'string' && gone.has(value)) {
			changes[name] = null;
		} else if (field.type === 'links' && typeof value === 'object' && value !== null) {
			const kept = Object.entries(value).filter(([id]) => !gone.has(id));
			if (kept.length < Object.keys(value).length) {
				changes[name] = kept.length === 0 ? null : Object.fromEntries(kept);
			}
		}
	}

	return changes;
}
