/** What is wrong with a JSON text, in plain words, and where: `line` and `column` count from 1. */
export interface JsonFault {
	readonly what: string;
	readonly line: number;
	readonly column: number;
}

const depthLimit = 64;
const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// As far as it is well-formed; the closing quote may be missing.
const quoted = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*("?)/y;

class Fault extends Error {
	readonly at: number;

	constructor(what: string, at: number) {
		super(what);
		this.at = at;
	}
}

/**
 * Walks through a text as JSON and answers with the first thing that is wrong with it: broken syntax, which V8 reports
 * without a place, and what it does not report at all: a key that is there twice (RFC 8259, 4), `__proto__`, nesting
 * deeper than 64, and numbers that would lose digits. Nothing if all is well.
 */
export function findJsonFault(json: string): JsonFault | undefined {
	try {
		walk(json);
		return undefined;
	} catch (error) {
		if (!(error instanceof Fault)) {
			throw error;
		}

		const before = json.slice(0, error.at);
		return {
			what: error.message,
			line: before.split('\n').length,
			column: error.at - before.lastIndexOf('\n'),
		};
	}
}

function walk(json: string): void {
	// One set of keys for each object that is open, nothing for each array.
	const open: Array<Set<string> | undefined> = [];
	let at = 0;
	for (;;) {
		at = afterSpace(json, at);
		const character = json[at];
		if (character === '{' || character === '[') {
			if (open.length >= depthLimit) {
				throw new Fault(`it is nested deeper than ${depthLimit} levels`, at);
			}

			const keys = character === '{' ? new Set<string>() : undefined;
			open.push(keys);
			at = afterSpace(json, at + 1);
			if (json[at] !== (keys ? '}' : ']')) {
				at = keys ? afterKey(json, at, keys) : at;
				continue;
			}
		} else {
			at = afterScalar(json, at);
		}

		// What follows a value: the end of what is open, or a comma and the next value.
		for (;;) {
			at = afterSpace(json, at);
			if (open.length === 0) {
				if (at < json.length) {
					throw new Fault('something stands behind the end', at);
				}

				return;
			}

			const keys = open.at(-1);
			if (json[at] === ',') {
				at = keys ? afterKey(json, afterSpace(json, at + 1), keys) : at + 1;
				break;
			}

			if (json[at] !== (keys ? '}' : ']')) {
				throw new Fault(at < json.length ? 'a comma is missing before this' : 'the text ends too early', at);
			}

			open.pop();
			at++;
		}
	}
}

function afterKey(json: string, at: number, keys: Set<string>): number {
	if (json[at] !== '"') {
		throw new Fault(at < json.length ? 'a name in quotes is missing' : 'the text ends too early', at);
	}

	const end = afterText(json, at);
	const name = JSON.parse(json.slice(at, end)) as string;
	if (name === '__proto__') {
		throw new Fault('the name “__proto__” is not allowed', at);
	}

	if (keys.has(name)) {
		throw new Fault(`“${name}” is there twice`, at);
	}

	keys.add(name);
	const colon = afterSpace(json, end);
	if (json[colon] !== ':') {
		throw new Fault('a colon is missing', colon);
	}

	return colon + 1;
}

function afterScalar(json: string, at: number): number {
	const character = json[at];
	if (character === '"') {
		return afterText(json, at);
	}

	const digits = match(number, json, at);
	if (digits !== '') {
		if (!survives(digits)) {
			throw new Fault(`the number ${digits} cannot be kept to its last digit; write it in quotes`, at);
		}

		return at + digits.length;
	}

	const literal = match(word, json, at);
	if (literal === '') {
		const what = character === undefined ? 'the text ends too early' : `“${character}” does not belong here`;
		throw new Fault(what, at);
	}

	return at + literal.length;
}

function afterText(json: string, at: number): number {
	quoted.lastIndex = at;
	const [whole = '', closing] = quoted.exec(json) ?? [];
	const end = at + whole.length;
	if (closing === '"') {
		return end;
	}

	throw json[end] === '\\'
		? new Fault(`“${json.slice(end, end + 2)}” means nothing in a text`, end)
		: json[end] === '\t'
			? new Fault('a tab stands in a text; write it as \\t', end)
			: new Fault('the text in quotes is not closed', at);
}

function afterSpace(json: string, at: number): number {
	return at + match(space, json, at).length;
}

function match(pattern: RegExp, json: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(json)?.[0] ?? '';
}

// Fifteen digits always come through, more only where they are those that the number is written with (IEEE 754).
function survives(digits: string): boolean {
	const value = Number(digits);
	const [mantissa = ''] = digits.split(/e/i);
	const kept = mantissa.includes('.') ? mantissa.replace(/0+$/, '') : mantissa;
	const significant = kept.replace(/^-?0*\.?0*|\./g, '');
	const isNothing = value === 0 && significant !== '';
	return (
		Number.isFinite(value) &&
		!isNothing &&
		(significant.length <= 15 || String(value) === digits || (Number.isSafeInteger(value) && digits === mantissa))
	);
}
