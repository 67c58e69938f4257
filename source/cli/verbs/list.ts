import {visible} from '../../review/visible.ts';
import {jsonText} from '../json-text.ts';
import {folderNamed} from '../reviews/reviews-below.ts';
import type {Verb} from '../verb.ts';

/** `recount list`: the reviews of a folder, the latest first, with what each leaves open. */
export const listVerb: Verb<{dir?: string; json?: boolean}> = {
	command: 'list [dir]',
	describe: 'List the reviews of a folder, with what each leaves open',
	examples: {
		'recount list': '',
		'recount list ~/reviews': '',
	},
	builder: yargs =>
		yargs.positional('dir', {type: 'string', describe: 'The folder, with all below it; this one if left out'}),
	async run({dir, json = false}, shell) {
		const {listedReviews, listText} = await import('../reviews/list-reviews.ts');
		const listed = await listedReviews(await folderNamed(dir, shell));
		if (json) {
			shell.out(`${jsonText({schema: 1, ...listed}, 2)}\n`);
			return;
		}

		shell.out(listText(listed));
		for (const {file, message} of listed.unreadable) {
			shell.err(`recount: ${visible(file)} is left out: ${message}\n`);
		}

		if (listed.reviews.length === 0 && listed.unreadable.length === 0) {
			shell.err('recount: there is no review here. recount new starts one.\n');
		}
	},
};
