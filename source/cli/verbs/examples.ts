import {mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {ending, isThere} from '../reviews/review-path.ts';
import {openOnScreen} from '../screen/open.ts';
import type {ExitCode} from '../shell.ts';
import type {Verb} from '../verb.ts';

/** `recount examples`: the incidents that come with the program; a name opens a copy of its own, to try things on. */
export const examplesVerb: Verb<{name?: string}> = {
	command: 'examples [name]',
	describe: 'List the example reviews, or open a copy of one',
	examples: {
		'recount examples': '',
		'recount examples gitlab-2017': 'opens a copy of its own, to try things on',
	},
	builder: yargs => yargs.positional('name', {type: 'string', describe: 'Such as gitlab-2017'}),
	async run({name}, shell) {
		const folder = await examplesFolder();
		const known = (await readdir(folder, {withFileTypes: true}))
			.filter(entry => entry.isDirectory())
			.map(entry => entry.name);
		if (name === undefined) {
			shell.out(`${known.join('\n')}\n`);
			return;
		}

		if (!known.includes(name)) {
			throw new UserError(`there is no example “${visible(name)}”.`, {
				trouble: 'usage',
				next: `There is ${known.join(', ')}.`,
			});
		}

		const copy = join(await mkdtemp(join(tmpdir(), 'recount-')), `${name}${ending}`);
		// A file of one's own, also where the package belongs to somebody else and cannot be written.
		await writeFile(copy, await readFile(join(folder, name, `${name}${ending}`)), {mode: 0o600, flag: 'wx'});
		if (!shell.outIsTerminal) {
			shell.out(`${copy}\n`);
			return;
		}

		return (await openOnScreen(copy, shell, `A copy to try things on: ${visible(copy)}`)) as ExitCode;
	},
};

// The folder stands beside the bundle's folder in the package, and beside `source` in a checkout.
async function examplesFolder(): Promise<string> {
	let folder = dirname(fileURLToPath(import.meta.url));
	for (let up = 0; up < 4; up++) {
		if (await isThere(join(folder, 'examples', 'gitlab-2017'))) {
			return join(folder, 'examples');
		}

		folder = dirname(folder);
	}

	throw new UserError('the examples are not where this program was installed.');
}
