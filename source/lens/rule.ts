import type {Category} from './finding.ts';
import type {Nudge} from './wording.ts';

/**
 * Of whom a rule speaks: of people alone, of people and of parties whose machines answer in their name, or of anybody who
 * is not known to be a machine; `mind`: of people, and, because the verb is one that only people do, of what may be called
 * like a machine (*the dispatcher*) and of names in no list (*Oyelaran*); `absent`: of nobody, because the verb stands
 * alone, as in notes.
 */
export type Need = 'self' | 'person' | 'people' | 'human' | 'mind' | 'absent';

/** One construction or family of words, as data. */
export interface Rule {
	/** Part of the marks by which words in reviews are left as they are (`left-key.ts`): never changed. */
	readonly id: string;
	/** `self_blame` in place of it where the writer is meant. */
	readonly category: Category;
	/** The phrases, in the language of `read-phrase.ts`. */
	readonly say: readonly string[];
	/** Who must stand before the phrase as its subject or owner; anything if left out. */
	readonly agent?: Need;
	/**
	 * `inside`: the agent stands in the phrase, before its last word: *why did Tom not*.
	 * `clause`: the subject of the clause counts, however far before the phrase it stands: *deployed it without testing*.
	 * Behind the phrase it is the subject of the clause that follows: *because the admin ran it*.
	 */
	readonly subject?: 'clause' | 'inside';
	/** Who must be named right behind the phrase; a finding then points at both. */
	readonly object?: Exclude<Need, 'self' | 'human' | 'mind'>;
	/** Which question it asks; that of its category if left out. */
	readonly nudge?: Nudge;
	/**
	 * `clause` (if left out): a *not*, *nobody*, *without* before it in its clause silences it. `near`: only a *not* or
	 * *never* right before it does, as with omissions, where *nobody* is who did not do it.
	 */
	readonly negation?: 'clause' | 'near' | 'none';
	/** Whether it speaks in questions, too; open questions are free otherwise. */
	readonly asks?: 'too' | 'only';
	/** Phrases that silence it where they stand anywhere in the sentence. */
	readonly unless?: readonly string[];
	/** Whether a reason in the same sentence silences it: *did not check, because the panel was gone*. */
	readonly reason?: true;
	/** Samples that it finds, and samples next to it that it leaves alone; the tests run them. */
	readonly hit: readonly string[];
	readonly miss: readonly string[];
}
