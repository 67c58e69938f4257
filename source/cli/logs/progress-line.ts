import {visible} from '../../review/visible.ts';
import type {Shell} from '../shell.ts';

/** A line on stderr that says how far a reading is. */
export interface ProgressLine {
	/** Told as often as one likes how many bytes have been read, and which share of all that is, where that is known. */
	readonly tell: (bytes: number, share: number | undefined) => void;
	/** Takes the line away. */
	readonly end: () => void;
}

// What is over in a blink needs no line.
const patience = 500;
const between = 250;
const wipe = '\r\u001B[K';

/** The line for a source of that name; nothing where nobody waits at a terminal that can take a line back. */
export function progressLine(
	name: string,
	shell: Pick<Shell, 'err' | 'errIsTerminal' | 'variables'>,
	now: () => number = () => performance.now(),
): ProgressLine | undefined {
	if (!shell.errIsTerminal || shell.variables.TERM === 'dumb') {
		return undefined;
	}

	let next = now() + patience;
	let isShown = false;
	return {
		tell(bytes, share) {
			if (now() >= next) {
				next = now() + between;
				isShown = true;
				const read = share === undefined ? `${Math.round(bytes / 1e6)} MB` : `${Math.floor(share * 100)} %`;
				shell.err(`${wipe}Reading ${visible(name)}: ${read}`);
			}
		},
		end() {
			if (isShown) {
				isShown = false;
				shell.err(wipe);
			}
		},
	};
}
