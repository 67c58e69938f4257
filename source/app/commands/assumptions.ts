import type {Environment} from '../../review/environment.ts';
import {kinds} from '../../review/kinds.ts';
import {newRank} from '../../review/placing.ts';
import type {Outcome} from '../../review/records.ts';
import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {openForm} from '../form.ts';
import {rowInHand} from '../rows.ts';
import type {State} from '../state.ts';
import {nothingChosen} from './reasons.ts';

const outcomes = [undefined, ...(Object.keys(kinds.assumption.fields.outcome.choices ?? {}) as Outcome[])];

/** What works among the assumptions. */
export const assumptions: readonly Command[] = [
	{
		id: 'add-assumption',
		title: 'Add an assumption',
		contexts: ['assumptions'],
		keys: ['a'],
		footer: {rank: 1, word: 'add'},
		run: (state, environment) => [opened(state, environment, undefined)],
	},
	{
		id: 'add-assumption-below',
		title: 'Add an assumption below the row',
		contexts: ['assumptions'],
		keys: ['o'],
		run: (state, environment) => [opened(state, environment, 1)],
	},
	{
		id: 'add-assumption-above',
		title: 'Add an assumption above the row',
		contexts: ['assumptions'],
		keys: ['O'],
		run: (state, environment) => [opened(state, environment, 0)],
	},
	{
		id: 'outcome',
		title: 'How it turned out: held, partly, differed, not known',
		contexts: ['assumptions'],
		keys: ['c'],
		footer: {rank: 4, word: 'outcome'},
		disabled: nothingChosen,
		run(state) {
			const row = rowInHand(state);
			if (row?.type !== 'assumption') {
				return [];
			}

			const next = outcomes[(outcomes.indexOf(row.assumption.outcome) + 1) % outcomes.length];
			return [{type: 'edited', edit: {label: 'the outcome', put: {[row.id]: {outcome: next ?? null}}}}];
		},
	},
	{
		id: 'learn',
		title: 'What next: a learning from this assumption',
		contexts: ['assumptions'],
		keys: ['w'],
		footer: {rank: 3, word: 'what next'},
		disabled: nothingChosen,
		run(state, environment) {
			const row = rowInHand(state);
			return row
				? [
						{
							type: 'opened',
							overlay: {
								type: 'form',
								form: openForm(
									{review: state.review, environment},
									{
										kind: 'learning',
										given: {rank: newRank(state.review, 'learning'), from: {[row.id]: true}},
										from: row.id,
									},
								),
							},
						},
					]
				: [];
		},
	},
];

function opened(state: State, environment: Environment, side: 0 | 1 | undefined): Action {
	const row = rowInHand(state);
	const rank = newRank(state.review, 'assumption', side === undefined || !row ? undefined : {id: row.id, side});
	return {
		type: 'opened',
		overlay: {
			type: 'form',
			form: openForm(
				{review: state.review, environment},
				{kind: 'assumption', given: {rank}, from: `beside ${row?.id ?? ''}`},
			),
		},
	};
}
