import {chmodSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {contextChains} from '../../source/app/context-chains.ts';
import {formatReview} from '../../source/review/format-review.ts';
import {keyBytes} from '../helpers/key-bytes.ts';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';
import {stepsReview} from './steps-review.ts';

/** What is looked for: a part of one line, a pattern over all lines, or a question to what is seen. */
export type Sight = string | RegExp | ((seen: Seen) => boolean);

/** The terminal, and what it was when the key was pressed. */
export interface Seen {
	readonly terminal: Terminal;
	/** The lines of the screen before the key. */
	readonly before: readonly string[];
	/** What the program has written since. */
	readonly since: () => string;
}

/**
 * Keys that are pressed one after another: names as the table of commands has them, and texts in “ ”. Escape is sent in
 * the way that is whole, so that the next key cannot join it.
 */
export type Steps = string;

/** Steps, and what shows when they are made and did not before. */
export type Stage = readonly [steps: Steps, sight: Sight];

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
	readonly rows: readonly Row[];
}

/** What a text editor puts in the place of every text. */
export const writtenOutside = 'written outside';

const log = ['one', 'two', 'three'].map((word, index) => `2026-10-03T14:40:0${index}Z pager ${word}\n`).join('');
const patience = {patience: 8_000};

/** Presses every key of every row of a mode in a real terminal. Throws, with the row and the screen, at what does not show. */
export async function pressKeys(mode: Mode): Promise<number> {
	const desk = await newDesk(mode);
	let count = 0;
	let terminal = await desk.open();
	try {
		for (const row of mode.rows) {
			for (const key of row.keys) {
				try {
					await pressKey(terminal, mode, row, key, count++);
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

async function pressKey(terminal: Terminal, mode: Mode, row: Row, key: string, count: number): Promise<void> {
	// A word that is nowhere, searched for in the list: when it shows, everything before it is done.
	const nowhere = String.fromCodePoint(0x2800 + (count % 256));
	terminal.write(`/${nowhere}`);
	await terminal.until(nowhere, patience);
	const [opens, opened] = row.opens ?? mode.opens;
	terminal.write(bytesOf(`Escape Escape Escape Escape ${opens}`));
	const none: Seen = {terminal, before: [], since: () => ''};
	await terminal.until(() => !sees(nowhere, none) && sees(opened, none), patience);
	for (const [steps, sight] of [row.opens ? undefined : mode.goesOn, row.from].filter(stage => stage !== undefined)) {
		if (sees(sight, none)) {
			throw new Error(`What is to show before the key shows before its steps.\n${terminal.screen().join('\n')}`);
		}

		terminal.write(bytesOf(steps));
		await terminal.until(() => sees(sight, none), patience);
	}

	if (row.scribbled) {
		// A frame may come in pieces; what is compared with it needs all of them.
		await terminal.settled();
	}

	const before = terminal.screen();
	const written = terminal.written().length;
	const seen: Seen = {terminal, before, since: () => terminal.written().slice(written)};
	if (row.scribbled) {
		await terminal.scribble('\u001B[2;2HSystem going down\u001B[J');
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

	await terminal.until(() => sees(row.shows, seen), patience);
	terminal.write(bytesOf(row.back ?? mode.leaves));
}

/** The bytes of steps. */
export function bytesOf(steps: Steps): string {
	return Array.from(steps.matchAll(/“([^”]*)”|(\S+)/g), ([, text, name]) =>
		text !== undefined ? text : name === 'Escape' ? '\u001B[27u' : keyBytes(name ?? ''),
	).join('');
}

/** Whether something is to be seen. */
export function sees(sight: Sight, seen: Seen): boolean {
	const lines = seen.terminal.screen();
	return typeof sight === 'function'
		? sight(seen)
		: typeof sight === 'string'
			? lines.some(line => line.includes(sight))
			: sight.test(lines.join('\n'));
}

/** The bar stands on a row with these words. */
export function inHand(words: string | RegExp): Sight {
	return ({terminal}) =>
		terminal.inverseLines().some(row => {
			const line = terminal.line(row);
			const bar = [...line].filter((_, column) => terminal.cell(row, column).inverse).join('');
			return typeof words === 'string' ? bar.includes(words) : words.test(bar);
		});
}

/** All of it is to be seen. */
export function all(...sights: readonly Sight[]): Sight {
	return seen => sights.every(sight => sees(sight, seen));
}

/** It is to be seen no longer. */
export function gone(sight: Sight): Sight {
	return seen => !sees(sight, seen);
}

/** The words are bold somewhere: the label of the field in hand, the option in hand. */
export function bold(words: string): Sight {
	return ({terminal}) =>
		terminal.screen().some((line, row) => {
			const column = line.indexOf(words);
			return column !== -1 && terminal.cell(row, column).bold && terminal.cell(row, column + words.length - 1).bold;
		});
}

/** The lines with these words stand in this order. */
export function inOrder(...words: readonly string[]): Sight {
	return ({terminal}) => {
		const places = words.map(word => terminal.screen().findIndex(line => line.includes(word)));
		return places.every((place, index) => place > (places[index - 1] ?? -1));
	};
}

/** The terminal was asked to take a text to its clipboard (OSC 52) that passes. */
export function copied(passes: (text: string) => boolean): Sight {
	return ({since}) => {
		const [, base64] = /\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(since()) ?? [];
		return base64 !== undefined && passes(Buffer.from(base64, 'base64').toString());
	};
}

// A folder with the review, a log and a page of somebody's own, and a state folder.
async function newDesk(mode: Mode) {
	const place = await mkdtemp(join(tmpdir(), 'recount-keys-'));
	const editor = join(place, 'editor');
	writeFileSync(editor, `#!/bin/sh\nprintf '${writtenOutside}' > "$1"\n`);
	chmodSync(editor, 0o700);
	let count = 0;
	const open = async () => {
		const folder = await mkdtemp(join(place, 'folder-'));
		writeFileSync(join(folder, 'checkout.recount.json'), formatReview(stepsReview));
		writeFileSync(join(folder, 'web-2.log'), log);
		writeFileSync(join(folder, 'mine.md'), 'my own notes\n');
		const variables = {
			EDITOR: editor,
			RECOUNT_CLIPBOARD: 'osc52',
			XDG_STATE_HOME: join(place, `state-${count++}`),
		};
		const start = async () => openTerminal({args: ['checkout'], columns: 110, rows: 24, folder, variables});
		if (mode.draft !== undefined) {
			const first = await start();
			await first.listening();
			first.write(bytesOf(mode.draft));
			await first.until('a draft to be', patience);
			first.kill('SIGKILL');
			await first.exited;
			await first.close();
		}

		const terminal = await start();
		await terminal.listening();
		return terminal;
	};
	return {open, close: async () => rm(place, {recursive: true, force: true})};
}
