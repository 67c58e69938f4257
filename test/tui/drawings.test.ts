import {readFileSync, writeFileSync} from 'node:fs';
import test from 'ava';
import type {Action} from '../../source/app/action.ts';
import {choices} from '../../source/app/choices.ts';
import {pad} from '../../source/app/columns.ts';
import {draftsIn} from '../../source/app/forms/drafts.ts';
import {isTiny} from '../../source/app/layout.ts';
import {rows as listed} from '../../source/app/lists/rows.ts';
import {offerOverlay} from '../../source/app/offers/offer.ts';
import {type Preview, type State, topOverlay} from '../../source/app/state.ts';
import {look} from '../../source/app/wording/look.ts';
import {emptyReview, type Review} from '../../source/review/review.ts';
import {frame} from '../../source/tui/frame.ts';
import {fixedEnvironment, openProgram, type Program} from '../helpers/program.ts';
import {searchReview, searchReviewWithLog} from '../helpers/search-review.ts';

const file = new URL('drawings.txt', import.meta.url);
const sizes = [
	[80, 24],
	[120, 36],
] as const;
const preview: Preview = {
	target: 'markdown',
	targets: ['markdown', 'github', 'gitlab'],
	lines: [
		'# Search finds nothing, Tue 12 May 2026',
		'',
		'All times in UTC. Roles: data lead, index group, search duty.',
		'',
		'## What we learned',
		...Array.from({length: 60}, (_, index) => `- line ${index + 6} of the document`),
	],
	top: 0,
	remarks: ['1 name becomes a role', '1 “@” will not ping anybody'],
	size: 4120,
};

/**
 * How a screen is reached: the review, and what is pressed, typed (in quotes), written into a prompt (behind `>`) or comes;
 * at a `rest` the lens looks.
 */
type Way = readonly [review: Review, ...steps: ReadonlyArray<string | Action>];

const asked = askedAbout(
	['j', 'j', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'],
	'Its queue was full of long words.',
);
const exported: Action = {type: 'opened', overlay: {type: 'preview', preview}};
const web = [
	['WARN pool exhausted waiting=40', 'new'],
	['ERROR timeout calling payments (5000ms)', 'new'],
	['×212 ERROR timeout calling payments (5000ms)', 'new'],
	['page sent to on-call', 'here'],
	['rollback started', 'left'],
] as const;
const offered: Action = {
	type: 'opened',
	overlay: offerOverlay({
		name: 'web-1.log',
		edit: {label: 'the evidence from web-1.log'},
		added: 12,
		moved: 0,
		kept: 14,
		before: 0,
		first: '2026-05-12T12:02:10Z',
		last: '2026-05-12T12:06:10Z',
		from: {path: 'web-1.log'},
		choices: {match: '', zone: 'Europe/Berlin', collapse: true},
		rows: web.map(([text, fate], index) => ({
			id: `row${index}`,
			at: `2026-05-12T12:0${index + 2}:10Z`,
			text,
			raw: `2026-05-12 14:0${index + 2}:10 web-1 ${text}`,
			line: index + 1,
			endLine: index + 1,
			fate,
		})),
		says: ['12 events as evidence beside the story (1 is here already, 1 was removed earlier and stays away).'],
		times: {zone: 'Europe/Berlin, as you say', readIn: 'Europe/Berlin'},
		folded: 11,
		skipped: 0,
		lines: [
			'Format iso, because 226 of 226 lines begin with a date in figures and a time.',
			'237 lines = 226 events + 11 folded into the line above.',
		],
	}),
};
const problem = 'Cannot save: no room on the disk. Free some, then Ctrl+S; until then all is kept in the journal.';

const screens: Readonly<Record<string, Way>> = {
	timeline: [searchReview, 'j', 'j', 'j'],
	'timeline, evidence folded': [searchReviewWithLog, 'j', 'j', 'j'],
	'timeline, evidence unfolded': [searchReviewWithLog, 'j', 'j', 'j', 'Right', 'j'],
	'timeline, rows marked': [searchReview, 'j', ' ', 'j', 'j', ' '],
	'timeline, d once': [searchReview, 'j', 'd'],
	'timeline, search': [searchReview, '/', '>word'],
	'timeline, filter': [searchReview, '&', '>splitter'],
	'timeline, nothing passes': [searchReview, '&', '>zebra', 'Enter'],
	'timeline, the list alone': [searchReview, 'j', 'j', 'j', 'f'],
	'timeline, not saved': [searchReview, {type: 'file', file: {problem}}],
	'timeline, read only': [searchReview, {type: 'file', file: {readOnly: 'This file is of a newer version.'}}],
	assumptions: [searchReview, '2', 'j'],
	'assumptions, the list alone': [searchReview, '2', 'j', 'f'],
	learnings: [searchReview, '3'],
	'learnings, one without a source': [searchReview, '3', 'G'],
	'event editor': [searchReview, 'j', 'j', 'j', 'j', 'j', 'j', 'Enter', 'Ctrl+U', '"905"'],
	'event editor, options': [searchReview, 'j', 'j', 'j', 'j', 'j', 'j', 'Enter', 'Tab', 'Tab'],
	'event editor, a time that cannot be read': [searchReview, 'j', 'Enter', 'Ctrl+U', '"9 IST"'],
	'assumption editor': [searchReview, '2', 'j', 'Enter', 'Tab', 'Tab', 'Tab'],
	'learning editor': [searchReview, '3', 'Enter'],
	'assumption from an event': [searchReview, 'j', 'j', 'w', '"The builders write"'],
	'learning from an assumption': [searchReview, '2', 'j', 'w', '"A cache answers first"'],
	'something to try': [searchReview, '3', 'j', 'j', 'w', '"A graph of dropped documents"'],
	'the incident': [searchReview, '0'],
	'quick add': [searchReview, 'j', 'j', 'j', 'j', 'j', 'j', 'a', '"0912 "'],
	'quick add, nothing typed': [searchReview, 'j', 'j', 'a'],
	'event editor, a question': [
		searchReview,
		'j',
		'j',
		'Enter',
		'Tab',
		'Ctrl+U',
		'"The on-call should have checked the queue first"',
		'rest',
	],
	'event editor, a question about oneself': [
		searchReview,
		'j',
		'j',
		'Enter',
		'Tab',
		'Ctrl+U',
		'"I should have checked the host, my fault"',
		'rest',
	],
	'quick add, a question': [
		searchReview,
		'j',
		'j',
		'j',
		'j',
		'a',
		'"0912 I should have checked the host, my fault"',
		'rest',
	],
	'learning editor, a question': [
		searchReview,
		'3',
		'Enter',
		'Ctrl+U',
		'"The on-call should have checked the queue"',
		'rest',
	],
	help: [searchReview, 'j', 'j', 'j', '?'],
	'help as a list': [searchReview, '?', 'Down'],
	'help in a form': [searchReview, 'Enter', 'F1'],
	'help over a log that was read': [searchReview, offered, '?'],
	palette: [searchReview, 'j', 'j', 'j', ':', '>tim'],
	links: [searchReview, '3', 'L'],
	'copy menu': [searchReview, 'y'],
	export: [searchReview, exported],
	'asked for a log': [searchReview, 'i', '"/var/log/builder"'],
	'a log that was read': [searchReview, offered, 'j', 'x'],
	'a log that was read, its zone': [searchReview, offered, 'z'],
	'a log that was read, a filter that nothing passes': [
		searchReview,
		offered,
		'&',
		'"zzz"',
		{type: 'noticed', notice: {text: 'Nothing in it passes “zzz”.', tone: 'plain'}},
	],
	'a log that was read, its lines': [searchReview, offered, 'r'],
	'asked about a draft': [searchReview, asked],
	'empty timeline': [emptyReview],
	'empty assumptions': [emptyReview, '2'],
	'empty learnings': [emptyReview, '3'],
};

const smallScreens: Readonly<Record<string, readonly [size: readonly [number, number], ...way: Way]>> = {
	'timeline at 34×10': [[34, 10], searchReview, 'j', 'j', 'j', 'j', 'j', 'j', 'j'],
	'assumptions at 34×10': [[34, 10], searchReview, '2', 'j'],
	'learnings at 34×10': [[34, 10], searchReview, '3'],
	'event editor at 34×10': [[34, 10], searchReview, 'j', 'Enter'],
	'quick add, a question at 34×10': [[34, 10], searchReview, 'j', 'a', '"I should have checked the host"', 'rest'],
	'quick add at 34×10': [[34, 10], searchReview, 'j', 'a', '"0912 "'],
	'help at 34×10': [[34, 10], searchReview, '?'],
	'palette at 34×10': [[34, 10], searchReview, ':', '>tim'],
	'a log that was read at 34×10': [[34, 10], searchReview, offered, 'j'],
	'timeline at 24×6': [[24, 6], searchReview],
	'timeline at 20×4': [[20, 4], searchReview],
	'timeline at 10×3': [[10, 3], searchReview],
};

const all: ReadonlyArray<readonly [title: string, columns: number, rows: number, way: Way]> = [
	...Object.entries(screens).flatMap(([title, way]) =>
		sizes.map(([columns, rows]) => [`${title} at ${columns}×${rows}`, columns, rows, way] as const),
	),
	...Object.entries(smallScreens).map(([title, [[columns, rows], ...way]]) => [title, columns, rows, way] as const),
];

// With RECOUNT_DRAW=1 the drawings are made anew, to be looked at before they are committed.
if (process.env.RECOUNT_DRAW === '1') {
	const drawn = all.map(([title, columns, rows, way]) => `=== ${title}\n${drawing(columns, rows, way).join('\n')}\n`);
	writeFileSync(file, drawn.join(''));
}

const known = new Map(
	readFileSync(file, 'utf8')
		.split(/^=== /m)
		.slice(1)
		.map(text => {
			const [title = '', ...lines] = text.replace(/\n$/, '').split('\n');
			return [title, lines] as const;
		}),
);

for (const [title, columns, rows, way] of all) {
	test(`as drawn: ${title}`, t => {
		t.deepEqual(drawing(columns, rows, way), known.get(title) ?? []);
	});
}

test('every drawing is of a screen that there is', t => {
	t.deepEqual(
		[...known.keys()],
		all.map(([title]) => title),
	);
});

test('nothing but the row in hand, or the line in hand of a list to choose from, is in inverse video', t => {
	for (const [title, columns, rows, way] of all) {
		const state = reached(columns, rows, way);
		const bars = frame(state, fixedEnvironment()).lines.filter(({spans}) => spans.some(({role}) => role === 'bar'));
		t.true(bars.length <= 1, title);
		t.is(bars.length, isListAtRest(state) ? 1 : bars.length, title);
	}
});

function isListAtRest(state: State): boolean {
	return state.overlays.length === 0 && listed(state).length > 0 && !isTiny(state);
}

// The question about what an earlier run left behind.
function askedAbout(keys: readonly string[], text: string): Action {
	const program = openProgram(searchReview);
	program.press(...keys);
	program.type(text);
	const [draft = {about: {}, texts: {}}] = draftsIn(program.state()).values();
	const question = {id: 'd1', draft, at: '2026-10-05T09:20:31Z', host: undefined, number: 1, of: 2};
	return {type: 'opened', overlay: {type: 'draft', question, dropping: false}};
}

function drawing(columns: number, rows: number, way: Way): readonly string[] {
	const state = reached(columns, rows, way);
	const {lines, cursor} = frame(state, fixedEnvironment());
	return lines.map(({spans, prompt}, row) => {
		const text = spans.map(span => span.text).join('');
		const typed = prompt === undefined ? '' : pad(`${prompt.value}█`, prompt.columns || prompt.value.length + 1);
		const after = prompt?.after.map(span => span.text).join('') ?? '';
		const whole = uncounted(state, text + typed + after);
		return (cursor?.y === row ? withCaret(whole, cursor.x) : whole).trimEnd();
	});
}

// How many commands there are is no matter of how a screen looks.
function uncounted(state: State, text: string): string {
	const overlay = topOverlay(state);
	const isOfCommands = overlay?.type === 'choices' && overlay.choices.list !== 'links';
	const total = isOfCommands ? String(choices(state, {...overlay.choices, filter: ''}).length) : '';
	return total === ''
		? text
		: text.replace(new RegExp(` of ${total}(?= +(?:│|also)|\\. ↓)`), ` of ${'#'.repeat(total.length)}`);
}

function withCaret(text: string, column: number): string {
	const filled = text.padEnd(column);
	return `${filled.slice(0, column)}█${filled.slice(column + 1)}`;
}

function reached(columns: number, rows: number, [review, ...steps]: Way): State {
	const program = openProgram(review, {columns, rows});
	for (const step of steps) {
		taken(program, step);
	}

	return program.state();
}

function taken(program: Program, step: string | Action): void {
	if (typeof step !== 'string') {
		program.dispatch(step);
	} else if (step === 'rest') {
		program.dispatch({type: 'looked', looked: look(program.state(), fixedEnvironment())});
	} else if (step.startsWith('"')) {
		program.type(step.slice(1, -1));
	} else if (step.length > 1 && step.startsWith('>')) {
		program.prompt(step.slice(1));
	} else {
		program.press(step);
	}
}
