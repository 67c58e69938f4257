import type {Command} from '../command.ts';
import {rowInHand} from '../lists/rows.ts';
import {addCommands, openNext} from './adding.ts';
import {nothingChosen} from './reasons.ts';

/** What works among the learnings and what follows from them. */
export const learnings: readonly Command[] = [
	...addCommands('learning', 'learnings', 'a'),
	{
		id: 'experiment',
		title: 'What next: something to try, or to do',
		contexts: ['learnings'],
		keys: ['w'],
		help: {group: 'Change', word: 'what next'},
		footer: {rank: 3, word: 'what next'},
		edits: true,
		disabled: nothingChosen,
		run(state, environment) {
			const row = rowInHand(state);
			const learning = row?.type === 'experiment' ? row.experiment.learning : row?.id;
			return [openNext(state, environment, 'experiment', row?.id, learning === undefined ? {} : {learning})];
		},
	},
];
