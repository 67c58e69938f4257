import {createInterface} from 'node:readline';
import type {Readable} from 'node:stream';

/** What came from the keyboard: a line, lines that came all at once, or the end of the input. */
export type Entered =
	| {readonly type: 'line'; readonly text: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'ended'};

/** Whole lines from a terminal that is left as it is: it echoes and edits them itself, as a reader expects. */
export interface LineInput {
	readonly pause: () => void;
	readonly resume: () => void;
	readonly close: () => void;
}

/** How long the lines of one paste may be apart, in milliseconds. Nobody enters two lines within that. */
const together = 30;

/**
 * Tells of every line that is entered. Several at once are a paste if there is as much of them as the gate of the keys takes
 * for one: 64 characters, 8 of them different.
 */
export function lineInput(input: Readable, tell: (entered: Entered) => void): LineInput {
	const lines = createInterface({input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY});
	let burst: string[] = [];
	let timer: NodeJS.Timeout | undefined;

	function settle(): void {
		clearTimeout(timer);
		const all = burst;
		burst = [];
		const text = all.join('\n');
		if (all.length > 1 && text.length >= 64 && new Set(text).size >= 8) {
			tell({type: 'paste', text});
			return;
		}

		for (const line of all) {
			tell({type: 'line', text: line});
		}
	}

	lines.on('line', line => {
		burst.push(line);
		clearTimeout(timer);
		timer = setTimeout(settle, together);
	});
	lines.on('close', () => {
		settle();
		tell({type: 'ended'});
	});
	return {
		pause: () => lines.pause(),
		resume: () => lines.resume(),
		close: () => lines.close(),
	};
}
