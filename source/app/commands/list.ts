import type {Environment} from '../../review/environment.ts';
import {renamedByMove} from '../../review/names.ts';
import {moveEvent, moveRanked, whyFixed} from '../../review/placing.ts';
import {incidentId, parts} from '../../review/review.ts';
import {type Action, notice} from '../action.ts';
import {nothingToUndo} from '../changes.ts';
import type {Command} from '../command.ts';
import {openForm} from '../forms/form.ts';
import {textField} from '../forms/text-field.ts';
import {chosenRows, markedRows} from '../lists/chosen.ts';
import {removalQuestion} from '../lists/removal.ts';
import {indexInHand, isEmptyPane, rowInHand, rows} from '../lists/rows.ts';
import type {State} from '../state.ts';
import {helping} from './helping.ts';
import {emptyPane, nothingChosen} from './reasons.ts';

/** What works in the three panes alike: changing a row, undo, files, leaving. */
export const list: readonly Command[] = [
	{
		id: 'edit',
		title: 'Edit the row',
		contexts: ['list'],
		keys: ['Enter', 'e'],
		help: {group: 'Change', word: 'edit'},
		footer: {rank: 2, word: 'edit', when: state => rowInHand(state)?.type !== 'fold'},
		edits: state => rowInHand(state)?.type !== 'fold',
		disabled: nothingChosen,
		run: (state, environment) => openRow(state, environment),
	},
	{
		id: 'remove',
		title: 'Delete the row (twice; u brings it back)',
		contexts: ['list'],
		keys: ['d', 'Delete'],
		help: {group: 'Change', word: 'delete (twice)'},
		footer: {
			rank: 5,
			word: 'delete',
			now(state) {
				const marked = markedRows(state).length;
				return marked === 0 ? 'delete' : `delete ${marked.toLocaleString('en')}`;
			},
			when: state => state.pane === 'timeline' || markedRows(state).length > 0,
		},
		edits: true,
		disabled: nothingChosen,
		run(state) {
			const chosen = chosenRows(state);
			const overlay = {type: 'confirm', question: removalQuestion(chosen), remove: chosen.map(({id}) => id)} as const;
			return chosen.length === 0 ? [] : [{type: 'opened', overlay}];
		},
	},
	{
		id: 'undo',
		title: 'Undo',
		contexts: ['list'],
		keys: ['u'],
		help: {group: 'Change', word: 'undo, redo'},
		footer: {rank: 5.5, word: 'undo', when: ({size}) => size.columns >= 100},
		edits: true,
		disabled: ({history, undosAhead}) =>
			history.done.length === 0 && undosAhead === undefined ? nothingToUndo : undefined,
		run: () => [{type: 'undo'}],
	},
	{
		id: 'redo',
		title: 'Redo',
		contexts: ['list'],
		keys: ['U', 'Ctrl+R'],
		help: {group: 'Change', word: 'undo, redo'},
		edits: true,
		disabled: ({history}) => (history.undone.length === 0 ? 'nothing was undone' : undefined),
		run: () => [{type: 'redo'}],
	},
	{
		id: 'link',
		title: 'Link with events or assumptions',
		contexts: ['list'],
		keys: ['L'],
		help: {group: 'Change', word: 'link'},
		footer: {rank: 6, word: 'link', when: ({pane, size}) => pane !== 'timeline' || size.columns >= 100},
		edits: true,
		disabled(state) {
			const row = rowInHand(state);
			return row?.type === 'event' || row?.type === 'assumption' || row?.type === 'learning'
				? undefined
				: (nothingChosen(state) ?? 'this row has no links of its own');
		},
		run(state) {
			const row = rowInHand(state);
			return row
				? [{type: 'opened', overlay: {type: 'choices', choices: {list: 'links', target: row.id, filter: '', at: 0}}}]
				: [];
		},
	},
	{
		id: 'move-down',
		title: 'Move the row down (an event only while it has no time)',
		contexts: ['list'],
		keys: ['J'],
		help: {group: 'Change', word: 'move (no time)', extra: true},
		edits: true,
		disabled: whyNotMoved,
		run: state => moved(state, 1),
	},
	{
		id: 'move-up',
		title: 'Move the row up',
		contexts: ['list'],
		keys: ['K'],
		help: {group: 'Change', word: 'move (no time)', extra: true},
		edits: true,
		disabled: whyNotMoved,
		run: state => moved(state, -1),
	},
	{
		id: 'incident',
		title: 'The incident: title, in short, impact, date, zone, seats',
		contexts: ['list'],
		keys: ['0'],
		aliases: ['incident'],
		help: {group: 'Change', word: 'the incident', extra: true},
		footer: {rank: 3, word: 'the incident', when: isEmptyPane},
		edits: true,
		run: (state, environment) => [
			{
				type: 'opened',
				overlay: {
					type: 'form',
					form: openForm(state, environment, {kind: 'incident', id: incidentId}),
				},
			},
		],
	},
	{
		id: 'import',
		title: 'Read a log as evidence',
		contexts: ['list'],
		keys: ['i'],
		help: {group: 'Share', word: 'import, export'},
		footer: {rank: 2, word: 'read a log', when: state => state.pane === 'timeline' && isEmptyPane(state)},
		edits: true,
		run: () => [{type: 'opened', overlay: {type: 'ask', purpose: 'import', field: textField()}}],
	},
	{
		id: 'export',
		title: 'The review as Markdown: look, copy, write',
		contexts: ['list'],
		keys: ['x'],
		help: {group: 'Share', word: 'import, export'},
		footer: {rank: 4, word: 'export', when: ({pane}) => pane === 'learnings'},
		disabled({review}) {
			const {events, others} = parts(review);
			return events.length + others.length === 0 ? 'there is nothing to write yet' : undefined;
		},
		run: () => [{type: 'preview', target: undefined}],
	},
	{
		id: 'copy',
		title: 'Copy…: the rows, the timeline, all',
		contexts: ['list'],
		keys: ['y'],
		help: {group: 'Share', word: 'copy…, all'},
		footer: {rank: 6.5, word: 'copy', when: ({size}) => size.columns >= 100},
		disabled: emptyPane,
		run: () => [{type: 'opened', overlay: {type: 'copy', sent: undefined}}],
	},
	{
		id: 'copy-whole',
		title: 'Copy all as Markdown',
		contexts: ['list'],
		keys: ['Y'],
		help: {group: 'Share', word: 'copy…, all'},
		disabled: emptyPane,
		run: () => [
			{type: 'opened', overlay: {type: 'copy', sent: 'all'}},
			{type: 'copy', part: 'all'},
		],
	},
	{
		id: 'save',
		title: 'Save now, and take in what others wrote',
		contexts: ['list'],
		keys: ['Ctrl+S'],
		help: {group: 'Leave', word: 'save now', extra: true},
		aliases: ['w'],
		run: () => [{type: 'save'}],
	},
	{
		id: 'palette',
		title: 'Find a command by its name',
		contexts: ['list'],
		keys: [':', 'Ctrl+P'],
		help: {group: 'Find', word: 'any command', extra: true},
		footer: {rank: 9, word: 'commands'},
		run: () => [
			{type: 'opened', overlay: {type: 'choices', choices: {list: 'commands', target: undefined, filter: '', at: 0}}},
		],
	},
	...helping,
	{
		id: 'quit',
		title: 'Leave',
		contexts: ['list'],
		keys: ['q', 'Q'],
		help: {group: 'Leave', word: 'leave', extra: true},
		aliases: ['q', 'wq'],
		blind: true,
		run: ({confirmQuit, leaving}) => (confirmQuit && !leaving ? [{type: 'leaving'}] : [{type: 'quit', code: 0}]),
	},
];

function openRow(state: State, environment: Environment): readonly Action[] {
	const row = rowInHand(state);
	if (!row || row.type === 'day') {
		return [];
	}

	if (row.type === 'fold') {
		return [{type: 'folded', anchor: row.anchor, open: true}];
	}

	const above = row.type === 'event' ? rows(state)[indexInHand(state) - 1] : undefined;
	const anchor = above?.type === 'event' ? above.event.when : undefined;
	return [
		{
			type: 'opened',
			overlay: {
				type: 'form',
				form: openForm(state, environment, {kind: row.type, id: row.id, anchor, from: row.id}),
			},
		},
	];
}

function moved(state: State, by: 1 | -1): readonly Action[] {
	const row = rowInHand(state);
	const edit =
		row?.type === 'event'
			? moveEvent(state.review, row.id, by)
			: row?.type === 'assumption' || row?.type === 'learning' || row?.type === 'experiment'
				? moveRanked(state.review, row.type, row.id, by)
				: undefined;
	return edit && row
		? [{type: 'edited', edit, hand: {pane: state.pane, row: row.id}, remark: renamedByMove(state.review, edit, row.id)}]
		: [notice('It stands at the end already.')];
}

function whyNotMoved(state: State): string | undefined {
	const row = rowInHand(state);
	return row?.type === 'event'
		? whyFixed(row.event)
		: row?.type === 'fold'
			? 'its time decides where it stands'
			: nothingChosen(state);
}
