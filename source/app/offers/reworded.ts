import type {Action} from '../action.ts';
import type {State} from '../state.ts';

/** What an answer on the line asks for that gives other words to a line of the offer below; none, or its own, take them back. */
export function reworded(text: string, state: State): readonly Action[] {
	const below = state.overlays.at(-2);
	const row = below?.type === 'offer' ? below.offer.rows[below.at] : undefined;
	if (below?.type !== 'offer' || !row) {
		return [{type: 'closed'}];
	}

	const words = new Map(below.reworded);
	if (text === '' || text === row.text) {
		words.delete(row.id);
	} else {
		words.set(row.id, text);
	}

	return [{type: 'closed'}, {type: 'changed', overlay: {...below, reworded: words}}];
}
