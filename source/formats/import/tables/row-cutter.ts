import {isBlank} from '../plain-line.ts';
import {cellsOf, openRow, readOn} from './cells.ts';

/** A row of a table: its cells, none for a line between rows, no `cells` where a quote in it does not end; and how many lines it takes. */
export interface CutRow {
	readonly cells: readonly string[] | undefined;
	readonly lines: number;
}

/** Cuts the lines of a table into rows, every line once. */
export interface RowCutter {
	/** Takes the next line, without its end; answers with the rows that are complete, in order. */
	readonly push: (line: string) => readonly CutRow[];
	/** What was still open. */
	readonly end: () => readonly CutRow[];
}

// A cell that is longer is one whose quote does not end.
const mostLines = 1000;
const mostCharacters = 1024 * 1024;

/**
 * Cuts at that delimiter, and quoted cells go on over lines, as RFC 4180 has it. A quote that stands where none belongs costs no
 * more than its row: where the lines below are rows by themselves, with as many cells as the row above, it is a letter.
 */
export function rowCutter(delimiter: string): RowCutter {
	let width: number | undefined;
	let lines: string[] = [];
	let size = 0;
	let row = openRow();
	let isSettled = false;

	const finished = (cells: readonly string[] | undefined): CutRow => {
		const taken = {cells, lines: lines.length};
		width = cells === undefined || cells.length === 0 ? width : cells.length;
		lines = [];
		size = 0;
		row = openRow();
		isSettled = false;
		return taken;
	};

	// A line by itself, in which a quote that does not end is a letter.
	const alone = (line: string) => cellsOf(line, delimiter) ?? line.split(delimiter);
	const hasWidth = ({length}: readonly string[]) => length > 1 && length === (width ?? alone(lines[1] ?? '').length);

	// Whether the lines below the first one are no part of its last cell.
	const areRows = () => {
		const full = lines.slice(1).filter(line => !isBlank(line));
		return full.filter(line => hasWidth(alone(line))).length * 2 >= full.length;
	};

	const cutApart = (): readonly CutRow[] => {
		const [first = '', ...others] = lines;
		const cells = first.split(delimiter);
		const isRow = hasWidth(cells);
		lines = [first];
		return [finished(isRow ? cells : undefined), ...others.flatMap(push)];
	};

	const push = (line: string): readonly CutRow[] => {
		lines.push(line);
		if (lines.length === 1 && (isBlank(line) || line.startsWith('#'))) {
			return [finished([])];
		}

		size += line.length;
		readOn(row, line, delimiter);
		const isOpen = row.text !== undefined;
		if (isOpen && (lines.length >= mostLines || size >= mostCharacters)) {
			return areRows() ? cutApart() : [finished(undefined)];
		}

		const cells = row.cells.length;
		const isAway = width !== undefined && (isOpen ? cells >= width : cells !== width);
		const isStrange = lines.length > 1 && (row.isBroken || isAway);
		if (isStrange && !isSettled) {
			isSettled = true;
			if (areRows()) {
				return cutApart();
			}
		}

		return isOpen ? [] : [finished(row.cells)];
	};

	return {
		push,
		end() {
			const rows: CutRow[] = [];
			while (lines.length > 0) {
				rows.push(...(areRows() ? cutApart() : [finished(undefined)]));
			}

			return rows;
		},
	};
}
