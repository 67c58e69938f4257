import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {environment} from './environment.ts';
import {report} from './report.ts';
import {isThere} from './review-path.ts';
import {run, suggestion} from './run.ts';
import type {Shell} from './shell.ts';
import {verbs} from './verbs.ts';

/** Runs the program with the words of its command line and answers with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
	const shell: Shell = {
		out: text => void process.stdout.write(text),
		err: text => void process.stderr.write(text),
		stdin: process.stdin,
		outIsTerminal: process.stdout.isTTY === true,
		folder: process.cwd(),
		variables: process.env,
		environment,
	};
	// `recount show | head` ends when head has enough; that is no fault.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		process.exit(error.code === 'EPIPE' ? 0 : 1);
	});

	const [first, ...rest] = argv;
	if (first !== undefined && (first.startsWith('-') || Object.hasOwn(verbs, first) || rest.length > 0)) {
		return run(first === 'help' ? [...rest, '--help'] : argv, shell);
	}

	try {
		if (
			first !== undefined &&
			suggestion(first) !== undefined &&
			!(await isThere(first)) &&
			!(await isThere(`${first}.recount.json`))
		) {
			throw new UserError(`“${visible(first)}” is no file and no command. Did you mean “${suggestion(first)}”?`, {
				trouble: 'usage',
				next: `To start a review of that name: recount new ${visible(first)}`,
			});
		}

		const {openReview} = await import('./open.ts');
		return await openReview(first, shell);
	} catch (error) {
		return report(error, shell);
	}
}
