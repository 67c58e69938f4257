import {indentOf} from '../plain-line.ts';
import {afterwards, dayIn} from '../times/day-in.ts';
import {nightDrop, secondsOf} from '../times/running-day.ts';
import {type NamedZone, zoneNamedIn} from '../times/zone-named.ts';
import {barred, isTableRow, rule} from './table-row.ts';
import {readRow} from './timeline-row.ts';

/** A heading, as Markdown, AsciiDoc and MediaWiki, and Jira write it: its mark, and its words. */
export const heading = /^(#{1,6}|={1,6}|h[1-6]\.)\s+(.*?)\s*[#=]*$/;
/** Words of the heading of a timeline. */
export const about =
	/timeline|chronolog|sequence of events|what happened|zeitleiste|zeitlicher|ablauf|before it began|incident log/i;

/** How many rows or points begin with a time, how far in most of them stand, and whether a heading says that it is a timeline. */
export function lookAt(lines: readonly string[]): {
	readonly timed: number;
	readonly indent: number;
	readonly isMarked: boolean;
} {
	const indents = new Map<number, number>();
	for (const line of lines) {
		if (readRow(line, 99) && !rule.test(line)) {
			const indent = isTableRow(line) ? 0 : indentOf(line);
			indents.set(indent, (indents.get(indent) ?? 0) + 1);
		}
	}

	const hasTable = lines.some(line => rule.test(line) || barred.test(line));
	const [indent, timed] = [...indents].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
	const isMarked = lines.some(line => about.test(heading.exec(line)?.[2] ?? ''));
	const isMarkdown =
		hasTable || lines.some(line => heading.test(line) || /^\s*(?:[-*+•]|\d{1,3}\.)\s|^\*\*|^[*_][[(~\d]/.test(line));
	return {timed: isMarkdown ? timed : 0, indent, isMarked};
}

/**
 * Whether the clocks mostly go on from row to row, past midnight too: only then is an early one behind a late one of the next
 * day.
 */
export function runsOn(lines: readonly string[], indent: number): boolean {
	const clocks = lines.flatMap(line => {
		const stamp = readRow(line, indent)?.time.stamp;
		return stamp ? secondsOf(stamp.clock) : [];
	});
	const rises = clocks.filter(
		(clock, index) =>
			index > 0 && (clock - (clocks[index - 1] as number) + 2 * nightDrop) % (2 * nightDrop) < nightDrop,
	).length;
	return rises * 2 > clocks.length - 1;
}

/** The day that a title or the lines above the first point name. */
export function headDay(lines: readonly string[], indent: number): string | undefined {
	const title = lines.find(one => /[\p{L}\d]/u.test(one));
	const line = lines
		.slice(0, 40)
		.find(one => (one === title || heading.test(one) || /\b(?:date|datum|day)\b/i.test(one)) && dayIn(one));
	if (line !== undefined) {
		return dayIn(line);
	}

	// “We kept this log on 28 April 2025”: the day that the lines above the first point name last.
	const first = lines.findIndex(one => readRow(one, indent) !== undefined);
	return lines
		.slice(0, Math.max(0, first))
		.flatMap(one => (afterwards.test(one) ? [] : (dayIn(one) ?? [])))
		.at(-1);
}

/** The zone that a title, a heading, the head of a table or a sentence names for all times. */
export function zoneOf(lines: readonly string[]): NamedZone | undefined {
	const title = lines.find(line => line.trim() !== '');
	return lines
		.slice(0, 60)
		.flatMap(line =>
			line === title ||
			isTableRow(line) ||
			heading.test(line) ||
			/\btimes?\b|timeline|zeit(?:en|leiste|angaben)|heures|horas|タイムライン|時系列|時刻/i.test(line)
				? (zoneNamedIn(line) ?? [])
				: [],
		)
		.at(0);
}
