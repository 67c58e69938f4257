import test from 'ava';
import {documentOf} from '../../source/formats/document.ts';
import {writeMarkdown} from '../../source/formats/export/markdown.ts';
import {applyEdit, emptyReview} from '../../source/review/review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';

const markdown = write(checkoutReview);

test('a review is told as one document, learnings before all else and experiments last', t => {
	t.is(
		markdown,
		`# Checkout timeouts, Sat 3 Oct 2026

All times in Europe/Berlin. Status: reviewed. Roles: on-call, support.

## In short

For 40 minutes checkouts failed.

on-call and support found it together.

## What we learned

**L1** A restart hides the signal for some minutes

- **Comes from:**
    - A3 A restart frees the pool
    - about 14:05 Page reaches on-call
- **For whom:** everybody on call

## Impact

About 900 orders were not placed.

## Before it began

- **13:41** Deploy v412 to all web hosts *(change)*

## Timeline

### Sat 3 Oct 2026

- **14:02:31** Pool exhausted on web-1, 40 requests waiting *(impact, began, A1, A3)*
- **about 14:05** Page reaches on-call *(noticed, on-call, through pager, L1)* [pager.example](https://pager.example/rules/7)
    - It rang a little before.
    - The rule is checkout-errors.
- **not known** Somebody mutes the disk alert

### Sun 4 Oct 2026

- **00:10** Error rate back under 0.1 % *(recovered, A2)*

## Where belief and system parted

### A3 A restart frees the pool

- **Assumed:** A restart frees the pool
- **Expected:** errors stay away
- **Happened:** errors came back after four minutes
- **It turned out:** differed
- **Made sense:**
    - it had helped twice.
    - Nobody had looked since.
- **Who held it:** on-call, support
- **Surprise:** changed how we think the system works
- **At:** 14:02:31 Pool exhausted on web-1, 40 requests waiting

### A2 v411 can be rolled back to

- **Assumed:** v411 can be rolled back to
- **Expected:** not known
- **Happened:** not known
- **It turned out:** differed
- **Surprise:** changed how we think the system works
- **At:** 4 Oct 00:10 Error rate back under 0.1 %

### A1 The graph is live

- **Assumed:** The graph is live
- **Expected:** not known
- **Happened:** not known
- **It turned out:** partly
- **Surprise:** small slip
- **At:** 14:02:31 Pool exhausted on web-1, 40 requests waiting

## What held

### A4 Support hears first

- **Assumed:** Support hears first
- **Expected:** not known
- **Happened:** not known
- **It turned out:** held

## Open questions and known gaps

- **A5** Pager covers checkout – how it turned out is not known
    - Expected: a page within 2 min
- time not known: Somebody mutes the disk alert

## What we will try

**X1** Alert on waiting requests

- **Learning:** L1 A restart hides the signal for some minutes
- **Sort:** try
- **Expected:** a page before the first complaint
- **Watch:** the time of the page
- **New risk:** more pages at night
- **Stop if:** more than two false pages a week
- **Who:** on-call
- **Look again:** Sat 17 Oct 2026
- **What came:** not looked at yet

## Evidence

- web-1.log (zone UTC, clock offset -2m13s) – 1 of 2 events taken into the story
`,
	);
});

test('nothing private is told, and neither are the names of people', t => {
	t.notRegex(markdown, /private|Bea/);
	t.regex(write(checkoutReview, {withPrivate: true}), /A private thought[\s\S]*A6 A private belief/);
});

test('an empty review is a title and its zone; a learning without an experiment asks for none', t => {
	t.is(write(emptyReview), '# Untitled review\n\nAll times in UTC.\n');
	const review = applyEdit(emptyReview, {label: '', put: {one: {kind: 'learning', text: 'It was the cable'}}});
	t.is(write(review), '# Untitled review\n\nAll times in UTC.\n\n## What we learned\n\n**L1** It was the cable\n');
});

test('times are told in the zone that was asked for', t => {
	t.regex(write(checkoutReview, {zone: 'UTC'}), /^All times in UTC\.[\s\S]*- \*\*12:02:31\*\*[\s\S]*- \*\*22:10\*\*/m);
	t.regex(write(checkoutReview, {zone: '+05:30'}), /^All times in UTC\+05:30\.[\s\S]*- \*\*17:32:31\*\*/m);
});

test('a story of one day has no heading for the day; one of another day has', t => {
	const one = (at: string) =>
		applyEdit(emptyReview, {
			label: '',
			put: {
				incident: {kind: 'incident', date: '2026-10-03'},
				only: {kind: 'event', story: true, when: {as: 'point', at}, what: 'words'},
			},
		});
	t.regex(write(one('2026-10-03T14:02Z')), /## Timeline\n\n- \*\*14:02\*\* words/);
	t.regex(write(one('2026-09-28T14:02Z')), /## Timeline\n\n### Mon 28 Sep 2026\n\n- \*\*14:02\*\* words/);
});

test('one more event is one more line', t => {
	const later = applyEdit(checkoutReview, {
		label: '',
		put: {more: {kind: 'event', story: true, when: {as: 'point', at: '2026-10-03T12:40Z'}, what: 'Rollback starts'}},
	});
	const before = new Set(markdown.split('\n'));
	t.deepEqual(
		write(later)
			.split('\n')
			.filter(line => !before.has(line)),
		['- **14:40** Rollback starts'],
	);
});

test('where the records stand in the file changes nothing', t => {
	const records = Object.fromEntries(Object.entries(checkoutReview.records).reverse());
	t.is(write({...checkoutReview, records}), markdown);
});

function write(...[review, options]: Parameters<typeof documentOf>): string {
	return writeMarkdown(documentOf(review, options), {timeline: 'list'});
}
