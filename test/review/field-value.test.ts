import test from 'ava';
import {fieldValue, headWords} from '../../source/review/field-value.ts';
import type {AnyRecord} from '../../source/review/records.ts';

test('a field is found by its name, and what every object has is no field', t => {
	t.is(fieldValue({kind: 'event', what: 'restart'}, 'what'), 'restart');
	t.is(fieldValue({kind: 'event'}, 'what'), undefined);
	t.is(fieldValue({kind: 'event'}, 'constructor'), undefined);
	t.is(fieldValue(undefined, 'what'), undefined);
});

test('a record is known by its own words, one without them or of another version by none', t => {
	t.is(headWords({kind: 'event', what: 'restart', notes: 'of web-1'}), 'restart');
	t.is(headWords({kind: 'incident', title: 'Checkout timeouts'}), 'Checkout timeouts');
	t.is(headWords({kind: 'seat'}), '');
	t.is(headWords({kind: 'of tomorrow', what: 'restart'} as unknown as AnyRecord), '');
	t.is(headWords(undefined), '');
});
