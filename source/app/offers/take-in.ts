import {mostUnasked} from '../../review/most-unasked.ts';
import type {Instant} from '../../review/records.ts';
import type {Edit} from '../../review/review.ts';
import {shownDay, shownMoment} from '../../review/times/describe-moment.ts';
import {type Action, type Hand, notice} from '../action.ts';
import {zoneShown} from '../lists/view.ts';
import type {State} from '../state.ts';
import {type ImportOffer, keptCount, keptEdit, type OfferOverlay} from './offer.ts';

/** What Enter does with a log that was read: it comes in, or one is told why not, or asked whether that much is meant. */
export function takingIn(overlay: OfferOverlay, state: State): readonly Action[] {
	const {offer} = overlay;
	const added = keptCount(overlay);
	if (offer.refusal !== undefined) {
		return [notice(offer.refusal)];
	}

	if (added + offer.moved === 0) {
		return [
			notice(
				offer.added === 0 ? nothingNew(offer) : 'All lines are left out. Space keeps one, A keeps all, Esc leaves.',
			),
		];
	}

	if (added > mostUnasked && !overlay.asked) {
		return [{type: 'changed', overlay: {...overlay, asked: true}}, notice(howMuch(added, offer, zoneShown(state)))];
	}

	const edit = keptEdit(overlay, state.review);
	return [
		{type: 'closed'},
		{type: 'turned-to', pane: 'timeline'},
		{type: 'edited', edit, says: takenIn(added, offer.moved, mayShow(state)), ...handOf(edit)},
	];
}

function howMuch(added: number, {first, last}: ImportOffer, zone: string): string {
	const time = (at: Instant) => `${shownMoment({as: 'point', at}, zone).slice(0, 5)} ${shownDay(at, zone)}`;
	return `${added.toLocaleString('en')} events, from ${time(first)} to ${time(last)}. & narrows them; Enter again takes in all.`;
}

// What is told of the key that unfolds it is true of the row in hand.
function handOf({put = {}}: Edit): {readonly hand?: Hand} {
	const row = Object.keys(put).find(id => put[id]?.kind === 'event');
	return row === undefined ? {} : {hand: {pane: 'timeline', row, folded: true}};
}

// What is told of one paste says nothing of the others, so that it moves none of them.
function nothingNew({from}: ImportOffer): string {
	const isFile = 'path' in from && from.path !== '-';
	return `All of it is here already. ${isFile ? 'z, y and o correct its times, ' : ''}Esc leaves.`;
}

// A filter unfolds what it finds, and what comes into a run that is unfolded shows there.
function mayShow({view, unfolded}: State): boolean {
	return view.filters.timeline !== '' || unfolded.size > 0;
}

function takenIn(count: number, moved: number, isShown: boolean): string {
	const shows = (what: string) => (isShown ? '' : `→ shows ${what}, `);
	const others = moved === 0 ? '' : ` ${moved.toLocaleString('en')} that were here got another time.`;
	return count === 0
		? `${moved === 1 ? 'One event has' : `${moved.toLocaleString('en')} events have`} another time now. u puts back what was.`
		: count === 1
			? `One line is in as evidence. ${shows('it')}u takes it out again.${others}`
			: `${count.toLocaleString('en')} lines are in as evidence. ${shows('them')}u takes them out again.${others}`;
}
