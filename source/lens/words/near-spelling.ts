// Words on which many rules hang and that are often mistyped.
const wanted = `
	careless carelessly carelessness careful carefully obvious obviously ignored ignoring ignorance forgot forgotten
	neglected neglect negligent negligence incompetent incompetence stupid stupidity screwed messed should somebody nobody
	everybody everyone someone anybody anyone bothered clearly simply mistake mistakes blunder responsible responsibility
	accountable discipline disciplined punished warning reminded retrained dismissed consequences attention sloppy
	reckless irresponsible unprofessional inexcusable unforgivable embarrassing embarrassed ashamed failure skipped
	overlooked disregarded reviewed reviewing checked checking tested testing without because engineer engineers operator
	operators technician contractor supplier manager management colleague colleagues procedure checklist dashboard
	entirely completely totally preventable avoidable competent laziness complacent complacency culprit guilty culpable
	blamed blaming apologise judgement decision panicked rushed caused crashed destroyed deleted production outage
	calendar approved noticed escalated informed notified documented followed listened thought through known
	absolutely definitely probably actually really basically apparently believe unbelievable ridiculous idiot idiots
	could would never please training retraining vigilant diligence diligent supervisor developer developers
`;
// Words of their own that stand one letter from one of those.
const others: ReadonlySet<string> = new Set(
	`filed failed tasted rested vested nested texted couched chucked cracked chalked clocked checkered shoulder shoulders
	simple simplify really realty rally decisions totality totals mangers manages stupor forget forgets forgo thorough
	though guilt warming warring warping remainder mended crushed brushed crashes caned causes cause cased coursed
	bothers clear nearly dearly obviate reviews revered retained restrained trained trainee pleas pleased listed
	following failures operate operated operates operation engine engines trailing missed massed entirety retaining apologies reilly provably depleted manger waning waring derision`.split(
		/\s+/,
	),
);
const vowels: ReadonlySet<string> = new Set('aeiouy');
const byShape = new Map<string, string[]>();
const asWanted: Set<string> = new Set();

/** The word that a word of six letters or more was meant to be, if it is one slip of a key from a word of blame; else itself. */
export function asMeant(word: string): string {
	const {length} = word;
	if (length < 6 || length > 16) {
		return word;
	}

	if (byShape.size === 0) {
		readWanted();
	}

	if (asWanted.has(word) || others.has(word)) {
		return word;
	}

	const first = word.charAt(0);
	for (let other = length - 1; other <= length + 1; other++) {
		for (const meant of byShape.get(first + other) ?? []) {
			if (isOneSlip(word, meant)) {
				return meant;
			}
		}
	}

	return word;
}

function readWanted(): void {
	for (const word of wanted.trim().split(/\s+/)) {
		asWanted.add(word);
		// A short word is too near to others.
		if (word.length > 5) {
			const shape = word.charAt(0) + word.length;
			byShape.set(shape, [...(byShape.get(shape) ?? []), word]);
		}
	}
}

// One letter left out, doubled or put in, two that changed places, a vowel for another, or in a long word any for another.
function isOneSlip(word: string, meant: string): boolean {
	let start = 0;
	while (start < word.length && word[start] === meant[start]) {
		start++;
	}

	const longer = word.length - meant.length;
	if (longer === 0) {
		const isSwapped =
			word[start] === meant[start + 1] &&
			word[start + 1] === meant[start] &&
			word.slice(start + 2) === meant.slice(start + 2);
		const isOther =
			start < word.length - 1 &&
			word.slice(start + 1) === meant.slice(start + 1) &&
			(word.length > 7 || (vowels.has(word[start] ?? '') && vowels.has(meant[start] ?? '')));
		return isSwapped || isOther;
	}

	// At its end a word of more or fewer letters is most often another form of it.
	if (longer === 1) {
		return word.slice(start + 1) === meant.slice(start) && (start < meant.length || word[start] === word[start - 1]);
	}

	return word.slice(start) === meant.slice(start + 1) && start < meant.length - 1;
}
