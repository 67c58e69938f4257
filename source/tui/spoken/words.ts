import {lengthWords} from '../../review/times/time-words.ts';
import {visible} from '../../review/visible.ts';

// Signs of the screen that a reader leaves out, or reads in a way of its own.
const signs: ReadonlyArray<readonly [sign: RegExp, word: string]> = [
	[/ · /g, ', '],
	[/…/g, ''],
	[/→/g, 'unfold'],
	[/←/g, 'fold'],
	[/↵/g, 'Enter'],
	[/↑/g, 'up'],
	[/↓/g, 'down'],
	[/(?<=[\d?])(?:–|\.\.)(?=[~\d?])/g, ' to '],
	[/(?<= |^)\.\.(?=\d)|(?<=\d)\.\.(?= |$)/g, ''],
	[/~(?=[\dA-Z])/g, 'about '],
];

// Keys that are no part of a line, and the words that stand for them.
const keys: ReadonlyArray<readonly [key: RegExp, word: string]> = [
	[/Ctrl\+X(?= throws)/g, 'discard'],
	[/Esc(?= (?:clears|shows))/g, 'clear'],
	[/Esc again leaves these lines out/g, 'Type leave again to leave these lines out'],
	[/\(Space\)/g, '(mark)'],
	[/the same key/g, 'the same command'],
];

/** The program's own words, written for a screen and its keys, as they are said: signs become words, keys what one types. */
export function said(text: string): string {
	return [...signs, ...keys].reduce((words, [sign, word]) => words.replace(sign, word), text);
}

/** Words of people and logs as part of a line: visible, their line ends told. */
export function foreign(text: string | undefined): string {
	return visible(
		(text ?? '').trim().replace(/([.!?:;,]?)\s*\r?\n\s*/g, (_, end: string) => `${end || '.'} New line: `),
	);
}

/** The same, but of a long text only the first words and its length. */
export function beginning(text: string | undefined, most = 80): string {
	const whole = foreign(text);
	const characters = [...whole];
	if (characters.length <= most) {
		return whole;
	}

	const cut = characters.slice(0, most).join('');
	const end = cut.lastIndexOf(' ');
	return `${cut.slice(0, end > cut.length / 2 ? end : cut.length)}, and more, ${characters.length} characters in all`;
}

/** A text that ends as a sentence does. */
export function sentence(text: string): string {
	return text === '' || /[.!?:…]["”’)]?$/u.test(text) ? text : `${text}.`;
}

/** Sentences one after the other on one line; empty ones are left out. */
export function sentences(...parts: readonly string[]): string {
	return parts
		.filter(part => part !== '')
		.map(sentence)
		.join(' ');
}

/** A text that begins with a capital letter. */
export function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `3 events`, `1 event`, `1,204 events`. */
export function counted(count: number, one: string, several = `${one}s`): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}

/** `a, b and c`. */
export function series(parts: readonly string[], last = 'and'): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** Numbered choices on one line: `1 take it, 2 look, 3 later`. */
export function numbered(choices: readonly string[]): string {
	return choices.map((choice, index) => `${index + 1} ${choice}`).join(', ');
}

/** A length of time in seconds, in its two largest units: `3 minutes`, `1 hour 30 minutes`. */
export function spokenLength(seconds: number): string {
	return unitsInWords(lengthWords(seconds));
}

/** Units of time as words: `3 min` becomes `3 minutes`. */
export function unitsInWords(text: string): string {
	return text.replace(/(?<![\d:.])(\d+) (min|h|s)(?![\w])/g, (_, count: string, unit: 'min' | 'h' | 's') =>
		counted(Number(count), {min: 'minute', h: 'hour', s: 'second'}[unit]),
	);
}
