import {anywhereKeys} from './anywhere-keys.ts';
import {writtenOutside} from './keys-desk.ts';
import type {Mode, Row} from './press-keys.ts';
import {all, bold, gone, inHand, type Sight} from './sights.ts';
import type {Stage, Steps} from './steps.ts';

const words = 'pool wait grows';

// The label of the field in hand, with what parts it from the field.
const label = (name: string) => bold(`${name}   `);

/** The keys of readline. An X that is typed behind them shows where the cursor is. */
function textKeys(typed: Steps): readonly Row[] {
	const table: ReadonlyArray<readonly [step: string, keys: readonly string[], place: Steps, text: string]> = [
		['left', ['Left', 'Ctrl+B'], '', 'pool wait growXs'],
		['right', ['Right', 'Ctrl+F'], 'Home', 'pXool wait grows'],
		['word-left', ['Alt+B', 'Ctrl+Left', 'Alt+Left'], '', 'pool wait Xgrows'],
		['word-right', ['Alt+F', 'Ctrl+Right', 'Alt+Right'], 'Home', 'poolX wait grows'],
		['start', ['Ctrl+A', 'Home'], '', 'Xpool wait grows'],
		['end', ['Ctrl+E', 'End'], 'Home', 'pool wait growsX'],
		['delete-left', ['Backspace', 'Ctrl+H'], '', 'pool wait growX'],
		['delete-right', ['Delete', 'Ctrl+D'], 'Home', 'Xool wait grows'],
		['delete-word-left', ['Ctrl+W', 'Alt+Backspace'], '', 'pool wait X'],
		['delete-word-right', ['Alt+D'], 'Home', 'X wait grows'],
		['delete-to-start', ['Ctrl+U'], 'Alt+B', 'Xgrows'],
		['delete-to-end', ['Ctrl+K'], 'Alt+B', 'pool wait X'],
		['put-back', ['Ctrl+Y'], 'Ctrl+W', 'pool wait growsX'],
		['undo', ['Ctrl+_'], 'Ctrl+W', 'pool wait growsX'],
	];
	return [
		...table.map(
			([step, keys, place, text]): Row => ({
				id: `text-${step}`,
				keys,
				from: [`${typed} ${place}`, place === 'Ctrl+W' ? /pool wait(?! grows)/ : words],
				after: '“X”',
				// It is the whole text.
				shows: new RegExp(`(?<![A-Za-z] ?)${text}(?! ?[A-Za-z])`),
			}),
		),
		{id: 'edit-field-outside', keys: ['Ctrl+O'], from: [typed, words], shows: writtenOutside},
		{id: 'take-wording', keys: ['Ctrl+T'], shows: 'nothing is asked about here'},
		{id: 'leave-wording', keys: ['Alt+L'], shows: 'nothing is asked about here'},
	];
}

/** The keys that answer the lens; `typed` are the steps to a place where it asks. */
function lensKeys(typed: Steps): readonly Row[] {
	return [
		{
			id: 'take-wording',
			keys: ['Ctrl+T'],
			from: [typed, 'Ctrl+T'],
			shows: all('I assumed …; I expected', gone('or ask')),
		},
		{id: 'leave-wording', keys: ['Alt+L'], from: [typed, 'Alt+L'], shows: all('Left as it is', gone('or ask'))},
	];
}

/** The keys of a form, in a field: the labels of those beside it, and how something is changed in it. */
function formKeys(form: {
	readonly next: string;
	readonly previous: string;
	readonly change: Stage;
	readonly saved: Sight;
	/** Whether the arrows lead from field to field. */
	readonly arrows: boolean;
}): readonly Row[] {
	const {next, previous, change, saved, arrows} = form;
	return [
		...anywhereKeys({from: change, shows: 'What you typed is kept', back: 'e Ctrl+X'}),
		{id: 'next-field', keys: ['Enter'], shows: label(next)},
		{id: 'field-down', keys: arrows ? ['Tab', 'Down'] : ['Tab'], shows: label(next)},
		{id: 'field-up', keys: arrows ? ['Shift+Tab', 'Up'] : ['Shift+Tab'], shows: label(previous)},
		{id: 'help-fields', keys: ['F1'], shows: '─ Keys · Form ', back: 'Escape Ctrl+X'},
		{id: 'leave-form', keys: ['Escape'], from: change, shows: 'What you typed is kept', back: 'e Ctrl+X'},
		{id: 'discard-draft', keys: ['Ctrl+X'], from: change, shows: 'The draft is gone.'},
		{id: 'save-form', keys: ['Ctrl+S'], from: change, shows: all(gone('Seen through'), saved), back: 'u'},
	];
}

const text: Mode = {
	name: 'text',
	title: 'in a field of a form',
	opens: ['1 Home e Tab', label('What')],
	leaves: 'Ctrl+X',
	rows: [
		...formKeys({
			next: 'Sort',
			previous: 'When',
			change: ['Ctrl+U “pool wait”', 'pool wait'],
			saved: inHand('pool wait'),
			arrows: true,
		}),
		...textKeys(`Ctrl+U “${words}”`),
		...lensKeys('Ctrl+U “I should have looked. ”').map(
			(own): Row => (own.id === 'leave-wording' ? {...own, back: 'Ctrl+X u'} : own),
		),
		{id: 'line-break', keys: ['Alt+Enter'], from: [`Ctrl+U “${words}”`, words], after: '“X”', shows: `${words}X`},
		...[
			{id: 'line-break', keys: ['Alt+Enter'], shows: new RegExp(`Notes +${words}.*\\n.*│ +X$`, 'm')},
			{id: 'text-start', keys: ['Ctrl+A', 'Home'], place: 'Alt+Enter “more”', shows: /│ +Xmore$/m},
			{id: 'text-end', keys: ['Ctrl+E', 'End'], place: 'Alt+Enter “more” Home', shows: /│ +moreX$/m},
		].map(
			({id, keys, place = '', shows}): Row => ({
				id,
				keys,
				opens: ['1 Home e Shift+Tab Shift+Tab Shift+Tab Shift+Tab', label('Notes')],
				from: [`“${words}” ${place}`, place === '' ? words : /│ +more$/m],
				after: '“X”',
				shows,
			}),
		),
	],
};

const when: Mode = {
	name: 'when',
	title: 'in the field of a time',
	opens: ['1 Home e', label('When')],
	leaves: 'Ctrl+X',
	rows: [
		...formKeys({
			next: 'What',
			previous: 'Marks',
			change: ['Ctrl+U “15:01:40”', '15:01:40'],
			saved: inHand('15:01:40'),
			arrows: false,
		}),
		...textKeys(`Ctrl+U “${words}”`),
		{id: 'line-break', keys: ['Alt+Enter'], from: [`Ctrl+U “${words}”`, words], after: '“X”', shows: `${words}X`},
		{id: 'minute-later', keys: ['Up'], shows: /When +15:02:00/},
		{id: 'minute-earlier', keys: ['Down'], shows: /When +15:00:00/},
		{id: 'ten-minutes-later', keys: ['PgUp', 'Shift+Up'], shows: /When +15:11:00/},
		{id: 'ten-minutes-earlier', keys: ['PgDn', 'Shift+Down'], shows: /When +14:51:00/},
	],
};

const sort = label('Sort');
const toMarks = 'Shift+Tab Shift+Tab Shift+Tab';
const marks = label('Marks');

const options: Mode = {
	name: 'options',
	title: 'among the options of a field',
	opens: ['1 Home e Tab Tab', sort],
	leaves: 'Ctrl+X',
	rows: [
		...formKeys({
			next: 'Who',
			previous: 'What',
			change: ['Right', '(•) change'],
			saved: inHand('change'),
			arrows: true,
		}),
		// In the last field it saves; nothing was changed.
		{id: 'next-field', keys: ['Enter'], from: [toMarks, marks], shows: 'Nothing was changed.'},
		{id: 'next-option', keys: ['Right', 'l'], shows: all('(•) change', '( ) none')},
		{id: 'next-option', keys: ['Right', 'l'], from: [toMarks, marks], shows: bold('[ ] noticed')},
		{id: 'previous-option', keys: ['Left', 'h'], shows: all('(•) recovered', '( ) none')},
		{
			id: 'previous-option',
			keys: ['Left', 'h'],
			from: [`${toMarks} Right Right`, bold('[ ] eased')],
			shows: bold('[ ] noticed'),
		},
		{id: 'toggle-option', keys: [' '], shows: '(•) change'},
		{id: 'toggle-option', keys: [' '], from: [toMarks, marks], shows: '[x] began'},
		{id: 'toggle-option', keys: [' '], from: [`${toMarks} Space`, '[x] began'], shows: '[ ] began'},
	],
};

const hint = '1426 rollback starts';
const kept = 'What you typed is kept';
const clear = 'Ctrl+E Ctrl+U Escape';
const row = '“15:01:40 pool waits”';

const quickAdd: Mode = {
	name: 'quick-add',
	title: 'in the row that is being added',
	opens: ['1 Home a', hint],
	leaves: clear,
	rows: [
		...anywhereKeys({from: [row, 'pool waits'], shows: all(kept, gone('Tab more')), back: `a ${clear}`}),
		...textKeys(`“${words}”`),
		...lensKeys('“I should have looked. ”'),
		{
			id: 'add-row',
			keys: ['Enter', 'Ctrl+S'],
			from: [row, 'pool waits'],
			shows: all(inHand(/15:01:40.*pool waits/), '1 Timeline 32'),
			back: 'u',
		},
		{
			id: 'add-row-and-next',
			keys: ['Down', 'Alt+Enter'],
			from: [row, 'pool waits'],
			shows: all(/15:01:40.*pool waits/, hint, '1 Timeline 32'),
			back: 'Escape u',
		},
		{
			id: 'more-fields',
			keys: ['Tab'],
			from: [row, 'pool waits'],
			shows: all(/When +15:01:40/, /What +pool waits/, label('What'), 'Seen through'),
			back: 'Ctrl+X',
		},
		{id: 'leave-row', keys: ['Escape'], from: [row, 'pool waits'], shows: kept, back: `a ${clear}`},
		{id: 'discard-draft', keys: ['Ctrl+X'], from: [row, 'pool waits'], shows: 'The draft is gone.', back: ''},
		{id: 'help-fields', keys: ['F1'], shows: '─ Keys · New row ', back: 'Escape Escape'},
	],
};

const ask: Mode = {
	name: 'ask',
	title: 'on the line that asks for something',
	opens: ['1 Home i', 'Read which log?'],
	leaves: 'Escape',
	rows: [
		...anywhereKeys({from: ['“x”', 'Read which log?  x'], shows: all(gone('Read which log?'), inHand('Step 01'))}),
		...textKeys(`“${words}”`),
		{id: 'line-break', keys: ['Alt+Enter'], from: [`“${words}”`, words], after: '“X”', shows: `${words}X`},
		{id: 'help-fields', keys: ['F1'], shows: '─ Keys · Typing ', back: 'Escape Escape'},
		{
			id: 'answer-leave',
			keys: ['Escape'],
			from: ['“x”', 'Read which log?  x'],
			shows: all(gone('Read which log?'), inHand('Step 01')),
		},
		{id: 'complete-path', keys: ['Tab'], from: ['“we”', 'Read which log?  we'], shows: 'Read which log?  web-2.log'},
		{id: 'answer', keys: ['Enter'], from: ['“web-2.log”', '?  web-2.log'], shows: '3 events as evidence'},
		{
			id: 'answer',
			keys: ['Enter'],
			opens: ['1 Home y w', 'Write Markdown to  checkout.md'],
			from: ['Ctrl+U “page.md”', 'Write Markdown to  page.md'],
			shows: /Written to .*page\.md/,
		},
		{
			id: 'answer',
			keys: ['Enter'],
			opens: ['1 Home : “go” Enter', 'Go to (14:20'],
			from: ['“12”', 'row 12)  12'],
			shows: '12 of 32',
		},
		{
			id: 'answer',
			keys: ['Enter'],
			opens: ['1 Home Space : “shift” Enter', 'Shift by ('],
			from: ['“+30s”', '(+5m, -2m13s)  +30s'],
			shows: 'One row moved by +30s. u puts it back.',
			back: 'Escape u',
		},
		{
			id: 'answer',
			keys: ['Enter'],
			opens: ['1 Home i “web-2.log” Enter', '3 events as evidence'],
			from: ['& “three”', 'Only lines with  three'],
			shows: all('1 event as evidence', 'Only what passes “three”.'),
		},
	],
};

/** The keys of everything in which one types, and of the options of a form. */
export const fieldModes: readonly Mode[] = [text, when, options, quickAdd, ask];
