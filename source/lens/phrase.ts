/** Where a phrase stands in the words of a sentence: all of it, and the part that a finding points at. */
export interface Place {
	readonly from: number;
	readonly to: number;
	readonly first: number;
	readonly last: number;
}

/** A phrase that was read by `readPhrase`. */
export interface Phrase {
	readonly row: Row;
	/** The words with which it can begin; nothing if it may begin with any. Made when it is first looked for. */
	starts?: ReadonlySet<string> | 'any';
}

/** What one part of a phrase takes of a sentence. */
export type Part =
	| {
			readonly is: 'words';
			readonly words: readonly string[];
			set?: ReadonlySet<string>;
			ends?: readonly string[];
			optional: boolean;
	  }
	| {readonly is: 'rows'; readonly rows: readonly Row[]; optional: boolean}
	| {readonly is: 'gap'; readonly least: number; readonly most: number; optional: boolean}
	| {readonly is: '[' | ']' | '^' | '$'; optional: boolean};
/** Parts that follow each other. */
export type Row = readonly Part[];

const cueLength = 4;
const none: readonly Place[] = [];

/** The beginning of a word by which rules are found. */
export function cueOf(word: string): string {
	return word.slice(0, word.indexOf('~', 1) === -1 ? cueLength : Math.min(cueLength, word.length - 1));
}

/** The places where a phrase stands in the words of a sentence, from left to right; they do not overlap. */
export function placesOf(phrase: Phrase, words: readonly string[]): readonly Place[] {
	const {row} = phrase;
	phrase.starts ??= startsOf(row) ?? 'any';
	const {starts} = phrase;
	let places: Place[] = none as Place[];
	const marks = {first: -1, last: -1};
	for (let from = 0; from < words.length; from++) {
		if (starts !== 'any' && !starts.has(words[from] as string)) {
			continue;
		}

		let to = -1;
		marks.first = -1;
		marks.last = -1;
		const isThere = matches(row, 0, words, from, marks, end => {
			to = end;
			return end > from;
		});
		if (isThere) {
			places = places === none ? [] : places;
			places.push({
				from,
				to,
				first: marks.first === -1 ? from : marks.first,
				last: marks.last === -1 ? to : marks.last,
			});
			from = to - 1;
		}
	}

	return places;
}

// Whether the parts of a row from `index` on fit the words from `at` on, and what follows fits behind them.
function matches(
	row: Row,
	index: number,
	words: readonly string[],
	at: number,
	marks: {first: number; last: number},
	next: (at: number) => boolean,
): boolean {
	const part = row[index];
	if (!part) {
		return next(at);
	}

	const goOn = (end: number) => matches(row, index + 1, words, end, marks, next);
	switch (part.is) {
		case 'words':
			return (at < words.length && takes(part, words[at] as string) && goOn(at + 1)) || (part.optional && goOn(at));
		case 'rows':
			return part.rows.some(inner => matches(inner, 0, words, at, marks, goOn)) || (part.optional && goOn(at));
		case 'gap': {
			let end = at;
			while (end < words.length && end - at < part.most && words[end] !== ',') {
				end++;
			}

			for (; end - at >= part.least; end--) {
				if (goOn(end)) {
					return true;
				}
			}

			return part.optional && goOn(at);
		}
		case '[':
			marks.first = at;
			return goOn(at);
		case ']':
			if (goOn(at)) {
				marks.last = at;
				return true;
			}

			return false;
		case '^':
			return at === 0 && goOn(at);
		case '$':
			return at === words.length && goOn(at);
	}
}

// Most phrases are never looked for, so their sets are made when they are.
function takes(part: Extract<Part, {is: 'words'}>, word: string): boolean {
	part.set ??= new Set(part.words);
	part.ends ??= part.words.filter(isEnd);
	return (
		part.set.has(word) ||
		(part.ends.length > 0 &&
			part.ends.some(end => (end.startsWith('~') ? word.endsWith(end.slice(1)) : word.startsWith(end.slice(0, -1)))))
	);
}

function isEnd(word: string): boolean {
	return word.startsWith('~') || word.endsWith('~');
}

// The words with which a row can begin, or nothing if that may be any.
function startsOf(row: Row): Set<string> | undefined {
	const starts = new Set<string>();
	for (const part of row) {
		if (part.is === 'words') {
			if (part.words.some(isEnd)) {
				return undefined;
			}

			for (const word of part.words) {
				starts.add(word);
			}
		} else if (part.is === 'rows') {
			for (const inner of part.rows) {
				const own = startsOf(inner);
				if (!own) {
					return undefined;
				}

				for (const word of own) {
					starts.add(word);
				}
			}
		} else if (part.is === 'gap') {
			return undefined;
		} else {
			continue;
		}

		if (!part.optional) {
			return starts;
		}
	}

	return undefined;
}
