import {asMeant} from './words/near-spelling.ts';
import {honorifics} from './words/people.ts';
import {shortForms, spellings, takesIs} from './words/spelling.ts';

/** One word or mark of a text as the rules read it, with its place in the text. */
export interface Word {
	/** Small letters, short forms written out: `didn't` is the two words `did` and `not`. */
	readonly word: string;
	readonly start: number;
	readonly end: number;
	/** Whether it began with a capital letter. */
	readonly capital: boolean;
	/** Which clause of the sentence it stands in, from 0. */
	readonly clause: number;
}

/** One sentence, as its words. */
export interface Sentence {
	readonly words: readonly Word[];
	/** The words alone. */
	readonly plain: readonly string[];
	/** Whether it ends with a question mark. */
	readonly asks: boolean;
}

type Draft = {-readonly [K in keyof Word]: Word[K]};

const pieces =
	/[\w\u00C0-\u1FFF\u2C00-\uD7FF]+(?:['’][A-Za-z]+)*(?:[.:/@#][\w\u00C0-\u1FFF]+)*(?:-[\w\u00C0-\u1FFF]+)*|['’](?=[ .,;:!?)]|$)|\uFFFC+|\.{2,}|[.,;:!?()…–—=→]| -{1,2}>? |\n/g;
const marks: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '–', '—', '…', '=', '→']);
const endings: ReadonlySet<string> = new Set(['.', '!', '?', '\n']);
// Words that begin a clause wherever they stand, and those that do when a subject follows.
const opening: ReadonlySet<string> = new Set(
	'but because so while whereas although though which unless whenever'.split(' '),
);
const joining: ReadonlySet<string> = new Set(['and', 'or', 'when', 'since', 'as', 'then', 'yet', 'after', 'before']);
const subjects: ReadonlySet<string> = new Set(
	'i we you he she they it this that these those there nobody someone everyone anybody everybody somebody no the a an my our their his her whoever yet still'.split(
		' ',
	),
);
const modals: ReadonlySet<string> = new Set(['should', 'could', 'would', 'might', 'must', 'not']);

/** Takes a masked text apart into sentences of words. Every word keeps the place that it has in the text. */
export function sentences(text: string): readonly Sentence[] {
	const found: Sentence[] = [];
	let words: Draft[] = [];
	const close = (asks: boolean) => {
		if (words.length > 0) {
			found.push(sentence(words, asks));
			words = [];
		}
	};

	for (const {0: piece, index} of text.matchAll(pieces)) {
		if (piece === '.' && honorifics.has(words.at(-1)?.word ?? '')) {
			continue;
		}

		if (endings.has(piece)) {
			close(piece === '?');
		} else {
			addPiece(words, piece, index);
		}
	}

	close(false);
	return found;
}

function addPiece(words: Draft[], piece: string, start: number): void {
	const end = start + piece.length;
	if (piece.trim().length < piece.length || marks.has(piece) || piece.startsWith('..')) {
		words.push({word: ',', start, end, capital: false, clause: 0});
		return;
	}

	const plain = piece.replaceAll('’', "'").toLowerCase();
	const capital = piece !== piece.toLowerCase();
	const written = shortForms[plain];
	if (written && Object.hasOwn(shortForms, plain)) {
		addAll(words, written, start, end, capital);
		return;
	}

	if (/^re-[a-z]/.test(plain)) {
		// "re-checked" is "rechecked".
		words.push({word: asMeant(plain.replace('-', '')), start, end, capital, clause: 0});
		return;
	}

	if (plain.includes('-')) {
		// A word of several parts is its parts.
		let at = start;
		for (const part of piece.split('-')) {
			addPiece(words, part, at);
			at += part.length + 1;
		}

		return;
	}

	const cut = plain.indexOf("'");
	if (cut !== -1) {
		addShort(words, plain, cut, start, capital);
		return;
	}

	// "should of" is "should have" by ear.
	const isHave = (plain === 'of' || plain === 'ov') && modals.has(words.at(-1)?.word ?? '') && words.length > 0;
	const word = isHave ? 'have' : Object.hasOwn(spellings, plain) ? (spellings[plain] ?? plain) : asMeant(plain);
	words.push({word, start, end, capital, clause: 0});
}

// Words with an apostrophe: "didn't", "should've", "it's", "Ana's", "engineers'".
function addShort(words: Draft[], plain: string, cut: number, start: number, capital: boolean): void {
	const end = start + plain.length;
	if (plain.endsWith("n't") || plain.endsWith("n't've")) {
		const base = plain.slice(0, plain.indexOf("n't"));
		addAll(words, [base, 'not', ...(plain.endsWith("'ve") ? ['have'] : [])], start, end, capital);
		return;
	}

	const base = plain.slice(0, cut);
	const tail = plain.slice(cut);
	if (base !== '') {
		words.push({word: base, start, end: start + cut, capital, clause: 0});
	}

	const short: Readonly<Record<string, readonly string[]>> = {
		"'ve": ['have'],
		"'d've": ['would', 'have'],
		"'ll": ['will'],
		"'re": ['are'],
		"'m": ['am'],
		"'": ["'s"],
		"'s": [takesIs.has(base) ? 'is' : "'s"],
	};
	addAll(words, short[tail] ?? [tail], start + cut, end, false);
}

function addAll(words: Draft[], written: readonly string[], start: number, end: number, capital: boolean): void {
	for (const [index, word] of written.entries()) {
		words.push({word, start, end, capital: capital && index === 0, clause: 0});
	}
}

function sentence(words: Draft[], asks: boolean): Sentence {
	let clause = 0;
	const plain: string[] = [];
	for (const [index, drafted] of words.entries()) {
		const {word} = drafted;
		const isOpening =
			word === ',' || opening.has(word) || (joining.has(word) && subjects.has(words[index + 1]?.word ?? ''));
		if (isOpening && index > 0) {
			clause++;
		}

		drafted.clause = clause;
		plain.push(word);
	}

	return {words, plain, asks};
}
