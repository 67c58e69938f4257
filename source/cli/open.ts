import {basename, join} from 'node:path';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {openReviewFile} from '../storage/review-file.ts';
import {openScreen} from '../tui/open-screen.ts';
import {terminalHandover} from '../tui/terminal-handover.ts';
import {createEffects} from './effects.ts';
import {ending, reviewPath, reviewsIn} from './review-path.ts';
import {lookOf, readSettings} from './settings.ts';
import type {Shell} from './shell.ts';

/** Opens a review on the screen, or prints it where there is none to draw on. Answers with the exit code. */
export async function openReview(name: string | undefined, shell: Shell): Promise<number> {
	if (!shell.outIsTerminal) {
		const {run} = await import('./run.ts');
		return run(['show', await reviewPath(name, shell)], shell);
	}

	return openOnScreen(name === undefined ? await chosenReview(shell) : await reviewPath(name, shell), shell);
}

/** Opens the review at a path on the screen, or in lines for a screen reader; one that is not there opens empty and is made by the first change. */
export async function openOnScreen(path: string, shell: Shell): Promise<number> {
	const [file, {settings, keys, problems}] = await Promise.all([openReviewFile(path), readSettings(shell.variables)]);
	needTerminal(shell, settings.screenReader);
	const terminal = terminalHandover();
	const {effects, begin, settled} = createEffects(file, shell, {
		terminal,
		clipboard: settings.clipboard,
		// Who enters lines has no question under the hands.
		...(settings.screenReader ? {stillFor: 0} : {}),
	});
	const open = settings.screenReader ? (await import('../tui/spoken/open-spoken.ts')).openSpoken : openScreen;
	const code = await open({
		review: file.review,
		file: {name: basename(file.path), status: file.exists ? 'saved' : 'new', readOnly: file.readOnly},
		chosen: {
			look: lookOf(settings, shell.variables),
			keys,
			confirmQuit: settings.confirmQuit,
			...(problems.length > 0 ? {notice: {text: problemWords(problems), tone: 'plain'}} : {}),
		},
		environment: shell.environment,
		variables: shell.variables,
		effects,
		begin,
		settled,
		terminal,
	});
	shell.out(await settled());
	return code;
}

// One line of the screen holds one sentence; the others wait for somebody who asks.
function problemWords([first = '', ...others]: readonly string[]): string {
	return others.length === 0 ? first : `${first} ${others.length} more: recount config tells.`;
}

function needTerminal(shell: Shell, isSpoken: boolean): void {
	// Whoever only enters lines needs nothing that a terminal can do beyond showing them.
	if (shell.variables.TERM === 'dumb' && !isSpoken) {
		throw new UserError('this needs a full terminal.', {
			trouble: 'usage',
			next: 'recount --screen-reader FILE opens it line by line, recount show FILE prints it, recount add FILE adds to it.',
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

	needTerminal(shell, true);
	const {createInterface} = await import('node:readline/promises');
	// The terminal edits the line itself: nothing is written that a reader would read twice.
	const prompt = createInterface({input: process.stdin, output: process.stdout, terminal: false});
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
