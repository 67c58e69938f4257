import type {Command} from '../../app/command.ts';
import {commands} from '../../app/commands.ts';
import {contexts, keysOf} from '../../app/keys/keymap.ts';
import type {State} from '../../app/state.ts';

// What changes a screen and says nothing, and what has lines of its own here.
const unspoken =
	/^(?:redraw|zoom|time-column|theme-.+|palette|help|help-fields|help-open|interrupt|text-.+|draft-.+|choice-.+|look-at-draft|close-draft)$/;

const keyWords: Readonly<Record<string, string>> = {
	esc: 'Escape',
	escape: 'Escape',
	space: ' ',
	tab: 'Tab',
	up: 'Up',
	down: 'Down',
	left: 'Left',
	right: 'Right',
	home: 'Home',
	end: 'End',
	pgdn: 'PgDn',
	pgup: 'PgUp',
	delete: 'Delete',
};

/** The commands that can be asked for by name now, from the one table, in its order. */
export function spokenCommands(state: State): readonly Command[] {
	const within = contexts(state);
	return commands.filter(({id, contexts: own}) => !unspoken.test(id) && own.some(context => within.includes(context)));
}

/**
 * The command that the first words of a line name, with the rest of the line: by a key, its id, an alias, its word in the
 * footer or the beginning of its title. The most words that are a name count. Digits are rows, but for 0.
 */
export function commandIn(line: string, state: State): {readonly command: Command; readonly rest: string} | undefined {
	const words = line.trim().split(/\s+/);
	const all = spokenCommands(state);
	for (let count = Math.min(5, words.length); count > 0; count--) {
		const command = commandNamed(words.slice(0, count).join(' '), all, state);
		if (command) {
			return {command, rest: restOf(line.trim(), count)};
		}
	}

	return undefined;
}

/** The commands whose title, id or words hold all the words of a line. */
export function commandsLike(line: string, state: State): readonly Command[] {
	const words = line.toLowerCase().split(/\s+/).filter(Boolean);
	return spokenCommands(state).filter(command => {
		const text = ` ${command.title} ${command.id} ${command.help?.word ?? ''}`.toLowerCase();
		return (
			words.length > 0 && words.every(word => text.includes(` ${word}`) || (word.length > 3 && text.includes(word)))
		);
	});
}

/** What one types for a command: a letter or a sign if it has one, else its id. */
export function typedName(command: Command, state: Pick<State, 'keys'>): string {
	return keysOf(command, state).find(key => /^[^\s1-9]$/u.test(key)) ?? command.id;
}

/** What a command is called where it is one of some choices. */
export function choiceWord({title, footer}: Command): string {
	const words = footer?.word.replace('…', '') ?? titleHead(title);
	return words.slice(0, 1).toLowerCase() + words.slice(1);
}

function commandNamed(name: string, all: readonly Command[], state: State): Command | undefined {
	const word = name.toLowerCase();
	const byKey = (key: string) => all.find(command => keysOf(command, state).includes(key));
	if ([...name].length === 1) {
		return /[1-9]/.test(name) ? undefined : byKey(name);
	}

	return (
		all.find(({id}) => id === word) ??
		all.find(({aliases}) => aliases?.includes(word)) ??
		all.find(({footer}) => footer?.word.replace('…', '') === word) ??
		all.find(({title}) => titleHead(title).toLowerCase() === word) ??
		byKey(keyWords[word] ?? word.replace(/^(?:ctrl[+-]|\^)(.)$/, (_, letter: string) => `Ctrl+${letter.toUpperCase()}`))
	);
}

// `Delete the row (twice; …)` and `What next: a learning…` are named by what comes first.
function titleHead(title: string): string {
	return (title.split(/[:(;…]/)[0] ?? '').trim();
}

function restOf(line: string, words: number): string {
	return line.replace(new RegExp(`^(?:\\S+\\s*){${words}}`), '');
}
