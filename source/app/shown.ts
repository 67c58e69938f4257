import {visible} from '../review/visible.ts';

const plain = /^[\x20-\x7E]*$/;
// What terminals disagree about (UAX #29, the choice of emoji or text style): the base character alone has one width.
const disputed = /[\uFE0E\uFE0F]|[\u{1F3FB}-\u{1F3FF}]/gu;

/** Foreign text as a screen shows it: visible, on one line, without what terminals give different widths. */
export function shown(text: string | undefined): string {
	if (text === undefined || plain.test(text)) {
		return text ?? '';
	}

	const seen = visible(text.replace(/\s*\n\s*/g, ' ⏎ '));
	return disputed.test(seen) ? seen.replace(disputed, '') : seen;
}

/**
 * The start of a foreign text as a screen shows it, at least as much as so many columns hold: of a text that may be a whole
 * log no more is looked at than is drawn.
 */
export function shownStart(text: string | undefined, columns: number): string {
	return shown(text?.slice(0, columns * unitsInColumn));
}

// A family of emoji takes 11 units in two columns, and a letter may carry some marks.
const unitsInColumn = 8;
