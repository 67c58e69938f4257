import {all, find} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {type Block, type Item, type Line, own} from './document-tree.ts';
import type {Teller} from './teller.ts';

interface Tally {
	events: number;
	taken: number;
}

/** Where the story was taken from: every source with how many of its events are part of the story. */
export function evidence(teller: Teller): readonly Block[] {
	const tallies = new Map<string, Tally>();
	for (const [id] of all(teller.review, 'source')) {
		tallies.set(id, {events: 0, taken: 0});
	}

	for (const {id, event} of timeline(teller.review)) {
		// Events that people wrote name their source in words; of imported ones it is an id, whose record may be gone.
		const isNamed = event.source !== undefined && (tallies.has(event.source) || event.raw === undefined);
		if (event.source !== undefined && isNamed && teller.isTold(id)) {
			const tally = tallies.get(event.source) ?? {events: 0, taken: 0};
			tally.events++;
			tally.taken += event.story === true ? 1 : 0;
			tallies.set(event.source, tally);
		}
	}

	const items = [...tallies]
		.map(([source, tally]) => sourceItem(source, tally, teller))
		.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({item}) => item);
	return items.length > 0 ? [{type: 'list', items}] : [];
}

function sourceItem(id: string, {events, taken}: Tally, {review, text}: Teller): {key: string; item: Item} {
	const source = find(review, 'source', id);
	const name = text(source ? source.name : id);
	const about = [
		text(source?.zone) && `zone ${text(source?.zone)?.text}`,
		text(source?.offset) && `clock offset ${text(source?.offset)?.text}`,
	].filter(words => words !== undefined);
	const words: Line = [
		name ?? own('a source without a name'),
		...(about.length > 0 ? [{type: 'text' as const, text: ` (${about.join(', ')})`}] : []),
		own(` – ${taken} of ${events} ${events === 1 ? 'event' : 'events'} taken into the story`),
	];
	return {key: name?.text ?? '', item: {words, below: []}};
}
