/** What sort of trouble it is; the command line turns it into its exit code. */
export type Trouble =
	/** It could not be done: exit 1. */
	| 'failed'
	/** The program was used wrongly, or there is no terminal where one is needed: exit 2. */
	| 'usage'
	/** The file is damaged, not ours, or newer than this program: exit 4, and it is untouched. */
	| 'file';

/** Something that a person can mend: one clear sentence and a next step. Anything else that is thrown is a bug. */
export class UserError extends Error {
	override readonly name = 'UserError';
	readonly trouble: Trouble;
	/** What to do next, as a sentence; empty if the message says it already. */
	readonly next: string;

	/** What programs know it by, where that is finer than the trouble: `nothing-readable`. */
	readonly code: string | undefined;

	constructor(message: string, options: {trouble?: Trouble; next?: string; code?: string; cause?: unknown} = {}) {
		super(message, {cause: options.cause});
		this.trouble = options.trouble ?? 'failed';
		this.next = options.next ?? '';
		this.code = options.code;
	}
}
