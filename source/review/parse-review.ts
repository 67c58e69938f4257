import {findJsonFault} from './find-json-fault.ts';
import {formatReview} from './format-review.ts';
import {type Field, fieldOf, isKind} from './kinds.ts';
import {formatNumber, type Review} from './review.ts';
import {UserError} from './user-error.ts';

/** A review that was read, and whether a newer version wrote it: then it may be looked at and not changed. */
export interface Parsed {
	readonly review: Review;
	readonly newer: boolean;
}

const idForm = /^[a-z\d-]{1,40}$/;
const depthLimit = 64;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;

/**
 * Reads the text of a review's file, strictly: what is not understood is never guessed. Throws a `UserError` of trouble
 * `file` that says what is wrong and where. The review is frozen to its last object; unknown kinds, fields and keys are kept.
 */
export function parseReview(text: string): Parsed {
	if (text.trim() === '') {
		throw damaged('it is empty');
	}

	if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)) {
		const line = text.split('\n').findIndex(own => own.startsWith('<<<<<<<')) + 1;
		throw damaged(
			`it holds the marks of a git conflict, from line ${Math.max(1, line)} on`,
			'Settle the conflict in git, or take one side.',
		);
	}

	const value = parseJson(text);
	if (!isObject(value) || !Number.isInteger(value.recount)) {
		throw notOurs('it has no “recount” number');
	}

	if (!isObject(value.records)) {
		throw notOurs('it has no object “records”');
	}

	const newer = (value.recount as number) > formatNumber;
	for (const [id, record] of Object.entries(value.records)) {
		checkRecord(id, record, newer);
	}

	const review = freezeDeep(value, 0) as unknown as Review;
	// Neither V8 nor a schema sees a key that is there twice. A text that is what this review is written as has none.
	if (formatReview(review) !== text || /__proto__|\\u005f/i.test(text)) {
		const fault = findJsonFault(text);
		if (fault) {
			throw damaged(`${fault.line}:${fault.column} ${fault.what}`);
		}
	}

	return {review, newer};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const fault = findJsonFault(text);
		throw damaged(fault ? `${fault.line}:${fault.column} ${fault.what}` : (error as Error).message);
	}
}

function checkRecord(id: string, record: unknown, newer: boolean): void {
	if (!idForm.test(id) || id === 'constructor') {
		throw damaged(`“${id}” cannot be the id of a record`);
	}

	if (!isObject(record) || typeof record.kind !== 'string') {
		throw damaged(`the record ${id} has no kind`);
	}

	if (newer || !isKind(record.kind)) {
		return;
	}

	for (const name in record) {
		const field = fieldOf(record.kind, name);
		if (field && !isFitting(field, record[name])) {
			throw damaged(`“${name}” of the ${record.kind} ${id} is not what it must be: ${expected[field.type]}`);
		}
	}
}

const expected: Readonly<Record<Field['type'], string>> = {
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
	flag: 'true',
	rank: 'a text',
};

function isFitting(field: Field, value: unknown): boolean {
	switch (field.type) {
		case 'when':
			return isMoment(value);
		case 'links':
		case 'words':
			return isObject(value) && Object.values(value).every(member => member === true);
		case 'zones':
			return isObject(value) && Object.values(value).every(member => typeof member === 'string');
		case 'number':
			return Number.isSafeInteger(value);
		case 'flag':
			return value === true;
		case 'date':
			return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
		default:
			return typeof value === 'string';
	}
}

function isMoment(value: unknown): boolean {
	if (!isObject(value)) {
		return false;
	}

	const {as, at, until, near} = value;
	const isInstant = (instant: unknown) =>
		instant === undefined || (typeof instant === 'string' && instantForm.test(instant));
	return (
		(as === 'point' || as === 'range' || as === 'between' || as === 'unknown') &&
		isInstant(at) &&
		isInstant(until) &&
		isInstant(near)
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function freezeDeep(value: unknown, depth: number): unknown {
	if (typeof value === 'object' && value !== null) {
		if (depth >= depthLimit) {
			throw damaged(`it is nested deeper than ${depthLimit} levels`);
		}

		for (const key in value) {
			const member = (value as Record<string, unknown>)[key];
			if (typeof member === 'object') {
				freezeDeep(member, depth + 1);
			}
		}

		Object.freeze(value);
	}

	return value;
}

function damaged(why: string, next = 'It was left untouched. Mend it in an editor, or open a copy.'): UserError {
	return new UserError(`this file is damaged: ${why}.`, {trouble: 'file', next});
}

function notOurs(why: string): UserError {
	return new UserError(`this is no review of Recount: ${why}.`, {trouble: 'file', next: 'It was left untouched.'});
}
