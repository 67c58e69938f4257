import type {AnyRecord} from '../records.ts';
import type {Review} from '../review.ts';

const texts = new WeakMap<AnyRecord, string>();
// What JSON writes as it stands, one byte a character.
const plain = /^[ !#-[\]-~]*$/;

/**
 * The text of a review's file: JSON with one field a line, keys sorted by code units, objects inside a record on one line,
 * and a line end at the end, so that a changed field is a changed line. The text of a record is kept with it, so that
 * saving many records after one edit is cheap.
 */
export function formatReview(review: Review): string {
	const ids = idsInOrder(review);
	const {head, separator, tail} = frameOf(review, ids.length === 0);
	const {records} = review;
	return `${head}${ids.map(id => entryText(id, records[id] as AnyRecord)).join(separator)}${tail}`;
}

/** What stands around the records of a review in its file, and between two of them. */
export interface Frame {
	readonly head: string;
	readonly separator: string;
	readonly tail: string;
}

/** The text of the file before, between and behind the records, of which there may be none. */
export function frameOf(review: Review, isEmpty: boolean): Frame {
	const {recount, records: _records, ...others} = review as Review & Readonly<Record<string, unknown>>;
	const rest = members(others)
		.map(member => `,\n ${member}`)
		.join('');
	const head = `{\n "recount": ${recount},\n "records": {${isEmpty ? '' : '\n'}`;
	return {head, separator: ',\n', tail: `${isEmpty ? '' : '\n '}}${rest}\n}\n`};
}

/** The ids of a review in the order of its file. */
export function idsInOrder({records}: Review): readonly string[] {
	return sortedKeys(records);
}

/** A record with its id, as it stands in the file. */
export function entryText(id: string, record: AnyRecord): string {
	return `  ${JSON.stringify(id)}: ${recordText(record)}`;
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
	return Buffer.byteLength(JSON.stringify(id)) + 6 + (sizeOfKnown(record) ?? sizeOfText(record));
}

function sizeOfKnown(record: AnyRecord): number | undefined {
	const text = texts.get(record);
	return text === undefined ? undefined : Buffer.byteLength(text);
}

// Sizes are asked for many records whose texts nobody wants yet.
function sizeOfText(record: AnyRecord): number {
	const fields = record as unknown as Readonly<Record<string, unknown>>;
	let size = '{\n  }'.length;
	for (const name of Object.keys(fields)) {
		const value = fields[name];
		size += value === undefined ? 0 : sizeOfWords(name) + sizeOfValue(value) + '\n   : ,'.length;
	}

	return size === '{\n  }'.length ? '{}'.length : size - ','.length;
}

// On one line, with a blank after each colon and each comma.
function sizeOfValue(value: unknown): number {
	if (typeof value === 'string') {
		return sizeOfWords(value);
	}

	if (typeof value !== 'object' || value === null) {
		return String(value ?? null).length;
	}

	const fields = value as Readonly<Record<string, unknown>>;
	const isList = Array.isArray(value);
	let size = 0;
	for (const name of Object.keys(fields)) {
		const part = fields[name];
		if (isList || part !== undefined) {
			size += (isList ? 0 : sizeOfWords(name) + ': '.length) + sizeOfValue(part) + ', '.length;
		}
	}

	return '{}'.length + Math.max(0, size - ', '.length);
}

function sizeOfWords(text: string): number {
	return isPlain(text) ? text.length + 2 : Buffer.byteLength(JSON.stringify(text));
}

// To call an expression costs more than to look at a few letters.
function isPlain(text: string): boolean {
	if (text.length > 24) {
		return plain.test(text);
	}

	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x20 || unit > 0x7e || unit === 0x22 || unit === 0x5c) {
			return false;
		}
	}

	return true;
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
