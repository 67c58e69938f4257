/** One key that was pressed, or one text that was pasted. */
export interface Key {
	/** The character that it types (`j`, `G`, ` `), or the name of the key: `Enter`, `Escape`, `Tab`, `Up`, `PgDn`, `F1`; `Paste`. */
	readonly name: string;
	/** The printable character that it types; absent for every other key and for everything held with Ctrl or Alt. */
	readonly text?: string;
	readonly ctrl: boolean;
	readonly alt: boolean;
	/** Only where the terminal tells it apart; that of a capital letter stands in its name. */
	readonly shift: boolean;
	/** A pasted text: lines end with `\n`, and there are no control characters but that and the tab. */
	readonly paste?: string;
}

/**
 * The name of a key as the tables of commands write it: `j`, `G`, `Ctrl+D`, `Alt+Backspace`, `Shift+Up`, ` `. Held with
 * Ctrl or Alt a letter is a capital and Shift makes no difference, as in readline.
 */
export function keyName(key: Key): string {
	// Escape twice in a row over a slow line arrives as Alt and Escape, which means nothing else.
	if (key.name === 'Escape') {
		return 'Escape';
	}

	const character = [...key.name].length === 1;
	const held = key.ctrl || key.alt;
	const name = character && held ? (key.name === ' ' ? 'Space' : key.name.toUpperCase()) : key.name;
	return `${key.ctrl ? 'Ctrl+' : ''}${key.alt ? 'Alt+' : ''}${key.shift && !character ? 'Shift+' : ''}${name}`;
}
