import type {Part, Phrase, Row} from './phrase.ts';

/** Lists of words, or of short rows of words, by name, as phrases write them: `{adverbs}`. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

interface Cursor {
	at: number;
	readonly pieces: readonly string[];
	readonly lists: WordLists;
}

// A group of single words is one piece, because most groups are.
const piecePattern = /\{\w+\}|\((?:[^\s()[\]{}|?*^$]+\|)*[^\s()[\]{}|?*^$]+\)|\*\d?|[()[\]|?^$]|[^\s()[\]{}|?*^$]+/g;
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

	return {row};
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
