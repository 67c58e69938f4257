import type {Draft, LineRun, Output, Reader} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {rawText} from '../raw-text.ts';
import {words} from '../words.ts';
import {type CutRow, rowCutter} from './row-cutter.ts';
import {isHead, type TableLook} from './table-look.ts';
import {type Columns, columnsOf, namesIn} from './time-columns.ts';

interface Row {
	readonly cells: readonly string[] | undefined;
	readonly run: LineRun;
	readonly raw: string;
}

/** Reads the rows of a table; without a look its first row is its head. */
export function tableReader(output: Output, look: TableLook | undefined): Reader {
	const cutter = rowCutter(look?.delimiter ?? ',');
	let heads = look?.heads ?? 1;
	let columns = look?.columns;
	// Of a table that is not the first one.
	let head: readonly string[] | undefined;
	let lines: string[] = [];
	let blanks: boolean[] = [];
	let first = 1;
	// A row that may be the head of another table, which the next one tells, and what stands between the two.
	let waiting: Row[] = [];

	// The columns below a row if it is a head: it is the same one again, or the next row has a time under it, and none otherwise or
	// bad rows have no such names.
	const columnsBelow = (cells: readonly string[], next: readonly string[] | undefined): Columns | undefined => {
		const own = cells.join() === (head ?? look?.head)?.join() ? columns : next && columnsOf(cells, [next]);
		return own === columns || (next && own?.time(next) && (namesIn(cells) > 1 || !columns?.time(next)))
			? own
			: undefined;
	};

	const told = ({cells, run, raw}: Row, next?: readonly string[]) => {
		if (cells?.length === 0 || heads > 0) {
			heads -= cells?.length === 0 ? 0 : 1;
			output.header(run);
			return;
		}

		const below = cells && isHead(cells) && !columns?.time(cells) ? columnsBelow(cells, next) : undefined;
		if (below) {
			columns = below;
			head = cells;
			output.header(run);
			return;
		}

		// What the first row below a head leaves open, another one may tell.
		const others = cells && head && !columns?.time(cells) ? columnsOf(head, [cells]) : undefined;
		columns = cells && others?.time(cells) ? others : columns;
		const stamp = cells && columns?.time(cells);
		if (!stamp || !cells || !columns) {
			output.skip(run, cells ? 'this row names no time' : 'a quote in this row does not end');
			return;
		}

		output.record(run, [draftOf(cells, columns, {stamp, raw, line: run.line, endLine: run.line + run.count - 1})]);
	};

	const take = (row: Row) => {
		const {cells} = row;
		if (waiting.length > 0) {
			waiting.push(row);
			if (cells?.length !== 0) {
				settle(cells);
			}
		} else if (heads === 0 && cells && cells.length > 1 && isHead(cells) && !columns?.time(cells)) {
			waiting = [row];
		} else {
			told(row);
		}
	};

	const settle = (next?: readonly string[]) => {
		const [row, ...others] = waiting;
		waiting = [];
		if (row) {
			told(row, next);
		}

		others.forEach(take);
	};

	const cut = ({cells, lines: count}: CutRow) => {
		const run = {line: first, count, blanks: blanks.slice(0, count).filter(Boolean).length};
		const raw = rawText(lines.slice(0, count).join('\n'));
		lines = lines.slice(count);
		blanks = blanks.slice(count);
		first += count;
		take({cells, run, raw});
	};

	return {
		push(line, plain) {
			lines.push(line);
			blanks.push(isBlank(plain));
			cutter.push(plain).forEach(cut);
		},
		end() {
			cutter.end().forEach(cut);
			settle();
		},
	};
}

function draftOf(
	cells: readonly string[],
	{words: said, timeColumns, actor, level}: Columns,
	draft: Pick<Draft, 'stamp' | 'raw' | 'line' | 'endLine'>,
): Draft {
	return {
		...draft,
		format: 'csv',
		text() {
			const own = said.map(index => words(cells[index] ?? '')).filter(Boolean);
			const rest = cells.filter((cell, index) => !timeColumns.has(index) && cell.trim() !== '' && cell !== '-');
			return (
				(own.length > 0
					? own.join(' ')
					: words(
							rest
								.map(cell => cell.trim())
								.join(' ')
								.replace(/\s+/g, ' '),
						)) || words(draft.raw)
			);
		},
		actor: actor === undefined ? undefined : cells[actor]?.trim() || undefined,
		level: level === undefined ? undefined : cells[level]?.trim().toLowerCase() || undefined,
	};
}
