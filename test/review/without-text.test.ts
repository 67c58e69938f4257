import test from 'ava';
import fc from 'fast-check';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {applyEdit, type Review} from '../../source/review/review.ts';
import {gap, reviewWithoutText} from '../../source/review/without-text.ts';
import {arbitraryReview} from '../helpers/arbitrary-review.ts';

const review = parseReview(`{"recount": 1, "records": {
	"incident": {"kind": "incident", "title": "hunter2 and the pool", "zones": {"hunter2": "Europe/Berlin"}},
	"hunter": {"kind": "seat", "role": "hunter"},
	"e1": {
		"kind": "event", "sort": "action", "what": "typed hunter2, hunter2", "seat": "hunter", "source": "log of hunter2",
		"notes": "Hunter2 stays\\nhunter2 does not", "tags": {"hunter2": true, "web": true}, "raw": "pw=hunter2",
		"when": {"as": "unknown", "typed": "hunter2?"}, "rank": "hunter2",
		"conflicts": {"what": {"\\"was hunter2\\"": true}, "tags": {"{\\"hunter2\\": true}": true}}
	},
	"q1": {"kind": "question", "asks": ["hunter2", {"hunter2": 5}], "about": "hunter"}
}}`).review;

function without(from: Review, text: string): Review {
	return applyEdit(from, {label: '', put: reviewWithoutText(from, text).put});
}

test('a text leaves words, sets, names, kept values and what no version knows', t => {
	const {put, fields} = reviewWithoutText(review, 'hunter2');
	t.is(fields, 10);
	const {e1, q1, incident} = parseReview(formatReview(applyEdit(review, {label: '', put}))).review
		.records as never as Record<string, Record<string, unknown>>;
	t.deepEqual(JSON.parse(JSON.stringify([e1, q1, incident])), [
		{
			kind: 'event',
			sort: 'action',
			what: 'typed […], […]',
			seat: 'hunter',
			source: 'log of […]',
			notes: 'Hunter2 stays\n[…] does not',
			tags: {'[…]': true, web: true},
			raw: 'pw=[…]',
			when: {as: 'unknown', typed: '[…]?'},
			rank: 'hunter2',
			conflicts: {what: {'"was […]"': true}, tags: {'{"[…]": true}': true}},
		},
		{kind: 'question', asks: ['[…]', {'[…]': 5}], about: 'hunter'},
		{kind: 'incident', title: '[…] and the pool', zones: {'[…]': 'Europe/Berlin'}},
	]);
});

test('what holds a review together stays: kinds, choices, ids and links to records', t => {
	for (const word of ['event', 'action', 'e1', 'unknown', 'true']) {
		t.deepEqual(reviewWithoutText(review, word).put, {}, word);
	}

	const {put} = reviewWithoutText(review, 'hunter');
	t.deepEqual(put.hunter, {role: gap});
	t.false('seat' in (put.e1 ?? {}));
});

test('law: whatever is taken out of whatever review, it stays a review, and a second time changes nothing', t => {
	fc.assert(
		fc.property(arbitraryReview(), fc.string({minLength: 1, maxLength: 3}), (before, text) => {
			const after = without(before, text);
			const again = parseReview(formatReview(after)).review;
			return (
				gap.includes(text) ||
				(Object.keys(again.records).length === Object.keys(before.records).length &&
					Object.keys(reviewWithoutText(again, text).put).length === 0)
			);
		}),
		{numRuns: 1000},
	);
	t.pass();
});
