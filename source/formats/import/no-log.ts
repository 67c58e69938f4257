import type {Refusal} from './imported-event.ts';

/** What keeps a source from being read whose lines are those of a review of ours, if they are. */
export function refusalOfReview(lines: readonly string[]): Refusal | undefined {
	return /^\s*\{\s*"recount":\s*\d+,\s*"records":\s*\{/.test(lines.slice(0, 9).join('\n'))
		? {why: 'it is a review', next: 'recount show FILE prints it, and recount merge joins two.'}
		: undefined;
}

/** What keeps bytes from being read that are no text. */
export const refusalOfBytes: Refusal = {
	why: 'it is no text',
	next: 'The program that wrote it can print it; recount read - takes what is piped in.',
};
