import type {Draft, Output, Reader} from '../format.ts';
import {indentOf, isBlank} from '../plain-line.ts';
import {addLine, type GrowingText} from '../raw-text.ts';
import {words} from '../words.ts';
import type {LearntFormats} from './choose-line-formats.ts';
import type {Start} from './line-format.ts';

interface Open extends GrowingText {
	readonly format: string;
	readonly start: Start;
	readonly line: number;
	endLine: number;
}

/** Folds by one rule: a line that begins no event goes with the one above; before the first it is a header. */
export function lineReader(output: Output, {formats, indent: usualIndent, isQuoted}: LearntFormats): Reader {
	let open: Open | undefined;
	let skipped: {readonly line: number; readonly why: string} | undefined;
	let first = 1;
	let count = 0;
	let blanks = 0;
	let blanksHere = 0;

	// Tells what the lines so far were; blank ones behind the last go with them, as blank.
	const close = () => {
		if (count > 0) {
			const run = {line: first, count, blanks};
			if (open) {
				output.record(run, [draftOf(open)]);
			} else if (skipped) {
				output.skip(run, skipped.why);
			} else {
				output.header(run);
			}
		}

		open = undefined;
		skipped = undefined;
		count = 0;
		blanks = 0;
		blanksHere = 0;
	};

	const firstReading = (plain: string, indent: number) => {
		let unreadable: {readonly why: string} | undefined;
		for (const {format, read} of formats) {
			if (unreadable && format.isFallback) {
				break;
			}

			const reading = read(plain, indent);
			if (reading !== undefined) {
				if ('stamp' in reading) {
					return {format: reading.format ?? format.id, start: reading};
				}

				unreadable ??= reading;
			}
		}

		return unreadable;
	};

	return {
		push(line, plain, number) {
			first = count === 0 ? number : first;
			if (isBlank(plain)) {
				count++;
				blanks++;
				blanksHere++;
				return;
			}

			const indent = indentOf(plain);
			const found = indent > usualIndent || isQuoted(plain) ? undefined : firstReading(plain, indent);
			if (found) {
				close();
				first = number;
				if ('start' in found) {
					open = {...found, line: number, endLine: number, raw: '', rawLines: 0};
					addLine(open, line);
				} else {
					skipped = {line: number, why: found.why};
				}
			} else if (open) {
				addLine(open, line, blanksHere);
				open.endLine = number;
			}

			count++;
			blanksHere = 0;
		},
		end: close,
	};
}

function draftOf({format, start, line, endLine, raw}: Open): Draft {
	const whole = raw.toWellFormed();
	return {
		format,
		line,
		endLine,
		stamp: start.stamp,
		about: start.about,
		raw: whole,
		// A stamp that stands alone on its line borrows the words below it.
		text: () => (start.text() || wordsBelow(whole) || start.label?.() || words(whole)).toWellFormed(),
		level: start.level,
		actor: start.actor,
	};
}

// What stands in brackets is said aside, such as how far a program has read: what was done comes after it.
function wordsBelow(raw: string): string {
	const [, ...below] = raw.split('\n');
	return words(below.find(line => /^\s*[^\s(]/.test(line)) ?? below.join('\n'));
}
