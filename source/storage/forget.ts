import {basename, dirname, join} from 'node:path';
import type {Review} from '../review/review.ts';
import {withoutText} from '../review/without-text.ts';
import {writeWhole} from './atomic-write.ts';
import {isCopy} from './copies.ts';
import {diskTrouble} from './disk-trouble.ts';
import {errorCode, type Files, readWhole, realFiles} from './files.ts';
import {journalName} from './journal-file.ts';
import {isAside, keptAside} from './keep-aside.ts';
import {copyWithout, draftsWithout, type Rewritten, stepsWithout} from './kept-without-text.ts';
import {takeLock} from './lock.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';

/** Where a text was taken out, each as a number of things, and where it still is. */
export interface Forgotten {
	readonly steps: number;
	readonly drafts: number;
	readonly copies: number;
	/** Paths of files that still hold it, with the reason as a clause. */
	readonly left: ReadonlyArray<{readonly path: string; readonly why: string}>;
}

/**
 * Takes a text out of what is kept of a review beside its file: the lists of what can be undone, drafts of programs that no
 * longer run, copies, what could not be saved, and what is left of older formats. Each file is replaced as a whole or left as
 * it is; what is left is told, never thrown. `review` tells ids from words.
 */
export async function forgetBeside(
	path: string,
	text: string,
	options: {readonly review: Review; readonly variables: Variables; readonly files?: Files},
): Promise<Forgotten> {
	const {review, variables, files = realFiles} = options;
	const folder = stateFolderPath(path, variables);
	const taken = withoutText(text, id => Object.hasOwn(review.records, id));
	const left: Array<{path: string; why: string}> = [];
	const count = {steps: 0, drafts: 0, copies: 0};
	const escaped = JSON.stringify(text).slice(1, -1);

	function leave(place: string, error: unknown): void {
		left.push({path: place, why: (diskTrouble(error, place) as Error).message});
	}

	async function rewrite(place: string, make: (before: string) => Rewritten): Promise<number> {
		try {
			// It was in the list of its folder a moment ago.
			const before = (await readWhole(place, files))?.toString('utf8');
			const made = before === undefined ? {why: 'it could not be read'} : make(before);
			if ('why' in made) {
				left.push({path: place, why: made.why});
				return 0;
			}

			if (made.changed > 0) {
				await writeWhole(place, Buffer.from(made.after), {files});
			}

			if (made.after.includes(escaped)) {
				left.push({path: place, why: 'it is a part of what holds it together'});
			}

			return made.changed;
		} catch (error) {
			leave(place, error);
			return 0;
		}
	}

	async function rewriteSteps(place: string): Promise<number> {
		try {
			const lock = await takeLock(place, files);
			try {
				return await rewrite(place, before => stepsWithout(before, taken, review, escaped));
			} finally {
				await lock.release();
			}
		} catch (error) {
			leave(place, error);
			return 0;
		}
	}

	async function namesIn(place: string): Promise<readonly string[]> {
		try {
			return await files.readdir(place);
		} catch (error) {
			// A folder that is not there holds nothing.
			if (errorCode(error) !== 'ENOENT' || (await isThere(place, files))) {
				leave(place, error);
			}

			return [];
		}
	}

	const own = await namesIn(folder);
	for (const name of own.filter(name => name === 'undo.jsonl' || name === 'screen-undo.jsonl')) {
		count.steps += await rewriteSteps(join(folder, name));
	}

	for (const name of own.filter(name => journalName.test(name))) {
		count.drafts += await rewrite(join(folder, name), before => draftsWithout(before, taken, escaped));
	}

	const beside = (await namesIn(dirname(path))).filter(name => isOlder(name, basename(path)) || isAside(name, path));
	const elsewhere = (await keptAside(path, variables, files)).map(copy => copy.path);
	const copies = new Set([
		...own.filter(name => isCopy(name) || isAside(name, path)).map(name => join(folder, name)),
		...beside.map(name => join(dirname(path), name)),
		...elsewhere,
	]);
	for (const place of copies) {
		count.copies += (await rewrite(place, before => copyWithout(before, text, escaped))) > 0 ? 1 : 0;
	}

	return {...count, left};
}

async function isThere(place: string, files: Files): Promise<boolean> {
	return files.stat(place).then(
		() => true,
		error => errorCode(error) !== 'ENOENT',
	);
}

function isOlder(name: string, own: string): boolean {
	return name.startsWith(`${own}.v`) && name.endsWith('.bak');
}
