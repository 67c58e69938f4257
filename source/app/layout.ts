import {atMost, wrap} from './columns.ts';
import type {Row} from './lists/rows.ts';
import {hasPromptLine, messageLines} from './message.ts';
import {shownStart} from './shown.ts';
import {type State, topOverlay} from './state.ts';
import {findingInHand} from './wording/looked.ts';

/** How the lines and columns of the screen are shared out. */
export interface Layout {
	readonly columns: number;
	readonly rows: number;
	/** Too small to draw anything but a sentence. */
	readonly tiny: boolean;
	/** Lines between the head and the messages. */
	readonly body: number;
	/** The window of the list, in lines, without its heading; its columns with the margin at its right. */
	readonly list: {readonly lines: number; readonly columns: number};
	/** Lines above the list inside the pane: the heading of the assumptions, a blank line on a wide screen. */
	readonly heading: number;
	/** Where the detail of the row in hand, or the form, stands: below the list, beside it, or nowhere. */
	readonly detail: {readonly place: 'below' | 'beside' | 'none'; readonly lines: number; readonly columns: number};
	/** Lines for messages above the footer. */
	readonly message: number;
}

/** Columns of the wide assumptions, without the margin: where each begins and how wide its words may be. */
export interface TableColumns {
	readonly starts: readonly [assumed: number, expected: number, happened: number, outcome: number];
	readonly widths: readonly [assumed: number, expected: number, happened: number];
}

const head = 3;
const footer = 1;
const below = {timeline: 4, assumptions: 9, learnings: 0} as const;
const roomyRows = 30;
const roomyDetail = 10;
const leastColumns = 24;
const leastRows = 6;
const wideColumns = 100;
const leastBeside = 12;
// What the lens asks takes: dots, a wording of two lines, a question of two.
const findingRows = 5;

/** Whether the screen is too small to draw anything but a sentence; nobody sees then what a key would do. */
export function isTiny({size}: State): boolean {
	return size.columns < leastColumns || size.rows < leastRows;
}

/** Whether the screen is wide enough for two things beside each other. */
export function isWide({size}: State): boolean {
	return size.columns >= wideColumns && size.rows >= leastBeside;
}

const layouts = new WeakMap<State, Layout>();

/** The layout for a state: the list takes what head, detail, form, messages and footer leave. Memoised on the state. */
export function layout(state: State): Layout {
	const made = layouts.get(state) ?? shareOut(state);
	layouts.set(state, made);
	return made;
}

function shareOut(state: State): Layout {
	const {columns, rows} = state.size;
	const tiny = isTiny(state);
	const said = messageLines(state).length + (hasPromptLine(state) ? 1 : 0);
	const message = Math.max(said, rows >= 16 ? 1 : 0);
	const body = Math.max(1, rows - head - footer - message);
	const wide = isWide(state);
	const overlay = topOverlay(state);
	const base = {columns, rows, tiny, body, message};
	const isTable = wide && state.pane === 'assumptions';
	const heading = isTable ? 2 : wide ? 1 : state.pane === 'assumptions' && rows >= 12 ? 1 : 0;
	if (wide && !isTable && (overlay?.type === 'form' || !state.view.zoomed)) {
		const own = besideAt(state);
		const detail = {place: 'beside', lines: body, columns: columns - own - 3} as const;
		return {...base, heading, detail, list: {lines: body - heading, columns: own}};
	}

	if (overlay?.type === 'form') {
		// Four neighbours stay in view where there is room for them: a time is right only next to others.
		const asked = findingInHand(state) ? findingRows : 0;
		const wanted = overlay.form.fields.length + 5 + asked;
		const lines = Math.min(wanted, body, Math.max(4, body - (asked > 0 ? 3 : 4)));
		const detail = {place: 'below', lines, columns} as const;
		return {...base, heading: 0, detail, list: {lines: Math.max(0, body - lines), columns}};
	}

	const roomy = rows >= roomyRows;
	const wanted = isTable ? 5 : state.pane === 'timeline' && roomy ? roomyDetail : below[state.pane];
	const fits = rows >= 16 && body - wanted >= 6 && !state.view.zoomed && wanted > 0;
	const lines = fits ? wanted : 0;
	const detail = {place: fits ? 'below' : 'none', lines, columns} as const;
	return {...base, heading, detail, list: {lines: Math.max(1, body - lines - heading), columns}};
}

/** The columns of the assumptions on a wide screen. */
export function tableColumns(columns: number): TableColumns {
	const first = 9;
	const last = 19;
	const room = columns - first - last;
	const assumed = Math.floor(room * 0.33);
	const expected = Math.floor(room * 0.305);
	const happened = room - assumed - expected;
	return {
		starts: [first, first + assumed, first + assumed + expected, columns - last],
		widths: [assumed - 2, expected - 2, happened - 2],
	};
}

/** How many lines of a preview show at once. */
export function previewLines(state: State): number {
	const {body} = layout(state);
	return Math.max(1, body - (isWide(state) || body < 12 ? 1 : 4));
}

/** How many lines a row takes on the screen. */
export function heightOf(row: Row, state: State): number {
	const wide = isWide(state);
	switch (row.type) {
		case 'assumption': {
			if (!wide) {
				return 1;
			}

			const {widths} = tableColumns(state.size.columns);
			const {assumed, expected, happened} = row.assumption;
			const cells = [assumed, expected, happened];
			return 1 + Math.max(...cells.map((text, index) => cellLines(text, widths[index] ?? 1).length));
		}

		case 'learning':
			return wide && !state.view.zoomed
				? learningLines(row.learning.text, layout(state).list.columns).length + (row.sources.includes('') ? 1 : 0)
				: 1 + row.sources.length + (row.sources.some(id => id !== '') ? 0 : 1);
		case 'experiment': {
			const {watch, seat, again} = row.experiment;
			const further =
				wide && !state.view.zoomed
					? 0
					: (watch === undefined ? 0 : 1) + (seat === undefined && again === undefined ? 0 : 1);
			return 1 + further + (row.last ? 1 : 0);
		}

		default:
			return 1;
	}
}

/** The words of a cell of the wide assumptions, in at most three lines. */
export function cellLines(text: string | undefined, columns: number): readonly string[] {
	return atMost(wrap(shownStart(text, 4 * columns), columns), 3, columns);
}

/** The words of a learning on a wide screen, in at most two lines. */
export function learningLines(text: string | undefined, columns: number): readonly string[] {
	return atMost(wrap(shownStart(text, 3 * columns), columns - 12), 2, columns - 12);
}

function besideAt({size, pane}: State): number {
	return Math.floor(size.columns * (pane === 'learnings' ? 0.55 : 0.62));
}
