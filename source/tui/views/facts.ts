import {atMost, wrap} from '../../app/columns.ts';
import {assumptionsAt} from '../../app/lists/held-at.ts';
import {shown} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {fieldOf} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import type {AnyRecord, EventRecord} from '../../review/records.ts';
import {find} from '../../review/review.ts';
import {sourceWords} from './timeline-row.ts';

/** What the log says beyond the words of the row: the lines of a stack trace, or the whole line as it was written. */
export function loggedLines({raw, story}: EventRecord): readonly string[] {
	const lines = (raw ?? '').split('\n').filter(text => text.trim() !== '');
	return lines.length > 1 ? lines.slice(1) : story ? [] : lines;
}

/** What else is known of an event, as label and value, what is empty left out. */
export function eventFacts(
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

/** The values that others gave to fields at the same time, which lost and are kept. */
export function keptWords({kind, conflicts}: AnyRecord): string {
	return shown(
		Object.entries(conflicts ?? {})
			.map(([field, values]) =>
				field === 'kind'
					? 'somebody deleted this'
					: `${fieldOf(kind, field)?.label.toLowerCase() ?? field}: ${Object.keys(values).map(plainValue).join(' or ')}`,
			)
			.join(' · '),
	);
}

function plainValue(json: string): string {
	const value: unknown = JSON.parse(json);
	return typeof value === 'string' ? value : value === null ? 'nothing' : 'another one';
}

/** A text in lines of a width, at most so many of them; what is left out is marked. */
export function paragraph(text: string, columns: number, most: number): readonly string[] {
	return atMost(wrap(text, columns), most, columns);
}
