import {diff3Merge} from 'node-diff3';
import {valueText} from './format-review.ts';
import {fieldOf} from './kinds.ts';
import type {AnyRecord, StoredSet} from './records.ts';
import type {Review} from './review.ts';

/** A field to which two sides gave different values; both are kept. `null` is a value that was cleared. */
export interface Clash {
	readonly id: string;
	readonly field: string;
	readonly here: unknown;
	readonly theirs: unknown;
}

/** What a merge came to. */
export interface Merged {
	readonly review: Review;
	readonly clashes: readonly Clash[];
	/** What the other side brought, by id. */
	readonly tookIn: {
		readonly added: readonly string[];
		readonly changed: readonly string[];
		readonly removed: readonly string[];
	};
}

type Fields = Readonly<Record<string, unknown>>;

const conflictsField = 'conflicts';

/**
 * The three-way merge, record by record and field by field. A side that did not change a field yields; the same change on
 * both sides is one; sets merge by member, long texts by line. Where both gave a field different values, one wins by a rule
 * that both sides compute alike (the longer text, then the greater), and the other is kept in the record's `conflicts`. A
 * record that was removed here and changed there stays, marked. Without a base nothing is removed and every difference is
 * a clash. Pure; records that do not change keep their identity, and so does a review in which nothing changes.
 */
export function merge(base: Review | undefined, here: Review, theirs: Review): Merged {
	const clashes: Clash[] = [];
	const added: string[] = [];
	const changed: string[] = [];
	const removed: string[] = [];
	if (here === theirs || base === theirs) {
		return {review: here, clashes, tookIn: {added, changed, removed}};
	}

	const records: Record<string, AnyRecord> = {};
	const ids = new Set([...Object.keys(here.records), ...Object.keys(theirs.records)]);
	for (const id of ids) {
		const before = base && own(base.records, id);
		const ours = own(here.records, id);
		const other = own(theirs.records, id);
		const merged = mergeRecord(id, before, ours, other, base !== undefined, clashes);
		if (merged) {
			records[id] = merged;
		}

		if (merged !== ours) {
			(ours === undefined ? added : merged === undefined ? removed : changed).push(id);
		}
	}

	const rest = mergedRest(base, here, theirs);
	const isSame = added.length + changed.length + removed.length === 0 && rest === undefined;
	const review = isSame ? here : Object.freeze({...(rest ?? here), records: Object.freeze(records)});
	return {review, clashes, tookIn: {added, changed, removed}};
}

function mergeRecord(
	id: string,
	before: AnyRecord | undefined,
	here: AnyRecord | undefined,
	theirs: AnyRecord | undefined,
	hasBase: boolean,
	clashes: Clash[],
): AnyRecord | undefined {
	if (here === theirs || same(here, theirs)) {
		return here;
	}

	if (!here || !theirs) {
		const kept = here ?? theirs;
		if (!before || !hasBase) {
			return kept;
		}

		if (same(before, kept)) {
			return undefined;
		}

		clashes.push({id, field: 'kind', here: here?.kind ?? null, theirs: theirs?.kind ?? null});
		return withConflict(kept as AnyRecord, 'kind', null);
	}

	if (before && same(before, theirs)) {
		return here;
	}

	if (before && same(before, here)) {
		return theirs;
	}

	return mergeFields(id, before, here, theirs, clashes);
}

function mergeFields(
	id: string,
	before: AnyRecord | undefined,
	here: AnyRecord,
	theirs: AnyRecord,
	clashes: Clash[],
): AnyRecord {
	const old = (before ?? {}) as unknown as Fields;
	const ours = here as unknown as Fields;
	const others = theirs as unknown as Fields;
	const fields: Record<string, unknown> = {};
	const lost: Array<readonly [field: string, value: unknown]> = [];
	for (const name of new Set([...Object.keys(ours), ...Object.keys(others)])) {
		if (name === conflictsField) {
			continue;
		}

		const type = fieldOf(here.kind, name)?.type;
		const [o, a, b] = [own(old, name), own(ours, name), own(others, name)];
		let value: unknown;
		if (valueText(a ?? null) === valueText(b ?? null)) {
			value = a;
		} else if (before && valueText(o ?? null) === valueText(b ?? null)) {
			value = a;
		} else if (before && valueText(o ?? null) === valueText(a ?? null)) {
			value = b;
		} else if (type === 'links' || type === 'words') {
			value = mergeSet(o as StoredSet | undefined, a as StoredSet | undefined, b as StoredSet | undefined);
		} else if (type === 'rank') {
			value = String(a ?? '') > String(b ?? '') ? a : b;
		} else {
			const text = type === 'text' ? mergeLines(o, a, b) : undefined;
			value = text ?? winner(a, b);
			if (text === undefined) {
				lost.push([name, value === a ? b : a]);
				clashes.push({id, field: name, here: a ?? null, theirs: b ?? null});
			}
		}

		if (value !== undefined) {
			fields[name] = value;
		}
	}

	const conflicts = mergeConflicts(
		own(old, conflictsField),
		own(ours, conflictsField),
		own(others, conflictsField),
		lost,
		fields,
	);
	if (Object.keys(conflicts).length > 0) {
		fields[conflictsField] = Object.freeze(conflicts);
	}

	return Object.freeze(fields) as unknown as AnyRecord;
}

// Long texts merge by line where the changes do not touch; nothing where they do.
function mergeLines(base: unknown, here: unknown, theirs: unknown): string | undefined {
	if (typeof base !== 'string' || typeof here !== 'string' || typeof theirs !== 'string') {
		return undefined;
	}

	const parts = diff3Merge(here.split('\n'), base.split('\n'), theirs.split('\n'), {excludeFalseConflicts: true});
	const lines: string[] = [];
	for (const part of parts) {
		if (!part.ok) {
			return undefined;
		}

		lines.push(...part.ok);
	}

	return lines.join('\n');
}

function mergeSet(
	base: StoredSet | undefined,
	here: StoredSet | undefined,
	theirs: StoredSet | undefined,
): StoredSet | undefined {
	const members: Record<string, true> = {};
	for (const member of new Set([...Object.keys(here ?? {}), ...Object.keys(theirs ?? {})])) {
		const [was, isHere, isThere] = [base, here, theirs].map(set => set !== undefined && Object.hasOwn(set, member));
		// Whoever changed it decides; without a base both have added it.
		if (isHere && isThere ? true : was ? false : isHere || isThere) {
			members[member] = true;
		}
	}

	return Object.keys(members).length === 0 ? undefined : Object.freeze(members);
}

type Conflicts = Readonly<Record<string, StoredSet>>;

function mergeConflicts(
	base: unknown,
	here: unknown,
	theirs: unknown,
	lost: ReadonlyArray<readonly [field: string, value: unknown]>,
	fields: Fields,
): Record<string, StoredSet> {
	const sets = [base, here, theirs].map(value => (value ?? {}) as Conflicts);
	const merged: Record<string, StoredSet> = {};
	const names = new Set([...Object.keys(sets[1] ?? {}), ...Object.keys(sets[2] ?? {}), ...lost.map(([name]) => name)]);
	for (const name of [...names].sort()) {
		const kept = {...mergeSet(sets[0]?.[name], sets[1]?.[name], sets[2]?.[name])};
		for (const [field, value] of lost) {
			if (field === name) {
				kept[valueText(value ?? null)] = true;
			}
		}

		// A value that is in the field is no other value of it.
		if (name !== 'kind') {
			delete kept[valueText(fields[name] ?? null)];
		}

		if (Object.keys(kept).length > 0) {
			merged[name] = Object.freeze(kept);
		}
	}

	return merged;
}

function withConflict(record: AnyRecord, field: string, value: unknown): AnyRecord {
	const conflicts = {
		...record.conflicts,
		[field]: Object.freeze({...record.conflicts?.[field], [valueText(value)]: true as const}),
	};
	return Object.freeze({...record, conflicts: Object.freeze(conflicts)});
}

function winner(a: unknown, b: unknown): unknown {
	const [first, second] = [valueText(a ?? null), valueText(b ?? null)];
	// "Cleared" never wins over words, however short they are.
	if (a === undefined || b === undefined) {
		return a ?? b;
	}

	return first.length > second.length || (first.length === second.length && first > second) ? a : b;
}

function mergedRest(base: Review | undefined, here: Review, theirs: Review): Review | undefined {
	const [o, a, b] = [base ?? {}, here, theirs].map(review => review as unknown as Fields);
	let changed: Record<string, unknown> | undefined;
	for (const name of Object.keys(b as Fields)) {
		const theirsChanged = valueText(own(o as Fields, name) ?? null) !== valueText((b as Fields)[name]);
		const hereChanged = valueText(own(o as Fields, name) ?? null) !== valueText(own(a as Fields, name) ?? null);
		if (name !== 'records' && theirsChanged && (!hereChanged || own(a as Fields, name) === undefined)) {
			changed ??= {...(a as Fields)};
			changed[name] = (b as Fields)[name];
		}
	}

	return changed as unknown as Review | undefined;
}

function same(a: AnyRecord | undefined, b: AnyRecord | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && valueText(a) === valueText(b));
}

function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
