import test from 'ava';
import stringWidth from 'string-width';
import {plainText} from '../../source/formats/plain.ts';
import {visibleText} from '../../source/review/visible.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {fullReview} from '../helpers/full-review.ts';
import {hostileWords} from '../helpers/hostile-words.ts';

test('a review reads as plain text, the words of the timeline in one column', t => {
	const text = plainText(checkoutReview);
	t.true(text.startsWith('Checkout timeouts, Sat 3 Oct 2026\nAll times in Europe/Berlin. Status: reviewed. Roles:'));
	t.true(
		text.includes(`Timeline
────────
Sat 3 Oct 2026
  14:02:31     Pool exhausted on web-1, 40 requests waiting (impact, began, A1,
               A3)
  about 14:05  Page reaches on-call (noticed, on-call, through pager, L1)
               https://pager.example/rules/7
                 It rang a little before.
                 The rule is checkout-errors.
  not known    Somebody mutes the disk alert

Sun 4 Oct 2026
  00:10  Error rate back under 0.1 % (recovered, A2)
`),
	);
	t.true(
		text.includes(`L1 A restart hides the signal for some minutes
  Comes from:
      A3 A restart frees the pool
      about 14:05 Page reaches on-call
  For whom: everybody on call
`),
	);
});

test('no line is wider than 80 columns, and nothing in it acts on a terminal', t => {
	for (const words of hostileWords) {
		const text = plainText(fullReview(words));
		t.true(text.endsWith('\n'));
		t.is(visibleText(text), text, words.slice(0, 60));
		for (const line of text.split('\n')) {
			t.true(stringWidth(line) <= 80, line);
		}
	}
});

test('what is typed is there to the letter', t => {
	for (const words of ['a | b', '<b>', '@name #12', '1. one', 'https://shop.example/a_b']) {
		t.true(plainText(fullReview(words)).includes(`Status: ${words}.`), words);
	}
});
