import {printParseErrorCode, visit} from 'jsonc-parser';

/** What is wrong with a JSON text, in plain words, and where: `line` and `column` count from 1. */
export interface JsonFault {
	readonly what: string;
	readonly line: number;
	readonly column: number;
}

const depthLimit = 64;

class Fault extends Error {
	readonly at: number;

	constructor(what: string, at: number) {
		super(what);
		this.at = at;
	}
}

/**
 * Walks through a text as JSON and answers with the first thing that is wrong with it: broken syntax, which V8 reports
 * without a place and jsonc-parser with one, and what neither reports at all: a key that is there twice (RFC 8259, 4),
 * `__proto__`, nesting deeper than 64, and numbers that would lose digits. Nothing if all is well.
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
	let isOver = false;
	const opening = (keys: Set<string> | undefined, at: number) => {
		if (open.length >= depthLimit) {
			throw new Fault(`it is nested deeper than ${depthLimit} levels`, at);
		}

		open.push(keys);
	};
	const closing = () => {
		open.pop();
		isOver = open.length === 0;
	};
	visit(
		json,
		{
			onObjectBegin: at => opening(new Set(), at),
			onArrayBegin: at => opening(undefined, at),
			onObjectEnd: closing,
			onArrayEnd: closing,
			onObjectProperty: (name, at) => judgeName(name, at, open.at(-1)),
			onLiteralValue(value, at, length) {
				isOver = open.length === 0;
				const digits = json.slice(at, at + length);
				if (typeof value === 'number' && !survives(digits)) {
					throw new Fault(`the number ${digits} cannot be kept to its last digit; write it in quotes`, at);
				}
			},
			onError(code, at) {
				throw isOver && at < json.length
					? new Fault('something stands behind the end', at)
					: syntaxFault(code, json, at);
			},
		},
		{disallowComments: true},
	);
}

function judgeName(name: string, at: number, keys: Set<string> | undefined): void {
	if (name === '__proto__') {
		throw new Fault('the name “__proto__” is not allowed', at);
	}

	if (keys?.has(name)) {
		throw new Fault(`“${name}” is there twice`, at);
	}

	keys?.add(name);
}

// By the names that jsonc-parser has for what is wrong; anything else is a character that does not belong where it is.
const sentences: Readonly<Record<string, string>> = {
	PropertyNameExpected: 'a name in quotes is missing',
	ColonExpected: 'a colon is missing',
	CommaExpected: 'a comma is missing before this',
	InvalidCommentToken: 'a comment stands here, and a review has none',
	UnexpectedEndOfComment: 'a comment stands here, and a review has none',
	UnexpectedEndOfString: 'the text in quotes is not closed',
	UnexpectedEndOfNumber: 'the number is not written to its end',
};

// A text in quotes as far as it is well-formed (RFC 8259, 7).
const wellFormed = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*/y;

function syntaxFault(code: number, json: string, at: number): Fault {
	const name = printParseErrorCode(code);
	if (at >= json.length) {
		return new Fault('the text ends too early', at);
	}

	if (name === 'InvalidUnicode' || name === 'InvalidEscapeCharacter' || name === 'InvalidCharacter') {
		wellFormed.lastIndex = at;
		const end = at + (wellFormed.exec(json)?.[0].length ?? 0);
		const what =
			json[end] === '\\'
				? `“${json.slice(end, end + 2)}” means nothing in a text`
				: json[end] === '\t'
					? 'a tab stands in a text; write it as \\t'
					: 'a control character stands in a text';
		return new Fault(what, end);
	}

	const quote = json[at] === "'" ? 'a text stands in double quotes, not in single ones' : undefined;
	return new Fault(quote ?? sentences[name] ?? `“${json[at]}” does not belong here`, at);
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
