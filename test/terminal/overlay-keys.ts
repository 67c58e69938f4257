import {anywhereKeys} from './anywhere-keys.ts';
import type {Mode} from './press-keys.ts';
import {all, copied, gone, inHand} from './sights.ts';

const second = inHand('Step 02');
const first = inHand('Step 01');

const choices: Mode = {
	name: 'choices',
	title: 'in a list to choose from',
	opens: ['1 Home :', '─ Commands '],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({shows: all(gone('─ Commands '), first)}),
		{id: 'choose', keys: ['Enter'], from: ['“last row”', inHand('Last row')], shows: inHand('Step 30')},
		{
			id: 'choose',
			keys: ['Enter'],
			opens: ['1 Home ?', '─ Keys · Timeline '],
			from: ['“last row”', inHand('Last row')],
			shows: inHand('Step 30'),
		},
		{
			id: 'choose',
			keys: ['Enter'],
			opens: ['1 Home j L', 'Which assumptions were held here?'],
			from: ['Down', inHand('[ ] A2  Belief 02')],
			shows: inHand('[x] A2  Belief 02'),
			back: 'Escape u',
		},
		{id: 'choice-down', keys: ['Down', 'Ctrl+N'], shows: inHand('Add an event above the row')},
		{
			id: 'choice-up',
			keys: ['Up', 'Ctrl+P'],
			from: ['Down Down', inHand('Set the time of the event')],
			shows: inHand('Add an event above the row'),
		},
		{id: 'choice-page-down', keys: ['PgDn'], shows: inHand('Redo')},
		{
			id: 'choice-page-up',
			keys: ['PgUp'],
			from: ['PgDn Down', inHand('Link with')],
			shows: inHand('Add an event above the row'),
		},
		{id: 'close-choices', keys: ['Escape'], shows: all(gone('─ Commands '), first)},
	],
};

const search: Mode = {
	name: 'search',
	title: 'while searching',
	opens: ['1 Home /', /^ \/$/m],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({from: ['“Step 05”', ' /Step 05'], shows: gone(' /Step 05')}),
		{
			id: 'search-go',
			keys: ['Enter'],
			from: ['“Step 05”', ' /Step 05'],
			shows: all(gone(' /Step 05'), inHand('Step 05')),
		},
		{
			id: 'search-leave',
			keys: ['Escape'],
			from: ['“Step 05”', inHand('Step 05')],
			shows: all(gone(' /Step 05'), first),
		},
		{id: 'help-fields', keys: ['F1'], shows: all('─ Keys · Search ', 'Stay at the match'), back: 'Escape Escape'},
		{
			id: 'search-filter',
			keys: ['Ctrl+F'],
			from: ['“Step 05”', ' /Step 05'],
			shows: all(' & Step 05', gone('Step 04'), inHand('Step 05')),
		},
	],
};

const filter: Mode = {
	name: 'filter',
	title: 'while filtering',
	opens: ['1 Home &', 'has:assumption'],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({from: ['“Step 05”', ' & Step 05'], shows: '1 match. Esc shows all.', back: 'Escape'}),
		{
			id: 'filter-keep',
			keys: ['Enter'],
			from: ['“Step 05”', ' & Step 05'],
			shows: all('1 match. Esc shows all.', gone('Step 04')),
			back: 'Escape',
		},
		{id: 'help-fields', keys: ['F1'], shows: all('─ Keys · Filter ', 'As it was before'), back: 'Escape Escape'},
		{
			id: 'filter-leave',
			keys: ['Escape'],
			from: ['“Step 05”', all(' & Step 05', gone('Step 04'))],
			shows: all(gone(' & Step 05'), 'Step 04', first),
		},
	],
};

const sent = /Sent .* to your terminal's clipboard/;

const copy: Mode = {
	name: 'copy',
	title: 'in the menu of copying',
	opens: ['1 Home j y', all('All of it, as Markdown', 'w   Write')],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({shows: all(gone('All of it'), second)}),
		{
			id: 'copy-rows',
			keys: ['y'],
			shows: all(
				sent,
				copied(text => text.includes('Step 02') && !text.includes('Step 03')),
			),
		},
		{
			id: 'copy-timeline',
			keys: ['t'],
			shows: all(
				sent,
				copied(text => /Step 01[\s\S]*Step 30/.test(text) && !text.includes('Lesson 02')),
			),
		},
		{
			id: 'copy-all',
			keys: ['a'],
			shows: all(
				sent,
				copied(text => text.startsWith('# Slow checkout') && text.includes('Lesson 02')),
			),
		},
		{id: 'copy-write', keys: ['w'], shows: 'Write Markdown to  checkout.md'},
		{id: 'help-open', keys: ['?', 'F1'], shows: '─ Keys · Copy ', back: 'Escape Escape'},
		{id: 'copy-leave', keys: ['Escape'], shows: all(gone('All of it'), second)},
		{id: 'copy-leave', keys: ['Escape'], from: ['y', sent], shows: gone(sent)},
	],
};

const toLine = (line: number) => new RegExp(`^ Export · Markdown +line ${line} of \\d+$`, 'm');

const preview: Mode = {
	name: 'preview',
	title: 'in the document before it leaves',
	opens: ['1 Home x', toLine(1)],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({shows: all(gone('Export ·'), first)}),
		{
			id: 'preview-copy',
			keys: ['y'],
			shows: all(
				sent,
				copied(text => text.startsWith('# Slow checkout')),
			),
		},
		{id: 'help-open', keys: ['?', 'F1'], shows: all('─ Keys · Export ', /^ Export · /m), back: 'Escape Escape'},
		{id: 'preview-write', keys: ['w'], shows: 'Write Markdown to  checkout.md', back: 'Escape Escape'},
		{id: 'preview-next', keys: ['Right', 'l', 'Tab'], shows: 'Export · GitHub'},
		{id: 'preview-previous', keys: ['Left', 'h', 'Shift+Tab'], shows: 'Export · GitLab'},
		{id: 'preview-down', keys: ['Down', 'j'], shows: toLine(2)},
		{id: 'preview-up', keys: ['Up', 'k'], from: ['j j', toLine(3)], shows: toLine(2)},
		{id: 'preview-page-down', keys: ['PgDn', 'Ctrl+F', ' '], shows: toLine(19)},
		{id: 'preview-page-up', keys: ['PgUp', 'Ctrl+B'], from: ['PgDn j j', toLine(21)], shows: toLine(3)},
		{id: 'preview-half-down', keys: ['Ctrl+D'], shows: toLine(10)},
		{id: 'preview-half-up', keys: ['Ctrl+U'], from: ['PgDn', toLine(19)], shows: toLine(10)},
		{id: 'preview-first', keys: ['g', 'Home'], from: ['PgDn', toLine(19)], shows: toLine(1)},
		{id: 'preview-last', keys: ['G', 'End'], shows: all(gone(toLine(1)), 'Belief 24')},
		{id: 'preview-leave', keys: ['Escape', 'q'], shows: all(gone('Export ·'), first)},
	],
};

const confirm: Mode = {
	name: 'confirm',
	title: 'asked whether to delete',
	opens: ['1 Home j d', 'd again deletes this event'],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({shows: all(gone('d again'), second)}),
		{
			id: 'confirm',
			keys: ['d', 'y', 'Delete'],
			shows: all('u brings it back.', '1 Timeline 30', gone('Step 02')),
			back: 'u',
		},
		{id: 'keep', keys: ['Escape'], shows: all(gone('d again'), second)},
	],
};

const overwrite: Mode = {
	name: 'overwrite',
	title: 'asked whether to replace a file',
	opens: ['1 Home y w Ctrl+U “mine.md” Enter', 'mine.md is there and is no export of Recount. y replaces it.'],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({shows: all(gone('y replaces'), first)}),
		{id: 'keep-file', keys: ['Escape'], shows: all(gone('y replaces'), first)},
		{id: 'overwrite', keys: ['y'], shows: /Written to .*mine\.md/},
	],
};

const prompt = /Read which log\? {2}\/dev\/zero/;

// It has no end, and none of its lines has one.
const reading: Mode = {
	name: 'reading',
	title: 'while a log is read',
	opens: ['1 Home i “/dev/zero” Enter', 'Reading zero …  · Esc stops'],
	leaves: 'Escape Escape',
	rows: [
		...anywhereKeys({shows: all(gone('Esc stops'), prompt), back: 'Escape'}),
		{id: 'stop-reading', keys: ['Escape'], shows: all(gone('Esc stops'), prompt), back: 'Escape'},
	],
};

const one = inHand('one');
const two = inHand('two');
const three = inHand('three');
const oneOut = '2 of 3 events as evidence beside the story.';
const allOut = '0 of 3 events as evidence';

const offer: Mode = {
	name: 'offer',
	title: 'offered a log that was read',
	opens: ['1 Home i “web-2.log” Enter', '3 events as evidence'],
	leaves: 'Escape Escape',
	rows: [
		...anywhereKeys({shows: all(gone('as evidence'), first)}),
		{id: 'reword-line', keys: ['e'], shows: 'In other words', back: 'Escape Escape'},
		{id: 'narrow-offer', keys: ['&', '/'], shows: 'Only lines with', back: 'Escape Escape'},
		{id: 'offer-zone', keys: ['z'], shows: 'each line names its own'},
		{id: 'offer-start', keys: ['y'], shows: 'the lines name it themselves'},
		{
			id: 'offer-start',
			keys: ['y'],
			opens: ['1 Home i “yearless.log” Enter', '2 events as evidence'],
			shows: 'The first of them is of',
			back: 'Escape Escape',
		},
		{id: 'offer-clock', keys: ['o'], shows: 'Add to each time', back: 'Escape Escape'},
		{id: 'offer-format', keys: ['f'], shows: 'Read it as', back: 'Escape Escape'},
		{id: 'fold-repeats', keys: ['c'], shows: 'repeats folded'},
		{id: 'day-first', keys: ['d'], shows: 'the lines tell which comes first'},
		{id: 'month-first', keys: ['m'], shows: 'the lines tell which comes first'},
		{
			id: 'day-first',
			keys: ['d'],
			opens: ['1 Home i “both.log” Enter', 'No line tells whether the day'],
			shows: all('as evidence', '2026-10-03 12:40:00 UTC'),
		},
		{
			id: 'month-first',
			keys: ['m'],
			opens: ['1 Home i “both.log” Enter', 'No line tells whether the day'],
			shows: all('as evidence', '2026-03-10 13:40:00 UTC'),
		},
		{
			id: 'help-open',
			keys: ['?', 'F1'],
			shows: all('─ Keys · Import ', 'Take the lines in as evidence', '1 of 3'),
			back: 'Escape Escape',
		},
		{id: 'offer-lines', keys: ['r'], shows: all('3 lines = 3 events.', gone(one))},
		{id: 'skip-line', keys: [' ', 'x'], shows: all(oneOut, one)},
		{id: 'skip-all', keys: ['A'], shows: all(allOut, one)},
		{id: 'skip-range', keys: ['v'], shows: 'Go to the end of the range.', back: 'Escape Escape'},
		{id: 'skip-range', keys: ['v'], from: ['v G', all(three, gone('of 3 events'))], shows: allOut},
		{id: 'offer-down', keys: ['j', 'Down'], shows: two},
		{id: 'offer-up', keys: ['k', 'Up'], from: ['G', three], shows: two},
		{id: 'offer-page-down', keys: ['PgDn', 'Ctrl+F'], shows: three},
		{id: 'offer-page-up', keys: ['PgUp', 'Ctrl+B'], from: ['G', three], shows: one},
		{id: 'offer-half-down', keys: ['Ctrl+D'], shows: three},
		{id: 'offer-half-up', keys: ['Ctrl+U'], from: ['G', three], shows: one},
		{id: 'offer-first', keys: ['g', 'Home'], from: ['G', three], shows: one},
		{id: 'offer-last', keys: ['G', 'End'], shows: three},
		{id: 'leave-offer', keys: ['Escape'], shows: all(gone('as evidence'), first)},
		{id: 'leave-offer', keys: ['Escape'], from: ['r', gone(one)], shows: one},
		{
			id: 'take-in',
			keys: ['Enter'],
			shows: all('3 lines are in as evidence. → shows them, u takes them out again.', '1 Timeline 31'),
			back: 'u',
		},
	],
};

const compared = all('An older version on the disk', 'Only here: ');

const older: Mode = {
	name: 'older',
	title: 'where the file has become an older version',
	opens: ['1 Home R', compared],
	leaves: 'Escape',
	older: true,
	rows: [
		...anywhereKeys({shows: all(gone('Only here: '), first)}),
		{id: 'help-open', keys: ['?', 'F1'], shows: '─ Keys · An older version ', back: 'Escape Escape'},
		{id: 'leave-older', keys: ['Escape'], shows: all(gone('Only here: '), 'saving waits: R', first)},
		{id: 'keep-newer', keys: ['h'], shows: all('What is here goes on.', gone('saving waits'), first), anew: true},
		{
			id: 'take-older',
			keys: ['t'],
			shows: all('What was on the disk is here; u brings the other back.', '1 Timeline 0'),
			anew: true,
		},
	],
};

const pasted = Array.from({length: 40}, (_, index) => `note ${index + 1}`).join('\r');
const notes = `\u001B[200~${pasted}\ra draft to be\u001B[201~`;
const leftBehind = `1 Home e ${'Shift+Tab '.repeat(4)} “${notes}”`;
const question = /There is a draft from/;
const wholeDraft = all(question, /^ {4}Notes$/m);
const isAsked = all(question, 'It was typed and not saved.');

const draft: Mode = {
	name: 'draft',
	title: 'asked about a draft',
	opens: [': “drafts” Enter', isAsked],
	leaves: 'Escape',
	draft: leftBehind,
	rows: [
		...anywhereKeys({shows: all(gone(question), first)}),
		{id: 'help-open', keys: ['?', 'F1'], shows: '─ Keys · Draft ', back: 'Escape Escape'},
		{id: 'look-at-draft', keys: ['l'], shows: wholeDraft, back: 'Escape Escape'},
		{id: 'leave-draft', keys: ['Escape'], shows: all(gone(question), first)},
		{id: 'drop-draft', keys: ['d'], shows: 'd again drops the draft, and nothing brings it back'},
		{
			id: 'drop-draft',
			keys: ['d'],
			from: ['d', 'd again drops the draft'],
			shows: all('The draft is gone.', gone(question)),
			anew: true,
		},
		{
			id: 'take-draft',
			keys: ['Enter'],
			shows: all('Your words are back.', 'Seen through', 'a draft to be'),
			anew: true,
		},
	],
};

const top = (words: string) => new RegExp(`There is a draft.*\\n\\n +${words}$`, 'm');

const draftText: Mode = {
	name: 'draft-text',
	title: 'in the whole text of a draft',
	opens: [': “drafts” Enter', isAsked],
	goesOn: ['l', wholeDraft],
	leaves: 'Escape Escape',
	draft: leftBehind,
	rows: [
		...anywhereKeys({shows: isAsked, back: 'Escape'}),
		{id: 'help-open', keys: ['?', 'F1'], shows: '─ Keys · Draft ', back: 'Escape Escape Escape'},
		{id: 'draft-down', keys: ['j', 'Down'], shows: top('note 1')},
		{id: 'draft-up', keys: ['k', 'Up'], from: ['j j', top('note 2')], shows: top('note 1')},
		{id: 'draft-page-down', keys: ['PgDn', ' ', 'Ctrl+D'], shows: top('note 16')},
		{id: 'draft-page-up', keys: ['PgUp', 'Ctrl+U'], from: ['PgDn j', top('note 17')], shows: top('note 1')},
		{id: 'close-draft', keys: ['Escape', 'l', 'q'], shows: isAsked, back: 'Escape'},
		{
			id: 'take-draft',
			keys: ['Enter'],
			shows: all('Your words are back.', 'Seen through', 'a draft to be'),
			anew: true,
		},
	],
};

const settled = 'Settled. u brings back what was not chosen.';
const isSettling = /─ One field, two wordings · 1 of 1 ─/;

const settle: Mode = {
	name: 'settle',
	title: 'in the choice between two wordings',
	opens: ['1 Home R', isSettling],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({shows: all(gone(isSettling), inHand('Step 05'))}),
		{
			id: 'settle-take',
			keys: ['Enter'],
			from: ['j', /▸ kept +Step five/],
			shows: all(settled, inHand('Step five')),
			back: 'u',
		},
		{id: 'settle-now', keys: ['1'], shows: all(settled, inHand('Step 05')), back: 'u'},
		{id: 'settle-other', keys: ['2'], shows: all(settled, inHand('Step five')), back: 'u'},
		{id: 'settle-both', keys: ['b'], shows: all(settled, inHand('Step 05'), gone(isSettling)), back: 'u'},
		{id: 'settle-write', keys: ['e'], shows: 'Seen through', back: 'Escape'},
		{id: 'settle-down', keys: ['j', 'Down'], shows: /▸ kept +Step five/},
		{id: 'settle-up', keys: ['k', 'Up'], from: ['j', /▸ kept/], shows: /▸ now +Step 05/},
		{
			id: 'help-open',
			keys: ['?', 'F1'],
			shows: all('─ Keys · Two wordings ', 'Keep what stands there now'),
			back: 'Escape Escape',
		},
		{id: 'settle-later', keys: ['Escape'], shows: all(gone(isSettling), inHand('Step 05'))},
	],
};

/** The keys of what lies over the panes and is no field. */
export const overlayModes: readonly Mode[] = [
	choices,
	search,
	filter,
	copy,
	preview,
	confirm,
	overwrite,
	reading,
	offer,
	settle,
	older,
	draft,
	draftText,
];
