import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {PassThrough} from 'node:stream';
import {setTimeout as wait} from 'node:timers/promises';
import type {ExecutionContext} from 'ava';
import {readingEffect} from '../../source/cli/logs/reading.ts';
import type {Review} from '../../source/review/review.ts';
import {newFolder} from './folder.ts';
import {openProgram, type Program} from './program.ts';
import {testShell} from './shell.ts';

/** A program with logs to read. */
export interface Desk {
	readonly program: Program;
	/** Every message above the footer that was ever to be seen. */
	readonly said: readonly string[];
}

/** Opens a program whose logs are in a folder, and in which nothing but reading has effects. */
export async function desk(
	t: ExecutionContext,
	files: Readonly<Record<string, string | Uint8Array>>,
	{stdin, review}: {stdin?: PassThrough; review?: Review} = {},
): Promise<Desk> {
	const folder = await newFolder(t);
	for (const [name, text] of Object.entries(files)) {
		await writeFile(join(folder, name), text);
	}

	const shell = testShell({folder});
	const said: string[] = [];
	const program = openProgram(review, {
		effects: [
			readingEffect(stdin ? {...shell, stdin: stdin as unknown as typeof shell.stdin} : shell),
			(_, app) => {
				const overlay = app.state().overlays.at(-1);
				if (overlay?.type === 'reading') {
					said.push(program.screen().at(-2) ?? '');
				}
			},
		],
	});
	return {program, said};
}

/** Waits until something holds that an effect brings about. */
export async function until(t: ExecutionContext, holds: () => boolean): Promise<void> {
	for (let turns = 0; !holds() && turns < 2000; turns++) {
		await wait(5);
	}

	t.true(holds());
}

/** A line of a log, so many seconds into the day. */
export const line = (index: number) => {
	const clock = new Date(Date.UTC(2026, 9, 3) + index * 1000).toISOString();
	return `${clock} web-1 request ${index} took too long to be answered\n`;
};
/** A log of so many lines. */
export const log = (lines: number) => Array.from({length: lines}, (_, index) => line(index)).join('');
/** Whether a line of the screen has some words. */
export const shows = ({program}: Desk, text: string) => program.screen().some(own => own.includes(text));
/** What lies on top. */
export const top = ({program}: Desk) => program.state().overlays.at(-1)?.type;

/** Asks for a log by its path. */
export function ask({program}: Desk, path: string): void {
	program.press('i');
	program.type(path);
	program.press('Enter');
}
