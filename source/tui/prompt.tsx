import TextInput from 'ink-text-input';
import {useRef, useState} from 'react';
import type {Key} from '../app/key.ts';
import {edit, graphemesOf, textField} from '../app/text-field.ts';

/**
 * ink-text-input for palette, search and filter, one at a time. It knows nothing of graphemes, Ctrl and Alt keys; so what
 * it wants to become is taken as a wish, and the key that the gate passed last says what was meant.
 */
export function Prompt({
	value,
	lastKey,
	onChange,
}: {
	readonly value: string;
	readonly lastKey: () => Key | undefined;
	readonly onChange: (value: string) => void;
}) {
	const shown = useRef(value);
	shown.current = value;
	// What it wished in vain has moved its caret all the same: it begins anew, behind the text.
	const [vain, setVain] = useState(0);
	return (
		<TextInput
			key={vain}
			value={value}
			onChange={wish => {
				const next = granted(shown.current, wish, lastKey());
				if (next !== shown.current) {
					shown.current = next;
					onChange(next);
				} else {
					setVain(vain + 1);
				}
			}}
		/>
	);
}

/** What becomes of a value when ink-text-input wants another one after a key. */
export function granted(value: string, wish: string, key: Key | undefined): string {
	if (key?.paste !== undefined || !key) {
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

function clean(text: string): string {
	return text
		.toWellFormed()
		.replace(/\s*[\r\n]+\s*/g, ' ')
		.replace(/[\u0000-\u001F\u007F-\u009F]/g, '');
}
