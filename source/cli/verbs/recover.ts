import {basename, dirname, join, resolve} from 'node:path';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {writeWhole} from '../../storage/atomic-write.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {errorCode, readWhole, realFiles} from '../../storage/files.ts';
import {realPath} from '../../storage/real-path.ts';
import {jsonText} from '../json-text.ts';
import {type Recoverable, recoverable} from '../reviews/recoverable.ts';
import {ending, reviewPath} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

/** `recount recover`: what is kept of a review beside its file, and one of it written to another name. */
export const recoverVerb: Verb<{file: string; number?: string; out?: string; json?: boolean}> = {
	command: 'recover <file> [number]',
	describe: 'List copies and drafts that can be had back, or write one of them',
	examples: {
		'recount recover checkout': 'what there is',
		'recount recover checkout 1': 'write the first of them',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', demandOption: true, describe: 'The review; it need not be there'})
			.positional('number', {type: 'string', describe: 'Which one of the list to write'})
			.option('out', {alias: 'o', type: 'string', describe: 'Where to; beside the review if left out'}),
	async run({file, number, out, json = false}, shell) {
		const path = await realPath(await reviewPath(file, shell), realFiles).catch((error: unknown) => {
			throw diskTrouble(error, file);
		});
		const now = await readWhole(path, realFiles).catch(() => undefined);
		const found = await recoverable(path, shell, now);
		if (number === undefined) {
			shell.out(json ? `${jsonText(forPrograms(path, found), 2)}\n` : forPeople(path, file, found));
			return;
		}

		const chosen = /^\d+$/.test(number) ? found[Number(number) - 1] : undefined;
		if (!chosen) {
			throw new UserError(`there is no number ${visible(number)} in the list.`, {
				trouble: 'usage',
				next: `recount recover ${fileWord(file)} prints it.`,
			});
		}

		const place = out === undefined ? placeOf(path, chosen) : resolve(shell.folder, out);
		try {
			await writeWhole(place, chosen.bytes, {files: realFiles, absent: true});
		} catch (error) {
			throw errorCode(error) === 'EEXIST'
				? new UserError(`${visible(place)} is there already.`, {next: 'Name another place with -o.'})
				: diskTrouble(error, place);
		}

		shell.out(json ? `${jsonText({schema: 1, wrote: place})}\n` : `${visible(place)}\n`);
	},
};

function forPrograms(path: string, found: readonly Recoverable[]): object {
	return {
		schema: 1,
		file: path,
		kept: found.map(({sort, time, holds, bytes, path: place}, index) => ({
			number: index + 1,
			sort,
			at: new Date(time).toISOString(),
			holds,
			bytes: bytes.length,
			path: place,
		})),
	};
}

function forPeople(path: string, file: string, found: readonly Recoverable[]): string {
	const name = visible(basename(path));
	if (found.length === 0) {
		return `Nothing is kept of ${name} beside the file itself.\n`;
	}

	const rows = found.map(({sort, time, holds}, index) => {
		const at = new Date(time).toISOString().slice(0, 16).replace('T', ' ');
		return `${String(index + 1).padStart(4)}  ${at}  ${sort.padEnd(9)}  ${visible(holds)}`;
	});
	return `Kept of ${name}, times in UTC:\n${rows.join('\n')}\nrecount recover ${fileWord(file)} 1 writes the first one beside the file, or where -o says.\n`;
}

// The file itself is never written over: what comes back has a name of its own, to be looked at.
function placeOf(path: string, {sort, time}: Recoverable): string {
	const stamp = new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
	const name = basename(path, ending);
	return join(dirname(path), sort === 'draft' ? `${name}-draft-${stamp}.txt` : `${name}-recovered-${stamp}${ending}`);
}
