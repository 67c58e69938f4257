/** A row of delimited values, as far as it was read. */
export interface OpenRow {
	readonly cells: string[];
	/** The quoted cell that goes on in the next line. */
	text: string | undefined;
	/** A quote that ends such a cell has letters behind it, so that it hardly is the one that ends it. */
	isBroken: boolean;
}

/** A row of which nothing was read. */
export function openRow(): OpenRow {
	return {cells: [], text: undefined, isBroken: false};
}

/** Reads the next line of a row, given without its end, behind what was read of it. */
export function readOn(row: OpenRow, line: string, delimiter: string): void {
	if (row.text === undefined && !line.includes('"')) {
		row.cells.push(...line.split(delimiter));
		return;
	}

	let {text} = row;
	let isFromAbove = text !== undefined;
	let place = 0;
	row.text = undefined;
	for (;;) {
		let end = place;
		if (text !== undefined || line.charCodeAt(place) === 0x22) {
			let from = text === undefined ? place + 1 : place;
			text ??= '';
			end = line.indexOf('"', from);
			while (end !== -1 && line.charCodeAt(end + 1) === 0x22) {
				text += line.slice(from, end + 1);
				from = end + 2;
				end = line.indexOf('"', from);
			}

			if (end === -1) {
				row.text = `${text}${line.slice(from)}\n`;
				return;
			}

			text += line.slice(from, end);
			end++;
		}

		const next = line.indexOf(delimiter, end);
		const rest = next === -1 ? line.slice(end) : line.slice(end, next);
		row.isBroken ||= isFromAbove && rest.trim() !== '';
		row.cells.push((text ?? '') + rest);
		if (next === -1) {
			return;
		}

		isFromAbove = false;
		text = undefined;
		place = next + delimiter.length;
	}
}

/** Cuts a row of delimited values into its cells; nothing if a quoted cell goes on in the next line. */
export function cellsOf(line: string, delimiter: string): readonly string[] | undefined {
	const row = openRow();
	readOn(row, line, delimiter);
	return row.text === undefined ? row.cells : undefined;
}
