import {type Action, notice} from '../action.ts';
import type {Command} from '../command.ts';
import {textField} from '../forms/text-field.ts';
import {type Correction, readAgain, textBefore} from '../offers/corrections.ts';
import {leaving} from '../offers/leave.ts';
import {type ImportOffer, type OfferOverlay, type OfferRow, offerRange, wordsOf} from '../offers/offer.ts';
import {offerWindow} from '../offers/offer-window.ts';
import {takingIn} from '../offers/take-in.ts';
import {type State, topOverlay} from '../state.ts';

/** What can be done with a log that was read, before anything of it is taken in. */
export const offers: readonly Command[] = [
	{
		id: 'take-in',
		title: 'Take the lines in as evidence',
		contexts: ['offer'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'take in', stays: true, when: state => offerIn(state)?.refusal === undefined},
		edits: true,
		run: state => onOffer(state, overlay => takingIn(overlay, state)),
	},
	{
		id: 'skip-line',
		title: 'Keep the line, or leave it out',
		contexts: ['offer'],
		keys: [' ', 'x'],
		footer: {rank: 2, word: 'skip', when: hasRows},
		run: state => onOffer(state, skippingRange),
	},
	{
		id: 'skip-all',
		title: 'Keep all lines, or none',
		contexts: ['offer'],
		keys: ['A'],
		footer: {rank: 8, word: 'all', when: state => hasRows(state) && state.size.columns >= 100},
		run: state =>
			onOffer(state, overlay => {
				const all = overlay.offer.rows.filter(({fate}) => fate === 'new').map(({id}) => id);
				return changed(overlay, {skipped: new Set(overlay.skipped.size > 0 ? [] : all), range: undefined});
			}),
	},
	{
		id: 'skip-range',
		title: 'Keep a range of lines, or leave it out: begins at the line and ends where you go',
		contexts: ['offer'],
		keys: ['v'],
		run: state =>
			onOffer(state, overlay =>
				overlay.range === undefined
					? [...changed(overlay, {range: overlay.at}), notice('Go to the end of the range. v or Space ends it.')]
					: skippingRange(overlay),
			),
	},
	{
		id: 'reword-line',
		title: 'Write other words for the line; the raw line stays with it',
		contexts: ['offer'],
		keys: ['e'],
		footer: {rank: 7.5, word: 'reword', when: state => hasRows(state) && state.size.columns >= 100},
		disabled: state => (rowOnOffer(state)?.fate === 'new' ? undefined : 'only a line that comes in has words to write'),
		run: state =>
			onOffer(state, overlay => {
				const row = rowOnOffer(state);
				return row
					? [{type: 'opened', overlay: {type: 'ask', purpose: 'reword', field: textField(wordsOf(row, overlay))}}]
					: [];
			}),
	},
	asking('narrow-offer', 'Only the lines that hold some words', ['&', '/'], 'narrow', {
		rank: 4,
		word: 'filter',
	}),
	asking('offer-zone', 'The zone of times that name none', ['z'], 'zone', {rank: 3, word: 'zone'}, state =>
		offerIn(state)?.times.named ? 'each line names its own' : undefined,
	),
	asking(
		'offer-start',
		'The year or the day of the first time that names none',
		['y'],
		'start',
		{rank: 5, word: 'year'},
		state => (offerIn(state)?.times.start === undefined ? 'the lines name it themselves' : undefined),
	),
	asking('offer-clock', 'The clock was off: add to each time', ['o'], 'clock', {
		rank: 6,
		word: 'clock',
	}),
	asking('offer-format', 'Read it as another format', ['f'], 'format'),
	ordering('day-first', 'In 03/10/2026 the day comes first', 'd', 'day first'),
	ordering('month-first', 'In 03/10/2026 the month comes first', 'm', 'month first'),
	{
		id: 'fold-repeats',
		title: 'Fold lines that say the same into one, or unfold them',
		contexts: ['offer'],
		keys: ['c'],
		footer: {rank: 7, word: 'fold', when: hasRows},
		run: state =>
			onOffer(state, ({offer}) => {
				const {collapse, ...choices} = offer.choices;
				return [readAgain(offer, collapse ? choices : {...choices, collapse: true})];
			}),
	},
	{
		id: 'offer-lines',
		title: 'What became of every line, or the lines again',
		contexts: ['offer'],
		keys: ['r'],
		footer: {rank: 8, word: 'report'},
		run: state => onOffer(state, overlay => changed(overlay, {told: overlay.told !== true})),
	},
	moving('offer-down', 'Next line', ['j', 'Down'], ({at}) => at + 1),
	moving('offer-up', 'Line before', ['k', 'Up'], ({at}) => at - 1),
	moving('offer-page-down', 'A page down', ['PgDn', 'Ctrl+F'], ({at}, room) => at + room),
	moving('offer-page-up', 'A page up', ['PgUp', 'Ctrl+B'], ({at}, room) => at - room),
	moving('offer-half-down', 'Half a page down', ['Ctrl+D'], ({at}, room) => at + Math.ceil(room / 2)),
	moving('offer-half-up', 'Half a page up', ['Ctrl+U'], ({at}, room) => at - Math.ceil(room / 2)),
	moving('offer-first', 'First line', ['g', 'Home'], () => 0),
	moving('offer-last', 'Last line', ['G', 'End'], ({offer}) => offer.rows.length - 1),
	{
		id: 'leave-offer',
		title: 'Leave them out',
		contexts: ['offer'],
		keys: ['Escape'],
		footer: {rank: 9, word: 'leave', stays: true},
		run: state => onOffer(state, overlay => leaving(overlay, state)),
	},
];

// All of a range does what its first line does.
function skippingRange(overlay: OfferOverlay): readonly Action[] {
	const {offer, at, range = at} = overlay;
	const [first, last] = offerRange(overlay);
	const wanted = offer.rows.slice(first, last + 1).filter(({fate}) => fate === 'new');
	if (wanted.length === 0) {
		const fate = offer.rows[at]?.fate;
		return fate === undefined
			? []
			: [notice(fate === 'here' ? 'It is in the review already.' : 'It was removed earlier, and stays away.')];
	}

	const begins = offer.rows[range];
	const isKept = begins?.fate === 'new' ? !overlay.skipped.has(begins.id) : !overlay.skipped.has(wanted[0]?.id ?? '');
	const skipped = new Set(overlay.skipped);
	for (const {id} of wanted) {
		if (isKept) {
			skipped.add(id);
		} else {
			skipped.delete(id);
		}
	}

	return changed(overlay, {skipped, range: undefined});
}

function asking(
	id: string,
	title: string,
	keys: readonly string[],
	purpose: Correction,
	footer?: Command['footer'],
	disabled?: Command['disabled'],
): Command {
	return {
		id,
		title,
		contexts: ['offer'],
		keys,
		run: state =>
			onOffer(state, overlay => [
				{type: 'opened', overlay: {type: 'ask', purpose, field: textField(textBefore(purpose, overlay))}},
			]),
		...(footer ? {footer} : {}),
		...(disabled ? {disabled} : {}),
	};
}

function ordering(id: 'day-first' | 'month-first', title: string, key: string, word: string): Command {
	return {
		id,
		title,
		contexts: ['offer'],
		keys: [key],
		footer: {rank: 1, word, stays: true, when: state => offerIn(state)?.undecided === true},
		disabled(state) {
			const offer = offerIn(state);
			return offer?.undecided || offer?.choices.order !== undefined
				? undefined
				: 'the lines tell which comes first, or have no such dates';
		},
		run: state => onOffer(state, ({offer}) => [readAgain(offer, {...offer.choices, order: id})]),
	};
}

function moving(
	id: string,
	title: string,
	keys: readonly string[],
	target: (overlay: OfferOverlay, room: number) => number,
): Command {
	return {
		id,
		title,
		contexts: ['offer'],
		keys,
		run: state =>
			onOffer(state, overlay => {
				const {room} = offerWindow(state, overlay);
				const at = Math.max(0, Math.min(overlay.offer.rows.length - 1, target(overlay, room)));
				const {top} = offerWindow(state, {...overlay, at});
				return changed(overlay, {at, top, told: false});
			}),
	};
}

function changed(overlay: OfferOverlay, change: Partial<OfferOverlay>): readonly Action[] {
	return [{type: 'changed', overlay: {...overlay, ...change}}];
}

function onOffer(state: State, actions: (overlay: OfferOverlay) => readonly Action[]): readonly Action[] {
	const overlay = topOverlay(state);
	return overlay?.type === 'offer' ? actions(overlay) : [];
}

function offerIn(state: State): ImportOffer | undefined {
	const overlay = topOverlay(state);
	return overlay?.type === 'offer' ? overlay.offer : undefined;
}

function rowOnOffer(state: State): OfferRow | undefined {
	const overlay = topOverlay(state);
	return overlay?.type === 'offer' ? overlay.offer.rows[overlay.at] : undefined;
}

function hasRows(state: State): boolean {
	return (offerIn(state)?.rows.length ?? 0) > 0;
}
