import type {Instant} from '../../review/records.ts';
import {type Edit, incident, incidentId, type Review} from '../../review/review.ts';
import {dayOf, earlier} from '../../review/times/moment.ts';
import type {Overlay} from '../state.ts';

/** How a log is to be read: what was corrected while one looked at it, as it was typed. */
export interface LogChoices {
	/** What passes: words that each line holds, `!` before those that none holds, `since:` and `until:`; empty for all. */
	readonly match: string;
	/** The zone of times that name none. */
	readonly zone?: string;
	/** The year of the first time that names none, or the day of the first clock without one. */
	readonly start?: string;
	/** What is added to each time, because the clock of the source was off. */
	readonly offset?: string;
	readonly format?: string;
	/** What comes first in dates of numbers that do not tell it. */
	readonly order?: 'day-first' | 'month-first';
	/** Whether lines that say the same are folded into one. */
	readonly collapse?: true;
}

/** A log as it is read when nothing has been corrected yet. */
export const asItIs: LogChoices = {match: ''};

/** Where a log is read from. */
export type LogPlace = {readonly path: string} | {readonly text: string};

/** A log that was read and waits for a yes: the edit that would take it in, and what it would bring. */
export interface ImportOffer {
	readonly name: string;
	readonly edit: Edit;
	readonly added: number;
	/** How many that are in the review already get another time. */
	readonly moved: number;
	/** How many passed, with those that are in the review already and those that were removed from it. */
	readonly kept: number;
	/** The earliest and the latest instant of what would come in. */
	readonly first: Instant;
	readonly last: Instant;
	/** Why it cannot be taken in, as a sentence; then `edit` brings nothing. */
	readonly refusal?: string;
	/** Whether no line tells what comes first, the day or the month: then nothing comes in until that is said. */
	readonly undecided?: true;
	readonly from: LogPlace;
	readonly choices: LogChoices;
	/** The latest of what passed, no more than people look through, and how many stand before them in the log. */
	readonly rows: readonly OfferRow[];
	readonly before: number;
	/** What would come in, in sentences. */
	readonly says: readonly string[];
	readonly times: OfferTimes;
	/** How many of its lines go with the one above them, and how many could not be read. */
	readonly folded: number;
	readonly skipped: number;
	/** What is worth a second look, as parts of sentences. */
	readonly doubts?: readonly string[];
	/** What became of every line of it, in sentences. */
	readonly lines: readonly string[];
}

/** How the times of a log are read, in words. */
export interface OfferTimes {
	/** `UTC, assumed` */
	readonly zone: string;
	/** The zone itself; nothing where its lines name several. */
	readonly readIn: string | undefined;
	/** Whether each line names its own zone: another one for those that name none changes nothing. */
	readonly named?: boolean;
	/** The year or the day of the first time that names none; nothing where all do. */
	readonly start?: string | undefined;
	/** What is added to each time; nothing where it is not. */
	readonly offset?: string | undefined;
}

/** One event of a log that was read. */
export interface OfferRow {
	/** The id that it has in the review when it is taken in. */
	readonly id: string;
	/** Nothing where it names no time. */
	readonly at: Instant | null;
	readonly text: string;
	/** The whole record as it stands in the log, from `line` to `endLine`. */
	readonly raw: string;
	readonly line: number;
	readonly endLine: number;
	/** Whether it would come in, is in the review already, or was removed from it earlier. */
	readonly fate: 'new' | 'here' | 'left';
}

/** The overlay in which an offer is looked at. */
export type OfferOverlay = Extract<Overlay, {type: 'offer'}>;

// Of a log of which only the end is listed, that end is what one came for.
function beginning({rows, before}: ImportOffer): number {
	return before > 0 ? Math.max(0, rows.length - 1) : 0;
}

/** An offer as it opens: all of it is kept. */
export function offerOverlay(offer: ImportOffer): OfferOverlay {
	const at = beginning(offer);
	return {type: 'offer', offer, at, top: at, skipped: new Set(), reworded: new Map()};
}

/** The overlay when its log was read again: what was left out stays out, and the row in hand stays in hand. */
export function offerAgain({offer: before, ...overlay}: OfferOverlay, offer: ImportOffer): OfferOverlay {
	const hand = before.rows[overlay.at]?.id;
	const {range: _gone, asked: _answered, ...staying} = overlay;
	const at = offer.rows.findIndex(({id}) => id === hand);
	return {...staying, offer, at: at === -1 ? beginning(offer) : at};
}

/** The rows of a range that is being chosen, or the row in hand alone: the first and the last index. */
export function offerRange({at, range = at}: OfferOverlay): readonly [first: number, last: number] {
	return [Math.min(at, range), Math.max(at, range)];
}

/** How many events come in with Enter. */
export function keptCount({offer, skipped}: OfferOverlay): number {
	return offer.added - offer.rows.filter(({id, fate}) => fate === 'new' && skipped.has(id)).length;
}

/** The words in which a row comes in. */
export function wordsOf({id, text}: OfferRow, {reworded}: OfferOverlay): string {
	return reworded.get(id) ?? text;
}

/**
 * The edit without what was left out, in the words that were written for it. Where it names the day of the incident, that is
 * the first day of what is left.
 */
export function keptEdit({offer: {edit}, skipped, reworded}: OfferOverlay, review: Review): Edit {
	if ((skipped.size === 0 && reworded.size === 0) || edit.put === undefined) {
		return edit;
	}

	const put = Object.fromEntries(
		Object.entries(edit.put)
			.filter(([id]) => !skipped.has(id))
			.map(([id, changes]) => [id, reworded.has(id) ? {...changes, what: reworded.get(id)} : changes]),
	);
	const own = put[incidentId];
	if (own?.date === undefined || skipped.size === 0) {
		return {...edit, put};
	}

	const first = Object.values(put)
		.flatMap(changes => (changes.kind === 'event' && isTimed(changes.when) ? [changes.when.at] : []))
		.reduce<Instant | undefined>((least, at) => (least === undefined ? at : earlier(least, at)), undefined);
	const {[incidentId]: _date, ...others} = put;
	return first === undefined
		? {...edit, put: others}
		: {...edit, put: {...put, [incidentId]: {...own, date: dayOf(first, incident(review).zone ?? 'UTC')}}};
}

function isTimed(when: unknown): when is {readonly at: Instant} {
	return typeof when === 'object' && when !== null && 'at' in when && typeof when.at === 'string';
}
