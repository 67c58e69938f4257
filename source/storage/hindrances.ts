import {lstat, readdir, stat} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import {isUnfinished} from './atomic-write.ts';
import {conflictCopies, takingIn} from './conflict-copies.ts';
import {diskReason} from './disk-trouble.ts';
import {realFiles} from './files.ts';
import {folderHindrances, stateHindrances} from './folder-hindrances.ts';
import type {Hindrance} from './hindrance.ts';
import {isRunning, judge, parseHolder, thisProcess} from './holder.ts';
import {lockContent, lockPath} from './lock.ts';
import {realPath} from './real-path.ts';
import {openReviewFile} from './review-file.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';
import {readTemporaryName} from './temporary-name.ts';
import {watchTrouble} from './watch-file.ts';
import {writeProtection} from './write-protection.ts';

/**
 * What would go wrong with the review at a path, or with one that is to be made there: its file, its folder, what others
 * left beside it, and the state folder of its user. What it tries it tries with files of its own, which are gone afterwards;
 * the review is read and not written. Nothing found is an empty list. Never throws.
 */
export async function hindrances(path: string, variables: Variables): Promise<readonly Hindrance[]> {
	let real: string;
	try {
		real = await realPath(path, realFiles);
	} catch (error) {
		return [unreadable(error, path)];
	}

	const folder = dirname(real);
	const found = [
		await ofFile(real),
		await folderHindrances(folder, `of ${visible(basename(real))}`, 'folder'),
		ofWatching(folder),
		await ofLeftovers(real),
		await stateHindrances(stateFolderPath(real, variables)),
	];
	return found.flat();
}

async function ofFile(path: string): Promise<readonly Hindrance[]> {
	const found: Hindrance[] = [];
	const name = visible(basename(path));
	try {
		const file = await openReviewFile(path);
		if (file.readOnly !== undefined) {
			found.push({id: 'newer', what: `${name}: ${file.readOnly}`, next: 'Look for a newer version of Recount.'});
		}

		found.push(...(await ofCopies(path, file.review)));
		const now = file.exists ? await stat(path) : undefined;
		const protection = now && writeProtection(path, now);
		if (protection) {
			found.push({id: 'write-protected', what: protection.message, next: protection.next});
		}

		if (now && now.nlink > 1) {
			found.push({
				id: 'hard-links',
				what: `${name} has ${now.nlink} names (hard links), and replacing it would part them: it is not saved.`,
				next: 'Make it a file of one name: cp it, and mv the copy over it.',
			});
		}
	} catch (error) {
		found.push(unreadable(error, path));
	}

	return found;
}

// Two machines wrote it, and what one of them wrote is in no review.
async function ofCopies(path: string, review: Review): Promise<readonly Hindrance[]> {
	return (await conflictCopies(path, review)).map(name => ({
		id: 'conflict-copy',
		what: `${visible(name)} lies beside ${visible(basename(path))} and holds what that does not: a copy of a program that keeps folders alike.`,
		next: `To take it in: ${takingIn(path, name)}. When it is in, remove the copy.`,
	}));
}

function ofWatching(folder: string): readonly Hindrance[] {
	const trouble = watchTrouble(folder);
	return trouble === undefined
		? []
		: [
				{
					id: 'no-watch',
					what: `The system tells nothing of changes in ${visible(folder)} (${trouble.code}): what others save is seen after half a second.`,
					next: trouble.isFull
						? 'All watches are taken: fs.inotify.max_user_watches and max_user_instances (sysctl) say how many there are.'
						: 'It is looked at twice a second all the same.',
				},
			];
}

function unreadable(error: unknown, path: string): Hindrance {
	return error instanceof UserError
		? {id: 'unreadable', what: error.message, next: error.next}
		: {
				id: 'unreadable',
				what: `${visible(basename(path))}: ${diskReason(error)}.`,
				next: 'Mend that first.',
			};
}

async function ofLeftovers(path: string): Promise<readonly Hindrance[]> {
	const found: Hindrance[] = [];
	const names = await readdir(dirname(path)).catch(() => []);
	const unfinished = names.filter(name => isUnfinished(name, path));
	const [first, ...others] = unfinished.filter(name => !isRunning(readTemporaryName(name)?.pid ?? 0));
	if (first !== undefined) {
		const next = 'The next save takes them away.';
		const what =
			others.length === 0
				? `A file that was not written to the end lies beside the review: ${visible(first)}.`
				: `${others.length + 1} files that were not written to the end lie beside the review: ${visible(first)} and others.`;
		found.push({id: 'unfinished', what, next});
	}

	const place = lockPath(path);
	const content = await lockContent(place, realFiles).catch(() => undefined);
	const holder = content === undefined ? undefined : parseHolder(content);
	if (content !== undefined && !holder) {
		found.push({
			id: 'lock-not-ours',
			what: `${visible(place)} is in the way of saving, and it is no lock of Recount.`,
			next: 'Look at what it is, and move it away.',
		});
	} else if (holder) {
		const verdict = judge(holder, thisProcess(), () => true);
		const who = `process ${holder.pid} on ${visible(holder.host)}`;
		if (verdict === 'dead') {
			found.push({
				id: 'stale-lock',
				what: `The lock of ${who}, which is gone, lies beside the review.`,
				next: 'The next save takes it over at once.',
			});
		} else if (await isOld(place)) {
			found.push({
				id: 'held-lock',
				what: `The review has been locked by ${who} for more than a minute.`,
				next: verdict === 'alive' ? 'See what that program does.' : 'The next save waits for 30 s, then takes it over.',
			});
		}
	}

	return found;
}

// A save takes milliseconds.
async function isOld(place: string): Promise<boolean> {
	const {mtimeMs} = await lstat(place).catch(() => ({mtimeMs: Date.now()}));
	return Date.now() - mtimeMs > 60_000;
}
