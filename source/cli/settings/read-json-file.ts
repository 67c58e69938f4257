import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {findJsonFault} from '../../review/file/find-json-fault.ts';

/**
 * What stands in a small JSON file of a person or a team, and what is wrong with it, one sentence each, which ends with what
 * `stays`. One that is not there, or is empty, is nothing unusual. Never throws.
 */
export async function readJsonFile(
	path: string,
	stays: string,
): Promise<{readonly value?: unknown; readonly problems: readonly string[]}> {
	const name = basename(path);
	let text: string;
	try {
		text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
		return {problems: isMissing ? [] : [`${name} cannot be read (${code}). ${stays}`]};
	}

	if (text.trim() === '') {
		return {problems: []};
	}

	const fault = findJsonFault(text);
	return fault
		? {problems: [`${name}:${fault.line}:${fault.column}: ${fault.what}. ${stays}`]}
		: {value: JSON.parse(text), problems: []};
}
