import type {Action} from '../action.ts';
import {type State, topOverlay} from '../state.ts';
import {acceptsLines, fieldIn, withField} from './field-in-hand.ts';
import {type Entry, enter, focused, optionValues} from './form.ts';
import {fittingText, insert, rewritten, type TextField} from './text-field.ts';

/** The actions of typing or pasting into whatever has the focus. */
export function typeText(state: State, text: string): readonly Action[] {
	const overlay = topOverlay(state);
	const fitting = fittingText(text, overlay !== undefined && acceptsLines(overlay));
	if (overlay?.type === 'form' && focused(overlay.form).entry.type !== 'text') {
		return onEntry(state, (entry, values) => startingWith(entry, values, fitting));
	}

	return onText(state, field => {
		const {cursor} = field;
		return isGap(state, field)
			? rewritten(field, {start: cursor - 1, end: cursor, text: fitting, cursor: cursor - 1 + fitting.length})
			: insert(field, fitting);
	});
}

// Behind the “…” of a draft that was just taken.
function isGap({looked}: State, {text, cursor}: TextField): boolean {
	return looked?.gap === cursor && looked.text === text && text[cursor - 1] === '…';
}

/** The action that changes the text in hand; none where none is typed. */
export function onText(state: State, change: (field: TextField) => TextField): readonly Action[] {
	const overlay = topOverlay(state);
	const field = fieldIn(overlay);
	return overlay && field ? [{type: 'changed', overlay: withField(overlay, change(field))}] : [];
}

/** The action that enters something else in the field in hand of a form, by the options that it has. */
export function onEntry(state: State, change: (entry: Entry, values: readonly string[]) => Entry): readonly Action[] {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'form') {
		return [];
	}

	const {name, entry} = focused(overlay.form);
	return [
		{
			type: 'changed',
			overlay: {type: 'form', form: enter(overlay.form, change(entry, optionValues(overlay.form, name)))},
		},
	];
}

function startingWith(entry: Entry, values: readonly string[], typed: string): Entry {
	const letter = typed.trim().toLowerCase();
	const from = entry.type === 'choice' ? values.indexOf(entry.value) : entry.type === 'several' ? entry.at : 0;
	const turned = [...values.slice(from + 1), ...values.slice(0, from + 1)];
	const hit = letter === '' ? undefined : turned.find(value => value.startsWith(letter));
	if (hit === undefined) {
		return entry;
	}

	return entry.type === 'choice'
		? {type: 'choice', value: hit}
		: entry.type === 'several'
			? {...entry, at: values.indexOf(hit)}
			: entry;
}
