import type {Draft, Output, Reader} from './format.ts';
import {isBlank} from './plain-line.ts';
import {addLine, type GrowingText, rawText} from './raw-text.ts';

/** A record of several lines: those that are not blank (without colours), and the whole as it stands in the source. */
export interface RecordLines {
	readonly lines: readonly string[];
	readonly raw: string;
	readonly line: number;
	readonly endLine: number;
}

/** What a record is: events, lines that belong to none, or why it cannot be read. */
export type RecordReading =
	| ReadonlyArray<Omit<Draft, 'raw' | 'line' | 'endLine'> & {readonly line?: number}>
	| 'header'
	| {readonly why: string};

/**
 * Reads a source in which a record goes from a line that begins one to the next such line. What stands before the first is a
 * header. `begins` is asked with the line and the one below it, and may answer `alone` for a line that is a record by itself;
 * what it learns from a line is learnt in `read`, which comes later for the lines above.
 */
export function recordReader(
	output: Output,
	begins: (plain: string, next: string | undefined) => boolean | 'alone',
	read: (record: RecordLines) => RecordReading,
): Reader {
	let open = false;
	let lines: string[] = [];
	let text: GrowingText = {raw: '', rawLines: 0};
	let first = 1;
	let endLine = 1;
	let count = 0;
	let blanks = 0;
	let blanksHere = 0;

	const close = () => {
		if (count === 0) {
			return;
		}

		const run = {line: first, count, blanks};
		const record = {lines, raw: rawText(text.raw), line: first, endLine};
		const reading = open && lines.length > 0 ? read(record) : 'header';
		if (reading === 'header') {
			output.header(run);
		} else if ('why' in reading) {
			output.skip(run, reading.why);
		} else {
			output.record(
				run,
				reading.map(draft => ({...draft, raw: record.raw, line: draft.line ?? first, endLine})),
			);
		}

		open = false;
		lines = [];
		text = {raw: '', rawLines: 0};
		count = 0;
		blanks = 0;
		blanksHere = 0;
	};

	const take = (line: string, plain: string, number: number, next: string | undefined) => {
		if (isBlank(plain)) {
			first = count === 0 ? number : first;
			count++;
			blanks++;
			blanksHere++;
			return;
		}

		const begun = begins(plain, next);
		if (begun !== false) {
			close();
			open = true;
		}

		first = count === 0 ? number : first;
		if (addLine(text, line, blanksHere)) {
			lines.push(plain);
		}

		count++;
		endLine = number;
		blanksHere = 0;
		if (begun === 'alone') {
			close();
		}
	};

	let held: readonly [line: string, plain: string, number: number] | undefined;
	return {
		push(line, plain, number) {
			if (held) {
				take(...held, plain);
			}

			held = [line, plain, number];
		},
		end() {
			if (held) {
				take(...held, undefined);
			}

			close();
		},
	};
}
