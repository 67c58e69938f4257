import test, {type ExecutionContext} from 'ava';
import fc from 'fast-check';
import type {Action} from '../../../source/app/action.ts';
import type {Effect} from '../../../source/app/app.ts';
import {offerOverlay} from '../../../source/app/offers/offer.ts';
import {openState} from '../../../source/app/state.ts';
import {applyEdit, emptyReview} from '../../../source/review/review.ts';
import {visible} from '../../../source/review/visible.ts';
import {commandIn, spokenCommands, typedName} from '../../../source/tui/spoken/named-command.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {fullReview} from '../../helpers/full-review.ts';
import {hostileWords} from '../../helpers/hostile-words.ts';
import {offer} from '../../helpers/offers.ts';
import {openTalk, type Talk} from '../../helpers/talk.ts';

type Lines = ReadonlyArray<readonly [line: string, says: readonly string[], prompt?: string]>;

function told(t: ExecutionContext, talk: Talk, lines: Lines): void {
	for (const [line, says, prompt] of lines) {
		t.deepEqual(talk.say(line), says, line);
		if (prompt !== undefined) {
			t.is(talk.prompt(), prompt, line);
		}
	}
}

const row2 =
	'2. 14:02:31, 21 minutes 31 seconds after the row above. Pool exhausted on web-1, 40 requests waiting. Impact. Assumptions 1 and 3.';

test('every command that a list has is found by its id, and by what one types for it', t => {
	for (const pane of ['timeline', 'assumptions', 'learnings'] as const) {
		const state = {...openState(checkoutReview), pane};
		for (const command of spokenCommands(state)) {
			for (const name of [command.id, typedName(command, state)]) {
				t.is(commandIn(name, state)?.command.id, command.id, name);
				t.is(commandIn(name, state)?.rest, '');
			}
		}
	}
});

/** A line → the command that it asks for in the timeline, and the words for it. */
const named: ReadonlyArray<readonly [line: string, id: string | undefined, rest?: string]> = [
	['a 1402 pool exhausted', 'add-event', '1402 pool exhausted'],
	['add', 'add-event'],
	['add an event 1402 x', 'add-event', '1402 x'],
	['what next the pool frees', 'assume', 'the pool frees'],
	['A', 'mark-all'],
	['delete', 'remove'],
	['Undo', 'undo'],
	['esc', 'clear'],
	['ctrl+s', 'save'],
	['^S', 'save'],
	['space', 'mark'],
	['quit', 'quit'],
	['shift +5m', 'shift', '+5m'],
	['L page', 'link', 'page'],
	['addition', undefined],
	['1', undefined],
	['', undefined],
];

test('a command has its key, id, alias, word in the footer and title for names; digits are rows', t => {
	for (const [line, id, rest = ''] of named) {
		const found = commandIn(line, openState(checkoutReview));
		t.is(found?.command.id, id, line);
		t.is(found?.rest ?? '', rest, line);
	}
});

test('keys of one’s own are the words of the conversation, too', t => {
	const talk = openTalk(checkoutReview, {chosen: {keys: {'add-event': ['+']}}});
	t.deepEqual(talk.say('+ 1500 by my own key'), ['Added: 15:00, Sat 3 Oct 2026, by my own key, row 7 of 8. Saved.']);
});

test('one goes to rows by number, name, time and words', t => {
	told(t, openTalk(checkoutReview), [
		['2', [row2], 'timeline, row 2 of 7'],
		['', [row2]],
		[':4', ['4. about 14:05, 2 minutes 29 seconds after row 2. Page reaches Bea. Noticed.']],
		['row 2', [row2]],
		[':14:05', ['4. about 14:05, 2 minutes 29 seconds after row 2. Page reaches Bea. Noticed.']],
		['14:02', [row2]],
		['99', ['There is no row 99: the last one is 7.'], 'timeline, row 2 of 7'],
		['/exhausted', [row2]],
		['/nobody wrote this', ['“nobody wrote this” is not in this pane.']],
		['j', ['3. 1 line of evidence from web-1.log, 14:03, folded.']],
		[
			'G',
			[
				'7. Sun 4 Oct 2026, 00:10, 10 hours 4 minutes after the row above. Error rate back under 0.1 %. Recovered. Assumption 2.',
			],
		],
		[
			'j',
			[
				'7. Sun 4 Oct 2026, 00:10, 10 hours 4 minutes after the row above. Error rate back under 0.1 %. Recovered. Assumption 2.',
			],
		],
		[
			'L1',
			[
				'Learnings, 1 row. 1. A restart hides the signal for some minutes. From assumption 3, assumption 6 and about 14:05, Sat 3 Oct 2026, Page reaches Bea.',
			],
		],
		['L7', ['There is no L7 here.']],
		[
			'pane 1',
			[
				'Timeline, 7 rows. 7. Sun 4 Oct 2026, 00:10, 10 hours 4 minutes after the row above. Error rate back under 0.1 %. Recovered. Assumption 2.',
			],
		],
		[
			'&sort:impact',
			[
				'1 row holds “sort:impact”. clear shows all.',
				'1. Sat 3 Oct 2026, 14:02:31. Pool exhausted on web-1, 40 requests waiting. Impact. Assumptions 1 and 3.',
			],
			'timeline, filtered, row 1 of 1',
		],
		['clear', ['All rows show, 7.'], 'timeline, row 2 of 7'],
		['&', [], 'only rows with'],
		['cancel', [], 'timeline, row 2 of 7'],
	]);
});

test('what is no command is told once, with numbers to choose from, and is not typed again', t => {
	told(t, openTalk(checkoutReview), [
		['frobnicate', ['“frobnicate” is no command. Type help for what there is.']],
		['half', ['“half” is no command. Did you mean: 1 Half a page down; 2 Half a page up.'], '1 to 2, or go on'],
		['7', ['There is no choice 7.'], '1 to 2, or go on'],
		['2', ['1. Sat 3 Oct 2026, 13:41. Deploy v412 to all web hosts. Change.'], 'timeline, row 1 of 7'],
		[
			'1407 restart web-1',
			['“1407 restart web-1” is no command. Did you mean: 1 add an event with these words.'],
			'1, or go on',
		],
		['1', ['Added: 14:07, Sat 3 Oct 2026, restart web-1, row 7 of 8. Saved.']],
		['u then', ['u takes no further words. Did you mean: 1 Undo; 2 add an event with these words.']],
		['1', ['Undone: the new event. Saved.']],
		['unfold', ['Show the lines of the folded evidence: this row is not folded.']],
		['cancel', ['Nothing is open here.']],
	]);
});

test('deleting asks, and anything but yes keeps the row', t => {
	const question = 'Delete row 1, 13:41, Sat 3 Oct 2026, Deploy v412 to all web hosts? yes or no';
	told(t, openTalk(checkoutReview), [
		['d', [], question],
		['no', ['Kept.'], 'timeline, row 1 of 7'],
		['d', [], question],
		['2', ['Kept.'], 'timeline, row 1 of 7'],
		['d', [], question],
		['where am I', ['Kept.', '“where am I” is no command. Did you mean: 1 add an event with these words.']],
		['delete', [], question],
		['y', ['Deleted. u brings it back. Saved.'], 'timeline, row 1 of 6'],
	]);
});

test('a form goes field by field: what cannot be read is asked again, quotes make a word a value', t => {
	const first = 'Type a new value, or Enter to keep, minus to clear, back, save, cancel, help.';
	told(t, openTalk(checkoutReview), [
		['4', ['4. about 14:05, 2 minutes 29 seconds after row 2. Page reaches Bea. Noticed.']],
		['e', [`Event, 11 fields. About 14:05, Sat 3 Oct 2026, Page reaches Bea. ${first}`], 'When, now about 14:05'],
		['25:00', ['25:00 is not a time of day. Write it from 00:00 to 23:59, or as 2:02pm.'], 'When, now 25:00'],
		['14:04', ['Read as 14:04 Berlin, Sat 3 Oct.'], 'What, now Page reaches Bea'],
		[
			'"save"',
			[],
			'Sort, now noticed. 1 change, 2 impact, 3 noticed, 4 action, 5 decision, 6 message, 7 held back, 8 recovered, 9 none',
		],
		[
			'sideways',
			[
				'“sideways” is none of these: 1 change, 2 impact, 3 noticed, 4 action, 5 decision, 6 message, 7 held back, 8 recovered, 9 none.',
			],
		],
		['back', [], 'What, now save'],
		['-', ['Cleared.']],
		['held', [], 'Who, now on-call'],
		[':notes', [], 'Notes, now It rang a little before. New line: The rule is checkout-errors.'],
		['+ and a third line', [], 'Private, now no. 1 no, 2 yes'],
		['yes', [], 'Tags'],
		['x, y', [], 'Marks, now none. Each number chooses or leaves one. 1 began, 2 noticed, 3 eased, 4 ended'],
		['1 4', [], 'Marks, now began, ended. Each number chooses or leaves one. 1 began, 2 noticed, 3 eased, 4 ended'],
		['began', [], 'Marks, now ended. Each number chooses or leaves one. 1 began, 2 noticed, 3 eased, 4 ended'],
		[':99', ['There is no field “99” here. fields tells which there are.']],
		[
			'fields',
			[
				'1. When: 14:04',
				'2. What: empty',
				'3. Sort: held back',
				'4. Who: on-call',
				'5. Seen through: pager',
				'6. Source: empty',
				'7. Link: https://pager.example/rules/7',
				'8. Notes: It rang a little before. New line: The rule is checkout-errors. New line: and a, and more, 90 characters in all',
				'9. Private: yes',
				'10. Tags: x, y',
				'11. Marks: ended',
			],
		],
		[
			'',
			[
				'Changed when, what, sort, notes, private, tags and marks: 14:04, Sat 3 Oct 2026, no words yet, row 4 of 7. Saved.',
			],
		],
	]);
});

test('what was typed and left is a draft: it comes back, and a shortcut does not write over it', t => {
	const talk = openTalk(checkoutReview);
	talk.say('w The graph lags');
	told(t, talk, [
		['cancel', ['What you typed is kept: the same command opens it again.'], 'timeline, row 1 of 7'],
		[
			'w Something else',
			[
				'You left words here: “The graph lags”. 1 go on with them, 2 write “Something else” instead.',
				'Your draft is back. discard throws it away.',
				'New assumption, 9 fields. Deploy v412 to all web hosts.',
			],
			'1 to 2, or go on',
		],
		['1', [], 'Expected, what was thought to follow?'],
		['discard', ['The draft is gone.'], 'timeline, row 1 of 7'],
		['a', []],
		['1402', ['Read as 14:02 Berlin, Sat 3 Oct, 21 minutes after 13:41. Now what happened.']],
		['cancel', ['What you typed is kept: the same command opens it again.']],
		[
			'a 1500 other words',
			[
				'You left words here: “1402”. 1 go on with them, 2 write “1500 other words” instead.',
				'Your draft is back. discard throws it away.',
			],
		],
		['minus', ['Cleared.'], 'new event, a time, if you know it, then what happened'],
		['', ['Type what happened: a time first, if you know it, then words.']],
		['1505', ['Read as 15:05 Berlin, Sat 3 Oct, 1 hour 24 minutes after 13:41. Now what happened.']],
		['discard', ['The draft is gone.'], 'timeline, row 1 of 7'],
	]);
});

test('what cannot be read as a time is words, and the reason is said', t => {
	told(t, openTalk(checkoutReview), [
		[
			'a 14:02 IST pool',
			[
				"I do not guess which zone IST is. Write +05:30, or a place such as Asia/Kolkata, Asia/Jerusalem or Europe/Dublin, or give IST a meaning among the incident's zone names.",
				'Added: time not known, 14:02 IST pool, row 2 of 8. Saved.',
			],
		],
	]);
});

test('trouble with saving is told with the change, and the end of it when it comes', t => {
	const fails: Effect = (action, app) => {
		if (action.type === 'edited') {
			app.dispatch({
				type: 'file',
				file: {status: 'unsaved', problem: 'Cannot save: there is no room left on the disk.'},
			});
		}
	};
	const talk = openTalk(checkoutReview, {effects: [fails]});
	t.deepEqual(talk.say('s'), [
		'Beside the story now: 13:41, Sat 3 Oct 2026, Deploy v412 to all web hosts, row 1 of 7. Cannot save: there is no room left on the disk.',
	]);
	t.false(talk.isWaiting());
	talk.app.dispatch({type: 'file', file: {status: 'saved', problem: undefined}});
	t.deepEqual(talk.news(), ['Saved.']);
	talk.app.dispatch({type: 'file', file: {unkept: 'there is no room left on the disk'}});
	t.deepEqual(talk.news(), [
		'Drafts are not kept: there is no room left on the disk. If the program ends, they are lost.',
	]);
	t.deepEqual(talk.news(), []);
});

test('a save that takes a while is waited for, and the change is told with how it ended', t => {
	const talk = openTalk(checkoutReview, {effects: []});
	t.deepEqual(
		talk
			.say('s')
			.slice(0, 1)
			.map(line => line.endsWith('Not saved yet.')),
		[true],
	);
	t.true(talk.isWaiting());
	talk.app.dispatch({type: 'file', file: {status: 'saved'}});
	t.false(talk.isWaiting());
	t.deepEqual(talk.news(), ['Saved.']);
});

test('a file that can only be read says so before anything is typed', t => {
	const readOnly = 'A newer version wrote this file. It can be read here.';
	const talk = openTalk(checkoutReview, {file: {readOnly}});
	told(t, talk, [
		['s', [readOnly]],
		['a 1500 words', [readOnly]],
	]);
});

test('what somebody else wrote is told record by record, and counted where it is much', t => {
	const talk = openTalk(checkoutReview);
	const merge = (put: Parameters<typeof applyEdit>[1]['put'], remove: readonly string[] = []) => {
		const sent = talk.app.state().review;
		const merged = applyEdit(sent, {label: '', put: put ?? {}, remove});
		talk.app.dispatch({type: 'saved', sent, merged});
		return talk.news();
	};
	t.deepEqual(merge({late: {outcome: 'held'}}, ['kept']), [
		'Somebody else changed: assumption 2, v411 can be rolled back to, row 2 of 5.',
		'Somebody else removed: assumption 4, Support hears first.',
	]);
	const many = Object.fromEntries(
		Array.from({length: 8}, (_, at) => [`more${at}`, {kind: 'event', story: true, what: `row ${at}`}]),
	);
	const lines = merge(many);
	t.is(lines.length, 6);
	t.is(lines[0], 'Somebody else added: time not known, row 0, row 1 of 15.');
	t.is(lines[5], '3 more changes by somebody else.');
});

test('what somebody else wrote is told once, however the screen would put it', t => {
	const talk = openTalk(checkoutReview);
	const sent = talk.app.state().review;
	const merged = applyEdit(sent, {label: '', put: {more: {kind: 'event', story: true, what: 'row 1'}}});
	talk.app.dispatch({type: 'saved', sent, merged, took: {added: ['more'], changed: [], removed: []}, by: ['Bea']});
	t.deepEqual(talk.news(), ['Somebody else added: time not known, row 1, row 1 of 8.']);
});

test('a draft of an earlier run is a question with numbers', t => {
	const talk = openTalk(checkoutReview);
	const question = {
		id: 'q',
		draft: {about: {type: 'row'}, texts: {text: '1419 restart web-1'}},
		at: '2026-10-05T08:40:00.000Z',
		host: undefined,
		number: 1,
		of: 2,
	};
	const ask = () => talk.app.dispatch({type: 'opened', overlay: {type: 'draft', question, dropping: false}});
	const asked = ['There is a draft from 10:40, typed and not saved: new event: 1419 restart web-1. Draft 1 of 2.'];
	const choices = '1 take it, 2 look, 3 drop it, 4 later';
	ask();
	t.deepEqual(talk.news(), asked);
	told(t, talk, [
		['2', ['1419 restart web-1'], choices],
		['3', [], 'Drop the draft? Nothing brings it back. yes or no'],
		['no', ['Kept.'], choices],
		['later', [], 'timeline, row 1 of 7'],
	]);
	ask();
	talk.news();
	// Who begins to work is not held up: the draft waits.
	t.is(talk.say('list 2')[0], row2);
	t.is(talk.prompt(), 'timeline, row 1 of 7');
	ask();
	talk.news();
	told(t, talk, [
		['take', ['Your words are back. They are saved when you save them here.'], 'new event, now 1419 restart web-1'],
		['', ['Added: 14:19, Sat 3 Oct 2026, restart web-1, row 7 of 8. Saved.']],
	]);
});

test('a question that comes while a line is typed is told first, and takes no answer that was not meant for it', t => {
	const talk = openTalk(checkoutReview);
	talk.app.dispatch({type: 'opened', overlay: {type: 'confirm', question: '', remove: ['deploy']}});
	t.deepEqual(talk.say('y'), ['“y” was not taken: something came first.']);
	t.is(talk.prompt(), 'Delete row 1, 13:41, Sat 3 Oct 2026, Deploy v412 to all web hosts? yes or no');
});

test('pasted lines are no commands: a log in a list, a text in a field', t => {
	const read: string[] = [];
	const reads: Effect = action => {
		if (action.type === 'read-paste') {
			read.push(action.text);
		}
	};
	const talk = openTalk(checkoutReview, {effects: [reads]});
	talk.paste('q\nd\ny');
	t.deepEqual(read, ['q\nd\ny']);
	t.true(talk.isWaiting());
	talk.interrupt();
	t.false(talk.isWaiting());
	talk.say('e notes');
	t.deepEqual(talk.paste('save\ncancel'), ['The pasted lines stand in the field. Enter goes on with them.']);
	t.is(talk.prompt(), 'Notes, now save. New line: cancel');
});

test('Ctrl+C closes what is open and keeps what was typed; in a list the second one leaves', t => {
	const codes: number[] = [];
	const leaves: Effect = action => {
		if (action.type === 'quit') {
			codes.push(action.code);
		}
	};
	const talk = openTalk(checkoutReview, {effects: [leaves]});
	talk.say('w The graph lags');
	t.deepEqual(talk.interrupt(), ['What you typed is kept: the same command opens it again.']);
	t.deepEqual(talk.interrupt(), ['Ctrl+C again, or q, to leave. A draft is kept. All else is saved.']);
	talk.say('2');
	t.deepEqual(talk.interrupt(), ['Ctrl+C again, or q, to leave. A draft is kept. All else is saved.']);
	t.deepEqual(codes, []);
	talk.interrupt();
	t.deepEqual(codes, [130]);
	talk.say('quit');
	t.deepEqual(codes, [130, 0]);
});

const anyLine = fc.oneof(
	fc.constantFrom(
		'a',
		'a 1402 x',
		'w',
		'w it holds',
		'e',
		'd',
		'y',
		'u',
		'U',
		'L',
		'1',
		'2',
		'3',
		'',
		'-',
		'save',
		'back',
	),
	fc.constantFrom(
		'cancel',
		'list',
		'next',
		'read',
		'help',
		'fields',
		'x',
		'm',
		'v',
		'A',
		's',
		'c',
		'J',
		'K',
		':',
		':notes',
	),
	fc.constantFrom(
		'timeline',
		'assumptions',
		'learnings',
		'0',
		'commands',
		'/pool',
		'&x',
		'clear',
		'+ line',
		'?',
		'done',
	),
	fc.string({maxLength: 12}),
);

test('whatever is entered, there is a prompt, nothing is thrown, and a line is one line', t => {
	fc.assert(
		fc.property(fc.array(anyLine, {maxLength: 25}), lines => {
			const talk = openTalk(checkoutReview);
			return lines
				.flatMap(line => [...talk.say(line.replace(/[\r\n]/g, ' ')), talk.prompt()])
				.every(line => line !== '' && visible(line) === line);
		}),
		{numRuns: 150},
	);
	t.pass();
});

test('whatever strangers wrote, each line that is said acts on no terminal and hides nothing', t => {
	const asked = ['list', 'next', 'read', '2', 'read', 'e', 'fields', 'cancel', 'assumptions', 'list', '1', 'read', 'L'];
	const further = [
		'done',
		'learnings',
		'list',
		'1',
		'read',
		'2',
		'read',
		'incident',
		'fields',
		'cancel',
		'/a',
		'&a',
		'check',
	];
	for (const words of hostileWords) {
		const talk = openTalk(fullReview(words), {file: {name: words}});
		for (const line of [
			...talk.opening,
			...[...asked, ...further].flatMap(line => [...talk.say(line), talk.prompt()]),
		]) {
			t.is(visible(line), line, JSON.stringify(words));
		}
	}
});

test('what a log is read with is asked for with what it is now, and minus takes it back', t => {
	const asked: Action[] = [];
	const talk = openTalk(emptyReview, {effects: [action => asked.push(action)]});
	const choices = {match: 'pool', zone: 'Europe/Berlin'};
	talk.app.dispatch({type: 'opened', overlay: offerOverlay(offer(3, {choices}))});
	talk.news();
	talk.say('zone');
	t.is(talk.prompt(), 'Times that name no zone are in, now Europe/Berlin');
	talk.say('minus');
	t.deepEqual(asked.at(-1), {type: 'read-log', path: 'web.log', choices: {match: 'pool'}});
	talk.say('cancel');
	talk.say('filter');
	t.is(talk.prompt(), 'Only lines with, now pool');
	talk.say('minus');
	t.deepEqual(asked.at(-1), {type: 'read-log', path: 'web.log', choices: {match: '', zone: 'Europe/Berlin'}});
});

test('what was pasted is left with the second leave, and it is said that nothing was added', t => {
	const talk = openTalk(emptyReview);
	talk.app.dispatch({type: 'opened', overlay: offerOverlay(offer(3, {from: {text: '14:00 one'}}))});
	talk.news();
	const question = 'Type leave again to leave these lines out; what was pasted is not kept.';
	t.deepEqual(talk.say('leave'), [question]);
	t.deepEqual(talk.say('leave'), ['Nothing was added.']);
	t.is(talk.app.state().overlays.length, 0);
});
