import {momentContext, readField} from '../../review/field-text.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {changeReview} from '../reviews/change-review.ts';
import {ending, isThere, reviewPath} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

/** `recount new`: starts a review; a file that is there already stays untouched. */
export const newVerb: Verb<{file: string; title?: string; date?: string; zone?: string}> = {
	command: 'new <file>',
	describe: 'Start a review',
	examples: {
		'recount new checkout --title "Checkout timeouts" --date 2026-10-03': '',
		'recount new ~/reviews/checkout --zone Europe/Berlin': '',
	},
	builder: yargs =>
		yargs
			.positional('file', {
				type: 'string',
				demandOption: true,
				describe: `A name; ${ending} is added if it has no ending`,
			})
			.option('title', {type: 'string', describe: 'What the incident is called'})
			.option('date', {type: 'string', describe: 'Its day, such as 2026-10-03'})
			.option('zone', {type: 'string', describe: 'The zone of its times; UTC if left out'}),
	async run({file, title, date, zone}, shell) {
		const path = await reviewPath(file, shell);
		if (await isThere(path)) {
			throw new UserError(`${visible(path)} is there already and was left as it is.`, {
				next: `Open it: recount ${fileWord(file)}`,
			});
		}

		await changeReview(path, shell, review => {
			const place = {review, environment: shell.environment, moments: momentContext(review, shell.environment)};
			const fields: Record<string, unknown> = {zone: 'UTC'};
			for (const [name, text] of Object.entries({title, date, zone})) {
				if (text !== undefined) {
					const reading = readField('incident', name, text, place);
					if ('problem' in reading) {
						throw new UserError(reading.problem, {trouble: 'usage', next: 'Nothing was written.'});
					}

					fields[name] = reading.value;
				}
			}

			return {label: 'the new review', put: {incident: {kind: 'incident', ...fields}}};
		});
		shell.err(`recount: made ${visible(path)}. Open it with: recount ${fileWord(file)}\n`);
	},
};
