import {type Trouble, UserError} from '../review/user-error.ts';
import {visibleText} from '../review/visible.ts';
import {jsonText} from './json-text.ts';
import type {ExitCode, Shell} from './shell.ts';

/** The exit code of each sort of trouble. */
export const exitCodes: Readonly<Record<Trouble, ExitCode>> = {failed: 1, usage: 2, file: 4};

/** What the exit codes mean, as the help prints it. */
export const exitCodeHelp = [
	'Exit codes: 0 done · 1 it could not be done · 2 used wrongly, or no',
	'terminal where one is needed · 3 check or doctor found something, or',
	'import --strict skipped a line · 4 the file is damaged, not ours or newer,',
	'and is left untouched · 129, 130, 143 ended by a signal',
].join('\n');

/**
 * The one place where anything that was thrown becomes words: a sentence with its next step for a `UserError`, a stack
 * for a bug. With `json` an object `{"error": {code, message, next}}` instead. Answers with the exit code.
 */
export function report(error: unknown, shell: Shell, options: {json?: boolean} = {}): ExitCode {
	const known = error instanceof UserError;
	const trouble: Trouble = known ? error.trouble : 'failed';
	const message = error instanceof Error ? error.message : String(error);
	const next = known ? error.next : 'This is a fault in Recount; your files are as they were. Please report it.';
	if (options.json) {
		shell.err(`${jsonText({error: {code: (known && error.code) || trouble, message, next}})}\n`);
		return exitCodes[trouble];
	}

	shell.err(`recount: ${visibleText([message, next].filter(Boolean).join(' '))}\n`);
	if (!known && error instanceof Error && error.stack !== undefined) {
		shell.err(`${visibleText(error.stack)}\n`);
	}

	return exitCodes[trouble];
}
