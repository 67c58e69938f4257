import type {ImportedEvent, ImportReport} from '../formats/import/imported-event.ts';
import {openSource} from '../formats/import/read-source.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {visible} from '../review/visible.ts';
import type {ReadArguments} from './read-arguments.ts';
import {readOptions} from './read-options.ts';
import type {Shell} from './shell.ts';
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
}

/** Reads one log to its end and answers with its report. Throws a `UserError` if nothing in it could be read. */
export async function readLog({path, name, args, review, take}: LogReading, shell: Shell): Promise<ImportReport> {
	const bytes = await sourceBytes(path, shell);
	const called = args.source ?? name ?? bytes.name;
	const source = openSource(readOptions(args, {name: called, written: bytes.written}, shell, review));
	for await (const chunk of bytes.chunks) {
		take(source.push(chunk));
		await shell.drained?.();
	}

	const {events, report} = source.end();
	take(events);
	if (report.format === undefined) {
		throw new UserError(`nothing could be read from ${visible(called)}: ${report.why}.`, {
			code: 'nothing-readable',
			next: 'recount read --formats lists what can be read; --format takes one of them.',
		});
	}

	return report;
}
