import {UserError} from '../review/user-error.ts';
import {diskSentence} from '../storage/disk-trouble.ts';

/** What went wrong, as a sentence for the screen: with the next step, or the reason of the system in plain words. */
export function sentenceOf(error: unknown): string {
	return error instanceof UserError
		? [error.message, error.next].filter(Boolean).join(' ')
		: (diskSentence(error) ?? (error as Error).message);
}
