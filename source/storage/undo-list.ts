import {join} from 'node:path';
import type {Step} from '../review/history.ts';
import {writeWhole} from './atomic-write.ts';
import {diskTrouble} from './disk-trouble.ts';
import {type Files, readWhole, realFiles} from './files.ts';
import {takeLock} from './lock.ts';
import {readStep} from './read-step.ts';
import {stateFolder, type Variables} from './state-folder.ts';

/** The last changes of one user to one review from the command line, to be taken back one by one. */
export interface UndoList {
	readonly push: (step: Step) => Promise<void>;
	/** The last change, or nothing. */
	readonly last: () => Promise<Step | undefined>;
	/** Takes a change off the list, wherever it stands by now; the last one unless it is named. */
	readonly pop: (step?: Step) => Promise<void>;
}

const most = 200;

/** Opens the list for the review at a real path. What the system refuses is thrown as a `UserError`. */
export async function openUndoList(path: string, variables: Variables, files: Files = realFiles): Promise<UndoList> {
	const inWords = async <T>(work: Promise<T>): Promise<T> => {
		try {
			return await work;
		} catch (error) {
			throw diskTrouble(error, 'the list of what can be undone');
		}
	};
	const place = join(await inWords(stateFolder(path, variables, files)), 'undo.jsonl');
	const change = async (make: (lines: readonly string[]) => readonly string[]) => {
		const lock = await takeLock(place, files);
		try {
			const text = await textOf(place, files);
			const lines = make((text ?? '').split('\n').filter(isStep));
			const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''));
			await writeWhole(place, bytes, {files, absent: text === undefined, fence: lock.isMine});
		} finally {
			await lock.release();
		}
	};
	return {
		push: async step => inWords(change(lines => [...lines, JSON.stringify(step)].slice(-most))),
		async last() {
			const line = ((await inWords(textOf(place, files))) ?? '').split('\n').findLast(isStep);
			return line === undefined ? undefined : (JSON.parse(line) as Step);
		},
		async pop(step) {
			const text = step && JSON.stringify(step);
			await inWords(
				change(lines => {
					const index = lines.findLastIndex(line => text === undefined || line === text);
					return lines.filter((_, at) => at !== index);
				}),
			);
		},
	};
}

// A line that is no step (a hand was in it) is passed over: the others are still good.
function isStep(line: string): boolean {
	try {
		return readStep(JSON.parse(line)) !== undefined;
	} catch {
		return false;
	}
}

async function textOf(path: string, files: Files): Promise<string | undefined> {
	return (await readWhole(path, files))?.toString('utf8');
}
