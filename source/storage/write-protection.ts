import type {Stats} from 'node:fs';
import {basename} from 'node:path';
import {fileWord} from '../review/shell-word.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';

/**
 * Why a file is not to be replaced, if its owner may only read it. The system would let it be replaced all the same, as
 * that asks only for the rights of the folder; but who took the right away meant it, root included.
 */
export function writeProtection(path: string, {mode}: Pick<Stats, 'mode'>): UserError | undefined {
	return (mode & 0o200) === 0
		? new UserError(
				`${visible(basename(path))} is protected against writing (mode ${(mode & 0o777).toString(8).padStart(4, '0')}).`,
				{next: `chmod u+w ${fileWord(path)} allows it.`},
			)
		: undefined;
}
