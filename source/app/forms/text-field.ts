/**
 * A text that is being typed: pure data over graphemes, so that one key never leaves half a character behind.
 * `cursor` is an offset in UTF-16 units that always stands between two graphemes.
 */
export interface TextField {
	readonly text: string;
	readonly cursor: number;
	/** What the last Ctrl+K, Ctrl+U, Ctrl+W or Alt+D took out; Ctrl+Y puts it in again. */
	readonly taken: string;
	/** Earlier texts, the latest last, for Ctrl+_. */
	readonly before: ReadonlyArray<{readonly text: string; readonly cursor: number}>;
}

/** A step of editing that a key names; typed and pasted text goes through `insert`. */
export type TextStep =
	| 'left'
	| 'right'
	| 'word-left'
	| 'word-right'
	| 'start'
	| 'end'
	| 'delete-left'
	| 'delete-right'
	| 'delete-word-left'
	| 'delete-word-right'
	| 'delete-to-start'
	| 'delete-to-end'
	| 'put-back'
	| 'undo';

let segmenter: Intl.Segmenter | undefined;
const undoDepth = 200;

/** A field that holds a text, with the cursor at its end. */
export function textField(text = ''): TextField {
	return {text, cursor: text.length, taken: '', before: []};
}

/**
 * A text as a field can hold it: line ends become spaces where one line is meant. Control characters cannot be typed; what
 * a paste or a file brings of them is evidence of nothing and would hide in the text.
 */
export function fittingText(text: string, lines: boolean): string {
	const clean = text.replace(/\r\n?/g, '\n');
	return (lines ? clean : clean.replace(/\s*\n\s*/g, ' '))
		.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
		.replaceAll('\t', '  ');
}

/** The field after typing or pasting at the cursor. Lone surrogates are replaced, so that the text can be saved. */
export function insert(field: TextField, typed: string): TextField {
	if (typed === '') {
		return field;
	}

	const text = field.text.slice(0, field.cursor) + typed.toWellFormed() + field.text.slice(field.cursor);
	// A combining sign joins the letter before it: the cursor goes behind the whole grapheme.
	return changed(field, text, nextBoundary(text, field.cursor + typed.toWellFormed().length - 1));
}

/** The field with another text as a whole; undo leads back to the one before. */
export function replaced(field: TextField, text: string): TextField {
	return text === field.text ? field : changed(field, text.toWellFormed(), text.length);
}

/** The field with another text in place of a stretch of its own, and the cursor at a place of what it becomes. */
export function rewritten(
	field: TextField,
	{
		start,
		end,
		text,
		cursor,
	}: {readonly start: number; readonly end: number; readonly text: string; readonly cursor: number},
): TextField {
	const whole = (field.text.slice(0, start) + text + field.text.slice(end)).toWellFormed();
	return changed(field, whole, isBoundary(whole, cursor) ? cursor : nextBoundary(whole, cursor));
}

/** The field after one step. A step that has nothing to do answers with the same field. */
export function edit(field: TextField, step: TextStep): TextField {
	const {text, cursor} = field;
	switch (step) {
		case 'left':
			return moved(field, previousBoundary(text, cursor));
		case 'right':
			return moved(field, nextBoundary(text, cursor));
		case 'word-left':
			return moved(field, wordStart(text, cursor));
		case 'word-right':
			return moved(field, wordEnd(text, cursor));
		case 'start':
			return moved(field, text.lastIndexOf('\n', cursor - 1) + 1);
		case 'end':
			return moved(field, lineEnd(text, cursor));
		case 'delete-left':
			return cut(field, previousBoundary(text, cursor), cursor, false);
		case 'delete-right':
			return cut(field, cursor, nextBoundary(text, cursor), false);
		case 'delete-word-left':
			return cut(field, wordStart(text, cursor), cursor, true);
		case 'delete-word-right':
			return cut(field, cursor, wordEnd(text, cursor), true);
		case 'delete-to-start':
			return cut(field, text.lastIndexOf('\n', cursor - 1) + 1, cursor, true);
		case 'delete-to-end':
			return cut(field, cursor, lineEnd(text, cursor), true);
		case 'put-back':
			return insert(field, field.taken);
		case 'undo': {
			const last = field.before.at(-1);
			return last ? {...field, ...last, before: field.before.slice(0, -1)} : field;
		}
	}
}

// Loading it takes as long as opening a review of a hundred events, and plain text never asks for it.
function segmentsOf(text: string): Intl.Segments {
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return segmenter.segment(text);
}

/** The graphemes of a text, in order. */
export function graphemesOf(text: string): string[] {
	return Array.from(segmentsOf(text), part => part.segment);
}

function moved(field: TextField, cursor: number): TextField {
	return cursor === field.cursor ? field : {...field, cursor};
}

function changed(field: TextField, text: string, cursor: number, taken = field.taken): TextField {
	const before = [...field.before.slice(1 - undoDepth), {text: field.text, cursor: field.cursor}];
	return {text, cursor, taken, before};
}

function cut(field: TextField, from: number, to: number, keep: boolean): TextField {
	if (from === to) {
		return field;
	}

	const text = field.text.slice(0, from) + field.text.slice(to);
	// Taking out what stood between two code points may join them to one grapheme; the cursor must not stand inside it.
	const cursor = from === 0 || isBoundary(text, from) ? from : nextBoundary(text, from);
	return changed(field, text, cursor, keep ? field.text.slice(from, to) : field.taken);
}

function lineEnd(text: string, cursor: number): number {
	const end = text.indexOf('\n', cursor);
	return end === -1 ? text.length : end;
}

function isBoundary(text: string, offset: number): boolean {
	return offset >= text.length || segmentsOf(text).containing(offset)?.index === offset;
}

function previousBoundary(text: string, offset: number): number {
	return offset <= 0 ? 0 : (segmentsOf(text).containing(offset - 1)?.index ?? 0);
}

function nextBoundary(text: string, offset: number): number {
	const here = segmentsOf(text).containing(Math.max(0, offset));
	return here ? here.index + here.segment.length : text.length;
}

// A word may begin with a sign that belongs to the character before it: then with that character.
function wordStart(text: string, cursor: number): number {
	const before = text.slice(0, cursor);
	const word = /[\p{L}\p{M}\p{N}_]+[^\p{L}\p{M}\p{N}_]*$|[^\p{L}\p{M}\p{N}_]+$/u.exec(before)?.[0].length ?? 0;
	const start = cursor - word;
	return isBoundary(text, start) ? start : previousBoundary(text, start);
}

function wordEnd(text: string, cursor: number): number {
	const end = cursor + (/^[^\p{L}\p{M}\p{N}_]*[\p{L}\p{M}\p{N}_]*/u.exec(text.slice(cursor))?.[0].length ?? 0);
	return isBoundary(text, end) ? end : nextBoundary(text, end);
}
