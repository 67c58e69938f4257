import type {Environment} from '../../review/environment.ts';
import {momentContext, writeField} from '../../review/field-text.ts';
import {fieldValue} from '../../review/field-value.ts';
import {type Field, fieldOf, fieldsOf} from '../../review/kinds.ts';
import type {AnyRecord, Kind, Moment} from '../../review/records.ts';
import {recordOf} from '../../review/review.ts';
import {zoneShown} from '../lists/view.ts';
import type {State} from '../state.ts';
import {isSeatField, seatField, seatLines} from './seat-fields.ts';
import {type TextField, textField} from './text-field.ts';

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

/** The entry of a field that holds a text. */
export function entryOf(field: Field, text: string): Entry {
	if (field.type === 'choice' || field.type === 'flag') {
		return {type: 'choice', value: text};
	}

	return field.type === 'words' && field.choices
		? {type: 'several', values: text.split(', ').filter(Boolean), at: 0}
		: {type: 'text', field: textField(text)};
}
