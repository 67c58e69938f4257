import {joinEvents} from '../../review/join-events.ts';
import {applyEdit, find} from '../../review/review.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';
import type {Command} from '../command.ts';
import {textField} from '../forms/text-field.ts';
import {chosenRows, eventsChosen, markedRows} from '../lists/chosen.ts';
import {isEmptyPane, rowInHand, rows} from '../lists/rows.ts';
import {unmarked, zoneShown} from '../lists/view.ts';
import type {State} from '../state.ts';
import {emptyPane, nothingChosen} from './reasons.ts';

/** What chooses rows, and what is done with several of them. */
export const choosing: readonly Command[] = [
	{
		id: 'mark',
		title: 'Mark the row, or not',
		contexts: ['list'],
		keys: [' '],
		help: {group: 'Change', word: 'mark, range, all'},
		footer: {rank: 6, word: 'mark', when: ({size}) => size.columns >= 100},
		disabled: nothingChosen,
		run(state) {
			const row = rowInHand(state);
			if (!row) {
				return [];
			}

			const marks = new Set(markedRows(state).map(({id}) => id));
			if (!marks.delete(row.id)) {
				marks.add(row.id);
			}

			return [{type: 'viewed', view: {marks, range: undefined}}];
		},
	},
	{
		id: 'mark-range',
		title: 'Mark a range: begins at the row and ends where you go',
		contexts: ['list'],
		keys: ['v'],
		help: {group: 'Change', word: 'mark, range, all'},
		disabled: nothingChosen,
		run(state) {
			const row = rowInHand(state);
			if (state.view.range === undefined) {
				return [{type: 'viewed', view: {range: row?.id}, says: 'Go to the end of the range. v ends it, Esc clears.'}];
			}

			return [{type: 'viewed', view: {marks: new Set(markedRows(state).map(({id}) => id)), range: undefined}}];
		},
	},
	{
		id: 'mark-all',
		title: 'Mark all rows, or none',
		contexts: ['list'],
		keys: ['A'],
		help: {group: 'Change', word: 'mark, range, all'},
		disabled: emptyPane,
		run(state) {
			const all = rows(state).filter(row => row.type !== 'day');
			const isWhole = markedRows(state).length === all.length;
			return [{type: 'viewed', view: {marks: new Set(isWhole ? [] : all.map(({id}) => id)), range: undefined}}];
		},
	},
	{
		id: 'clear',
		title: 'Clear what is marked, then the filter',
		contexts: ['list'],
		keys: ['Escape'],
		help: {group: 'Find', word: 'clear', last: true},
		footer: {rank: 1, word: 'show all', when: state => rows(state).length === 0 && !isEmptyPane(state)},
		run(state) {
			if (markedRows(state).length > 0) {
				return [{type: 'viewed', view: unmarked}];
			}

			return filterOf(state) === ''
				? [{type: 'searched', text: ''}]
				: [{type: 'viewed', view: {filters: {...state.view.filters, [state.pane]: ''}}}];
		},
	},
	{
		id: 'join',
		title: 'Join the marked events: they were the same moment',
		contexts: ['timeline'],
		keys: ['m'],
		help: {group: 'Change', word: 'join (same moment)', extra: true},
		edits: true,
		disabled: state => (eventsChosen(state).length < 2 ? 'mark two rows first (Space)' : undefined),
		run(state) {
			const ids = eventsChosen(state);
			const hand = rowInHand(state)?.id;
			const told = chosenRows(state).find(row => row.type === 'event' && row.event.story === true)?.id;
			const kept = hand !== undefined && ids.includes(hand) ? hand : (told ?? ids[0] ?? '');
			const edit = joinEvents(state.review, kept, ids);
			const when = find(applyEdit(state.review, edit), 'event', kept)?.when;
			const at = when === undefined || when.as === 'unknown' ? '' : `, at ${shownMoment(when, zoneShown(state))}`;
			return [
				{type: 'viewed', view: unmarked},
				{
					type: 'edited',
					edit,
					hand: {pane: 'timeline', row: kept},
					says: `${ids.length} rows are one now${at}. What the others said stands in its notes.`,
				},
			];
		},
	},
	{
		id: 'shift',
		title: 'Shift the times of the marked events…',
		contexts: ['timeline'],
		keys: [],
		aliases: ['shift'],
		help: {group: 'Time', word: 'shift the marked', extra: true},
		edits: true,
		disabled: state => (eventsChosen(state).length === 0 ? nothingChosen(state) : undefined),
		run: () => [{type: 'opened', overlay: {type: 'ask', purpose: 'shift', field: textField()}}],
	},
];

function filterOf({view, pane}: State): string {
	return view.filters[pane];
}
