import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {App, Effect} from '../../app/app.ts';
import {clip, columnsOf} from '../../app/columns.ts';
import {pathBeforeCursor} from '../../app/forms/field-in-hand.ts';
import {insert} from '../../app/forms/text-field.ts';
import {type Notice, topOverlay} from '../../app/state.ts';
import {typedPath} from '../arguments/typed-path.ts';
import type {Shell} from '../shell.ts';

/** How a path goes on: what is the same in all names that begin so, and these names, folders with `/` at their end. */
export interface Completion {
	readonly addition: string;
	readonly names: readonly string[];
}

/** Makes the effect that completes paths as a shell does, and tells what there is where several names begin so. */
export function completionEffect(shell: Shell): Effect {
	return (action, app) => {
		if (action.type === 'complete') {
			void complete(action.path, app, shell);
		}
	};
}

async function complete(path: string, app: App, shell: Shell): Promise<void> {
	const {addition, names} = await completionOf(path, shell);
	const state = app.state();
	const overlay = topOverlay(state);
	// Who has typed on meanwhile does not want it any more.
	if (overlay?.type !== 'ask' || pathBeforeCursor(state) !== path) {
		return;
	}

	if (addition !== '') {
		app.dispatch({type: 'changed', overlay: {...overlay, field: insert(overlay.field, addition)}});
	}

	if (names.length !== 1) {
		const text = names.length === 0 ? 'No name there begins so.' : namesLine(names, state.size.columns - 2);
		app.dispatch({type: 'noticed', notice: {text, tone: 'quiet'} satisfies Notice});
	}
}

/** How a path goes on, by the folder in which it ends; hidden names only where a dot is written. */
export async function completionOf(path: string, shell: Shell): Promise<Completion> {
	if (path === '~') {
		return {addition: '/', names: ['~/']};
	}

	const end = path.lastIndexOf('/') + 1;
	const begun = path.slice(end);
	const folder = typedPath(path.slice(0, end), shell);
	const found = await readdir(folder, {withFileTypes: true}).catch(() => []);
	const names = await Promise.all(
		found
			.filter(({name}) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')) && !unwritable.test(name))
			.map(async entry => `${entry.name}${(await isFolder(entry, folder)) ? '/' : ''}`),
	);
	const sorted = names.sort();
	return {addition: begunAlike(sorted).slice(begun.length), names: sorted};
}

// What cannot be typed into the line cannot be put into it either.
const unwritable = /[\u0000-\u001F\u007F-\u009F\uFFFD]/;

async function isFolder(
	entry: {readonly name: string; readonly isDirectory: () => boolean; readonly isSymbolicLink: () => boolean},
	folder: string,
): Promise<boolean> {
	if (!entry.isSymbolicLink()) {
		return entry.isDirectory();
	}

	return stat(join(folder, entry.name)).then(
		found => found.isDirectory(),
		() => false,
	);
}

// Cut between characters, not within one.
function begunAlike(names: readonly string[]): string {
	const [first = '', ...others] = names;
	let alike = '';
	for (const character of first) {
		if (!others.every(name => name.startsWith(alike + character))) {
			break;
		}

		alike += character;
	}

	return alike;
}

function namesLine(names: readonly string[], columns: number): string {
	let line = names[0] ?? '';
	for (const [index, name] of names.entries()) {
		if (index === 0) {
			continue;
		}

		const longer = `${line}  ${name}`;
		const left = names.length - index;
		const rest = left > 1 ? `  … ${left - 1} more` : '';
		if (columnsOf(longer) + rest.length > columns) {
			return clip(`${line}  … ${left} more`, columns);
		}

		line = longer;
	}

	return clip(line, columns);
}
