import {constants} from 'node:fs';
import {join} from 'node:path';
import type {Draft} from '../review/draft.ts';
import {errorCode, type Files, readWhole, realFiles} from './files.ts';
import {type Holder, judge, thisProcess} from './holder.ts';
import {isOwnJournal, journalName} from './journal-file.ts';
import {doneLine, readJournal} from './journal-lines.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';
import {writeAll} from './write-all.ts';

/** A draft that a program left behind which no longer runs. */
export interface LeftDraft {
	readonly draft: Draft;
	/** When its last key was typed, in milliseconds since 1970. */
	readonly time: number;
	/** The machine on which it was typed, if that is another one. */
	readonly host: string | undefined;
	/** Takes it out of the journal that it is in: for who keeps its words elsewhere, or nowhere. Never throws. */
	readonly drop: () => Promise<void>;
}

/** How long a journal of another host or container, of whose program nothing is known, must have been still. */
const elsewherePatience = 10 * 60 * 1000;

/**
 * The drafts of a review that programs left behind, the newest first. Journals of programs that still run are not touched;
 * empty ones of programs that do not are taken away. Never throws: what cannot be read is left for another time.
 */
export async function leftDrafts(
	path: string,
	variables: Variables,
	now: number,
	files: Files = realFiles,
): Promise<readonly LeftDraft[]> {
	const folder = stateFolderPath(path, variables);
	const names = await files.readdir(folder).catch(() => []);
	const found = await Promise.all(
		names.filter(name => journalName.test(name)).map(async name => draftsIn(join(folder, name), now, files)),
	);
	return found.flat().sort((a, b) => b.time - a.time);
}

async function draftsIn(place: string, now: number, files: Files): Promise<readonly LeftDraft[]> {
	try {
		const {holder, drafts} = await journalAt(place, files);
		const verdict = judge(holder, thisProcess(), isOwnJournal);
		const isStill = async () => now - (await files.stat(place)).mtimeMs > elsewherePatience;
		if (verdict === 'alive' || (verdict === 'elsewhere' && !(await isStill()))) {
			return [];
		}

		if (drafts.length === 0) {
			await files.unlink(place);
		}

		return drafts.map(({name, draft, time}) => ({
			draft,
			time,
			host: verdict === 'elsewhere' ? holder.host : undefined,
			drop: async () => drop(place, name, now, files),
		}));
	} catch {
		return [];
	}
}

// The other drafts of that journal stay in it; with the last one it goes.
async function drop(place: string, name: string, now: number, files: Files): Promise<void> {
	try {
		const file = await files.open(place, constants.O_WRONLY | constants.O_APPEND);
		try {
			// Behind a torn line this one would be torn, too.
			await writeAll(file, Buffer.from(`\n${doneLine(name, now)}`));
		} finally {
			await file.close();
		}
	} catch (error) {
		// Nothing can be written: then the file can go if nothing else is in it.
		if (errorCode(error) === 'ENOENT') {
			return;
		}
	}

	try {
		const {drafts} = await journalAt(place, files);
		if (drafts.every(draft => draft.name === name)) {
			await files.unlink(place);
		}
	} catch {
		// It is gone already, or it stays and is asked about once more.
	}
}

// A journal whose first line is not there yet belongs to the process in its name.
async function journalAt(
	place: string,
	files: Files,
): Promise<{readonly holder: Holder; readonly drafts: ReturnType<typeof readJournal>['drafts']}> {
	const {holder, drafts} = readJournal((await readWhole(place, files))?.toString('utf8') ?? '');
	const pid = Number(/drafts-(\d+)-[^/]*$/.exec(place)?.[1] ?? 0);
	return {holder: holder ?? {...thisProcess(), pid, start: '', nonce: ''}, drafts};
}
