import {basename} from 'node:path';
import {markedText} from '../../review/file/parse-review.ts';
import type {Touched} from '../../review/older-version.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {glanceAtFile} from '../reviews/open-file.ts';
import type {Shell} from '../shell.ts';
import {repairMarked} from './repair-marked.ts';

type Glance = Awaited<ReturnType<typeof glanceAtFile>>;

/**
 * Opens a review that could not be opened, if that is because git has left both sides in it: it is mended as `recount merge
 * FILE` does, and `says` tells so. Throws what it was given for any other trouble; where git does not know the sides, a
 * `UserError` of trouble `file` with the next step, and the file is as it was.
 */
export async function openMended(
	error: unknown,
	path: string,
	shell: Shell,
	touched: Touched,
): Promise<{readonly file: Glance; readonly says: string}> {
	if (!(error instanceof UserError) || error.code !== markedText) {
		throw error;
	}

	const name = visible(basename(path));
	const {clashes} = await mended(path, shell, error);
	const both =
		clashes === 0
			? ''
			: ` ${clashes === 1 ? 'One field holds' : `${clashes} fields hold`} two wordings: R looks at them.`;
	return {
		file: await glanceAtFile(path, shell, touched),
		says: `Both sides that git left are together now; the marked file is in your state folder. Next: git add ${name}${both === '' ? '' : `.${both}`}`,
	};
}

async function mended(path: string, shell: Shell, marked: UserError): Promise<{readonly clashes: number}> {
	try {
		const {merged} = await repairMarked(path, shell);
		return {clashes: merged.clashes.length};
	} catch (error) {
		if (!(error instanceof UserError)) {
			throw error;
		}

		throw new UserError(`${marked.message} ${sentence(error.message)}`, {
			trouble: 'file',
			next: error.next,
			code: markedText,
			cause: error,
		});
	}
}

function sentence(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
