import test from 'ava';
import {lookingEffect} from '../../../source/cli/screen/look-at-words.ts';
import {emptyReview} from '../../../source/review/review.ts';
import {fixedEnvironment} from '../../helpers/program.ts';
import {openTalk, saves} from '../../helpers/talk.ts';

/** What is entered, what is said to it, and what stands before the next line. */
type Walk = ReadonlyArray<readonly [line: string, says: readonly string[], prompt?: string]>;

function walked(t: import('ava').ExecutionContext, walk: Walk, talk = openTalk()): void {
	for (const [line, says, prompt] of walk) {
		t.deepEqual(talk.say(line), says, line);
		if (prompt !== undefined) {
			t.is(talk.prompt(), prompt, line);
		}
	}
}

const first = 'Type a new value, or Enter to keep, minus to clear, back, save, cancel, help.';

test('from an event over an assumption and a learning to something to try, each change is one line', t => {
	walked(t, [
		[
			'a 1402 pool exhausted on web-1',
			['Added: 14:02 pool exhausted on web-1, row 1 of 1. Saved.'],
			'timeline, row 1 of 1',
		],
		['a ~14:05 Page reaches on-call', ['Added: about 14:05, Page reaches on-call, row 2 of 2. Saved.']],
		[
			'a +14m',
			['Read as about 14:19 UTC, Sun 4 Oct, 14 minutes after about 14:05. Now what happened.'],
			'new event, now +14m',
		],
		['restart web-1, errors dip', ['Added: about 14:19, restart web-1, errors dip, row 3 of 3. Saved.']],
		['2', ['2. about 14:05, 3 minutes after the row above. Page reaches on-call.'], 'timeline, row 2 of 3'],
		[
			'w The restart frees the pool',
			[`New assumption, 9 fields. Page reaches on-call. ${first}`],
			'Expected, what was thought to follow?',
		],
		['errors stay away', [], 'Happened, what did the system do?'],
		['errors came back', [], 'It turned out, now not known. 1 held, 2 partly, 3 differed, 4 not known'],
		['3', [], 'Made sense, what made this the sensible thing to believe then?'],
		[
			'it had helped twice',
			[],
			'Surprise, now none. 1 small slip, 2 situational, 3 changed how we think the system works, 4 none',
		],
		['', [], 'Who held it, roles, with commas between'],
		['on-call', ['“on-call” becomes a role of this review.'], 'Notes'],
		['', [], 'Private, now no. 1 no, 2 yes'],
		['', ['Added: assumption 1, The restart frees the pool, row 1 of 1. Saved.'], 'assumptions, row 1 of 1'],
		['', ['1. The restart frees the pool. Differed.']],
		['w', ['New learning, 4 fields. From assumption 1.'], 'Learning, what do we know now that we did not know before?'],
		['A restart hides the signal', [], 'For whom, who else needs to hear this?'],
		['save', ['Added: learning 1, A restart hides the signal, row 1 of 1. Saved.'], 'learnings, row 1 of 1'],
		[
			'w Alert on waiting requests',
			['New experiment, 9 fields. From learning 1.'],
			'Sort, now try. 1 try, 2 do, 3 none',
		],
		['do', [], 'Expected, what should change?'],
		[':again', [], 'Look again, 2026-10-17, 17 oct, +14d'],
		['+14d', ['Read as Mon 19 Oct 2026.'], 'What came, as expected, or what surprised?'],
		['save', ['Added: experiment 1, Alert on waiting requests. Saved.'], 'learnings, row 1 of 1'],
		[
			'list',
			[
				'1. A restart hides the signal. From assumption 1.',
				'X1, under learning 1. Do: Alert on waiting requests. 19 Oct 2026.',
			],
		],
		['A1', ['Assumptions, 1 row. 1. The restart frees the pool. Differed.']],
		[
			'read',
			[
				'1. The restart frees the pool. Differed.',
				'Expected: errors stay away.',
				'Happened: errors came back.',
				'Made sense: it had helped twice.',
				'Who held it: on-call.',
				'At: about 14:05, Page reaches on-call.',
				'Leads to learning 1, A restart hides the signal.',
			],
		],
	]);
});

test('every other change is one line, too, with the row as it is now', t => {
	const talk = openTalk();
	for (const line of ['a 1402 pool exhausted', 'a 1405 page', 'a ? somebody mutes an alert', 'a ? and another']) {
		talk.say(line);
	}

	walked(
		t,
		[
			['K', ['Moved: time not known, and another, row 3 of 4. Saved.'], 'timeline, row 3 of 4'],
			['e sort', [`Event, 11 fields. Time not known, and another. ${first}`]],
			['3', []],
			['save', ['Changed sort: time not known, and another, row 3 of 4. Saved.']],
			[
				't 1407',
				['Read as 14:07 UTC, Sun 4 Oct, 2 minutes after 14:05.', 'Changed when: 14:07 and another, row 4 of 4. Saved.'],
			],
			['s', ['Beside the story now: 14:07 and another, row 4 of 4. Saved.']],
			['s', ['In the story now: 14:07 and another, row 4 of 4. Saved.']],
			['w It is the pool', ['New assumption, 9 fields. And another.']],
			['save', ['Added: assumption 1, It is the pool, row 1 of 1. Saved.']],
			['c', ['Assumption 1: held. Saved.']],
			['c', ['Assumption 1: partly. Saved.']],
			[
				'L page',
				['What belongs to assumption 1?', '1. 14:05 page.'],
				'number to link or unlink, words to narrow, or done',
			],
			['1', ['Linked: assumption 1 with 14:05 page. Saved.']],
			['1', ['No longer linked: assumption 1 with 14:05 page. Saved.']],
			['done', [], 'assumptions, row 1 of 1'],
			['u', ['Undone: the link. Saved.']],
			['U', ['Done again: the link. Saved.']],
			['d', [], 'Delete row 1, assumption 1, It is the pool? yes or no'],
			['yes', ['Deleted. u brings it back. Saved.'], 'assumptions, no rows'],
			['u', ['Undone: the deletion. Saved.']],
			['0', ['The incident, 8 fields.'], 'Title'],
			['Checkout timeouts', []],
			['save', ['Changed title: the incident. Saved.']],
			['timeline', ['Timeline, 4 rows. 4. 14:07, 2 minutes after row 2. and another. Noticed. Assumption 1.']],
			['mark', ['1 row marked. clear takes that back.'], 'timeline, 1 marked, row 4 of 4'],
			['2', ['2. 14:05, 3 minutes after the row above. page.']],
			['mark', ['2 rows marked. clear takes that back.']],
			[
				'join',
				['2 rows are one now, at 14:05. What the others said stands in its notes. Saved.'],
				'timeline, row 2 of 3',
			],
			['shift +5m', ['One row moved by +5m. u puts it back. Saved.']],
		],
		talk,
	);
});

test('about words that make a person the problem one question is said after the change, and nothing about others', async t => {
	const {effect, ready} = lookingEffect(fixedEnvironment(), {lines: true});
	await ready();
	const talk = openTalk(emptyReview, {effects: [effect, saves]});
	t.deepEqual(talk.say('a 1402 the backup job failed to upload'), [
		'Added: 14:02 the backup job failed to upload, row 1 of 1. Saved.',
	]);
	const [added, asked, ...others] = talk.say('a 1403 I should have checked the host, my fault');
	t.is(added, 'Added: 14:03 I should have checked the host, my fault, row 2 of 2. Saved.');
	t.regex(asked ?? '', /^About “should have checked”: This is a blameless post-mortem, and that includes you\. .+\?$/);
	t.deepEqual(others, []);
	talk.say('e');
	t.deepEqual(talk.say(''), []);
	t.regex(talk.say('I ought to have looked').join('\n'), /^About “.*have looked”: /m);
	t.deepEqual(
		talk.say('cancel').filter(line => line.startsWith('About')),
		[],
	);
});

test('where a question was asked, back and a word leave the words as they are or take the other wording', async t => {
	const {effect, ready} = lookingEffect(fixedEnvironment(), {lines: true});
	await ready();
	const talk = openTalk(emptyReview, {effects: [effect, saves]});
	talk.say('a 1402 pool exhausted');
	talk.say('w I should have looked at the pool');
	talk.say('back');
	talk.say(':take-wording');
	t.regex(talk.say('read').join('\n'), /I assumed …; I expected …/);
});
