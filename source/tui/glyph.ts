import {columnsOf, isSimple} from '../app/columns.ts';
import {graphemesOf} from '../app/forms/text-field.ts';

const narrow =
	/^[\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u20BF\u2100-\u23FF\u2460-\u25FF\u2776-\u27BF]$/;
const wide =
	/^[\u3000-\u3029\u3030-\u303E\u3041-\u3096\u309B-\u30FF\u3105-\u312F\u3131-\u318E\u3190-\u31E3\u3200-\u321E\u3220-\u3247\u3250-\u4DBF\u4E00-\u9FFF\uA000-\uA48C\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF60\uFFE0-\uFFE6]$/;
const changing = /[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{M}\p{Default_Ignorable_Code_Point}]/u;
const reaches = new Map<string, number>();
const mostReaches = 2000;

/** Calls back for each grapheme of a printable text with the columns that it takes here. */
export function eachGlyph(text: string, take: (glyph: string, columns: number) => void): void {
	if (isSimple(text)) {
		for (let index = 0; index < text.length; index++) {
			take(text[index] as string, 1);
		}
	} else {
		for (const glyph of graphemesOf(text)) {
			take(glyph, columnsOf(glyph));
		}
	}
}

/**
 * How many columns a grapheme that takes so many here may take at most on some terminal. More than `columns` when
 * terminals disagree: about emoji and what is joined by a joiner (UTS #51), Indic syllables, combining signs, and about
 * characters that are younger than their tables (UAX #11).
 */
export function reachOf(glyph: string, columns: number): number {
	if (glyph.length === 1 && glyph < '\u007F') {
		return columns;
	}

	let reach = reaches.get(glyph);
	if (reach === undefined) {
		const agreed = (columns === 1 && narrow.test(glyph)) || (columns === 2 && wide.test(glyph));
		reach = agreed && !changing.test(glyph) ? columns : Math.max(columns + 1, 2 * [...glyph].length);
		if (reaches.size >= mostReaches) {
			reaches.clear();
		}

		reaches.set(glyph, reach);
	}

	return reach;
}
