import {fieldValue} from '../review/field-value.ts';
import {fieldsOf, isKind, kinds} from '../review/kinds.ts';
import type {AnyRecord} from '../review/records.ts';

// By kind, and once: every record of a long list is asked for them.
const wordy: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	Object.keys(kinds)
		.filter(isKind)
		.map(kind => [
			kind,
			fieldsOf(kind).flatMap(([name, {type}]) => (type === 'line' || type === 'text' ? [name] : [])),
		]),
);

/** All words of a record in small letters, a line for each field: what search and filters look in. */
export function textOfRecord(record: AnyRecord): string {
	return wordsOf(record).toLowerCase();
}

/** All words of a record as they are written, a line for each field of words, in the order of the table of fields. */
export function wordsOf(record: AnyRecord | undefined): string {
	return record && isKind(record.kind)
		? (wordy[record.kind] ?? [])
				.map(name => fieldValue(record, name))
				.filter(value => typeof value === 'string' && value !== '')
				.join('\n')
		: '';
}
