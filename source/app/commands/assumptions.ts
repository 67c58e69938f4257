import {kinds} from '../../review/kinds.ts';
import type {Outcome} from '../../review/records.ts';
import type {Command} from '../command.ts';
import {chosenIds} from '../lists/chosen.ts';
import {rowInHand} from '../lists/rows.ts';
import {addCommands, openNext, setOf} from './adding.ts';
import {nothingChosen} from './reasons.ts';

const outcomes = [undefined, ...(Object.keys(kinds.assumption.fields.outcome.choices ?? {}) as Outcome[])];

/** What works among the assumptions. */
export const assumptions: readonly Command[] = [
	...addCommands('assumption', 'assumptions', 'an'),
	{
		id: 'outcome',
		title: 'How it turned out: held, partly, differed, not known',
		contexts: ['assumptions'],
		keys: ['c'],
		help: {group: 'Change', word: 'outcome'},
		footer: {rank: 4, word: 'outcome'},
		edits: true,
		disabled: nothingChosen,
		run(state) {
			const row = rowInHand(state);
			if (row?.type !== 'assumption') {
				return [];
			}

			const next = outcomes[(outcomes.indexOf(row.assumption.outcome) + 1) % outcomes.length];
			const put = Object.fromEntries(chosenIds(state).map(id => [id, {outcome: next ?? null}]));
			return [{type: 'edited', edit: {label: 'the outcome', put}}];
		},
	},
	{
		id: 'learn',
		title: 'What next: a learning from this assumption',
		contexts: ['assumptions'],
		keys: ['w'],
		help: {group: 'Change', word: 'what next'},
		footer: {rank: 3, word: 'what next'},
		edits: true,
		disabled: nothingChosen,
		run(state, environment) {
			const row = rowInHand(state);
			return row ? [openNext(state, environment, 'learning', row.id, {from: setOf(chosenIds(state))})] : [];
		},
	},
];
