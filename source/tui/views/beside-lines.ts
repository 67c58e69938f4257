import {wrap} from '../../app/columns.ts';
import {layout} from '../../app/layout.ts';
import {assumptionsAt} from '../../app/lists/held-at.ts';
import {type Row, rowInHand} from '../../app/lists/rows.ts';
import {zoneShown} from '../../app/lists/view.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {kinds} from '../../review/kinds.ts';
import {pointingTo, present} from '../../review/links.ts';
import {names, ranked} from '../../review/names.ts';
import type {EventRecord, ExperimentRecord} from '../../review/records.ts';
import {find, recordOf} from '../../review/review.ts';
import {longMoment, shownMoment} from '../../review/times/describe-moment.ts';
import {blank, filled, type Line, line, type Span, sided} from '../lines.ts';
import {outcomeColumns, outcomeSpan} from './assumption-row.ts';
import {eventFacts, loggedLines, paragraph} from './facts.ts';
import {carrierWords, nameColumns, sourceLine} from './learning-row.ts';
import {newsLines} from './news-lines.ts';

/**
 * What has just come in from others, and what is known of the row in hand, beside the list on a wide screen: as many lines
 * and columns as the layout gives.
 */
export function besideLines(state: State): readonly Line[] {
	const {detail} = layout(state);
	const row = rowInHand(state);
	const width = detail.columns - 1;
	const told = newsLines(state, width, detail.lines);
	const known = row === undefined ? [] : detailOf(state, row, width);
	return filled(told.length + known.length === 0 ? [] : [blank, ...told, ...known], detail.lines);
}

function detailOf(state: State, row: Row, width: number): readonly Line[] {
	switch (row.type) {
		case 'event':
			return eventDetail(state, row.id, row.event, width);
		case 'fold':
			return row.entries.slice(0, layout(state).detail.lines - 2).map(({event}) => {
				const time = shownMoment(event.when ?? {as: 'unknown'}, zoneShown(state));
				return line(width, {text: `${time}  `, role: 'quiet'}, shown(event.what));
			});
		case 'learning':
			return learningDetail(state, row.id, width);
		case 'experiment':
			return row.experiment.learning === undefined
				? experimentDetail(state, row.experiment, width)
				: learningDetail(state, row.experiment.learning, width);
		case 'assumption':
		case 'day':
			return [];
	}
}

function eventDetail(state: State, id: string, event: EventRecord, width: number): readonly Line[] {
	const {review} = state;
	const {lines} = layout(state).detail;
	const room = lines * width;
	const when = longMoment(event.when ?? {as: 'unknown'}, zoneShown(state));
	const body = (event.notes ?? '') === '' ? loggedLines(event) : (event.notes ?? '').split('\n');
	const facts = eventFacts(state, id, event).filter(([label]) => label !== 'links');
	const labels = Math.max(...facts.map(([label]) => label.length));
	const held = assumptionsAt(review, id);
	const learnings = [...new Set([id, ...held].flatMap(target => pointingTo(review, target)))].filter(
		from => recordOf(review, from)?.kind === 'learning',
	);
	return [
		...words(when, width),
		blank,
		...words(shownStart(event.what, room) || '(no words yet)', width),
		...part(body.slice(0, lines).flatMap(text => words(shownStart(text, room), width))),
		...part(facts.flatMap(([label, value]) => labelled(label.padEnd(label === '' ? 0 : labels), value, width))),
		...part(
			held.flatMap(assumption => heldLines(state, assumption, width)),
			'What people thought here',
		),
		...part(
			learnings.flatMap(learning => named(state, learning, find(review, 'learning', learning)?.text, width)),
			'Leads to',
		),
	];
}

function heldLines(state: State, id: string, width: number): readonly Line[] {
	const assumption = find(state.review, 'assumption', id);
	const {expected, happened, outcome} = assumption ?? {};
	const told = (label: string, text: string | undefined, aside: readonly Span[] = []) =>
		text === undefined && aside.length === 0
			? []
			: hanging(`   ${label}  `, shownStart(text, 4 * width) || '—', width, aside);
	return [
		...named(state, id, assumption?.assumed, width),
		...told('expected', expected),
		...told('happened', happened, [outcomeSpan(outcome)]),
	];
}

function learningDetail(state: State, id: string, width: number): readonly Line[] {
	const {review} = state;
	const room = layout(state).detail.lines * width;
	const learning = find(review, 'learning', id);
	const own = ranked(review, 'experiment').filter(([, experiment]) => experiment.learning === id);
	const ofSort = (sort: 'try' | 'do') =>
		own
			.filter(([, experiment]) => (experiment.sort ?? 'try') === sort)
			.flatMap(([, experiment]) => experimentDetail(state, experiment, width));
	const tries = ofSort('try');
	const dos = ofSort('do');
	return [
		line(width, {text: names(review).get(id) ?? '', role: 'accent'}),
		...words(shownStart(learning?.text, room), width),
		...part(learning?.who === undefined ? [] : labelled('for', shown(learning.who), width)),
		...part((learning?.notes ?? '') === '' ? [] : words(shownStart(learning?.notes, room), width)),
		...part(fromLines(state, id, width), 'Comes from'),
		...part(
			tries.length > 0 ? tries : [line(width, {text: '  nothing. w writes one.', role: 'quiet'})],
			'To try (optional)',
		),
		...part(
			dos.length > 0 ? dos : [line(width, {text: '  none. A learning can stand on its own.', role: 'quiet'})],
			'To do (optional)',
		),
	];
}

function fromLines(state: State, id: string, width: number): readonly Line[] {
	const sources = present(state.review, find(state.review, 'learning', id)?.from);
	if (sources.length === 0) {
		return [line(width, {text: '← from where? L', role: 'quiet'})];
	}

	const own = nameColumns(state, sources);
	return sources.flatMap(source => {
		const record = find(state.review, 'assumption', source);
		const told = (label: string, text: string | undefined) =>
			text === undefined ? [] : hanging(`${' '.repeat(own + 3)}${label}  `, shownStart(text, 4 * width), width);
		return [
			sourceLine(state, source, width, '← ', own),
			...told('expected', record?.expected),
			...told('happened', record?.happened),
		];
	});
}

function experimentDetail(state: State, experiment: ExperimentRecord, width: number): readonly Line[] {
	const {fields} = kinds.experiment;
	const labels: ReadonlyArray<readonly [label: string, text: string | undefined]> = [
		[fields.expected.label, experiment.expected],
		[fields.watch.label, experiment.watch],
		[fields.risk.label, experiment.risk],
		['stop', experiment.stop],
		[fields.seat.label, carrierWords(state, experiment)],
		['came', experiment.came],
	];
	const told = labels.filter(([, text]) => (text ?? '') !== '');
	const start = 4 + Math.max(5, ...told.map(([label]) => label.length));
	const head = wrap(shownStart(experiment.text, 8 * width), width - start);
	return [
		...head.map((text, index) => line(width, (index === 0 ? `⇢ ${experiment.sort ?? 'try'}` : '').padEnd(start), text)),
		...told.flatMap(([label, text]) =>
			hanging(`  ${label.toLowerCase()}`.padEnd(start), shownStart(text, 4 * width), width),
		),
	];
}

function named(state: State, id: string, text: string | undefined, width: number): readonly Line[] {
	const name = names(state.review).get(id) ?? '';
	return wrap(shownStart(text, 8 * width), width - name.length - 1).map((own, index) =>
		line(width, ...(index === 0 ? [{text: name, role: 'accent' as const}, ' '] : [' '.repeat(name.length + 1)]), own),
	);
}

function labelled(label: string, value: string, width: number): readonly Line[] {
	const start = label === '' ? '' : `${label}   `;
	return wrap(value, width - start.length).map((text, index) =>
		line(width, {text: index === 0 ? start : ' '.repeat(start.length), role: 'quiet'}, text),
	);
}

// A value behind its label, in up to three lines, with something at the right end of the first.
function hanging(start: string, value: string, width: number, aside: readonly Span[] = []): readonly Line[] {
	const room = width - start.length;
	const [first = ''] = wrap(value, room - (aside.length === 0 ? 0 : outcomeColumns + 2));
	const rest = value.slice(first.length).trimStart();
	return [
		sided(width, [{text: start, role: 'quiet'}, first], aside),
		...(rest === '' ? [] : paragraph(rest, room, 2)).map(text => line(width, ' '.repeat(start.length), text)),
	];
}

function words(text: string, width: number): readonly Line[] {
	return wrap(text, width).map(own => line(width, own));
}

// A part of the detail, with a blank line and its heading above it; nothing of an empty one.
function part(lines: readonly Line[], heading?: string): readonly Line[] {
	const title: readonly Line[] = heading === undefined ? [] : [{spans: [{text: heading, role: 'strong'}]}];
	return lines.length === 0 ? [] : [blank, ...title, ...lines];
}
