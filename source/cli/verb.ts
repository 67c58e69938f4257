import type {ArgumentsCamelCase, Argv} from 'yargs';
import type {ExitCode, Shell} from './shell.ts';

/** One verb of the command line: a yargs module whose handler is told where it stands. */
export interface Verb<A> {
	/** As yargs reads it: `when <text..>`. */
	readonly command: string;
	/** One line for the help. */
	readonly describe: string;
	/** Lines for the help that work as they stand, and what each does where that is not plain. */
	readonly examples: Readonly<Record<string, string>>;
	/** Adds the options; must not import anything heavy. */
	builder(yargs: Argv): Argv<A>;
	/**
	 * Does it. Heavy imports are lazy, inside. Answers with the exit code (nothing is 0) and throws a `UserError` for what
	 * a person can mend.
	 */
	// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a special exit code simply ends
	run(args: ArgumentsCamelCase<A>, shell: Shell): Promise<ExitCode | void>;
}
