import type {Draft} from '../review/draft.ts';
import {errorCode, type JournalFiles, realJournalFiles} from './files.ts';
import {JournalFile} from './journal-file.ts';
import {changeLine, doneLine, wholeLine} from './journal-lines.ts';
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

const wholeEvery = 50;

/** Makes the journal of this program for a review. Nothing is written before there is something to keep. */
export function createJournal(options: Options): Journal {
	const {path, variables, now, trouble, files = realJournalFiles, rest = 1000} = options;
	let written: ReadonlyMap<string, Written> = new Map();
	let isClosed = false;
	// Why the last write, and the last sync, failed, if they did; and what was told of it.
	let writeFailure: unknown;
	let syncFailure: unknown;
	let told: unknown;
	const file = new JournalFile({
		folder: () => stateFolderPath(path, variables),
		files,
		rest,
		synced(error) {
			syncFailure = error;
			tell();
		},
	});

	function tell(): void {
		const failure = writeFailure ?? syncFailure;
		const isNews = errorCode(failure) !== errorCode(told) || (failure === undefined) !== (told === undefined);
		told = failure;
		if (isNews) {
			trouble(failure);
		}
	}

	function keep(drafts: ReadonlyMap<string, Draft>): void {
		const lines = linesFor(written, drafts, now());
		if (isClosed || (lines === '' && !file.isDistrusted)) {
			return;
		}

		try {
			if (drafts.size === 0) {
				file.end(lines);
			} else {
				if (file.isOpen()) {
					file.add(lines);
				} else {
					written = new Map();
					file.begin(linesFor(written, drafts, now()));
				}

				writeFailure = undefined;
			}

			const before = written;
			written = new Map(Array.from(drafts, ([name, draft]) => [name, writtenNow(draft, before.get(name))]));
		} catch (error) {
			writeFailure = error;
			file.distrust();
		}

		tell();
	}

	return {
		keep,
		flush: () => file.flush(),
		isWhole: () => writeFailure === undefined && syncFailure === undefined,
		close() {
			isClosed = true;
			file.close();
		},
	};
}

function linesFor(written: ReadonlyMap<string, Written>, drafts: ReadonlyMap<string, Draft>, time: number): string {
	let lines = '';
	for (const [name, draft] of drafts) {
		const before = written.get(name);
		if (!before || !isWrittenByChanges(before, draft)) {
			lines += before?.draft === draft ? '' : wholeLine(name, draft, time);
			continue;
		}

		for (const field of changedFields(before.draft, draft)) {
			lines += changeLine(name, field, before.draft.texts[field] ?? '', draft.texts[field] ?? '', time);
		}
	}

	for (const name of written.keys()) {
		lines += drafts.has(name) ? '' : doneLine(name, time);
	}

	return lines;
}

function writtenNow(draft: Draft, before: Written | undefined): Written {
	if (before?.draft === draft) {
		return before;
	}

	return before && isWrittenByChanges(before, draft)
		? {...before, draft, changes: before.changes + changedFields(before.draft, draft).length}
		: {draft, about: JSON.stringify(draft.about), changes: 0};
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
