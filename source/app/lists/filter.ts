import {fieldValue} from '../../review/field-value.ts';
import {type Field, kinds} from '../../review/kinds.ts';
import {pointingTo} from '../../review/links.ts';
import type {AnyRecord} from '../../review/records.ts';
import {find, type Review} from '../../review/review.ts';
import {textOfRecord} from '../words-of-record.ts';

type Test = (review: Review, id: string, record: AnyRecord) => boolean;

const tests: Readonly<Record<string, (wanted: string) => Test>> = {
	sort: wanted => (_review, _id, record) =>
		(record.kind === 'event' || record.kind === 'experiment') &&
		starts(record.sort, kinds[record.kind].fields.sort, wanted),
	seat: wanted => (review, _id, record) => seatsOf(record).some(id => isCalled(review, 'seat', id, wanted)),
	source: wanted => (review, _id, record) =>
		record.kind === 'event' && record.source !== undefined && isCalled(review, 'source', record.source, wanted),
	outcome: wanted => (_review, _id, record) =>
		record.kind === 'assumption' && starts(record.outcome ?? 'not known', kinds.assumption.fields.outcome, wanted),
	has: wanted => (review, id, record) =>
		fieldValue(record, wanted) !== undefined ||
		pointingTo(review, id).some(from => review.records[from]?.kind === wanted),
};

/** The words that ask something behind a colon. */
export const filterKeys: readonly string[] = Object.keys(tests);

/** What may stand before the colon of a filter's word, for the line that helps to write one. */
export const filterHint = 'words   !word   sort:action   seat:on-call   source:web-1   has:assumption';

/** A filter as it is read: words that a record must hold, and what else must fit, if there is anything else. */
export interface Filter {
	/** In small letters. */
	readonly words: readonly string[];
	readonly fits: Test | undefined;
}

/**
 * Reads a filter: a record holds each word (letters large or small), none of those behind `!`, and fits each `sort:`,
 * `seat:`, `source:`, `outcome:` and `has:`. Any other word with a colon is a word, such as a clock.
 */
export function readFilter(filter: string): Filter {
	const words: string[] = [];
	const others: Test[] = [];
	for (const word of filter.toLowerCase().split(/\s+/).filter(Boolean)) {
		const test = testOf(word);
		if (test) {
			others.push(test);
		} else {
			words.push(word);
		}
	}

	return {words, fits: others.length === 0 ? undefined : (...record) => others.every(test => test(...record))};
}

/** Tells whether a record passes a filter. */
export function passes(filter: string, review: Review): (id: string, record: AnyRecord) => boolean {
	const {words, fits} = readFilter(filter);
	return (id, record) => holds(record, words) && fits?.(review, id, record) !== false;
}

// The test of a word that is more than a word to be held.
function testOf(word: string): Test | undefined {
	if (word.startsWith('!') && word.length > 1) {
		const {words, fits} = readFilter(word.slice(1));
		return (review, id, record) => !(holds(record, words) && fits?.(review, id, record) !== false);
	}

	const [, key = '', value = ''] = /^(\w+):(.*)$/.exec(word) ?? [];
	const make = Object.hasOwn(tests, key) ? tests[key] : undefined;
	// A word that is still being written, such as `sort:`, hides nothing yet.
	return make && (value === '' ? () => true : make(value));
}

function holds(record: AnyRecord, words: readonly string[]): boolean {
	return words.length === 0 || words.every(word => textOfRecord(record).includes(word));
}

// By the value as it is stored, or by what people read.
function starts(value: string | undefined, {choices}: Field, wanted: string): boolean {
	const label = value === undefined ? undefined : choices?.[value];
	return value?.startsWith(wanted) === true || label?.startsWith(wanted) === true;
}

function seatsOf(record: AnyRecord): readonly string[] {
	switch (record.kind) {
		case 'event':
		case 'experiment':
			return record.seat === undefined ? [] : [record.seat];
		case 'assumption':
			return Object.keys(record.seats ?? {});
		default:
			return [];
	}
}

function isCalled(review: Review, kind: 'seat' | 'source', id: string, wanted: string): boolean {
	const seat = kind === 'seat' ? find(review, 'seat', id) : undefined;
	const called = [seat?.role, seat?.name, find(review, 'source', id)?.name ?? (kind === 'source' ? id : undefined)];
	return called.some(name => name?.toLowerCase().includes(wanted));
}
