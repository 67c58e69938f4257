import type {Draft, Output, Reader} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {words} from '../words.ts';
import {type CutRow, rowCutter} from './row-cutter.ts';
import {isHead, type TableLook} from './table-look.ts';
import {type Columns, columnsOf} from './time-columns.ts';

const mostCharacters = 65_536;

/** Reads the rows of a table; without a look its first row is its head. */
export function tableReader(output: Output, look: TableLook | undefined): Reader {
	const cutter = rowCutter(look?.delimiter ?? ',');
	let heads = look?.heads ?? 1;
	let columns = look?.columns;
	let head: readonly string[] | undefined;
	let lines: string[] = [];
	let blanks: boolean[] = [];
	let first = 1;

	const tell = ({cells, lines: count}: CutRow) => {
		const run = {line: first, count, blanks: blanks.slice(0, count).filter(Boolean).length};
		const raw = lines.slice(0, count).join('\n').slice(0, mostCharacters).toWellFormed();
		lines = lines.slice(count);
		blanks = blanks.slice(count);
		first += count;
		if (cells?.length === 0) {
			output.header(run);
			return;
		}

		if (heads > 0) {
			heads--;
			output.header(run);
			return;
		}

		let stamp = cells && columns?.time(cells);
		if (cells && !stamp && cells.length > 1 && isHead(cells)) {
			head = cells;
			output.header(run);
			return;
		}

		// The output of several commands may have a table each.
		const others = cells && !stamp && head ? columnsOf(head, [cells]) : undefined;
		if (cells && others?.time(cells)) {
			columns = others;
			stamp = others.time(cells);
		}

		if (!stamp || !cells || !columns) {
			output.skip(run, cells ? 'this row names no time' : 'a quote in this row does not end');
			return;
		}

		output.record(run, [draftOf(cells, columns, {stamp, raw, line: run.line, endLine: first - 1})]);
	};

	return {
		push(line, plain) {
			lines.push(line);
			blanks.push(isBlank(plain));
			cutter.push(plain).forEach(tell);
		},
		end() {
			cutter.end().forEach(tell);
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
