import {isObject} from '../is-object.ts';
import type {AnyRecord} from '../records.ts';
import {formatNumber, type Parts, type Review, rememberParts} from '../review.ts';
import {UserError} from '../user-error.ts';
import {findJsonFault} from './find-json-fault.ts';
import {findRecordFault} from './find-record-fault.ts';
import {recordText} from './format-review.ts';
import {surelyHasKeysOnce} from './keys-once.ts';
import {type Formats, formats, migrated} from './migrations.ts';
import {readOwnLayout} from './read-own-layout.ts';

/** A review that was read, and whether a newer version wrote it: then it may be looked at and not changed. */
export interface Parsed {
	readonly review: Review;
	readonly newer: boolean;
	/** The number of the older format in which the text is; the review is of the present one. */
	readonly older?: number;
}

/** A review that was read as far as it takes to show it: all of it are records of a kind, whatever their fields hold. */
export interface Glance extends Parsed {
	/** Reads the rest strictly: freezes the review, and throws what `parseReview` throws. Costs nothing the second time. */
	readonly prove: () => void;
}

/** The `code` of the error for a text that ends too early or is broken, as a file is while an editor writes it. */
export const tornText = 'torn';

/** The `code` of the error for a text in which git has left both sides of a merge. */
export const markedText = 'marked';

/** What to do about a file that is damaged; whoever knows its name puts it in the place of FILE, as for each next step here. */
export const mending = 'It was left untouched. Mend it in an editor; recount recover FILE lists what is kept of it.';

const idForm = /^[a-z\d-]{1,40}$/;
const depthLimit = 64;

/**
 * Reads the text of a review's file, strictly: what is not understood is never guessed. Throws a `UserError` of trouble
 * `file` that says what is wrong and where. The review is frozen to its last object; unknown kinds, fields and keys are
 * kept. Records whose text is the same as in `previous` are those of `previous`.
 */
export function parseReview(text: string, previous?: Review, readable: Formats = formats): Parsed {
	const glance = glanceAtReview(text, previous, readable);
	glance.prove();
	return glance;
}

/** Reads the text of a review's file as far as it takes to show it; nothing may be written before `prove` has returned. */
export function glanceAtReview(text: string, previous?: Review, readable: Formats = formats): Glance {
	if (text.trim() === '') {
		throw damaged('it is empty', {code: tornText});
	}

	// A file that is read again is mostly what it was, and its records stay the ones that are known.
	const own =
		previous &&
		readable.number === formatNumber &&
		readOwnLayout(text, previous, (id, record) => {
			refuseFault(id, needRecord(id, record));
			return frozen(record as unknown as AnyRecord, 2);
		});
	if (own && !text.includes('__proto__')) {
		const review = Object.freeze({recount: formatNumber, records: Object.freeze(own)});
		return {review, newer: false, prove() {}};
	}

	const read = parseJson(text);
	if (!isObject(read) || !Number.isSafeInteger(read.recount) || (read.recount as number) < 1) {
		throw notOurs('it has no “recount” number');
	}

	const number = read.recount as number;
	const older = number < readable.number ? number : undefined;
	const value = older === undefined ? read : present(read, text, older, readable);
	if (!isObject<Record<string, unknown>>(value.records)) {
		throw notOurs('it has no object “records”');
	}

	const newer = number > readable.number;
	const review = value as unknown as Review;
	const {records} = value;
	rememberParts(review, readParts(records, newer, previous));
	let isProven = false;
	return {
		review,
		newer,
		...(older === undefined ? {} : {older}),
		prove() {
			if (!isProven) {
				for (const id in records) {
					refuseFault(id, records[id] as Readonly<Record<string, unknown>>);
				}

				frozen(value, 0);
				if (older === undefined) {
					proveKeysOnce(text, value);
				}

				isProven = true;
			}
		},
	};
}

// Puts the records of `previous` in the place of those that are the same.
function readParts(records: Record<string, unknown>, newer: boolean, previous: Review | undefined): Parts {
	const events: Parts['events'][number][] = [];
	const others: Parts['others'][number][] = [];
	for (const id in records) {
		const found = needRecord(id, records[id]);
		if (newer) {
			leaveOutFaults(found);
		}

		const record = previous
			? knownRecord(id, found as unknown as AnyRecord, previous)
			: (found as unknown as AnyRecord);
		if (previous) {
			records[id] = record;
		}

		if (record.kind === 'event') {
			events.push({id, event: record});
		} else {
			others.push([id, record]);
		}
	}

	return {events, others};
}

// What goes through a migration is looked at before: what comes out of it is another text.
function present(
	read: Record<string, unknown>,
	text: string,
	older: number,
	readable: Formats,
): Record<string, unknown> {
	refuseJsonFault(text);
	const content = migrated(read, older, readable);
	if (!content) {
		throw notOurs(`it is of format ${older}, which this version does not know`);
	}

	return {...content};
}

// Neither V8 nor a schema sees a key that is there twice or digits that are lost.
function proveKeysOnce(text: string, value: object): void {
	if (!surelyHasKeysOnce(text, value)) {
		refuseJsonFault(text);
	}
}

function refuseJsonFault(text: string): void {
	const fault = findJsonFault(text);
	if (fault) {
		throw damaged(`line ${fault.line}, column ${fault.column}: ${fault.what}`);
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		refuseConflictMarks(text);
		if (!/^\uFEFF?\s*\{/.test(text)) {
			throw notOurs('it is no JSON');
		}

		const fault = findJsonFault(text);
		throw damaged(fault ? `line ${fault.line}, column ${fault.column}: ${fault.what}` : (error as Error).message, {
			code: tornText,
		});
	}
}

function refuseConflictMarks(text: string): void {
	const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
	if (mark) {
		const line = text.slice(0, mark.index).split('\n').length;
		throw isMarked(text)
			? damaged(`it holds the marks of a git conflict, from line ${line} on`, {
					next: 'It was left untouched. recount merge FILE keeps both sides.',
					code: markedText,
				})
			: damaged(`it holds a part of the marks of a git conflict, from line ${line} on`);
	}
}

/** Whether a text holds what git writes where it could not merge two sides by line. */
export function isMarked(text: string): boolean {
	return /^<{7}(?: |\r?$)/m.test(text) && /^>{7}(?: |\r?$)/m.test(text);
}

function needRecord(id: string, record: unknown): Record<string, unknown> {
	if (!idForm.test(id) || id === 'constructor') {
		throw damaged(`“${id}” cannot be the id of a record`);
	}

	if (!isObject(record) || typeof record.kind !== 'string') {
		throw damaged(`the record ${id} has no kind`);
	}

	return record;
}

function refuseFault(id: string, record: Readonly<Record<string, unknown>>): void {
	const fault = findRecordFault(record);
	if (fault) {
		throw damaged(`“${fault.field}” of the ${record.kind} ${id} is not what it must be: ${fault.expected}`);
	}
}

// A newer version may have changed what a field means. It is only left out of what is shown: nothing is written.
function leaveOutFaults(record: Record<string, unknown>): void {
	for (let fault = findRecordFault(record); fault; fault = findRecordFault(record)) {
		delete record[fault.field];
	}
}

function knownRecord(id: string, read: AnyRecord, previous: Review): AnyRecord {
	const known = Object.hasOwn(previous.records, id) ? previous.records[id] : undefined;
	return known && recordText(known) === recordText(frozen(read, 2)) ? known : read;
}

function frozen<T extends object>(value: T, depth: number): T {
	if (depth >= depthLimit) {
		throw damaged(`it is nested deeper than ${depthLimit} levels`);
	}

	for (const key in value) {
		const member = (value as Readonly<Record<string, unknown>>)[key];
		if (typeof member === 'object' && member !== null && !Object.isFrozen(member)) {
			frozen(member, depth + 1);
		}
	}

	return Object.freeze(value);
}

function damaged(why: string, {next, code}: {next?: string; code?: string} = {}): UserError {
	return new UserError(`this file is damaged: ${why}.`, {
		trouble: 'file',
		next: next ?? mending,
		code,
	});
}

function notOurs(why: string): UserError {
	return new UserError(`this is no review of Recount: ${why}.`, {
		trouble: 'file',
		next: 'It was left untouched. recount new starts a review; recount read shows what a log holds.',
	});
}
