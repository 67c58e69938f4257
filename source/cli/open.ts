import {basename, join} from 'node:path';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {glanceAtReviewFile} from '../storage/review-file.ts';
import {openScreen} from '../tui/open-screen.ts';
import {createEffects} from './effects.ts';
import {ending, reviewPath, reviewsIn} from './review-path.ts';
import type {Shell} from './shell.ts';

/** Opens a review on the screen, or prints it where there is none to draw on. Answers with the exit code. */
export async function openReview(name: string | undefined, shell: Shell): Promise<number> {
	if (!shell.outIsTerminal) {
		const {run} = await import('./run.ts');
		return run(['show', await reviewPath(name, shell)], shell);
	}

	return openOnScreen(name === undefined ? await chosenReview(shell) : await reviewPath(name, shell), shell);
}

/** Opens the review at a path on the screen; one that is not there opens empty and is made by the first change. */
export async function openOnScreen(path: string, shell: Shell): Promise<number> {
	needTerminal(shell);
	const file = await glanceAtReviewFile(path);
	const {effects, settled} = createEffects(file, shell);
	const code = await openScreen({
		review: file.review,
		file: {name: basename(file.path), status: file.exists ? 'saved' : 'new', readOnly: file.readOnly},
		environment: shell.environment,
		variables: shell.variables,
		effects,
		settled,
		prove: file.prove,
	});
	shell.out(await settled());
	return code;
}

function needTerminal(shell: Shell): void {
	if (shell.variables.TERM === 'dumb') {
		throw new UserError('this needs a full terminal.', {
			trouble: 'usage',
			next: 'recount show FILE prints a review, recount add FILE adds to it.',
		});
	}

	if (!shell.stdin.isTTY) {
		throw new UserError('keys come from a terminal, and standard input is none.', {
			trouble: 'usage',
			next: 'To read a log: recount import FILE -',
		});
	}
}

async function chosenReview(shell: Shell): Promise<string> {
	const names = await reviewsIn(shell.folder);
	if (names.length === 1) {
		return join(shell.folder, names[0] as string);
	}

	if (names.length === 0) {
		return join(shell.folder, `incident-${shell.environment.now().slice(0, 10)}${ending}`);
	}

	needTerminal(shell);
	const {createInterface} = await import('node:readline/promises');
	const prompt = createInterface({input: process.stdin, output: process.stdout});
	try {
		shell.out(`${names.map((name, index) => `  ${index + 1}  ${visible(name)}`).join('\n')}\n`);
		const answer = await prompt.question('Which one? ');
		const chosen = names[Number(answer) - 1];
		if (chosen === undefined) {
			throw new UserError(`“${visible(answer)}” is none of them.`, {
				trouble: 'usage',
				next: 'Write its number, or recount FILE.',
			});
		}

		return join(shell.folder, chosen);
	} finally {
		prompt.close();
	}
}
