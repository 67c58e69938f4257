// A full stop inside a word, such as that of `web-1.example`, ends nothing.
const endings = /[.!?]["'”’)\]]*(?=\s)|\n/g;

/** Where the sentence begins in which a place of a text stands; at its end, still the same sentence. */
export function sentenceStart(text: string, at: number): number {
	let start = 0;
	for (const {0: ending, index} of text.slice(0, at + 1).matchAll(endings)) {
		const end = index + ending.length;
		if (end < at || (end === at && ending === '\n')) {
			start = end;
		}
	}

	return start + (/^\s*/.exec(text.slice(start, at))?.[0].length ?? 0);
}

/** Where the sentence ends in which a place of a text stands, with its full stop. */
export function sentenceEnd(text: string, at: number): number {
	endings.lastIndex = at;
	const found = endings.exec(text);
	endings.lastIndex = 0;
	return found ? found.index + (found[0] === '\n' ? 0 : found[0].length) : text.length;
}

/** Whether a sentence has just ended before a place of a text: never in the middle of a word. */
export function isSentenceOver(text: string, at: number): boolean {
	return /(?:[.!?]["'”’)\]]*\s|\S\s*\n)$/.test(text.slice(Math.max(0, at - 8), at));
}
