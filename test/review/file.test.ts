import test from 'ava';
import fc from 'fast-check';
import {entryText, formatReview, recordSize} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {applyEdit, emptyReview, type Review} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {arbitraryReview} from '../helpers/arbitrary-review.ts';

function file(records: string, more = ''): string {
	return `{"recount": 1, "records": ${records}${more}}`;
}

function record(fields: string): string {
	return file(`{"e1": {"kind": "event"${fields === '' ? '' : `, ${fields}`}}}`);
}

function refusal(text: string): UserError {
	try {
		parseReview(text);
	} catch (error) {
		if (error instanceof UserError) {
			return error;
		}

		throw error;
	}

	throw new Error(`this was read: ${text}`);
}

test('a file has one field a line, keys in order, and objects of a record on one line', t => {
	const review = {
		recount: 1,
		records: {
			zz: {kind: 'event', what: 'a', when: {typed: '1402', as: 'point', at: '2026-10-03T14:02Z'}},
			aa: {kind: 'event', tags: {pool: true, db: true}, conflicts: {what: {'"Restart web-1"': true}}},
			'10': {kind: 'event'},
			'9': {kind: 'event'},
		},
		later: {b: 1, a: [1, 2]},
		earlier: 'x',
	} as unknown as Review;
	t.is(
		formatReview(review),
		`{
 "recount": 1,
 "records": {
  "10": {
   "kind": "event"
  },
  "9": {
   "kind": "event"
  },
  "aa": {
   "conflicts": {"what": {"\\"Restart web-1\\"": true}},
   "kind": "event",
   "tags": {"db": true, "pool": true}
  },
  "zz": {
   "kind": "event",
   "what": "a",
   "when": {"as": "point", "at": "2026-10-03T14:02Z", "typed": "1402"}
  }
 },
 "earlier": "x",
 "later": {"a": [1, 2], "b": 1}
}
`,
	);
	t.is(formatReview(emptyReview), '{\n "recount": 1,\n "records": {}\n}\n');
});

test('a record takes up as many bytes as its text does, whether that was written before or not', t => {
	const lists = {
		kind: 'later',
		list: [1, {b: 'é', a: undefined}, [], null],
		nothing: {},
		not: undefined,
	} as unknown as AnyRecord;
	const sized = (id: string, one: AnyRecord) =>
		t.is(recordSize(id, one), Buffer.byteLength(`${entryText(id, one)},\n`));
	sized('aa', lists);
	sized('aa', {} as AnyRecord);
	fc.assert(
		fc.property(arbitraryReview({lines: 'many'}), ({records}) => {
			for (const [id, one] of Object.entries(records)) {
				sized(id, {...one});
				sized(id, one);
				sized(id, one);
			}
		}),
	);
});

test('the text of a record that stays as it is is made once, and that of one that can change each time', t => {
	let reads = 0;
	const counted = {
		kind: 'event',
		get what() {
			return `read ${++reads}`;
		},
	} as unknown as AnyRecord;
	t.regex(entryText('e1', counted), /read 1/);
	t.regex(entryText('e1', counted), /read 2/);
	Object.freeze(counted);
	const text = entryText('e1', counted);
	t.is(entryText('e1', counted), text);
	t.is(recordSize('e1', counted), Buffer.byteLength(`${text},\n`));
	t.is(reads, 3);
});

test('a field without a value is not written, wherever it is', t => {
	const review = {
		...emptyReview,
		records: {e1: {kind: 'event', what: undefined, when: {as: 'unknown', near: undefined}}},
	};
	t.deepEqual(JSON.parse(formatReview(review as Review)), {
		recount: 1,
		records: {e1: {kind: 'event', when: {as: 'unknown'}}},
	});
});

test('law: what is written reads as the same review, frozen to its last object, and is written the same again', t => {
	fc.assert(
		fc.property(arbitraryReview({lines: 'many'}), review => {
			const text = formatReview(review);
			const parsed = parseReview(text);
			t.false(parsed.newer);
			t.deepEqual(JSON.parse(JSON.stringify(parsed.review)), JSON.parse(JSON.stringify(review)));
			t.is(formatReview(parsed.review), text);
			needFrozen(parsed.review);
			// As a hand or another program would lay it out.
			t.is(formatReview(parseReview(`\r\n${JSON.stringify(review, null, 4)}`).review), text);
		}),
		{numRuns: 2000},
	);
	t.pass();
});

test('records whose text did not change keep their identity when a file is read again', t => {
	const first = parseReview(file('{"e1": {"kind": "event"}, "e2": {"kind": "event", "what": "a"}}')).review;
	const changed = applyEdit(first, {label: 'the edit', put: {e2: {what: 'b'}}});
	const second = parseReview(formatReview(changed), first).review;
	t.is(second.records.e1, first.records.e1);
	t.deepEqual(second.records.e2, changed.records.e2);
	needFrozen(second);
});

test('what this version does not know is kept: kinds, fields, members and keys beside the records', t => {
	const text = file(
		'{"q1": {"kind": "question", "asks": [1, {"a": null}]}, "e1": {"kind": "event", "mood": 3, "when": {"as": "unknown", "odd": 1}, "sort": "later"}}',
		', "later": {"a": 1}',
	);
	t.deepEqual(JSON.parse(formatReview(parseReview(text).review)), JSON.parse(text));
});

test('numbers that come through to their last digit are kept', t => {
	for (const digits of [
		'0',
		'-0.5',
		'1.50',
		'3.000000000000000000',
		'0.30000000000000004',
		'1e21',
		'9007199254740991',
	]) {
		const {review} = parseReview(record(`"odd": ${digits}`));
		t.is((review.records.e1 as unknown as {odd: number}).odd, Number(digits));
	}
});

test('words that only look dangerous are read as they are', t => {
	const text = record('"what": "__proto__ \\u005f\\u005fproto\\u005f\\u005f", "tags": {"constructor": true}');
	t.deepEqual(JSON.parse(JSON.stringify(parseReview(text).review.records)), {
		e1: {kind: 'event', what: '__proto__ __proto__', tags: {constructor: true}},
	});
});

test('a newer file can be looked at, without the fields that mean something else there', t => {
	const {review, newer} = parseReview('{"recount": 2, "records": {"e1": {"kind": "event", "when": 5, "what": "a"}}}');
	t.true(newer);
	t.deepEqual(JSON.parse(JSON.stringify(review.records)), {e1: {kind: 'event', what: 'a'}});
});

// What is refused, and what the sentence says of it.
const refusals: ReadonlyArray<readonly [text: string, says: RegExp]> = [
	['', /damaged: it is empty/],
	[' \n', /damaged: it is empty/],
	[
		'{"recount": 1,\n "records": {\n  "e1": {"kind": "event}\n }\n}',
		/line 3, column 18: the text in quotes is not closed/,
	],
	['{"recount": 1,\n "records": {', /line 2, column 14: the text ends too early/],
	['{"recount": 1 "records": {}}', /line 1, column 15: a comma is missing/],
	['{"recount": 1, "records": {},}', /line 1, column 30: a name in quotes is missing/],
	['{"recount": 1, "records" {}}', /line 1, column 26: a colon is missing/],
	['{"recount": 1, "records": {}} x', /line 1, column 31: something stands behind the end/],
	["{'recount': 1}", /line 1, column 2: a text stands in double quotes, not in single ones/],
	['{"recount": 1, records: {}}', /line 1, column 16: “r” does not belong here/],
	['{"recount": 1, // the format\n "records": {}}', /line 1, column 16: a comment stands here/],
	['{"recount": 1, "records": {}} /* the end', /line 1, column 31: something stands behind the end/],
	['{"recount": 1., "records": {}}', /line 1, column 13: the number is not written to its end/],
	['{"recount": 01, "records": {}}', /line 1, column 14: a comma is missing/],
	['{"recount": , "records": {}}', /line 1, column 13: “,” does not belong here/],
	['{"recount": 1, "records": {}]', /line 1, column 29: /],
	['{"recount": 1, "records": {"e1": undefined}}', /line 1, column 34: “u” does not belong here/],
	[record('"what": "a\\q"'), /column 62: “\\q” means nothing in a text/],
	[record('"what": "a\tb"'), /column 62: a tab stands in a text/],
	[record('"what": "a\\u12"'), /column 62: “\\u” means nothing in a text/],
	[record('"what": "a\u0001"'), /column 62: a control character stands in a text/],
	[record('"what": "a\\"'), /the text in quotes is not closed/],
	[record('"what": "a", "what": "b"'), /column 65: “what” is there twice/],
	[record('"what": "a", "wh\\u0061t": "b"'), /“what” is there twice/],
	[file('{"e1": {"kind": "event"}, "e1": {"kind": "event"}}'), /“e1” is there twice/],
	[record('"tags": {"a": true, "a": true}'), /“a” is there twice/],
	[file('{}', ', "records": {}'), /“records” is there twice/],
	[record('"big": 12345678901234567890'), /12345678901234567890 cannot be kept/],
	[record('"big": 1e400'), /1e400 cannot be kept/],
	[record('"big": 1e-400'), /1e-400 cannot be kept/],
	[record('"big": 0.12345678901234567'), /0\.12345678901234567 cannot be kept/],
	[record('"big": 9007199254740993.0'), /9007199254740993\.0 cannot be kept/],
	['<<<<<<< HEAD\n{}', /git conflict, from line 1 on/],
	['{"recount": 1,\n||||||| base\n}', /git conflict, from line 2 on/],
	['[]', /no review of Recount: it has no “recount” number/],
	['null', /no “recount” number/],
	['2026-10-03 14:02 pool exhausted\n', /no review of Recount: it is no JSON/],
	['  "recount": 1', /it is no JSON/],
	['{"records": {}}', /no “recount” number/],
	['{"recount": "1", "records": {}}', /no “recount” number/],
	['{"recount": 0, "records": {}}', /no “recount” number/],
	['{"recount": 1}', /no object “records”/],
	['{"recount": 1, "records": []}', /no object “records”/],
	[file('{"E1": {"kind": "event"}}'), /“E1” cannot be the id of a record/],
	[file('{"constructor": {"kind": "event"}}'), /“constructor” cannot be the id/],
	[file('{"__proto__": {"kind": "event"}}'), /“__proto__” cannot be the id/],
	[file(`{"${'a'.repeat(41)}": {"kind": "event"}}`), /cannot be the id/],
	[file('{"e1": 5}'), /the record e1 has no kind/],
	[file('{"e1": {"what": "a"}}'), /the record e1 has no kind/],
	[record('"__proto__": {"isAdmin": true}'), /“__proto__” is not allowed/],
	[record('"odd": {"\\u005f_proto__": 1}'), /“__proto__” is not allowed/],
	[file('{}', ', "__proto__": {}'), /“__proto__” is not allowed/],
	[record(`"odd": ${'['.repeat(64)}${']'.repeat(64)}`), /nested deeper than 64/],
	[record(`"odd": ${'['.repeat(100_000)}${']'.repeat(100_000)}`), /nested deeper than 64/],
	[record('"what": 5'), /“what” of the event e1 is not what it must be: a text/],
	[record('"what": null'), /“what” of the event e1/],
	[record('"line": 1.5'), /“line” of the event e1 .*: a whole number/],
	[record('"story": false'), /“story” of the event e1 .*: true, or the field left out/],
	[record('"tags": ["a"]'), /“tags” of the event e1 .*: an object \{"word": true\}/],
	[record('"tags": {"a": 1}'), /“tags” of the event e1/],
	[record('"rank": ""'), /“rank” of the event e1 .*: letters and digits/],
	[record('"when": "14:02"'), /“when” of the event e1 .*: an object with “as”/],
	[record('"when": {"as": "soon"}'), /“when” of the event e1/],
	[record('"when": {"as": "point", "at": "2026-13-03T14:02Z"}'), /“when” of the event e1/],
	[record('"when": {"as": "point", "at": "2026-10-03T14:02+02:00"}'), /“when” of the event e1/],
	[record('"when": {"as": "point", "about": "yes"}'), /“when” of the event e1/],
	[record('"conflicts": {"what": "a"}'), /“conflicts” of the event e1/],
	[record('"conflicts": {"what": {"no JSON": true}}'), /“conflicts” of the event e1/],
	[file('{"i": {"kind": "incident", "date": "soon"}}'), /“date” of the incident i .*: a day such as/],
	[file('{"i": {"kind": "incident", "zones": {"bln": 1}}}'), /“zones” of the incident i/],
];

for (const [index, [text, says]] of refusals.entries()) {
	test(`refused with a reason, ${index + 1}: ${text.slice(0, 70).replaceAll('\n', '⏎')}`, t => {
		const error = refusal(text);
		t.regex(error.message, says);
		t.is(error.trouble, 'file');
		t.regex(error.next, /untouched/);
	});
}

test('a file that is cut anywhere is refused with a place', t => {
	const text = formatReview({
		recount: 1,
		records: {e1: {kind: 'event', what: 'Kühler “Pool” \\ 🧊', tags: {a: true}, line: 12}, e2: {kind: 'seat'}},
	});
	for (let end = 1; end < text.trimEnd().length; end++) {
		t.regex(refusal(text.slice(0, end)).message, /line \d+, column \d+/, text.slice(0, end));
	}
});

function needFrozen(value: unknown): void {
	if (typeof value === 'object' && value !== null) {
		if (!Object.isFrozen(value)) {
			throw new Error(`not frozen: ${JSON.stringify(value)}`);
		}

		Object.values(value).forEach(needFrozen);
	}
}
