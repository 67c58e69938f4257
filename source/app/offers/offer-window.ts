import {atMost, wrap} from '../columns.ts';
import {isWide, layout} from '../layout.ts';
import {windowTop} from '../lists/list-window.ts';
import {zoneShown} from '../lists/view.ts';
import {shown, shownStart} from '../shown.ts';
import type {State} from '../state.ts';
import {type ImportOffer, keptCount, type OfferOverlay} from './offer.ts';

/** How the lines and columns are shared out while a log that was read is looked at. */
export interface OfferWindow {
	/** The lines above the rows: what would come in, and how its times are read. */
	readonly head: readonly string[];
	/** The first row that shows, and how many do at most. */
	readonly top: number;
	readonly room: number;
	readonly columns: number;
	/** Whether there is room for blank lines around the head. */
	readonly airy: boolean;
	/** Lines for the row in hand below the rows, where they do not stand beside them. */
	readonly detail: number;
}

const roomy = 13;
const airyLines = 10;
const tight = 4;

/** What shows of an offer, and where: the row in hand always does. */
export function offerWindow(state: State, overlay: OfferOverlay): OfferWindow {
	const {body, columns: whole} = layout(state);
	const {offer} = overlay;
	const wide = isWide(state);
	const columns = wide ? Math.floor(whole * 0.62) : whole;
	const told = headTexts(state, overlay).flatMap(text => wrap(shown(text), columns - 6));
	const airy = body >= airyLines;
	const head = !airy ? told.slice(0, 1) : told.slice(0, Math.max(1, Math.floor(body / 2) - 1));
	const least = wide ? 0 : body >= roomy ? 4 : body >= tight ? 1 : 0;
	const isCut = offer.rows.length < offer.kept;
	const room = Math.max(1, body - head.length - least - (airy ? 2 : 0) - (isCut ? 1 : 0));
	const free = least === 0 ? 0 : Math.max(0, room - offer.rows.length);
	const detail = least + Math.min(free, rawLines(offer.rows[overlay.at]?.raw, columns - 5, free + 1).length - 1);
	const top = windowTop({
		top: overlay.top,
		cursor: overlay.at,
		count: offer.rows.length,
		lines: room,
		height: () => 1,
	});
	return {head, top, room, columns, airy, detail};
}

/** A raw line in at most so many lines of so many columns. */
export function rawLines(raw: string | undefined, columns: number, most: number): readonly string[] {
	return atMost(wrap(shownStart(raw, (most + 1) * columns), columns), most, columns);
}

function headTexts(state: State, overlay: OfferOverlay): readonly string[] {
	const {offer} = overlay;
	const [first = '', ...others] = offer.says;
	const kept = keptCount(overlay);
	// It begins with how many there are, unless it says why none can come in.
	const comes = kept === offer.added ? first : first.replace(/^(?=\d)/, `${kept.toLocaleString('en')} of `);
	const head = [comes, foldedWords(offer), skippedWords(offer)].filter(Boolean).join(' ');
	return [head, ...others, timesWords(offer, zoneShown(state)), ...doubtsLine(offer)];
}

// Of what a filter leaves out, lines go with nothing that comes in.
function foldedWords({folded, choices}: ImportOffer): string {
	return folded === 0 || choices.match !== ''
		? ''
		: folded === 1
			? '1 line goes with the one above it.'
			: `${folded.toLocaleString('en')} lines go with those above them.`;
}

function skippedWords({skipped}: ImportOffer): string {
	return skipped === 0
		? ''
		: `${skipped.toLocaleString('en')} ${skipped === 1 ? 'line is' : 'lines are'} skipped; r says why.`;
}

// One line at most: what else there is stands with what became of each line.
function doubtsLine({doubts: [first, ...more] = []}: ImportOffer): readonly string[] {
	return first === undefined ? [] : [`Worth a second look: ${first}${more.length === 0 ? '.' : '; r says what else.'}`];
}

function timesWords({times, choices}: ImportOffer, listedIn: string): string {
	return [
		`Times read as ${times.zone}`,
		times.readIn === listedIn ? '' : `listed in ${listedIn}`,
		times.start === undefined ? '' : `the first is of ${times.start}`,
		times.offset === undefined ? '' : `clock ${times.offset}`,
		choices.order === undefined ? '' : choices.order.replace('-', ' '),
		choices.collapse ? 'repeats folded' : '',
	]
		.filter(Boolean)
		.join(' · ');
}
