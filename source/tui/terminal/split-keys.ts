/** A piece of what a terminal sends: the sequence of one key, or a whole pasted text. */
export type Piece = {readonly sequence: string} | {readonly paste: string};

/**
 * How sure it is that something unfinished goes on: `maybe` may also be Escape, a letter held with Alt, or keys that came
 * together; `surely` is the beginning of a sequence, or of a long text that nothing marks as a paste.
 */
export type Unfinished = 'maybe' | 'surely' | 'paste';

/** Cuts the bytes of a terminal into keys; remembers what is not finished at the end of a chunk. */
export interface KeySplitter {
	/** The pieces that are whole after this chunk. */
	readonly push: (chunk: Uint8Array) => readonly Piece[];
	/** What is being waited for, if anything. */
	readonly unfinished: () => Unfinished | undefined;
	/** Waits no longer: `maybe` becomes the keys that it may be, a long text a paste, a sequence is dropped, a paste goes on. */
	readonly giveUp: () => readonly Piece[];
	/** Forgets what is not finished. */
	readonly reset: () => void;
}

/**
 * Makes a splitter. However the bytes are cut into chunks, the pieces are the same, with three exceptions that keep pasted
 * text from acting as keys: a long text of different keys counts as a paste, up to the next pause, for terminals that do
 * not mark one; an end of a paste inside of it counts as text when a second end is there already; Ctrl+C alone ends a paste
 * whose end is lost.
 */
export function keySplitter(): KeySplitter {
	let decoder = new TextDecoder('utf-8', {ignoreBOM: true});
	let rest = '';
	// What came of a paste behind `rest`, piece by piece: to look at all of it for each would take the square of its length.
	let held: string[] = [];
	let tail = '';
	// What came together and may be a paste that nothing marks.
	let text = '';
	let isPaste = false;

	function given(): readonly Piece[] {
		if (isPaste) {
			const paste = text;
			text = '';
			isPaste = false;
			return [{paste}];
		}

		const split = splitKeys(text + rest);
		text = '';
		rest = '';
		return [...split.pieces, ...(isMaybe(split.rest) ? readPlainly(split.rest) : [])];
	}

	return {
		push(chunk) {
			const more = decoder.decode(chunk, {stream: true});
			if (more === interrupt && text !== '') {
				return [...given(), {sequence: interrupt}];
			}

			if (rest.startsWith(pasteStart)) {
				const edge = (held.length === 0 ? rest.slice(1 - pasteEnd.length) : tail) + more;
				if (more !== interrupt && !edge.includes(pasteEnd)) {
					held.push(more);
					tail = edge.slice(1 - pasteEnd.length);
					return [];
				}

				rest += held.join('');
				held = [];
			}

			if (more === interrupt && rest.startsWith(pasteStart)) {
				const paste = rest.slice(pasteStart.length);
				rest = '';
				return [{paste}, {sequence: interrupt}];
			}

			const isMarked = (text.slice(-pasteStart.length) + more).includes(pasteStart);
			if (rest === '' && !isMarked && (isPaste || isMuch(more, text))) {
				text += more;
				isPaste ||= text.length >= unmarkedPasteLength;
				return [];
			}

			const before = isPaste ? given() : [];
			const split = splitKeys(text + rest + more);
			text = '';
			rest = split.rest;
			return [...before, ...split.pieces];
		},
		unfinished() {
			if (text !== '') {
				return isPaste ? 'surely' : 'maybe';
			}

			return rest === '' ? undefined : rest.startsWith(pasteStart) ? 'paste' : isMaybe(rest) ? 'maybe' : 'surely';
		},
		giveUp: () => (rest.startsWith(pasteStart) ? [] : given()),
		reset() {
			decoder = new TextDecoder('utf-8', {ignoreBOM: true});
			rest = '';
			held = [];
			text = '';
			isPaste = false;
		},
	};
}

const esc = '\u{1B}';
const interrupt = '\u{3}';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;
const unmarkedPasteLength = 1000;
const unmarkedPasteVariety = 4;
// Terminals write a paste in pieces of a kilobyte or more, and the system may cut them once again.
const leastOfPaste = 100;

// A held key or a wheel repeats one or two keys, and a slow line or a script may bring a few typed lines within one read; no
// hand types a page of different keys. Every terminal of today marks its pastes, so this is for the few that do not.
function isMuch(text: string, before: string): boolean {
	return (
		text.length >= leastOfPaste &&
		(before !== '' || new Set(splitKeys(text).pieces.map(sequenceOf)).size >= unmarkedPasteVariety)
	);
}

function sequenceOf(piece: Piece): string {
	return 'sequence' in piece ? piece.sequence : piece.paste;
}

// Escape, Escape twice, or Alt with one of the letters that also begin a sequence.
function isMaybe(rest: string): boolean {
	return /^\u{1B}{1,2}[[OP\]X^_]?$/u.test(rest);
}

function readPlainly(rest: string): Piece[] {
	const pieces: Piece[] = [];
	for (let text = rest; text !== ''; ) {
		const length = text.startsWith(esc) && text.length > 1 && text[1] !== esc ? 2 : 1;
		pieces.push({sequence: text.slice(0, length)});
		text = text.slice(length);
	}

	return pieces;
}

function splitKeys(text: string): {readonly pieces: readonly Piece[]; readonly rest: string} {
	const pieces: Piece[] = [];
	let at = 0;
	while (at < text.length) {
		if (text[at] !== esc) {
			const character = String.fromCodePoint(text.codePointAt(at) as number);
			pieces.push({sequence: character});
			at += character.length;
			continue;
		}

		if (text.startsWith(pasteStart, at)) {
			const end = endOfPaste(text, at);
			if (end === -1) {
				break;
			}

			pieces.push({paste: text.slice(at + pasteStart.length, end).replaceAll(pasteEnd, '')});
			at = end + pasteEnd.length;
			continue;
		}

		const sequence = sequenceAt(text, at);
		if (sequence === undefined) {
			break;
		}

		if (sequence.key && text.slice(at, sequence.end) !== pasteEnd) {
			pieces.push({sequence: text.slice(at, sequence.end)});
		}

		at = sequence.end;
	}

	return {pieces, rest: text.slice(at)};
}

// The last end before the next start: a pasted text may hold an end of its own, so that what follows runs as keys.
function endOfPaste(text: string, start: number): number {
	const first = text.indexOf(pasteEnd, start);
	const next = first === -1 ? -1 : text.indexOf(pasteStart, first);
	return first === -1 ? -1 : text.lastIndexOf(pasteEnd, next === -1 ? text.length : next);
}

interface Sequence {
	/** Where it ends, exclusive. */
	readonly end: number;
	/** Whether it may be a key; replies of the terminal and broken sequences are not. */
	readonly key: boolean;
}

// The esc sequence that begins at an offset, or nothing if it is not finished.
function sequenceAt(text: string, start: number): Sequence | undefined {
	const lead = text[start + 1] === esc ? 2 : 1;
	const type = text[start + lead];
	switch (type) {
		case undefined:
			return undefined;
		case '[':
			return csiAt(text, start, start + lead + 1);
		case 'O':
			return ss3At(text, start, start + lead + 1);
		default:
			break;
	}

	// Escape, and then a key of its own.
	if (lead === 2) {
		return {end: start + 1, key: true};
	}

	return 'P]X^_'.includes(type) ? replyAt(text, start) : {end: start + 1 + characterLength(text, start + 1), key: true};
}

// CSI: parameters, intermediates, one final character (ECMA-48, 5.4); besides `ESC [ [ A` of the Linux console, `ESC [ 3 $`
// of rxvt, and `ESC [ M` with three characters for the mouse.
function csiAt(text: string, start: number, first: number): Sequence | undefined {
	const match = /\[[A-E]?|[2-8]\$|[\x30-\x3f]*[\x20-\x2f]*/y;
	match.lastIndex = first;
	const body = match.exec(text)?.[0] ?? '';
	const end = first + body.length;
	if (/^\[[A-E]$|^\d\$$/.test(body)) {
		return {end, key: true};
	}

	const final = text[end];
	if (final === undefined) {
		return undefined;
	}

	if (body === '' && final === 'M') {
		return text.length < end + 4 ? undefined : {end: end + 4, key: false};
	}

	return /[\x40-\x7e]/.test(final) ? {end: end + 1, key: true} : broken(text, start, first, end);
}

// SS3: one final character, before which some terminals write modifiers.
function ss3At(text: string, start: number, first: number): Sequence | undefined {
	const match = /[\d;]*/y;
	match.lastIndex = first;
	const end = first + (match.exec(text)?.[0].length ?? 0);
	const final = text[end];
	if (final === undefined) {
		return undefined;
	}

	return /[A-Za-z]/.test(final) ? {end: end + 1, key: true} : broken(text, start, first, end);
}

// What cannot go on is dropped up to the character that breaks it; without parameters it was Escape, or Alt and a letter.
function broken(text: string, start: number, first: number, end: number): Sequence {
	if (end > first) {
		return {end, key: false};
	}

	return {end: text[start + 1] === esc ? start + 1 : first, key: true};
}

// OSC, DCS and their like are replies of the terminal, up to BEL or ST. They hold no other control character.
function replyAt(text: string, start: number): Sequence | undefined {
	const match = /[^\p{Cc}]*/uy;
	match.lastIndex = start + 2;
	const end = start + 2 + (match.exec(text)?.[0].length ?? 0);
	const final = text[end];
	if (final === '\u{7}' || final === '\u{9C}') {
		return {end: end + 1, key: false};
	}

	if (final === undefined || (final === esc && text[end + 1] === undefined)) {
		return undefined;
	}

	if (final === esc && text[end + 1] === '\\') {
		return {end: end + 2, key: false};
	}

	return end === start + 2 ? {end, key: true} : {end, key: false};
}

function characterLength(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}
