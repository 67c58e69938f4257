import {mkdir, realpath, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import type {OwnWord} from '../../lens/finding.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {typedPath} from '../arguments/typed-path.ts';
import type {Shell} from '../shell.ts';
import {readJsonFile} from './read-json-file.ts';
import {settingsFiles} from './settings.ts';

type Place = Pick<Shell, 'folder' | 'variables'>;

/** What the file of a team beside its reviews gives the lens. */
export interface TeamWords {
	readonly words: readonly OwnWord[];
	/** What cannot be taken as it was written, or waits to be allowed, one sentence each. */
	readonly problems: readonly string[];
}

const fileName = 'lens.json';
const none: TeamWords = {words: [], problems: []};

/**
 * Reads the words that `lens.json` in a folder of reviews gives the lens, written as in the settings:
 * `{"words": [{"phrase": "who let * do", "category": "naming_fault"}]}`. A file that came with a folder says nothing before this
 * person has allowed it once. Never throws.
 */
export async function readTeamWords(folder: string, shell: Place): Promise<TeamWords> {
	const path = join(folder, fileName);
	const {value, problems} = await readJsonFile(path, 'The lens goes on without it.');
	if (value === undefined) {
		return problems.length === 0 ? none : {words: [], problems};
	}

	if (!(await allowedFiles(shell)).includes(await realpath(path).catch(() => path))) {
		const next = `recount config --allow ${fileWord(relative(shell.folder, folder) || '.')}`;
		return {words: [], problems: [`${fileName} beside the review has words for the lens; ${next} takes them.`]};
	}

	const own = typeof value === 'object' && value !== null ? (value as {readonly words?: unknown}).words : undefined;
	const {readOwnWords} = await import('../../lens/own-words.ts');
	const read = readOwnWords(own);
	return {words: read.words, problems: read.problems.map(problem => `${fileName}: ${problem}`)};
}

/** Allows the file of a folder once and for all. Answers with its path; throws a `UserError` if there is none. */
export async function allowTeamWords(typed: string, shell: Place): Promise<string> {
	const path = await realpath(join(typedPath(typed, shell), fileName)).catch(error => {
		throw new UserError(`there is no ${fileName} in ${visible(typed)}.`, {
			next: `It would hold {"words": [{"phrase": "who let * do", "category": "naming_fault"}]}.`,
			cause: error,
		});
	});
	const allowed = await allowedFiles(shell);
	if (!allowed.includes(path)) {
		const file = allowedPath(shell);
		await mkdir(dirname(file), {recursive: true, mode: 0o700});
		await writeFile(file, `${JSON.stringify([...allowed, path], null, 1)}\n`, {mode: 0o600});
	}

	return path;
}

function allowedPath({variables}: Place): string {
	return join(dirname(settingsFiles(variables).config), 'allowed.json');
}

async function allowedFiles(shell: Place): Promise<readonly string[]> {
	const {value} = await readJsonFile(allowedPath(shell), '');
	return Array.isArray(value) ? value.filter(path => typeof path === 'string') : [];
}
