import {cueOf, type Phrase} from './phrase.ts';
import {cuesAtAGlance, readPhrase} from './read-phrase.ts';
import type {Rule} from './rule.ts';
import {breakers} from './rules/breakers.ts';
import {causes} from './rules/causes.ts';
import {characters} from './rules/characters.ts';
import {conduct} from './rules/conduct.ts';
import {counterfactuals} from './rules/counterfactuals.ts';
import {disregard} from './rules/disregard.ts';
import {foresight} from './rules/foresight.ts';
import {hindsight} from './rules/hindsight.ts';
import {idioms} from './rules/idioms.ts';
import {judgements} from './rules/judgements.ts';
import {namingFault} from './rules/naming-fault.ts';
import {neglect} from './rules/neglect.ts';
import {omissions} from './rules/omissions.ts';
import {ownGuilt} from './rules/own-guilt.ts';
import {pointing} from './rules/pointing.ts';
import {questions} from './rules/questions.ts';
import {reckonings} from './rules/reckonings.ts';
import {sanctions} from './rules/sanctions.ts';
import {selfBlame} from './rules/self-blame.ts';
import {silences} from './rules/silences.ts';
import {lists} from './words/lists.ts';

/** All rules of the lens, family by family. */
export const rules: readonly Rule[] = [
	...selfBlame,
	...ownGuilt,
	...sanctions,
	...reckonings,
	...namingFault,
	...pointing,
	...causes,
	...breakers,
	...characters,
	...conduct,
	...judgements,
	...idioms,
	...omissions,
	...silences,
	...neglect,
	...disregard,
	...counterfactuals,
	...questions,
	...hindsight,
	...foresight,
];

/** A phrase of a rule, ready to be looked for. */
export interface ReadyPhrase {
	readonly rule: Rule;
	/** Read when a sentence has one of its cues. */
	readonly phrase: () => Phrase;
	/** Read when a phrase was found, which is seldom. */
	readonly unless: () => readonly Phrase[];
}

export interface RuleIndex {
	/** Phrases that may stand in a sentence that has a word beginning so. */
	readonly byCue: ReadonlyMap<string, readonly ReadyPhrase[]>;
	/** Phrases that any sentence may hold. */
	readonly always: readonly ReadyPhrase[];
}

let ready: RuleIndex | undefined;

/** The rules by the beginnings of their words, made when they are first asked for. */
export function ruleIndex(): RuleIndex {
	ready ??= indexRules(rules);
	return ready;
}

/** Makes rules ready to be looked for. */
export function indexRules(rows: readonly Rule[]): RuleIndex {
	const byCue = new Map<string, ReadyPhrase[]>();
	const always: ReadyPhrase[] = [];
	for (const rule of rows) {
		let read: readonly Phrase[] | undefined;
		const unless = () => {
			read ??= (rule.unless ?? []).map(phrase => readPhrase(phrase, lists));
			return read;
		};
		for (const text of rule.say) {
			let phrase: Phrase | undefined;
			const row = {
				rule,
				unless,
				phrase: () => {
					phrase ??= readPhrase(text, lists);
					return phrase;
				},
			};
			const cues = cuesAtAGlance(text) ?? row.phrase().cues;
			if (!cues) {
				always.push(row);
			}

			for (const word of cues ?? []) {
				const cue = cueOf(word);
				const list = byCue.get(cue);
				if (!list) {
					byCue.set(cue, [row]);
				} else if (list.at(-1) !== row) {
					list.push(row);
				}
			}
		}
	}

	return {byCue, always};
}
