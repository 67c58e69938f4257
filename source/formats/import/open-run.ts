import type {Draft, Output} from './format.ts';

/** The lines of a source that were read and not told yet, with what stands in them. */
export interface OpenRun {
	/** The next line. */
	readonly line: (number: number, isBlank: boolean) => void;
	/** What stands in them. */
	readonly take: (drafts: readonly Draft[]) => void;
	/** That something in them, which begins on that line, cannot be read. */
	readonly lose: (line: number, why: string) => void;
	/** Tells what they are, and begins anew: a record, lines that are skipped, or else a header. */
	readonly tell: () => void;
}

/**
 * Lines in which several values may stand side by side, for `output`. What is lost beside an event is no line of its own, and its
 * reason is told all the same.
 */
export function openRun(output: Output): OpenRun {
	let first = 1;
	let count = 0;
	let blanks = 0;
	let drafts: Draft[] = [];
	let lost: Array<{readonly line: number; readonly why: string}> = [];
	return {
		line(number, isBlank) {
			first = count === 0 ? number : first;
			count++;
			blanks += isBlank ? 1 : 0;
		},
		take(found) {
			drafts.push(...found);
		},
		lose(line, why) {
			lost.push({line, why});
		},
		tell() {
			const run = {line: first, count, blanks};
			const [whole] = lost;
			if (drafts.length > 0) {
				output.record(run, drafts);
			} else if (whole) {
				output.skip(run, whole.why);
			} else if (count > 0) {
				output.header(run);
			}

			for (const {line, why} of drafts.length > 0 ? lost : lost.slice(1)) {
				output.skip({line, count: 0, blanks: 0}, why);
			}

			count = 0;
			blanks = 0;
			drafts = [];
			lost = [];
		},
	};
}
