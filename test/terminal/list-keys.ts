import {anywhereKeys} from './anywhere-keys.ts';
import {assumptions, learnings, type Pane, timeline} from './panes.ts';
import type {Mode, Row} from './press-keys.ts';
import {all, bold, copied, gone, inHand, inOrder, type Sight} from './sights.ts';

const noSearch = 'search for something with / first';
const left: Sight = ({terminal}) => !terminal.alternate();
const prompt = /^ \/$/m;

function panesKeys(pane: Pane): readonly Row[] {
	const panes: ReadonlyArray<readonly [id: string, key: string, first: string]> = [
		['timeline', '1', 'Step 01'],
		['assumptions', '2', 'Belief 01'],
		['learnings', '3', 'Lesson 01'],
	];
	return [
		...panes.map(([id, key, first]): Row => {
			const own = id === pane.name;
			return {id, keys: [key], ...(own ? {from: ['n', noSearch]} : {}), shows: all(gone(noSearch), inHand(first))};
		}),
		{id: 'next-pane', keys: ['Tab', ']'], shows: inHand(pane.next)},
		{id: 'previous-pane', keys: ['Shift+Tab', '['], shows: inHand(pane.previous)},
	];
}

function motionKeys(pane: Pane): readonly Row[] {
	const {word, second, last, beforeLast} = pane;
	const first = `${word} 01`;
	const atEnd = ['G', inHand(last)] as const;
	const teens = `/ “${word} 1” Enter Home j`;
	return [
		{id: 'down', keys: ['j', 'Down'], shows: inHand(second)},
		{id: 'up', keys: ['k', 'Up'], from: atEnd, shows: inHand(beforeLast)},
		{id: 'first', keys: ['g', 'Home'], from: atEnd, shows: inHand(first)},
		{id: 'last', keys: ['G', 'End'], shows: inHand(last)},
		{id: 'half-down', keys: ['Ctrl+D'], shows: inHand(pane.half)},
		{id: 'half-up', keys: ['Ctrl+U'], from: atEnd, shows: inHand(pane.halfBack)},
		{id: 'page-down', keys: ['PgDn', 'Ctrl+F'], shows: inHand(pane.page)},
		{id: 'page-up', keys: ['PgUp', 'Ctrl+B'], from: atEnd, shows: inHand(pane.pageBack)},
		{id: 'search', keys: ['/'], shows: prompt, back: 'Escape'},
		{id: 'next-match', keys: ['n'], from: [teens, inHand(second)], shows: inHand(`${word} 10`)},
		{id: 'previous-match', keys: ['N'], from: [teens, inHand(second)], shows: inHand(pane.lastTeen)},
		{id: 'go-to', keys: [':go'], shows: 'Go to (14:20, +10m, row 12)', back: 'Escape'},
	];
}

function choosingKeys(pane: Pane): readonly Row[] {
	const {word, count, second} = pane;
	const three = 'v j j';
	return [
		{id: 'mark', keys: [' '], shows: '1 marked. Esc clears.', back: 'Escape'},
		{id: 'mark', keys: [' '], from: ['Space', '1 marked'], shows: gone('1 marked')},
		{id: 'mark-range', keys: ['v'], shows: 'Go to the end of the range. v ends it, Esc clears.', back: 'Escape'},
		{
			id: 'mark-range',
			keys: ['v'],
			from: [three, '3 marked'],
			after: 'k',
			shows: all('3 marked', inHand(second)),
			back: 'Escape',
		},
		{id: 'mark-all', keys: ['A'], shows: `${count} marked.`, back: 'Escape'},
		{id: 'mark-all', keys: ['A'], from: ['A', `${count} marked.`], shows: gone('marked.')},
		{id: 'clear', keys: ['Escape'], from: ['Space', '1 marked'], shows: gone('1 marked')},
		{
			id: 'clear',
			keys: ['Escape'],
			from: [`& “${word} 02” Enter`, '1 match. Esc shows all.'],
			shows: all(gone('1 match'), `${word} 03`),
		},
		{id: 'clear', keys: ['Escape'], from: [`/ “${word} 02” Enter`, inHand(`${word} 02`)], after: 'n', shows: noSearch},
	];
}

function changeKeys(pane: Pane): readonly Row[] {
	const {record, moved, links, label} = pane;
	const [steps, place, below, above] = moved;
	const deleted = 'u brings it back.';
	const undone = 'Undone: the deletion.';
	return [
		{id: 'edit', keys: ['Enter', 'e'], shows: label, back: 'Ctrl+X'},
		{
			id: 'remove',
			keys: ['d', 'Delete'],
			shows: `d again deletes this ${record}; any other key keeps it.`,
			back: 'Escape',
		},
		{id: 'undo', keys: ['u'], from: ['d d', deleted], shows: undone},
		{id: 'redo', keys: ['U', 'Ctrl+R'], from: ['d d u', undone], shows: 'Done again: the deletion.', back: 'u'},
		{id: 'link', keys: ['L'], shows: links, back: 'Escape'},
		{id: 'move-down', keys: ['J'], from: [steps, place], shows: below, back: 'u'},
		{id: 'move-up', keys: ['K'], from: [steps, place], shows: above, back: 'u'},
		{id: 'edit-row-outside', keys: ['E'], shows: inHand('written outside'), back: 'u'},
		{id: 'settle', keys: ['R'], shows: '─ One field, two wordings', back: 'Escape'},
		{id: 'incident', keys: ['0', ':incident'], shows: 'In short', back: 'Ctrl+X'},
		{id: 'save', keys: ['Ctrl+S', ':w'], shows: ' Saved.'},
	];
}

function overKeys(pane: Pane): readonly Row[] {
	return [
		{id: 'import', keys: ['i'], shows: 'Read which log?', back: 'Escape'},
		{id: 'export', keys: ['x'], shows: 'Export · Markdown', back: 'Escape'},
		{id: 'copy', keys: ['y'], shows: 'All of it, as Markdown', back: 'Escape'},
		{
			id: 'copy-whole',
			keys: ['Y'],
			shows: all(
				copied(text => text.startsWith('# Slow checkout') && /Step 01[\s\S]*Step 30/.test(text)),
				/Sent .* to your terminal's clipboard/,
			),
			back: 'Escape',
		},
		{id: 'palette', keys: [':', 'Ctrl+P'], shows: '─ Commands ', back: 'Escape'},
		{id: 'help', keys: ['?', 'F1'], shows: `─ Keys · ${pane.tab} `, back: 'Escape'},
		{id: 'filter', keys: ['&'], shows: /^ & +words +!word/m, back: 'Escape'},
		{id: 'ask-drafts', keys: [':drafts'], shows: 'No earlier run left a draft behind.'},
	];
}

function lookingKeys(pane: Pane): readonly Row[] {
	const usual = ': “set theme default” Enter';
	const hues = isSomewhere(cell => cell.foreground !== undefined);
	const dim = isSomewhere(cell => cell.dim);
	const says = (theme: string) => `Theme ${theme}, for now.`;
	return [
		{
			id: 'zone',
			keys: ['z'],
			shows: all('Times are shown in UTC, and typed ones are read so.', /UTC · sav/),
			back: 'z',
		},
		{id: 'zoom', keys: ['f'], shows: gone(pane.detail), back: 'f'},
		{
			id: 'theme-mono',
			keys: [':set theme mono'],
			shows: all(says('mono'), gone(hues), dim),
			back: usual,
		},
		{id: 'theme-high', keys: [':set theme high'], shows: all(says('high'), gone(hues), gone(dim)), back: usual},
		{
			id: 'theme-default',
			keys: [':set theme default'],
			from: [': “set theme mono” Enter', says('mono')],
			shows: all(says('default'), hues),
		},
	];
}

const lensOff = 'The lens is off, for now.';

function lensKeys(): readonly Row[] {
	return [
		{id: 'lens-off', keys: [':lens off'], shows: lensOff, back: ': “lens on” Enter'},
		{id: 'lens-on', keys: [':lens on'], from: [': “lens off” Enter', lensOff], shows: 'The lens is on.'},
	];
}

function isSomewhere(is: (cell: {readonly dim: boolean; readonly foreground: number | undefined}) => boolean): Sight {
	return ({terminal}) =>
		terminal.screen().some((line, row) => Array.from(line).some((_, column) => is(terminal.cell(row, column))));
}

const timelineKeys: readonly Row[] = [
	{
		id: 'add-event',
		keys: ['a', 'o'],
		from: ['j', inHand('Step 02')],
		shows: inOrder('Step 02', '1426 rollback starts', '3 lines from'),
		back: 'Escape',
	},
	{
		id: 'add-event-above',
		keys: ['O'],
		from: ['j', inHand('Step 02')],
		shows: inOrder('Step 01', '1426 rollback starts', 'Step 02'),
		back: 'Escape',
	},
	{id: 'time', keys: ['t'], shows: all(bold('When'), gone('Seen through')), back: 'Ctrl+X'},
	{id: 'assume', keys: ['w'], shows: 'New assumption', back: 'Ctrl+X'},
	{
		id: 'story',
		keys: ['s'],
		from: ['j', inHand('Step 02')],
		shows: all('1 Timeline 30', inHand('Step 02')),
		back: 'u j Left',
	},
	{
		id: 'unfold',
		keys: ['Right', 'l'],
		from: ['j j', inHand('3 lines from web-1.log')],
		shows: inHand('timeout one'),
		back: 'Left',
	},
	{
		id: 'fold',
		keys: ['Left', 'h'],
		from: ['j j Right', inHand('timeout one')],
		shows: inHand('3 lines from web-1.log'),
	},
	{
		id: 'join',
		keys: ['m'],
		from: ['j j j Space j j Space', '2 marked.'],
		shows: all('2 rows are one now, at ', '1 Timeline 30'),
		back: 'u',
	},
	{id: 'shift', keys: [':shift'], shows: 'Shift by (+5m, -2m13s)', back: 'Escape'},
	{id: 'time-column', keys: ['T'], shows: 'which is T+0.', back: 'T T'},
	{
		id: 'time-column',
		keys: ['T'],
		from: ['T', 'which is T+0.'],
		shows: 'Times: since the row above.',
		back: 'T',
	},
	{id: 'time-column', keys: ['T'], from: ['T T', 'since the row above'], shows: 'Times: the clock.'},
];

function addingKeys(kind: string, word: string, letter: string, count: number): readonly Row[] {
	const from = ['G k', inHand(`${word} ${count - 1}`)] as const;
	const after = '“A new row” Ctrl+S';
	const at = (place: number) => inHand(new RegExp(`${letter}${place}\\s+A new row`));
	return [
		{id: `add-${kind}`, keys: ['a'], from, after, shows: at(count + 1), back: 'u'},
		{id: `add-${kind}-below`, keys: ['o'], from, after, shows: at(count), back: 'u'},
		{id: `add-${kind}-above`, keys: ['O'], from, after, shows: at(count - 1), back: 'u'},
	];
}

const assumptionKeys: readonly Row[] = [
	...addingKeys('assumption', 'Belief', 'A', 24),
	...['= held', '~ partly', '≠ differed'].map(
		(outcome, index): Row => ({
			id: 'outcome',
			keys: ['c'],
			...(index === 0 ? {} : {from: ['c '.repeat(index), inHand(index === 1 ? '= held' : '~ partly')]}),
			shows: inHand(outcome),
			back: 'u '.repeat(index + 1),
		}),
	),
	{id: 'learn', keys: ['w'], shows: 'New learning', back: 'Ctrl+X'},
];

const learningKeys: readonly Row[] = [
	...addingKeys('learning', 'Lesson', 'L', 14),
	{id: 'experiment', keys: ['w'], shows: 'New experiment', back: 'Ctrl+X'},
];

function listMode(pane: Pane, own: readonly Row[]): Mode {
	return {
		name: pane.name,
		title: `in the ${pane.name}`,
		opens: [`${pane.key} Home`, inHand(`${pane.word} 01`)],
		leaves: '',
		rows: [
			...anywhereKeys({shows: 'Ctrl+C again, or q, to leave.'}),
			...panesKeys(pane),
			...motionKeys(pane),
			...choosingKeys(pane),
			...overKeys(pane),
			...lookingKeys(pane),
			...lensKeys(),
			...changeKeys(pane),
			...own,
			{id: 'quit', keys: ['q', 'Q', ':q', ':wq'], shows: left, ends: 0},
			{id: 'interrupt', keys: ['Ctrl+C'], from: ['Ctrl+C', 'Ctrl+C again'], shows: left, ends: 130},
		],
	};
}

/** The keys of the three panes. */
export const listModes: readonly Mode[] = [
	listMode(timeline, timelineKeys),
	listMode(assumptions, assumptionKeys),
	listMode(learnings, learningKeys),
];
