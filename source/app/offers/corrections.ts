import type {Action} from '../action.ts';
import type {OfferPurpose, State} from '../state.ts';
import {asItIs, type ImportOffer, type LogChoices, type OfferOverlay} from './offer.ts';

/** What is asked for on the line to read a log again in another way. */
export type Correction = Exclude<OfferPurpose, 'reword'>;

const choiceFor = {
	narrow: 'match',
	zone: 'zone',
	start: 'start',
	clock: 'offset',
	format: 'format',
} as const satisfies Readonly<Record<Correction, keyof LogChoices>>;

/** What takes a correction back where it is all that is written. */
export const takesBack = '-';

/** What the line on top asks for, where that is another way to read the offer below it. */
export function correctionAsked({overlays}: State): Correction | undefined {
	const [top, below] = [overlays.at(-1), overlays.at(-2)];
	return top?.type === 'ask' && below?.type === 'offer' && top.purpose in choiceFor
		? (top.purpose as Correction)
		: undefined;
}

/** What was chosen of it earlier; nothing where the log is read as it is. */
export function chosenBefore(state: State): string | undefined {
	const purpose = correctionAsked(state);
	const below = state.overlays.at(-2);
	return purpose && below?.type === 'offer' ? below.offer.choices[choiceFor[purpose]] || undefined : undefined;
}

/** The text with which the line opens: the filter, which people write on; a new value for the others. */
export function textBefore(purpose: Correction, {offer, typed}: OfferOverlay): string {
	return purpose === 'narrow' ? typed || offer.choices.match : '';
}

/** What an answer on the line asks for. It stays open until the log has been read so: what is refused is still there. */
export function corrected(text: string, state: State): readonly Action[] {
	const purpose = correctionAsked(state);
	const below = state.overlays.at(-2);
	if (!purpose || below?.type !== 'offer') {
		return [{type: 'closed'}];
	}

	const key = choiceFor[purpose];
	if (text === (below.offer.choices[key] ?? '') || (text === '' && purpose !== 'narrow')) {
		return [{type: 'closed'}];
	}

	const {[key]: _before, ...others} = below.offer.choices;
	const choice = text === takesBack ? {} : {[key]: text};
	return [readAgain(below.offer, {...asItIs, ...others, ...choice})];
}

/** Reads the log of an offer again in another way. */
export function readAgain({from}: ImportOffer, choices: LogChoices): Action {
	return 'path' in from ? {type: 'read-log', path: from.path, choices} : {type: 'read-paste', text: from.text, choices};
}
