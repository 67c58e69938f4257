import {cueOf, type Part, type Row} from './phrase.ts';
import {readPhrase} from './read-phrase.ts';
import type {Rule} from './rule.ts';
import {lists} from './words/lists.ts';

/** What a rule says, without its samples. */
export type RuleAlone = Omit<Rule, 'hit' | 'miss' | 'say'>;

/**
 * Rules as plain data, in which those few are found that may apply to a sentence. A need is a set of beginnings of words
 * (`cueOf`) of which the sentence must have one; needs have numbers.
 */
export interface CueTable {
	readonly rules: readonly RuleAlone[];
	/** Each phrase with the place of its rule and all that it needs. */
	readonly phrases: ReadonlyArray<readonly [text: string, rule: number, needs: readonly number[]]>;
	/** For each need the places of the phrases of which it is the one that the fewest sentences meet. */
	readonly byNeed: ReadonlyArray<readonly number[]>;
	/** The needs that a word meets by its beginning. */
	readonly met: Readonly<Record<string, readonly number[]>>;
}

// Words that stand in nearly every sentence tell nothing about which rules may apply.
const common: ReadonlySet<string> = new Set(
	"the a an to of in on at for and or is was are were be been have had has did do does not no it that this with by as from who he she they we you 's , i one all up out".split(
		' ',
	),
);

// A need of more words than this, beside one of fewer, costs more to load than it saves.
const long = 40;

/** Makes the table of some rules; throws an `Error` on a phrase that cannot be read, or that any sentence might hold. */
export function cueTable(rules: readonly Rule[]): CueTable {
	const met: Record<string, number[]> = {};
	const numbers = new Map<string, number>();
	const numberOf = (words: readonly string[]) => {
		const cues = [...new Set(words.map(cueOf))].sort();
		const known = numbers.get(cues.join(' '));
		if (known !== undefined) {
			return known;
		}

		const number = numbers.size;
		numbers.set(cues.join(' '), number);
		for (const cue of cues) {
			met[cue] = [...(met[cue] ?? []), number];
		}

		return number;
	};
	const phrases = rules.flatMap(({say}, rule) =>
		say.map(text => {
			const [best, ...others] = needsOf(readPhrase(text, lists).row);
			const kept = [...(best ? [best] : []), ...others.filter(({length}) => length <= long)];
			return [text, rule, [...new Set(kept.map(numberOf))]] as const;
		}),
	);
	const byNeed: number[][] = Array.from(numbers, () => []);
	for (const [place, [text, , [first]]] of phrases.entries()) {
		const places = byNeed[first ?? -1];
		if (!places) {
			throw new Error(`The phrase “${text}” has no word by which sentences that may hold it are known.`);
		}

		places.push(place);
	}

	return {rules: rules.map(({hit: _hit, miss: _miss, say: _say, ...alone}) => alone), phrases, byNeed, met};
}

// For each part that must be there the words of which one must be there; the fewest and rarest words first.
function needsOf(row: Row): ReadonlyArray<readonly string[]> {
	const needs = row.filter(({optional}) => !optional).map(needOf);
	return needs.filter(need => need !== undefined).sort((a, b) => worthOf(b) - worthOf(a));
}

function needOf(part: Part): readonly string[] | undefined {
	if (part.is === 'words') {
		return part.words.some(word => word.startsWith('~')) ? undefined : part.words;
	}

	if (part.is !== 'rows') {
		return undefined;
	}

	const each = part.rows.map(row => needsOf(row)[0]);
	return each.every(need => need !== undefined) ? each.flat() : undefined;
}

function worthOf(need: readonly string[]): number {
	return (need.some(word => common.has(word)) ? 0.5 : 1) / need.length ** 0.5;
}
