import {usePaste} from 'ink';
import TextInput from 'ink-text-input';
import {useRef, useState} from 'react';
import {columnsOf} from '../app/columns.ts';
import {edit, fittingText, graphemesOf, textField} from '../app/forms/text-field.ts';
import type {Key} from '../app/keys/key.ts';
import {visible} from '../review/visible.ts';

/**
 * ink-text-input for palette, search and filter, one at a time. It knows nothing of graphemes, Ctrl and Alt keys; so what
 * it wants to become is taken as a wish, and the key that the gate passed last says what was meant. Nor does it know how
 * wide it may be: it is given the end of the text that fits into so many columns, its caret with it.
 */
export function Prompt({
	value,
	columns,
	lastKey,
	onChange,
}: {
	readonly value: string;
	readonly columns: number;
	readonly lastKey: () => Key | undefined;
	readonly onChange: (value: string) => void;
}) {
	const shown = useRef(value);
	shown.current = value;
	const start = useRef(0);
	start.current = startShown(value, start.current, columns - 1);
	const head = value.slice(0, start.current);
	// What it wished in vain has moved its caret all the same: it begins anew, behind the text.
	const [vain, setVain] = useState(0);
	const become = (next: string) => {
		if (next !== shown.current) {
			// What is deleted at the end brings into view what stands before it; anywhere else nothing moves.
			start.current = shown.current.startsWith(next) ? 0 : start.current;
			shown.current = next;
			onChange(next);
		} else {
			setVain(vain + 1);
		}
	};
	// Ink tells nobody else of a paste.
	usePaste(text => {
		become(shown.current + clean(text));
		setVain(vain + 1);
	});
	return (
		<TextInput
			key={`${vain} ${start.current}`}
			value={value.slice(start.current)}
			onChange={wish => become(granted(shown.current, head + wish, lastKey()))}
		/>
	);
}

/** From where on a text shows that may be wider than its columns: from where it did before, if its end is in view then. */
export function startShown(text: string, before: number, columns: number): number {
	const from = before < text.length ? before : 0;
	if (columnsOf(text.slice(from)) <= columns) {
		return from;
	}

	let start = text.length;
	let used = 0;
	for (const grapheme of graphemesOf(text).toReversed()) {
		used += columnsOf(grapheme);
		if (used > columns) {
			break;
		}

		start -= grapheme.length;
	}

	return start;
}

// What becomes of a value when ink-text-input wants another one after a key.
function granted(value: string, wish: string, key: Key | undefined): string {
	if (!key) {
		return clean(wish);
	}

	if (key.ctrl || key.alt) {
		const name = key.name.toLowerCase();
		const toStart = key.ctrl && name === 'u';
		const word = (key.ctrl && name === 'w') || (key.alt && name === 'backspace');
		return toStart ? '' : word ? edit(textField(value), 'delete-word-left').text : value;
	}

	return wish.length < value.length ? withoutGrapheme(value, wish) : clean(wish);
}

// A deletion of one code unit becomes a deletion of the whole grapheme in which it fell.
function withoutGrapheme(value: string, wish: string): string {
	let same = 0;
	while (same < wish.length && value[same] === wish[same]) {
		same++;
	}

	let at = 0;
	const kept: string[] = [];
	for (const grapheme of graphemesOf(value)) {
		const end = at + grapheme.length;
		if (!(same >= at && same < end)) {
			kept.push(grapheme);
		}

		at = end;
	}

	return kept.join('');
}

// What hides in a text is found by nobody, and ink-text-input would draw it as it is.
function clean(text: string): string {
	const fitting = fittingText(text.toWellFormed(), false);
	return visible(fitting) === fitting
		? fitting
		: Array.from(fitting)
				.filter(character => visible(character) === character)
				.join('');
}
