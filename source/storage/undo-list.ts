import {join} from 'node:path';
import type {Step} from '../review/history.ts';
import {writeWhole} from './atomic-write.ts';
import {errorCode, type Files, realFiles} from './files.ts';
import {takeLock} from './lock.ts';
import {stateFolder, type Variables} from './state-folder.ts';

/** The last changes of one user to one review from the command line, to be taken back one by one. */
export interface UndoList {
	readonly push: (step: Step) => Promise<void>;
	/** The last change, or nothing. */
	readonly last: () => Promise<Step | undefined>;
	/** Takes the last change off the list. */
	readonly pop: () => Promise<void>;
}

const most = 200;

/** Opens the list for the review at a real path. */
export async function openUndoList(path: string, variables: Variables, files: Files = realFiles): Promise<UndoList> {
	const place = join(await stateFolder(path, variables, files), 'undo.jsonl');
	const change = async (make: (steps: readonly Step[]) => readonly Step[]) => {
		const lock = await takeLock(place, files);
		try {
			const text = await textOf(place, files);
			const steps = make(stepsOf(text ?? ''));
			const bytes = Buffer.from(steps.map(step => `${JSON.stringify(step)}\n`).join(''));
			await writeWhole(place, bytes, {files, absent: text === undefined, fence: lock.isMine});
		} finally {
			await lock.release();
		}
	};
	return {
		push: async step => change(steps => [...steps, step].slice(-most)),
		last: async () => stepsOf((await textOf(place, files)) ?? '').at(-1),
		pop: async () => change(steps => steps.slice(0, -1)),
	};
}

// A line that is no step (a hand was in it) is passed over: the others are still good.
function stepsOf(text: string): readonly Step[] {
	return text.split('\n').flatMap(line => {
		try {
			const step = JSON.parse(line) as Step;
			return typeof step?.label === 'string' && typeof step.changes === 'object' ? [step] : [];
		} catch {
			return [];
		}
	});
}

async function textOf(path: string, files: Files): Promise<string | undefined> {
	try {
		const file = await files.open(path, 'r');
		try {
			return await file.readFile('utf8');
		} finally {
			await file.close();
		}
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		throw error;
	}
}
