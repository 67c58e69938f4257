import type {Detector, Start} from './detector.ts';
import type {SkippedLine} from './imported-event.ts';
import {indentOf, recognisable} from './sample.ts';
import {words} from './words.ts';

/** A record of a source: the line that begins it and those that go with it. */
export interface ImportRecord {
	readonly detector: Detector;
	readonly start: Start;
	readonly line: number;
	readonly endLine: number;
	readonly text: string;
	readonly raw: string;
}

/** How many lines of each sort there were. */
export interface LineCount {
	lines: number;
	starts: number;
	folded: number;
	header: number;
	blank: number;
	skipped: number;
	readonly reasons: SkippedLine[];
}

/** Folds lines into records and counts what becomes of each. */
export interface RecordFolder {
	/** Takes the next line and answers with the record that it closes, if any. */
	readonly push: (line: string) => ImportRecord | undefined;
	/** Takes a line for which no format has been found. */
	readonly pass: (line: string) => void;
	/** The last record. */
	readonly end: () => ImportRecord | undefined;
	readonly count: Readonly<LineCount>;
}

const mostCharacters = 65_536;
const mostLines = 500;
const mostReasons = 100;

interface Open {
	readonly detector: Detector;
	readonly start: Start;
	readonly line: number;
	endLine: number;
	raw: string;
	rawLines: number;
}

/**
 * Folds by one rule: a line that begins no event goes with the one above; before the first it is a header. `format` is asked
 * for the detectors line by line, because they are found only after some lines have passed.
 */
export function recordFolder(
	format: () => {readonly detectors: readonly Detector[]; readonly indent: number},
): RecordFolder {
	const count: LineCount = {lines: 0, starts: 0, folded: 0, header: 0, blank: 0, skipped: 0, reasons: []};
	let open: Open | undefined;
	let skippedLine: number | undefined;
	let blanks = 0;

	const close = (): ImportRecord | undefined => {
		const closed = open;
		open = undefined;
		skippedLine = undefined;
		blanks = 0;
		return closed && finished(closed);
	};

	const skip = (why: string) => {
		count.skipped++;
		if (count.reasons.length < mostReasons) {
			count.reasons.push({line: count.lines, why});
		}
	};

	return {
		count,
		push(line) {
			count.lines++;
			const plain = recognisable(line);
			const indent = indentOf(plain);
			if (plain.length === indent && plain.trim() === '') {
				count.blank++;
				blanks++;
				return undefined;
			}

			const {detectors, indent: usualIndent} = format();
			const found = indent > usualIndent ? undefined : firstReading(detectors, plain, indent);
			if (found && 'start' in found) {
				const closed = close();
				count.starts++;
				open = {...found, line: count.lines, endLine: count.lines, raw: line.slice(0, mostCharacters), rawLines: 1};
				return closed;
			}

			if (found) {
				const closed = close();
				skip(found.why);
				skippedLine = count.lines;
				return closed;
			}

			if (skippedLine !== undefined) {
				skip(`goes with line ${skippedLine}`);
			} else if (open) {
				count.folded++;
				append(open, line, blanks);
				open.endLine = count.lines;
			} else {
				count.header++;
			}

			blanks = 0;
			return undefined;
		},
		pass(line) {
			count.lines++;
			if (recognisable(line).trim() === '') {
				count.blank++;
			} else {
				count.header++;
			}
		},
		end: close,
	};
}

function firstReading(
	detectors: readonly Detector[],
	line: string,
	indent: number,
): {readonly detector: Detector; readonly start: Start} | {readonly why: string} | undefined {
	let unreadable: {readonly why: string} | undefined;
	for (const detector of detectors) {
		const reading = detector.read(line, indent);
		if (reading && 'stamp' in reading) {
			return {detector, start: reading};
		}

		unreadable ??= reading;
	}

	return unreadable;
}

function append(open: Open, line: string, blanks: number): void {
	if (open.rawLines + blanks < mostLines && open.raw.length < mostCharacters) {
		open.raw = `${open.raw}${'\n'.repeat(blanks + 1)}${line}`.slice(0, mostCharacters);
		open.rawLines += blanks + 1;
	}
}

function finished({detector, start, line, endLine, raw}: Open): ImportRecord {
	const whole = raw.toWellFormed();
	return {
		detector,
		start,
		line,
		endLine,
		// A stamp that stands alone on its line borrows the words below it.
		text: (start.text || words(whole.slice(whole.indexOf('\n') + 1)) || words(whole)).toWellFormed(),
		raw: whole,
	};
}
