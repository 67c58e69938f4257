const key = '":';
const spaced = /"[ \t\r\n]+:/;

/**
 * Whether a JSON text surely holds every key once and every number with all its digits, which neither V8 nor a schema
 * would notice: it has as many ends of keys as the value that was read from it has keys. "No" means only that a closer look
 * is needed (`findJsonFault`): a text in quotes may hold such an end, too. Quick, because it is asked of every file.
 */
export function surelyHasKeysOnce(json: string, value: object): boolean {
	// With nothing between a key and its colon no key is missed; what else looks like one can only make the count too high.
	if (spaced.test(json)) {
		return false;
	}

	let ends = 0;
	for (let at = json.indexOf(key); at !== -1; at = json.indexOf(key, at + key.length)) {
		if (isOddNumber(json, at + key.length)) {
			return false;
		}

		ends++;
	}

	return ends === keysIn(value);
}

// A number that is no plain whole one may lose digits when it is read: `1e-400`, `1.0000000000000000001`. Looked for by hand:
// an expression goes back at each number, and where those of users are held to a budget, so is one over a whole file.
function isOddNumber(json: string, from: number): boolean {
	let at = from;
	while (json[at] === ' ' || json[at] === '\n' || json[at] === '\t' || json[at] === '\r') {
		at++;
	}

	if (json[at] === '-') {
		at++;
	}

	while (isDigit(json.charCodeAt(at))) {
		at++;
	}

	return isDigit(json.charCodeAt(at - 1)) && (json[at] === '.' || json[at] === 'e' || json[at] === 'E');
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

// Not a number for a value with a number that may have lost digits, or a key that may be written in disguise.
function keysIn(value: object): number {
	let keys = 0;
	const isList = Array.isArray(value);
	for (const name in value) {
		keys += isList ? 0 : 1;
		const member = (value as Readonly<Record<string, unknown>>)[name];
		if (typeof member === 'object' && member !== null) {
			keys += keysIn(member);
		}

		if (name === '__proto__' || (typeof member === 'number' && (isList || !Number.isSafeInteger(member)))) {
			return Number.NaN;
		}
	}

	return keys;
}
