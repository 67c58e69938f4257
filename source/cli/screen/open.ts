import {stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {notice} from '../../app/action.ts';
import type {App} from '../../app/app.ts';
import type {Touched} from '../../review/older-version.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {writeProtection} from '../../storage/write-protection.ts';
import {openScreen} from '../../tui/open-screen.ts';
import {terminalHandover} from '../../tui/terminal/terminal-handover.ts';
import {rereadable} from '../logs/rereadable.ts';
import {glanceAtFile} from '../reviews/open-file.ts';
import {ending, reviewPath, reviewsIn} from '../reviews/review-path.ts';
import {sentenceOf} from '../sentence-of.ts';
import {lookOf, readSettings} from '../settings/settings.ts';
import {readTeamWords} from '../settings/team-words.ts';
import type {Shell} from '../shell.ts';
import {createEffects, type Farewell} from './effects.ts';
import {type Keyboard, keyboard, noTerminal} from './keyboard.ts';
import type {OpenWords} from './open-words.ts';

// How long something that may be piped in is waited for, in milliseconds.
const patience = 500;

/**
 * Opens a review on the screen, or prints it where there is none to draw on. Throws a `UserError` if something is piped in
 * there. Answers with the exit code.
 */
export async function openReview(words: OpenWords, shell: Shell): Promise<number> {
	const asked = words.name === undefined ? undefined : fileWord(words.name);
	if (!shell.outIsTerminal) {
		const path = await reviewPath(words.name, shell);
		if (!(await bringsNothing(shell.stdin))) {
			throw noTerminal(asked ?? fileWord(basename(path, ending)));
		}

		const {run} = await import('../run.ts');
		return run(['show', path], shell);
	}

	const keys = keyboard(shell, await isLines(shell, words), asked);
	try {
		const path = words.name === undefined ? await chosenReview(keys, shell) : await reviewPath(words.name, shell);
		return await onScreen(path, keys, shell, words);
	} finally {
		keys.close();
	}
}

/**
 * Opens the review at a path on the screen, or in lines, with a sentence to begin with; one that is not there opens empty and is
 * made by the first change.
 */
export async function openOnScreen(path: string, shell: Shell, first?: string): Promise<number> {
	const keys = keyboard(shell, await isLines(shell));
	try {
		return await onScreen(path, keys, shell, undefined, first);
	} finally {
		keys.close();
	}
}

async function onScreen(
	path: string,
	keys: Keyboard,
	shell: Shell,
	words?: OpenWords,
	first?: string,
): Promise<number> {
	const touched = new Map<string, Set<string>>();
	const [{file, says}, {settings, keys: own, words: ownWords, problems}, team] = await Promise.all([
		glance(path, shell, touched, words?.readonly === true),
		readSettings(shell.variables, words?.settings),
		readTeamWords(dirname(path), shell),
	]);
	const told = [
		...(first === undefined ? [] : [first]),
		...(says === undefined ? [] : [says]),
		...(problems.length > 0 ? [problemWords(problems)] : []),
		...(settings.lens ? team.problems.slice(0, 1) : []),
	];
	const readOnly =
		file.readOnly ??
		(words?.readonly ? 'This review was opened with --readonly, so it stays as it is.' : await protection(file.path));
	const terminal = terminalHandover();
	const {effects, begin, settled} = createEffects(file, keys.piped ? readingAgain(shell) : shell, {
		terminal,
		touched,
		clipboard: settings.clipboard,
		readOnly: readOnly !== undefined,
		// No question comes up under the hands of somebody who enters lines.
		...(settings.screenReader ? {stillFor: 0, lines: true} : {}),
	});
	let farewell: Farewell = {words: '', isSaved: true};
	const open = settings.screenReader ? (await import('../../tui/spoken/open-spoken.ts')).openSpoken : openScreen;
	const code = await open({
		review: file.review,
		file: {name: basename(file.path), status: file.exists ? 'saved' : 'new', readOnly},
		chosen: {
			look: lookOf(settings, shell.variables),
			keys: own,
			confirmQuit: settings.confirmQuit,
			lens: {on: settings.lens, words: [...ownWords, ...team.words]},
			undosAhead: 0,
			...(told.length > 0 ? {notice: {text: told.join(' '), tone: 'plain'}} : {}),
		},
		environment: shell.environment,
		variables: shell.variables,
		effects,
		async begin(app) {
			const begun = begin(app);
			if (keys.piped) {
				app.dispatch({type: 'read-log', path: '-'});
			}

			await begun;
			await tellCopies(file.path, app);
		},
		async settled(lost) {
			farewell = await settled(lost);
		},
		terminal,
		input: keys.input,
		prove: file.prove,
	});
	shell.out(farewell.words);
	return code === 0 && !farewell.isSaved ? 1 : code;
}

// Lines that are piped in are for the screen to offer: where there is none, they must not go by unseen. An input that keeps
// still may bring some yet.
async function bringsNothing(input: Shell['stdin']): Promise<boolean> {
	if (input.isTTY) {
		return true;
	}

	const first = input[Symbol.asyncIterator]().next();
	const brings = first.then(
		({done}) => done !== true,
		() => false,
	);
	try {
		return !(await Promise.race([brings, wait(patience, true, {ref: false})]));
	} finally {
		input.destroy();
	}
}

async function protection(path: string): Promise<string | undefined> {
	const stats = await stat(path).catch(() => undefined);
	const error = stats && writeProtection(path, stats);
	return error && sentenceOf(error);
}

// One in which git has left both sides is mended first, but not for somebody who only reads along.
async function glance(
	path: string,
	shell: Shell,
	touched: Touched,
	isReadOnly: boolean,
): Promise<{readonly file: Awaited<ReturnType<typeof glanceAtFile>>; readonly says?: string}> {
	try {
		return {file: await glanceAtFile(path, shell, touched)};
	} catch (error) {
		if (isReadOnly) {
			throw error;
		}

		const {openMended} = await import('../git/mend-marked.ts');
		return openMended(error, path, shell, touched);
	}
}

// What two machines wrote is in two files then. Said when there is nothing else to say.
async function tellCopies(path: string, app: App): Promise<void> {
	const {conflictCopies, takingIn} = await import('../../storage/conflict-copies.ts');
	const [first, ...others] = await conflictCopies(path, app.state().review);
	if (first !== undefined && app.state().notice === undefined) {
		const which = others.length === 0 ? 'A conflict copy lies' : `${others.length + 1} conflict copies lie`;
		app.dispatch(notice(`${which} beside this review. To take it in, in another terminal: ${takingIn(path, first)}`));
	}
}

// Lines need nothing of a terminal that a dumb one has not; for any other the settings are read later, with the review.
async function isLines({variables}: Shell, words?: OpenWords): Promise<boolean> {
	return variables.TERM === 'dumb' && (await readSettings(variables, words?.settings)).settings.screenReader;
}

// What is piped in is read again when less of it is wanted.
function readingAgain(shell: Shell): Shell {
	const again = rereadable(shell.stdin);
	return {
		...shell,
		get stdin() {
			return again();
		},
	};
}

// One line of the screen holds one sentence.
function problemWords(problems: readonly string[]): string {
	const [only = ''] = problems;
	return problems.length === 1
		? only
		: `${problems.length} things in your settings could not be taken. recount config tells.`;
}

async function chosenReview(keys: Keyboard, shell: Shell): Promise<string> {
	const names = await reviewsIn(shell.folder);
	if (names.length === 1) {
		return join(shell.folder, names[0] as string);
	}

	if (names.length === 0) {
		return join(shell.folder, `incident-${shell.environment.now().slice(0, 10)}${ending}`);
	}

	shell.out(`${names.map((name, index) => `  ${index + 1}  ${visible(name)}`).join('\n')}\n`);
	const answer = await keys.ask('Which one? ');
	const chosen = names[Number(answer) - 1];
	if (chosen === undefined) {
		throw new UserError(`“${visible(answer)}” is none of them.`, {
			trouble: 'usage',
			next: 'Write its number, or recount FILE.',
		});
	}

	return join(shell.folder, chosen);
}
