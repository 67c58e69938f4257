import {wrap} from '../app/columns.ts';
import {layout} from '../app/layout.ts';
import {isEmptyPane, rows} from '../app/lists/rows.ts';
import {topShown} from '../app/lists/window.ts';
import {shown} from '../app/shown.ts';
import {type Overlay, type State, topOverlay, withoutTop} from '../app/state.ts';
import type {Environment} from '../review/environment.ts';
import {asciiLine} from './ascii.ts';
import {blank, filled, type Line, line, sideBySide} from './lines.ts';
import {besideLines} from './views/beside-lines.ts';
import {overChoices} from './views/choice-lines.ts';
import {detailLines} from './views/detail-lines.ts';
import {draftQuestionLines} from './views/draft-lines.ts';
import {emptyLines, unmatchedLines} from './views/empty-lines.ts';
import {formLines} from './views/form-lines.ts';
import {footerLine, headLines} from './views/head-lines.ts';
import {headingLines, listLines} from './views/list-lines.ts';
import {overCopyMenu} from './views/menu-lines.ts';
import {messageBlock} from './views/message-lines.ts';
import {offerLines} from './views/offer-lines.ts';
import {previewLines} from './views/preview-lines.ts';
import {quickAddLines} from './views/quick-add-lines.ts';
import {overWordings} from './views/settle-lines.ts';
import {timeHelpLines} from './views/time-help.ts';
import {narrowColumns} from './views/timeline-row.ts';
import {tinyLines} from './views/tiny-lines.ts';
import type {CursorPlace} from './views/typed-lines.ts';
import {unusedLines} from './views/unused-lines.ts';

/** All that a screen shows: exactly as many lines as it has rows, and where its cursor stands. */
export interface Frame {
	readonly lines: readonly Line[];
	readonly cursor: CursorPlace | undefined;
}

/** Draws a state. Pure; the environment is asked only for the present instant, by which typed times are read. */
export function frame(state: State, environment: Environment): Frame {
	const {rows: height} = state.size;
	if (layout(state).tiny) {
		return {lines: tinyLines(state), cursor: undefined};
	}

	const head = headLines(state);
	const body = bodyOf(state, environment);
	const messages = messageBlock(state);
	const drawn = [...head, ...body.lines, ...messages.lines, footerLine(state)].slice(0, height);
	const lines = state.look.ascii ? drawn.map(own => asciiLine(own, state.size.columns)) : drawn;
	const cursor =
		messages.cursor === undefined
			? body.cursor && {x: body.cursor.x, y: body.cursor.y + head.length}
			: {x: messages.cursor.x, y: head.length + body.lines.length + messages.cursor.y};
	return {lines, cursor};
}

function bodyOf(state: State, environment: Environment): Frame {
	const overlay = topOverlay(state);
	switch (overlay?.type) {
		case 'form':
			return withForm(state, environment, overlay);
		case 'quick-add':
			return withQuickAdd(state, environment, overlay);
		case 'choices':
			return {lines: overChoices(state, overlay.choices, underChoices(state, environment)), cursor: undefined};
		case 'copy':
			return {lines: overlay.sent === undefined ? overCopyMenu(state, pane(state)) : pane(state), cursor: undefined};
		case 'settle':
			return {lines: overWordings(state, environment, overlay, pane(state)), cursor: undefined};
		case 'draft':
		case 'draft-text':
			return {lines: filled(draftQuestionLines(state, environment, overlay), layout(state).body), cursor: undefined};
		case 'preview':
			return {lines: previewLines(state, overlay.preview), cursor: undefined};
		case 'offer':
			return {lines: offerLines(state, overlay), cursor: undefined};
		case 'reading':
		case 'ask':
		case 'overwrite':
			return bodyUnder(state, environment);
		case 'older':
			return {lines: toldLines(state, overlay.lines), cursor: undefined};

		default:
			return {lines: pane(state), cursor: undefined};
	}
}

// What lies below a list, or below a line that asks for something, stays in view.
function bodyUnder(state: State, environment: Environment): Frame {
	return {lines: filled(bodyOf(withoutTop(state), environment).lines, layout(state).body), cursor: undefined};
}

// The list below it is not what has the focus, so its row in hand is no bar.
function underChoices(state: State, environment: Environment): readonly Line[] {
	return state.overlays.length > 1 ? bodyUnder(state, environment).lines : pane(state);
}

/** The pane as it is without anything on top: its list, with the detail of the row in hand below or beside it. */
function pane(state: State): readonly Line[] {
	const {body, list, detail} = layout(state);
	if (rows(state).length === 0) {
		return filled(isEmptyPane(state) ? emptyLines(state) : unmatchedLines(state), body);
	}

	const lines = listed(state);
	return filled(
		detail.place === 'beside' ? sideBySide(lines, besideLines(state), list.columns) : [...lines, ...detailLines(state)],
		body,
	);
}

function listed(state: State): readonly Line[] {
	const drawn = listLines(state, layout(state).list.lines);
	const room = drawn.filter(({row}) => row === -1).length;
	const lines = drawn.slice(0, drawn.length - room).map(({line: own}) => own);
	return [...headingLines(state), ...lines, ...unusedLines(state, room)];
}

function withForm(state: State, environment: Environment, {form}: Extract<Overlay, {type: 'form'}>): Frame {
	const {list, detail, body} = layout(state);
	const lines = listed(state);
	const drawn = formLines(state, environment, form);
	const beside = detail.place === 'beside';
	return {
		lines: filled(beside ? sideBySide(lines, drawn.lines, list.columns) : [...lines, ...drawn.lines], body),
		cursor: drawn.cursor && {
			x: drawn.cursor.x + (beside ? list.columns + 3 : 0),
			y: drawn.cursor.y + (beside ? 0 : lines.length),
		},
	};
}

function withQuickAdd(
	state: State,
	environment: Environment,
	{quickAdd}: Extract<Overlay, {type: 'quick-add'}>,
): Frame {
	const {list, detail, body} = layout(state);
	const drawn = quickAddLines(state, environment, quickAdd);
	const heading = headingLines(state);
	const under = rows(state).findIndex(({id}) => id === quickAdd.under);
	const before: Line[] = [...heading];
	const after: Line[] = [];
	const top = topShown(state);
	for (const {line: own, row} of listLines(state, Math.max(1, list.lines - drawn.lines.length))) {
		const isAbove = row !== -1 && (row <= under || (under === -1 && row < top));
		(isAbove ? before : after).push(withoutFocus(own, list.columns < narrowColumns));
	}

	const lines = filled([...before, ...drawn.lines, ...after], list.lines + heading.length);
	const whole =
		detail.place === 'beside'
			? sideBySide(lines, [blank, ...timeHelpLines(detail.columns - 1, detail.lines)], list.columns)
			: [...lines, ...filled([], detail.place === 'below' ? detail.lines : 0)];
	return {lines: filled(whole, body), cursor: {x: drawn.cursor.x, y: before.length}};
}

// The row that is being typed is the row in hand; the one it opened from gives its mark away.
function withoutFocus(own: Line, isNarrow: boolean): Line {
	const [first] = own.spans;
	return first?.text.startsWith(' ▸')
		? {
				spans: own.spans.map(({text, role}, index) => ({
					text: index > 0 ? text : isNarrow ? text.replace(' ▸ ', ' ') : `  ${text.slice(2)}`,
					role: role === 'strong' ? 'text' : role,
				})),
			}
		: own;
}

function toldLines(state: State, texts: readonly string[]): readonly Line[] {
	const {columns, body} = layout(state);
	const told = texts.flatMap(text =>
		wrap(shown(text), columns - 9).map((part, index) => line(columns - 1, `    ${index === 0 ? '' : '  '}${part}`)),
	);
	const rest = told.length - body + 2;
	const cut = rest <= 1 ? told : [...told.slice(0, -rest), line(columns - 1, `    … and ${rest} lines more`)];
	return filled([blank, ...cut], body);
}
