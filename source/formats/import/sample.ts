import {withoutEscapes} from './ansi.ts';
import type {Detector} from './detector.ts';
import {detectors} from './detectors.ts';

/** How many lines are looked at before the format of a source is settled. */
export const sampleSize = 600;

/** What a sample of lines tells about a source. */
export interface Finding {
	/** The detectors that read at least a tenth of what the strongest one reads, in the order of the table. */
	readonly detectors: readonly Detector[];
	/** How many blanks stand before an event; deeper lines are continuations. */
	readonly indent: number;
	/** Why these were chosen, as a part of a sentence. */
	readonly why: string;
}

/** A line as detectors see it: without colours, and without a mark or NULs that a crash or a copy left at its start. */
export function recognisable(line: string): string {
	const first = line.charCodeAt(0);
	return withoutEscapes(first === 0 || first === 0xfe_ff ? line.replace(/^[\0\uFEFF]+/, '') : line);
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
	let indent = 0;
	while (line.charCodeAt(indent) === 0x20 || line.charCodeAt(indent) === 0x09) {
		indent++;
	}

	return indent;
}

/** Tries all detectors on a sample of lines; answers nothing if none can read it. */
export function examine(sample: readonly string[], table: readonly Detector[] = detectors): Finding | undefined {
	const lines = sample.map(recognisable).filter(line => line.trim() !== '');
	const scores = table.map(detector => ({detector, indents: [] as number[]}));
	for (const line of lines) {
		const indent = indentOf(line);
		const score = scores.find(({detector}) => {
			const reading = detector.read(line, indent);
			return reading !== undefined && 'stamp' in reading;
		});
		score?.indents.push(indent);
	}

	const best = Math.max(...scores.map(score => score.indents.length));
	const chosen = scores.filter(({indents}) => indents.length > 0 && indents.length * 10 >= best);
	if (chosen.length === 0) {
		return undefined;
	}

	return {
		detectors: chosen.map(({detector}) => detector),
		indent: usual(chosen.flatMap(({indents}) => indents)),
		why: chosen
			.map(({detector, indents}) => `${indents.length} of ${lines.length} lines begin with ${detector.title}`)
			.join(', '),
	};
}

function usual(numbers: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const number of numbers) {
		counts.set(number, (counts.get(number) ?? 0) + 1);
	}

	return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
