import {join} from 'node:path';
import type {Draft} from '../review/draft.ts';
import {errorCode, type JournalFiles, realJournalFiles} from './files.ts';
import {thisProcess} from './holder.ts';
import {changeLine, doneLine, holderLine, wholeLine} from './journal-lines.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';

/**
 * What one running program keeps of the words that are typed and not saved yet, in a file of its own (0600) in the state
 * folder of the review. The file is there only while there are such words.
 */
export interface Journal {
	/**
	 * Makes the journal hold these drafts, by names that are used once, and no others: one line for each change, and the
	 * whole draft every 50 lines. When it returns, the end of the program takes nothing of it away; the disk has it within a
	 * second. Never throws: what the system refuses goes to `trouble`, and the next call tries again with all of it.
	 */
	readonly keep: (drafts: ReadonlyMap<string, Draft>) => void;
	/** Brings what was kept to the disk now. Never throws. */
	readonly flush: () => void;
	/** Whether what was given to keep is kept. */
	readonly isWhole: () => boolean;
	/** Ends the journal. With drafts in it its file stays, for the next program. Never throws. */
	readonly close: () => void;
}

interface Options {
	/** The real path of the review. */
	readonly path: string;
	readonly variables: Variables;
	/** The present time, in milliseconds since 1970. */
	readonly now: () => number;
	/** Told why drafts cannot be kept, each time that changes; nothing when they can be again. */
	readonly trouble: (error: unknown) => void;
	readonly files?: JournalFiles;
	/** How long what was written waits for the disk, in milliseconds: a second unless given. */
	readonly rest?: number;
}

interface Written {
	readonly draft: Draft;
	readonly about: string;
	readonly changes: number;
}

// A journal of an evening's typing begins again as a few lines.
const largest = 1024 * 1024;
const wholeEvery = 50;

/** The name of a journal: whose it is can be told without reading it. */
export const journalName = /^drafts-(\d+)-[\da-f]{12}\.jsonl$/;

const ours = new Set<string>();

/** Whether a journal with that nonce belongs to a program that runs in this very process. */
export function isOwnJournal(nonce: string): boolean {
	return ours.has(nonce);
}

/** Makes the journal of this program for a review. Nothing is written before there is something to keep. */
export function createJournal(options: Options): Journal {
	return new JournalFile(options);
}

class JournalFile implements Journal {
	readonly #options: Options;
	readonly #files: JournalFiles;
	#written = new Map<string, Written>();
	#file: {readonly descriptor: number; readonly place: string; readonly nonce: string} | undefined;
	#size = 0;
	#startSize = 0;
	// Why the last write and the last sync failed, if they did.
	#writeFailure: unknown;
	#syncFailure: unknown;
	#told: unknown;
	#isDistrusted = false;
	#isUnsynced = false;
	#isFolderUnsynced = false;
	#isSyncing = false;
	#timer: NodeJS.Timeout | undefined;

	constructor(options: Options) {
		this.#options = options;
		this.#files = options.files ?? realJournalFiles;
	}

	keep(drafts: ReadonlyMap<string, Draft>): void {
		const lines = this.#linesFor(drafts);
		if (lines === '' && !this.#isDistrusted) {
			return;
		}

		try {
			if (drafts.size === 0) {
				this.#end(lines);
			} else {
				if (this.#isDistrusted || !this.#isThere() || this.#size > Math.max(largest, 4 * this.#startSize)) {
					this.#begin(drafts);
				} else {
					this.#write(lines);
				}

				this.#writeFailure = undefined;
				this.#isDistrusted = false;
			}

			this.#written = new Map(Array.from(drafts, ([name, draft]) => [name, this.#nowWritten(name, draft)]));
		} catch (error) {
			this.#writeFailure = error;
			this.#isDistrusted = true;
		}

		this.#tell();
	}

	flush(): void {
		if (this.#file && this.#isUnsynced) {
			try {
				this.#files.fdatasyncSync(this.#file.descriptor);
				this.#isUnsynced = false;
			} catch {}
		}
	}

	isWhole(): boolean {
		return this.#writeFailure === undefined && this.#syncFailure === undefined;
	}

	close(): void {
		this.flush();
		clearTimeout(this.#timer);
		this.#leaveFile();
	}

	#linesFor(drafts: ReadonlyMap<string, Draft>): string {
		const time = this.#options.now();
		let lines = '';
		for (const [name, draft] of drafts) {
			const written = this.#written.get(name);
			if (written?.draft === draft) {
				continue;
			}

			lines +=
				written && isWrittenByChanges(written, draft)
					? changedFields(written.draft, draft)
							.map(field => changeLine(name, field, written.draft.texts[field] ?? '', draft.texts[field] ?? '', time))
							.join('')
					: wholeLine(name, draft, time);
		}

		for (const name of this.#written.keys()) {
			if (!drafts.has(name)) {
				lines += doneLine(name, time);
			}
		}

		return lines;
	}

	#nowWritten(name: string, draft: Draft): Written {
		const before = this.#written.get(name);
		return before && isWrittenByChanges(before, draft)
			? {...before, draft, changes: before.changes + changedFields(before.draft, draft).length}
			: {draft, about: JSON.stringify(draft.about), changes: 0};
	}

	// A file that somebody took away takes words with it: it is made again.
	#isThere(): boolean {
		return this.#file !== undefined && this.#files.fstatSync(this.#file.descriptor).nlink > 0;
	}

	// All drafts go to a new file; the old one stays until that is written.
	#begin(drafts: ReadonlyMap<string, Draft>): void {
		const {path, variables, now} = this.#options;
		const files = this.#files;
		const folder = stateFolderPath(path, variables);
		const holder = thisProcess();
		const place = join(folder, `drafts-${holder.pid}-${holder.nonce}.jsonl`);
		files.mkdirSync(folder, {recursive: true, mode: 0o700});
		const descriptor = files.openSync(place, 'ax', 0o600);
		const old = this.#file;
		ours.add(holder.nonce);
		try {
			const lines = Array.from(drafts, ([name, draft]) => wholeLine(name, draft, now())).join('');
			this.#size = writeAll(descriptor, holderLine(holder) + lines, files);
		} catch (error) {
			ours.delete(holder.nonce);
			quietly(() => files.closeSync(descriptor));
			quietly(() => files.unlinkSync(place));
			throw error;
		}

		this.#file = {descriptor, place, nonce: holder.nonce};
		this.#startSize = this.#size;
		this.#isFolderUnsynced = true;
		this.#written.clear();
		if (old) {
			quietly(() => files.closeSync(old.descriptor));
			quietly(() => files.unlinkSync(old.place));
			ours.delete(old.nonce);
		}

		this.#syncLater();
	}

	// With nothing to keep there is no file. One that cannot be taken away says at least that all of it is done.
	#end(lines: string): void {
		const file = this.#file;
		if (!file) {
			return;
		}

		try {
			this.#files.unlinkSync(file.place);
		} catch (error) {
			if (errorCode(error) !== 'ENOENT') {
				this.#write(lines);
				return;
			}
		}

		this.#leaveFile();
	}

	#leaveFile(): void {
		const file = this.#file;
		this.#file = undefined;
		this.#isUnsynced = false;
		if (file) {
			ours.delete(file.nonce);
			quietly(() => this.#files.closeSync(file.descriptor));
		}
	}

	#write(lines: string): void {
		if (this.#file) {
			this.#size += writeAll(this.#file.descriptor, lines, this.#files);
			this.#syncLater();
		}
	}

	#syncLater(): void {
		this.#isUnsynced = true;
		if (this.#timer === undefined && !this.#isSyncing) {
			this.#timer = setTimeout(() => {
				this.#timer = undefined;
				this.#sync();
			}, this.#options.rest ?? 1000);
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
		this.#files.fdatasync(file.descriptor, error => {
			this.#isSyncing = false;
			if (file !== this.#file) {
				// That file is not kept any longer; what is in the present one waits for its own turn.
				if (this.#isUnsynced) {
					this.#syncLater();
				}
			} else if (error) {
				// After a failure the system may take for written what is not: only a new file can be trusted.
				this.#syncFailure = error;
				this.#isDistrusted = true;
				this.#tell();
			} else {
				this.#syncFailure = undefined;
				this.#tell();
				this.#syncFolder(file.place);
				if (this.#isUnsynced) {
					this.#syncLater();
				}
			}
		});
	}

	// The name of a new file is on the disk when its folder is. Some systems cannot sync one; the words are there all the same.
	#syncFolder(place: string): void {
		if (!this.#isFolderUnsynced) {
			return;
		}

		this.#isFolderUnsynced = false;
		const files = this.#files;
		quietly(() => {
			const descriptor = files.openSync(join(place, '..'), 'r');
			files.fsync(descriptor, () => quietly(() => files.closeSync(descriptor)));
		});
	}

	#tell(): void {
		const failure = this.#writeFailure ?? this.#syncFailure;
		const isNews =
			errorCode(failure) !== errorCode(this.#told) || (failure === undefined) !== (this.#told === undefined);
		this.#told = failure;
		if (isNews) {
			this.#options.trouble(failure);
		}
	}
}

function isWrittenByChanges({draft: before, about, changes}: Written, draft: Draft): boolean {
	return (
		changes < wholeEvery &&
		Object.keys(before.texts).length === Object.keys(draft.texts).length &&
		Object.keys(draft.texts).every(field => Object.hasOwn(before.texts, field)) &&
		(before.about === draft.about || about === JSON.stringify(draft.about))
	);
}

function changedFields(before: Draft, after: Draft): readonly string[] {
	return Object.keys(after.texts).filter(field => before.texts[field] !== after.texts[field]);
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

function quietly(work: () => unknown): void {
	try {
		work();
	} catch {}
}
