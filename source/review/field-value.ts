import {isKind, kinds} from './kinds.ts';
import type {AnyRecord} from './records.ts';

/** The value of a field, by its name: for tables that know fields as data, not as properties. Nothing where there is none. */
export function fieldValue(record: object | undefined, name: string): unknown {
	return record && Object.hasOwn(record, name) ? (record as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The words that stand for a record in lists, such as an incident's title; '' where it has none that this version knows. */
export function headWords(record: AnyRecord | undefined): string {
	const words = record && isKind(record.kind) ? fieldValue(record, kinds[record.kind].words) : undefined;
	return typeof words === 'string' ? words : '';
}
