import {once} from 'node:events';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {shellWord} from './arguments/shell-word.ts';
import {isVerb, nearestVerb} from './arguments/verb-names.ts';
import {environment} from './environment.ts';
import {report} from './report.ts';
import {isThere} from './reviews/review-path.ts';
import {openReview} from './screen/open.ts';
import {readOpenWords} from './screen/open-words.ts';
import type {Shell} from './shell.ts';

/** Runs the program with the words of its command line and answers with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
	const shell: Shell = {
		out: text => void process.stdout.write(text),
		async drained() {
			if (process.stdout.writableNeedDrain) {
				await once(process.stdout, 'drain');
			}
		},
		err: text => void process.stderr.write(text),
		stdin: process.stdin,
		outIsTerminal: process.stdout.isTTY === true,
		errIsTerminal: process.stderr.isTTY === true,
		folder: process.cwd(),
		variables: process.env,
		environment,
	};
	// `recount show | head` ends when head has enough; that is no fault. A terminal that goes away (EIO) is the screen's
	// business: it has still to save.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (process.stdout.isTTY !== true) {
			process.exit(error.code === 'EPIPE' ? 0 : 1);
		}
	});

	// What cannot be told cannot be helped.
	process.stderr.on('error', () => {});

	const [first, ...rest] = argv;
	try {
		const words = readOpenWords(argv);
		if (!words) {
			const {run} = await import('./run.ts');
			return await run(first === 'help' ? helpWords(rest) : argv, shell);
		}

		if (words.name !== undefined) {
			await refuseLostVerb(words.name);
		}

		return await openReview(words, shell);
	} catch (error) {
		return report(error, shell);
	}
}

// `recount help add` is `recount add --help`.
function helpWords([about]: readonly string[]): readonly string[] {
	if (about !== undefined && about !== 'help' && !about.startsWith('-') && !isVerb(about)) {
		const near = nearestVerb(about);
		throw new UserError(
			`there is no command “${visible(about)}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
			{trouble: 'usage', next: 'Try: recount --help'},
		);
	}

	return isVerb(about) ? [about, '--help'] : ['--help'];
}

// `recount shwo` means a verb far more often than a new review of that name.
async function refuseLostVerb(word: string): Promise<void> {
	const near = nearestVerb(word);
	if (near !== undefined && !(await isThere(word)) && !(await isThere(`${word}.recount.json`))) {
		throw new UserError(`“${visible(word)}” is no file and no command. Did you mean “${near}”?`, {
			trouble: 'usage',
			next: `To start a review of that name: recount new ${shellWord(visible(word))}`,
		});
	}
}
