import type {AnyRecord} from '../records.ts';
import {formatNumber, type Review} from '../review.ts';
import {recordText, valueText} from './format-review.ts';

const head = `{\n "recount": ${formatNumber},\n "records": {\n`;
const tail = '\n }\n}\n';
const recordEnd = '\n  }';

type Take = (id: string, record: Readonly<Record<string, unknown>>) => AnyRecord;

/**
 * Reads the records of a text that is laid out exactly as `formatReview` lays it out, which proves that no key is there
 * twice and no digit is lost; nothing for any other text. Several times as fast as reading the text as a whole and writing
 * it again to compare, most of all where records are still those of `previous`. `take` judges each record that is not.
 */
export function readOwnLayout(text: string, previous: Review, take: Take): Record<string, AnyRecord> | undefined {
	if (!text.startsWith(head)) {
		return undefined;
	}

	const records: Record<string, AnyRecord> = {};
	let last = '';
	for (let at = head.length; ; at += 2) {
		const start = text.indexOf('": {', at) + 3;
		const id = text.slice(at + 3, start - 3);
		if (start < 3 || !text.startsWith('  "', at) || !/^[a-z\d-]+$/.test(id) || id <= last) {
			return undefined;
		}

		last = id;
		const known = Object.hasOwn(previous.records, id) ? previous.records[id] : undefined;
		const knownText = known && recordText(known);
		if (known && knownText !== undefined && text.startsWith(knownText, start)) {
			records[id] = known;
			at = start + knownText.length;
		} else {
			// A text in quotes holds no line end, so that the first such line ends the record.
			const end = text.indexOf(recordEnd, start) + recordEnd.length;
			const piece = text.slice(start, end);
			const record = parsed(piece);
			if (!record || !isOwnText(record, piece)) {
				return undefined;
			}

			records[id] = take(id, record);
			at = end;
		}

		if (!text.startsWith(',\n', at)) {
			return text.length === at + tail.length && text.endsWith(tail) ? records : undefined;
		}
	}
}

function parsed(piece: string): Readonly<Record<string, unknown>> | undefined {
	try {
		return JSON.parse(piece);
	} catch {
		return undefined;
	}
}

// Whether a record that was read from a text would be written as that text. Without a backslash a string in JSON is
// written as it is read.
function isOwnText(record: Readonly<Record<string, unknown>>, piece: string): boolean {
	return piece.includes('\\')
		? recordText(record as unknown as AnyRecord) === piece
		: afterMembers(record, piece, 0, '{\n   "', ',\n   "') + recordEnd.length === piece.length;
}

// Where the text of an object ends before its closing bracket, if it stands there as it would be written.
function afterMembers(object: object, piece: string, from: number, first: string, next: string): number {
	let at = from;
	let last: string | undefined;
	for (const name in object) {
		const before = last === undefined ? first : next;
		const end = at + before.length + name.length;
		if (
			(last !== undefined && name <= last) ||
			!piece.startsWith(before, at) ||
			!piece.startsWith(name, at + before.length) ||
			!piece.startsWith('": ', end)
		) {
			return Number.NaN;
		}

		at = afterValue((object as Readonly<Record<string, unknown>>)[name], piece, end + 3);
		last = name;
	}

	return at;
}

function afterValue(value: unknown, piece: string, at: number): number {
	if (typeof value === 'string') {
		return piece.startsWith(value, at + 1) && piece[at] === '"' && piece[at + 1 + value.length] === '"'
			? at + value.length + 2
			: Number.NaN;
	}

	if (typeof value === 'object' && value !== null && !Array.isArray(value) && piece[at + 1] !== '}') {
		const end = afterMembers(value, piece, at, '{"', ', "');
		return piece[end] === '}' ? end + 1 : Number.NaN;
	}

	const text = valueText(value);
	return piece.startsWith(text, at) ? at + text.length : Number.NaN;
}
