import {clip} from '../../app/columns.ts';
import {headWords} from '../../review/field-value.ts';
import {type Step, undoStep} from '../../review/history.ts';
import {applyEdit, type Review, recordOf} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {openUndoList} from '../../storage/undo-list.ts';
import {openFile} from '../reviews/open-file.ts';
import {knownReview} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

const longest = 60;

/** `recount undo`: takes back the last change that this user made from the command line. */
export const undoVerb: Verb<{file: string}> = {
	command: 'undo <file>',
	describe: 'Take back your last change from the command line',
	examples: {
		'recount undo checkout': 'once more for the change before it; there is no redo',
	},
	builder: yargs => yargs.positional('file', {type: 'string', demandOption: true, describe: 'The review'}),
	async run({file}, shell) {
		const path = await knownReview(file, shell);
		const review = await openFile(path, shell);
		const list = await openUndoList(review.path, shell.variables);
		const step = await list.last(review.review);
		if (!step) {
			throw new UserError('there is no change of yours to take back.', {
				next: 'Changes made on the screen are undone there, with u.',
			});
		}

		let kept = 0;
		let words = wordsOfStep(review.review, step);
		await review.change(now => {
			const result = undoStep(now, step);
			kept = result.kept.length;
			words ||= wordsOfStep(applyEdit(now, result.edit), step);
			return result.edit;
		});
		await list.pop(step);
		shell.err(
			`recount: undone: ${visible(step.label)}${words}.${kept > 0 ? ` ${kept} field${kept === 1 ? '' : 's'} that somebody changed since stayed.` : ''}\n`,
		);
	},
};

// By which words people know the one record that a step is about: those of other records that it changed are only links.
function wordsOfStep(review: Review, step: Step): string {
	const [only, ...others] = Object.keys(step.changes);
	const words = others.length === 0 ? headWords(recordOf(review, only)) : '';
	return words === '' ? '' : `, “${clip(visible(words), longest)}”`;
}
