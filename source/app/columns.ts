import {graphemesOf} from './forms/text-field.ts';

const narrow = /^[\x20-\x7E]*$/;
// Letters of Latin, Greek and Cyrillic, and the signs that people and this program write between them.
const single =
	/^[\x20-\x7E\u00A0-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u23CE\u2400-\u2426\u2500-\u25FC\u25FF\u2770-\u2794\u2798-\u27AF\u27B1-\u27BE]*$/;
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}/u;
const unprinted = /^(?:\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cc})+$/u;
// East Asian Wide and Fullwidth (Unicode Standard Annex #11), joined to the blocks that hold assigned letters.
const wide =
	/^[\u1100-\u115F\u231A\u231B\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u;

/** How many columns a text takes on a terminal. The text must be visible (see `visible`) and have no line ends. */
export function columnsOf(text: string): number {
	if (isSimple(text)) {
		return text.length;
	}

	let columns = 0;
	for (const grapheme of graphemesOf(text)) {
		columns += graphemeColumns(grapheme);
	}

	return columns;
}

/** The text cut to so many columns; what is cut off is marked by `…`. */
export function clip(text: string, columns: number): string {
	if (columns <= 0) {
		return '';
	}

	if ((text.length <= columns && narrow.test(text)) || columnsOf(text) <= columns) {
		return text;
	}

	return `${startOf(text, columns - 1).trimEnd()}…`;
}

/** The text cut to so many columns in its middle: of a long name both ends tell which one it is. */
export function clipMiddle(text: string, columns: number): string {
	if (columns <= 2 || columnsOf(text) <= columns) {
		return clip(text, columns);
	}

	const start = startOf(text, Math.floor((columns - 1) / 2)).trimEnd();
	const graphemes = graphemesOf(text);
	let over = columnsOf(text) + columnsOf(start) + 1 - columns;
	let from = 0;
	for (; over > 0; from++) {
		over -= graphemeColumns(graphemes[from] ?? '');
	}

	return `${start}…${graphemes.slice(from).join('').trimStart()}`;
}

/** Of lines of so many columns the first so many; where others are left out, the last one that stays ends in `…`. */
export function atMost(lines: readonly string[], count: number, columns: number): readonly string[] {
	if (lines.length <= count || count <= 0) {
		return lines.slice(0, Math.max(0, count));
	}

	return [...lines.slice(0, count - 1), clip(`${lines[count - 1]}…`, columns)];
}

/** The text cut or filled with spaces to exactly so many columns. */
export function pad(text: string, columns: number): string {
	const cut = clip(text, columns);
	return cut + ' '.repeat(Math.max(0, columns - columnsOf(cut)));
}

/** The text in lines of at most so many columns, broken at spaces where there are some; at least one line. */
export function wrap(text: string, columns: number): string[] {
	return text.split('\n').flatMap(line => wrapLine(line, Math.max(2, columns)));
}

function wrapLine(text: string, columns: number): string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	for (const word of text.split(/(?<=\s)(?=\S)/)) {
		const size = columnsOf(word);
		const bare = columnsOf(word.trimEnd());
		if (used > 0 && used + bare > columns) {
			lines.push(line.trimEnd());
			line = '';
			used = 0;
		}

		if (bare <= columns) {
			line += word;
			used += size;
			continue;
		}

		for (const grapheme of graphemesOf(word)) {
			const step = graphemeColumns(grapheme);
			if (used + step > columns) {
				lines.push(line);
				line = '';
				used = 0;
			}

			line += grapheme;
			used += step;
		}
	}

	lines.push(line.trimEnd());
	return lines;
}

/**
 * Whether each UTF-16 unit of a text is a grapheme of one column. Asked first everywhere, because what splits all other texts
 * is a part of Node that takes a while to load.
 */
export function isSimple(text: string): boolean {
	return narrow.test(text) || single.test(text);
}

function startOf(text: string, columns: number): string {
	if (isSimple(text)) {
		return text.slice(0, columns);
	}

	let start = '';
	let used = 0;
	for (const grapheme of graphemesOf(text)) {
		used += graphemeColumns(grapheme);
		if (used > columns) {
			break;
		}

		start += grapheme;
	}

	return start;
}

function graphemeColumns(grapheme: string): number {
	if (unprinted.test(grapheme)) {
		return 0;
	}

	// Many emoji, such as ✅ and ⏰, are a single unit of text.
	if (emoji.test(grapheme)) {
		return 2;
	}

	if (grapheme.length === 1) {
		return wide.test(grapheme) ? 2 : 1;
	}

	// One grapheme of an Indic script may hold several letters, and terminals give each of them its column.
	let columns = 0;
	for (const character of grapheme) {
		columns += unprinted.test(character) ? 0 : wide.test(character) ? 2 : 1;
	}

	return columns;
}
