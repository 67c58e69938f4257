import type {AnyRecord} from './records.ts';
import type {Review} from './review.ts';

const texts = new WeakMap<AnyRecord, string>();

/**
 * The text of a review's file: JSON with one field a line, keys sorted by code units, objects inside a record on one line,
 * and a line end at the end, so that a changed field is a changed line. The text of a record is kept with it, so that
 * saving many records after one edit is cheap.
 */
export function formatReview(review: Review): string {
	const {recount, records, ...others} = review as Review & Readonly<Record<string, unknown>>;
	const body = sortedKeys(records).map(id => `  ${JSON.stringify(id)}: ${recordText(records[id] as AnyRecord)}`);
	const parts = [
		` "recount": ${recount}`,
		body.length === 0 ? ' "records": {}' : ` "records": {\n${body.join(',\n')}\n }`,
		...members(others).map(member => ` ${member}`),
	];
	return `{\n${parts.join(',\n')}\n}\n`;
}

/** The text of a record as it stands in the file; equal records have equal texts. */
export function recordText(record: AnyRecord): string {
	let text = texts.get(record);
	if (text === undefined) {
		const lines = members(record).join(',\n   ');
		text = lines === '' ? '{}' : `{\n   ${lines}\n  }`;
		// A record that can still change would go on with the text of today.
		if (Object.isFrozen(record)) {
			texts.set(record, text);
		}
	}

	return text;
}

/** How many bytes a record takes up in a file with others. */
export function recordSize(id: string, record: AnyRecord): number {
	return Buffer.byteLength(JSON.stringify(id)) + Buffer.byteLength(recordText(record)) + 6;
}

/** A value on one line, the keys of its objects sorted; equal values have equal texts. */
export function valueText(value: unknown): string {
	if (typeof value !== 'object' || value === null) {
		return JSON.stringify(value ?? null);
	}

	return Array.isArray(value) ? `[${value.map(valueText).join(', ')}]` : `{${members(value).join(', ')}}`;
}

// A key whose value is `undefined` is as good as absent.
function members(object: object): string[] {
	const fields = object as Readonly<Record<string, unknown>>;
	const found: string[] = [];
	for (const key of sortedKeys(object)) {
		const value = fields[key];
		if (value !== undefined) {
			found.push(`${JSON.stringify(key)}: ${valueText(value)}`);
		}
	}

	return found;
}

// What comes from a file is in order already, and to see that costs less than to sort.
function sortedKeys(object: object): string[] {
	const keys = Object.keys(object);
	return keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key) ? keys : keys.sort();
}
