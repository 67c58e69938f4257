/**
 * The first row to draw so that the row in hand shows whole, moving the window as little as possible. No row is out of sight
 * above while there would be room for it and all below.
 * `height(index)` is the number of lines of a row, at least 1; `lines` is the height of the window.
 */
export function windowTop(options: {
	readonly top: number;
	readonly cursor: number;
	readonly count: number;
	readonly lines: number;
	readonly height: (index: number) => number;
}): number {
	const {cursor, count, lines, height} = options;
	if (count === 0) {
		return 0;
	}

	let top = Math.max(0, Math.min(options.top, count - 1, cursor));

	// Walk up from the row in hand until the window is full: the earliest top that still shows it.
	let used = 0;
	let earliest = cursor;
	for (let index = cursor; index >= 0; index--) {
		used += height(index);
		if (used > lines && index < cursor) {
			break;
		}

		earliest = index;
	}

	top = Math.max(top, earliest);

	// A window that ends in emptiness while rows stand above it has slipped: pull it down again.
	used = 0;
	let fullest = count;
	for (let index = count - 1; index >= 0; index--) {
		used += height(index);
		if (used > lines) {
			break;
		}

		fullest = index;
	}

	return Math.max(0, Math.min(top, fullest, Math.max(0, cursor)));
}

/** The indexes of the rows that begin inside a window that starts at `top`. */
export function shownRows(options: {
	readonly top: number;
	readonly count: number;
	readonly lines: number;
	readonly height: (index: number) => number;
}): readonly number[] {
	const shown: number[] = [];
	let used = 0;
	for (let index = options.top; index < options.count && used < options.lines; index++) {
		shown.push(index);
		used += options.height(index);
	}

	return shown;
}
