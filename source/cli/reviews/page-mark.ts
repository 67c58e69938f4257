import {createHash} from 'node:crypto';

// A link definition that nothing refers to: it shows nowhere, and is no HTML.
const mark = /\n\[\/\/\]: # \(recount ([\da-f]{12})\)\n/;

/** A page as it is written to a file, with a last line that no reader of Markdown shows: the mark of what stands above it. */
export function withMark(page: string): string {
	return `${page}\n[//]: # (recount ${digestOf(page)})\n`;
}

/** Whether a page has a mark of ours. */
export function isMarked(text: string): boolean {
	return mark.test(text.replaceAll('\r\n', '\n'));
}

/** Whether a page has a mark and is not what was marked: somebody changed it. Ends of lines do not count, which git may turn. */
export function isChangedSinceMarked(text: string): boolean {
	const page = text.replaceAll('\r\n', '\n');
	const found = mark.exec(page);
	return found !== null && digestOf(page.replace(mark, '')) !== found[1];
}

function digestOf(page: string): string {
	return createHash('sha256').update(page).digest('hex').slice(0, 12);
}
