import {find} from '../../review/review.ts';
import {story, timeline} from '../../review/timeline.ts';
import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {openForm} from '../forms/form.ts';
import {rowBeside} from '../forms/quick-add.ts';
import {chosenIds, markedRows} from '../lists/chosen.ts';
import {indexInHand, rowInHand, rows} from '../lists/rows.ts';
import {unmarked} from '../lists/view.ts';
import type {State} from '../state.ts';
import {openNext, setOf} from './adding.ts';
import {nothingChosen} from './reasons.ts';

/** What works in the timeline. */
export const timelinePane: readonly Command[] = [
	{
		id: 'add-event',
		title: 'Add an event',
		contexts: ['timeline'],
		keys: ['a', 'o'],
		help: {group: 'Change', word: 'add'},
		footer: {rank: 1, word: 'add'},
		edits: true,
		run: state => quickAdd(state, 'below'),
	},
	{
		id: 'add-event-above',
		title: 'Add an event above the row',
		contexts: ['timeline'],
		keys: ['O'],
		edits: true,
		run: state => quickAdd(state, 'above'),
	},
	{
		id: 'time',
		title: 'Set the time of the event',
		contexts: ['timeline'],
		keys: ['t'],
		help: {group: 'Time', word: 'set the time', extra: true},
		edits: true,
		disabled: notAnEvent,
		run(state, environment) {
			const row = rowInHand(state);
			const above = rows(state)[indexInHand(state) - 1];
			const anchor = above?.type === 'event' ? above.event.when : undefined;
			return row?.type === 'event'
				? [
						{
							type: 'opened',
							overlay: {
								type: 'form',
								form: openForm(state, environment, {kind: 'event', id: row.id, only: ['when'], anchor, from: row.id}),
							},
						},
					]
				: [];
		},
	},
	{
		id: 'assume',
		title: 'What next: an assumption about this event',
		contexts: ['timeline'],
		keys: ['w'],
		help: {group: 'Change', word: 'what next'},
		footer: {rank: 3, word: 'what next'},
		edits: true,
		disabled: notAnEvent,
		run(state, environment) {
			const ids = chosenIds(state);
			return [openNext(state, environment, 'assumption', rowInHand(state)?.id, {events: setOf(ids)})];
		},
	},
	{
		id: 'story',
		title: 'Take the row into the story, or back beside it',
		contexts: ['timeline'],
		keys: ['s'],
		help: {group: 'Change', word: 'into the story'},
		footer: {rank: 4, word: 'story', when: ({review}) => timeline(review).length > story(review).length},
		edits: true,
		disabled: notAnEvent,
		run(state) {
			const ids = chosenIds(state);
			const taken = ids.every(id => find(state.review, 'event', id)?.story === true);
			const row = rowInHand(state);
			const hand = row?.type === 'event' ? row.id : ids[0];
			const [rows, are, stand] =
				ids.length === 1 ? ['The row', 'is', 'stands'] : [`${ids.length} rows`, 'are', 'stand'];
			const edited: Action = {
				type: 'edited',
				edit: {
					label: taken ? 'the step out of the story' : 'the step into the story',
					put: Object.fromEntries(ids.map(id => [id, {story: taken ? null : true}])),
				},
				...(hand === undefined ? {} : {hand: {pane: 'timeline', row: hand}}),
				says: `${rows} ${taken ? `${stand} beside` : `${are} in`} the story now.`,
			};
			return [
				// A row that leaves the story goes on to show, with the run that it now belongs to.
				...(taken ? [{type: 'folded', anchor: anchorAbove(state), open: true} as const] : []),
				{type: 'viewed', view: unmarked},
				edited,
			];
		},
	},
	{
		id: 'unfold',
		title: 'Show the lines of the folded evidence',
		contexts: ['timeline'],
		keys: ['Right', 'l'],
		help: {group: 'Move', word: 'unfold, fold', last: true},
		footer: {rank: 3, word: 'show the lines'},
		disabled: state => (rowInHand(state)?.type === 'fold' ? undefined : 'this row is not folded'),
		run(state) {
			const row = rowInHand(state);
			return row?.type === 'fold' ? [{type: 'folded', anchor: row.anchor, open: true}] : [];
		},
	},
	{
		id: 'fold',
		title: 'Fold the evidence',
		contexts: ['timeline'],
		keys: ['Left', 'h'],
		help: {group: 'Move', word: 'unfold, fold', last: true},
		disabled(state) {
			const row = rowInHand(state);
			if (row?.type === 'fold') {
				return 'it is folded; → shows its lines';
			}

			return row?.type === 'event' && state.view.filters.timeline === '' && state.unfolded.has(row.anchor)
				? undefined
				: 'there is no evidence here to fold';
		},
		run(state) {
			const row = rowInHand(state);
			return row?.type === 'event' ? [{type: 'folded', anchor: row.anchor, open: false}] : [];
		},
	},
];

function quickAdd(state: State, side: 'above' | 'below'): readonly Action[] {
	return [{type: 'opened', overlay: {type: 'quick-add', quickAdd: rowBeside(state, side)}}];
}

function notAnEvent(state: State): string | undefined {
	const row = rowInHand(state);
	return row?.type === 'fold' && markedRows(state).length === 0
		? 'these lines are folded; → shows them'
		: nothingChosen(state);
}

function anchorAbove(state: State): string {
	const all = rows(state);
	for (let index = indexInHand(state) - 1; index >= 0; index--) {
		const row = all[index];
		if (row?.type === 'day' || (row?.type === 'event' && row.event.story === true)) {
			return row.id;
		}
	}

	return '';
}
