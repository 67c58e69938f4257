import type {FileHandle} from 'node:fs/promises';
import {type Files, realFiles} from '../../source/storage/files.ts';

/** What happens to one call, counted from 0: it fails with a code, or the process is gone before or after it. */
export type Fault =
	| {readonly at: number; readonly does: 'fail'; readonly code: string}
	| {readonly at: number; readonly does: 'crash before' | 'crash after'};

/** The real file system with one fault in it. */
export interface FaultyFiles {
	readonly files: Files;
	/** The names of the calls that were made. */
	readonly calls: readonly string[];
	/** Whether the fault has happened. */
	readonly happened: () => boolean;
}

/** Codes of errors that a disk may answer with. */
export const diskErrors = [
	'EACCES',
	'EPERM',
	'EROFS',
	'ENOSPC',
	'EDQUOT',
	'EFBIG',
	'EIO',
	'EMFILE',
	'ENOENT',
	'EINTR',
	'EBUSY',
] as const;

/** Puts a fault in the way of one of all calls; writes take no more than `bytesAWrite` at a time. */
export function faultyFiles(fault?: Fault, bytesAWrite = Number.POSITIVE_INFINITY): FaultyFiles {
	const calls: string[] = [];
	let isGone = false;
	let happened = false;
	const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
		const isHere = !isGone && calls.length === fault?.at;
		calls.push(name);
		if (isGone || (isHere && fault.does !== 'crash after')) {
			isGone ||= fault?.does === 'crash before';
			happened = true;
			// Whatever happens to the program, its open files are closed.
			await (name === 'close' ? work() : undefined);
			throw isGone ? new Error('the process is gone') : failure(fault?.does === 'fail' ? fault.code : '', name);
		}

		const result = await work();
		if (isHere) {
			isGone = true;
			happened = true;
			await (name === 'open' ? (result as unknown as FileHandle).close() : undefined);
			throw new Error('the process is gone');
		}

		return result;
	};
	const handle = (real: FileHandle): FileHandle =>
		({
			readFile: async (...args: Parameters<FileHandle['readFile']>) => call('read', async () => real.readFile(...args)),
			write: async (bytes: Uint8Array, offset: number, length: number) =>
				call('write', async () => real.write(bytes, offset, Math.min(length, bytesAWrite))),
			stat: async () => call('fstat', async () => real.stat()),
			chown: async (uid: number, gid: number) => call('fchown', async () => real.chown(uid, gid)),
			chmod: async (mode: number) => call('fchmod', async () => real.chmod(mode)),
			sync: async () => call('fsync', async () => real.sync()),
			close: async () => call('close', async () => real.close()),
		}) as unknown as FileHandle;
	const files = Object.fromEntries(
		(Object.keys(realFiles) as ReadonlyArray<keyof Files>)
			.filter(name => typeof realFiles[name] === 'function')
			.map(name => [
				name,
				async (...args: unknown[]) => {
					const work = realFiles[name] as (...all: unknown[]) => Promise<unknown>;
					const result = await call(name, async () => work(...args));
					return name === 'open' ? handle(result as FileHandle) : result;
				},
			]),
	) as unknown as Files;
	return {files, calls, happened: () => happened};
}

function failure(code: string, name: string): Error {
	return Object.assign(new Error(`${code}: ${name}`), {code, syscall: name});
}
