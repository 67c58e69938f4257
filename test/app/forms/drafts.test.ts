import test from 'ava';
import fc from 'fast-check';
import type {Effect} from '../../../source/app/app.ts';
import {draftTitle} from '../../../source/app/forms/draft-words.ts';
import {type DraftQuestion, draftsIn, overlayOf} from '../../../source/app/forms/drafts.ts';
import {textField} from '../../../source/app/forms/text-field.ts';
import type {State} from '../../../source/app/state.ts';
import type {Draft} from '../../../source/review/draft.ts';
import {applyEdit, recordOf} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {openProgram, type Program} from '../../helpers/program.ts';

const beside = {field: textField(), above: undefined, under: undefined, anchor: undefined, zone: 'UTC'};

/** The drafts of a program as the next one finds them: through JSON. */
function left(program: Program): readonly Draft[] {
	return [...draftsIn(program.state()).values()].map(draft => JSON.parse(JSON.stringify(draft)));
}

function question(draft: Draft, more: Partial<DraftQuestion> = {}): DraftQuestion {
	return {id: 'd1', draft, at: '2026-10-05T09:20:31.000Z', host: undefined, number: 1, of: 1, ...more};
}

function asked(program: Program, draft: Draft, more: Partial<DraftQuestion> = {}): void {
	program.dispatch({type: 'opened', overlay: {type: 'draft', question: question(draft, more), dropping: false}});
}

function next(review = checkoutReview, effects: readonly Effect[] = []): Program {
	return openProgram(review, {effects});
}

const shows = (program: Program, text: string) => program.screen().some(line => line.includes(text));

// Everything that can be typed in, and what it is called later.
const typings: ReadonlyArray<readonly [what: string, type: (program: Program) => void, title: RegExp]> = [
	[
		'a row that is being added',
		program => {
			program.press('g', 'a');
			program.type('1419 restart web-1');
		},
		/^new event: 1419 restart web-1$/,
	],
	[
		'a row that was left',
		program => {
			program.press('a');
			program.type('half a row');
			program.press('Escape');
		},
		/^new event: half a row$/,
	],
	[
		'the form of an event',
		program => {
			program.press('g', 'e', 'Tab');
			program.type(', then back');
		},
		/^change to “.+”: .+, then back$/,
	],
	[
		'only the time of an event',
		program => {
			program.press('g', 't', 'Ctrl+U');
			program.type('13:59');
		},
		/^change to “.+” · When: 13:59$/,
	],
	[
		'a new assumption from an event',
		program => {
			program.press('g', 'w');
			program.type('the pool is large enough');
			program.press('Tab');
			program.type('no waits\n');
			program.press('Alt+Enter');
			program.type('none at all');
		},
		/^new assumption: the pool is large enough · Expected: no waits none at all$/,
	],
	[
		'an assumption and its outcome',
		program => {
			program.press('2', 'g', 'e');
			program.type('!');
			program.press('Tab', 'Tab', 'Tab', 'Right');
		},
		/^change to A1: .+! · It turned out: differed$/,
	],
	[
		'a learning',
		program => {
			program.press('3', 'a');
			program.type('waits are not on the dashboard 🙂');
		},
		/^new learning: waits are not on the dashboard 🙂$/,
	],
	[
		'the incident',
		program => {
			program.press('0', 'Tab');
			program.type('The pool was full.');
		},
		/^change to the incident · In short: .*The pool was full\.$/,
	],
	[
		'a path of a log',
		program => {
			program.press('i');
			program.type('/var/log/web-1.log');
		},
		/^a log to read: \/var\/log\/web-1\.log$/,
	],
	[
		'a path of a page',
		program => {
			const overlay = {type: 'ask', purpose: 'export', field: textField('checkout.md')} as const;
			program.dispatch({type: 'opened', overlay});
			program.type('x');
		},
		/^a page to write: .+\.mdx$/,
	],
];

for (const [what, type, title] of typings) {
	test(`${what}: the next run offers it by its name, and opens it with the words in place`, t => {
		const program = next();
		type(program);
		const [draft] = left(program);
		t.truthy(draft);
		t.is(left(program).length, 1);
		t.regex(draftTitle(draft as Draft, program.state().review), title);

		const later = next();
		asked(later, draft as Draft);
		t.true(shows(later, 'There is a draft from 11:20'));
		later.press('Enter');
		t.deepEqual(left(later)[0]?.texts, draft?.texts);
		if (what !== 'a row that was left') {
			t.deepEqual(left(later), [draft]);
			t.is(later.state().overlays.length, 1);
			// What stands in the form is what stood in it.
			t.deepEqual(
				later.screen().filter(line => /^ {4}\w/.test(line)),
				program.screen().filter(line => /^ {4}\w/.test(line)),
			);
		}
	});
}

test('a form in which nothing was changed, an empty row and a path that is only offered are no drafts', t => {
	for (const keys of [['e'], ['a'], ['a', ' '], ['x'], ['i'], ['w'], ['?'], ['0'], ['e', 'Tab', 'x', 'Backspace']]) {
		const program = next();
		program.press(...keys);
		t.deepEqual(left(program), [], keys.join(' '));
	}
});

test('forms that were left and the one that is open are all kept; the open one counts where both are of one thing', t => {
	const program = next();
	program.press('g', 'w');
	program.type('first');
	program.press('Escape', 'G', 'w');
	program.type('second');
	program.press('Escape', 'g', 'w');
	program.type(' again');
	t.deepEqual(
		left(program).map(({texts}) => texts.assumed),
		['first again', 'second'],
	);
	program.press('Ctrl+U');
	t.deepEqual(
		left(program).map(({texts}) => texts.assumed),
		['second'],
	);
});

test('law: whatever is typed in whatever fields comes back to the letter', t => {
	const text = fc.string({unit: fc.constantFrom('a', ' ', '"', 'é', '🙂', '1', ':'), maxLength: 12});
	const keys = fc.array(fc.oneof(text, fc.constantFrom('Tab', 'Shift+Tab', 'Left', 'Backspace', 'Ctrl+W')), {
		maxLength: 12,
	});
	fc.assert(
		fc.property(fc.constantFrom('e', 'w', '0', 'a', 't'), keys, (opening, typed) => {
			const program = next();
			program.press('g', opening);
			for (const one of typed) {
				if (['Tab', 'Shift+Tab', 'Left', 'Backspace', 'Ctrl+W'].includes(one)) {
					program.press(one);
				} else {
					program.paste(one);
				}
			}

			for (const draft of left(program)) {
				const later = next();
				later.dispatch({type: 'draft-taken', question: question(draft)});
				t.deepEqual(left(later), [draft]);
				t.deepEqual(later.screen().length, 24);
			}
		}),
		{numRuns: 60},
	);
});

test('the whole text can be looked at and scrolled, with what stood there before', t => {
	const draft: Draft = {
		about: {type: 'form', kind: 'event', id: 'x', opened: {what: 'before', notes: ''}},
		texts: {what: 'restart', notes: Array.from({length: 60}, (_, index) => `line ${index + 1}`).join('\n')},
	};
	const later = next();
	asked(later, draft);
	later.press('l');
	t.true(shows(later, 'restart') && shows(later, 'before that') && shows(later, 'Notes') && shows(later, 'line 1'));
	t.true(shows(later, 'more'));
	later.press('j', 'j');
	t.false(shows(later, 'restart'));
	for (let page = 0; page < 20; page++) {
		later.press('PgDn');
	}

	t.true(shows(later, 'line 60'));
	t.false(shows(later, '↓'));
	later.press('k', 'PgUp', 'Escape');
	t.true(shows(later, 'There is a draft from'));
	later.press('l', 'Enter');
	t.is(later.state().overlays.length, 1);
	t.is(later.state().overlays[0]?.type, 'form');
});

test('d twice drops it; another key after the first keeps it', t => {
	const answers: string[] = [];
	const effects: readonly Effect[] = [action => void (action.type.startsWith('draft-') && answers.push(action.type))];
	const program = next(checkoutReview, effects);
	asked(program, {about: {type: 'row'}, texts: {text: 'restart'}});
	program.press('d');
	t.true(shows(program, 'd again drops the draft'));
	program.press('x');
	t.true(shows(program, 'There is a draft'));
	program.press('d', 'l', 'Escape');
	t.deepEqual(answers, []);
	program.press('d', 'd');
	t.deepEqual(answers, ['draft-dropped']);
	t.is(program.state().overlays.length, 0);
});

test('no other key gets through the question to the list: it is told that it does nothing, and the question stays', t => {
	const program = next();
	program.press('d', 'd');
	const {review} = program.state();
	asked(program, {about: {type: 'row'}, texts: {text: 'restart'}});
	for (const key of ['u', 'a', 'j', '2', 'q', ':']) {
		program.press(key);
		t.true(shows(program, `${key} does nothing here. Esc leaves the draft for later.`));
		t.true(shows(program, 'There is a draft from'));
	}

	program.paste('2026-10-03T14:03:00Z web-1 timeout');
	t.true(shows(program, 'A paste does nothing here.'));
	t.is(program.state().review, review);
	program.press('Escape', 'u');
	t.not(program.state().review, review);
});

test('several are told by their number, another day by its name, another machine by its own, and nothing foreign acts', t => {
	const program = next();
	const at = '2026-10-03T22:05:00.000Z';
	asked(
		program,
		{about: {type: 'row'}, texts: {text: 'x\u001B[2Jy'}},
		{at, host: 'bastion\u001B[2J', number: 2, of: 3},
	);
	t.true(shows(program, '2 of 3'));
	t.true(shows(program, 'Sat 3 Oct'));
	t.true(shows(program, 'on bastion␛[2J'));
	t.true(shows(program, 'new event: x␛[2Jy'));
});

test('a draft of another version, or one that a hand was in, can be looked at and dropped, and is not taken', t => {
	const strange: readonly Draft[] = [
		{about: {type: 'poem'}, texts: {text: 'words'}},
		{about: {type: 'form', kind: 'question', opened: {text: ''}}, texts: {text: 'words'}},
		{about: {type: 'form', kind: 'event', opened: {what: '', mood: ''}}, texts: {what: 'words', mood: 'calm'}},
		{about: {type: 'form', kind: 'event', opened: {what: ''}}, texts: {what: 'words', mood: 'calm'}},
		{about: {type: 'form', kind: 'event', opened: {what: 5}}, texts: {what: 'words'}},
		{about: {type: 'form', kind: 'event'}, texts: {what: 'words'}},
		{about: {}, texts: {text: 'words'}},
		{about: {type: 'path', purpose: 'eat'}, texts: {text: 'words'}},
	];
	for (const draft of strange) {
		t.is(overlayOf(draft, beside), undefined, JSON.stringify(draft));
		const program = next();
		asked(program, draft);
		program.press('Enter');
		t.true(shows(program, 'There is a draft'));
		t.true(shows(program, 'another version wrote it'));
		program.press('l');
		t.true(shows(program, 'words'));
	}
});

test('a row that is typed in two forms has one draft, with the words of both', t => {
	for (const [first, second] of [
		['t', 'e'],
		['e', 't'],
	] as const) {
		const program = next();
		program.press('g', first);
		program.press(...(first === 't' ? ['Ctrl+U'] : ['Tab']));
		program.type(first === 't' ? '13:59' : ' for good');
		program.press('Escape', second);
		t.true(shows(program, 'Your draft is back. Ctrl+X throws it away.'));
		program.press(...(second === 't' ? ['Ctrl+U'] : ['Tab']));
		program.type(second === 't' ? '13:59' : ' for good');
		program.press('Escape');
		t.deepEqual(
			left(program).map(({texts}) => [texts.when, texts.what?.endsWith(' for good')]),
			[['13:59', true]],
		);
	}
});

test('a form that was refused opens again in the field that failed, in this run and in the next one', t => {
	const program = next();
	program.press('g', 'e', 'Ctrl+U');
	program.type('25:99');
	program.press('Ctrl+S');
	t.true(shows(program, 'Nothing is saved yet'));
	program.press('Tab', 'Tab', 'Escape');
	const [draft] = left(program);
	program.press('e', 'Ctrl+U');
	program.type('13:59');
	t.is(left(program)[0]?.texts.when, '13:59');
	const later = next();
	later.dispatch({type: 'draft-taken', question: question(draft as Draft)});
	later.press('Ctrl+U');
	later.type('13:58');
	t.is(left(later)[0]?.texts.when, '13:58');
});

test('the second Ctrl+C is asked for with what becomes of the words: drafts are kept, or not, and the rest is saved or not', t => {
	const program = next();
	const asks = (words: string) => {
		program.press('Ctrl+C');
		t.is(program.state().notice?.text, `Ctrl+C again, or q, to leave. ${words}`);
		program.press('j');
	};
	asks('Everything is saved.');
	program.press('g', 'e', 'Tab');
	program.type('!');
	program.press('Escape');
	asks('A draft is kept. All else is saved.');
	program.press('a');
	program.type('half a row');
	program.press('Escape');
	asks('2 drafts are kept. All else is saved.');
	program.dispatch({type: 'file', file: {unkept: 'there is no room'}});
	asks('What is typed is not kept. All else is saved.');
	program.dispatch({type: 'file', file: {unkept: undefined, status: 'unsaved', problem: 'Cannot save: no room.'}});
	asks('2 drafts are kept. What could not be saved is kept aside.');
});

test('what was left in this run is not pushed aside by a draft of the same thing', t => {
	const program = next();
	program.press('a');
	program.type('typed today');
	program.press('Escape');
	asked(program, {about: {type: 'row'}, texts: {text: 'typed yesterday'}});
	program.press('Enter');
	t.true(shows(program, 'in the way'));
	t.deepEqual(
		left(program).map(({texts}) => texts.text),
		['typed today'],
	);
});

test('a change that was taken up later merges with what somebody else wrote since', t => {
	const review = checkoutReview;
	const program = next(review);
	program.press('g', 'e', 'Tab');
	program.type(' for good');
	const [draft] = left(program);
	const id = draft?.about.id as string;
	const before = recordOf(review, id);
	const words = before?.kind === 'event' ? before.what : undefined;

	// Another field: both are there. The same field: both values are kept. Removed: it comes back whole.
	const notes = next(applyEdit(review, {label: '', put: {[id]: {notes: 'seen by Bea'}}}));
	notes.dispatch({type: 'draft-taken', question: question(draft as Draft)});
	notes.press('Ctrl+S');
	t.like(recordOf(notes.state().review, id), {what: `${words} for good`, notes: 'seen by Bea'});
	const same = next(
		applyEdit(review, {label: '', put: {[id]: {what: 'what Bea wrote here at some length, longer by far'}}}),
	);
	same.dispatch({type: 'draft-taken', question: question(draft as Draft)});
	same.press('Ctrl+S');
	const kept = JSON.stringify(recordOf(same.state().review, id));
	t.true(kept.includes(`${words} for good`) && kept.includes('what Bea wrote here'));
	t.true(shows(same, 'both are kept'));
	const gone = next(applyEdit(review, {label: '', remove: [id]}));
	gone.dispatch({type: 'draft-taken', question: question(draft as Draft)});
	gone.press('Ctrl+S');
	t.like(recordOf(gone.state().review, id), {...before, what: `${words} for good`});
});

test('steps of earlier runs are undone after those of this one', t => {
	const program = next();
	program.press('g');
	const before = program.state().review;
	const undoable = (state: State) => state.history.done.length;
	program.press('d', 'd');
	const step = program.state().history.done.at(-1);
	const later = next(program.state().review);
	later.dispatch({type: 'remembered', steps: step ? [step] : []});
	t.is(undoable(later.state()), 1);
	later.press('s', 'u', 'u');
	t.deepEqual(later.state().review.records, before.records);
	later.press('U');
	t.deepEqual(later.state().review.records, program.state().review.records);
});

test('undo before the steps of earlier runs are here waits for them, and takes back as many as were asked for', t => {
	const program = next();
	const {review} = program.state();
	program.press('g', 'd', 'd', 'j', 'd', 'd');
	const {done} = program.state().history;
	const later = openProgram(program.state().review, {chosen: {undosAhead: 0}});
	later.press('u', 'u');
	t.true(shows(later, 'Undo: what was done before is being looked for.'));
	t.is(later.state().undosAhead, 2);
	later.dispatch({type: 'remembered', steps: done});
	t.is(later.state().undosAhead, undefined);
	later.press('u', 'u');
	t.deepEqual(later.state().review.records, review.records);

	const empty = openProgram(review, {chosen: {undosAhead: 0}});
	empty.press('u');
	empty.dispatch({type: 'remembered', steps: []});
	empty.dispatch({type: 'undo'});
	t.true(shows(empty, 'Undo: there is no change of yours to take back.'));
	empty.press('j', 'u');
	t.true(shows(empty, 'Undo: there is no change of yours to take back.'));
});

test('that drafts are not kept is said in words, for as long as it is so, at every size', t => {
	const program = next();
	program.dispatch({type: 'file', file: {unkept: 'the disk is full'}});
	for (const keys of [[], ['j'], ['a'], ['Escape', '2'], ['e']]) {
		program.press(...keys);
		t.true(program.screen()[0]?.includes('drafts are not kept'));
	}

	t.true(shows(program, 'Drafts are not kept: the disk is full. If the program ends, they are lost.'));
	program.resize(34, 10);
	t.true(program.screen()[0]?.includes('drafts are not kept'));
	program.resize(20, 4);
	t.true(shows(program, 'drafts'));
	program.resize(80, 24);
	program.dispatch({type: 'file', file: {unkept: undefined}});
	t.false(shows(program, 'not kept'));
});

test('a draft is spoken of once something is typed, and not before', t => {
	const program = next();
	for (const key of ['e', 'a']) {
		program.press(key, 'Tab');
		t.false(shows(program, 'Draft kept as you type.'));
		program.press('Ctrl+X');
		t.is(program.state().notice, undefined);
	}

	program.press('e', 'Tab');
	program.type('!');
	t.true(shows(program, 'Draft kept as you type.'));
	program.press('Ctrl+X');
	t.true(shows(program, 'The draft is gone.'));
});

test('in a file that can only be read since a form was opened it keeps its words', t => {
	const program = openProgram(checkoutReview);
	program.press('a');
	program.type('1402 typed all the same');
	program.dispatch({type: 'file', file: {readOnly: 'This file can be looked at only.'}});
	program.press('Enter');
	t.is(left(program)[0]?.texts.text, '1402 typed all the same');
	program.press('Down');
	t.is(left(program)[0]?.texts.text, '1402 typed all the same');
	program.press('Escape', 'g');
	program.dispatch({type: 'file', file: {readOnly: undefined}});
	program.press('e', 'Tab');
	program.type('!');
	program.dispatch({type: 'file', file: {readOnly: 'This file can be looked at only.'}});
	program.press('Ctrl+S');
	t.is(left(program).length, 2);
	t.true(shows(program, 'looked at only'));
});
