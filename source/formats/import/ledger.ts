import type {Draft, LineRun, Output} from './format.ts';
import type {Refusal, SkippedLine} from './imported-event.ts';

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

/** Keeps account of every line of a source. */
export interface Ledger {
	readonly output: Output;
	readonly count: LineCount;
	/** Takes back an event that cannot be placed: its first line is skipped instead. */
	readonly refuse: (line: number, why: Refusal) => void;
}

const mostReasons = 100;

/** A ledger whose drafts go to `take`, in order. The sorts of lines add up to the lines that were told, whatever a format says. */
export function ledger(take: (draft: Draft) => void): Ledger {
	const count: LineCount = {lines: 0, starts: 0, folded: 0, header: 0, blank: 0, skipped: 0, reasons: []};
	const note = (line: number, why: Refusal) => {
		if (count.reasons.length < mostReasons) {
			count.reasons.push({line, ...why});
		}
	};
	const told = ({count: lines, blanks}: LineRun): number => {
		count.lines += lines;
		count.blank += blanks;
		return lines - blanks;
	};
	let refusedLine = 0;

	return {
		count,
		output: {
			record(run, drafts) {
				const lines = told(run);
				let starts = 0;
				let last = -1;
				for (const {line} of drafts) {
					starts += line === last ? 0 : 1;
					last = line;
				}

				count.starts += starts;
				count.folded += lines - starts;
				for (const draft of drafts) {
					take(draft);
				}
			},
			header(run) {
				count.header += told(run);
			},
			skip(run, why) {
				count.skipped += told(run);
				note(run.line, {why});
				for (let line = run.line + 1; line < run.line + run.count - run.blanks; line++) {
					note(line, {why: `goes with line ${run.line}`});
				}
			},
		},
		refuse(line, why) {
			if (line !== refusedLine) {
				refusedLine = line;
				count.starts--;
				count.skipped++;
				note(line, why);
			}
		},
	};
}
