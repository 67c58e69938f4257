import type {Output, Reader, Sample, SourceContext} from './format.ts';
import {formats} from './formats.ts';
import type {FormatChoice} from './imported-event.ts';
import {chooseLineFormats} from './lines/choose-line-formats.ts';
import {lineFormats} from './lines/line-formats.ts';
import {lineReader} from './lines/line-reader.ts';

/** How a source is read, and what every format said of it. */
export interface Choice {
	/** The ids of the formats, with `+` between. */
	readonly format: string;
	/** As a part of a sentence. */
	readonly why: string;
	readonly choices: readonly FormatChoice[];
	/** The newest event stands first, as far as clocks without a day tell. */
	readonly runBack: boolean;
	readonly open: (output: Output, context: SourceContext) => Reader;
}

// A format of lines is as sure as the share of the lines that begin with a time, and never as sure as one that knows the whole.
const surestLines = 60;
const surestClocks = 48;

/** Chooses how a source is read by its first lines, or by the name of a format that was asked for; nothing if none can. */
export function chooseFormat(sample: Sample, asked?: string): Choice | undefined {
	const claims = formats
		.filter(({id}) => asked === undefined || id === asked)
		.flatMap(format => {
			const claim = format.claim(sample) ?? (asked === undefined ? undefined : {score: 1, why: 'it was asked for'});
			return claim ? [{format, ...claim}] : [];
		});
	const table = asked === undefined ? lineFormats : lineFormats.filter(({id}) => asked.split('+').includes(id));
	const lines = chooseLineFormats(sample, table);
	const [best] = claims.toSorted((a, b) => b.score - a.score);
	const score =
		lines === undefined ? 0 : Math.max(1, Math.round((lines.isDated ? surestLines : surestClocks) * lines.share));
	const ids = lines?.formats.map(({format}) => format.id).join('+') ?? '';
	const choices = [
		...claims.map(({format, score: own, why}) => ({format: format.id, score: own, why})),
		...(lines ? [{format: ids, score, why: lines.why}] : []),
	].sort((a, b) => b.score - a.score);
	if (best && best.score > score) {
		return {format: best.format.id, why: best.why, choices, runBack: false, open: best.format.open};
	}

	return (
		lines && {format: ids, why: lines.why, choices, runBack: lines.runsBack, open: output => lineReader(output, lines)}
	);
}

/** The formats that can be asked for by name. */
export function formatNames(): ReadonlyArray<{readonly id: string; readonly title: string}> {
	return [...formats, ...lineFormats.map(({id, title}) => ({id, title: `lines that begin with ${title}`}))];
}
