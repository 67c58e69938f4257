import {dirname} from 'node:path';
import type {CheckFinding} from '../../app/wording/check-review.ts';
import {names} from '../../review/names.ts';
import type {Review} from '../../review/review.ts';
import {visible} from '../../review/visible.ts';
import {jsonText} from '../json-text.ts';
import {readReview} from '../reviews/read-review.ts';
import {readSettings} from '../settings/settings.ts';
import {readTeamWords} from '../settings/team-words.ts';
import type {Verb} from '../verb.ts';

/** `recount check`: what is open in a review, as questions to the room. Ends with 3 if anything is. */
export const checkVerb: Verb<{file?: string; json?: boolean}> = {
	command: 'check [file]',
	describe: 'Ask what is open in a review',
	examples: {
		'recount check checkout': 'ends with 3 if anything is open',
		'recount check checkout --json | jq .findings': '',
	},
	builder: yargs => yargs.positional('file', {type: 'string', describe: 'The review'}),
	async run({file, json = false}, shell) {
		const {checkReview} = await import('../../app/wording/check-review.ts');
		const {review, path} = await readReview(file, shell);
		const [{words}, team] = await Promise.all([readSettings(shell.variables), readTeamWords(dirname(path), shell)]);
		for (const problem of team.problems) {
			shell.err(`recount: ${visible(problem)}\n`);
		}

		const {findings, known} = checkReview(review, [...words, ...team.words]);
		if (json) {
			shell.out(`${jsonText({schema: 1, findings, known}, 2)}\n`);
		} else {
			shell.out(findings.length === 0 ? 'Nothing is open.\n' : told(findings, review));
			shell.out(known.length === 0 ? '' : `\nMarked as not known, which is an answer:\n${told(known, review)}`);
		}

		return findings.length > 0 ? 3 : 0;
	},
};

function told(matters: readonly CheckFinding[], review: Review): string {
	const short = names(review);
	return matters
		.map(({id, field, text}) => {
			const name = short.get(id);
			return `${visible(text)}\n   ${name === undefined ? '' : `${name}  `}${visible(id)} ${visible(field)}\n`;
		})
		.join('');
}
