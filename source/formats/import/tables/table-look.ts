import type {Claim, Sample} from '../format.ts';
import {lookOnce} from '../look-once.ts';
import {rowCutter} from './row-cutter.ts';
import {type Columns, columnsOf} from './time-columns.ts';

const delimiters = [',', '\t', ';', '|'] as const;
const enoughRows = 200;
const mostTitles = 8;
// What a row has besides where there is no head.
const mostMore = 2;

/** What the first rows of a table tell of it. */
export interface TableLook {
	readonly claim: Claim;
	readonly delimiter: string;
	readonly columns: Columns;
	/** Its head, if it has one. */
	readonly head: readonly string[] | undefined;
	/** How many rows are none of values: the head, if there is one, and what stands above it. */
	readonly heads: number;
}

/** Looks at a source as a table, with the delimiter that fits it best; nothing if none does. */
export const lookAtTable = lookOnce(sample =>
	delimiters
		.flatMap(delimiter => lookWith(sample, delimiter) ?? [])
		.reduce<TableLook | undefined>(
			(best, one) => (best && best.claim.score >= one.claim.score ? best : one),
			undefined,
		),
);

function lookWith({lines}: Sample, delimiter: string): TableLook | undefined {
	const cutter = rowCutter(delimiter);
	const cut = lines.slice(0, enoughRows).flatMap(cutter.push);
	const rows = [...cut, ...cutter.end()].flatMap(({cells}) =>
		cells === undefined || cells.length === 0 ? [] : [cells],
	);

	// What stands above the head is a title.
	const usual = usualWidth(rows);
	const titled =
		usual < 2
			? 0
			: Math.max(
					0,
					rows.slice(0, mostTitles).findIndex(({length}) => length > 1),
				);
	const at = headAt(rows, usual) || titled;
	const [first, ...rest] = rows.slice(at);
	const width = first?.length ?? 0;
	if (!first || width < 2) {
		return undefined;
	}

	const hasHead = isHead(first);
	const body = hasHead ? rest : rows.slice(at);
	const even = body.filter(({length}) => length >= width && (hasHead || length <= width + mostMore)).length;
	const isTable = hasHead
		? even * 10 >= body.length * 7
		: width >= 3 && even * 10 >= body.length * 9 && body.length > 1;
	const columns = isTable && body.length > 0 ? columnsOf(hasHead ? first : undefined, body) : undefined;
	// Without a head the first column is a time at the start of a line, which is read without cutting it at its comma.
	if (!columns || (!hasHead && columns.timeColumns.has(0))) {
		return undefined;
	}

	const called = delimiter === '\t' ? 'tabs' : `“${delimiter}”`;
	const score = hasHead ? 85 : 57;
	const why = `${even} of the first ${body.length} rows have ${width} columns between ${called}${hasHead ? ', under a head that names them' : ''}`;
	return {claim: {score, why}, delimiter, columns, head: hasHead ? first : undefined, heads: hasHead ? at + 1 : at};
}

function usualWidth(rows: ReadonlyArray<readonly string[]>): number {
	const widths = new Map<number, number>();
	for (const {length} of rows) {
		widths.set(length, (widths.get(length) ?? 0) + 1);
	}

	const [usual = 0] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
	return usual;
}

// The first row with as many cells as most have, if it is a head and not the first of all.
function headAt(rows: ReadonlyArray<readonly string[]>, usual: number): number {
	const at = rows.slice(0, mostTitles).findIndex(row => row.length === usual && isHead(row));
	return at > 0 && !isHead(rows[0] ?? []) ? at : 0;
}

/** Whether a row may be a head: its names are short, each says something, and none of them is a time or a number. */
export function isHead(cells: readonly string[]): boolean {
	return (
		cells.every(cell => cell.length <= 60 && !/^\s*[\d$€£-]/.test(cell) && !/\d\d:\d\d/.test(cell)) &&
		cells.filter(cell => /\p{L}/u.test(cell)).length * 10 >= cells.length * 8 &&
		new Set(cells).size * 10 >= cells.length * 8
	);
}
