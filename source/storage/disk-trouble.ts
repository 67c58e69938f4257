import {basename} from 'node:path';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {errorCode} from './files.ts';

// errno(3), in words that tell what to do about it.
const reasons: Readonly<Record<string, string>> = {
	EACCES: 'reading or writing is not allowed here',
	EBUSY: 'something else is using it',
	EDQUOT: 'your share of the disk is full',
	EFBIG: 'it would be larger than files may be here',
	EINTR: 'the disk was interrupted',
	EIO: 'the disk reports an error',
	EISDIR: 'it is a folder',
	ELOOP: 'its links lead in a circle',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long for this disk',
	ENFILE: 'too many files are open',
	ENOENT: 'it or its folder is not there',
	ENOSPC: 'the disk is full',
	ENOTDIR: 'a part of its path is no folder',
	EPERM: 'reading or writing is not allowed here',
	EROFS: 'the disk can only be read',
};

/** Why the system refused something, as a clause: `the disk is full`. */
export function diskReason(error: unknown): string {
	const code = errorCode(error);
	return (code === undefined ? undefined : reasons[code]) ?? `the system says ${code ?? (error as Error).message}`;
}

/**
 * What the system says about a file, as a sentence with its name, if the error knows one; nothing for what was thrown by
 * somebody else.
 */
export function diskSentence(error: unknown, path = (error as NodeJS.ErrnoException).path): string | undefined {
	const code = errorCode(error);
	if (error instanceof UserError || code === undefined || !/^E[A-Z\d]+$/.test(code)) {
		return undefined;
	}

	const name = path === undefined ? '' : `${visible(isMissing(error) ? path : basename(path))}: `;
	return `${name}${diskReason(error)}.`;
}

/**
 * What the system says about a file, as a `UserError` with a sentence and the system's error as its cause. Anything else
 * that was thrown is handed back as it is.
 */
export function diskTrouble(error: unknown, path: string): unknown {
	const sentence = diskSentence(error, path);
	return sentence === undefined
		? error
		: new UserError(sentence, {
				next: isMissing(error)
					? 'Check its name, or make its folder first.'
					: 'The file is whole. Try again when that is mended.',
				cause: error,
			});
}

function isMissing(error: unknown): boolean {
	const code = errorCode(error);
	return code === 'ENOENT' || code === 'ENOTDIR';
}
