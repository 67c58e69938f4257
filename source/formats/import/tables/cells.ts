/** Cuts a row of delimited values into its cells; nothing if a quoted cell goes on in the next line. */
export function cellsOf(row: string, delimiter: string): readonly string[] | undefined {
	if (!row.includes('"')) {
		return row.split(delimiter);
	}

	const cells: string[] = [];
	let place = 0;
	for (;;) {
		if (row.charCodeAt(place) === 0x22) {
			let text = '';
			let end = row.indexOf('"', place + 1);
			let from = place + 1;
			while (end !== -1 && row.charCodeAt(end + 1) === 0x22) {
				text += row.slice(from, end + 1);
				from = end + 2;
				end = row.indexOf('"', from);
			}

			if (end === -1) {
				return undefined;
			}

			const next = row.indexOf(delimiter, end + 1);
			cells.push(text + row.slice(from, end) + (next === -1 ? row.slice(end + 1) : row.slice(end + 1, next)));
			if (next === -1) {
				return cells;
			}

			place = next + delimiter.length;
		} else {
			const next = row.indexOf(delimiter, place);
			cells.push(next === -1 ? row.slice(place) : row.slice(place, next));
			if (next === -1) {
				return cells;
			}

			place = next + delimiter.length;
		}
	}
}
