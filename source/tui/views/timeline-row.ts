import {columnsOf, pad} from '../../app/columns.ts';
import {layout} from '../../app/layout.ts';
import {assumptionsAt} from '../../app/lists/held-at.ts';
import type {Row} from '../../app/lists/rows.ts';
import {runSources} from '../../app/lists/run-sources.ts';
import {timeCells} from '../../app/lists/time-column.ts';
import {zoneShown} from '../../app/lists/view.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {fieldOf} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import type {EventRecord} from '../../review/records.ts';
import {find, type Review} from '../../review/review.ts';
import {shownMoment, startOf} from '../../review/times/describe-moment.ts';
import {type Line, line, type Span, sided} from '../lines.ts';
import {type Gutter, gutter, marked} from './row-parts.ts';

/** The column in which the words of the timeline start. */
export const wordsColumn = 24;
/** Below so many columns a row is its time and its words. */
export const narrowColumns = 60;

// A time that takes more has the place of the gap, too, so that the words of all rows begin in one column.
const timeColumns = 12;
const gapColumns = 6;

/** An event: time, gap since the row above, words, then assumptions and sort at the right, cut to the list. */
export function eventLine(state: State, row: Extract<Row, {type: 'event'}>, at: number, start: Gutter): Line {
	const {columns} = layout(state).list;
	const {event} = row;
	const {time, gap} = timeCells(state, at, event);
	const words = marked(state, shownStart(event.what, columns) || '(no words yet)');
	if (columns < narrowColumns) {
		const sign = start.inHand
			? ' ▸ '
			: start.marked
				? ' ● '
				: start.news
					? ` ${start.news} `
					: event.story
						? ' '
						: ' · ';
		return line(columns - 1, {text: sign, role: start.marked || start.news ? 'mark' : 'text'}, time, ' ', ...words);
	}

	const cell = pad(time, Math.max(timeColumns, columnsOf(time)));
	const left = timeColumns + gapColumns - columnsOf(cell);
	const fits = columnsOf(time) + gap.length < timeColumns + gapColumns;
	return sided(
		columns - 1,
		[
			gutter(start, event.story ? ' ' : '·'),
			' ',
			cell,
			{text: (fits ? gap : '').padStart(left), role: 'quiet'},
			'  ',
			...words,
		],
		asides(state, row.id, event),
	);
}

/** A run of evidence on one line: how many lines, from where, from when to when; the words of one that is alone. */
export function foldLine(state: State, row: Extract<Row, {type: 'fold'}>, start: Gutter): Line {
	const {columns} = layout(state).list;
	return line(columns - 1, gutter(start, '·'), ' ', {text: foldWords(state, row), role: 'quiet'});
}

/** Where an event was taken from: `web-1.log:12`, or what was written there. */
export function sourceWords(review: Review, event: EventRecord): string {
	const name = find(review, 'source', event.source)?.name ?? event.source ?? '';
	return name === '' ? '' : shown(event.line === undefined ? name : `${name}:${event.line}`);
}

function asides(state: State, id: string, event: EventRecord): readonly Span[] {
	const held = assumptionsAt(state.review, id).map(held => names(state.review).get(held) ?? '');
	const label = event.sort === undefined ? '' : (fieldOf('event', 'sort')?.choices?.[event.sort] ?? '');
	const sort = [event.private ? 'private' : '', label].filter(Boolean).join(' ');
	const source = event.story ? '' : sourceWords(state.review, event);
	const links = held.length > 3 ? [...held.slice(0, 2), '…'] : held;
	return [
		{text: links.join(' '), role: 'accent'},
		{text: links.length > 0 && sort !== '' ? '  ' : ''},
		{text: sort},
		{text: source, role: 'quiet'},
	];
}

function foldWords(state: State, row: Extract<Row, {type: 'fold'}>): string {
	const {review} = state;
	const zone = zoneShown(state);
	const sources = runSources(review, row.entries);
	const [only] = sources;
	const from =
		sources.size === 1 && only ? ` from ${shown(only)}` : sources.size > 1 ? ` from ${sources.size} sources` : '';
	const first = row.entries[0]?.event;
	const last = row.entries.at(-1)?.event;
	const start = first?.when ? shownMoment(startOf(first.when, zone), zone) : '?';
	const end = last?.when ? shownMoment(startOf(last.when, zone), zone) : '?';
	const count = row.entries.length;
	const span = start === end ? start : `${start}–${end}`;
	// One line fits where its fold stands.
	if (count === 1) {
		return `1 line${from}  ${span}  ${shownStart(first?.what, layout(state).list.columns)}`;
	}

	const isInHand = state.lists.timeline.cursor === row.id;
	return `${count.toLocaleString('en')} lines${from}  ${span}${isInHand ? '  → shows them' : ''}`;
}
