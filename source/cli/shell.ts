import type {Readable} from 'node:stream';
import type {Environment} from '../review/environment.ts';

/** Where a verb stands: its streams, folder and variables. Tests hand in one of their own and read what was written. */
export interface Shell {
	/** Writes to standard output, without adding a line end. */
	readonly out: (text: string) => void;
	/** Waits until what was written has left, so that who reads slowly is not written ahead of without end. */
	readonly drained?: () => Promise<void>;
	/** Writes to standard error, without adding a line end. */
	readonly err: (text: string) => void;
	readonly stdin: Readable & {readonly isTTY?: boolean};
	readonly outIsTerminal: boolean;
	readonly errIsTerminal: boolean;
	/** The folder from which relative paths count. */
	readonly folder: string;
	readonly variables: Readonly<Record<string, string | undefined>>;
	readonly environment: Environment;
}

/** How a command ends: see `exitCodes` in `report.ts`. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
