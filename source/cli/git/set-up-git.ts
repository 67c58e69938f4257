import {readFile, realpath, writeFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {shellWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {errorCode} from '../../storage/files.ts';
import type {Shell} from '../shell.ts';
import {git, workingTree} from './git.ts';

/** The line of `.gitattributes` that has reviews merged by the driver. */
export const attribute = '*.recount.json merge=recount';

/** What stands beside a review for a moment and belongs into no repository: lock, unfinished files, who is here. */
const ignored = ['.*.recount.json.*', '*.recount.json.*.bak'];

/** The name of the driver in git's configuration. */
export const driver = 'merge.recount.driver';

/**
 * Tells the repository of the shell's folder how reviews are merged: the driver in its configuration, its attribute and what
 * is to be ignored in files that are committed. Answers with its top folder and a sentence for each thing done, none for
 * what was there. Throws a `UserError` where there is no repository.
 */
export async function setUpGit(
	shell: Pick<Shell, 'folder' | 'variables'>,
): Promise<{readonly top: string; readonly done: readonly string[]}> {
	const top = await workingTree(shell.folder);
	const done: string[] = [];
	const command = `${await programName(shell)} merge %O %A %B`;
	const known = await git(top, 'config', '--get', driver);
	if (known.out.toString().trimEnd() !== command) {
		await configure(top, 'merge.recount.name', 'Recount, by record and field');
		await configure(top, driver, command);
		done.push(`The driver “${command}” is in the repository's configuration.`);
	}

	for (const [file, lines] of [
		['.gitattributes', [attribute]],
		['.gitignore', ignored],
	] as const) {
		const added = await addLines(join(top, file), lines);
		if (added.length > 0) {
			done.push(`${file} has ${added.map(line => `“${line}”`).join(' and ')} now.`);
		}
	}

	return {top, done};
}

async function configure(top: string, name: string, value: string): Promise<void> {
	const {code, err} = await git(top, 'config', '--local', name, value);
	if (code !== 0) {
		throw new UserError(`git did not take ${name}: ${err.trim()}.`, {next: 'Nothing else was changed.'});
	}
}

// Bare where it is on the path, so that it goes on working after an update; else by its place.
async function programName({variables}: Pick<Shell, 'variables'>): Promise<string> {
	const program = await realpath(process.argv[1] ?? '').catch(() => '');
	for (const folder of (variables.PATH ?? '').split(delimiter)) {
		if (folder !== '' && (await realpath(join(folder, 'recount')).catch(() => undefined)) === program) {
			return 'recount';
		}
	}

	// Drivers are run by sh.
	return `${shellWord(process.execPath)} ${shellWord(program)}`;
}

async function addLines(path: string, lines: readonly string[]): Promise<readonly string[]> {
	try {
		const text = await readFile(path, 'utf8').catch((error: unknown) => {
			if (errorCode(error) === 'ENOENT') {
				return '';
			}

			throw error;
		});
		const there = new Set(text.split('\n').map(line => line.trim()));
		const missing = lines.filter(line => !there.has(line));
		if (missing.length > 0) {
			await writeFile(path, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`);
		}

		return missing;
	} catch (error) {
		throw diskTrouble(error, path);
	}
}
