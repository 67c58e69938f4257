// The planes for private use (Unicode Standard, 23.5): nobody else gives these a meaning, and each takes one column.
const firstRow = 0xf_00_00;
const firstVersion = 0x10_00_00;
const most = 0xff_fd;

/**
 * Signs that stand for the lines of the screen in Ink's tree. Ink measures, splits, joins and cuts every text of every
 * frame anew, which is most of what a key costs; a line that is laid out already need not go that way. Ink places its
 * sign, and where a sign begins a line of what Ink writes, the line itself is meant.
 */
export interface LineSigns {
	/** The sign for a row and the text that it shows now. It is another one after each change, or Ink would see none. */
	readonly sign: (row: number, text: string) => string;
	/** The text that a sign stands for; nothing for any other text. */
	readonly line: (sign: string) => string | undefined;
}

/** Makes signs for one screen. */
export function lineSigns(): LineSigns {
	const lines: Array<{readonly text: string; readonly version: number} | undefined> = [];
	return {
		sign(row, text) {
			const before = lines[row];
			const version = before?.text === text ? before.version : ((before?.version ?? 0) + 1) % most;
			lines[row] = {text, version};
			return String.fromCodePoint(firstRow + row, firstVersion + version);
		},
		line(sign) {
			const first = sign.codePointAt(0) ?? 0;
			return first >= firstRow && sign.length === 4 ? lines[first - firstRow]?.text : undefined;
		},
	};
}
