import type {Category, FieldPurpose} from './finding.ts';

/** What a question asks after. */
export type Nudge = 'self' | 'sanction' | 'naming' | 'cause' | 'person' | 'counterfactual' | 'omission' | 'hindsight';

/** The question of a category, where a rule names no other. */
export const nudgeOf: Readonly<Record<Category, Nudge>> = {
	self_blame: 'self',
	sanction: 'sanction',
	naming_fault: 'naming',
	single_cause: 'cause',
	personal_fault: 'person',
	counterfactual: 'counterfactual',
	hindsight: 'hindsight',
};

// {who} is the agent in the text's own words.
const texts: Readonly<Record<Nudge, {readonly question: string; readonly reframing: string}>> = {
	self: {
		question:
			'This is a blameless post-mortem, and that includes you. What did you assume then that you know differently now?',
		reframing: 'I assumed …; I expected …; what happened was …',
	},
	sanction: {
		question: 'What would make the safe way the easy way next time? What do we want to try?',
		reframing: 'To try: …; we expect …; we would see it in …',
	},
	naming: {
		question: 'Responsibility without blame: what was done, when, and knowing what?',
		reframing: 'At … {who} did …, knowing …',
	},
	cause: {
		question: 'And what had to be true for that action to have this effect?',
		reframing: '{who} did …; it met …, and …',
	},
	person: {
		question: 'If somebody equally skilled sat there, what would have led them the same way?',
		reframing: '{who} did …; on the screen was …',
	},
	counterfactual: {
		question: 'What did {who} see and expect at that moment? What made the step that was taken the sensible one?',
		reframing: 'At … {who} saw … and expected …; the other step was not part of the picture, because …',
	},
	omission: {
		question: 'Was there a channel to raise it, and what did those who knew assume would happen?',
		reframing: '{who} knew …; they assumed …',
	},
	hindsight: {
		question: 'It is clear now. Which sign could be seen then, and what else did it look like?',
		reframing: 'Now we know …; at … what could be seen was …',
	},
};

const ahead: ReadonlySet<FieldPurpose> = new Set(['learning', 'experiment']);

/**
 * The questions about a phrase, the one that fits best here first, and a draft to go on from. `who` is the agent in the
 * text's own words, or nothing where the text names nobody. Learnings and experiments are asked ahead first, assumptions
 * what was seen and expected; self-blame is answered warmly everywhere.
 */
export function wording(
	nudge: Nudge,
	who: string | undefined,
	purpose: FieldPurpose,
): {readonly questions: readonly string[]; readonly reframing: string} {
	const first: Nudge =
		nudge === 'self' ? nudge : ahead.has(purpose) ? 'sanction' : purpose === 'assumption' ? 'counterfactual' : nudge;
	const asked = [texts[first].question, texts[nudge].question];
	return {
		questions: [...new Set(asked.map(question => filled(question, who ?? 'those who were there')))],
		reframing: begun(filled(texts[first].reframing, who ?? 'those who were there')),
	};
}

function filled(text: string, who: string): string {
	return text.replaceAll('{who}', who);
}

// A sentence begins with a capital letter, whoever it begins with.
function begun(sentence: string): string {
	return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
