import {readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {isMarked} from '../../review/file/parse-review.ts';
import {type Merged, merge} from '../../review/merge.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {writeWhole} from '../../storage/atomic-write.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {realFiles} from '../../storage/files.ts';
import {realPath} from '../../storage/real-path.ts';
import {stateFolder} from '../../storage/state-folder.ts';
import type {Shell} from '../shell.ts';
import {git} from './git.ts';
import {versionOf, writeVersion} from './merge-files.ts';

/**
 * Merges the versions between which git stands with a file (its stages 1, 2 and 3), and writes them over the file with its
 * markers, of which a copy goes to the state folder first. Throws a `UserError`, with the file untouched, if it has no
 * markers, or git does not know the versions.
 */
export async function repairMarked(
	path: string,
	shell: Pick<Shell, 'variables' | 'environment'>,
): Promise<{readonly merged: Merged; readonly kept: string}> {
	const place = await realPath(path, realFiles);
	const name = visible(basename(place));
	const bytes = await readFile(place).catch((error: unknown) => {
		throw diskTrouble(error, place);
	});
	if (!isMarked(bytes.toString('utf8'))) {
		throw new UserError(`git has left no two sides in ${name}.`, {
			trouble: 'usage',
			next: 'To merge versions: recount merge BASE OURS THEIRS',
		});
	}

	const [base, ours, theirs] = await Promise.all([1, 2, 3].map(async stage => staged(place, stage)));
	if (!ours || !theirs) {
		throw await sidesGone(place);
	}

	const merged = merge(
		base && versionOf(base, `the common version of ${name}`),
		versionOf(ours, `our side of ${name}`),
		versionOf(theirs, `their side of ${name}`),
	);
	const kept = await keepMarked(place, bytes, shell);
	await writeVersion(place, merged.review);
	return {merged, kept};
}

// Once it was added, git knows the sides only as what can be had back; a file that came from elsewhere it never knew.
async function sidesGone(path: string): Promise<UserError> {
	const [folder, name] = [dirname(path), basename(path)];
	const {out} = await git(folder, 'ls-files', '--resolve-undo', '--', name);
	return out.length > 0
		? new UserError(`git does not know the two sides of ${visible(name)} any longer.`, {
				next: `Get them back with: git -C ${fileWord(folder)} checkout --merge ${fileWord(name)}`,
			})
		: new UserError(`git knows no versions of ${visible(name)} here.`, {
				next: `It was left untouched. Take the marks out in an editor; recount recover ${fileWord(path)} lists what is kept of it.`,
			});
}

async function staged(path: string, stage: number): Promise<Buffer | undefined> {
	const {code, out} = await git(dirname(path), 'cat-file', 'blob', `:${stage}:./${basename(path)}`);
	return code === 0 ? out : undefined;
}

async function keepMarked(
	path: string,
	bytes: Buffer,
	{variables, environment}: Pick<Shell, 'variables' | 'environment'>,
): Promise<string> {
	const stamp = environment.now().replace(/[^\d]/g, '');
	const name = `${basename(path, '.recount.json')}-marked-${stamp}.txt`;
	try {
		const kept = join(await stateFolder(path, variables), name);
		await writeWhole(kept, bytes, {files: realFiles, absent: true});
		return kept;
	} catch (error) {
		throw diskTrouble(error, name);
	}
}
