import type {Part, Phrase, Row} from './phrase.ts';

/** Lists of words, or of short rows of words, by name, as phrases write them: `{adverbs}`. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

interface Cursor {
	at: number;
	readonly pieces: readonly string[];
	readonly lists: WordLists;
}

// Words that stand in nearly every sentence tell nothing about which rules may apply.
const common: ReadonlySet<string> = new Set(
	"the a an to of in on at for and or is was are were be been have had has did do does not no it that this with by as from who he she they we you 's , i one all up out".split(
		' ',
	),
);
// A group of single words is one piece, because most groups are.
const piecePattern = /\{\w+\}|\((?:[^\s()[\]{}|?*^$]+\|)*[^\s()[\]{}|?*^$]+\)|\*\d?|[()[\]|?^$]|[^\s()[\]{}|?*^$]+/g;
// A bracket with all that it holds, a word, or one sign.
const glancePattern = /\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|[^ ()[\]?|]+|./gs;
const listsRead = new WeakMap<readonly string[], Part>();

/**
 * Reads a phrase of the small language in which rules are written; throws an `Error` on one that cannot be read. Words
 * stand apart by blanks. `a|b` is one word or the other, `(a b|c)` one row of words or the other, `?` behind a word or a
 * group makes it optional, `care~` is any word that begins so and `~ing` any that ends so, `*` is any one word, `*3` are up
 * to three, `{adverbs}` is a list of words, `^` and `$` are the ends of the sentence, and `[` `]` stand round what a
 * finding points at.
 */
export function readPhrase(text: string, lists: WordLists): Phrase {
	const cursor: Cursor = {at: 0, pieces: text.match(piecePattern) ?? [], lists};
	const row = readRow(cursor, true);
	if (cursor.at < cursor.pieces.length || row.length === 0) {
		throw new Error(`The phrase “${text}” cannot be read.`);
	}

	return {row, cues: cuesOf(row)};
}

/**
 * The cues of a phrase from a glance at its words outside of brackets and in brackets that hold no others; nothing if they
 * tell too little, so that the phrase has to be read for them. Most phrases are never read, because no sentence has a cue.
 */
export function cuesAtAGlance(text: string): readonly string[] | undefined {
	let best: readonly string[] | undefined;
	// What only common words would tell is worth a closer look.
	let worth = 0.1;
	for (const {0: piece, index: start} of text.matchAll(glancePattern)) {
		const at = start + piece.length;
		if (isEither(text[at]) || text[start - 1] === '|' || !/^(?:\([^(?*{$^[\]]+\)|[^ ()[\]*{|?^$]+)$/.test(piece)) {
			continue;
		}

		const rows = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
		if (rows.length ** -0.5 <= worth) {
			continue;
		}

		const words = rows.map(tellingWord);
		const value = words.some(word => word.startsWith('~') || common.has(word)) ? 0 : worthOf(words);
		if (value > worth) {
			best = words;
			worth = value;
		}
	}

	return best;
}

// Of a row of words the longest that is not common: the fewest sentences have it.
function tellingWord(row: string): string {
	let best = '';
	let length = 0;
	if (!row.includes(' ')) {
		return row;
	}

	for (const word of row.trim().split(' ')) {
		const own = word.startsWith('~') ? 1 : common.has(word) ? 2 : word.length + 3;
		if (own > length) {
			best = word;
			length = own;
		}
	}

	return best;
}

function isEither(sign: string | undefined): boolean {
	return sign === '?' || sign === '|';
}

function worthOf(cues: readonly string[]): number {
	return (cues.some(cue => common.has(cue)) ? 0.5 : 1) / cues.length ** 0.5;
}

// Outside of brackets | stands between words, inside between rows.
function readRow(cursor: Cursor, outside: boolean): Row {
	const row: Part[] = [];
	for (let piece = cursor.pieces[cursor.at]; piece !== undefined; piece = cursor.pieces[cursor.at]) {
		if (piece === ')' || piece === '|') {
			break;
		}

		let part = readPart(cursor);
		if (outside && cursor.pieces[cursor.at] === '|') {
			const parts = [part];
			while (cursor.pieces[cursor.at] === '|') {
				cursor.at++;
				parts.push(readPart(cursor));
			}

			part = either(parts.map(one => [one]));
		}

		if (cursor.pieces[cursor.at] === '?') {
			cursor.at++;
			part = {...part, optional: true};
		}

		row.push(part);
	}

	return row;
}

function readPart(cursor: Cursor): Part {
	const piece = cursor.pieces[cursor.at++] ?? '';
	if (piece === '(') {
		const rows = [readRow(cursor, false)];
		while (cursor.pieces[cursor.at] === '|') {
			cursor.at++;
			rows.push(readRow(cursor, false));
		}

		if (cursor.pieces[cursor.at++] !== ')') {
			throw new Error(`A bracket is left open in “${cursor.pieces.join(' ')}”.`);
		}

		return either(rows);
	}

	if (piece === '[' || piece === ']' || piece === '^' || piece === '$') {
		return {is: piece, optional: false};
	}

	if (piece.startsWith('(')) {
		return oneOf(piece.slice(1, -1).split('|'));
	}

	if (piece.startsWith('*')) {
		return {is: 'gap', least: piece === '*' ? 1 : 0, most: piece === '*' ? 1 : Number(piece.slice(1)), optional: false};
	}

	return piece.startsWith('{') ? listed(piece.slice(1, -1), cursor.lists) : oneOf([piece]);
}

function listed(name: string, lists: WordLists): Part {
	const list = lists[name];
	if (!list) {
		throw new Error(`There is no list of words called ${name}.`);
	}

	let part = listsRead.get(list);
	if (!part) {
		part = either(list.map(text => text.split(' ').map(word => oneOf([word]))));
		listsRead.set(list, part);
	}

	return part;
}

function oneOf(words: readonly string[]): Part {
	return {is: 'words', words, optional: false};
}

// Rows of one plain word each come to one set, which is looked up at once.
function either(rows: readonly Row[]): Part {
	const single: Array<Extract<Part, {is: 'words'}>> = [];
	const others: Row[] = [];
	for (const row of rows) {
		const [only] = row;
		if (row.length === 1 && only?.is === 'words' && !only.optional) {
			single.push(only);
		} else {
			others.push(row);
		}
	}

	const [first] = single;
	if (!first) {
		return {is: 'rows', rows: others, optional: false};
	}

	const set = oneOf(single.length === 1 ? first.words : single.flatMap(({words}) => words));
	// Longer rows are tried first, so that "once again" is not taken for "once".
	return others.length === 0 ? set : {is: 'rows', rows: [...others, [set]], optional: false};
}

// The words of the part that tells most: one that must be there, with the fewest and rarest words.
function cuesOf(row: Row): readonly string[] | undefined {
	let best: readonly string[] | undefined;
	let worth = 0;
	for (const part of row) {
		const cues = part.optional ? undefined : cuesOfPart(part);
		const value = cues ? worthOf(cues) : 0;
		if (cues && value > worth) {
			best = cues;
			worth = value;
		}
	}

	return best;
}

function cuesOfPart(part: Part): readonly string[] | undefined {
	if (part.is === 'words') {
		return part.words.some(word => word.startsWith('~')) ? undefined : part.words;
	}

	if (part.is !== 'rows') {
		return undefined;
	}

	const all: string[] = [];
	for (const row of part.rows) {
		const cues = cuesOf(row);
		if (!cues) {
			return undefined;
		}

		all.push(...cues);
	}

	return all;
}
