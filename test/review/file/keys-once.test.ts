import test from 'ava';
import fc from 'fast-check';
import {findJsonFault} from '../../../source/review/file/find-json-fault.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {surelyHasKeysOnce} from '../../../source/review/file/keys-once.ts';
import {bigReview} from '../../helpers/big-review.ts';

const text = formatReview(bigReview(30));
const holds = (json: string) => surelyHasKeysOnce(json, JSON.parse(json) as object);

test('a file as we write it, and one as others lay it out, is known at a glance', t => {
	t.true(holds(text));
	t.true(holds(JSON.stringify(JSON.parse(text))));
	t.true(holds(JSON.stringify(JSON.parse(text), undefined, 4)));
	t.true(holds('{"recount": 1, "records": {"a": {"kind": "x", "list": [{"b": 2}, "c", true]}}}'));
});

test('a key that is there twice is never missed, however it is written', t => {
	for (const json of [
		'{"recount": 1, "recount": 1, "records": {}}',
		'{"records": {"a": {"kind": "event"}, "a": {"kind": "event"}}}',
		'{"records": {"a": {"kind": "event", "k\\u0069nd": "event"}}}',
		'{"records": {"a": {"when": {"as": "point", "as": "range"}}}}',
		'{"a" : 1, "b": 2, "b": 3}',
		'{"a"\n: 1, "b": 2, "b": 3}',
		'{"a"  : 1, "a": 2}',
		'{"a": 1, "a" \t\r\n : 2}',
		'{"a"\t: 1, "b": {"c": 1, "c": 2}}',
		'{"a": [{"b": 1, "b": 2}]}',
	]) {
		t.false(holds(json), json);
		t.truthy(findJsonFault(json), json);
	}
});

test('a number that may have lost digits needs a closer look', t => {
	t.false(holds('{"a": 12345678901234567890}'));
	t.false(holds('{"a": 0.1}'));
	t.false(holds('{"a": 1e-400}'));
	t.false(holds('{"a": 1.00000000000000000001}'));
	t.false(holds('{"a": [12345678901234567890]}'));
	t.true(holds('{"a": 9007199254740991}'));
});

test('texts that look like keys need a closer look and are no fault', t => {
	const json = JSON.stringify({a: 'he said "x": y'});
	t.false(holds(json));
	t.is(findJsonFault(json), undefined);
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

				return !holds(json) || findJsonFault(json) === undefined;
			},
		),
		{numRuns: 5000},
	);
	t.pass();
});
