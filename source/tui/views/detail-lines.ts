import {atMost, clip, columnsOf, pad, wrap} from '../../app/columns.ts';
import {isWide, layout} from '../../app/layout.ts';
import {type Row, rowInHand} from '../../app/lists/rows.ts';
import {dayNamed, zoneShown} from '../../app/lists/view.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {kinds} from '../../review/kinds.ts';
import {pointingTo, present} from '../../review/links.ts';
import {names} from '../../review/names.ts';
import type {AssumptionRecord, EventRecord} from '../../review/records.ts';
import {find, recordOf} from '../../review/review.ts';
import {shortMoment, shownMoment} from '../../review/times/describe-moment.ts';
import {blank, filled, type Line, line, type Span, sided, thinRule} from '../lines.ts';
import {outcomeColumns, outcomeSpan} from './assumption-row.ts';
import {eventFacts, keptWords, loggedLines, paragraph} from './facts.ts';

const leastFact = 12;

/** What is known of the row in hand, below the list, with the rule above it; exactly as many lines as the layout gives. */
export function detailLines(state: State): readonly Line[] {
	const {detail, columns} = layout(state);
	const row = rowInHand(state);
	const own = row === undefined ? [] : [thinRule(columns), ...detailOf(state, row)];
	return filled(own, detail.place === 'below' ? detail.lines : 0);
}

function detailOf(state: State, row: Row): readonly Line[] {
	switch (row.type) {
		case 'event':
			return eventDetail(state, row.id, row.event);
		case 'assumption':
			return assumptionDetail(state, row.id, row.assumption);
		case 'fold':
			return row.entries.slice(0, 3).map(({event}) => {
				const time = shownMoment(event.when ?? {as: 'unknown'}, zoneShown(state));
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
	const room = layout(state).detail.lines - 1;
	const when = shortMoment(event.when ?? {as: 'unknown'}, zoneShown(state), dayNamed(state) ?? '');
	const words = paragraph(`${when}  ${shownStart(event.what, 4 * columns)}`, columns - 6, room > 3 ? 3 : 2);
	const spans = factSpans(eventFacts(state, id, event), columns - 5);
	const body = (event.notes ?? '') === '' ? loggedLines(event) : (event.notes ?? '').split('\n');
	const left = Math.max(0, room - words.length - (spans.length > 0 ? 1 : 0));
	const shownBody =
		body.length > left
			? wrap(shownStart(body.slice(0, left + 1).join('\n'), (left + 1) * columns), columns - 6)
			: body.flatMap(text => wrap(shownStart(text, (left + 1) * columns), columns - 6));
	const made = [...words, ...atMost(shownBody, left, columns - 6)].map(text => line(columns - 1, `    ${text}`));
	return spans.length > 0 ? [...made, line(columns - 1, '    ', ...spans)] : made;
}

// On one line, as many as there is room for; the last one may be cut, but not to less than says something.
function factSpans(facts: ReturnType<typeof eventFacts>, columns: number): readonly Span[] {
	const spans: Span[] = [];
	let left = columns;
	for (const [label, value] of facts) {
		const start = `${spans.length === 0 ? '' : '   '}${label}  `;
		if (left < columnsOf(start) + Math.min(columnsOf(value), leastFact)) {
			break;
		}

		spans.push({text: start, role: 'quiet'}, {text: value});
		left -= columnsOf(start) + columnsOf(value);
	}

	return spans;
}

function assumptionDetail(state: State, id: string, assumption: AssumptionRecord): readonly Line[] {
	const {columns} = state.size;
	const {review} = state;
	const zone = zoneShown(state);
	const name = names(review).get(id) ?? '';
	const events = present(review, assumption.events);
	// The first that has a time says more than one that has none.
	const event = events.find(id => (find(review, 'event', id)?.when?.as ?? 'unknown') !== 'unknown') ?? events[0];
	const others = events.filter(id => id !== event);
	const record = find(review, 'event', event);
	const at = record
		? `at ${shownMoment(record.when ?? {as: 'unknown'}, zone)}  ${shown(record.what)}${others.length > 0 ? ` and ${others.length} more` : ''}`
		: 'not linked to an event yet: L';
	const learnings = pointingTo(review, id).filter(from => recordOf(review, from)?.kind === 'learning');
	return [
		line(columns - 1, '    ', {text: name.padEnd(5), role: 'accent'}, {text: at, role: record ? 'text' : 'quiet'}),
		line(columns - 1, '    ', remarkWords(assumption)),
		...(isWide(state) ? wideAssumption(state, assumption, learnings) : narrowAssumption(state, assumption, learnings)),
	];
}

// Where the list is wide, its columns tell what was assumed, expected and found.
function wideAssumption(state: State, assumption: AssumptionRecord, learnings: readonly string[]): readonly Line[] {
	const {review} = state;
	const {columns} = state.size;
	const seats = Object.keys(assumption.seats ?? {}).map(seat =>
		shown(find(review, 'seat', seat)?.role ?? find(review, 'seat', seat)?.name),
	);
	const ahead = (label: string, value: string): readonly Span[] => [
		{text: `    ${label.padEnd(18)}`, role: 'quiet'},
		{text: value || '—'},
	];
	const [first, ...further] = learnings;
	const more = further.length > 0 ? ` and ${further.length} more` : '';
	const held = seats.join(', ');
	const room = columns - 43 - columnsOf(held) - more.length;
	const leads: readonly Span[] =
		first === undefined
			? [{text: 'nothing yet: w', role: 'quiet'}]
			: [
					{text: names(review).get(first) ?? '', role: 'accent'},
					{text: ` ${clip(shown(find(review, 'learning', first)?.text), Math.max(30, room))}${more}`},
				];
	return [
		line(columns - 1, ...ahead('Made sense then', shownStart(assumption.sense, columns))),
		sided(columns - 1, ahead('Who held it', held), [{text: 'leads to  ', role: 'quiet'}, ...leads]),
	];
}

function narrowAssumption(state: State, assumption: AssumptionRecord, learnings: readonly string[]): readonly Line[] {
	const {review} = state;
	const {columns} = state.size;
	const {fields} = kinds.assumption;
	// The outcome stands in the column that it has in the list above.
	const labelled = (label: string, value: string | undefined, aside?: Span) =>
		sided(
			columns - 1,
			[{text: `    ${label.padEnd(12)}`, role: 'quiet'}, shownStart(value, columns) || '—'],
			aside ? [{...aside, text: pad(aside.text, outcomeColumns)}] : [],
		);
	const leads = learnings
		.map(from => `${names(review).get(from) ?? ''} ${shown(find(review, 'learning', from)?.text)}`)
		.join(' · ');
	return [
		labelled(fields.assumed.label, assumption.assumed),
		labelled(fields.expected.label, assumption.expected),
		labelled(fields.happened.label, assumption.happened, outcomeSpan(assumption.outcome)),
		...senseLines(shownStart(assumption.sense, 3 * columns), columns),
		line(
			columns - 1,
			{text: '    leads to    ', role: 'quiet'},
			leads === '' ? {text: 'nothing yet: w', role: 'quiet'} : leads,
		),
	];
}

// The words of which a review learns most have a second line, if they need it.
function senseLines(sense: string, columns: number): readonly Line[] {
	const [first = '', second = ''] = paragraph(sense || '—', columns - 17, 2);
	const {label} = kinds.assumption.fields.sense;
	return [
		line(columns - 1, {text: `    ${label.padEnd(12)}`, role: 'quiet'}, first),
		second === '' ? blank : line(columns - 1, ' '.repeat(16), second),
	];
}

// What is rarely there, in the line below the head: that it stays here, how large the surprise was, what lost and is kept.
function remarkWords(assumption: AssumptionRecord): string {
	const {surprise} = kinds.assumption.fields;
	const kept = keptWords(assumption);
	return [
		assumption.private ? 'private, never exported' : '',
		assumption.surprise === undefined
			? ''
			: `${surprise.label.toLowerCase()}  ${surprise.choices?.[assumption.surprise] ?? ''}`,
		kept === '' ? '' : `also  ${kept}`,
	]
		.filter(Boolean)
		.join('   ');
}
