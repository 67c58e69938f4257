import {basename, dirname, join} from 'node:path';
import {visible} from '../../review/visible.ts';
import type {Hindrance} from '../../storage/hindrance.ts';
import {hindrances} from '../../storage/hindrances.ts';
import {gitHindrance} from '../git/git-hindrance.ts';
import {jsonText} from '../json-text.ts';
import {ending, knownReview, reviewsIn} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

/**
 * `recount doctor`: what would go wrong here, before it does. It ends with 3 if it found something. Without a file it looks
 * at each review of the folder, or at one that would be made there.
 */
export const doctorVerb: Verb<{file?: string; json?: boolean}> = {
	command: 'doctor [file]',
	describe: 'Say what would go wrong here: the file, its folder, drafts',
	examples: {
		'recount doctor': '',
		'recount doctor checkout': 'one review',
	},
	builder: yargs => yargs.positional('file', {type: 'string', describe: 'The review; all of the folder if left out'}),
	async run({file, json = false}, shell) {
		const names = file === undefined ? await reviewsIn(shell.folder) : [];
		const paths =
			file === undefined
				? (names.length === 0 ? [`review${ending}`] : names).map(name => join(shell.folder, name))
				: [await knownReview(file, shell)];
		const found: Array<Hindrance & {readonly file: string}> = [];
		for (const path of paths) {
			const known = new Set(found.map(({what}) => what));
			const all = [...(await hindrances(path, shell.variables)), ...(await gitHindrance(dirname(path)))];
			const own = all.filter(({what}) => !known.has(what));
			found.push(...own.map(hindrance => ({file: path, ...hindrance})));
		}

		if (json) {
			shell.out(`${jsonText({schema: 1, files: paths, found}, 2)}\n`);
		} else if (found.length === 0) {
			shell.out(`Nothing is in the way of ${paths.map(path => visible(basename(path))).join(', ')}.\n`);
		} else {
			shell.out(found.map(({what, next}) => `${what}\n  ${next}\n`).join(''));
		}

		return found.length > 0 ? 3 : 0;
	},
};
