import {columnsOf} from '../app/columns.ts';
import type {Line, Span} from './lines.ts';

// What this program draws with beyond the letters on every keyboard, and what stands for it.
const signs: Readonly<Record<string, string>> = {
	'▸': '>',
	'●': '*',
	'≈': '~',
	'•': '*',
	'·': '-',
	'–': '-',
	'—': '-',
	'─': '-',
	'━': '=',
	'╌': '-',
	'┄': '.',
	'│': '|',
	'╭': '+',
	'╮': '+',
	'╰': '+',
	'╯': '+',
	'…': '...',
	'←': '<-',
	'→': '->',
	'⇢': '~>',
	'≠': '!=',
	'↵': 'Enter',
	'↑': 'Up',
	'↓': 'Down',
	'±': '+-',
	'“': '"',
	'”': '"',
	'‘': "'",
	'’': "'",
	'‹': '<',
	'›': '>',
	'⏎': '/',
};
const wideSigns: ReadonlySet<string> = new Set(Object.keys(signs));

/**
 * A line with plain signs in place of those that need UTF-8. Where one grows, a gap near it shrinks, so that columns and what
 * stands at the right stay in their places. Letters of people stay as they are.
 */
export function asciiLine(own: Line, columns: number): Line {
	const spans = joined(fitted(own.spans.flatMap(lettersOf)), columns);
	return own.prompt
		? {spans, prompt: {...own.prompt, after: joined(own.prompt.after.flatMap(lettersOf), columns)}}
		: {...own, spans};
}

/** The same for a text that stands in no column. */
export function asciiText(text: string): string {
	return Array.from(text, letter => (wideSigns.has(letter) ? (signs[letter] ?? letter) : letter)).join('');
}

// One letter, or what stands for a sign, with its role; `more` is how many columns longer it has become.
interface Letter {
	readonly text: string;
	readonly role: Span['role'];
	readonly more: number;
}

function lettersOf({text, role}: Span): readonly Letter[] {
	return Array.from(text, letter => {
		const plain = wideSigns.has(letter) ? (signs[letter] ?? letter) : letter;
		return {text: plain, role, more: plain === letter ? 0 : plain.length - 1};
	});
}

// Between two rules each part of a line keeps its width.
function fitted(letters: readonly Letter[]): readonly Letter[] {
	const made: Letter[] = [];
	let part: Letter[] = [];
	for (const letter of letters) {
		if (letter.text === '|' && letter.role !== 'bar') {
			made.push(...narrowed(part), letter);
			part = [];
		} else {
			part.push(letter);
		}
	}

	return [...made, ...narrowed(part)];
}

function narrowed(part: readonly Letter[]): readonly Letter[] {
	const letters = [...part];
	let owed = letters.reduce((sum, {more}) => sum + more, 0);
	const start = letters.findIndex(({text}) => text !== ' ');
	const isGap = (at: number, stays: number) =>
		(letters[at]?.text === ' ' || letters[at]?.text === '-') &&
		Array.from({length: stays}, (_, more) => letters[at + 1 + more]?.text).every(next => next === letters[at]?.text);
	let grown = letters.findIndex(({more}) => more > 0);
	// The nearest wide gap behind what grew gives way first, then a text that is cut, narrow gaps, and the nearest before it.
	for (const stays of [2, 1]) {
		if (stays === 1 && owed > 0) {
			owed -= cutShorter(letters);
			grown = letters.findIndex(({more}) => more > 0);
		}

		for (let at = grown + 1; at < letters.length && owed > 0; at++) {
			if (isGap(at, stays)) {
				letters.splice(at--, 1);
				owed--;
			}
		}
	}

	for (; grown > start && owed > 0; grown--) {
		if (isGap(grown, 1)) {
			letters.splice(grown, 1);
			owed--;
		}
	}

	for (let at = 0; at < letters.length && owed > 0; at++) {
		const letter = letters[at];
		if (letter?.text === '...') {
			const given = Math.min(owed, 2);
			letters[at] = {...letter, text: letter.text.slice(given)};
			owed -= given;
		}
	}

	while (owed > 0 && letters.at(-1)?.text === ' ') {
		letters.pop();
		owed--;
	}

	return letters;
}

// A text that is cut is cut two letters earlier: what stands around it stays where it is. Answers how many columns that gives.
function cutShorter(letters: Letter[]): number {
	let given = 0;
	for (let at = letters.length - 1; at > 2; at--) {
		const isCut = letters[at]?.text === '...' && letters[at]?.more === 2;
		if (isCut && [letters[at - 1], letters[at - 2]].every(one => one?.more === 0 && /^[\p{L}\p{N}]$/u.test(one.text))) {
			letters.splice(at - 2, 2);
			at -= 2;
			given += 2;
		}
	}

	return given;
}

function joined(letters: readonly Letter[], columns: number): readonly Span[] {
	const spans: Array<{text: string; role: Span['role']}> = [];
	let left = columns;
	for (const {text, role} of letters) {
		left -= columnsOf(text);
		if (left < 0) {
			break;
		}

		const last = spans.at(-1);
		if (last && last.role === role) {
			last.text += text;
		} else {
			spans.push({text, role});
		}
	}

	return spans;
}
