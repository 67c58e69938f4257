import {join} from 'node:path';
import {setImmediate as turn} from 'node:timers/promises';
import type {Step} from '../review/history.ts';
import type {Review} from '../review/review.ts';
import {writeWhole} from './atomic-write.ts';
import {diskTrouble} from './disk-trouble.ts';
import {type Files, readWhole, realFiles} from './files.ts';
import {stepFiles} from './gone-steps.ts';
import {isOf, type KeptStep, keptStep, readStep} from './kept-step.ts';
import {takeLock} from './lock.ts';
import {stateFolder, stateFolderPath, type Variables} from './state-folder.ts';
import {writeAll} from './write-all.ts';

/**
 * The changes that were made to a review on the screen, to be undone after reopening it. A file beside the list of the
 * command line's own changes, of one line for each step that came or went.
 */
export interface StepList {
	/**
	 * The steps of the review as it is now, the latest last, at most 200. What cannot be read counts as none, and neither do
	 * steps of another review that was at this path.
	 */
	readonly load: (review: Review) => Promise<readonly Step[]>;
	/**
	 * Makes the list end as these steps do, which are those of `load` and what was done and undone since: only what changed
	 * is written, with what it takes to know the review, as it is saved, again. What the system refuses is thrown as a
	 * `UserError`; the next call makes up for it.
	 */
	readonly keep: (done: readonly Step[], review: Review) => Promise<void>;
}

const most = 200;
// Imports are large steps: the older ones are let go when all of them are more than can be read in a blink.
const largest = 16 * 1024 * 1024;
const compactFrom = 3 * most;

interface Entry extends KeptStep {
	readonly id: string;
	readonly line: string;
}

/** Makes the list for the review at a real path. Nothing is written before the first change. */
export function createStepList(path: string, variables: Variables, files: Files = realFiles): StepList {
	// Named when it is needed: opening a review is not to wait for the hash.
	const place = () => join(stateFolderPath(path, variables), stepFiles.screen);
	const ids = new Map<Step, string>();
	let known: readonly Step[] = [];
	let lines = 0;
	let size = 0;

	async function entries(): Promise<readonly Entry[]> {
		const text = (await readWhole(place(), files))?.toString('utf8') ?? '';
		const all = text.split('\n').filter(line => line !== '');
		lines = all.length;
		size = text.length;
		const found = new Map<string, Entry>();
		for (const line of all) {
			const value = parsed(line);
			const {id, off} = value;
			if (typeof off === 'string') {
				found.delete(off);
			} else if (typeof id === 'string') {
				const own = readStep(value);
				if (own) {
					found.delete(id);
					found.set(id, {id, line, ...own});
				}
			}

			// A step may be as large as an import: keys are answered in between.
			if (line.length > 100_000) {
				await turn();
			}
		}

		return newest([...found.values()]);
	}

	// Under the lock, so that nobody else's line comes in between.
	async function compact(): Promise<void> {
		const kept = await entries();
		const text = kept.map(({line}) => `${line}\n`).join('');
		await writeWhole(place(), Buffer.from(text), {files});
		lines = kept.length;
		size = text.length;
	}

	async function append(text: string): Promise<void> {
		await stateFolder(path, variables, files);
		const lock = await takeLock(place(), files);
		try {
			const file = await files.open(place(), 'a', 0o600);
			try {
				// What somebody did not write to its end must not take this with it.
				await writeAll(file, Buffer.from(`\n${text}`));
			} finally {
				await file.close();
			}

			size += text.length;
			lines += text.split('\n').length;
			if (lines > compactFrom || size > 2 * largest) {
				await compact();
			}
		} finally {
			await lock.release();
		}
	}

	return {
		async load(review) {
			try {
				const found = (await entries()).filter(entry => isOf(entry, review));
				for (const {id, step} of found) {
					ids.set(step, id);
				}

				known = found.map(({step}) => step);
			} catch {
				// Undo begins anew; that steps cannot be kept is said by the call that keeps them.
			}

			return known;
		},
		async keep(done, review) {
			let same = 0;
			while (same < known.length && known[same] === done[same]) {
				same++;
			}

			const gone = known.slice(same).filter(step => !done.includes(step));
			const added = done.slice(same).filter(step => !known.includes(step));
			if (gone.length + added.length === 0) {
				return;
			}

			for (const step of added) {
				ids.set(step, ids.get(step) ?? process.getBuiltinModule('node:crypto').randomBytes(6).toString('hex'));
			}

			const text = [
				...gone.map(step => JSON.stringify({off: ids.get(step)})),
				...added.slice(-most).map(step => JSON.stringify({id: ids.get(step), ...keptStep(step, review)})),
			];
			try {
				await append(text.map(line => `${line}\n`).join(''));
			} catch (error) {
				throw diskTrouble(error, 'the list of what can be undone');
			}

			known = done;
		},
	};
}

function newest(entries: readonly Entry[]): readonly Entry[] {
	let size = 0;
	const kept: Entry[] = [];
	for (const entry of entries.slice(-most).reverse()) {
		size += entry.line.length;
		if (size > largest && kept.length > 0) {
			break;
		}

		kept.push(entry);
	}

	return kept.reverse();
}

function parsed(line: string): {readonly id?: unknown; readonly off?: unknown} {
	try {
		return (JSON.parse(line) as object | null) ?? {};
	} catch {
		return {};
	}
}
