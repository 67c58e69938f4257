import {fieldValue} from './field-value.ts';
import {type Edit, type FieldChanges, type Review, recordOf} from './review.ts';
import {sameValue} from './same-value.ts';

/**
 * What an edit changed, as plain JSON: id → field → [before, after], with `null` for what was not there. A record that was
 * made lists all its fields with `null` before, `kind` among them; one that was removed, with `null` after.
 */
export interface Step {
	readonly label: string;
	readonly changes: Readonly<Record<string, Readonly<Record<string, readonly [before: unknown, after: unknown]>>>>;
}

/** What can be undone and done again, the latest last. */
export interface History {
	readonly done: readonly Step[];
	readonly undone: readonly Step[];
}

/** An edit that undoes, and the fields that it leaves because somebody changed them since. */
export interface Undoing {
	readonly edit: Edit;
	readonly kept: ReadonlyArray<{readonly id: string; readonly field: string}>;
}

/** The step that an edit is for a review: only what it really changes. */
export function stepOf(before: Review, edit: Edit): Step {
	const removed = new Set(edit.remove);
	const changes: Record<string, Record<string, readonly [unknown, unknown]>> = {};
	for (const [id, put] of Object.entries(edit.put ?? {})) {
		const old = recordOf(before, id);
		const fields: Record<string, readonly [unknown, unknown]> = {};
		for (const [name, value] of Object.entries(put)) {
			const was = fieldValue(old, name) ?? null;
			if (!sameValue(was, value)) {
				fields[name] = [was, value ?? null];
			}
		}

		if (Object.keys(fields).length > 0 && !removed.has(id)) {
			changes[id] = fields;
		}
	}

	for (const id of removed) {
		const old = recordOf(before, id);
		if (old) {
			changes[id] = Object.fromEntries(Object.entries(old).map(([name, value]) => [name, [value ?? null, null]]));
		}
	}

	return {label: edit.label, changes};
}

/** The step that leads back. */
export function invertStep({label, changes}: Step): Step {
	const inverted = Object.entries(changes).map(([id, fields]) => [
		id,
		Object.fromEntries(Object.entries(fields).map(([name, [before, after]]) => [name, [after, before] as const])),
	]);
	return {label, changes: Object.fromEntries(inverted)};
}

/**
 * Takes a step back: each field that still holds what the step gave it gets what it had before; what somebody changed
 * since stays. A record that the step made goes if it holds nothing of anybody else's; one that it removed comes back with
 * its words, or, if it is there again, with those that it lacks.
 */
export function undoStep(review: Review, step: Step): Undoing {
	const put: Record<string, FieldChanges> = {};
	const remove: string[] = [];
	const kept: Array<{id: string; field: string}> = [];
	for (const [id, fields] of Object.entries(step.changes)) {
		const now = recordOf(review, id);
		const made = fields.kind !== undefined && fields.kind[0] === null;
		const isGone = fields.kind !== undefined && fields.kind[1] === null;
		if (!now && !isGone) {
			// Somebody took the record out: of one that the step made nothing is left to undo, of another all fields stay gone.
			kept.push(...(made ? [] : Object.keys(fields).map(field => ({id, field}))));
			continue;
		}

		const changes: Record<string, unknown> = {};
		for (const [field, [before, after]] of Object.entries(fields)) {
			const value = fieldValue(now, field);
			if (sameValue(value, after)) {
				changes[field] = before;
			} else if (!sameValue(value, before)) {
				kept.push({id, field});
			}
		}

		if (made && now) {
			if (Object.keys(now).every(field => Object.hasOwn(changes, field))) {
				remove.push(id);
				continue;
			}

			// Somebody added to it: it stays a record of its kind, with what is theirs.
			delete changes.kind;
		}

		if (Object.keys(changes).length > 0) {
			put[id] = changes;
		}
	}

	return {edit: {label: step.label, put, remove}, kept};
}
