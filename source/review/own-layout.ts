const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;
const opened = 0x7b;
const closed = 0x7d;

/**
 * Whether a text that is JSON is laid out as `formatReview` lays it out, line by line with rising keys: then no key is
 * there twice and no digit is lost, which neither V8 nor a schema would notice. A quick look that spares most files the slow one of
 * `findJsonFault`; "no" means only that it does not know.
 */
export function isOwnLayout(json: string): boolean {
	// How deep the line stands: 1 in the file, 2 among the records, 3 in a record; and the last key of each depth.
	const last = ['', '', '', ''];
	let depth = 0;
	for (let start = 0; start < json.length; ) {
		const found = json.indexOf('\n', start);
		const end = found === -1 ? json.length : found;
		if (depth === 0) {
			if (end - start !== 1 || json.charCodeAt(start) !== opened || start !== 0) {
				return start > 0 && start === json.length;
			}

			depth = 1;
			start = end + 1;
			continue;
		}

		let at = start;
		while (json.charCodeAt(at) === space) {
			at++;
		}

		const indent = at - start;
		const first = json.charCodeAt(at);
		if (first === closed) {
			// `}` or `},` closes the object that is open, and stands as deep as the line that opened it.
			const rest = end - at;
			if (indent !== depth - 1 || rest > 2 || (rest === 2 && json[at + 1] !== ',')) {
				return false;
			}

			depth--;
			start = end + 1;
			continue;
		}

		if (first !== quote || indent !== depth) {
			return false;
		}

		const keyEnd = endOfText(json, at, end);
		const key = json.slice(at + 1, keyEnd);
		const isFirstKey = depth === 1 && key === 'recount' && last[1] === '';
		if (
			keyEnd === -1 ||
			key.includes('\\') ||
			!json.startsWith(': ', keyEnd + 1) ||
			!(key > (last[depth] as string) || isFirstKey)
		) {
			return false;
		}

		// The number of the format comes first, before keys that sort ahead of it.
		last[depth] = isFirstKey ? ' ' : key;
		const value = keyEnd + 3;
		if (json.charCodeAt(value) === opened && value + 1 === end) {
			depth++;
			last[depth] = '';
			if (depth > 3) {
				return false;
			}
		} else if (!isOneValue(json, value, end)) {
			return false;
		}

		start = end + 1;
	}

	return depth === 0;
}

// A number or word, a text, or an object of such with rising keys, and nothing behind it but a comma.
function isOneValue(json: string, start: number, lineEnds: number): boolean {
	const end = json[lineEnds - 1] === ',' ? lineEnds - 1 : lineEnds;
	const first = json.charCodeAt(start);
	if (first === quote) {
		return endOfText(json, start, end) === end - 1;
	}

	if (first !== opened) {
		return isWord(json, start, end);
	}

	if (end - start === 2) {
		return json.charCodeAt(start + 1) === closed;
	}

	let last = '';
	for (let at = start + 1; at < end; ) {
		const keyEnd = json.charCodeAt(at) === quote ? endOfText(json, at, end) : -1;
		const key = json.slice(at + 1, keyEnd);
		if (keyEnd === -1 || !json.startsWith(': ', keyEnd + 1) || !(key > last) || key.includes('\\')) {
			return false;
		}

		last = key;
		const value = keyEnd + 3;
		let valueEnd = value;
		if (json.charCodeAt(value) === quote) {
			valueEnd = endOfText(json, value, end) + 1;
			if (valueEnd === 0) {
				return false;
			}
		} else {
			while (valueEnd < end && json[valueEnd] !== ',' && json.charCodeAt(valueEnd) !== closed) {
				valueEnd++;
			}

			if (!isWord(json, value, valueEnd)) {
				return false;
			}
		}

		if (json.charCodeAt(valueEnd) === closed) {
			return valueEnd === end - 1;
		}

		if (!json.startsWith(', ', valueEnd)) {
			return false;
		}

		at = valueEnd + 2;
	}

	return false;
}

// A longer number may lose digits when it is read.
function isWord(json: string, start: number, end: number): boolean {
	return end - start <= 16 && /^(?:true|false|null|-?\d{1,15})$/.test(json.slice(start, end));
}

// The place of the quote that closes the text which begins at `start`, or -1.
function endOfText(json: string, start: number, end: number): number {
	for (let at = json.indexOf('"', start + 1); at !== -1 && at < end; at = json.indexOf('"', at + 1)) {
		let slashes = 0;
		while (json.charCodeAt(at - 1 - slashes) === backslash) {
			slashes++;
		}

		if (slashes % 2 === 0) {
			return at;
		}
	}

	return -1;
}
