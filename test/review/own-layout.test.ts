import test from 'ava';
import fc from 'fast-check';
import {findJsonFault} from '../../source/review/find-json-fault.ts';
import {formatReview} from '../../source/review/format-review.ts';
import {isOwnLayout} from '../../source/review/own-layout.ts';
import {bigReview} from '../helpers/big-review.ts';

const text = formatReview(bigReview(30));

test('a file as we write it is known at a glance', t => {
	t.true(isOwnLayout(text));
	t.true(isOwnLayout('{\n "recount": 1,\n "records": {}\n}\n'));
	t.true(isOwnLayout('{\n "recount": 1,\n "another": {"a": 1, "b": "x"},\n "records": {}\n}\n'));
});

test('a key that is there twice is never taken for our layout, wherever it stands', t => {
	for (const json of [
		'{\n "recount": 1,\n "recount": 1,\n "records": {}\n}\n',
		'{\n "recount": 1,\n "records": {},\n "records": {}\n}\n',
		'{\n "recount": 1,\n "records": {\n  "a": {\n   "kind": "event"\n  },\n  "a": {\n   "kind": "event"\n  }\n }\n}\n',
		'{\n "recount": 1,\n "records": {\n  "a": {\n   "kind": "event",\n   "kind": "event"\n  }\n }\n}\n',
		'{\n "recount": 1,\n "records": {\n  "a": {\n   "kind": "event", "kind": "event"\n  }\n }\n}\n',
		'{\n "recount": 1,\n "records": {\n  "a": {\n   "kind": "event",\n   "when": {"as": "point", "as": "range"}\n  }\n }\n}\n',
		'{\n "recount": 1,\n "records": {\n  "a": {\n   "kind": "event"\n  },\n   "a": {"kind": "event"}\n }\n}\n',
		'{\n "recount": 1,\n "records": {\n  "a": {\n   "kind": "event",\n   "k\\u0069nd": "event"\n  }\n }\n}\n',
	]) {
		t.notThrows(() => JSON.parse(json));
		t.false(isOwnLayout(json), json);
		t.truthy(findJsonFault(json), json);
	}
});

test('lines put twice, moved or taken from elsewhere never hide a key that is there twice', t => {
	const lines = text.split('\n');
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1), fc.boolean()), {
				minLength: 1,
				maxLength: 4,
			}),
			moves => {
				const mangled = [...lines];
				for (const [from, to, twice] of moves) {
					const line = mangled[from % mangled.length] as string;
					if (!twice) {
						mangled.splice(from % mangled.length, 1);
					}

					mangled.splice(to % mangled.length, 0, line);
				}

				const json = mangled.join('\n');
				try {
					JSON.parse(json);
				} catch {
					return true;
				}

				return !isOwnLayout(json) || findJsonFault(json) === undefined;
			},
		),
		{numRuns: 5000},
	);
	t.pass();
});
