// What is behind it cannot be shown anyway, and a file without line ends must not fill the memory.
const longestLine = 4 * 1024 * 1024;

/** Cuts text that comes in pieces into lines. */
export interface LineCutter {
	/** The lines that are complete now, without their ends. */
	readonly push: (text: string) => readonly string[];
	/** The last line, if it has no end. */
	readonly end: () => readonly string[];
}

/** Cuts at `\n` and `\r\n`. Of a line above four million characters the beginning is kept. */
export function lineCutter(): LineCutter {
	let open = '';
	return {
		push(text) {
			const last = text.lastIndexOf('\n');
			if (last === -1) {
				open = open.length < longestLine ? open + text.slice(0, longestLine - open.length) : open;
				return [];
			}

			const whole = open + text.slice(0, last);
			const lines = whole.split('\n');
			if (whole.includes('\r')) {
				for (const [index, line] of lines.entries()) {
					lines[index] = withoutReturn(line);
				}
			}

			open = text.slice(last + 1, last + 1 + longestLine);
			return lines;
		},
		end() {
			const lines = open === '' ? [] : [withoutReturn(open)];
			open = '';
			return lines;
		},
	};
}

function withoutReturn(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}
