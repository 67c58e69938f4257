import {type AgentKind, isName, kindOf, type People} from './agent-kind.ts';
import type {Sentence, Word} from './sentences.ts';
import {
	attaching,
	between,
	breaks,
	determiners,
	joints,
	onDuty,
	personalPronouns,
	prepositions,
	reporting,
	subjectPronouns,
} from './words/joints.ts';
import {nobodyWords, pronouns, quantifiers} from './words/people.ts';

/** An agent with its words: from `first` to before `last` in the sentence; empty where nobody is named. */
export interface Agent {
	readonly kind: AgentKind;
	readonly first: number;
	readonly last: number;
	/** Whether it is *nobody*, *none of us*: who did not do it. */
	readonly nobody: boolean;
	/** Whether the verb stands without any subject, as in notes. */
	readonly absent: boolean;
}

/** Who is the subject of the words that begin at `index`: the words before it, walked to the left. */
export function agentBefore({words}: Sentence, index: number, people: People): Agent {
	let at = index - 1;
	let relative = false;
	while (at >= 0 && between.has(word(words, at))) {
		relative ||= word(words, at) === 'who';
		at--;
	}

	// "the engineer on call", "whoever was on duty"
	if (word(words, at - 1) === 'on' && onDuty.has(word(words, at))) {
		at -= 2;
		while (at >= 0 && between.has(word(words, at))) {
			at--;
		}

		if (at < 0 || determiners.has(word(words, at))) {
			return {kind: 'person', first: Math.max(at, 0), last: index, nobody: false, absent: false};
		}
	}

	if (relative && (at < 0 || !isNounLike(words, at))) {
		return {kind: 'person', first: at + 1, last: at + 1, nobody: false, absent: false};
	}

	if (at < 0) {
		return nobodyNamed(index, true);
	}

	const here = word(words, at);
	if (here === ',') {
		return afterComma(words, at, index, people, relative);
	}

	if (joints.has(here)) {
		return coordinated(words, at, people);
	}

	// Before a possessive stands its owner, and nothing further to the left.
	const found = phraseEndingAt(words, at, people, word(words, index) === "'s");
	return (relative && found.kind === 'none') || hasWhoBefore(words, found) ? {...found, kind: 'person'} : found;
}

/** Who is named by the words that begin at `index`, walked to the right: `caused by | the new contractor who …`. */
export function agentAfter({words}: Sentence, index: number, people: People): Agent {
	// "whoever signed it": who is meant is told by the first word.
	if (word(words, index) === 'whoever') {
		return {kind: 'person', first: index, last: index + 1, nobody: false, absent: false};
	}

	let end = index;
	while (end < words.length && !isEnd(words, end, index)) {
		end++;
	}

	if (end === index) {
		return nobodyNamed(index, false);
	}

	// "one of the developers", "somebody in facilities"
	if (quantifiers.has(word(words, end - 1)) && word(words, end) === 'of') {
		const inner = agentAfter({words} as Sentence, end + 1, people);
		return {...inner, first: index};
	}

	// What stands behind a possessive is what is meant: "Ana's change".
	let first = index;
	for (let at = index; at < end - 1; at++) {
		if (word(words, at) === "'s") {
			first = at + 1;
		}
	}

	const kind = kindOf(words, first, end, people);
	return {kind, first: index, last: end, nobody: isNobody(words, index, end), absent: false};
}

function isEnd(words: readonly Word[], at: number, from: number): boolean {
	const here = word(words, at);
	return (
		breaks.has(here) ||
		// "an over-eager developer" is one noun phrase.
		(prepositions.has(here) && !(at > from && determiners.has(word(words, at - 1)))) ||
		joints.has(here) ||
		(at > from && (here === 'that' || personalPronouns.has(here))) ||
		(determiners.has(here) &&
			at > from &&
			word(words, at - 1) !== "'s" &&
			!determiners.has(word(words, at - 1)) &&
			word(words, at - 1) !== 'all')
	);
}

// "whoever wrote the script", "those who own the queue": who does it stands before the noun that is nearest.
function hasWhoBefore(words: readonly Word[], {kind, last}: Agent): boolean {
	if (kind !== 'none' && kind !== 'system') {
		return false;
	}

	const clause = words[last - 1]?.clause;
	for (let at = last - 1; at >= 0 && words[at]?.clause === clause; at--) {
		if (word(words, at) === 'whoever' || word(words, at) === 'who') {
			return true;
		}

		if (reporting.has(word(words, at))) {
			return false;
		}
	}

	return false;
}

// "Ana, who was tired, forgot to": back over what stands between the commas.
function afterComma(words: readonly Word[], at: number, index: number, people: People, relative: boolean): Agent {
	if (relative) {
		return phraseEndingAt(words, at - 1, people);
	}

	for (let left = at - 1; left > 0; left--) {
		if (word(words, left) === ',') {
			return word(words, left + 1) === 'who' || word(words, left + 1) === 'which' || word(words, left + 1) === 'as'
				? phraseEndingAt(words, left - 1, people)
				: nobodyNamed(index, true);
		}
	}

	return nobodyNamed(index, true);
}

// "Tom saw the page and ignored it": the subject of the words before is the subject of these.
function coordinated(words: readonly Word[], joint: number, people: People): Agent {
	let first = joint;
	while (first > 0 && word(words, first - 1) !== ',') {
		first--;
	}

	// What stands before a comma may still be the subject: "Tom saw it, looked away and …".
	const found = firstAgent(words, first, joint, people);
	return found.kind === 'none' && first > 0 ? firstAgent(words, 0, joint, people) : found;
}

/** The first agent that is named from `index` on, for what is followed by a clause: `because | the admin ran it`. */
export function agentOfClause({words}: Sentence, index: number, people: People): Agent {
	const found = firstAgent(words, index, Math.min(words.length, index + 6), people);
	return {...found, first: index};
}

/** The subject of the clause that the words from `index` belong to: the first agent that is named in it. */
export function subjectOf({words}: Sentence, index: number, people: People): Agent {
	let first = index;
	while (first > 0 && words[first - 1]?.clause === words[index]?.clause) {
		first--;
	}

	const found = firstAgent(words, first, index, people);
	if (found.kind !== 'none') {
		return found;
	}

	// "Instead of asking, she …": the subject comes with the next clause.
	const comma = words.findIndex((next, at) => at > index && next.word === ',');
	return first > 0 || comma === -1
		? firstAgent(words, 0, index, people)
		: firstAgent(words, comma + 1, Math.min(words.length, comma + 6), people);
}

function firstAgent(words: readonly Word[], first: number, end: number, people: People): Agent {
	for (let last = first + 1; last <= end; last++) {
		let found = agentAt(words, first, last, people);
		if (found.kind !== 'none') {
			// "the database operator": what goes on may be the noun that counts.
			for (let longer = last + 1; longer <= end && isNounLike(words, longer - 1); longer++) {
				const next = agentAt(words, first, longer, people);
				if (
					next.kind === 'none' ||
					(isName(words, longer - 2) && word(words, longer - 1) !== "'s") ||
					personalPronouns.has(word(words, longer - 1)) ||
					pronouns.has(word(words, longer - 2))
				) {
					break;
				}

				found = next;
			}

			return found;
		}
	}

	return nobodyNamed(end, false);
}

function agentAt(words: readonly Word[], first: number, end: number, people: People): Agent {
	return {
		kind: kindOf(words, first, end, people),
		first,
		last: end,
		nobody: isNobody(words, first, end),
		absent: false,
	};
}

function phraseEndingAt(words: readonly Word[], at: number, people: People, alone = false): Agent {
	let first = at;
	while (
		first > 0 &&
		!subjectPronouns.has(word(words, at)) &&
		isNounLike(words, first - 1) &&
		!determiners.has(word(words, first))
	) {
		first--;
	}

	if (!isNounLike(words, at)) {
		return nobodyNamed(at + 1, true);
	}

	const inner = agentAt(words, first, at + 1, people);
	const before = word(words, first - 1);
	if (
		!alone &&
		!subjectPronouns.has(word(words, at)) &&
		first > 1 &&
		attaching.has(before) &&
		isNounLike(words, first - 2)
	) {
		const outer = phraseEndingAt(words, first - 2, people);
		const head = word(words, first - 2);
		if (quantifiers.has(head) && outer.kind === 'none') {
			return {...inner, first: outer.first, nobody: isNobody(words, outer.first, first)};
		}

		// "At 14:02 Ana", "In the night the operator": a time or place that only stands before.
		if (!isTime(head) && !(outer.kind === 'none' && outer.first === 0 && before === 'on')) {
			return {...outer, last: at + 1};
		}
	}

	return inner;
}

function isNounLike(words: readonly Word[], at: number): boolean {
	const here = word(words, at);
	return here !== '' && !breaks.has(here) && !prepositions.has(here) && !joints.has(here) && !isTime(here);
}

function isNobody(words: readonly Word[], first: number, end: number): boolean {
	return nobodyWords.has(word(words, first)) && end > first;
}

function nobodyNamed(index: number, absent: boolean): Agent {
	return {kind: 'none', first: index, last: index, nobody: false, absent};
}

function isTime(text: string): boolean {
	return /^\d{1,2}[:.h]\d\d/.test(text) || /^(?:utc|gmt|cet|est|pst|pdt|am|pm|ago)$/.test(text);
}

function word(words: readonly Word[], at: number): string {
	return words[at]?.word ?? '';
}
