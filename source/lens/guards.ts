import type {Sentence} from './sentences.ts';
import {
	afterNegator,
	beings,
	beliefs,
	denying,
	doing,
	linking,
	mentions,
	negators,
	noReason,
	reasonOpeners,
	reasons,
	settingAside,
	takenBack,
	unfairToSay,
} from './words/guarding.ts';

/** Whether something before the words from `first` to before `last`, in their clause, or right behind them takes them back. */
export function isNegated({words, plain}: Sentence, first: number, last: number): boolean {
	const clause = words[first]?.clause;
	let index = first - 1;
	for (; index >= 0 && words[index]?.clause === clause; index--) {
		const next = words[index + 1]?.word ?? '';
		const isDisbelief = beliefs.has(next) && doing.has(words[index - 1]?.word ?? '');
		// "Not checking the lock was …" tells what was judged.
		const isSubject = index === 0 && first > 1 && words[0]?.word === 'not' && next.endsWith('ing');
		if (!isSubject && negators.has(words[index]?.word ?? '') && (isDisbelief || !afterNegator.has(next))) {
			return true;
		}
	}

	// "not because …", "not so that …"
	if (words[index]?.word === 'not' && index >= 0) {
		return true;
	}

	const before = ` ${plain.slice(index + 1, first).join(' ')} `;
	if (takenBack.some(phrase => before.includes(phrase))) {
		return true;
	}

	return (
		beings.has(words[last]?.word ?? '') &&
		denying.has(words[last + 1]?.word ?? '') &&
		!afterNegator.has(words[last + 2]?.word ?? '')
	);
}

/** Whether the sentence begins so that all of it is set aside: *It is not that nobody cared*. */
export function isSetAside({plain}: Sentence): boolean {
	return settingAside.test(plain.slice(0, 8).join(' ')) || unfairToSay.test(plain.join(' '));
}

/** Whether a *not* or *never* stands right before the words. */
export function isNegatedNearby({words}: Sentence, first: number): boolean {
	for (let index = first - 1; index >= 0 && index >= first - 2; index--) {
		const {word} = words[index] ?? {word: ''};
		if ((word === 'not' || word === 'never' || word === 'without') && !afterNegator.has(words[index + 1]?.word ?? '')) {
			return true;
		}
	}

	return false;
}

/** Whether the words are only spoken of: *the term human error*, *a category such as human error*. */
export function isMentioned({plain}: Sentence, first: number): boolean {
	let index = first - 1;
	while (index >= 0 && index > first - 4 && linking.has(plain[index] as string)) {
		index--;
	}

	return mentions.has(plain[index] ?? '');
}

/** Whether the sentence gives a reason, before it begins or behind the words. */
export function hasReason({words, plain}: Sentence, last: number): boolean {
	if (reasonOpeners.has(words[0]?.word ?? '')) {
		return true;
	}

	for (let index = last; index < words.length; index++) {
		const {word} = words[index] ?? {word: ''};
		if (reasons.has(word) && !noReason.has(words[index + 1]?.word ?? '')) {
			return true;
		}
	}

	return /\b(?:so that|by design|on purpose)\b/.test(plain.join(' '));
}
