import {isObject} from '../is-object.ts';
import {type FieldType, fieldsOf, kinds} from '../kinds.ts';
import type {Kind} from '../records.ts';

/** A field that cannot be what it is, and what it must be, in words. */
export interface RecordFault {
	readonly field: string;
	readonly expected: string;
}

/** An instant as it is stored, as the source of a regular expression; the schema reads it, too. */
export const instantPattern = String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z$`;

/** A day as it is stored, in the same manner. */
export const dayPattern = String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`;

/** A place in an order as it is stored, in the same manner. */
export const rankPattern = '^[0-9A-Za-z]+$';

const instant = new RegExp(instantPattern);
const day = new RegExp(dayPattern);
const rank = new RegExp(rankPattern);

/** The first field of a record that does not hold what its kind asks for. Kinds and fields that are not known pass. */
export function findRecordFault(record: Readonly<Record<string, unknown>>): RecordFault | undefined {
	if (Object.hasOwn(record, 'conflicts') && !isConflicts(record.conflicts)) {
		return {field: 'conflicts', expected: 'an object {"field": {"a JSON text": true}}'};
	}

	const known = fieldTypes.get(String(record.kind));
	if (known) {
		for (const name in record) {
			const type = known.get(name);
			if (type && !fits(type, record[name])) {
				return {field: name, expected: expected[type]};
			}
		}
	}

	return undefined;
}

// Looked up for every field of every record of a file.
const fieldTypes: ReadonlyMap<string, ReadonlyMap<string, FieldType>> = new Map(
	(Object.keys(kinds) as Kind[]).map(kind => [kind, new Map(fieldsOf(kind).map(([name, {type}]) => [name, type]))]),
);

function fits(type: FieldType, value: unknown): boolean {
	switch (type) {
		case 'line':
		case 'text':
		case 'choice':
		case 'link':
		case 'zone':
		case 'duration':
			return isText(value);
		case 'when':
			return isMoment(value);
		case 'links':
		case 'words':
			return isSet(value);
		case 'date':
			return isText(value) && day.test(value);
		case 'zones':
			return isObject(value) && Object.values(value).every(isText);
		case 'number':
			return Number.isSafeInteger(value);
		case 'flag':
			return value === true;
		case 'rank':
			return isText(value) && rank.test(value);
	}
}

const expected: Readonly<Record<FieldType, string>> = {
	line: 'a text',
	text: 'a text',
	when: 'an object with “as” and times in UTC, such as 2026-10-03T14:02Z',
	choice: 'a text',
	link: 'an id',
	links: 'an object {"id": true}',
	words: 'an object {"word": true}',
	date: 'a day such as 2026-10-03',
	zone: 'the name of a zone',
	zones: 'an object {"name": "zone"}',
	duration: 'a text such as -2m13s',
	number: 'a whole number',
	flag: 'true, or the field left out',
	rank: 'letters and digits',
};

function isMoment(value: unknown): boolean {
	if (!isObject(value)) {
		return false;
	}

	const {as, at, until, near, about, untilAbout, typed, zone} = value;
	return (
		(as === 'point' || as === 'range' || as === 'between' || as === 'unknown') &&
		isInstant(at) &&
		isInstant(until) &&
		isInstant(near) &&
		isMargin(about) &&
		isMargin(untilAbout) &&
		(typed === undefined || isText(typed)) &&
		(zone === undefined || isText(zone))
	);
}

function isInstant(value: unknown): boolean {
	return value === undefined || (isText(value) && instant.test(value));
}

function isMargin(value: unknown): boolean {
	return value === undefined || value === true || typeof value === 'number';
}

function isConflicts(value: unknown): boolean {
	return isObject(value) && Object.values(value).every(set => isSet(set) && Object.keys(set as object).every(isJson));
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function isSet(value: unknown): boolean {
	return isObject(value) && Object.values(value).every(member => member === true);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
