import fc from 'fast-check';
import type {AnyRecord} from '../../source/review/records.ts';
import type {Edit, Review} from '../../source/review/review.ts';

/** How texts of several lines are made: whole (`line`, as if they were single lines) or of several lines. */
export interface ReviewShape {
	readonly lines: 'one' | 'many';
}

const word = fc.constantFrom('a', 'b', 'restart', 'Kühler Pool 🧊', '"', '\\', '__proto__', 'null', 'x'.repeat(9));
const member = fc.constantFrom('a', 'b', '10', '9', 'constructor', 'zeta');
const set = fc.dictionary(member, fc.constant(true as const), {minKeys: 1, maxKeys: 3, noNullPrototype: true});
const lines = fc.array(word, {minLength: 1, maxLength: 5}).map(all => all.join('\n'));
const moment = fc.constantFrom(
	{as: 'point', at: '2026-10-03T14:02Z'},
	{as: 'range', at: '2026-10-03T14:02:31.250Z', until: '2026-10-03T14:05Z', about: 120},
	{as: 'unknown', near: '2026-10-03T14:02Z'},
);

const kindOf: Readonly<Record<string, string>> = {
	incident: 'incident',
	a1: 'event',
	b2: 'event',
	'123': 'assumption',
	c3: 'source',
	d4: 'question',
};

function fieldsOf(kind: string, {lines: how}: ReviewShape): Record<string, fc.Arbitrary<unknown>> {
	const long = how === 'many' ? lines : word;
	const zones = fc.dictionary(fc.constantFrom('bln', 'nyc'), fc.constantFrom('UTC', 'Europe/Berlin'), {
		minKeys: 1,
		noNullPrototype: true,
	});
	const known: Readonly<Record<string, Record<string, fc.Arbitrary<unknown>>>> = {
		incident: {title: word, summary: long, zones, date: fc.constantFrom('2026-10-03', '2026-10-04')},
		event: {what: word, when: moment, notes: long, tags: set, marks: set, rank: fc.constantFrom('V', 'a', 'k')},
		assumption: {assumed: word, sense: long, events: set, outcome: fc.constantFrom('held', 'differed')},
		source: {name: word, left: set},
		question: {asks: word, weights: fc.constantFrom([1, 2], {z: 1, a: [true]}, 1.5)},
	};
	return known[kind] ?? {};
}

function record(id: string, shape: ReviewShape): fc.Arbitrary<AnyRecord> {
	const kind = kindOf[id] as string;
	return fc
		.record(fieldsOf(kind, shape), {requiredKeys: []})
		.map(fields => Object.freeze({...fields, kind}) as unknown as AnyRecord);
}

/** A review of a few records of known and unknown kinds. */
export function arbitraryReview(shape: ReviewShape = {lines: 'one'}): fc.Arbitrary<Review> {
	const records = Object.fromEntries(Object.keys(kindOf).map(id => [id, record(id, shape)]));
	return fc
		.record(records, {requiredKeys: []})
		.map(made => Object.freeze({recount: 1, records: Object.freeze({...made})}) as Review);
}

/** An edit that somebody could make in a review: fields set and cleared, records made and removed. */
export function arbitraryEdit(review: Review, shape: ReviewShape = {lines: 'one'}): fc.Arbitrary<Edit> {
	const changes = Object.fromEntries(
		Object.keys(kindOf).map(id => {
			const kind = kindOf[id] as string;
			const fields = Object.fromEntries(
				Object.entries(fieldsOf(kind, shape)).map(([name, value]) => [name, fc.option(value, {nil: null})]),
			);
			const isNew = !Object.hasOwn(review.records, id);
			return [id, fc.record(fields, {requiredKeys: []}).map(put => (isNew ? {...put, kind} : put))];
		}),
	);
	return fc
		.tuple(
			fc.record(changes, {requiredKeys: []}),
			fc.subarray(Object.keys(review.records)),
			fc.constantFrom(true, false),
		)
		.map(([put, gone, removes]) => {
			const remove = removes ? gone : [];
			return {
				label: 'the edit',
				put: Object.fromEntries(Object.entries({...put}).filter(([id]) => !remove.includes(id))) as Edit['put'],
				remove,
			};
		});
}

/** A review and so many edits that were made of it side by side. */
export function arbitraryEdits(
	count: number,
	shape: ReviewShape = {lines: 'one'},
): fc.Arbitrary<{readonly base: Review; readonly edits: readonly Edit[]}> {
	return arbitraryReview(shape).chain(base =>
		fc.array(arbitraryEdit(base, shape), {minLength: count, maxLength: count}).map(edits => ({base, edits})),
	);
}
