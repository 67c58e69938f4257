import {type Field, kinds} from '../review/kinds.ts';
import {ranked} from '../review/names.ts';
import type {AssumptionRecord} from '../review/records.ts';
import {timeline} from '../review/timeline.ts';
import {eventLine, isTimeKnown, toldStory} from './document-timeline.ts';
import {type Block, type Item, own} from './document-tree.ts';
import {chosen, type Labelled, labelled, labelledLines, present, reference} from './labelled.ts';
import type {Teller} from './teller.ts';

const {fields} = kinds.assumption;
const sizes: Readonly<Record<string, number>> = {fundamental: 0, situational: 1, slip: 2};

/** Assumptions that differed or held partly: the largest surprise first, then by time. */
export function partedAssumptions(teller: Teller): readonly Block[] {
	const positions = new Map(toldStory(teller).map(({id}, index) => [id, index]));
	const size = ({surprise}: AssumptionRecord) => sizes[surprise ?? ''] ?? 3;
	const time = ({events}: AssumptionRecord) =>
		Math.min(positions.size, ...teller.told(events).map(id => positions.get(id) ?? positions.size));
	return told(teller, ({outcome}) => outcome !== undefined && outcome !== 'held')
		.toSorted(([, a], [, b]) => size(a) - size(b) || time(a) - time(b))
		.flatMap(([id, assumption]) => triad(id, assumption, teller));
}

/** Assumptions that held. */
export function heldAssumptions(teller: Teller): readonly Block[] {
	return told(teller, ({outcome}) => outcome === 'held').flatMap(([id, assumption]) => triad(id, assumption, teller));
}

/** What is not known yet: how an assumption turned out, when something happened. */
export function openQuestions(teller: Teller): readonly Block[] {
	const open = told(teller, ({outcome}) => outcome === undefined).map(([id, assumption]): Item => {
		const words = teller.text(assumption.assumed);
		return {
			label: teller.name(id),
			words: [...(words ? [words, own(' – ')] : []), own('how it turned out is not known')],
			below: labelledLines([
				...present([
					[fields.expected.label, teller.lines(assumption.expected)],
					[fields.happened.label, teller.lines(assumption.happened)],
				]),
				...furtherLines(assumption, teller),
			]),
		};
	});
	const untimed = toldStory(teller)
		.filter(({event}) => !isTimeKnown(event))
		.map(({event}): Item => ({words: eventLine(event, teller), below: []}));
	const items = [...open, ...untimed];
	return items.length > 0 ? [{type: 'list', items}] : [];
}

function told(
	{review, stands}: Teller,
	wanted: (assumption: AssumptionRecord) => boolean,
): ReadonlyArray<readonly [string, AssumptionRecord]> {
	return ranked(review, 'assumption').filter(([id, assumption]) => stands(id) && wanted(assumption));
}

function triad(id: string, assumption: AssumptionRecord, teller: Teller): readonly Block[] {
	return [
		{type: 'heading', words: reference(id, assumption.assumed, teller)},
		{
			type: 'list',
			items: [...triadLines(assumption, teller), ...furtherLines(assumption, teller)].map(labelled),
		},
	];
}

// The three always stand there: what is missing in them is worth asking about.
function triadLines({assumed, expected, happened}: AssumptionRecord, {text}: Teller): readonly Labelled[] {
	const line = ({label}: Field, value: string | undefined): Labelled => [label, [[text(value) ?? own('not known')]]];
	return [line(fields.assumed, assumed), line(fields.expected, expected), line(fields.happened, happened)];
}

function furtherLines(assumption: AssumptionRecord, teller: Teller): readonly Labelled[] {
	const {lines, told, role} = teller;
	const seats = told(assumption.seats).flatMap(id => role(id) ?? []);
	const events = timeline(teller.review).filter(({id}) => assumption.events?.[id] === true && teller.isTold(id));
	return present([
		[fields.outcome.label, chosen(fields.outcome, assumption.outcome, teller)],
		[fields.sense.label, lines(assumption.sense)],
		[fields.seats.label, lines(seats.toSorted().join(', '))],
		[fields.surprise.label, chosen(fields.surprise, assumption.surprise, teller)],
		[fields.events.label, events.map(({event}) => eventLine(event, teller))],
		[fields.notes.label, lines(assumption.notes)],
	]);
}
