import {once} from 'node:events';
import {fileWord} from '../review/shell-word.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {diskReason} from '../storage/disk-trouble.ts';
import {isVerb, nearestVerb} from './arguments/verb-names.ts';
import {environment} from './environment.ts';
import {report} from './report.ts';
import {isThere} from './reviews/review-path.ts';
import {openReview} from './screen/open.ts';
import {readOpenWords} from './screen/open-words.ts';
import type {Shell} from './shell.ts';

/** Runs the program with the words of its command line and answers with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
	const words = verbFirst(argv);
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
			process.exit(error.code === 'EPIPE' ? 0 : report(unprinted(error), shell, {json: words.includes('--json')}));
		}
	});

	// What cannot be told cannot be helped.
	process.stderr.on('error', () => {});

	try {
		const opens = readOpenWords(words);
		if (!opens) {
			const {run} = await import('./run.ts');
			const [first, ...rest] = words;
			return await run(first === 'help' ? helpWords(rest) : words, shell);
		}

		if (opens.name !== undefined) {
			await refuseLostVerb(opens.name);
		}

		return await openReview(opens, shell);
	} catch (error) {
		return report(error, shell);
	}
}

// `recount --json show` is `recount show --json`: the help lists what every command takes above them.
function verbFirst(argv: readonly string[]): readonly string[] {
	const [first, verb, ...rest] = argv;
	return first === '--json' && isVerb(verb) ? [verb, first, ...rest] : argv;
}

function unprinted(error: unknown): UserError {
	return new UserError(`what was to be printed could not be written: ${diskReason(error)}.`, {cause: error});
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
			next: `To start a review of that name: recount new ${fileWord(word)}`,
		});
	}
}
