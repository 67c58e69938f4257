import {clip, columnsOf, pad} from '../app/columns.ts';
import type {Role} from './theme.ts';

/** A piece of a line with what it is. Its text is made visible before it is drawn, wherever it comes from. */
export interface Span {
	readonly text: string;
	readonly role?: Role;
}

/** One line of the screen. */
export interface Line {
	readonly spans: readonly Span[];
	/**
	 * A prompt that stands in the line behind the spans: what is typed goes to ink-text-input. It fills so many columns (0: as
	 * many as its text takes) before what stands after it.
	 */
	readonly prompt?: {readonly value: string; readonly columns: number; readonly after: readonly Span[]};
}

/** A line without anything. */
export const blank: Line = {spans: []};

/** A line of plain and marked pieces, cut to so many columns. */
export function line(columns: number, ...spans: ReadonlyArray<Span | string>): Line {
	const cut: Span[] = [];
	let left = columns;
	for (const piece of spans) {
		const span = typeof piece === 'string' ? {text: piece} : piece;
		if (left <= 0) {
			break;
		}

		const text = clip(span.text, left);
		left -= columnsOf(text);
		if (text !== '') {
			cut.push({...span, text});
		}

		// What is cut off ends the line, even where its last word left a column free.
		if (text !== span.text) {
			break;
		}
	}

	return {spans: cut};
}

/** A line with something at its right end; the left part gives way. */
export function sided(columns: number, left: ReadonlyArray<Span | string>, right: ReadonlyArray<Span | string>): Line {
	const aside = right
		.map(piece => (typeof piece === 'string' ? {text: piece} : piece))
		.filter(span => span.text !== '');
	const asideColumns = aside.reduce((sum, span) => sum + columnsOf(span.text), 0);
	const room = columns - asideColumns - 2;
	if (asideColumns === 0 || room < 8) {
		return line(columns, ...left);
	}

	const start = line(room, ...left);
	const used = widthOf(start);
	return {spans: [...start.spans, {text: ' '.repeat(Math.max(0, columns - asideColumns - used))}, ...aside]};
}

/** How many columns a line takes. */
export function widthOf({spans}: Line): number {
	return spans.reduce((sum, span) => sum + columnsOf(span.text), 0);
}

/** A thin rule inside a pane, with a title in it if there is one. */
export function thinRule(columns: number, title = ''): Line {
	const start = title === '' ? '  ' : `  ╌╌ ${title} `;
	return {spans: [{text: start + '╌'.repeat(Math.max(0, columns - 2 - columnsOf(start))), role: 'quiet'}]};
}

/** The line as the bar: the row in hand in inverse video, in so many columns, without hues. */
export function barred(own: Line, columns: number): Line {
	return {spans: [{text: pad(own.spans.map(({text}) => text).join(''), columns), role: 'bar'}]};
}

/** The line as that of a row that is in hand while something else has the focus. */
export function strong(own: Line): Line {
	return {...own, spans: own.spans.map(span => ({...span, role: 'strong'}))};
}

/** Two columns of lines with a rule between them: as many lines as the left one has. */
export function sideBySide(left: readonly Line[], right: readonly Line[], columns: number): readonly Line[] {
	return left.map((own, index) => {
		const gap = {text: ' '.repeat(Math.max(0, columns - widthOf(own)))};
		const spans = [...own.spans, gap, {text: '│', role: 'quiet' as const}];
		const beside = right[index]?.spans ?? [];
		return {spans: beside.length === 0 ? spans : [...spans, {text: '  '}, ...beside]};
	});
}

/** So many lines: those that are given, then blank ones. */
export function filled(lines: readonly Line[], height: number): readonly Line[] {
	return [...lines, ...Array.from({length: Math.max(0, height - lines.length)}, () => blank)].slice(0, height);
}
