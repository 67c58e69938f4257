import type {Environment} from '../../review/environment.ts';
import {momentContext, readField} from '../../review/field-text.ts';
import {fieldValue} from '../../review/field-value.ts';
import {merge} from '../../review/merge.ts';
import {keptInPlace} from '../../review/placing.ts';
import type {AnyRecord, Moment} from '../../review/records.ts';
import {
	applyEdit,
	type Edit,
	emptyReview,
	type FieldChanges,
	find,
	type Review,
	recordOf,
	settledConflicts,
} from '../../review/review.ts';
import {sameValue} from '../../review/same-value.ts';
import {editLabel} from './edit-label.ts';
import {type Form, textOf} from './form.ts';
import {withoutGoneLinks} from './gone-links.ts';
import {isSeatField, seatEdit} from './seat-fields.ts';
import {timeRemark} from './time-remark.ts';

/** A field that cannot be read, and why. */
interface FieldProblem {
	readonly problem: NonNullable<Form['problem']>;
}

/**
 * What saving the form means: the edit that holds only what was changed in it, merged with what others gave the record
 * since it was opened, with the id of its record, the number of fields of which both values are kept and what there is to say
 * of its time (no edit if nothing was changed); or the first field that cannot be read and why.
 */
export function formEdit(
	form: Form,
	place: {readonly review: Review; readonly environment: Environment},
):
	| {
			readonly edit: Edit | undefined;
			readonly id: string;
			readonly clashes?: number;
			readonly remark?: string | undefined;
	  }
	| FieldProblem {
	const changed = form.fields
		.map(({name, entry, opened}) => ({name, text: textOf(entry), opened}))
		.filter(({text, opened}) => text !== opened);
	const typed = readChanges(
		form,
		changed.filter(({name}) => !isSeatField(name)),
		place,
	);
	if ('problem' in typed) {
		return typed;
	}

	const {changes, says} = typed;
	const seats = seatEdit(
		place.review,
		changed.filter(({name}) => isSeatField(name)),
		place.environment.newId,
	);
	const put = {...typed.put, ...seats.put};
	const id = form.id ?? place.environment.newId();
	if (Object.values(changes).every(value => value === null) && form.id === undefined) {
		return {edit: undefined, id};
	}

	const known = recordOf(place.review, id);
	const named = editLabel(form, known !== undefined, Object.keys(changes).length > 0);
	if (Object.keys(changes).length === 0 && (known !== undefined || form.record === undefined)) {
		const isEmpty = Object.keys(put).length === 0 && seats.remove === undefined;
		return {edit: isEmpty ? undefined : {label: named, put, remove: seats.remove}, id};
	}

	const conflicts = known ? settledConflicts(form.record ?? known, Object.keys(changes)) : undefined;
	if (conflicts !== undefined) {
		changes.conflicts = conflicts;
	}

	// A record that somebody removed while its form was open comes back with the change, and without one.
	const {record, clashes} = known
		? mergedChanges(id, form.record ?? known, changes, known)
		: {
				record: {kind: form.kind, ...withoutGoneLinks(form.kind, form.given, place.review), ...form.record, ...changes},
				clashes: 0,
			};
	const edit =
		Object.keys(record).length === 0 && Object.keys(put).length === 0 && seats.remove === undefined
			? undefined
			: {
					label: named,
					put: {...put, [id]: record},
					remove: seats.remove,
				};
	return {edit, id, clashes, remark: timeRemark(says)};
}

function readChanges(
	form: Form,
	changed: ReadonlyArray<{readonly name: string; readonly text: string}>,
	place: {readonly review: Review; readonly environment: Environment},
):
	| {
			readonly changes: Record<string, unknown>;
			readonly put: NonNullable<Edit['put']>;
			readonly says: readonly string[];
	  }
	| FieldProblem {
	const moments = momentContext(place.review, place.environment, form);
	const changes: Record<string, unknown> = {};
	let put: NonNullable<Edit['put']> = {};
	let says: readonly string[] = [];
	for (const {name, text} of changed) {
		const reading = readField(form.kind, name, text, {...place, moments});
		if ('problem' in reading) {
			return {problem: {field: name, text: reading.problem}};
		}

		put = {...put, ...reading.put};
		says = reading.says ?? says;
		changes[name] = name === 'when' ? whenChanged(form, place.review, reading.value) : reading.value;
	}

	return {changes, put, says};
}

// What somebody else gave the same field since the form was opened is kept beside what was typed.
function mergedChanges(
	id: string,
	opened: AnyRecord,
	changes: FieldChanges,
	now: AnyRecord,
): {readonly record: FieldChanges; readonly clashes: number} {
	if (opened === now) {
		return {record: changes, clashes: 0};
	}

	const base: Review = {...emptyReview, records: {[id]: opened}};
	const typed = applyEdit(base, {label: '', put: {[id]: changes}});
	const {review, clashes} = merge(base, typed, {...base, records: {[id]: now}});
	const after = recordOf(review, id);
	const names = Object.keys({...now, ...after});
	const changed = names.filter(name => !sameValue(fieldValue(now, name), fieldValue(after, name)));
	const record = Object.fromEntries(changed.map(name => [name, fieldValue(after, name) ?? null]));
	return {record, clashes: clashes.length};
}

// An event whose time is cleared, or said not to be known, stays where it stood; a new one goes below the row it opened on.
function whenChanged(form: Form, review: Review, value: unknown): unknown {
	const when = (value ?? {as: 'unknown'}) as Moment;
	const event = find(review, 'event', form.id) ?? find(review, 'event', form.from);
	return keptInPlace(event, when);
}
