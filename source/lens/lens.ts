import {type Agent, agentAfter, agentBefore, agentOfClause, subjectOf} from './agent.ts';
import {mayBeSomebody, type People, peopleOf} from './agent-kind.ts';
import {type Category, categories, type Finding, type LensContext} from './finding.ts';
import {hasReason, isMentioned, isNegated, isNegatedNearby, isSetAside} from './guards.ts';
import {mask} from './mask.ts';
import {type OwnPhrases, ownPhrases} from './own-words.ts';
import {placesOf} from './phrase.ts';
import type {Need} from './rule.ts';
import {ownIndex, type ReadyPhrase, type RuleIndex} from './rule-index.ts';
import {type Sentence, sentences} from './sentences.ts';
import {type Nudge, nudgeOf, wording} from './wording.ts';

// A phrase that was found, as places in the words of its sentence.
interface Candidate {
	readonly first: number;
	readonly last: number;
	readonly clause: number;
	readonly category: Category;
	readonly rule: string;
	readonly nudge: Nudge;
	readonly agent: Agent | undefined;
}

interface Ready {
	readonly people: People;
	readonly own: OwnPhrases;
}

const telling =
	/^(?:t(?:ell|old)|inform|notif|announc|escalat|rais|report|warn|alert|call|page[ds]?$|phon|mention|communicat|sa(?:y|id)|sp(?:eak|oke)|ask|flag|shar|pass|repl|answer|loop|respond|discuss|publish|writ|wrote|messag|mail|nobody|none)/;
const readied = new WeakMap<LensContext, Ready>();
const nothing: LensContext = {};
// Behind a judgement these words say whose it was: *a rookie error on my part*, *how silly of me*.
const onMyPart =
	/^(?:(?:on|of|from|at) my (?:part|side|end|behalf|account|watch)\b|(?:of|by|from|on) (?:me(?!\s+and)|mine|myself)\b|, (?:all )?(?:mine|my (?:own|bad|fault))\b)/;

/**
 * The phrases of a text that make a person the problem, in the order of the text, one a clause at most; none of them
 * overlap. A phrase does so if, in the author's own voice, it judges somebody against how things turned out. Who did what,
 * what they did not see or know, a reason that is told with it, what a system should do, and what is quoted, asked openly or
 * denied is left alone.
 * A context that is used again is made ready once; `index` is for looking with other rules than the lens's own.
 */
export function lens(text: string, context: LensContext = nothing, index: RuleIndex = ownIndex()): readonly Finding[] {
	let ready = readied.get(context);
	if (!ready) {
		ready = {people: peopleOf(context.names, context.seats), own: ownPhrases(context.words ?? [])};
		readied.set(context, ready);
	}

	const findings: Finding[] = [];
	for (const sentence of sentences(mask(text))) {
		for (const candidate of chosen(candidatesIn(sentence, ready, index))) {
			findings.push(finding(text, sentence, candidate, context));
		}
	}

	return findings.sort((a, b) => a.start - b.start);
}

function candidatesIn(sentence: Sentence, {people, own}: Ready, index: RuleIndex): readonly Candidate[] {
	const found: Candidate[] = [];
	for (const row of index(sentence.plain)) {
		addMatches(found, row, sentence, people);
	}

	for (const {category, phrase} of own.asked) {
		for (const {first, last} of placesOf(phrase, sentence.plain)) {
			const clause = sentence.words[first]?.clause ?? 0;
			found.push({first, last, clause, category, rule: 'own', nudge: nudgeOf[category], agent: undefined});
		}
	}

	const silent = own.silent.flatMap(phrase => placesOf(phrase, sentence.plain));
	return found.filter(({first, last}) => !silent.some(({from, to}) => first < to && from < last));
}

function addMatches(found: Candidate[], {rule, phrase, unless}: ReadyPhrase, sentence: Sentence, people: People): void {
	if (rule.asks === 'only' ? !sentence.asks : sentence.asks && rule.asks === undefined) {
		return;
	}

	const {negation = 'clause'} = rule;
	for (const {first, last, from, to} of placesOf(phrase(), sentence.plain)) {
		const before =
			rule.subject === 'clause' && !rule.object
				? subjectOf(sentence, from, people)
				: agentBefore(sentence, rule.subject === 'inside' ? to - 1 : from, people);
		const after =
			rule.object &&
			(rule.subject === 'clause' ? agentOfClause(sentence, to, people) : agentAfter(sentence, to, people));
		if (
			!fits(rule.agent, before, sentence) ||
			!fits(rule.object, after, sentence) ||
			isMentioned(sentence, from) ||
			isSetAside(sentence) ||
			(negation === 'near' && isNegatedNearby(sentence, from)) ||
			(negation === 'clause' && (isNegated(sentence, from, to) || after?.nobody || (rule.agent && before.nobody))) ||
			(rule.reason && hasReason(sentence, to)) ||
			unless().some(other => placesOf(other, sentence.plain).length > 0)
		) {
			continue;
		}

		const isSelf =
			(rule.object
				? after?.kind === 'self'
				: (before.kind === 'self' || sentence.plain.slice(from, to).includes('i')) &&
					(rule.agent !== undefined || (rule.category !== 'naming_fault' && rule.category !== 'hindsight'))) ||
			onMyPart.test(sentence.plain.slice(to, to + 3).join(' '));
		const category = isSelf && rule.category !== 'sanction' ? 'self_blame' : rule.category;
		found.push({
			first,
			last: after && after.last > last ? after.last : last,
			clause: sentence.words[first]?.clause ?? 0,
			category,
			rule: rule.id,
			nudge: category === 'self_blame' ? 'self' : (rule.nudge ?? nudgeOf[category]),
			agent: rule.object ? after : before,
		});
	}
}

function fits(need: Need | undefined, agent: Agent | undefined, {words}: Sentence): boolean {
	const kind = agent?.kind ?? 'none';
	switch (need) {
		case undefined:
			return true;
		case 'self':
			return kind === 'self';
		case 'person':
			return kind === 'self' || kind === 'person';
		case 'people':
			return kind === 'self' || kind === 'person' || kind === 'organisation';
		case 'human':
			return kind !== 'system';
		case 'mind':
			return (
				kind === 'self' ||
				kind === 'person' ||
				kind === 'organisation' ||
				(agent !== undefined && mayBeSomebody(words, agent.first, agent.last))
			);
		case 'absent':
			return kind === 'none' && agent?.absent === true;
	}
}

// The first of the categories wins in each clause; what would overlap it is left out.
function chosen(candidates: readonly Candidate[]): readonly Candidate[] {
	if (candidates.length < 2) {
		return candidates;
	}

	const kept: Candidate[] = [];
	const ranked = candidates.toSorted(
		(a, b) =>
			categories.indexOf(a.category) - categories.indexOf(b.category) ||
			b.last - b.first - (a.last - a.first) ||
			a.first - b.first,
	);
	for (const candidate of ranked) {
		const meets = kept.some(
			other => other.clause === candidate.clause || (other.first < candidate.last && candidate.first < other.last),
		);
		if (!meets) {
			kept.push(candidate);
		}
	}

	return kept;
}

function finding(text: string, {words}: Sentence, candidate: Candidate, {purpose = 'note'}: LensContext): Finding {
	const {first, last, category, rule, nudge, agent} = candidate;
	const start = words[first]?.start ?? 0;
	const end = words[last - 1]?.end ?? start;
	// Channels are asked after only where there was something to tell; who left out a step saw something else.
	const isOfTelling = nudge === 'omission' && words.slice(first, last + 3).some(({word}) => telling.test(word));
	const asks = nudge === 'omission' && !isOfTelling ? 'counterfactual' : nudge;
	const {questions, reframing} = wording(asks, whoOf(text, words, agent), purpose);
	return {start, end, category, rule, question: questions[0] ?? '', questions, reframing};
}

// The agent in the text's own words, where they can stand in another sentence.
function whoOf(text: string, words: Sentence['words'], agent: Agent | undefined): string | undefined {
	if (!agent || agent.nobody || agent.kind === 'none' || agent.kind === 'system' || agent.last <= agent.first) {
		return undefined;
	}

	if (agent.kind === 'self') {
		return 'you';
	}

	const from = words[agent.first];
	const to = words[agent.last - 1];
	if (
		!from ||
		!to ||
		agent.last - agent.first > 6 ||
		/^(?:us|him|them|who|whoever|anyone|anybody|someone|somebody)$/.test(to.word)
	) {
		return undefined;
	}

	const said = text.slice(from.start, to.end).replace(/['’]s?$/, '');
	return /^(?:The|A|An|Our|Their|His|Her|We|You|He|She|They|Everyone|Everybody|One|Two|Some|Most)\b/.test(said)
		? said.slice(0, 1).toLowerCase() + said.slice(1)
		: said;
}
