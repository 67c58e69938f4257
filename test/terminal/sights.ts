import type {Terminal} from '../helpers/terminal.ts';

/** What is looked for: a part of one line, a pattern over all lines, or a question to what is seen. */
export type Sight = string | RegExp | ((seen: Seen) => boolean);

/** The terminal, and what it was when the key was pressed. */
export interface Seen {
	readonly terminal: Terminal;
	/** The lines of the screen before the key. */
	readonly before: readonly string[];
	/** What the program has written since. */
	readonly since: () => string;
}

/** Whether something is to be seen. */
export function sees(sight: Sight, seen: Seen): boolean {
	const lines = seen.terminal.screen();
	return typeof sight === 'function'
		? sight(seen)
		: typeof sight === 'string'
			? lines.some(line => line.includes(sight))
			: sight.test(lines.join('\n'));
}

/** The bar stands on a row with these words. */
export function inHand(words: string | RegExp): Sight {
	return ({terminal}) =>
		terminal.inverseLines().some(row => {
			const line = terminal.line(row);
			const bar = [...line].filter((_, column) => terminal.cell(row, column).inverse).join('');
			return typeof words === 'string' ? bar.includes(words) : words.test(bar);
		});
}

/** All of it is to be seen. */
export function all(...sights: readonly Sight[]): Sight {
	return seen => sights.every(sight => sees(sight, seen));
}

/** It is to be seen no longer. */
export function gone(sight: Sight): Sight {
	return seen => !sees(sight, seen);
}

/** The words are bold somewhere: the label of the field in hand, the option in hand. */
export function bold(words: string): Sight {
	return ({terminal}) =>
		terminal.screen().some((line, row) => {
			const column = line.indexOf(words);
			return column !== -1 && terminal.cell(row, column).bold && terminal.cell(row, column + words.length - 1).bold;
		});
}

/** The lines with these words stand in this order. */
export function inOrder(...words: readonly string[]): Sight {
	return ({terminal}) => {
		const places = words.map(word => terminal.screen().findIndex(line => line.includes(word)));
		return places.every((place, index) => place > (places[index - 1] ?? -1));
	};
}

/** The terminal was asked to take a text to its clipboard (OSC 52) that passes. */
export function copied(passes: (text: string) => boolean): Sight {
	return ({since}) => {
		const [, base64] = /\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(since()) ?? [];
		return base64 !== undefined && passes(Buffer.from(base64, 'base64').toString());
	};
}
