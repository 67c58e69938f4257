import test from 'ava';
import {schemaVerb} from '../../../source/cli/verbs/schema.ts';
import {parseReview} from '../../../source/review/file/parse-review.ts';
import {reviewSchema} from '../../../source/review/file/schema.ts';
import {fieldsOf, kinds} from '../../../source/review/kinds.ts';
import type {Kind} from '../../../source/review/records.ts';
import {bigReview} from '../../helpers/big-review.ts';
import {testShell} from '../../helpers/shell.ts';

test('the schema names every kind with every field of the table', t => {
	const {$defs, $schema} = reviewSchema() as {
		$defs: Record<string, {properties: Record<string, object>}>;
		$schema: string;
	};
	t.is($schema, 'https://json-schema.org/draft/2020-12/schema');
	t.deepEqual(Object.keys($defs), Object.keys(kinds));
	for (const kind of Object.keys(kinds) as Kind[]) {
		const names = ['kind', ...fieldsOf(kind).map(([name]) => name), 'conflicts'];
		t.deepEqual(Object.keys($defs[kind]?.properties ?? {}), names);
	}
});

test('recount schema prints the schema as JSON', async t => {
	const shell = testShell({folder: '.'});
	await schemaVerb.run({_: [], $0: 'recount'}, shell);
	t.deepEqual(JSON.parse(shell.output()), JSON.parse(JSON.stringify(reviewSchema())));
});

// Reviews with one record, and whether both the schema and the program take them.
const samples: ReadonlyArray<readonly [record: object, fits: boolean]> = [
	[{kind: 'event'}, true],
	[{kind: 'event', what: 'pool full', line: 7, story: true, tags: {db: true}, rank: 'a0'}, true],
	[{kind: 'event', when: {as: 'range', at: '2026-10-03T14:02Z', until: '2026-10-03T14:02:31.250Z', about: 60}}, true],
	[{kind: 'event', sort: 'of a later version', mood: [1, {a: null}]}, true],
	[{kind: 'question', what: 5}, true],
	[{kind: 'incident', date: '2026-10-03', zones: {bln: 'Europe/Berlin'}}, true],
	[{kind: 'event', conflicts: {what: {'"a"': true}}}, true],
	[{}, false],
	[{kind: 7}, false],
	[{kind: 'event', what: 5}, false],
	[{kind: 'event', what: null}, false],
	[{kind: 'event', line: 1.5}, false],
	[{kind: 'event', story: false}, false],
	[{kind: 'event', tags: ['db']}, false],
	[{kind: 'event', tags: {db: 1}}, false],
	[{kind: 'event', rank: ''}, false],
	[{kind: 'event', sort: 5}, false],
	[{kind: 'event', when: '14:02'}, false],
	[{kind: 'event', when: {at: '2026-10-03T14:02Z'}}, false],
	[{kind: 'event', when: {as: 'soon'}}, false],
	[{kind: 'event', when: {as: 'point', at: '2026-13-03T14:02Z'}}, false],
	[{kind: 'event', when: {as: 'point', about: 'yes'}}, false],
	[{kind: 'event', when: {as: 'point', zone: 1}}, false],
	[{kind: 'incident', date: 'soon'}, false],
	[{kind: 'incident', zones: {bln: 1}}, false],
	[{kind: 'event', conflicts: {what: 'a'}}, false],
	[{kind: 'event', conflicts: {what: {'"a"': 1}}}, false],
];

for (const [record, fits] of samples) {
	test(`the schema and the program ${fits ? 'take' : 'refuse'} ${JSON.stringify(record)}`, t => {
		const file = {recount: 1, records: {e1: record}};
		t.is(isValid(reviewSchema(), file), fits);
		t.is(isRead(file), fits);
	});
}

test('the schema and the program agree on what is beside the records', t => {
	for (const [file, fits] of [
		[{recount: 1, records: {}, later: {}}, true],
		[{recount: 2, records: {}}, true],
		[{recount: 0, records: {}}, false],
		[{recount: 1}, false],
		[{recount: 1, records: []}, false],
		[{records: {}}, false],
		[[], false],
		[{recount: 1, records: {constructor: {kind: 'event'}}}, false],
		[{recount: 1, records: {E1: {kind: 'event'}}}, false],
		[{recount: 1, records: {e1: 'event'}}, false],
	] as const) {
		t.is(isValid(reviewSchema(), file), fits, JSON.stringify(file));
		t.is(isRead(file), fits, JSON.stringify(file));
	}

	t.true(isValid(reviewSchema(), JSON.parse(JSON.stringify(bigReview(20)))));
});

function isRead(file: unknown): boolean {
	try {
		parseReview(JSON.stringify(file));
		return true;
	} catch {
		return false;
	}
}

type Rules = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
	object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
	string: value => typeof value === 'string',
	integer: Number.isInteger,
	number: value => typeof value === 'number',
};

// The words of JSON Schema that ours is written in; a word that is not here is a fault of the test.
const rules: Readonly<Record<string, (rule: unknown, value: unknown, all: Rules) => boolean>> = {
	type: (rule, value) => types[rule as string]?.(value) === true,
	const: (rule, value) => rule === value,
	enum: (rule, value) => (rule as readonly unknown[]).includes(value),
	pattern: (rule, value) => typeof value !== 'string' || new RegExp(rule as string, 'u').test(value),
	minimum: (rule, value) => typeof value !== 'number' || value >= (rule as number),
	required: (rule, value) => (rule as readonly string[]).every(name => Object.hasOwn(Object(value), name)),
	anyOf: (rule, value) => (rule as readonly Rules[]).some(one => isValid(one, value)),
	not: (rule, value) => !isValid(rule as Rules, value),
	$ref: (rule, value) =>
		isValid(
			(reviewSchema().$defs as Readonly<Record<string, Rules>>)[String(rule).split('/').at(-1) ?? ''] ?? {},
			value,
		),
	propertyNames: (rule, value) => Object.keys(Object(value)).every(name => isValid(rule as Rules, name)),
	properties: (rule, value) =>
		Object.entries(Object(value)).every(([name, own]) =>
			isValid((rule as Readonly<Record<string, Rules>>)[name] ?? {}, own),
		),
	additionalProperties: (rule, value, all) =>
		Object.entries(Object(value)).every(
			([name, own]) => Object.hasOwn(Object(all.properties ?? {}), name) || isValid(rule as Rules, own),
		),
};
const silent = new Set(['$schema', '$defs', 'title', 'description', 'format']);

function isValid(schema: Rules, value: unknown): boolean {
	return Object.entries(schema).every(([word, rule]) => {
		const check = rules[word];
		if (!check && !silent.has(word)) {
			throw new Error(`${word} is not known to this test`);
		}

		return check?.(rule, value, schema) ?? true;
	});
}
