import {diff3Merge} from 'node-diff3';
import {recordText, valueText} from './file/format-review.ts';
import {type FieldType, fieldOf} from './kinds.ts';
import type {AnyRecord} from './records.ts';
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
	/** The fields that clashed now; those that one of the sides had marked already are not told again. */
	readonly clashes: readonly Clash[];
	/** What the other side brought, by id. */
	readonly tookIn: {
		readonly added: readonly string[];
		readonly changed: readonly string[];
		readonly removed: readonly string[];
	};
}

type Fields = Readonly<Record<string, unknown>>;

/** A field after a merge: its value, `undefined` for none, and the values that lost where some clashed. */
interface MergedField {
	readonly value: unknown;
	readonly lost?: readonly unknown[];
}

const nothing: Fields = Object.freeze({});

/**
 * The three-way merge, record by record and field by field. A side that did not change a field yields; the same change on
 * both sides is one; sets and zone names merge by member, long texts by line. Where both gave a field different values, one
 * wins by a rule that both sides compute alike (the longer JSON, then the greater by code units; a cleared one never), and
 * the other is kept in the record's `conflicts`. A record that was removed here and changed there stays, marked. Without a
 * base nothing is removed and every difference is a clash. Pure; records that do not change keep their identity, and so
 * does a review in which nothing changes.
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
	for (const id of new Set([...Object.keys(here.records), ...Object.keys(theirs.records)])) {
		const ours = own(here.records, id);
		const merged = mergeRecord(id, base, ours, own(theirs.records, id), clashes);
		if (merged) {
			records[id] = merged;
		}

		if (merged !== ours) {
			(ours === undefined ? added : merged === undefined ? removed : changed).push(id);
		}
	}

	const others = mergeOthers(base, here, theirs);
	const isSame = added.length + changed.length + removed.length === 0 && others === undefined;
	const review = isSame ? here : Object.freeze({...(others ?? here), records: Object.freeze(records)});
	return {review, clashes, tookIn: {added, changed, removed}};
}

function mergeRecord(
	id: string,
	base: Review | undefined,
	here: AnyRecord | undefined,
	theirs: AnyRecord | undefined,
	clashes: Clash[],
): AnyRecord | undefined {
	const before = base && own(base.records, id);
	if (same(here, theirs)) {
		return here;
	}

	if (here && theirs) {
		if (before && same(before, theirs)) {
			return here;
		}

		if (before && same(before, here)) {
			return theirs;
		}

		const merged = mergeFields(id, base && ((before ?? nothing) as Fields), here, theirs, clashes);
		return same(merged, here) ? here : merged;
	}

	const left = (here ?? theirs) as AnyRecord;
	if (!before) {
		return left;
	}

	if (same(before, left)) {
		return undefined;
	}

	if (isMarked(left, 'kind', 'null')) {
		return left;
	}

	clashes.push({id, field: 'kind', here: here?.kind ?? null, theirs: theirs?.kind ?? null});
	const conflicts = {...left.conflicts, kind: Object.freeze({...left.conflicts?.kind, null: true as const})};
	return Object.freeze({...left, conflicts: Object.freeze(conflicts)});
}

// `before` is nothing where there is no base at all, and empty where both sides made the record.
function mergeFields(
	id: string,
	before: Fields | undefined,
	here: AnyRecord,
	theirs: AnyRecord,
	clashes: Clash[],
): AnyRecord {
	const ours = here as unknown as Fields;
	const others = theirs as unknown as Fields;
	const kind = here.kind === theirs.kind ? here.kind : '';
	const fields: Record<string, unknown> = {};
	const lost = new Map<string, readonly string[]>();
	for (const name of new Set([...Object.keys(ours), ...Object.keys(others)])) {
		if (name === 'conflicts') {
			continue;
		}

		const [a, b] = [own(ours, name), own(others, name)];
		const merged = mergeField(fieldOf(kind, name)?.type, before, name, a, b);
		if (merged.value !== undefined) {
			fields[name] = merged.value;
		}

		if (merged.lost) {
			const marks = merged.lost.map(valueText);
			lost.set(name, marks);
			if (!marks.every(mark => isMarked(here, name, mark) || isMarked(theirs, name, mark))) {
				clashes.push({id, field: name, here: a ?? null, theirs: b ?? null});
			}
		}
	}

	const conflicts = mergeConflicts([own(before ?? nothing, 'conflicts'), here.conflicts, theirs.conflicts], lost);
	if (conflicts) {
		fields.conflicts = conflicts;
	}

	return Object.freeze(fields) as unknown as AnyRecord;
}

function mergeField(
	type: FieldType | undefined,
	before: Fields | undefined,
	name: string,
	here: unknown,
	theirs: unknown,
): MergedField {
	const base = before && own(before, name);
	if (equal(here, theirs) || (before && equal(base, theirs))) {
		return {value: here};
	}

	if (before && equal(base, here)) {
		return {value: theirs};
	}

	switch (type) {
		case 'links':
		case 'words':
		case 'zones':
			return mergeMembers((base ?? nothing) as Fields, (here ?? nothing) as Fields, (theirs ?? nothing) as Fields);
		case 'rank':
			return {value: String(here ?? '') > String(theirs ?? '') ? here : theirs};
		case 'text': {
			const text = mergeLines(base, here, theirs);
			return text === undefined ? clash(here, theirs) : {value: text};
		}

		default:
			return clash(here, theirs);
	}
}

// Whoever changed a member decides on it. An unknown base counts as empty: then nothing is removed.
function mergeMembers(base: Fields, here: Fields, theirs: Fields): MergedField {
	const members: Record<string, unknown> = {};
	const lost: unknown[] = [];
	for (const member of new Set([...Object.keys(here), ...Object.keys(theirs)])) {
		const merged = mergeField(undefined, base, member, own(here, member), own(theirs, member));
		if (merged.value !== undefined) {
			members[member] = merged.value;
		}

		if (merged.lost) {
			lost.push({[member]: merged.lost[0]});
		}
	}

	const value = Object.keys(members).length === 0 ? undefined : Object.freeze(members);
	return {value, lost};
}

// Long texts merge by line where the changes do not touch; nothing where they do.
function mergeLines(base: unknown, here: unknown, theirs: unknown): string | undefined {
	if (typeof base !== 'string' || typeof here !== 'string' || typeof theirs !== 'string') {
		return undefined;
	}

	const parts = diff3Merge(here.split('\n'), base.split('\n'), theirs.split('\n'));
	return parts.every(part => part.ok) ? parts.flatMap(part => part.ok as string[]).join('\n') : undefined;
}

function mergeConflicts(
	[base, here, theirs]: readonly unknown[],
	lost: ReadonlyMap<string, readonly string[]>,
): Fields | undefined {
	const sets = [base, here, theirs].map(value => (value ?? nothing) as Readonly<Record<string, Fields>>);
	const [, ours, others] = sets as [Fields, Fields, Fields];
	const merged: Record<string, Fields> = {};
	for (const name of new Set([...Object.keys(ours), ...Object.keys(others), ...lost.keys()])) {
		const [o, a, b] = sets.map(set => own(set, name) ?? nothing) as [Fields, Fields, Fields];
		const kept: Record<string, unknown> = {...(mergeMembers(o, a, b).value as Fields | undefined)};
		for (const mark of lost.get(name) ?? []) {
			kept[mark] = true;
		}

		if (Object.keys(kept).length > 0) {
			merged[name] = Object.freeze(kept);
		}
	}

	return Object.keys(merged).length === 0 ? undefined : Object.freeze(merged);
}

// What stands in the file beside the records has no place to keep a value that lost.
function mergeOthers(base: Review | undefined, here: Review, theirs: Review): Review | undefined {
	const [before, ours, others] = [base ?? nothing, here, theirs] as unknown as [Fields, Fields, Fields];
	const merged: Record<string, unknown> = {};
	for (const name of new Set([...Object.keys(ours), ...Object.keys(others)])) {
		const {value} =
			name === 'records'
				? {value: here.records}
				: mergeField(undefined, before, name, own(ours, name), own(others, name));
		if (value !== undefined) {
			merged[name] = value;
		}
	}

	const names = Object.keys(merged);
	const isSame = names.length === Object.keys(ours).length && names.every(name => equal(merged[name], own(ours, name)));
	return isSame ? undefined : (merged as unknown as Review);
}

function clash(here: unknown, theirs: unknown): MergedField {
	return wins(here, theirs) ? {value: here, lost: [theirs ?? null]} : {value: theirs, lost: [here ?? null]};
}

// "Cleared" never wins over words, however short they are.
function wins(a: unknown, b: unknown): boolean {
	if (a === undefined || b === undefined) {
		return a !== undefined;
	}

	const [first, second] = [valueText(a), valueText(b)];
	return first.length > second.length || (first.length === second.length && first > second);
}

function isMarked(record: AnyRecord, field: string, text: string): boolean {
	const set = own(record.conflicts ?? {}, field);
	return set !== undefined && Object.hasOwn(set, text);
}

function same(a: AnyRecord | undefined, b: AnyRecord | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && recordText(a) === recordText(b));
}

function equal(a: unknown, b: unknown): boolean {
	return a === b || (a !== undefined && b !== undefined && valueText(a) === valueText(b));
}

function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
