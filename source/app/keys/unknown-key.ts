import {paneTitles} from '../lists/pane-titles.ts';
import {type State, topOverlay} from '../state.ts';
import {type Key, keyName} from './key.ts';
import {keyOf, panesOf} from './keymap.ts';

/**
 * What is said of a key that does nothing here, or nothing where that would be out of place: where one types, and for what is
 * held with Alt, which is how the pieces of a torn sequence look.
 */
export function unknownKeyWords(key: Key, state: State): string | undefined {
	if (key.alt) {
		return undefined;
	}

	const name = key.paste === undefined ? keyName(key) : 'A paste';
	switch (topOverlay(state)?.type) {
		case undefined: {
			const panes = panesOf(name, state).map(pane => paneTitles[pane]);
			const help = keyOf('help', state);
			const way = help === undefined ? '' : ` ${help} shows the keys.`;
			return `${panes.length === 0 ? `${name} does nothing here.` : `${name} is a key of ${panes.join(' and ')}.`}${way}`;
		}

		case 'copy':
		case 'preview':
		case 'offer':
		case 'older':
		case 'settle':
		case 'draft-text':
			return `${name} does nothing here. Esc leads back.`;
		case 'draft':
			return `${name} does nothing here. Esc leaves the draft for later.`;
		default:
			return undefined;
	}
}
