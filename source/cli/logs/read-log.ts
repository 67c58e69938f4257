import {setImmediate as turn} from 'node:timers/promises';
import type {ImportedEvent, ImportReport} from '../../formats/import/imported-event.ts';
import {openSource} from '../../formats/import/read-source.ts';
import {refusalWords} from '../../formats/import/report-lines.ts';
import type {Review} from '../../review/review.ts';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import type {Shell} from '../shell.ts';
import {tabLists} from './formats-like.ts';
import type {ProgressLine} from './progress-line.ts';
import type {ReadArguments} from './read-arguments.ts';
import {readOptions} from './read-options.ts';
import {sourceBytes} from './source-bytes.ts';

/** One log to read: where it is, how, and who takes its events as they come. */
export interface LogReading {
	/** A file, or `-` for standard input. */
	readonly path: string;
	/** What the source is called; the name of the file without it. */
	readonly name?: string | undefined;
	readonly args: ReadArguments;
	/** The review whose zones and day count, if it is read into one. */
	readonly review?: Review;
	readonly take: (events: readonly ImportedEvent[]) => void;
	/** Who waits for it in front of a screen, if somebody does. */
	readonly watch?: LogWatch | undefined;
	/** Says how far it is to somebody who waits without a screen. */
	readonly told?: ((name: string) => ProgressLine | undefined) | undefined;
	/** Whether it is answered with the report of a log in which nothing could be read, too. */
	readonly orNothing?: true;
}

/** Somebody who looks at a screen while a log is read: the screen gets its turns, and is told how far it is. */
export interface LogWatch {
	/** Ends the reading, which then throws what it was aborted with. */
	readonly signal: AbortSignal;
	/** Told a few times a second which share of the bytes has been read, where that can be known. */
	readonly progress: (share: number) => void;
}

// A key must not wait for longer than a frame lasts, and what a frame takes to be drawn is part of that.
const longestSlice = 6;
const betweenNews = 250;
// Some hundred lines or events take a millisecond or two.
const bite = 16 * 1024;
const portion = 250;

/** Reads one log to its end and answers with its report. Throws a `UserError` if nothing in it could be read. */
export async function readLog(
	{path, name, args, review, take, watch, told, orNothing}: LogReading,
	shell: Shell,
): Promise<ImportReport> {
	const bytes = await sourceBytes(path, shell, watch?.signal);
	const called = args.source ?? name ?? bytes.name;
	const source = openSource(readOptions(args, {name: called, written: bytes.written}, shell, review));
	const rest = watch && slices(watch, bytes.share);
	const line = told?.(called);
	let read = 0;
	try {
		for await (const chunk of bytes.chunks) {
			const size = watch ? bite : chunk.length;
			for (let at = 0; at < chunk.length; at += size) {
				take(source.push(chunk.subarray(at, at + size)));
				await rest?.();
			}

			read += chunk.length;
			line?.tell(read, bytes.share());
			await shell.drained?.();
		}
	} finally {
		line?.end();
	}

	// A source whose year is only known at its end gives all of its events then.
	const {events, report} = source.end();
	for (let at = 0; at < events.length; at += portion) {
		take(events.slice(at, at + portion));
		await rest?.();
	}

	if (report.format === undefined && !orNothing) {
		throw unreadable(report, args, path);
	}

	return report;
}

/** Why nothing could be read from a source, and what to do about it for who asked. */
export function unreadable(report: ImportReport, {voice = 'options', format}: ReadArguments, path?: string): UserError {
	const why = refusalWords(report, voice);
	const file = path === undefined || path === '-' ? 'FILE' : fileWord(path);
	const otherwise =
		voice === 'options'
			? 'recount read --formats lists what can be read; --format takes one of them.'
			: format === undefined
				? 'recount read --formats lists what can be read.'
				: tabLists;
	return new UserError(`nothing could be read from ${visible(report.source)}: ${why}.`, {
		code: 'nothing-readable',
		next: (report.next ?? otherwise).replace('FILE', () => file),
	});
}

function slices({signal, progress}: LogWatch, share: () => number | undefined): () => Promise<void> {
	let began = performance.now();
	let told = began;
	return async () => {
		signal.throwIfAborted();
		const now = performance.now();
		if (now - began < longestSlice) {
			return;
		}

		const read = share();
		if (read !== undefined && now - told >= betweenNews) {
			told = now;
			progress(read);
		}

		await turn();
		signal.throwIfAborted();
		began = performance.now();
	};
}
