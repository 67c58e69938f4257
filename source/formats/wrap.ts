import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** A text in lines of at most so many columns, broken between words; a word that is wider is broken between letters. */
export function wrap(text: string, columns: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/ +/).flatMap(word => parts(word, columns))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && stringWidth(longer) > columns) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}

	return [...lines, line];
}

function parts(word: string, columns: number): readonly string[] {
	if (stringWidth(word) <= columns) {
		return [word];
	}

	const found: string[] = [];
	let part = '';
	let width = 0;
	for (const {segment} of graphemes.segment(word)) {
		const own = stringWidth(segment);
		if (part !== '' && width + own > columns) {
			found.push(part);
			part = '';
			width = 0;
		}

		part += segment;
		width += own;
	}

	return [...found, part];
}
