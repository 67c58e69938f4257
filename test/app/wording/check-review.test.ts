import test from 'ava';
import {type Checked, checkReview} from '../../../source/app/wording/check-review.ts';
import type {Finding} from '../../../source/lens/finding.ts';
import {leftKey} from '../../../source/lens/left-key.ts';
import {lens} from '../../../source/lens/lens.ts';
import type {AnyRecord} from '../../../source/review/records.ts';
import {formatNumber, type Review} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {fullReview} from '../../helpers/full-review.ts';

function reviewOf(records: Readonly<Record<string, AnyRecord>>): Review {
	return {recount: formatNumber, records};
}

function told({findings}: Checked): readonly string[] {
	return findings.map(({rule, id, field, text}) => `${rule} ${id} ${field}: ${text}`);
}

test('an empty review has nothing open', t => {
	t.deepEqual(checkReview(reviewOf({})), {findings: [], known: []});
});

test('what is open is asked, in the order of the story, then of the file', t => {
	const review = reviewOf({
		one: {kind: 'event', story: true, what: 'The pump stops'},
		two: {kind: 'event', what: 'beside the story'},
		guess: {kind: 'assumption', assumed: 'The valve is shut', rank: 'a', events: {one: true, gone: true}},
		parted: {kind: 'assumption', assumed: 'The horn works', outcome: 'differed', rank: 'b'},
		learned: {kind: 'assumption', assumed: 'The tank holds', outcome: 'differed', rank: 'c'},
		held: {kind: 'assumption', assumed: 'The lamp is on', outcome: 'held', rank: 'd'},
		learning: {kind: 'learning', text: 'Tanks leak', from: {learned: true}, conflicts: {text: {'"Tanks hold"': true}}},
	});
	t.deepEqual(told(checkReview(review)), [
		'time-not-known one when: When was “The pump stops”?',
		'outcome-not-known guess outcome: How did A1 “The valve is shut” turn out?',
		'nothing-learned-yet parted outcome: What do we know now from A2 “The horn works”?',
		'link-to-nothing guess events: “At” of A1 “The valve is shut” names gone, which is gone.',
		'kept-conflict learning text: “Learning” of L1 “Tanks leak” has two values. Which one holds?',
	]);
});

test('a time that somebody marked as not known is an answer', t => {
	const review = reviewOf({
		one: {kind: 'event', story: true, what: 'The pump stops', when: {as: 'unknown', typed: '?'}},
		two: {kind: 'event', story: true, what: 'The lamp goes out', when: {as: 'unknown'}},
		three: {kind: 'event', story: true, what: 'The horn', when: {as: 'between', until: '2026-10-03T14:02Z'}},
	});
	const {findings, known} = checkReview(review);
	t.deepEqual(
		findings.map(({id}) => id),
		['two'],
	);
	t.deepEqual(
		known.map(({id, rule}) => [id, rule]),
		[['one', 'time-not-known']],
	);
});

test('words are asked about with the names and seats of the review, and evidence and private thoughts are left alone', t => {
	const review = reviewOf({
		who: {kind: 'seat', role: 'quay', name: 'Quetzin'},
		own: {
			kind: 'event',
			story: true,
			when: {as: 'point', at: '2026-10-03T14:02Z'},
			what: 'quetzin failed to restart it',
		},
		log: {
			kind: 'event',
			story: true,
			when: {as: 'point', at: '2026-10-03T14:02Z'},
			what: 'user error: quetzin failed to restart it',
			raw: 'user error',
			notes: 'It was my fault.',
		},
		hush: {kind: 'learning', text: 'It was my fault.', private: true},
		said: {kind: 'learning', text: 'Be more careful next time.'},
	});
	t.deepEqual(
		checkReview(review).findings.map(({rule, id, field, text}) => [rule, id, field, text.split(':')[0]]),
		[
			['wording', 'own', 'what', '“failed to restart”'],
			['wording', 'log', 'notes', '“my fault”'],
			['wording', 'said', 'text', '“Be more careful”'],
		],
	);
	t.regex(checkReview(review).findings.at(-1)?.text ?? '', /safe way the easy way/);
});

test('what stands beside the story, and a field of names, are asked about as little as on the screen', t => {
	const review = reviewOf({
		beside: {kind: 'event', when: {as: 'unknown'}, what: 'It was operator error.', raw: 'x', notes: 'It was my fault.'},
		said: {kind: 'learning', text: 'A switch has two ends.', who: 'whoever failed to restart it'},
	});
	t.deepEqual(
		checkReview(review).findings.filter(({rule}) => rule === 'wording'),
		[],
	);
});

test('a draft of another wording is asked about while it has its gaps, and a sentence that trails off is not', t => {
	const review = reviewOf({
		draft: {kind: 'learning', text: 'At … Ben saw … and expected …; the other step was not part of it.'},
		trails: {kind: 'learning', text: 'and then it was quiet …'},
		hush: {kind: 'learning', text: '… and …', private: true},
	});
	t.deepEqual(
		checkReview(review).findings.map(({rule, id, field}) => [rule, id, field]),
		[['unfinished', 'draft', 'text']],
	);
});

test('a team’s own words count, and those it leaves alone do not', t => {
	const review = reviewOf({said: {kind: 'learning', text: 'It was operator error and heroics.'}});
	const words = [
		{phrase: 'operator error', category: 'silent'},
		{phrase: 'heroics', category: 'personal_fault'},
	] as const;
	t.is(checkReview(review).findings.length, 1);
	t.regex(told(checkReview(review, words)).join(), /heroics/);
});

test('words that were left as they are are not asked about again', t => {
	const text = 'It was operator error.';
	const [finding] = lens(text, {purpose: 'learning'});
	const left = {[leftKey(finding as Finding, text, 'text')]: true} as const;
	t.deepEqual(checkReview(reviewOf({said: {kind: 'learning', text, left}})).findings, []);
	t.is(checkReview(reviewOf({said: {kind: 'learning', text: 'It was my fault.', left}})).findings.length, 1);
});

test('nothing is told of a private record but that it is there', t => {
	const review = reviewOf({hush: {kind: 'assumption', assumed: 'A private belief', private: true, rank: 'a'}});
	t.deepEqual(told(checkReview(review)), ['outcome-not-known hush outcome: How did a private assumption turn out?']);
	t.false(told(checkReview(checkoutReview)).some(line => /private (?:belief|thought)/i.test(line)));
});

test('any words in any field can be asked about', t => {
	for (const text of ['x', 'It was my fault.', '__proto__', '\u202Eabc', '"']) {
		t.notThrows(() => checkReview(fullReview(text)));
	}
});
