import {join} from 'node:path';
import type {Step} from '../review/history.ts';
import type {Review} from '../review/review.ts';
import {writeWhole} from './atomic-write.ts';
import {diskTrouble} from './disk-trouble.ts';
import {type Files, readWhole, realFiles} from './files.ts';
import {stepFiles} from './gone-steps.ts';
import {isOf, isStep, type KeptStep, keptStep, readStep} from './kept-step.ts';
import {takeLock} from './lock.ts';
import {stateFolder, type Variables} from './state-folder.ts';

/** The last changes of one user to one review from the command line, to be taken back one by one. */
export interface UndoList {
	/** Puts a change on the list, with what it takes to know the review, as it is saved, again. */
	readonly push: (step: Step, review: Review) => Promise<void>;
	/** The last change of the review as it is now, or nothing; never one of another review that was at this path. */
	readonly last: (review: Review) => Promise<Step | undefined>;
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
	const place = join(await inWords(stateFolder(path, variables, files)), stepFiles.commandLine);
	const change = async (make: (lines: readonly string[]) => readonly string[]) => {
		const lock = await takeLock(place, files);
		try {
			const text = await textOf(place, files);
			const lines = make((text ?? '').split('\n').filter(line => line !== ''));
			const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''));
			await writeWhole(place, bytes, {files, absent: text === undefined, fence: lock.isMine});
		} finally {
			await lock.release();
		}
	};
	return {
		push: async (step, review) =>
			inWords(change(lines => [...lines, JSON.stringify(keptStep(step, review))].slice(-most))),
		async last(review) {
			// The step of a long import is megabytes: no more of them are read than it takes.
			for (const line of ((await inWords(textOf(place, files))) ?? '').split('\n').reverse()) {
				const entry = read(line);
				if (entry && isOf(entry, review)) {
					return entry.step;
				}
			}

			return undefined;
		},
		async pop(step) {
			const text = step && JSON.stringify(step);
			await inWords(
				change(lines => {
					const index = lines.findLastIndex(line => {
						const kept = read(line);
						return kept && (text === undefined || JSON.stringify(kept.step) === text);
					});
					return lines.filter((_, at) => at !== index);
				}),
			);
		},
	};
}

// A line that is no step (a hand was in it) is passed over: the others are still good. Earlier versions kept the step alone.
function read(line: string): KeptStep | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return isStep(value) ? {step: value} : readStep(value);
	} catch {
		return undefined;
	}
}

async function textOf(path: string, files: Files): Promise<string | undefined> {
	return (await readWhole(path, files))?.toString('utf8');
}
