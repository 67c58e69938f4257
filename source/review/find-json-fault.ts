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
const text = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;

/**
 * Walks through a text as JSON and answers with the first thing that is wrong with it: broken syntax, which V8 reports
 * without a place, and what it does not report at all: a key that is there twice (RFC 8259, 4), `__proto__`, and nesting
 * deeper than 64. Nothing if all is well.
 */
export function findJsonFault(json: string): JsonFault | undefined {
	let at = 0;
	// One set of keys for each object that is open, nothing for each array.
	const open: Array<Set<string> | undefined> = [];
	const fault = (what: string, place = at): JsonFault => {
		const before = json.slice(0, place);
		return {what, line: before.split('\n').length, column: place - before.lastIndexOf('\n')};
	};
	const skip = () => {
		space.lastIndex = at;
		space.test(json);
		at = space.lastIndex;
	};
	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = at;
		const found = pattern.exec(json)?.[0];
		at += found?.length ?? 0;
		return found;
	};
	const key = (): JsonFault | undefined => {
		skip();
		const place = at;
		const quoted = take(text);
		if (quoted === undefined) {
			return fault(
				json[at] === '"'
					? 'the text in quotes is not closed'
					: at >= json.length
						? 'the text ends too early'
						: 'a name in quotes is missing',
			);
		}

		const name = JSON.parse(quoted) as string;
		if (name === '__proto__') {
			return fault('the name “__proto__” is not allowed', place);
		}

		if (open.at(-1)?.has(name)) {
			return fault(`“${name}” is there twice`, place);
		}

		open.at(-1)?.add(name);
		skip();
		if (json[at] !== ':') {
			return fault('a colon is missing');
		}

		at++;
		return undefined;
	};

	skip();
	for (;;) {
		// A value.
		skip();
		const character = json[at];
		if (character === '{' || character === '[') {
			if (open.length >= depthLimit) {
				return fault(`it is nested deeper than ${depthLimit} levels`);
			}

			at++;
			skip();
			open.push(character === '{' ? new Set() : undefined);
			if (json[at] !== (character === '{' ? '}' : ']')) {
				const wrong = character === '{' ? key() : undefined;
				if (wrong) {
					return wrong;
				}

				continue;
			}
		} else if (take(text) === undefined && take(number) === undefined && take(word) === undefined) {
			return fault(
				character === undefined
					? 'the text ends too early'
					: character === '"'
						? 'the text in quotes is not closed'
						: `“${character}” does not belong here`,
			);
		}

		// What follows a value.
		for (;;) {
			skip();
			const own = open.at(-1);
			const next = json[at];
			if (open.length === 0) {
				return next === undefined ? undefined : fault('something stands behind the end');
			}

			if (next === (own ? '}' : ']')) {
				at++;
				open.pop();
				continue;
			}

			if (next !== ',') {
				return fault(next === undefined ? 'the text ends too early' : 'a comma is missing');
			}

			at++;
			const wrong = own ? key() : undefined;
			if (wrong) {
				return wrong;
			}

			break;
		}
	}
}
