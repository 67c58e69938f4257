import {wrap} from '../app/columns.ts';
import {layout} from '../app/layout.ts';
import {rows} from '../app/rows.ts';
import {type Overlay, type State, topOverlay} from '../app/state.ts';
import type {Environment} from '../review/environment.ts';
import {detailLines} from './detail-lines.ts';
import {draftQuestionLines} from './draft-lines.ts';
import {emptyLines} from './empty-lines.ts';
import {type CursorPlace, formLines, scrolled} from './form-lines.ts';
import {footerLine, headLines, messageLine} from './head-lines.ts';
import {blank, type Line, line, shown} from './lines.ts';
import {headingLines, listLines} from './list-lines.ts';
import {choiceLines} from './overlay-lines.ts';
import {quickAddLines} from './quick-add-lines.ts';

/** All that a screen shows: exactly as many lines as it has rows, and where its cursor stands. */
export interface Frame {
	readonly lines: readonly Line[];
	readonly cursor: CursorPlace | undefined;
}

/** Draws a state. Pure; the environment is asked only for the present instant, by which typed times are read. */
export function frame(state: State, environment: Environment): Frame {
	const {columns, rows: height} = state.size;
	if (layout(state).tiny) {
		return {lines: tinyLines(state), cursor: undefined};
	}

	const head = headLines(state);
	const body = bodyOf(state, environment);
	const message = messageOf(state, columns);
	// What went wrong with a path stands above the prompt, which keeps what was typed.
	const above =
		topOverlay(state)?.type === 'path' && state.notice ? [...body.lines.slice(0, -1), messageLine(state)] : body.lines;
	const lines = [...head, ...above, message.line, footerLine(state)].slice(0, height);
	const cursor =
		message.cursor === undefined
			? body.cursor && {x: body.cursor.x, y: body.cursor.y + head.length}
			: {x: message.cursor, y: height - 2};
	return {lines, cursor};
}

function bodyOf(state: State, environment: Environment): Frame {
	const {list, detail, form, heading} = layout(state);
	const overlay = topOverlay(state);
	const room = list.lines + detail + form + heading;
	if (overlay?.type === 'choices') {
		const box = choiceLines(state, overlay.choices, Math.min(room, 18));
		const under = listLines(state, room).map(({line: own}) => own);
		return {lines: [...box, ...under.slice(box.length)].slice(0, room), cursor: undefined};
	}

	if (overlay?.type === 'offer') {
		return {
			lines: filled(
				[
					blank,
					line(columns(state), `    ${shown(overlay.offer.name)}`),
					blank,
					...overlay.offer.lines.flatMap(text =>
						wrap(shown(text), columns(state) - 8).map((part, index) =>
							line(columns(state), `    ${index === 0 ? '' : '  '}${part}`),
						),
					),
				],
				room,
			),
			cursor: undefined,
		};
	}

	if (overlay?.type === 'draft' || overlay?.type === 'draft-text') {
		return {lines: filled(draftQuestionLines(state, environment, overlay), room), cursor: undefined};
	}

	if (overlay?.type === 'quick-add') {
		return withQuickAdd(state, environment, overlay, room);
	}

	if (rows(state).length === 0 && overlay?.type !== 'form') {
		return {lines: filled(emptyLines(state), room), cursor: undefined};
	}

	const lines = [...headingLines(state), ...listLines(state, list.lines).map(({line: own}) => own)];
	if (overlay?.type === 'form') {
		const drawn = formLines(state, environment, overlay.form);
		return {
			lines: [...lines, ...drawn.lines],
			cursor: drawn.cursor && {x: drawn.cursor.x, y: drawn.cursor.y + lines.length},
		};
	}

	return {lines: [...lines, ...detailLines(state)], cursor: undefined};
}

function withQuickAdd(
	state: State,
	environment: Environment,
	overlay: Extract<Overlay, {type: 'quick-add'}>,
	room: number,
): Frame {
	const {list} = layout(state);
	const drawn = quickAddLines(state, environment, overlay.quickAdd);
	const under = rows(state).findIndex(({id}) => id === overlay.quickAdd.under);
	const before: Line[] = [];
	const after: Line[] = [];
	const {top} = state.lists[state.pane];
	for (const {line: own, row} of listLines(state, Math.max(1, list.lines - drawn.lines.length))) {
		const plain = {...own, bar: false};
		if (row !== -1 && (row <= under || (under === -1 && row < top))) {
			before.push(plain);
		} else {
			after.push(plain);
		}
	}

	const unmarked = [...before.map(withoutFocus), ...drawn.lines, ...after.map(withoutFocus)];
	return {lines: filled(unmarked, room), cursor: {x: drawn.cursor.x, y: before.length}};
}

// The row that is being typed is the row in hand; the one it opened from gives its mark away.
function withoutFocus(own: Line): Line {
	const [first, ...rest] = own.spans;
	return first?.text.startsWith(' ▸') ? {...own, spans: [{...first, text: `  ${first.text.slice(2)}`}, ...rest]} : own;
}

function messageOf(state: State, width: number): {readonly line: Line; readonly cursor: number | undefined} {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'path') {
		return {line: messageLine(state), cursor: undefined};
	}

	const label = overlay.purpose === 'import' ? ' Read which log?  ' : ' Write Markdown to  ';
	const {text, cursor} = scrolled(overlay.field, width - label.length - 1);
	return {line: line(width, {text: label, role: 'strong'}, text), cursor: label.length + cursor};
}

function tinyLines(state: State): readonly Line[] {
	const {columns: width, rows: height} = state.size;
	const {problem, unkept} = state.file;
	const saved =
		problem === undefined ? `Saved${unkept === undefined ? '' : ', drafts are not'}. q quits.` : 'Not saved.';
	const lines = ['Needs 24 columns and', `6 rows; has ${width} x ${height}.`, saved].map(text => line(width, text));
	return filled(lines, height);
}

function filled(lines: readonly Line[], height: number): readonly Line[] {
	return [...lines, ...Array.from({length: Math.max(0, height - lines.length)}, () => blank)].slice(0, height);
}

function columns(state: State): number {
	return state.size.columns - 1;
}
