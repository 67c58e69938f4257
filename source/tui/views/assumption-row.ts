import {clip, columnsOf, pad} from '../../app/columns.ts';
import {cellLines, isWide, layout, tableColumns} from '../../app/layout.ts';
import type {Row} from '../../app/lists/rows.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import type {Outcome} from '../../review/records.ts';
import {blank, type Line, line, type Span, sided} from '../lines.ts';
import type {Role} from '../theme.ts';
import {type Gutter, gutter, marked} from './row-parts.ts';

const glyphs: Readonly<Record<Outcome | 'not-known', string>> = {
	held: '=',
	partly: '~',
	differed: '≠',
	'not-known': '?',
};

const narrowColumns = 60;

/** The columns that the longest outcome takes. The glyphs stand in one column, so shorter ones are filled up to it. */
export const outcomeColumns = 11;

/** An outcome as it stands at the right of a line of so many columns: its glyph and its word, on a small screen the glyph. */
export function outcomeSpan(outcome: Outcome | undefined, columns = Number.POSITIVE_INFINITY): Span {
	const {choices = {}} = kinds.assumption.fields.outcome;
	// That of another version has a word, and no look of its own.
	const known = outcome !== undefined && Object.hasOwn(choices, outcome) ? outcome : 'not-known';
	const word = known === 'not-known' ? clip(shown(outcome ?? 'not known'), outcomeColumns - 2) : choices[known];
	return {
		text: columns < narrowColumns ? glyphs[known] : `${glyphs[known]} ${word}`,
		role: known satisfies Role,
	};
}

/** An assumption: on one line with its outcome, or on a wide screen as a row of a table, with a blank line below. */
export function assumptionLines(state: State, row: Extract<Row, {type: 'assumption'}>, start: Gutter): readonly Line[] {
	const {columns} = layout(state).list;
	const name: Span = {text: pad(names(state.review).get(row.id) ?? '', 3), role: 'accent'};
	const outcome = outcomeSpan(row.assumption.outcome, columns);
	if (!isWide(state)) {
		const aside = columns < narrowColumns ? outcome : {...outcome, text: pad(outcome.text, outcomeColumns)};
		return [
			sided(
				columns - 1,
				[gutter(start), name, ' ', ...marked(state, shownStart(row.assumption.assumed, columns))],
				[aside],
			),
		];
	}

	const {starts, widths} = tableColumns(columns);
	const {assumed, expected, happened} = row.assumption;
	const cells = [assumed, expected, happened].map((text, index) => cellLines(text ?? '—', widths[index] ?? 1));
	const height = Math.max(...cells.map(lines => lines.length));
	const table = Array.from({length: height}, (_, at): Line => {
		const head: readonly Span[] = at === 0 ? [gutter(start), name] : [{text: ' '.repeat(6)}];
		return line(columns - 1, ...head, ...tableCells(state, cells, at, starts), ...(at === 0 ? [outcome] : []));
	});
	return [...table, blank];
}

function tableCells(
	state: State,
	cells: ReadonlyArray<readonly string[]>,
	at: number,
	starts: readonly number[],
): readonly Span[] {
	const lead: Span = {text: ' '.repeat((starts[0] ?? 0) - 6)};
	return [
		lead,
		...cells.flatMap((lines, index): Span[] => {
			const text = lines[at] ?? '';
			const width = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
			return [...marked(state, text), {text: pad('', width - columnsOf(text))}];
		}),
	];
}
