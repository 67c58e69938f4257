import {clip, columnsOf, wrap} from '../app/columns.ts';
import {optionValues} from '../app/commands/fields.ts';
import {describe, type Form, type FormField, focused, textOf} from '../app/form.ts';
import {keyOf} from '../app/keymap.ts';
import {layout} from '../app/layout.ts';
import type {State} from '../app/state.ts';
import {graphemesOf, type TextField} from '../app/text-field.ts';
import {momentEcho} from '../review/describe-moment.ts';
import type {Environment} from '../review/environment.ts';
import {momentContext} from '../review/field-text.ts';
import {kinds} from '../review/kinds.ts';
import {names} from '../review/names.ts';
import {readMoment} from '../review/read-moment.ts';
import {all, find, type Review} from '../review/review.ts';
import {blank, type Line, line, type Span, shown, thinRule, widthOf} from './lines.ts';

/** Where the real cursor of the terminal stands, from the upper left corner of what is drawn. */
export interface CursorPlace {
	readonly x: number;
	readonly y: number;
}

const most = 3;

/** The form below the list: a rule with its title, then its fields; the one in hand is open and holds the cursor. */
export function formLines(
	state: State,
	environment: Environment,
	form: Form,
): {readonly lines: readonly Line[]; readonly cursor: CursorPlace | undefined} {
	const {columns, form: room} = layout(state);
	const title = form.id === undefined ? `New ${kinds[form.kind].title.toLowerCase()}` : kinds[form.kind].title;
	const about = aboutWords(form, state.review);
	const blocks = form.fields.map((field, index) => fieldBlock(state, environment, form, field, index === form.focus));
	const space = Math.max(1, room - 3);

	// The field in hand stays in view with as many of its neighbours as there is room for.
	let from = 0;
	const height = (start: number) =>
		blocks.slice(start, form.focus + 1).reduce((sum, block) => sum + block.lines.length, 0);
	while (from < form.focus && height(from) > space) {
		from++;
	}

	const body = blocks.slice(from).flatMap(({lines}) => lines);
	const above = blocks.slice(from, form.focus).reduce((sum, block) => sum + block.lines.length, 0);
	const own = blocks[form.focus]?.cursor;
	const lines = [
		blank,
		thinRule(columns, about === '' ? title : clip(`${title} · ${about}`, columns - 12)),
		blank,
		...body,
	];
	if (form.kind === 'incident') {
		const seats = all(state.review, 'seat').map(([, {role, name}]) =>
			role && name ? `${role} (${name})` : (role ?? name ?? ''),
		);
		lines.push(
			blank,
			line(
				columns - 1,
				{text: '    Seats'.padEnd(labelWidth(form)), role: 'quiet'},
				shown(seats.join(', ')) || {text: 'a role typed as Who becomes one', role: 'quiet'},
			),
		);
	}

	while (lines.length < room) {
		lines.push(blank);
	}

	return {lines: lines.slice(0, room), cursor: own ? {x: own.x, y: own.y + above + 3} : undefined};
}

/** The part of a text around its cursor in so many columns, and the column of the cursor in it. */
export function scrolled(field: TextField, columns: number): {readonly text: string; readonly cursor: number} {
	const before = graphemesOf(shown(field.text.slice(0, field.cursor)));
	const after = shown(field.text.slice(field.cursor));
	let used = before.reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);
	let cut = 0;
	while (used > columns - 1 && cut < before.length) {
		used -= columnsOf(before[cut] ?? '');
		cut++;
	}

	const start = before.slice(cut).join('');
	return {text: clip(start + after, columns), cursor: used};
}

interface Block {
	readonly lines: readonly Line[];
	readonly cursor?: CursorPlace;
}

function fieldBlock(state: State, environment: Environment, form: Form, field: FormField, inHand: boolean): Block {
	const columns = state.size.columns - 1;
	const {label, hint} = describe(form, field.name);
	const labelColumns = labelWidth(form);
	const head: Span = {
		text: `    ${label}`.padEnd(labelColumns),
		role: inHand ? 'strong' : 'quiet',
	};
	const whole = (own: Line) => (describe(form, field.name).type === 'text' ? withEditor(own, state, columns) : own);
	const extra = [
		...(inHand && field.name === 'when' ? [echoLine(state, environment, form, columns)] : []),
		...problemLines(form, field, columns),
	];
	if (!inHand) {
		return {lines: [whole(line(columns, head, shown(valueWords(form, field)))), ...extra]};
	}

	const {entry} = field;
	if (entry.type === 'text') {
		const {lines, cursor} = openText(entry.field, columns - labelColumns - 1);
		const hinted = entry.field.text === '' && hint !== undefined ? [{text: ` ${hint}`, role: 'quiet' as const}] : [];
		const drawn = lines.map((text, index) =>
			index === 0 ? whole(line(columns, head, text, ...hinted)) : line(columns, ' '.repeat(labelColumns), text),
		);
		return {lines: [...drawn, ...extra], cursor: {x: labelColumns + cursor.x, y: cursor.y}};
	}

	return {lines: [...optionLines(form, field, head, columns), ...extra]};
}

// A long text is easier written elsewhere; that is told where there is room behind what is there.
function withEditor(own: Line, state: State, columns: number): Line {
	const key = keyOf('edit-field-outside', state);
	const hint = `${key} editor`;
	const room = columns - widthOf(own) - columnsOf(hint);
	return key === undefined || room < 2
		? own
		: {...own, spans: [...own.spans, {text: ' '.repeat(room)}, {text: hint, role: 'quiet'}]};
}

// The lines of a text around its cursor: all of a short one, a window of three of a long one.
function openText(
	field: TextField,
	columns: number,
): {readonly lines: readonly string[]; readonly cursor: CursorPlace} {
	const {lines, cursor} = wrapTyped(field, columns);
	const from = Math.max(0, Math.min(cursor.y - 1, lines.length - most));
	return {lines: lines.slice(from, from + most), cursor: {x: cursor.x, y: cursor.y - from}};
}

// Breaks a text behind spaces, grapheme by grapheme, so that the cursor is known on the way.
function wrapTyped(
	field: TextField,
	columns: number,
): {readonly lines: readonly string[]; readonly cursor: CursorPlace} {
	const before = graphemesOf(field.text.slice(0, field.cursor)).length;
	const lines: string[][] = [[]];
	let cursor: CursorPlace = {x: 0, y: 0};
	const widthOf = (line: readonly string[]) => line.reduce((sum, piece) => sum + columnsOf(piece), 0);
	for (const [index, grapheme] of [...graphemesOf(field.text), ''].entries()) {
		const piece = grapheme === '\n' ? '' : shown(grapheme);
		const line = lines.at(-1) as string[];
		// A space may hang over the edge; a word that would is taken to the next line as a whole.
		if (piece !== ' ' && widthOf(line) + columnsOf(piece) > columns) {
			const space = line.lastIndexOf(' ');
			const word = line.splice(space + 1);
			lines.push(space === -1 ? [] : word);
			if (space === -1) {
				line.push(...word);
			} else if (cursor.y === lines.length - 2 && cursor.x > widthOf(line)) {
				cursor = {x: cursor.x - widthOf(line), y: cursor.y + 1};
			}
		}

		if (index === before) {
			cursor = {x: widthOf(lines.at(-1) as string[]), y: lines.length - 1};
		}

		(lines.at(-1) as string[]).push(piece);
		if (grapheme === '\n') {
			lines.push([]);
		}
	}

	return {lines: lines.map(line => line.join('')), cursor};
}

function optionLines(form: Form, field: FormField, head: Span, columns: number): readonly Line[] {
	const labelColumns = labelWidth(form);
	const {choices} = describe(form, field.name);
	const values = optionValues(form, field.name);
	const words = values.map((value, index) => {
		const label = value === '' ? (field.name === 'outcome' ? 'not known' : 'none') : (choices?.[value] ?? value);
		if (field.entry.type === 'several') {
			const chosen = field.entry.values.includes(value) ? '[x]' : '[ ]';
			return {text: `${chosen} ${label}`, inHand: index === field.entry.at};
		}

		const chosen = textOf(field.entry) === value;
		return {text: `${chosen ? '(•)' : '( )'} ${label}`, inHand: chosen};
	});
	const lines: Span[][] = [[head]];
	let used = labelColumns;
	for (const word of words) {
		const size = columnsOf(word.text) + 2;
		if (used + size > columns && used > labelColumns) {
			lines.push([{text: ' '.repeat(labelColumns)}]);
			used = labelColumns;
		}

		lines.at(-1)?.push({text: word.text, role: word.inHand ? 'strong' : 'text'}, {text: '  '});
		used += size;
	}

	return lines.map(spans => line(columns, ...spans));
}

function echoLine(state: State, environment: Environment, form: Form, columns: number): Line {
	const labelColumns = labelWidth(form);
	const context = momentContext(state.review, environment, {anchor: form.anchor});
	const text = textOf(focused(form).entry).trim();
	if (text === '') {
		return line(columns, {
			text: `${' '.repeat(labelColumns)}14:19  +5m  ~14:19  14:19-14:25 lasted  14:19..14:25 in between  ?`,
			role: 'quiet',
		});
	}

	const reading = readMoment(text, context);
	const words =
		'moment' in reading
			? [momentEcho(reading.moment, context), ...reading.says].join(' · ')
			: [reading.refused, reading.next ?? ''].join(' ').trim();
	return line(columns, {text: `${' '.repeat(labelColumns)}${shown(words)}`, role: 'quiet'});
}

function problemLines(form: Form, field: FormField, columns: number): readonly Line[] {
	if (form.problem?.field !== field.name || field.name === 'when') {
		return [];
	}

	const labelColumns = labelWidth(form);
	return wrap(shown(form.problem.text), columns - labelColumns).map(text =>
		line(columns, ' '.repeat(labelColumns), {text, role: 'strong'}),
	);
}

// Values stand in one column, behind the longest label of the form.
function labelWidth(form: Form): number {
	return Math.max(14, ...form.fields.map(({name}) => describe(form, name).label.length + 6));
}

function valueWords(form: Form, field: FormField): string {
	const {choices} = describe(form, field.name);
	if (field.entry.type === 'text') {
		return textOf(field.entry);
	}

	const values = field.entry.type === 'several' ? field.entry.values : [field.entry.value];
	return values.map(value => choices?.[value] ?? value).join(', ');
}

function aboutWords(form: Form, review: Review): string {
	if (form.id !== undefined) {
		return names(review).get(form.id) ?? '';
	}

	const event = find(review, 'event', form.from);
	return event ? shown(event.what) : (names(review).get(form.from ?? '') ?? '');
}
