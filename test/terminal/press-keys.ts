import type {contextChains} from '../../source/app/keys/context-chains.ts';
import {keyBytes} from '../helpers/key-bytes.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {newKeysDesk} from './keys-desk.ts';
import {type Seen, type Sight, sees} from './sights.ts';
import {bytesOf, reach, type Stage, type Steps} from './steps.ts';

/** A command with its keys, each of which is pressed at the same place, and what shows then. */
export interface Row {
	readonly id: string;
	/** Names of keys; what has none is asked for as `:word`. */
	readonly keys: readonly string[];
	/** Instead of the stages with which its mode opens. */
	readonly opens?: Stage;
	/** Further steps to the place where the key is pressed. */
	readonly from?: Stage;
	/** Whether something is written over the screen before. */
	readonly scribbled?: true;
	/** What is done after the key, so that it shows what the key did. */
	readonly after?: Steps;
	readonly shows: Sight;
	/** How the program ends, if it does. */
	readonly ends?: number;
	/** Whether what follows needs a program that is opened anew. */
	readonly anew?: true;
	/** The steps back to the list, if they are not those of the mode. */
	readonly back?: Steps;
}

/** A mode of the program, with the rows of all keys that do something in it. */
export interface Mode {
	/** The innermost of the contexts in which its keys are looked up. */
	readonly name: keyof typeof contextChains;
	/** What it is to somebody: `in the timeline`. */
	readonly title: string;
	/** The way from a list into it. */
	readonly opens: Stage;
	/** The steps that can be made only then. */
	readonly goesOn?: Stage;
	/** The steps back to a list. */
	readonly leaves: Steps;
	/** What is typed into a program that is killed then, so that the next one finds a draft. */
	readonly draft?: Steps;
	/** Whether the file becomes an older version once it is open. */
	readonly older?: true;
	readonly rows: readonly Row[];
}

/** Presses every key of every row of a mode in a real terminal. Throws, with the row and the screen, at what does not show. */
export async function pressKeys(mode: Mode): Promise<number> {
	const desk = await newKeysDesk({draft: mode.draft, older: mode.older});
	let count = 0;
	let terminal = await desk.open();
	try {
		for (const row of mode.rows) {
			for (const key of row.keys) {
				try {
					await pressKey(terminal, mode, row, key);
					count++;
				} catch (error) {
					throw new Error(`${mode.title}, ${row.id}, ${key}: ${(error as Error).message}`);
				}

				if (row.ends !== undefined || row.anew) {
					await terminal.close();
					terminal = await desk.open();
				}
			}
		}

		return count;
	} finally {
		await terminal.close();
		await desk.close();
	}
}

async function pressKey(terminal: Terminal, mode: Mode, row: Row, key: string): Promise<void> {
	const opens = row.opens ? [row.opens] : [mode.opens, mode.goesOn];
	await reach(
		terminal,
		[...opens, row.from].filter(stage => stage !== undefined),
	);
	if (row.scribbled) {
		// Of the last frame a part may be on its way still.
		await terminal.settled(150);
	}

	const before = terminal.screen();
	const written = terminal.written().length;
	const seen: Seen = {terminal, before, since: () => terminal.written().slice(written)};
	if (row.scribbled) {
		await terminal.scribble('\u001B[2;2HSystem going down\u001B[J');
	}

	// A short frame may come in two parts, of which the second is on its way.
	if (sees(row.shows, seen)) {
		await terminal.settled(100);
	}

	if (sees(row.shows, seen)) {
		throw new Error(`What the key is to show shows before it.\n${terminal.screen().join('\n')}`);
	}

	// A key that follows at once would make Alt of Escape.
	const isWhole = key === 'Escape' && row.after !== undefined;
	terminal.write(/^:./.test(key) ? bytesOf(`: “${key.slice(1)}” Enter`) : isWhole ? bytesOf(key) : keyBytes(key));
	if (row.after !== undefined) {
		terminal.write(bytesOf(row.after));
	}

	if (row.ends !== undefined) {
		const {code} = await terminal.exited;
		if (code !== row.ends || !sees(row.shows, seen)) {
			throw new Error(`It ended with ${code}.\n${terminal.screen().join('\n')}`);
		}

		return;
	}

	await terminal.until(() => sees(row.shows, seen));
	terminal.write(bytesOf(row.back ?? mode.leaves));
}
