/** A value in a JSON document: its text (empty if it is too long to be kept), and the lines on which it begins and ends. */
export interface JsonElement {
	readonly text: string;
	readonly line: number;
	readonly endLine: number;
}

/** Finds values in a JSON document that comes line by line, without holding more than one of them. */
export interface JsonScanner {
	/** Takes the next line; answers with the values that end on it. */
	readonly push: (line: string, number: number) => readonly JsonElement[];
	/** The line on which a value begins that is still open. */
	readonly openSince: () => number | undefined;
	/** The keys of the arrays in which elements were found. */
	readonly keys: ReadonlySet<string>;
}

// What is longer is no record that anybody reads: its end is looked for, its text is not kept.
const longest = 64 * 1024 * 1024;
const quote = 0x22;
const backslash = 0x5c;
const token = /["{}[\]]/g;
const inString = /["\\]/g;

/** With `elements` it finds what stands in the outermost arrays of objects or arrays, otherwise whole documents. */
export function jsonScanner(wanted: 'elements' | 'whole'): JsonScanner {
	const stack: number[] = [];
	const keys = new Set<string>();
	let isString = false;
	let stringStart = 0;
	let lastString = '';
	let capturedDepth = -1;
	let parts: string[] = [];
	let size = 0;
	let startLine = 0;

	const begins = () =>
		capturedDepth === -1 && (wanted === 'whole' ? stack.length === 0 : stack.length > 0 && stack.at(-1) === 0x5b);

	return {
		keys,
		openSince: () => (capturedDepth === -1 ? undefined : startLine),
		push(line, number) {
			const found: JsonElement[] = [];
			let from = 0;
			let place = 0;
			while (place < line.length) {
				if (isString) {
					inString.lastIndex = place;
					const match = inString.exec(line);
					if (!match) {
						break;
					}

					place = match.index;
					if (line.charCodeAt(place) === backslash) {
						place += 2;
						continue;
					}

					isString = false;
					lastString = capturedDepth === -1 ? line.slice(stringStart, place) : '';
					place++;
					continue;
				}

				token.lastIndex = place;
				const match = token.exec(line);
				if (!match) {
					break;
				}

				place = match.index;
				const code = line.charCodeAt(place);
				if (code === quote) {
					isString = true;
					stringStart = place + 1;
				} else if (code === 0x7b || code === 0x5b) {
					if (begins()) {
						capturedDepth = stack.length;
						startLine = number;
						from = place;
						parts = [];
						size = 0;
						keys.add(lastString);
					}

					stack.push(code);
				} else {
					stack.pop();
					if (capturedDepth !== -1 && stack.length <= capturedDepth) {
						parts.push(line.slice(from, place + 1));
						found.push({text: size > longest ? '' : parts.join('\n'), line: startLine, endLine: number});
						capturedDepth = -1;
						parts = [];
					}
				}

				place++;
			}

			if (capturedDepth !== -1) {
				size += line.length - from;
				if (size <= longest) {
					parts.push(line.slice(from));
				} else {
					parts = [];
				}
			}

			return found;
		},
	};
}
