import {type JournalFiles, realJournalFiles} from '../../source/storage/files.ts';
import type {FileCall, Interference} from './watched-files.ts';

const names = [
	'mkdirSync',
	'openSync',
	'writeSync',
	'fstatSync',
	'fdatasyncSync',
	'closeSync',
	'unlinkSync',
	'fdatasync',
	'fsync',
] as const satisfies ReadonlyArray<keyof JournalFiles>;

/** What a test puts in the way of the calls of a journal, which wait for nothing. */
export interface JournalInterference extends Pick<Interference, 'writes'> {
	/** Throws what the call is to fail with. */
	readonly before?: (call: FileCall) => void;
	/** Told when a call has been done, of those that wait when the system has answered. */
	readonly done?: (call: FileCall) => void;
}

type AnyCall = (...args: readonly unknown[]) => unknown;

/** The real file system, as a journal uses it, with something in its way. */
export function watchedJournalFiles(interference: JournalInterference): JournalFiles {
	let number = 0;
	const watched = names.map(name => {
		const real = realJournalFiles[name] as AnyCall;
		const call: AnyCall = (...args) => {
			const call = {name, number: ++number};
			try {
				interference.before?.(call);
			} catch (error) {
				const answer = args.at(-1);
				if (typeof answer === 'function') {
					setImmediate(() => {
						answer(error);
						interference.done?.(call);
					});
					return undefined;
				}

				// A close that fails has closed all the same (close(2)).
				if (name === 'closeSync') {
					real(...args);
				}

				throw error;
			}

			if (name === 'fdatasync' || name === 'fsync') {
				const [descriptor, answer] = args as [number, (error: unknown) => void];
				return real(descriptor, (error: unknown) => {
					answer(error);
					interference.done?.(call);
				});
			}

			const [descriptor, bytes, from, length] = args;
			const result =
				name === 'writeSync' && interference.writes !== undefined
					? real(descriptor, bytes, from, Math.min(length as number, interference.writes))
					: real(...args);
			interference.done?.(call);
			return result;
		};
		return [name, call];
	});
	return Object.fromEntries(watched) as unknown as JournalFiles;
}
