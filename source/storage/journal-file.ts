import {join} from 'node:path';
import {errorCode, type JournalFiles} from './files.ts';
import {thisProcess} from './holder.ts';
import {holderLine} from './journal-lines.ts';
import {quietly} from './quietly.ts';

interface Options {
	/** The folder it is in: asked for when there is something to keep, since to name it is more than a start can wait for. */
	readonly folder: () => string;
	readonly files: JournalFiles;
	/** How long what was written waits for the disk, in milliseconds. */
	readonly rest: number;
	/** Told when what was written is on the disk, or why it may not be. */
	readonly synced: (error: unknown) => void;
}

interface OpenFile {
	readonly descriptor: number;
	readonly place: string;
	readonly nonce: string;
}

// A journal of an evening's typing begins again as a few lines.
const largest = 1024 * 1024;

/** The name of a journal: whose it is can be told without reading it. */
export const journalName = /^drafts-(\d+)-[\da-f]{12}\.jsonl$/;

const ours = new Set<string>();

/** Whether a journal with that nonce is one of this very process. */
export function isOwnJournal(nonce: string): boolean {
	return ours.has(nonce);
}

/**
 * A file (0600) that lines are added to without waiting, and that is brought to the disk without being waited for, at most
 * once in a while. What the system refuses is thrown; after that only a new file can be trusted.
 */
export class JournalFile {
	readonly #options: Options;
	#file: OpenFile | undefined;
	#size = 0;
	#startSize = 0;
	#isDistrusted = false;
	#isUnsynced = false;
	#isFolderUnsynced = false;
	#isSyncing = false;
	#timer: NodeJS.Timeout | undefined;

	constructor(options: Options) {
		this.#options = options;
	}

	/** Whether the last call, or the disk after it, failed. */
	get isDistrusted(): boolean {
		return this.#isDistrusted;
	}

	/** Whether more can be added: the file is there, also for others, and not too large. Throws what the system says. */
	isOpen(): boolean {
		const {files} = this.#options;
		return (
			this.#file !== undefined &&
			!this.#isDistrusted &&
			files.fstatSync(this.#file.descriptor).nlink > 0 &&
			this.#size <= Math.max(largest, 4 * this.#startSize)
		);
	}

	/** Goes on in a new file, which begins with these lines; the old one stays until they are written. */
	begin(lines: string): void {
		const {files} = this.#options;
		const folder = this.#options.folder();
		const holder = thisProcess();
		const place = join(folder, `drafts-${holder.pid}-${holder.nonce}.jsonl`);
		files.mkdirSync(folder, {recursive: true, mode: 0o700});
		const descriptor = files.openSync(place, 'ax', 0o600);
		ours.add(holder.nonce);
		try {
			this.#size = writeAll(descriptor, holderLine(holder) + lines, files);
		} catch (error) {
			ours.delete(holder.nonce);
			quietly(() => files.closeSync(descriptor));
			quietly(() => files.unlinkSync(place));
			throw error;
		}

		const old = this.#file;
		this.#file = {descriptor, place, nonce: holder.nonce};
		this.#startSize = this.#size;
		this.#isDistrusted = false;
		this.#isFolderUnsynced = true;
		if (old) {
			this.#leave(old);
			quietly(() => files.unlinkSync(old.place));
		}

		this.#syncLater();
	}

	/** Adds lines to an open file. */
	add(lines: string): void {
		if (this.#file) {
			this.#size += writeAll(this.#file.descriptor, lines, this.#options.files);
			this.#syncLater();
		}
	}

	/** Takes the file away. If that cannot be, it says at least, in these lines, that all of it is done. */
	end(lines: string): void {
		const file = this.#file;
		if (!file) {
			return;
		}

		try {
			this.#options.files.unlinkSync(file.place);
		} catch (error) {
			if (errorCode(error) !== 'ENOENT') {
				this.add(lines);
				return;
			}
		}

		this.#file = undefined;
		this.#isUnsynced = false;
		this.#leave(file);
	}

	/** Says that a call failed. */
	distrust(): void {
		this.#isDistrusted = true;
	}

	/** Brings what was written to the disk now. Never throws. */
	flush(): void {
		const file = this.#file;
		if (file && this.#isUnsynced) {
			quietly(() => {
				this.#options.files.fdatasyncSync(file.descriptor);
				this.#isUnsynced = false;
			});
		}
	}

	/** Leaves the file where it is. Never throws. */
	close(): void {
		this.flush();
		clearTimeout(this.#timer);
		const file = this.#file;
		this.#file = undefined;
		if (file) {
			this.#leave(file);
		}
	}

	#leave({descriptor, nonce}: OpenFile): void {
		ours.delete(nonce);
		quietly(() => this.#options.files.closeSync(descriptor));
	}

	#syncLater(): void {
		this.#isUnsynced = true;
		if (this.#timer === undefined && !this.#isSyncing) {
			this.#timer = setTimeout(() => {
				this.#timer = undefined;
				this.#sync();
			}, this.#options.rest);
			this.#timer.unref();
		}
	}

	#sync(): void {
		const file = this.#file;
		if (!file || !this.#isUnsynced) {
			return;
		}

		this.#isSyncing = true;
		this.#isUnsynced = false;
		this.#options.files.fdatasync(file.descriptor, error => {
			this.#isSyncing = false;
			// A file that was left meanwhile matters to nobody.
			if (file === this.#file) {
				// After a failure the system may take for written what is not.
				this.#isDistrusted ||= error !== null;
				this.#options.synced(error ?? undefined);
				this.#syncFolder(file.place);
			}

			if (this.#isUnsynced) {
				this.#syncLater();
			}
		});
	}

	// The name of a new file is on the disk when its folder is. Some systems cannot sync one; the words are there all the same.
	#syncFolder(place: string): void {
		if (!this.#isFolderUnsynced) {
			return;
		}

		this.#isFolderUnsynced = false;
		const {files} = this.#options;
		quietly(() => {
			const descriptor = files.openSync(join(place, '..'), 'r');
			files.fsync(descriptor, () => quietly(() => files.closeSync(descriptor)));
		});
	}
}

// write(2) may write less than it was asked to.
function writeAll(descriptor: number, text: string, files: JournalFiles): number {
	const bytes = Buffer.from(text);
	let written = 0;
	while (written < bytes.length) {
		const count = files.writeSync(descriptor, bytes, written, bytes.length - written);
		if (count === 0) {
			throw Object.assign(new Error('nothing more could be written'), {code: 'ENOSPC'});
		}

		written += count;
	}

	return bytes.length;
}
