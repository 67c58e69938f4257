import {withoutEscapes} from './ansi.ts';

const longest = 1000;

/** What the timeline shows of a text: its first line that is not blank, without colours, trimmed, 1,000 characters at most. */
export function words(text: string): string {
	const trimmed = text.trim();
	const end = trimmed.search(lineEnd);
	const line = withoutEscapes(end === -1 ? trimmed : trimmed.slice(0, end)).trim();
	return line.length > longest ? `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** The words behind a stamp, without the marks that part the two; a bracket that the stamp left open is opened again. */
export function wordsBehind(line: string, end: number, opened: string): string {
	const closing = closings[opened];
	const isOpen = closing !== undefined && line[end] !== closing;
	separator.lastIndex = closing !== undefined && !isOpen ? end + 1 : end;
	separator.test(line);
	const text = words(line.slice(separator.lastIndex));
	// .NET writes what happened on the next line.
	if (category.test(text)) {
		return '';
	}

	return isOpen && text.includes(closing) ? opened + text : text;
}

const category = /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]$/;
const lineEnd = /[\r\n]/;
const separator = /(?:[ ](?:Uhr|uur|[Hh]rs?|h(?= ?[-–—:]))\b|[ ]hod\.|-kor\b)?[\s:|,;]*(?:[-–—]+\s+)?/y;
const closings: Readonly<Record<string, string>> = {'[': ']', '(': ')', '"': '"', "'": "'"};
