import {indentOf} from '../plain-line.ts';
import {readDay} from '../times/read-time.ts';
import {readTimeExpression, type TimeExpression} from '../times/time-expression.ts';
import {words} from '../words.ts';
import {readable} from './readable.ts';
import {beside, cellsOf, isTableRow} from './table-row.ts';

const listed =
	/^\s*(?:(?=(?:At|Around|About|By) ~?(?:\d{4}[-/]\d\d[-/]\d\d )?\d{1,2}(?::\d\d| ?[ap]m\b))|(?=~?\d{1,2}:\d\d[^:]{0,8}::\s)|\*\s+-\s+|[-*+•–;]\s+|\d{1,3}[.)]\s+|#{2,6}\s+|>\s+|(?=\*\*|__|[*_][[(~\d]))(?:\[[ x]\]\s+)?/;

/** A row of a table or a point of a list that begins with a time. */
export interface Row {
	readonly time: TimeExpression;
	readonly text: string;
}

/** Reads one, if it stands no further in than that; its words are those of the column `said`, if a head named one. */
export function readRow(line: string, indent: number, said = -1): Row | undefined {
	if (isTableRow(line)) {
		const cells = cellsOf(line);
		for (const [index, cell] of cells.entries()) {
			const time = cell === '' ? undefined : readTimeExpression(beside(cells, index), 0);
			if (time && beside(cells, index).slice(time.end).trim() === '') {
				const own = cells[said] ?? '';
				if (own !== '' && said !== index) {
					return {time, text: words(readable(own))};
				}

				const rest = cells
					.filter((other, at) => at !== index && other !== '' && (!readDay(other) || readDay(cell) !== undefined))
					.map(readable);
				const [who = '', ...others] = rest;
				// A short cell before the words is who did it.
				return {
					time,
					text:
						others.length > 0 && who.length <= 30 ? words(`${who}: ${others.join(' · ')}`) : words(rest.join(' · ')),
				};
			}
		}

		return undefined;
	}

	const match = listed.exec(line);
	if (!match || indentOf(line) > indent) {
		return undefined;
	}

	const time = readTimeExpression(line, match[0].length);
	if (!time || (!time.stamp && !/^\s*[-*+]\s+\*\*/.test(line))) {
		return undefined;
	}

	const behind = line.slice(time.end);
	// What is emphasised behind a blank is a word of it.
	const text = readable(
		/^\s+[*_`]+\w/.test(behind)
			? behind
			: behind.replace(/^[\s*_`]*(?:UTC|GMT)?[\s*_`']*(?:[-–—:|,>]+[*_`]*|→|=>)?\s*/, ''),
	);
	return behind === '' || /^[\s*_`:,.;|>–—)\]-]/.test(behind) ? {time, text: words(text)} : undefined;
}
