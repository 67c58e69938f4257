import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {typedPath} from '../arguments/typed-path.ts';
import {jsonText} from '../json-text.ts';
import {folderNamed, isFolder} from '../reviews/reviews-below.ts';
import type {Verb} from '../verb.ts';

/** `recount find`: looks for words in all reviews of a folder; what was learned comes first. */
export const findVerb: Verb<{words: string[]; json?: boolean; private?: boolean}> = {
	command: 'find <words..>',
	describe: 'Find words in all reviews of a folder, learnings first',
	examples: {
		'recount find connection pool': 'everything about connection pools, from here down',
		'recount find pool ~/reviews': 'the same in another folder',
	},
	builder: yargs =>
		yargs
			.positional('words', {
				type: 'string',
				array: true,
				demandOption: true,
				describe: 'Words that a record holds, all of them; then the folder, if it is not this one',
			})
			.option('private', {type: 'boolean', describe: 'With what is marked as private'}),
	async run({words, json = false, private: withPrivate = false}, shell) {
		const {findInReviews, foundText} = await import('../reviews/find-in-reviews.ts');
		const last = words.at(-1) ?? '';
		// A last word that is a folder is the folder, as a path with a slash is meant to be one.
		const isPlace = words.length > 1 && (last.includes('/') || (await isFolder(typedPath(last, shell))));
		const wanted = (isPlace ? words.slice(0, -1) : words).join(' ').toLowerCase().split(/\s+/).filter(Boolean);
		if (wanted.length === 0) {
			throw new UserError('there is no word to look for.', {trouble: 'usage', next: 'Try: recount find pool'});
		}

		const found = await findInReviews(await folderNamed(isPlace ? last : undefined, shell), wanted, {withPrivate});
		if (json) {
			shell.out(`${jsonText({schema: 1, ...found}, 2)}\n`);
			return;
		}

		shell.out(foundText(found));
		for (const {file, message} of found.unreadable) {
			shell.err(`recount: ${visible(file)} is left out: ${message}\n`);
		}

		if (found.hits.length === 0) {
			shell.err(`recount: nothing here holds ${wanted.map(word => `“${visible(word)}”`).join(' and ')}.\n`);
		}
	},
};
