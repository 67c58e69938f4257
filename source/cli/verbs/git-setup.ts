import {visible} from '../../review/visible.ts';
import type {Verb} from '../verb.ts';

/** `recount git-setup`: tells the git repository of the folder how reviews are merged. Doing it twice changes nothing. */
export const gitSetupVerb: Verb<object> = {
	command: 'git-setup',
	describe: 'Let git merge reviews by record and field, in this repository',
	examples: {
		'recount git-setup': '',
	},
	builder: yargs => yargs,
	async run(_args, shell) {
		const {setUpGit} = await import('../git/set-up-git.ts');
		const {top, done} = await setUpGit(shell);
		for (const words of done) {
			shell.out(`${words}\n`);
		}

		if (done.some(words => words.includes(process.execPath))) {
			shell.out(
				'recount is not on the path, so the driver names its place; once it is, or when it moves: recount git-setup again.\n',
			);
		}

		shell.out(
			done.length === 0
				? `${visible(top)} is set up already.\n`
				: 'Commit .gitattributes and .gitignore. Each clone needs this command once: git does not hand drivers on.\n',
		);
	},
};
