import {type FSWatcher, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import {errorCode, type Files, realFiles} from './files.ts';

/** What is told of a file while it is watched. */
export interface Watched {
	/** The file is another one, or gone, or there: told once for what happens within a blink. */
	readonly changed: () => void;
	/** Who else has the file open may be other people now. */
	readonly peers: () => void;
}

/** The ending of the links that tell who has a file open. */
export const hereEnding = '.here';

// Long enough for an editor's removing and renaming, short enough for nobody to see.
const blink = 30;

/**
 * Watches a file for changes by anybody, itself included, until the answer is called. The folder is watched, because a file's
 * own watch dies with the first rename (Node issue 5039), and the file is looked at every `interval` milliseconds as well,
 * because nothing is told of what another machine does on a network disk, nor in some containers. Keeps no program running.
 */
export function watchFile(
	path: string,
	{changed, peers}: Watched,
	{interval = 500, files = realFiles}: {readonly interval?: number; readonly files?: Pick<Files, 'stat'>} = {},
): () => void {
	const name = basename(path);
	let isOver = false;
	let isLooking = false;
	let lookAgain = false;
	let last: string | undefined;
	let debounce: NodeJS.Timeout | undefined;
	let watcher: FSWatcher | undefined;

	async function look(): Promise<void> {
		if (isLooking) {
			lookAgain = true;
			return;
		}

		isLooking = true;
		const seen = await stampOf(path, files);
		isLooking = false;
		if (isOver) {
			return;
		}

		const isOther = last !== undefined && seen !== last;
		last = seen;
		if (isOther) {
			changed();
		}

		if (lookAgain) {
			lookAgain = false;
			void look();
		}
	}

	try {
		watcher = watch(dirname(path), {persistent: false}, (_event, file) => {
			if (file === null || file === name) {
				debounce ??= setTimeout(() => {
					debounce = undefined;
					void look();
				}, blink).unref();
			}

			if (file === null || (file.startsWith(`.${name}.`) && file.endsWith(hereEnding))) {
				peers();
			}
		});
		// Too many watches, or a folder that has gone: looking every now and then goes on.
		watcher.on('error', () => watcher?.close());
	} catch {}

	const timer = setInterval(() => void look(), interval).unref();
	void look();
	return () => {
		isOver = true;
		watcher?.close();
		clearInterval(timer);
		clearTimeout(debounce);
	};
}

// What tells one state of a file from another: a save by renaming makes another inode, one in place another time or size.
async function stampOf(path: string, files: Pick<Files, 'stat'>): Promise<string> {
	try {
		const {ino, size, mtimeNs} = await files.stat(path, {bigint: true});
		return `${ino} ${size} ${mtimeNs}`;
	} catch (error) {
		return errorCode(error) ?? 'unknown';
	}
}
