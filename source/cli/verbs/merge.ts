import type {Merged} from '../../review/merge.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {typedPath} from '../arguments/typed-path.ts';
import {reviewPath} from '../reviews/review-path.ts';
import type {Shell} from '../shell.ts';
import type {Verb} from '../verb.ts';

/**
 * `recount merge`: brings two versions of a review together as git's merge driver, or repairs a file in which git has left
 * both. Fields to which both gave different values keep both; that is no failure.
 */
export const mergeVerb: Verb<{version: string[]}> = {
	command: 'merge <version..>',
	describe: 'Bring two versions of a review together',
	examples: {
		'recount merge checkout': 'mends a file with <<<<<<< in it, from what git knows',
		'recount merge /dev/null mine.recount.json mail.recount.json': 'takes in a copy that came by mail',
	},
	builder: yargs =>
		yargs.positional('version', {
			type: 'string',
			array: true,
			demandOption: true,
			describe: 'BASE OURS THEIRS: both sides into OURS, as git asks; or one FILE in which git left both sides',
		}),
	async run({version}, shell) {
		const [base, ours, theirs, ...others] = version;
		if (base !== undefined && ours === undefined) {
			const {repairMarked} = await import('../git/repair-marked.ts');
			const path = await reviewPath(base, shell);
			const {merged, kept} = await repairMarked(path, shell);
			shell.err(
				`recount: both sides are in ${visible(path)} now; the file as git left it is kept as ${visible(kept)}.\n`,
			);
			tellClashes(merged, shell);
			shell.err('recount: when you are content with it: git add, and go on.\n');
			return;
		}

		if (base === undefined || ours === undefined || theirs === undefined || others.length > 0) {
			throw new UserError('merge takes one file, or three.', {
				trouble: 'usage',
				next: 'Try: recount merge BASE OURS THEIRS',
			});
		}

		const {mergeFiles} = await import('../git/merge-files.ts');
		const place = (path: string) => typedPath(path, shell);
		tellClashes(await mergeFiles(place(base), place(ours), place(theirs)), shell);
	},
};

function tellClashes({clashes: {length}}: Merged, shell: Shell): void {
	if (length > 0) {
		shell.err(
			`recount: ${length === 1 ? 'one field was' : `${length} fields were`} written by both sides; both values are kept.\n`,
		);
	}
}
