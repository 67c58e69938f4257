import {wrap} from '../app/columns.ts';
import {layout} from '../app/layout.ts';
import {assumptionsAt, type Row, rowInHand} from '../app/rows.ts';
import type {State} from '../app/state.ts';
import {longMoment, shownMoment} from '../review/describe-moment.ts';
import {kinds} from '../review/kinds.ts';
import {pointingTo, present} from '../review/links.ts';
import {names} from '../review/names.ts';
import type {AssumptionRecord, EventRecord} from '../review/records.ts';
import {find, incident, recordOf} from '../review/review.ts';
import {blank, type Line, line, type Span, shown, sided, thinRule} from './lines.ts';
import {outcomeSpan, paragraph, sourceWords} from './list-lines.ts';

/** What is known of the row in hand, below the list, with the rule above it; exactly as many lines as the layout gives. */
export function detailLines(state: State): readonly Line[] {
	const {detail, columns} = layout(state);
	if (detail === 0) {
		return [];
	}

	const row = rowInHand(state);
	const own = row === undefined ? [] : detailOf(state, row);
	const lines = [row === undefined ? blank : thinRule(columns), ...own];
	while (lines.length < detail) {
		lines.push(blank);
	}

	return lines.slice(0, detail);
}

function detailOf(state: State, row: Row): readonly Line[] {
	switch (row.type) {
		case 'event':
			return eventDetail(state, row.id, row.event);
		case 'assumption':
			return assumptionDetail(state, row.id, row.assumption);
		case 'fold':
			return row.entries.slice(0, 3).map(({event}) => {
				const time = shownMoment(event.when ?? {as: 'unknown'}, incident(state.review).zone ?? 'UTC');
				return line(state.size.columns - 1, {text: `    ${time}  `, role: 'quiet'}, shown(event.what));
			});
		case 'day':
		case 'learning':
		case 'experiment':
			return [];
	}
}

function eventDetail(state: State, id: string, event: EventRecord): readonly Line[] {
	const {columns} = state.size;
	const {review} = state;
	const room = layout(state).detail - 1;
	const when = longMoment(event.when ?? {as: 'unknown'}, incident(review).zone ?? 'UTC');
	const words = paragraph(`${when}  ${shown(event.what)}`, columns - 6, room > 3 ? 3 : 2);
	const facts = eventFacts(state, id, event);
	const spans = facts.flatMap(([label, value], index): Span[] => [
		{text: `${index === 0 ? '' : '   '}${label}  `, role: 'quiet'},
		{text: value},
	]);
	const body = (event.notes ?? '') === '' ? loggedLines(event) : (event.notes ?? '').split('\n');
	const left = Math.max(0, room - words.length - (spans.length > 0 ? 1 : 0));
	const shownBody =
		body.length > left
			? wrap(shown(body.join('\n')), columns - 6)
			: body.flatMap(text => wrap(shown(text), columns - 6));
	const clipped =
		shownBody.length > left
			? [...shownBody.slice(0, Math.max(0, left - 1)), `${shownBody[left - 1] ?? ''} …`]
			: shownBody;
	const made = [...words, ...clipped.slice(0, left)].map(text => line(columns - 1, `    ${text}`));
	return spans.length > 0 ? [...made, line(columns - 1, '    ', ...spans)] : made;
}

// What the log says beyond the words of the row: the lines of a stack trace, or the whole line as it was written.
function loggedLines({raw, story}: EventRecord): readonly string[] {
	const lines = (raw ?? '').split('\n').filter(text => text.trim() !== '');
	return lines.length > 1 ? lines.slice(1) : story ? [] : lines;
}

function eventFacts(
	state: State,
	id: string,
	event: EventRecord,
): ReadonlyArray<readonly [label: string, value: string]> {
	const {review} = state;
	const seat = find(review, 'seat', event.seat);
	const held = assumptionsAt(review, id).map(
		assumption => `${names(review).get(assumption) ?? ''} ${shown(find(review, 'assumption', assumption)?.assumed)}`,
	);
	const facts: ReadonlyArray<readonly [string, string]> = [
		['', event.private ? 'private, never exported' : ''],
		['also', keptWords(event)],
		['who', shown(seat?.role ?? seat?.name)],
		['seen through', shown(event.through)],
		['source', sourceWords(review, event)],
		['links', held.join(' · ')],
		['marks', Object.keys(event.marks ?? {}).join(', ')],
		['tags', shown(Object.keys(event.tags ?? {}).join(', '))],
		['link', shown(event.url)],
	];
	return facts.filter(([, value]) => value !== '');
}

// The values that others gave to fields at the same time, which lost and are kept.
function keptWords({conflicts}: EventRecord | AssumptionRecord): string {
	return shown(
		Object.entries(conflicts ?? {})
			.map(([field, values]) =>
				field === 'kind' ? 'somebody removed this' : `${field}: ${Object.keys(values).join(' or ')}`,
			)
			.join(' · '),
	);
}

function assumptionDetail(state: State, id: string, assumption: AssumptionRecord): readonly Line[] {
	const {columns} = state.size;
	const {review} = state;
	const zone = incident(review).zone ?? 'UTC';
	const name = names(review).get(id) ?? '';
	const events = present(review, assumption.events);
	// The first that has a time says more than one that has none.
	const event = events.find(id => (find(review, 'event', id)?.when?.as ?? 'unknown') !== 'unknown') ?? events[0];
	const others = events.filter(id => id !== event);
	const record = find(review, 'event', event);
	const at = record
		? `at ${shownMoment(record.when ?? {as: 'unknown'}, zone)}  ${shown(record.what)}${others.length > 0 ? ` and ${others.length} more` : ''}`
		: 'not linked to an event yet: L';
	const {fields} = kinds.assumption;
	const labelled = (label: string, value: string | undefined, aside?: Span) =>
		sided(columns - 2, [{text: `    ${label.padEnd(12)}`, role: 'quiet'}, shown(value) || '—'], aside ? [aside] : []);
	const learnings = pointingTo(review, id).filter(from => recordOf(review, from)?.kind === 'learning');
	const leads = learnings
		.map(from => `${names(review).get(from) ?? ''} ${shown(find(review, 'learning', from)?.text)}`)
		.join(' · ');
	return [
		line(columns - 1, '    ', {text: name.padEnd(5), role: 'accent'}, {text: at, role: record ? 'text' : 'quiet'}),
		line(
			columns - 1,
			'    ',
			[
				assumption.private ? 'private, never exported' : '',
				keptWords(assumption) === '' ? '' : `also  ${keptWords(assumption)}`,
			]
				.filter(Boolean)
				.join('   '),
		),
		labelled(fields.assumed.label, assumption.assumed),
		labelled(fields.expected.label, assumption.expected),
		labelled(fields.happened.label, assumption.happened, outcomeSpan(assumption.outcome)),
		labelled(fields.sense.label, assumption.sense),
		blank,
		line(
			columns - 1,
			{text: '    leads to    ', role: 'quiet'},
			leads === '' ? {text: 'nothing yet: w', role: 'quiet'} : leads,
		),
	];
}
