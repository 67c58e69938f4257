/** Why a text is no moment: a sentence, and what to write instead. */
export interface Refusal {
	readonly refused: string;
	readonly next?: string;
	/** A line that begins so has no time in front, not even a shorter one. */
	readonly whole?: true;
	/** It says more than what is said of a shorter beginning of the line; a time there is one all the same. */
	readonly stands?: true;
}

/** A place in a text that is being read from left to right, and the first good reason found why it cannot be read on. */
export interface TextCursor {
	/** The text with its ASCII letters small, so that no expression has to mind capitals. */
	readonly text: string;
	/** The text as it was typed, of the same length. */
	readonly typed: string;
	at: number;
	why?: Refusal;
}

/** A cursor at the beginning of a text. */
export function cursorOver(typed: string): TextCursor {
	return {text: typed.replace(/[A-Z]+/g, letters => letters.toLowerCase()), typed, at: 0};
}

// "\p{L}" would say the same, but takes a third of a millisecond to prepare, in each of thirty expressions.
const letters = String.raw`a-z\u00C0-\u1FFF\u2C00-\uFFFF`;

/** An expression that matches at the cursor alone; `@` in a class stands for all letters. */
export function sticky(source: string): RegExp {
	return new RegExp(source.replaceAll('@', letters), 'y');
}

/** Whether there is a letter in a text. */
export function hasLetters(text: string): boolean {
	return /[a-z]/i.test(text);
}

/** What a sticky expression matches at the cursor, which moves behind it; nothing, and no move, if it does not match. */
export function take(cursor: TextCursor, expression: RegExp): RegExpExecArray | undefined {
	expression.lastIndex = cursor.at;
	const match = expression.exec(cursor.text);
	if (!match) {
		return undefined;
	}

	cursor.at = expression.lastIndex;
	return match;
}

/** Keeps a reason, unless an earlier one is known, and answers with nothing, as the reader that found it does. */
export function refuse(cursor: TextCursor, refused: string, next?: string, stands = false): undefined {
	cursor.why ??= {refused, ...(next === undefined ? {} : {next}), ...(stands ? {stands} : {})};
}
