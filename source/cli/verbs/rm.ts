import {removal} from '../../review/links.ts';
import {renamedByRemoval} from '../../review/names.ts';
import {incidentId} from '../../review/review.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {changeReview} from '../reviews/change-review.ts';
import {idOf} from '../reviews/id-of.ts';
import {knownReview} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

/** `recount rm`: takes records out, with their words and the links to them; `recount undo` brings them back. */
export const rmVerb: Verb<{file: string; id: string[]}> = {
	command: 'rm <file> <id..>',
	describe: 'Take records out; undo brings them back',
	examples: {
		'recount rm checkout A2': '',
		'recount rm checkout 14:02 14:05': 'two events',
	},
	builder: yargs =>
		yargs.positional('file', {type: 'string', demandOption: true, describe: 'The review'}).positional('id', {
			type: 'string',
			array: true,
			demandOption: true,
			describe: 'Names such as A2, times of events such as 14:02, or ids',
		}),
	async run({file, id}, shell) {
		const path = await knownReview(file, shell);
		let count = 0;
		let said = '';
		await changeReview(path, shell, review => {
			const ids = id.map(word => idOf(word, review, shell.environment));
			if (ids.includes(incidentId)) {
				throw new UserError('the incident stays as long as its review.', {
					next: 'recount set FILE incident title= clears a field of it.',
				});
			}

			count = new Set(ids).size;
			const edit = removal(review, ids, ids.length === 1 ? 'the deletion' : `the deletion of ${ids.length} records`);
			said = renamedByRemoval(review, edit);
			return edit;
		});
		const gone = count === 1 ? 'the record is' : `${count} records are`;
		const back = `recount undo ${fileWord(file)} brings ${count === 1 ? 'it' : 'them'} back.`;
		shell.err(`recount: ${gone} taken out; ${[back, said].filter(Boolean).join(' ')}\n`);
	},
};
