/** The one of some words that a word was probably meant to be, or nothing: one of so many letters may differ, but one always. */
export function nearestWord<W extends string>(word: string, words: readonly W[], oneOf = 3): W | undefined {
	const [nearest] = words.map(name => ({name, far: distance(word, name)})).sort((a, b) => a.far - b.far);
	return nearest && nearest.far <= Math.max(1, Math.floor(nearest.name.length / oneOf)) ? nearest.name : undefined;
}

// How many letters must be added, taken out, replaced or swapped to make one word of the other (Damerau, restricted).
function distance(from: string, to: string): number {
	let before: number[] = [];
	let above = Array.from({length: to.length + 1}, (_, index) => index);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1);
			let best = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
			if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
				best = Math.min(best, (before[column - 2] ?? 0) + 1);
			}

			current.push(best);
		}

		before = above;
		above = current;
	}

	return above[to.length] ?? 0;
}
