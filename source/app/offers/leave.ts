import {type Action, notice} from '../action.ts';
import type {State} from '../state.ts';
import type {OfferOverlay} from './offer.ts';

/** What Esc and Ctrl+C do with a log that was read: first the list shows again, as it was; then it is left. */
export function leaving(overlay: OfferOverlay, {notice: said}: State): readonly Action[] {
	if (overlay.told || overlay.range !== undefined) {
		return [{type: 'changed', overlay: {...overlay, told: false, range: undefined}}];
	}

	const lost = lostWith(overlay);
	const question = `Esc again leaves these lines out; ${lost} is not kept.`;
	// Asked is what is in sight: any other key takes the question away.
	return lost === undefined || said?.text === question
		? [{type: 'closed'}, notice('Nothing was added.')]
		: [notice(question)];
}

// What cannot be had again with one key is not dropped with one.
function lostWith({offer, skipped, reworded}: OfferOverlay): string | undefined {
	if (offer.added + offer.moved === 0) {
		return undefined;
	}

	if (!('path' in offer.from)) {
		return 'what was pasted';
	}

	if (offer.from.path === '-') {
		return 'what was piped in';
	}

	return skipped.size + reworded.size > 0 ? 'what you chose here' : undefined;
}
