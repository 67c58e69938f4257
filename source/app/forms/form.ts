import type {Environment} from '../../review/environment.ts';
import {momentContext, readField, writeField} from '../../review/field-text.ts';
import {fieldValue} from '../../review/field-value.ts';
import {type Field, fieldOf, fieldsOf} from '../../review/kinds.ts';
import {merge} from '../../review/merge.ts';
import {keptInPlace} from '../../review/placing.ts';
import type {AnyRecord, Kind, Moment} from '../../review/records.ts';
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
import {zoneShown} from '../lists/view.ts';
import type {State} from '../state.ts';
import {editLabel} from './edit-label.ts';
import {withoutGoneLinks} from './gone-links.ts';
import {isSeatField, seatEdit, seatField, seatLines} from './seat-fields.ts';
import {type TextField, textField} from './text-field.ts';
import {timeRemark} from './time-remark.ts';

/** What is entered in one field of a form: a text, one of some choices, or several of them (`at` is the one in hand). */
export type Entry =
	| {readonly type: 'text'; readonly field: TextField}
	| {readonly type: 'choice'; readonly value: string}
	| {readonly type: 'several'; readonly values: readonly string[]; readonly at: number};

/** A field of a form: its name in the record, how it was filled when the form opened, and what is entered now. */
export interface FormField {
	readonly name: string;
	readonly opened: string;
	readonly entry: Entry;
}

/** A form over one record, new or known. What is typed in it is a draft until it is saved. */
export interface Form {
	readonly kind: Kind;
	/** The record that it edits, or nothing for a new one. */
	readonly id: string | undefined;
	/** The record as it was when the form opened: the base of the merge when it is saved. */
	readonly record: AnyRecord | undefined;
	/** Fields that a new record gets beside those of the form, such as the links to where it comes from. */
	readonly given: Readonly<Record<string, unknown>>;
	readonly fields: readonly FormField[];
	readonly focus: number;
	/** The moment of the row above, from which relative times count. */
	readonly anchor: Moment | undefined;
	/** The zone in which its times are read. */
	readonly zone: string;
	/** The row from which it was opened; `beside ID` where a new record is to stand next to that row. */
	readonly from: string | undefined;
	readonly problem: {readonly field: string; readonly text: string} | undefined;
}

/** Opens a form on a record, or for a new record of a kind; `only` limits it to some fields. */
export function openForm(
	state: State,
	environment: Environment,
	options: {
		readonly kind: Kind;
		readonly id?: string | undefined;
		readonly given?: Readonly<Record<string, unknown>>;
		readonly only?: readonly string[];
		readonly focus?: string;
		readonly anchor?: Moment | undefined;
		readonly from?: string | undefined;
		readonly filled?: Readonly<Record<string, string>>;
	},
): Form {
	const {review} = state;
	const record = recordOf(review, options.id);
	const zone = zoneShown(state);
	const moments = momentContext(review, environment, {anchor: options.anchor, zone});
	const fields = fieldsOf(options.kind)
		.filter(([name, field]) => (options.only ? options.only.includes(name) : field.form))
		.map(([name, field]) => {
			const value = record ? fieldValue(record, name) : options.given?.[name];
			// What is typed for a time that is not known is that time, and stands behind nothing.
			const opened = isUnknown(field, value) ? '' : writeField(field, value, {review, moments});
			const filled = options.filled?.[name] ?? opened;
			return {name, opened, entry: entryOf(field, filled)};
		});
	const seats = options.kind === 'incident' ? seatLines(review) : [];
	fields.push(...seats.map(([name, text]) => ({name, opened: text, entry: entryOf(seatField, text)})));
	return {
		kind: options.kind,
		id: options.id,
		record,
		given: options.given ?? {},
		fields,
		focus: Math.max(
			0,
			fields.findIndex(({name}) => name === options.focus),
		),
		anchor: options.anchor,
		zone,
		from: options.from,
		problem: undefined,
	};
}

function isUnknown({type}: Field, value: unknown): boolean {
	return type === 'when' && (value as Moment | undefined)?.as === 'unknown';
}

/** Whether a field is empty because the time of its event is not known. */
export function isOfUnknownTime({record}: Pick<Form, 'record'>, {name, opened, entry}: FormField): boolean {
	return name === 'when' && record !== undefined && opened === '' && textOf(entry) === '';
}

/** The field of the form that has the focus. */
export function focused(form: Form): FormField {
	return form.fields[form.focus] as FormField;
}

/** The description of a field of the form. */
export function describe(form: Form, name: string): Field {
	return isSeatField(name) ? seatField : (fieldOf(form.kind, name) as Field);
}

/** The values that a choice can take; that none is chosen comes last, as in "held, partly, differed, not known". */
export function optionValues(form: Form, name: string): readonly string[] {
	const field = describe(form, name);
	return field.type === 'flag'
		? ['', 'yes']
		: field.type === 'choice'
			? [...Object.keys(field.choices ?? {}), '']
			: Object.keys(field.choices ?? {});
}

/** The form with another entry in the field in hand; a problem with that field is over. */
export function enter(form: Form, entry: Entry): Form {
	const fields = form.fields.map((field, index) => (index === form.focus ? {...field, entry} : field));
	const problem = form.problem?.field === focused(form).name ? undefined : form.problem;
	return {...form, fields, problem};
}

/** Whether anything was entered that is not in the record. */
export function isTouched(form: Form): boolean {
	return form.fields.some(field => textOf(field.entry) !== field.opened);
}

/** The key under which a form that was left is kept: one for each record, and one for each place of a new record. */
export function draftKey(form: Form): string {
	return form.id === undefined ? `new ${form.kind} ${form.from ?? ''}` : `${form.id} ${form.fields.length}`;
}

/** The text of an entry, as `readField` reads it. */
export function textOf(entry: Entry): string {
	switch (entry.type) {
		case 'text':
			return entry.field.text;
		case 'choice':
			return entry.value;
		case 'several':
			return entry.values.join(', ');
	}
}

/** What a field holds, as people read it; '' where nothing is typed or chosen. */
export function entryWords(form: Form, field: FormField): string {
	const {entry} = field;
	if (entry.type === 'text') {
		return isOfUnknownTime(form, field) ? '?' : entry.field.text;
	}

	const {choices} = describe(form, field.name);
	const values = entry.type === 'several' ? entry.values : [entry.value];
	return values.map(value => choices?.[value] ?? value).join(', ');
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
	| {readonly problem: {readonly field: string; readonly text: string}} {
	const moments = momentContext(place.review, place.environment, form);
	const changes: Record<string, unknown> = {};
	let put: Record<string, Readonly<Record<string, unknown>>> = {};
	let says: readonly string[] = [];
	const changed = form.fields
		.map(field => ({...field, text: textOf(field.entry)}))
		.filter(({text, opened}) => text !== opened);
	for (const {name, text} of changed) {
		if (!isSeatField(name)) {
			const reading = readField(form.kind, name, text, {...place, moments});
			if ('problem' in reading) {
				return {problem: {field: name, text: reading.problem}};
			}

			put = {...put, ...reading.put};
			says = reading.says ?? says;
			changes[name] = name === 'when' ? whenChanged(form, place.review, reading.value) : reading.value;
		}
	}

	const seats = seatEdit(
		place.review,
		changed.filter(({name}) => isSeatField(name)),
		place.environment.newId,
	);
	put = {...put, ...seats.put};
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

/** The entry of a field that holds a text. */
export function entryOf(field: Field, text: string): Entry {
	if (field.type === 'choice' || field.type === 'flag') {
		return {type: 'choice', value: text};
	}

	return field.type === 'words' && field.choices
		? {type: 'several', values: text.split(', ').filter(Boolean), at: 0}
		: {type: 'text', field: textField(text)};
}
