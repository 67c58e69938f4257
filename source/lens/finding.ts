/**
 * What a phrase does to a person. Where two meet in one clause the earlier one wins: what is aimed at oneself is answered
 * before anything else, then what would punish somebody, and so on.
 */
export const categories = [
	'self_blame',
	'sanction',
	'naming_fault',
	'single_cause',
	'personal_fault',
	'counterfactual',
	'hindsight',
] as const;

export type Category = (typeof categories)[number];

/** What a text is for: learnings and experiments are asked first what would make the safe way the easy way. */
export type FieldPurpose = 'event' | 'assumption' | 'learning' | 'experiment' | 'note';

/** What the lens knows of the review in which a text stands. */
export interface LensContext {
	/** Names of people, in any case; also their parts: `Ana Ruiz`. */
	readonly names?: readonly string[];
	/** Roles and teams of the review: `on-call`, `database team`. */
	readonly seats?: readonly string[];
	/** A team's own words, as `readOwnWords` made them. */
	readonly words?: readonly OwnWord[];
	readonly purpose?: FieldPurpose;
}

/** A phrase that a team wants to be asked about, or left alone with; see `readOwnWords`. */
export interface OwnWord {
	readonly phrase: string;
	/** `silent`: the phrase is never asked about. */
	readonly category: Category | 'silent';
}

/** One phrase that makes a person the problem, and what could be asked instead. Offsets are UTF-16 units of the text. */
export interface Finding {
	readonly start: number;
	readonly end: number;
	readonly category: Category;
	/** The id of the rule; `own` for a team's own words. */
	readonly rule: string;
	/** The question that fits best here; the first of `questions`. */
	readonly question: string;
	readonly questions: readonly string[];
	/** A draft to go on from, with … where only a person knows the words. */
	readonly reframing: string;
}
