import type {CueTable, RuleAlone} from './cue-table.ts';
import {ownTable} from './own-table.ts';
import {cueOf, type Phrase} from './phrase.ts';
import {readPhrase} from './read-phrase.ts';
import {lists} from './words/lists.ts';

/** A phrase of a rule, ready to be looked for. */
export interface ReadyPhrase {
	readonly rule: RuleAlone;
	/** Read when a sentence has one of its cues. */
	readonly phrase: () => Phrase;
	/** Read when a phrase was found, which is seldom. */
	readonly unless: () => readonly Phrase[];
}

/** Answers with the phrases that may stand in a sentence of these words, each once and in the order of the rules. */
export type RuleIndex = (words: readonly string[]) => readonly ReadyPhrase[];

let own: RuleIndex | undefined;

/** The lens's own rules, by the beginnings of words. */
export function ownIndex(): RuleIndex {
	own ??= indexOf(ownTable);
	return own;
}

/** Makes the rules of a table ready to be looked for; each phrase is read when it is first needed. */
export function indexOf({rules, phrases, byNeed, met}: CueTable): RuleIndex {
	const ready: ReadyPhrase[] = [];
	const unlessOf = rules.map(({unless = []}) => once(() => unless.map(text => readPhrase(text, lists))));
	const readyAt = (place: number): ReadyPhrase => {
		const [text, rule] = phrases[place] as CueTable['phrases'][number];
		ready[place] ??= {
			rule: rules[rule] as RuleAlone,
			phrase: once(() => readPhrase(text, lists)),
			unless: unlessOf[rule] as ReadyPhrase['unless'],
		};
		return ready[place];
	};

	return words => {
		const needs = new Set<number>();
		for (const word of words) {
			const cue = cueOf(word);
			if (Object.hasOwn(met, cue)) {
				for (const need of met[cue] as readonly number[]) {
					needs.add(need);
				}
			}
		}

		const places: number[] = [];
		for (const need of needs) {
			for (const place of byNeed[need] as readonly number[]) {
				if (phrases[place]?.[2].every(other => needs.has(other))) {
					places.push(place);
				}
			}
		}

		return places.sort((a, b) => a - b).map(readyAt);
	};
}

function once<Value>(make: () => Value): () => Value {
	let made: {readonly value: Value} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}
