import {clip, columnsOf} from '../../app/columns.ts';
import {type Line, line, type Span, widthOf} from '../lines.ts';

/** A frame that lies on top of a pane: its margins on both sides, and the columns for words inside. */
export interface Box {
	readonly columns: number;
	readonly indent: number;
	readonly inner: number;
}

/** The box on a screen of so many columns, with so wide a margin; on a small screen it has none. */
export function boxOf(columns: number, indent: number): Box {
	const own = columns < 60 ? 0 : indent;
	return {columns, indent: own, inner: Math.max(10, columns - 2 * own - 4)};
}

/** Lines in a frame, with a title above and a remark below, if there is one. A prompt stands inside its line. */
export function boxed(box: Box, title: string, remark: string, lines: readonly Line[]): readonly Line[] {
	return [rule(box, '╭', title, '╮'), ...lines.map(own => inside(box, own)), rule(box, '╰', remark, '╯')];
}

/** Lines over others, from a line on; what does not fit is left out. */
export function over(under: readonly Line[], lines: readonly Line[], from: number): readonly Line[] {
	const start = Math.max(0, Math.min(from, under.length - lines.length));
	return under.map((own, index) => lines[index - start] ?? own);
}

function rule({columns, indent, inner}: Box, start: string, words: string, end: string): Line {
	const title = words === '' ? '' : clip(` ${words} `, inner);
	const dashes = '─'.repeat(Math.max(0, inner + 1 - columnsOf(title)));
	return line(columns, `${' '.repeat(indent)}${start}─${title}${dashes}${end}`);
}

function inside({columns, indent, inner}: Box, own: Line): Line {
	const edge = `${' '.repeat(indent)}│ `;
	if (own.prompt) {
		const after: readonly Span[] = [{text: '│'}];
		return {
			spans: [{text: edge}, ...own.spans],
			prompt: {...own.prompt, columns: inner - widthOf(own) + 1, after},
		};
	}

	const filling = ' '.repeat(Math.max(0, inner - widthOf(own)));
	return line(columns, edge, ...own.spans, `${filling} │`);
}
