import {readDay} from '../times/read-time.ts';
import {isClock} from '../times/time-expression.ts';

/** The line between the head of a table and its rows. */
export const rule = /^\s*\|===\s*$|^\s*\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)+\|?\s*$|^\s*\+(?:-+\+)+\s*$/;
/** The head of a table in Confluence and Jira, between double bars. */
export const barred = /^\s*\|\|.*\|\|\s*$/;
/** Whether a line is a row of a table in Markdown or a wiki. */
export function isTableRow(line: string): boolean {
	return /^\s*\|.*\|/.test(line);
}

/** The cells of such a row, without the blanks around them. */
export function cellsOf(row: string): readonly string[] {
	return (barred.test(row) ? row.replaceAll('||', '|') : row)
		.trim()
		.replace(/^\||\|$/g, '')
		.split(/(?<!\\)\|/)
		.map(cell => cell.trim());
}

/** Which column of a head names what happened; -1 for none. */
export function columnOfWords(head: string): number {
	return cellsOf(head).findIndex(name =>
		/^\W*(?:what|event|description|details?|message|action|ereignis|beschreibung)/i.test(name),
	);
}

/** A cell, and before it the day where that stands in a cell of its own. */
export function beside(cells: readonly string[], index: number): string {
	const cell = cells[index] ?? '';
	const day = isClock(cell) ? cells.find(other => readDay(other) !== undefined) : undefined;
	return day === undefined ? cell : `${day} ${cell}`;
}
