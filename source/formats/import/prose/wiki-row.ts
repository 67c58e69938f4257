/** Follows a page line by line: whether a line begins a row of a table of MediaWiki, stands inside of one, or neither. */
export function wikiTables(): (line: string) => 'row' | 'inside' | undefined {
	let isInside = false;
	let isBetween = false;
	return line => {
		const text = line.trim();
		const begins = text.startsWith('{|');
		if (!begins && !isInside) {
			return undefined;
		}

		const isRow = isBetween && /^(?:\|(?![-+}])|!)/.test(text);
		isInside = !text.startsWith('|}');
		isBetween = begins || text.startsWith('|-') || (isBetween && !isRow);
		return isRow ? 'row' : 'inside';
	};
}

/** The lines of such a row as one, in the way of Markdown: each cell may stand on a line of its own, or on several. */
export function wikiRow(lines: readonly string[]): string {
	const cells: string[] = [];
	for (const line of lines) {
		const text = line.trim();
		if (text.startsWith('|}')) {
			break;
		}

		if (/^[|!](?![-+])/.test(text)) {
			cells.push(...text.slice(1).split(text.startsWith('!') ? /\|\||!!/ : '||'));
		} else if (!text.startsWith('|')) {
			cells.push(`${cells.pop() ?? ''} ${text}`);
		}
	}

	// What stands before the bar says how a cell looks; other bars are those of links.
	const plain = cells.map(cell => cell.replace(/^[^|[\]{}]*="[^|]*\|/, '').replaceAll('|', '\\|'));
	return `| ${plain.map(cell => cell.trim()).join(' | ')} |`;
}

/** The lines of a page with each row of a table of MediaWiki as one. */
export function withWholeRows(lines: readonly string[]): readonly string[] {
	const place = wikiTables();
	const whole: string[][] = [];
	for (const line of lines) {
		const at = place(line);
		const row = at === 'inside' && /^[|!]/.test(whole.at(-1)?.[0]?.trim() ?? '') ? whole.at(-1) : undefined;
		if (row) {
			row.push(line);
		} else {
			whole.push([line]);
		}
	}

	return whole.map(row => (row.length > 1 ? wikiRow(row) : (row[0] ?? '')));
}
