import test from 'ava';
import fc from 'fast-check';
import {rows} from '../../../source/app/lists/rows.ts';
import {openState} from '../../../source/app/state.ts';
import type {Moment} from '../../../source/review/records.ts';
import {visible} from '../../../source/review/visible.ts';
import {spokenMoment} from '../../../source/tui/spoken/moment-words.ts';
import {rowWords} from '../../../source/tui/spoken/row-words.ts';
import {arbitraryReview} from '../../helpers/arbitrary-review.ts';
import {bigReview} from '../../helpers/big-review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {hostileWords} from '../../helpers/hostile-words.ts';
import {openTalk} from '../../helpers/talk.ts';

const at = '2026-10-03T14:05Z';
const until = '2026-10-03T14:15Z';

const moments: ReadonlyArray<readonly [moment: Moment | undefined, words: string]> = [
	[undefined, 'time not known'],
	[{as: 'unknown', near: at}, 'time not known'],
	[{as: 'point', at}, '14:05'],
	[{as: 'point', at, about: true}, 'about 14:05'],
	[{as: 'range', at, until}, '14:05 to 14:15'],
	[{as: 'range', at, until, untilAbout: true}, '14:05 to about 14:15'],
	[{as: 'range', at}, '14:05 to an end that is not known'],
	[{as: 'between', at, until}, 'between 14:05 and 14:15'],
	[{as: 'between', until}, 'before 14:15'],
	[{as: 'between', at}, 'after 14:05'],
	[{as: 'between', at: '2026-10-03T00:00Z', until: '2026-10-04T00:00Z'}, 'some moment of 3 Oct'],
	[{as: 'range', at: '2026-10-03T00:00Z', until: '2026-10-06T00:00Z'}, '3 Oct to 5 Oct'],
];

test('a time is said as exactly as it is known, without a sign', t => {
	for (const [moment, words] of moments) {
		t.is(spokenMoment(moment, 'UTC'), words);
	}
});

test('it opens with what is there, the zone, and what to type first', t => {
	t.deepEqual(openTalk(checkoutReview).opening, [
		'Checkout timeouts, Sat 3 Oct 2026, times in Europe/Berlin. 6 events, 6 assumptions, 1 learning, 1 line of evidence. Type help, or a number for a row.',
	]);
	t.deepEqual(openTalk().opening, [
		'New review, checkout.recount.json, times in UTC. Nothing here yet. Start where you remember something, such as: a 1402 pool exhausted on web-1. Type help at any time.',
	]);
	const readOnly = openTalk(checkoutReview, {file: {readOnly: 'A newer version wrote this file.'}});
	t.is(readOnly.opening[1], 'Read only. A newer version wrote this file.');
});

test('each row is one sentence after the other, and says in words what the screen says in signs', t => {
	const talk = openTalk(checkoutReview);
	t.deepEqual(talk.say('list'), [
		'1. Sat 3 Oct 2026, 13:41. Deploy v412 to all web hosts. Change.',
		'2. 14:02:31, 21 minutes 31 seconds after the row above. Pool exhausted on web-1, 40 requests waiting. Impact. Assumptions 1 and 3.',
		'3. 1 line of evidence from web-1.log, 14:03, folded.',
		'4. about 14:05, 2 minutes 29 seconds after row 2. Page reaches Bea. Noticed.',
		'5. time not known. Somebody mutes the disk alert.',
		'6. 14:06, 1 minute after row 4. A private thought. Private. Assumption 3.',
		'7. Sun 4 Oct 2026, 00:10, 10 hours 4 minutes after the row above. Error rate back under 0.1 %. Recovered. Assumption 2.',
	]);
	t.deepEqual(talk.say('pane 2'), ['Assumptions, 6 rows. 1. The graph is live. Partly.']);
	t.deepEqual(talk.say('list 4'), [
		'4. Support hears first. Held.',
		'5. Pager covers checkout. How it turned out is not known.',
		'6. A private belief. Differed. Private.',
	]);
	t.deepEqual(talk.say('where'), [
		'Checkout timeouts, Sat 3 Oct 2026, times in Europe/Berlin. 6 events, 6 assumptions, 1 learning, 1 line of evidence. Assumptions, row 1 of 6. Saved.',
	]);
});

test('read tells all that is known of a row, the lines of a text one by one', t => {
	const talk = openTalk(checkoutReview);
	talk.say('4');
	t.deepEqual(talk.say('read'), [
		'4. about 14:05, 2 minutes 29 seconds after row 2. Page reaches Bea. Noticed.',
		'When: about 14:05 Berlin, Sat 3 Oct.',
		'Who: on-call.',
		'Seen through: pager.',
		'Link: https://pager.example/rules/7.',
		'Notes: It rang a little before.',
		'The rule is checkout-errors.',
		'Leads to learning 1, A restart hides the signal for some minutes.',
	]);
	t.deepEqual(talk.say('3'), ['3. 1 line of evidence from web-1.log, 14:03, folded.']);
	t.deepEqual(talk.say('unfold'), ['3. 14:03. beside the story. Beside the story, from web-1.log line 119.']);
	talk.say('A3');
	t.true(talk.say('read').includes('Surprise: changed how we think the system works.'));
	talk.say('X1');
	t.true(talk.say('read').includes('Look again: 2026-10-17.'));
});

test('a long list is read a page at a time, and next reads on', t => {
	const talk = openTalk(bigReview(25));
	const count = rows(talk.app.state()).filter(({type}) => type !== 'day').length;
	const first = talk.say('list');
	t.is(first.length, 11);
	t.is(first.at(-1), `${count - 10} more: next.`);
	const second = talk.say('next');
	t.regex(second[0] ?? '', /^11\. /);
	const third = talk.say('next');
	t.regex(third.at(-1) ?? '', new RegExp(`^${count}\\. `));
	t.deepEqual(talk.say('next'), ['There is no more to read here.']);
	t.is(talk.say('list all').length, count);
});

test('no word of people or logs acts on a terminal, hides text or breaks a line in two', t => {
	const lines = (words: string) => {
		const talk = openTalk({
			...checkoutReview,
			records: {
				...checkoutReview.records,
				incident: {kind: 'incident', title: words},
				pool: {kind: 'event', story: true, when: {as: 'point', at}, what: words, notes: words},
				early: {kind: 'assumption', assumed: words, expected: words, outcome: 'differed'},
			},
		});
		const said = ['1', 'list', 'read', `a ${words}`, 'e', words, ':notes', words, 'save', words, 'assumptions', 'list'];
		return [...talk.opening, ...said.flatMap(line => [...talk.say(line), talk.prompt()])];
	};
	for (const words of [...hostileWords, '\u001B]52;c;aGk=\u0007', '\u202Eevil', 'a\rb', 'a\nb', '\u0000', '\u009B2J']) {
		for (const line of lines(words)) {
			t.is(visible(line), line, JSON.stringify(words));
		}
	}
});

test('every row of any review is said, whatever is in it', t => {
	fc.assert(
		fc.property(arbitraryReview(), review => {
			for (const pane of ['timeline', 'assumptions', 'learnings'] as const) {
				const state = {...openState(review), pane};
				for (const index of rows(state).keys()) {
					const words = rowWords(state, index);
					if (words === '' || visible(words) !== words) {
						return false;
					}
				}
			}

			return true;
		}),
		{numRuns: 60},
	);
	t.pass();
});
