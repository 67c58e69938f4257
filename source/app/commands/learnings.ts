import type {Environment} from '../../review/environment.ts';
import {newRank} from '../../review/placing.ts';
import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {openForm} from '../form.ts';
import {rowInHand} from '../rows.ts';
import type {State} from '../state.ts';
import {nothingChosen} from './reasons.ts';

/** What works among the learnings and what follows from them. */
export const learnings: readonly Command[] = [
	{
		id: 'add-learning',
		title: 'Add a learning',
		contexts: ['learnings'],
		keys: ['a'],
		footer: {rank: 1, word: 'add'},
		run: (state, environment) => [opened(state, environment, undefined)],
	},
	{
		id: 'add-learning-below',
		title: 'Add a learning below the row',
		contexts: ['learnings'],
		keys: ['o'],
		run: (state, environment) => [opened(state, environment, 1)],
	},
	{
		id: 'add-learning-above',
		title: 'Add a learning above the row',
		contexts: ['learnings'],
		keys: ['O'],
		run: (state, environment) => [opened(state, environment, 0)],
	},
	{
		id: 'experiment',
		title: 'What next: something to try, or to do',
		contexts: ['learnings'],
		keys: ['w'],
		footer: {rank: 3, word: 'what next'},
		disabled: nothingChosen,
		run(state, environment) {
			const row = rowInHand(state);
			const learning = row?.type === 'experiment' ? row.experiment.learning : row?.id;
			return [
				{
					type: 'opened',
					overlay: {
						type: 'form',
						form: openForm(
							{review: state.review, environment},
							{
								kind: 'experiment',
								given: {
									rank: newRank(state.review, 'experiment'),
									sort: 'try',
									...(learning === undefined ? {} : {learning}),
								},
								from: row?.id,
							},
						),
					},
				},
			];
		},
	},
];

function opened(state: State, environment: Environment, side: 0 | 1 | undefined): Action {
	const row = rowInHand(state);
	const id = row?.type === 'experiment' ? row.experiment.learning : row?.id;
	const rank = newRank(state.review, 'learning', side === undefined || id === undefined ? undefined : {id, side});
	return {
		type: 'opened',
		overlay: {
			type: 'form',
			form: openForm(
				{review: state.review, environment},
				{kind: 'learning', given: {rank}, from: `beside ${row?.id ?? ''}`},
			),
		},
	};
}
