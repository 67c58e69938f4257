import test from 'ava';
import fc from 'fast-check';
import {formatReview} from '../../source/review/file/format-review.ts';
import {merge} from '../../source/review/merge.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {applyEdit, emptyReview, type FieldChanges, type Review} from '../../source/review/review.ts';
import {arbitraryEdits, arbitraryReview} from '../helpers/arbitrary-review.ts';

const runs = {numRuns: 2000};
const many = {lines: 'many'} as const;

function holding(records: Readonly<Record<string, object>>): Review {
	return {recount: 1, records: records as Readonly<Record<string, AnyRecord>>};
}

function event(fields: FieldChanges): Review {
	return holding({e1: {kind: 'event', ...fields}});
}

// Each row: what one field was, what the two sides made of it, and the record that comes of it.
const rows: ReadonlyArray<
	readonly [
		behaviour: string,
		base: FieldChanges,
		here: FieldChanges,
		theirs: FieldChanges,
		merged: FieldChanges,
		clashes: number,
	]
> = [
	['two fields of one record merge', {}, {what: 'slow'}, {sort: 'impact'}, {what: 'slow', sort: 'impact'}, 0],
	[
		'what two sides left as it is stays left on both',
		{left: {a: true}},
		{left: {a: true, b: true}},
		{left: {a: true, c: true}},
		{left: {a: true, b: true, c: true}},
		0,
	],
	['the same change is one change', {what: 'a'}, {what: 'b'}, {what: 'b'}, {what: 'b'}, 0],
	[
		'of two values the longer stands in the field and the other is kept',
		{what: 'pool'},
		{what: 'pool full'},
		{what: 'pool exhausted'},
		{what: 'pool exhausted', conflicts: {what: {'"pool full"': true}}},
		1,
	],
	[
		'words win over a cleared field, which is kept as null',
		{what: 'a'},
		{},
		{what: 'b'},
		{what: 'b', conflicts: {what: {null: true}}},
		1,
	],
	[
		'sets merge by member: added by either, removed by either',
		{tags: {a: true, b: true, c: true}},
		{tags: {a: true, b: true, d: true}},
		{tags: {b: true, c: true, e: true}},
		{tags: {b: true, d: true, e: true}},
		0,
	],
	[
		'a set that both emptied between them is gone',
		{tags: {a: true, b: true}},
		{tags: {a: true}},
		{tags: {b: true}},
		{},
		0,
	],
	['the place in a list never clashes', {rank: 'V'}, {rank: 'a'}, {rank: 'k'}, {rank: 'k'}, 0],
	['a place in the list stands over none', {rank: 'V'}, {}, {rank: 'A'}, {rank: 'A'}, 0],
	[
		'a time is one value: it never becomes a mixture',
		{when: {as: 'point', at: '2026-10-03T14:02Z'}},
		{when: {as: 'range', at: '2026-10-03T14:02Z', until: '2026-10-03T14:10Z'}},
		{when: {as: 'point', at: '2026-10-03T14:03Z'}},
		{
			when: {as: 'range', at: '2026-10-03T14:02Z', until: '2026-10-03T14:10Z'},
			conflicts: {when: {'{"as": "point", "at": "2026-10-03T14:03Z"}': true}},
		},
		1,
	],
	[
		'long texts merge by line where the changes do not touch',
		{notes: 'one\ntwo\nthree\nfour'},
		{notes: 'ONE\ntwo\nthree\nfour'},
		{notes: 'one\ntwo\nthree\nfour\nfive'},
		{notes: 'ONE\ntwo\nthree\nfour\nfive'},
		0,
	],
	[
		'lines that both changed alike are one change, and what else each changed is there, too',
		{notes: 'one\ntwo\nthree\nfour\nfive'},
		{notes: 'ONE\ntwo\nTHREE\nfour\nfive'},
		{notes: 'ONE\ntwo\nthree\nfour\nFIVE'},
		{notes: 'ONE\ntwo\nTHREE\nfour\nFIVE'},
		0,
	],
	[
		'long texts keep both where the changes touch',
		{notes: 'one\ntwo'},
		{notes: 'one\nzwei'},
		{notes: 'one\ndeux!'},
		{notes: 'one\ndeux!', conflicts: {notes: {'"one\\nzwei"': true}}},
		1,
	],
	[
		'what was settled on one side is settled on both',
		{what: 'a', conflicts: {what: {'"b"': true}}},
		{what: 'a'},
		{what: 'a', notes: 'seen', conflicts: {what: {'"b"': true}}},
		{what: 'a', notes: 'seen'},
		0,
	],
	[
		'other wordings that the two sides kept of one field are all kept',
		{what: 'a'},
		{what: 'a', conflicts: {what: {'"b"': true}}},
		{what: 'a', conflicts: {what: {'"c"': true}, sort: {'"action"': true}}},
		{what: 'a', conflicts: {what: {'"b"': true, '"c"': true}, sort: {'"action"': true}}},
		0,
	],
	['fields that nobody knows merge, too', {}, {mood: [1, 2]}, {colour: {z: 1}}, {mood: [1, 2], colour: {z: 1}}, 0],
	[
		'a null in a field that nobody knows is a value that one side gave',
		{},
		{mood: null, what: 'slow'},
		{sort: 'impact'},
		{mood: null, what: 'slow', sort: 'impact'},
		0,
	],
	[
		'a null in a field that nobody knows goes where one side takes it out',
		{mood: null},
		{mood: null, what: 'slow'},
		{sort: 'impact'},
		{what: 'slow', sort: 'impact'},
		0,
	],
];

for (const [behaviour, base, here, theirs, merged, clashes] of rows) {
	test(behaviour, t => {
		for (const [a, b] of [
			[here, theirs],
			[theirs, here],
		] as const) {
			const result = merge(event(base), event(a), event(b));
			t.deepEqual(result.review.records.e1, {kind: 'event', ...merged} as unknown as AnyRecord);
			t.is(result.clashes.length, clashes);
		}
	});
}

test('names of zones merge one by one, and two meanings of a name are both kept', t => {
	const zones = (bln: string, more = {}) => holding({incident: {kind: 'incident', zones: {bln, ...more}}});
	const {review, clashes} = merge(
		zones('Europe/Paris'),
		zones('Europe/Berlin', {nyc: 'America/New_York'}),
		zones('UTC', {tok: 'Asia/Tokyo'}),
	);
	t.deepEqual(review.records.incident, {
		kind: 'incident',
		zones: {bln: 'Europe/Berlin', nyc: 'America/New_York', tok: 'Asia/Tokyo'},
		conflicts: {zones: {'{"bln": "UTC"}': true}},
	});
	t.is(clashes.length, 1);
});

test('links merge by member: linked by either, unlinked by either', t => {
	const at = (...ids: readonly string[]) =>
		holding({a1: {kind: 'assumption', events: Object.fromEntries(ids.map(id => [id, true]))}});
	const {review, clashes} = merge(at('e1', 'e2'), at('e2', 'e3'), at('e1', 'e2', 'e4'));
	t.deepEqual(review.records, at('e2', 'e3', 'e4').records);
	t.deepEqual(clashes, []);
});

test('a wording that was marked already is not told again, and one that was not is, in the same field', t => {
	const zones = (bln: string, nyc: string, conflicts = {}) =>
		holding({incident: {kind: 'incident', zones: {bln, nyc}, ...conflicts}});
	const base = zones('Europe/Paris', 'America/Chicago');
	const here = zones('Europe/Berlin', 'America/New_York', {conflicts: {zones: {'{"bln": "UTC"}': true}}});
	const one = merge(base, here, zones('UTC', 'America/New_York'));
	t.is(one.review, here);
	t.deepEqual(one.clashes, []);
	const two = merge(base, here, zones('UTC', 'America/Boise'));
	t.deepEqual(
		two.clashes.map(({field}) => field),
		['zones'],
	);
	t.deepEqual(two.review.records.incident?.conflicts, {
		zones: {'{"bln": "UTC"}': true, '{"nyc": "America/Boise"}': true},
	});
});

test('a record that was removed here and changed there stays and is marked; one that nobody changed goes', t => {
	const base = holding({e1: {kind: 'event', what: 'a'}, e2: {kind: 'event', what: 'b'}});
	const changed = holding({e1: {kind: 'event', what: 'c'}, e2: {kind: 'event', what: 'b'}});
	const merged = holding({e1: {kind: 'event', what: 'c', conflicts: {kind: {null: true}}}});
	for (const [here, theirs] of [
		[holding({}), changed],
		[changed, holding({})],
	] as const) {
		const result = merge(base, here, theirs);
		t.deepEqual(result.review.records, merged.records);
		t.deepEqual(
			result.clashes.map(({id, field}) => [id, field]),
			[['e1', 'kind']],
		);
	}
});

test('a record whose kind the two sides changed to different ones merges, and both kinds are kept', t => {
	const base = holding({e1: {kind: 'event', what: 'a', tags: {x: true}}});
	const learning = holding({e1: {kind: 'learning', what: 'a', tags: {x: true, y: true}}});
	const event = holding({e1: {kind: 'event', what: 'a', tags: {x: true, z: true}, notes: 'n'}});
	for (const {review, clashes} of [merge(base, learning, event), merge(base, event, learning)]) {
		t.deepEqual(
			clashes.map(({field}) => field),
			['tags'],
		);
		t.deepEqual(review.records.e1 as object, {
			kind: 'learning',
			what: 'a',
			notes: 'n',
			tags: {x: true, z: true},
			conflicts: {tags: {'{"x": true, "y": true}': true}},
		});
	}
});

test('what the other side brought is told as new, changed or removed, and a clash with both values', t => {
	const base = holding({a: {kind: 'event', what: 'a'}, b: {kind: 'event', what: 'b'}, c: {kind: 'event', what: 'c'}});
	const theirs = holding({b: {kind: 'event', what: 'theirs'}, c: {kind: 'event', what: 'longer'}, d: {kind: 'seat'}});
	const {tookIn} = merge(base, base, theirs);
	t.deepEqual(tookIn, {added: ['d'], changed: ['b', 'c'], removed: ['a']});
	const here = holding({a: {kind: 'event', what: 'changed'}, b: {kind: 'event'}, c: {kind: 'event', what: 'mine'}});
	t.deepEqual(merge(base, here, theirs).clashes, [
		{id: 'a', field: 'kind', here: 'event', theirs: null},
		{id: 'b', field: 'what', here: null, theirs: 'theirs'},
		{id: 'c', field: 'what', here: 'mine', theirs: 'longer'},
	]);
	t.deepEqual(merge(base, theirs, here).clashes, [
		{id: 'b', field: 'what', here: 'theirs', theirs: null},
		{id: 'c', field: 'what', here: 'longer', theirs: 'mine'},
		{id: 'a', field: 'kind', here: null, theirs: 'event'},
	]);
});

test('where one side did nothing, nothing is told, and the records of the other are taken as they are', t => {
	const base = holding({a: {kind: 'event', what: 'a'}, b: {kind: 'event'}});
	const here = holding({a: {kind: 'event', what: 'changed'}, b: {kind: 'event'}});
	const nothing = {added: [], changed: [], removed: []};
	t.deepEqual(merge(base, here, base), {review: here, clashes: [], tookIn: nothing});
	t.deepEqual(merge(structuredClone(base), here, structuredClone(base)), {review: here, clashes: [], tookIn: nothing});
	const {review} = merge(structuredClone(base), base, here);
	t.is(review.records.a, here.records.a);
	t.is(review.records.b, base.records.b);
});

test('a record is taken as it is where nothing is to merge, be it in a way that a merge would not write', t => {
	const base = holding({a: {kind: 'event', what: 'a', conflicts: {}}});
	const here = holding({a: {kind: 'event', what: 'changed', conflicts: {}}});
	t.is(merge(structuredClone(base), here, structuredClone(base)).review, here);
	t.is(merge(base, here, structuredClone(here)).review, here);
	t.is(merge(structuredClone(base), base, here).review.records.a, here.records.a);
});

test('who has all that the other side did, and went further, keeps the very same review', t => {
	const base = holding({a: {kind: 'event', what: 'a'}, b: {kind: 'event', what: 'b'}});
	const theirs = holding({a: {kind: 'event', what: 'changed'}, b: {kind: 'event', what: 'b'}});
	for (const here of [
		holding({a: {kind: 'event', what: 'changed'}}),
		holding({a: {kind: 'event', what: 'changed', notes: 'more'}, b: {kind: 'event', what: 'b'}}),
	]) {
		const {review, tookIn} = merge(base, here, theirs);
		t.is(review, here);
		t.deepEqual(tookIn, {added: [], changed: [], removed: []});
	}
});

test('a value beside the records that one side changed is the value of both', t => {
	const base = {...emptyReview, app: 'a'} as Review;
	const changed = {...emptyReview, app: 'b'} as Review;
	for (const {review} of [merge(base, structuredClone(base), changed), merge(base, changed, structuredClone(base))]) {
		t.deepEqual(review, changed);
	}
});

test('what stands beside the records changes alone, and what one side took out there is gone', t => {
	const base = {...emptyReview, app: 'a', more: 'x'} as Review;
	const {review} = merge(base, base, {...emptyReview, app: 'b'} as Review);
	t.deepEqual({...review} as object, {recount: 1, records: {}, app: 'b'});
	t.true(Object.isFrozen(review));
	t.deepEqual(merge(base, base, {...emptyReview, app: 'a'} as Review).review, {...emptyReview, app: 'a'} as Review);
});

test('two sides that both made a record do not clash over what only one of them filled in', t => {
	const {review, clashes} = merge(
		emptyReview,
		holding({incident: {kind: 'incident', title: 'Checkout'}}),
		holding({incident: {kind: 'incident', zone: 'UTC'}}),
	);
	t.deepEqual(review.records.incident, {kind: 'incident', title: 'Checkout', zone: 'UTC'});
	t.deepEqual(clashes, []);
});

test('without a base nothing is removed and every difference is shown', t => {
	const here = holding({e1: {kind: 'event', what: 'a', tags: {x: true}}, e2: {kind: 'event'}});
	const theirs = holding({e1: {kind: 'event', what: 'bb', notes: 'n', tags: {y: true}}, e3: {kind: 'event'}});
	const {review, clashes, tookIn} = merge(undefined, here, theirs);
	t.deepEqual(review.records, {
		e1: {
			kind: 'event',
			what: 'bb',
			notes: 'n',
			tags: {x: true, y: true},
			conflicts: {what: {'"a"': true}, notes: {null: true}},
		},
		e2: {kind: 'event'},
		e3: {kind: 'event'},
	} as unknown as Review['records']);
	t.deepEqual(clashes.map(({field}) => field).sort(), ['notes', 'what']);
	t.deepEqual(tookIn, {added: ['e3'], changed: ['e1'], removed: []});
});

test('what stands beside the records is merged and kept', t => {
	const base = {...emptyReview, app: {a: 1}} as Review;
	const theirs = {...emptyReview, app: {a: 1}, more: 'x'} as Review;
	t.is(merge(base, base, theirs).review.recount, 1);
	t.deepEqual(Object.keys(merge(base, {...base, records: {e: {kind: 'event'}}}, theirs).review).sort(), [
		'app',
		'more',
		'records',
		'recount',
	]);
});

test('law: both sides compute the same bytes', t => {
	fc.assert(
		fc.property(arbitraryEdits(2, many), fc.boolean(), ({base, edits}, hasBase) => {
			const [here, theirs] = edits.map(edit => applyEdit(base, edit)) as [Review, Review];
			const common = hasBase ? base : undefined;
			t.is(formatReview(merge(common, here, theirs).review), formatReview(merge(common, theirs, here).review));
		}),
		runs,
	);
	t.pass();
});

test('law: a side that did nothing changes nothing, and what does not change is the same object', t => {
	fc.assert(
		fc.property(arbitraryEdits(1, many), ({base, edits}) => {
			const here = applyEdit(base, edits[0] as (typeof edits)[number]);
			const copy = structuredClone(base);
			if (merge(base, here, base).review !== here || merge(copy, here, structuredClone(base)).review !== here) {
				throw new Error('here is not returned');
			}

			if (formatReview(merge(copy, base, here).review) !== formatReview(here)) {
				throw new Error('theirs is not taken');
			}

			if (merge(base, here, structuredClone(here)).review !== here) {
				throw new Error('an equal side is a change');
			}
		}),
		runs,
	);
	t.pass();
});

// Of texts of several lines a difference can be read in more than one way, and the second time in another one.
test('law: merging the same again changes nothing', t => {
	fc.assert(
		fc.property(arbitraryEdits(2), fc.boolean(), ({base, edits}, hasBase) => {
			const [here, theirs] = edits.map(edit => applyEdit(base, edit)) as [Review, Review];
			const common = hasBase ? base : undefined;
			const once = merge(common, here, theirs).review;
			const again = merge(common, once, theirs);
			if (again.review !== once || again.clashes.length > 0) {
				throw new Error(`${formatReview(once)}\n${formatReview(again.review)}`);
			}
		}),
		runs,
	);
	t.pass();
});

test('law: nothing that was typed is lost, and nothing that was not touched', t => {
	fc.assert(
		fc.property(arbitraryEdits(2, many), ({base, edits}) => {
			const sides = edits.map(edit => applyEdit(base, edit)) as [Review, Review];
			const merged = merge(base, ...sides).review;
			for (const [side, edit] of edits.entries()) {
				for (const [id, put] of Object.entries(edit.put ?? {})) {
					for (const [field, value] of Object.entries(put)) {
						const was = fieldOf(base, id, field);
						if (value !== null && text(was) !== text(value) && field !== 'rank' && field !== 'kind') {
							needKept(merged, {id, field, value, was, other: fieldOf(sides[1 - side] as Review, id, field)});
						}
					}
				}
			}

			for (const [id, record] of Object.entries(base.records)) {
				if (sides.every(side => side.records[id] === record) && merged.records[id] !== record) {
					throw new Error(`${id} was not touched`);
				}
			}
		}),
		runs,
	);
	t.pass();
});

test('law: three writers come to the same bytes, whoever saves first', t => {
	fc.assert(
		fc.property(arbitraryEdits(3), ({base, edits}) => {
			const [p, q, r] = edits.map(edit => applyEdit(base, edit)) as [Review, Review, Review];
			const texts = [
				[p, q, r],
				[p, r, q],
				[q, p, r],
				[q, r, p],
				[r, p, q],
				[r, q, p],
			].map(order => formatReview(order.reduce((saved, here) => merge(base, here, saved).review, base)));
			if (new Set(texts).size > 1) {
				throw new Error([...new Set(texts)].join('\n'));
			}
		}),
		runs,
	);
	t.pass();
});

test('law: without a base every record of both sides is there', t => {
	fc.assert(
		fc.property(arbitraryReview(many), arbitraryReview(many), (here, theirs) => {
			const merged = merge(undefined, here, theirs).review;
			const ids = new Set([...Object.keys(here.records), ...Object.keys(theirs.records)]);
			if (Object.keys(merged.records).length !== ids.size) {
				throw new Error('a record is missing');
			}
		}),
		runs,
	);
	t.pass();
});

function fieldOf(review: Review, id: string, field: string): unknown {
	return (review.records[id] as unknown as Record<string, unknown> | undefined)?.[field];
}

function text(value: unknown): string {
	return JSON.stringify(value ?? null);
}

// A value that was typed is the field's value, one of its members or lines, or kept in `conflicts`.
function needKept(
	merged: Review,
	typed: {id: string; field: string; value: unknown; was: unknown; other: unknown},
): void {
	const now = fieldOf(merged, typed.id, typed.field);
	const kept = Object.keys(merged.records[typed.id]?.conflicts?.[typed.field] ?? {}).map(own => JSON.parse(own));
	const found = [now, ...kept];
	const isThere =
		found.some(value => same(value, typed.value)) ||
		(typeof typed.value === 'string' && addedLines(typed.value, typed.was).every(line => holdsLine(now, line))) ||
		(typeof typed.value === 'object' &&
			Object.entries(typed.value as object)
				.filter(([member, value]) => text(memberOf(typed.was, member)) !== text(value))
				.every(([member, value]) => found.some(own => text(memberOf(own, member)) === text(value))));
	if (!isThere) {
		throw new Error(`${typed.id}.${typed.field} lost ${text(typed.value)}: ${formatReview(merged)}`);
	}
}

function memberOf(value: unknown, member: string): unknown {
	const set = Object(value ?? {}) as Record<string, unknown>;
	return Object.hasOwn(set, member) ? set[member] : undefined;
}

function addedLines(value: string, was: unknown): readonly string[] {
	const old = new Set(String(was ?? '').split('\n'));
	return value.split('\n').filter(line => !old.has(line));
}

function holdsLine(value: unknown, line: string): boolean {
	return typeof value === 'string' && value.split('\n').includes(line);
}

function same(a: unknown, b: unknown): boolean {
	try {
		return formatReview(holding({a: {a} as object})) === formatReview(holding({a: {a: b} as object}));
	} catch {
		return false;
	}
}
