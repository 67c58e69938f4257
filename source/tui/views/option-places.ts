/** Where an option stands in its line: its index, and the columns that it takes with the space behind it. */
export type OptionPlace = readonly [index: number, columns: number];

/**
 * The lines of options of such widths in so many columns: below each other in columns where that needs no more lines than
 * one after the other.
 */
export function optionPlaces(widths: readonly number[], columns: number): ReadonlyArray<readonly OptionPlace[]> {
	const flowing = flowed(widths, columns);
	const cell = Math.max(...widths) + 1;
	const each = Math.max(1, Math.floor((columns + 1) / cell));
	const rows = Math.ceil(widths.length / each);
	return flowing.length === 1 || rows > flowing.length
		? flowing
		: Array.from({length: rows}, (_, row) =>
				widths.slice(row * each, (row + 1) * each).map((_width, at): OptionPlace => [row * each + at, cell]),
			);
}

function flowed(widths: readonly number[], columns: number): ReadonlyArray<readonly OptionPlace[]> {
	const lines: OptionPlace[][] = [[]];
	let used = 0;
	for (const [index, width] of widths.entries()) {
		if (used > 0 && used + width > columns) {
			lines.push([]);
			used = 0;
		}

		lines.at(-1)?.push([index, width + 2]);
		used += width + 2;
	}

	return lines;
}
