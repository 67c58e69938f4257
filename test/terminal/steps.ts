import {keyBytes} from '../helpers/key-bytes.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {type Seen, type Sight, sees} from './sights.ts';

/**
 * Keys that are pressed one after another: names as the table of commands has them, and texts in “ ”. Escape is sent in
 * the way that is whole, so that the next key cannot join it.
 */
export type Steps = string;

/** Steps, and what shows when they are made and did not before. */
export type Stage = readonly [steps: Steps, sight: Sight];

let count = 0;

/**
 * Goes somewhere from a list, stage by stage. Before the first one a word that is nowhere is searched for: when it shows,
 * everything before it is done.
 */
export async function reach(terminal: Terminal, [first, ...others]: readonly Stage[]): Promise<void> {
	const nowhere = String.fromCodePoint(0x28_00 + (count++ % 256));
	const seen: Seen = {terminal, before: [], since: () => ''};
	terminal.write(`/${nowhere}`);
	await terminal.until(nowhere);
	const [opens, opened] = first ?? ['', ''];
	terminal.write(bytesOf(`Escape Escape Escape Escape ${opens}`));
	await terminal.until(() => !sees(nowhere, seen) && sees(opened, seen));
	for (const [steps, sight] of others) {
		if (sees(sight, seen)) {
			throw new Error(`What “${steps}” is to show shows before it.\n${terminal.screen().join('\n')}`);
		}

		terminal.write(bytesOf(steps));
		await terminal.until(() => sees(sight, seen));
	}
}

/** The bytes of steps. */
export function bytesOf(steps: Steps): string {
	return Array.from(steps.matchAll(/“([^”]*)”|(\S+)/g), ([, text, name]) =>
		text !== undefined ? text : name === 'Escape' ? '\u001B[27u' : keyBytes(name ?? ''),
	).join('');
}
