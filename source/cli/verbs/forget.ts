import {text as textOf} from 'node:stream/consumers';
import {formatReview} from '../../review/file/format-review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {gap, reviewWithoutText} from '../../review/without-text.ts';
import {forgetBeside} from '../../storage/forget.ts';
import {openReviewFile} from '../../storage/review-file.ts';
import {jsonText} from '../json-text.ts';
import {knownReview} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

/**
 * `recount forget`: a text leaves the file and all that is kept of it. What was taken out is told in numbers, and nothing can
 * bring it back; it ends with 1 if the text is left somewhere.
 */
export const forgetVerb: Verb<{file: string; text: string; json?: boolean}> = {
	command: 'forget <file> <text>',
	describe: 'Take a word out of a review, its undo lists, drafts and copies, for good',
	examples: {
		'recount forget checkout hunter2': '',
	},
	builder: yargs =>
		yargs.positional('file', {type: 'string', demandOption: true, describe: 'The review'}).positional('text', {
			type: 'string',
			demandOption: true,
			describe:
				'The text, letter by letter and with case; - reads it from standard input, away from the history of the shell',
		}),
	async run({file, text: given, json = false}, shell) {
		const text = given === '-' ? (await textOf(shell.stdin)).replace(/\r?\n$/, '') : given;
		if (text.trim() === '') {
			throw new UserError('there is no text to forget.', {trouble: 'usage', next: 'recount forget FILE TEXT'});
		}

		// No copy is kept of what is about to go.
		const review = await openReviewFile(await knownReview(file, shell));
		let fields = 0;
		const saved = await review.change(now => {
			const found = reviewWithoutText(now, text);
			fields = found.fields;
			return fields === 0 ? undefined : {label: 'what was forgotten', put: found.put};
		});
		const beside = await forgetBeside(review.path, text, {review: saved.review, variables: shell.variables});
		const isInFile = formatReview(saved.review).includes(JSON.stringify(text).slice(1, -1));
		const left = [
			...(isInFile ? [{path: review.path, why: 'it is a part of what holds it together: an id, a choice, a day'}] : []),
			...beside.left,
		];
		if (json) {
			const {steps, drafts, copies} = beside;
			shell.out(`${jsonText({schema: 1, fields, steps, drafts, copies, left}, 2)}\n`);
		} else {
			shell.out(words(fields, beside));
		}

		for (const {path, why} of left) {
			shell.err(`recount: it is still in ${visible(path)}: ${visible(why)}.\n`);
		}

		return left.length > 0 ? 1 : 0;
	},
};

function words(fields: number, {steps, drafts, copies}: Awaited<ReturnType<typeof forgetBeside>>): string {
	const counts = (
		[
			[fields, 'field', 'fields'],
			[steps, 'step that can be undone', 'steps that can be undone'],
			[drafts, 'draft', 'drafts'],
			[copies, 'copy', 'copies'],
		] as const
	)
		.filter(([count]) => count > 0)
		.map(([count, one, many]) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`);
	return counts.length === 0
		? 'It is nowhere in the review, nor in what is kept of it.\n'
		: `Taken out of ${counts.join(', ')}; ${gap} stands there now.\nExports, the history of git and backups are not Recount’s to change.\n`;
}
