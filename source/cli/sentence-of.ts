import {basename} from 'node:path';
import {UserError} from '../review/user-error.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'it is not there.',
	EACCES: 'that is not allowed here.',
	EPERM: 'that is not allowed here.',
	EISDIR: 'it is a folder.',
	ENOSPC: 'the disk is full.',
	EROFS: 'the disk is read only.',
};

/** What went wrong, as a sentence for the screen: with the next step, or the reason of the system in plain words. */
export function sentenceOf(error: unknown): string {
	if (error instanceof UserError) {
		return [error.message, error.next].filter(Boolean).join(' ');
	}

	const {code, path, message} = error as NodeJS.ErrnoException;
	const reason = code === undefined ? undefined : reasons[code];
	return reason === undefined ? message : `${path === undefined ? '' : `${basename(path)}: `}${reason}`;
}
