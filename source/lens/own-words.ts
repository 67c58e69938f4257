import {categories, type OwnWord} from './finding.ts';
import type {Phrase} from './phrase.ts';
import {readPhrase} from './read-phrase.ts';
import {sentences} from './sentences.ts';

/** A team's own words, ready to be looked for. */
export interface OwnPhrases {
	readonly asked: ReadonlyArray<{readonly category: (typeof categories)[number]; readonly phrase: Phrase}>;
	readonly silent: readonly Phrase[];
}

// Letters, digits, apostrophes, hyphens and stars that stand alone, and something to look for.
function isPhrase(text: string): boolean {
	return (
		/^[\p{L}\p{N}'’ *-]{1,200}$/u.test(text) &&
		!/[^ ]\*|\*[^ ]/.test(text) &&
		lineOf(text)
			.split(' ')
			.some(word => word !== '*' && word !== '')
	);
}

/**
 * Reads a team's own words as settings hold them: `[{"phrase": "who let * do", "category": "naming_fault"}]`. A phrase is
 * plain words, in any case, with `*` for any one word; `silent` as a category is for words that are never asked about. What
 * cannot be read is told in `problems`, one sentence each, and left out.
 */
export function readOwnWords(value: unknown): {
	readonly words: readonly OwnWord[];
	readonly problems: readonly string[];
} {
	if (!Array.isArray(value)) {
		return {words: [], problems: ['“words” is to hold [{"phrase": "some words", "category": "hindsight"}, …].']};
	}

	const words: OwnWord[] = [];
	const problems: string[] = [];
	for (const entry of value as readonly unknown[]) {
		const {phrase, category: wanted} = (typeof entry === 'object' && entry !== null ? entry : {}) as {
			readonly phrase?: unknown;
			readonly category?: unknown;
		};
		const category = [...categories, 'silent' as const].find(known => known === wanted);
		if (typeof phrase !== 'string' || !isPhrase(phrase)) {
			problems.push(`“${String(phrase)}” is to be plain words, with * for any one word.`);
		} else if (category === undefined) {
			problems.push(`“${phrase}” cannot be ${JSON.stringify(wanted)}: ${categories.join(', ')} or silent.`);
		} else {
			words.push({phrase, category});
		}
	}

	return {words, problems};
}

/** Makes a team's own words ready to be looked for; those that `readOwnWords` would not take are passed over. */
export function ownPhrases(words: readonly OwnWord[]): OwnPhrases {
	const read = words
		.filter(({phrase}) => isPhrase(phrase))
		.map(({phrase, category}) => ({category, phrase: readPhrase(lineOf(phrase), {})}));
	return {
		asked: read.flatMap(({category, phrase}) => (category === 'silent' ? [] : [{category, phrase}])),
		silent: read.filter(({category}) => category === 'silent').map(({phrase}) => phrase),
	};
}

// As the words of a sentence are written: small letters, short forms written out, * on its own.
function lineOf(phrase: string): string {
	return phrase
		.split('*')
		.map(part =>
			sentences(part)
				.flatMap(({words}) => words.map(({word}) => word))
				.join(' '),
		)
		.join(' * ');
}
