import {basename, dirname, join} from 'node:path';

/** What the name of an unfinished file tells. */
export interface TemporaryName {
	/** The name of the file in whose place it was to be put. */
	readonly of: string;
	/** The process that was writing it. */
	readonly pid: number;
}

/** A path beside another one for a file that this process is writing and that is to take its place; a new one each time. */
export function temporaryBeside(path: string): string {
	return join(dirname(path), `.${basename(path)}.${process.pid}.${crypto.randomUUID().slice(-12)}.tmp`);
}

/** Reads a name that `temporaryBeside` gave; nothing for any other. */
export function readTemporaryName(name: string): TemporaryName | undefined {
	const [, of, pid] = /^\.(.+)\.(\d+)\.[\da-f]{12}\.tmp$/s.exec(name) ?? [];
	return of === undefined ? undefined : {of, pid: Number(pid)};
}
