import {columnsOf, pad, wrap} from '../app/columns.ts';
import {gapBefore} from '../app/gap.ts';
import {layout} from '../app/layout.ts';
import {shownRows} from '../app/list-window.ts';
import {assumptionsAt, heightOf, indexInHand, type Row, rows} from '../app/rows.ts';
import {matchesIn} from '../app/search.ts';
import type {State} from '../app/state.ts';
import {shownMoment} from '../review/describe-moment.ts';
import {fieldOf, kinds} from '../review/kinds.ts';
import {names} from '../review/names.ts';
import type {EventRecord, Outcome} from '../review/records.ts';
import {find, incident, type Review, recordOf} from '../review/review.ts';
import type {TimelineEntry} from '../review/timeline.ts';
import {blank, type Line, line, type Span, shown, sided} from './lines.ts';
import type {Role} from './theme.ts';

const glyphs: Readonly<Record<Outcome | 'not-known', string>> = {
	held: '=',
	partly: '~',
	differed: '≠',
	'not-known': '?',
};
/** The column in which the words of the timeline start. */
export const wordsColumn = 24;

/** The lines of the list that show, each with the index of its row, filled up to the height of the window. */
export function listLines(state: State, lines: number): ReadonlyArray<{readonly line: Line; readonly row: number}> {
	const all = rows(state);
	const {top} = state.lists[state.pane];
	const hand = indexInHand(state);
	const made: Array<{line: Line; row: number}> = [];
	for (const index of shownRows({top, count: all.length, lines, height: at => heightOf(all[at] as Row)})) {
		for (const own of rowLines(state, index, index === hand)) {
			made.push({line: own, row: index});
		}
	}

	while (made.length < lines) {
		made.push({line: blank, row: -1});
	}

	return made.slice(0, lines);
}

/** The heading over the list, if the pane has one. */
export function headingLines(state: State): readonly Line[] {
	return layout(state).heading === 0
		? []
		: [
				sided(
					state.size.columns - 1,
					[{text: '   we took it that…', role: 'quiet'}],
					[{text: 'it turned out', role: 'quiet'}],
				),
			];
}

/** An outcome as it stands at the right of a line: its glyph and its word. */
export function outcomeSpan(outcome: Outcome | undefined): Span {
	const known: Outcome | 'not-known' = outcome ?? 'not-known';
	return {
		text: `${glyphs[known]} ${outcome === undefined ? 'not known' : (kinds.assumption.fields.outcome.choices?.[outcome] ?? '')}`,
		role: known satisfies Role,
	};
}

function rowLines(state: State, at: number, inHand: boolean): readonly Line[] {
	const made = makers(state, at, inHand);
	return inHand ? made.map((own, index) => (index === 0 ? {...own, bar: true} : own)) : made;
}

function makers(state: State, at: number, inHand: boolean): readonly Line[] {
	const row = rows(state)[at] as Row;
	const {columns} = state.size;
	const focus = inHand ? ' ▸' : '  ';
	switch (row.type) {
		case 'event':
			return [eventLine(state, row, at, focus)];
		case 'fold':
			return [line(columns - 1, `${focus}· `, {text: foldWords(state, row), role: 'quiet'})];
		case 'day':
			return [line(columns - 1, {text: `    ${row.day}`, role: 'strong'})];
		case 'assumption': {
			const name = names(state.review).get(row.id) ?? '';
			const outcome = outcomeSpan(row.assumption.outcome);
			// The glyphs of the outcomes stand in one column, so the words behind them are filled up.
			const aside = {...outcome, text: pad(outcome.text, 11)};
			return [
				sided(
					columns - 1,
					[focus, ' ', {text: pad(name, 3), role: 'accent'}, ' ', ...marked(state, shown(row.assumption.assumed))],
					[aside],
				),
			];
		}

		case 'learning': {
			const name = names(state.review).get(row.id) ?? '';
			const head = line(
				columns - 1,
				focus,
				' ',
				{text: pad(name, 3), role: 'accent'},
				' ',
				...marked(state, shown(row.learning.text)),
			);
			return [head, ...row.sources.map(id => sourceLine(state, id))];
		}

		case 'experiment':
			return experimentLines(state, row, focus);
	}
}

function eventLine(state: State, row: Extract<Row, {type: 'event'}>, at: number, focus: string): Line {
	const {columns} = state.size;
	const zone = incident(state.review).zone ?? 'UTC';
	const {event} = row;
	const time = shownMoment(event.when ?? {as: 'unknown'}, zone);
	const mark = event.story ? ' ' : '·';
	const words = marked(state, shown(event.what) || '(no words yet)');
	if (columns < 60) {
		return line(columns - 1, `${focus}${mark}`, time, ' ', ...words);
	}

	const gap = gapBefore(rows(state), at);
	const start = `${focus}${mark} ${pad(time, Math.max(12, columnsOf(time)))}`;
	const left = columnsOf(start) <= 16 ? start + gap.padStart(6) : start;
	return sided(
		columns - 1,
		[left.slice(0, 16), {text: left.slice(16), role: 'quiet'}, '  ', ...words],
		asides(state, row.id, event),
	);
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

/** Where an event was taken from: `web-1.log:12`, or what was written there. */
export function sourceWords(review: Review, event: EventRecord): string {
	const name = find(review, 'source', event.source)?.name ?? event.source ?? '';
	return name === '' ? '' : shown(event.line === undefined ? name : `${name}:${event.line}`);
}

function foldWords(state: State, row: Extract<Row, {type: 'fold'}>): string {
	const {review} = state;
	const zone = incident(review).zone ?? 'UTC';
	const sources = sourcesOf(review, row.entries);
	const [only] = sources;
	const from =
		sources.size === 1 && only ? ` from ${shown(only)}` : sources.size > 1 ? ` from ${sources.size} sources` : '';
	const first = row.entries[0]?.event.when;
	const last = row.entries.at(-1)?.event.when;
	const start = first ? shownMoment(first, zone) : '?';
	const end = last ? shownMoment(last, zone) : '?';
	const count = row.entries.length;
	return `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'}${from}  ${start === end ? start : `${start}–${end}`}  → shows ${count === 1 ? 'it' : 'them'}`;
}

const sourcesKnown = new WeakMap<readonly TimelineEntry[], ReadonlySet<string>>();

// A run may be all of a log, and is drawn with every key.
function sourcesOf(review: Review, entries: readonly TimelineEntry[]): ReadonlySet<string> {
	let known = sourcesKnown.get(entries);
	if (!known) {
		const ids = new Set(entries.map(({event}) => event.source));
		known = new Set([...ids].map(id => find(review, 'source', id)?.name ?? ''));
		sourcesKnown.set(entries, known);
	}

	return known;
}

function sourceLine(state: State, id: string): Line {
	const {columns} = state.size;
	const record = recordOf(state.review, id);
	const arrow: Span = {text: '         ← ', role: 'quiet'};
	if (record?.kind === 'assumption') {
		const name = names(state.review).get(id) ?? '';
		const outcome = outcomeSpan(record.outcome);
		return sided(
			columns - 2,
			[arrow, {text: pad(name, 6), role: 'accent'}, ' ', shown(record.assumed)],
			[{...outcome, text: outcome.text}],
		);
	}

	if (record?.kind === 'event') {
		const time = shownMoment(record.when ?? {as: 'unknown'}, incident(state.review).zone ?? 'UTC');
		return line(columns - 2, arrow, pad(time, Math.max(6, columnsOf(time))), ' ', shown(record.what));
	}

	return blank;
}

function experimentLines(state: State, row: Extract<Row, {type: 'experiment'}>, focus: string): readonly Line[] {
	const {columns} = state.size;
	const {sort, text, watch, seat, again} = row.experiment;
	const who = find(state.review, 'seat', seat);
	const carrier = shown(who?.role ?? who?.name);
	const made = [line(columns - 1, focus, '       ⇢ ', pad(sort ?? 'try', 6), ' ', ...marked(state, shown(text)))];
	if (watch !== undefined) {
		made.push(line(columns - 1, {text: '           watch  ', role: 'quiet'}, shown(watch)));
	}

	if (seat !== undefined || again !== undefined) {
		made.push(
			line(
				columns - 1,
				'           ',
				[carrier, again === undefined ? '' : `look again ${shown(again)}`].filter(Boolean).join(' · '),
			),
		);
	}

	return row.last ? [...made, blank] : made;
}

/** The words of a row with what was searched for underlined. */
export function marked(state: State, text: string): readonly Span[] {
	const spans: Span[] = [];
	let from = 0;
	for (const [start, end] of matchesIn(text, state.search.trim())) {
		spans.push({text: text.slice(from, start)}, {text: text.slice(start, end), role: 'match'});
		from = end;
	}

	spans.push({text: text.slice(from)});
	return spans.filter(span => span.text !== '');
}

/** A text in lines of a width, at most so many of them; what is left out is marked. */
export function paragraph(text: string, columns: number, most: number): readonly string[] {
	const all = wrap(text, columns);
	return all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1]?.slice(0, -1) ?? ''}…`];
}
