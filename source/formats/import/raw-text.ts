/** Of a record so much is kept: no more can be shown, and a log without an end to its record must not fill the memory. */
const mostCharacters = 65_536;
const mostLines = 500;

/** The whole text of a record as an event keeps it: its first 65,536 characters, well-formed. */
export function rawText(text: string): string {
	return text.slice(0, mostCharacters).toWellFormed();
}

/** Whether a record of so many lines is longer than what is kept of it. */
export function isCutShort(raw: string, lines: number): boolean {
	return raw.length >= mostCharacters || lines > mostLines;
}

/** The text of a record that grows line by line, and how many lines it holds; more than 500 it does not keep. */
export interface GrowingText {
	raw: string;
	rawLines: number;
}

/** Puts a line behind a text, with so many blank ones between, as far as it is kept; answers whether it is. */
export function addLine(text: GrowingText, line: string, blanks = 0): boolean {
	if (text.rawLines + blanks >= mostLines || text.raw.length >= mostCharacters) {
		return false;
	}

	const whole = text.rawLines === 0 ? line : `${text.raw}${'\n'.repeat(blanks + 1)}${line}`;
	text.raw = whole.slice(0, mostCharacters);
	text.rawLines += blanks + 1;
	return true;
}
