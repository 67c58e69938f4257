import {kinds} from '../review/kinds.ts';
import {ranked} from '../review/names.ts';
import type {ExperimentRecord, LearningRecord} from '../review/records.ts';
import {find} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {isDay} from '../review/times/moment.ts';
import {longDay} from '../review/times/time-words.ts';
import {eventLine} from './document-timeline.ts';
import {type Block, type Line, own} from './document-tree.ts';
import {chosen, type Labelled, labelled, present, reference} from './labelled.ts';
import type {Teller} from './teller.ts';

/** What we learned: each learning with where it comes from. */
export function learnings(teller: Teller): readonly Block[] {
	return ranked(teller.review, 'learning')
		.filter(([id]) => teller.stands(id))
		.flatMap(([id, learning]) => finding(id, learning.text, learningLines(learning, teller), teller));
}

/** What we will try: experiments with all that is planned, and what came of them. */
export function trials(teller: Teller): readonly Block[] {
	return ranked(teller.review, 'experiment')
		.filter(([id]) => teller.stands(id))
		.flatMap(([id, experiment]) => finding(id, experiment.text, experimentLines(experiment, teller), teller));
}

function finding(
	id: string,
	words: string | undefined,
	told: readonly Labelled[],
	{name, lines}: Teller,
): readonly Block[] {
	const paragraph: Block = {type: 'paragraph', label: name(id), lines: lines(words)};
	return told.length > 0 ? [paragraph, {type: 'list', items: told.map(labelled)}] : [paragraph];
}

function learningLines(learning: LearningRecord, teller: Teller): readonly Labelled[] {
	const {fields} = kinds.learning;
	const {lines} = teller;
	return present([
		[fields.from.label, origins(learning, teller)],
		[fields.who.label, lines(learning.who)],
		[fields.notes.label, lines(learning.notes)],
	]);
}

// Assumptions by their names, then events by time: the order in which they stand on the page.
function origins({from = {}}: LearningRecord, teller: Teller): readonly Line[] {
	const {review, isTold} = teller;
	const isOrigin = (id: string) => from[id] === true && isTold(id);
	return [
		...ranked(review, 'assumption')
			.filter(([id]) => isOrigin(id))
			.map(([id, {assumed}]) => reference(id, assumed, teller)),
		...timeline(review)
			.filter(({id}) => isOrigin(id))
			.map(({event}) => eventLine(event, teller)),
	];
}

function experimentLines(experiment: ExperimentRecord, teller: Teller): readonly Labelled[] {
	const {fields} = kinds.experiment;
	const {lines, role, isTold, review} = teller;
	const {learning: id = '', again} = experiment;
	const learning = isTold(id) ? find(review, 'learning', id) : undefined;
	return present([
		[fields.learning.label, learning ? [reference(id, learning.text, teller)] : []],
		[fields.sort.label, chosen(fields.sort, experiment.sort, teller)],
		[fields.expected.label, lines(experiment.expected)],
		[fields.watch.label, lines(experiment.watch)],
		[fields.risk.label, lines(experiment.risk)],
		[fields.stop.label, lines(experiment.stop)],
		[fields.seat.label, lines(role(experiment.seat))],
		[fields.again.label, again !== undefined && isDay(again) ? [[own(longDay(again, false))]] : lines(again)],
		[fields.came.label, lines(experiment.came)],
	]);
}
