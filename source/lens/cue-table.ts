import {cueOf} from './phrase.ts';
import {cuesAtAGlance, readPhrase} from './read-phrase.ts';
import type {Rule} from './rule.ts';
import {lists} from './words/lists.ts';

/** What a rule says, without its samples. */
export type RuleAlone = Omit<Rule, 'hit' | 'miss' | 'say'>;

/** Rules as plain data, in which those are found that may apply to a sentence. A place is one in `phrases`. */
export interface CueTable {
	readonly rules: readonly RuleAlone[];
	/** Each phrase with the place of its rule. */
	readonly phrases: ReadonlyArray<readonly [text: string, rule: number]>;
	/** The phrases that may stand in a sentence that has a word beginning so, by their places. */
	readonly byCue: Readonly<Record<string, readonly number[]>>;
	/** The phrases that any sentence may hold. */
	readonly always: readonly number[];
}

/** Makes the table of some rules; throws an `Error` on a phrase that cannot be read. */
export function cueTable(rules: readonly Rule[]): CueTable {
	const phrases: Array<readonly [text: string, rule: number]> = [];
	const byCue: Record<string, number[]> = {};
	const always: number[] = [];
	for (const [index, rule] of rules.entries()) {
		for (const text of rule.say) {
			const place = phrases.push([text, index]) - 1;
			const cues = cuesAtAGlance(text) ?? readPhrase(text, lists).cues;
			if (!cues) {
				always.push(place);
			}

			for (const cue of new Set(cues?.map(cueOf))) {
				byCue[cue] ??= [];
				byCue[cue].push(place);
			}
		}
	}

	return {rules: rules.map(({hit: _hit, miss: _miss, say: _say, ...alone}) => alone), phrases, byCue, always};
}
