import {atMost, clip, columnsOf, wrap} from '../../app/columns.ts';
import {
	describe,
	entryWords,
	type Form,
	type FormField,
	focused,
	isOfUnknownTime,
	textOf,
} from '../../app/forms/form.ts';
import {keyOf} from '../../app/keys/keymap.ts';
import {layout} from '../../app/layout.ts';
import {assumptionsAt} from '../../app/lists/held-at.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {findingInHand} from '../../app/wording/looked.ts';
import type {Environment} from '../../review/environment.ts';
import {kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {find, type Review} from '../../review/review.ts';
import {blank, filled, type Line, line, type Span, thinRule, widthOf} from '../lines.ts';
import {dotsLine, findingLines} from './finding-lines.ts';
import {optionLines} from './option-lines.ts';
import {phrases} from './phrases.ts';
import {readingWords} from './reading-words.ts';
import {timeHelpLines} from './time-help.ts';
import {narrowColumns} from './timeline-row.ts';
import {type CursorPlace, openText} from './typed-lines.ts';

/** The form with its place: below the list with a rule above it, or beside the list on a wide screen. */
interface Sheet {
	readonly state: State;
	readonly environment: Environment;
	readonly form: Form;
	readonly beside: boolean;
	/** The columns for label and value, from the left edge of the sheet. */
	readonly columns: number;
	readonly indent: string;
	readonly labelColumns: number;
}

const leastHelp = 4;
const roomyRows = 30;
const leastRows = 20;

/** The form: a title, then its fields; the one in hand is open and holds the cursor. */
export function formLines(
	state: State,
	environment: Environment,
	form: Form,
): {readonly lines: readonly Line[]; readonly cursor: CursorPlace | undefined} {
	const {detail} = layout(state);
	const beside = detail.place === 'beside';
	const labels = Math.max(...form.fields.map(({name}) => describe(form, name).label.length));
	const indent = beside ? '' : detail.columns < narrowColumns ? ' ' : '    ';
	const labelColumns = Math.max(beside ? 9 : indent.length + 10, indent.length + labels + 2);
	const sheet: Sheet = {state, environment, form, beside, columns: detail.columns - 1, indent, labelColumns};
	const about = aboutWords(form, state.review);
	const kind = kinds[form.kind].title;
	const title = form.id === undefined ? `New ${kind.toLowerCase()}` : kind;
	const head = about === '' ? title : clip(`${title} · ${about}`, sheet.columns - (beside ? 0 : 11));
	const heading: readonly Line[] = beside
		? [{spans: [{text: head, role: 'strong'}]}]
		: [thinRule(detail.columns, head)];
	const blocks = form.fields.map((field, index) => fieldBlock(sheet, field, index === form.focus));
	const links = linkLines(sheet);
	const wanted = blocks.reduce((sum, block) => sum + block.lines.length, links.length);
	const top = topLines(heading, detail.lines, wanted);
	const space = Math.max(1, detail.lines - top.length);

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
	const lines = [...top, ...body, ...links];
	const left = detail.lines - lines.length - 1;
	const help = !beside || left < leastHelp ? [] : asideLines(sheet, left);
	return {
		lines: filled([...lines, ...help], detail.lines),
		cursor: own ? {x: own.x, y: own.y + above + top.length} : undefined,
	};
}

// Beside the list there is room for what helps: to write a time, or not to worry about a question.
function asideLines({state, form, columns}: Sheet, lines: number): readonly Line[] {
	if (findingInHand(state)) {
		const words = wrap('Only you see this. It never blocks a save and is not in the export.', columns - 1);
		return [blank, ...words.map(quiet)];
	}

	return form.kind === 'event' ? [blank, ...timeHelpLines(columns, lines)] : [];
}

// The blank line below the heading gives way to a field that would not show otherwise.
function topLines(heading: readonly Line[], lines: number, wanted: number): readonly Line[] {
	if (lines < 8) {
		return lines < 4 ? [] : heading;
	}

	return wanted > lines - 3 ? [blank, ...heading] : [blank, ...heading, blank];
}

interface Block {
	readonly lines: readonly Line[];
	readonly cursor?: CursorPlace;
}

function fieldBlock(sheet: Sheet, field: FormField, inHand: boolean): Block {
	const {form, columns, labelColumns, beside, indent} = sheet;
	const {label, hint} = describe(form, field.name);
	const head: Span = {
		text: `${indent}${label}`.padEnd(labelColumns),
		role: inHand ? 'strong' : 'quiet',
	};
	const extra = [
		...(inHand ? echoLines(sheet, field) : []),
		...roleLines(sheet, field),
		...problemLines(sheet, field, inHand),
	];
	const {entry} = field;
	if (entry.type !== 'text') {
		const open = inHand || (beside && entry.type === 'choice');
		return {lines: [...(open ? optionLines(sheet, field, head) : [closedLine(sheet, field, head)]), ...extra]};
	}

	if (!inHand) {
		return {lines: [...(beside ? wrappedLines(sheet, field, head) : [closedLine(sheet, field, head)]), ...extra]};
	}

	const asked = findingInHand(sheet.state);
	const indented: Span = {text: ' '.repeat(labelColumns)};
	const {
		lines,
		marks,
		cursor,
		above: isCutAbove,
		below: isCutBelow,
	} = openText(entry.field, columns - labelColumns - 1, asked?.finding);
	const told = isOfUnknownTime(form, field) ? '?  not known' : hint;
	const hinted = entry.field.text === '' && told !== undefined ? [{text: ` ${told}`, role: 'quiet' as const}] : [];
	const drawn = lines.map((text, index) =>
		index === 0
			? withAside(line(columns, isCutAbove ? withSign(head, '↑') : head, text, ...hinted), sheet, field)
			: line(columns, isCutBelow && index === lines.length - 1 ? withSign(indented, '↓') : indented, text),
	);
	const place = {...sheet, room: roomIn(sheet)};
	const last = marks.findLastIndex(mark => mark !== '');
	const marked = drawn.flatMap((own, index) => {
		const dots = marks[index] ?? '';
		return dots === '' ? [own] : [own, dotsLine(sheet.state, place, dots, index === last)];
	});
	const above = marks.slice(0, cursor.y).filter(dots => dots !== '').length;
	return {
		lines: [...marked, ...findingLines(sheet.state, place), ...extra],
		cursor: {x: labelColumns + cursor.x, y: cursor.y + above},
	};
}

// That there is more of a text above or below stands between label and text.
function withSign({text, role}: Span, sign: string): Span {
	return {text: `${text.slice(0, -2)}${sign} `, ...(role ? {role} : {})};
}

function roomIn({beside, columns, state}: Sheet): 'narrow' | 'usual' | 'beside' {
	return beside && state.size.rows >= roomyRows
		? 'beside'
		: columns < narrowColumns || state.size.rows < leastRows
			? 'narrow'
			: 'usual';
}

function closedLine(sheet: Sheet, field: FormField, head: Span): Line {
	return withAside(line(sheet.columns, head, shownStart(entryWords(sheet.form, field), sheet.columns)), sheet, field);
}

// What is told at the right end gives way to what is typed.
function withAside(own: Line, sheet: Sheet, field: FormField): Line {
	const aside = asideOf(sheet, field);
	const room = sheet.columns - widthOf(own) - (aside === undefined ? 0 : columnsOf(aside));
	return aside === undefined || room < 2
		? own
		: {...own, spans: [...own.spans, {text: ' '.repeat(room)}, {text: aside, role: 'quiet'}]};
}

// Beside the list there are more lines than columns: words are told in up to two of them.
function wrappedLines(sheet: Sheet, field: FormField, head: Span): readonly Line[] {
	const {columns, labelColumns, form} = sheet;
	const room = columns - labelColumns;
	const words = wrap(shownStart(entryWords(form, field), 3 * columns), room);
	return atMost(words, 2, room).map((text, index) =>
		line(columns, index === 0 ? head : ' '.repeat(labelColumns), text),
	);
}

// What is worth knowing of a field while it is filled: a name stays here, a long text is easier written elsewhere.
function asideOf({form, beside, state}: Sheet, {name, entry}: FormField): string | undefined {
	const {type} = describe(form, name);
	const isInHand = focused(form).name === name;
	if (type === 'text' && (isInHand || textOf(entry) !== '')) {
		const key = keyOf('edit-field-outside', state);
		return key === undefined ? undefined : `${key} editor`;
	}

	return beside ? undefined : roleWords({form}, {name, entry});
}

// Beside the list it has a line of its own.
function roleLines(sheet: Sheet, field: FormField): readonly Line[] {
	const told = sheet.beside ? roleWords(sheet, field) : undefined;
	return told === undefined ? [] : [quiet(clip(' '.repeat(sheet.labelColumns) + told, sheet.columns))];
}

function roleWords({form}: Pick<Sheet, 'form'>, {name, entry}: Pick<FormField, 'name' | 'entry'>): string | undefined {
	const {type, to} = describe(form, name);
	const isSeat = type === 'link' && to?.includes('seat') === true;
	return isSeat && textOf(entry) !== '' ? 'role, not a name, on export' : undefined;
}

// What the record is linked with stands below its fields; L in the list changes it.
function linkLines({state, form, indent, columns, labelColumns}: Sheet): readonly Line[] {
	const held = form.kind === 'event' && form.id !== undefined ? assumptionsAt(state.review, form.id) : [];
	return held.map((id, index) => {
		const label = index === 0 ? `${indent}Links` : '';
		const name = names(state.review).get(id) ?? '';
		const words = shown(find(state.review, 'assumption', id)?.assumed);
		return line(columns, {text: label.padEnd(labelColumns), role: 'quiet'}, {text: name, role: 'accent'}, ` ${words}`);
	});
}

function echoLines(
	{state, environment, form, beside, columns, labelColumns}: Sheet,
	field: FormField,
): readonly Line[] {
	const indent = ' '.repeat(labelColumns);
	if (field.name === 'when' && textOf(field.entry).trim() === '') {
		return [quiet(clip(`${indent}14:19  +5m  ~14:19  14:19-14:25 lasted  14:19..14:25 in between  ?`, columns))];
	}

	// What was refused when the form was to be saved is said below, and louder.
	const isTold = form.problem?.field === field.name;
	const reading = isTold ? undefined : readingWords(state, environment, form, field);
	if (reading === undefined) {
		return [];
	}

	const lines = phrases(shown(reading.words), columns - labelColumns);
	const most = beside && reading.refused ? lines.length : state.size.rows < leastRows ? 2 : 3;
	return atMost(lines, most, columns - labelColumns).map(part => quiet(clip(indent + part, columns)));
}

// What cannot be read stays marked after one has gone on, until it is another text.
function problemLines(sheet: Sheet, field: FormField, inHand: boolean): readonly Line[] {
	const {form, columns, labelColumns} = sheet;
	const refused = form.problem?.field === field.name ? form.problem.text : undefined;
	const text = refused ?? (inHand ? undefined : unreadable(sheet, field));
	return text === undefined
		? []
		: wrap(shown(text), columns - labelColumns).map(part =>
				line(columns, ' '.repeat(labelColumns), {text: part, role: 'strong'}),
			);
}

function unreadable({state, environment, form}: Sheet, field: FormField): string | undefined {
	const reading = textOf(field.entry) === field.opened ? undefined : readingWords(state, environment, form, field);
	return reading?.refused ? reading.words : undefined;
}

function quiet(text: string): Line {
	return {spans: [{text, role: 'quiet'}]};
}

function aboutWords(form: Form, review: Review): string {
	if (form.id !== undefined) {
		return names(review).get(form.id) ?? '';
	}

	// An event that is added below another one is not about it.
	const event = form.kind === 'event' ? undefined : find(review, 'event', form.from);
	return event ? shown(event.what) : (names(review).get(form.from ?? '') ?? '');
}
