import {clip, columnsOf} from '../app/columns.ts';
import {visible} from '../review/visible.ts';
import type {Role} from './theme.ts';

/** A piece of a line with what it is. Its text is made visible before it is drawn, wherever it comes from. */
export interface Span {
	readonly text: string;
	readonly role?: Role;
}

/** One line of the screen. */
export interface Line {
	readonly spans: readonly Span[];
	/** Whether it is the bar: the row in hand, drawn in inverse video over the whole width. */
	readonly bar?: boolean;
	/** A prompt that stands in the line behind the spans: what is typed goes to ink-text-input. */
	readonly prompt?: {readonly value: string; readonly after: readonly Span[]};
}

/** A line without anything. */
export const blank: Line = {spans: []};

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
	}

	return {spans: cut};
}

/** A line with something at its right end; the left part gives way. */
export function sided(columns: number, left: ReadonlyArray<Span | string>, right: ReadonlyArray<Span | string>): Line {
	const aside = right
		.map(piece => (typeof piece === 'string' ? {text: piece} : piece))
		.filter(span => span.text !== '');
	const asideColumns = aside.reduce((sum, span) => sum + columnsOf(span.text), 0);
	const room = columns - asideColumns - 1;
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
