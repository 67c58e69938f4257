import type {FileHandle} from 'node:fs/promises';
import {type Files, realFiles} from '../../source/storage/files.ts';

/** A call to the file system: its name (`file.write` for one to an open file) and its number, from 1. */
export interface FileCall {
	readonly name: string;
	readonly number: number;
}

/** What a test puts in the way of calls: each may throw, and `after` runs when the call has been done. */
export interface Interference {
	readonly before?: (call: FileCall) => void | Promise<void>;
	readonly after?: (call: FileCall) => void | Promise<void>;
	/** The most bytes that one write takes. */
	readonly writes?: number;
}

const names = [
	'open',
	'rename',
	'link',
	'unlink',
	'symlink',
	'readlink',
	'stat',
	'realpath',
	'readdir',
	'mkdir',
	'chmod',
] as const satisfies ReadonlyArray<keyof Files>;
const handleNames = ['write', 'sync', 'stat', 'chmod', 'chown', 'close', 'read', 'readFile'] as const;

type AnyCall = (...args: readonly unknown[]) => Promise<unknown>;

/** The real file system with something in its way. */
export function watchedFiles(interference: Interference): Files {
	let number = 0;
	const around = async (name: string, work: () => Promise<unknown>): Promise<unknown> => {
		const call = {name, number: ++number};
		try {
			await interference.before?.(call);
		} catch (error) {
			// A close that fails has closed all the same (close(2)), and so has the end of a process.
			if (name === 'file.close') {
				await work();
			}

			throw error;
		}

		const result = await work();
		try {
			await interference.after?.(call);
		} catch (error) {
			if (name === 'open') {
				await (result as FileHandle).close();
			}

			throw error;
		}

		return result;
	};
	const handle = (file: FileHandle): FileHandle => {
		const calls = Object.fromEntries(
			handleNames.map(name => {
				const call = file[name].bind(file) as AnyCall;
				const cut: AnyCall =
					name === 'write' && interference.writes !== undefined
						? async (bytes, from, length) =>
								call(bytes, from, Math.min(length as number, interference.writes as number))
						: call;
				return [name, async (...args: readonly unknown[]) => around(`file.${name}`, async () => cut(...args))];
			}),
		);
		return calls as unknown as FileHandle;
	};
	return Object.fromEntries(
		names.map(name => {
			const call = realFiles[name] as unknown as AnyCall;
			return [
				name,
				async (...args: readonly unknown[]) => {
					const result = await around(name, async () => call(...args));
					return name === 'open' ? handle(result as FileHandle) : result;
				},
			];
		}),
	) as unknown as Files;
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
	return Object.assign(new Error(`${code}: put in the way`), {code});
}
