import {withoutEscapes} from './ansi.ts';

const marks = ['\u200E', '\u200F', '\uFEFF'];
const anyMark = new RegExp(`[${marks.join('')}]`, 'g');

/** A line as formats see it: without colours, and without a mark or NULs that a crash or a copy left at its start. */
export function plainLine(line: string): string {
	const first = line.charCodeAt(0);
	const begun = first === 0 || first === 0xfe_ff ? line.replace(/^[\0\uFEFF]+/, '') : line;
	// Windows and phones put marks of the writing direction around the parts of a date, and where files were put together the
	// mark of the order of bytes stands in the middle.
	return withoutEscapes(marks.some(mark => begun.includes(mark)) ? begun.replace(anyMark, '') : begun);
}

/** Whether a plain line has nothing but blanks. */
export function isBlank(plain: string): boolean {
	const indent = indentOf(plain);
	return (
		plain.length === indent ||
		(plain.charCodeAt(indent) > 0x7f || plain.charCodeAt(indent) < 0x20 ? plain.trim() === '' : false)
	);
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
	let indent = 0;
	while (line.charCodeAt(indent) === 0x20 || line.charCodeAt(indent) === 0x09) {
		indent++;
	}

	return indent;
}
