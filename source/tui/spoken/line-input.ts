import {StringDecoder} from 'node:string_decoder';
import type {TerminalInput} from '../terminal/stdin-gate.ts';

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
export function lineInput(input: TerminalInput, tell: (entered: Entered) => void): LineInput {
	const decoder = new StringDecoder('utf8');
	let begun = '';
	let burst: string[] = [];
	let timer: NodeJS.Timeout | undefined;
	let turn: NodeJS.Immediate | undefined;

	function stopWaiting(): void {
		clearTimeout(timer);
		clearImmediate(turn);
	}

	// After a stall the time is over before lines are read that have long been there: they are read first.
	function settleSoon(): void {
		turn = setImmediate(settle);
	}

	function settle(): void {
		stopWaiting();
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

	const read = (chunk: Buffer | string) => {
		const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split(/\r?\n/);
		const all = [begun + first, ...others];
		begun = all.pop() ?? '';
		if (all.length > 0) {
			burst.push(...all);
			stopWaiting();
			timer = setTimeout(settleSoon, together);
		}
	};
	const ended = () => {
		settle();
		tell({type: 'ended'});
	};
	input.on('data', read);
	input.on('end', ended);
	input.resume();
	return {
		pause: () => input.pause(),
		resume: () => input.resume(),
		close() {
			stopWaiting();
			input.off('data', read);
			input.off('end', ended);
			input.pause();
		},
	};
}
