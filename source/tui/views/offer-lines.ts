import {columnsOf, pad, wrap} from '../../app/columns.ts';
import {isWide, layout} from '../../app/layout.ts';
import {zoneShown} from '../../app/lists/view.ts';
import {type OfferOverlay, type OfferRow, offerRange, wordsOf} from '../../app/offers/offer.ts';
import {type OfferWindow, offerWindow, rawLines} from '../../app/offers/offer-window.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import type {Instant} from '../../review/records.ts';
import {shownDay, shownMoment} from '../../review/times/describe-moment.ts';
import {barred, blank, filled, type Line, line, sideBySide, sided, thinRule} from '../lines.ts';

const fates: Readonly<Record<OfferRow['fate'], string>> = {new: '', here: 'here already', left: 'removed earlier'};
const mostRawLines = 6;
const roomyBody = 20;

/** What a log would bring: how its times are read, its events with the raw line of the one in hand, or what became of it. */
export function offerLines(state: State, overlay: OfferOverlay): readonly Line[] {
	const {body, columns} = layout(state);
	if (overlay.told) {
		return filled([blank, ...toldLines(overlay, columns)], body);
	}

	const window = offerWindow(state, overlay);
	const list = listLines(state, overlay, window, body);
	if (isWide(state)) {
		const beside = besideLines(overlay, columns - window.columns - 4, body >= roomyBody ? mostRawLines : 1);
		return sideBySide(filled(list, body), [blank, ...beside].slice(0, body), window.columns);
	}

	return [...filled(list, body - window.detail), ...detailLines(overlay, columns, window.detail)];
}

function toldLines({offer}: OfferOverlay, columns: number): readonly Line[] {
	return offer.lines.flatMap(text =>
		wrap(shown(text), columns - 9).map((part, index) => line(columns - 1, `    ${index === 0 ? '' : '  '}${part}`)),
	);
}

function listLines(
	state: State,
	overlay: OfferOverlay,
	{head, top, room, columns, airy}: OfferWindow,
	body: number,
): readonly Line[] {
	const {offer} = overlay;
	const rows = offer.rows.slice(top, top + room);
	const zone = zoneShown(state);
	const days = [shownDay(offer.first, zone), shownDay(offer.last, zone)] as const;
	const times = rows.map(({at}) => timeOf(at, zone, days));
	const width = Math.max(0, ...times.map(columnsOf));
	const [first, last] = offerRange(overlay);
	const drawn = rows.map((row, index) => {
		const at = top + index;
		const isKept = row.fate === 'new' && !overlay.skipped.has(row.id);
		const sign = at === overlay.at ? ' ▸ ' : at >= first && at <= last ? ' · ' : '   ';
		const own = sided(
			columns - 1,
			[
				{text: `${sign}${isKept ? '● ' : '  '}`},
				{text: `${pad(times[index] ?? '', width)}  `, role: 'quiet'},
				{text: shownStart(wordsOf(row, overlay), columns), role: isKept ? 'text' : 'quiet'},
			],
			[{text: fates[row.fate], role: 'quiet'}],
		);
		return at === overlay.at ? barred(own, columns - 1) : own;
	});
	const more = offer.kept - offer.rows.length;
	const rest =
		more > 0
			? [
					line(columns - 1, {
						text: `     … ${more.toLocaleString('en')} ${offer.before > 0 ? 'earlier, not listed; & finds among them' : 'more, not listed'}`,
						role: 'quiet',
					}),
				]
			: [];
	const told = head.map((text, index) =>
		line(columns - 1, {text: `   ${text}`, role: index === head.length - 1 && index > 0 ? 'quiet' : 'text'}),
	);
	const listed = offer.before > 0 ? [...rest, ...drawn] : [...drawn, ...rest];
	return !airy ? [...told, ...listed] : [blank, ...told, blank, ...listed].slice(0, body);
}

// The day where there are several, and its year where there are several of these.
function timeOf(at: Instant | null, zone: string, [first, last]: readonly [string, string]): string {
	const own = at === null || first === last ? '' : shownDay(at, zone);
	const day = own === '' ? '' : `${first.slice(-4) === last.slice(-4) ? own.replace(/ \d+$/, '') : own} `;
	return `${day}${shownMoment(at === null ? {as: 'unknown'} : {as: 'point', at}, zone)}`;
}

// Under a list there is room for the place, the raw line, and what becomes of it; where it is tight for the raw line alone.
function detailLines(overlay: OfferOverlay, columns: number, room: number): readonly Line[] {
	const row = overlay.offer.rows[overlay.at];
	if (room < 4 || !row) {
		const lines = row ? rawLines(row.raw, columns - 5, Math.max(1, room)) : [];
		return filled(
			lines.map(text => line(columns - 1, {text: `    ${text}`, role: 'quiet'})),
			room,
		);
	}

	return [
		thinRule(columns),
		line(columns - 1, {text: `    ${placeOf(overlay, row)}`, role: 'quiet'}),
		...rawLines(row.raw, columns - 5, room - 3).map(text => line(columns - 1, `    ${text}`)),
		line(columns - 1, `    becomes  ${utcOf(row)}  ${shownStart(wordsOf(row, overlay), columns)}`),
	];
}

function besideLines(overlay: OfferOverlay, columns: number, mostParts: number): readonly Line[] {
	const {offer, at} = overlay;
	const row = offer.rows[at];
	const quiet = (text: string): Line => line(columns, {text, role: 'quiet'});
	const title = (text: string): Line => line(columns, {text, role: 'strong'});
	const wrapped = (text: string) => wrap(text, columns - 2).map(own => line(columns, `  ${own}`));
	const {zone, start, offset, named} = offer.times;
	const order = offer.undecided ? 'the day or the month first? d, m' : offer.choices.order?.replace('-', ' ');
	return [
		...(row
			? [
					quiet(placeOf(overlay, row)),
					...neighbour(offer.rows[at - 1], columns),
					...row.raw
						.split('\n', mostRawLines)
						.flatMap(text => rawLines(text, columns - 2, mostParts))
						.slice(0, mostRawLines)
						.map((text, index) => line(columns, `${index === 0 ? '▸' : ' '} ${text}`)),
					...neighbour(offer.rows[at + 1], columns),
					blank,
					title('becomes'),
					...wrapped(utcOf(row)),
					...wrapped(shownStart(wordsOf(row, overlay), 4 * columns)).slice(0, 4),
					blank,
				]
			: []),
		title('Times'),
		...wrapped(`read as ${shown(zone)}${named ? '' : '  (z)'}`),
		...(start === undefined ? [] : wrapped(`the first is of ${shown(start)}  (y)`)),
		...wrapped(`clock ${offset === undefined ? 'as it is' : shown(offset)}  (o)`),
		...(order === undefined ? [] : wrapped(order)),
		blank,
		title('Lines'),
		...offer.lines.flatMap(text => wrapped(shown(text))),
	];
}

function neighbour(row: OfferRow | undefined, columns: number): readonly Line[] {
	return row ? [line(columns, {text: `  ${shownStart(row.raw, columns)}`, role: 'quiet'})] : [];
}

function placeOf({offer}: OfferOverlay, {line: first, endLine}: OfferRow): string {
	return `${shown(offer.name)}:${first}${endLine > first ? `–${endLine}` : ''}`;
}

function utcOf({at}: OfferRow): string {
	return at === null ? 'no time' : `${at.replace('T', ' ').replace(/Z$/, '')} UTC`;
}
