/**
 * A command line in its words, as a shell splits it (POSIX Shell Command Language, 2.2): blanks part words, '…' keeps all,
 * "…" keeps all but a backslash before `"`, `\`, `$` and a back quote, a backslash keeps the next character. Nothing is
 * expanded and nothing run. Nothing if a quote is not closed.
 */
export function splitWords(line: string): readonly string[] | undefined {
	const words: string[] = [];
	let word: string | undefined;
	let rest = line;
	while (rest !== '') {
		const [taken, text] = piece(rest) ?? [];
		if (taken === undefined) {
			return undefined;
		}

		if (text === undefined) {
			words.push(...(word === undefined ? [] : [word]));
			word = undefined;
		} else {
			word = (word ?? '') + text;
		}

		rest = rest.slice(taken);
	}

	return word === undefined ? words : [...words, word];
}

// How much of the line the next piece takes and the text that it stands for; no text for blanks.
function piece(line: string): readonly [taken: number, text?: string] | undefined {
	const [blanks] = /^\s+/.exec(line) ?? [];
	if (blanks !== undefined) {
		return [blanks.length];
	}

	const [single, kept] = /^'([^']*)'/.exec(line) ?? [];
	if (single !== undefined) {
		return [single.length, kept ?? ''];
	}

	const [double, quoted] = /^"((?:[^"\\]|\\.)*)"/s.exec(line) ?? [];
	if (double !== undefined) {
		return [double.length, (quoted ?? '').replace(/\\(["\\$`])/g, '$1')];
	}

	const [plain] = /^(?:[^\s'"\\]|\\.)+/s.exec(line) ?? [];
	return plain === undefined ? undefined : [plain.length, plain.replace(/\\(.)/gs, '$1')];
}
