import type {AnyRecord} from '../review/records.ts';

/** All words of a record in small letters, a line for each field: what search and filters look in. */
export function textOfRecord(record: AnyRecord): string {
	return wordsOf(record).toLowerCase();
}

/** All words of a record as they are written, a line for each field. */
export function wordsOf(record: AnyRecord | undefined): string {
	return fieldsOf(record).filter(Boolean).join('\n');
}

function fieldsOf(record: AnyRecord | undefined): ReadonlyArray<string | undefined> {
	switch (record?.kind) {
		case 'event':
			return [record.what, record.notes, record.raw, record.through, record.url];
		case 'assumption':
			return [record.assumed, record.expected, record.happened, record.sense, record.notes];
		case 'learning':
			return [record.text, record.who, record.notes];
		case 'experiment':
			return [record.text, record.expected, record.watch, record.risk, record.stop, record.came];
		default:
			return [];
	}
}
