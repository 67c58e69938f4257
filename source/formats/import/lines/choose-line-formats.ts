import type {Sample} from '../format.ts';
import {indentOf} from '../plain-line.ts';
import {runsBack, secondsOf} from '../times/running-day.ts';
import type {LineFormat, ReadLine} from './line-format.ts';
import {lineFormats} from './line-formats.ts';

/** Line formats as they were learnt from the first lines of a source. */
export interface LearntFormats {
	/** Those that read at least a tenth of what the strongest one reads, in the order of the table. */
	readonly formats: ReadonlyArray<{readonly format: LineFormat; readonly read: ReadLine}>;
	/** Whether a line is what an event quotes, whatever it begins with. */
	readonly isQuoted: (line: string) => boolean;
	/** How many blanks stand before an event; deeper lines are continuations. */
	readonly indent: number;
	/** The share of the lines that begin an event, from 0 to 1. */
	readonly share: number;
	/** Some of them have a date. */
	readonly isDated: boolean;
	/** The newest event stands first, as far as clocks without a day tell. */
	readonly runsBack: boolean;
	/** Why these were chosen, as a part of a sentence. */
	readonly why: string;
}

// One line in five that begins with a date says that the clocks in the others are not what the source tells its time by.
const rarer = 5;
const nearlyAll = 0.8;
const firstWord = /\S+/;

/** Tries all line formats on the first lines of a source; answers nothing if none can read it. */
export function chooseLineFormats(
	sample: Sample,
	table: readonly LineFormat[] = lineFormats,
): LearntFormats | undefined {
	const isQuoted = quotationsIn(sample.lines);
	const lines = sample.lines.filter(line => line.trim() !== '' && !isQuoted(line));
	const scores: readonly Score[] = table.map(format => ({
		format,
		learnt: learner(format, lines),
		indents: [],
		columns: new Set(),
		first: Number.POSITIVE_INFINITY,
		last: -1,
	}));
	const clocks: number[] = [];
	for (const [number, line] of lines.entries()) {
		const indent = indentOf(line);
		for (const score of scores) {
			const reading = score.learnt()?.(line, indent);
			if (reading && 'stamp' in reading) {
				if (reading.stamp.month === 0) {
					clocks.push(secondsOf(reading.stamp.clock));
				}

				score.indents.push(indent);
				score.columns.add(indent + (firstWord.exec(line)?.[0].length ?? 0));
				score.first = Math.min(score.first, number);
				score.last = number;
				break;
			}

			if (reading && score.format.rank === 3) {
				break;
			}
		}
	}

	const chosen = chosenOf(scores, lines.length, sample.isWhole ? '' : 'its first ');
	return chosen && {...chosen, isQuoted, runsBack: runsBack([clocks])};
}

// What phones export of KakaoTalk: a message begins with its day in Korean, and what it quotes of a log with another date.
function quotationsIn(lines: readonly string[]): LearntFormats['isQuoted'] {
	const isOfMessages = lines.some(line => /^\d{4}년 \d{1,2}월 \d{1,2}일 [^,]{4,12}, [^:]{1,60} : /.test(line));
	return line => isOfMessages && !/^\d{4}년/.test(line);
}

// Some look at every line to learn from it: those to which no line comes need not.
function learner(format: LineFormat, lines: readonly string[]): Score['learnt'] {
	let learnt: {readonly read: ReadLine | undefined} | undefined;
	return () => {
		learnt ??= {read: format.learn(lines)};
		return learnt.read;
	};
}

interface Score {
	readonly format: LineFormat;
	/** How it reads the source, if it can. */
	readonly learnt: () => ReadLine | undefined;
	/** The blanks before each line that it reads. */
	readonly indents: number[];
	/** Where the first word of each ends. */
	readonly columns: Set<number>;
	/** The first and the last of these lines. */
	first: number;
	last: number;
}

function chosenOf(
	all: readonly Score[],
	lines: number,
	which: string,
): Omit<LearntFormats, 'isQuoted' | 'runsBack'> | undefined {
	// A date above the first line that begins with a time is one of the header, if there are not far more of them, and not
	// every line above holds one.
	const starts = all.filter(({format}) => !format.isFallback);
	const begun = Math.min(...starts.map(({first}) => first));
	const own = Math.max(0, ...starts.map(({indents}) => indents.length));
	const scores = all.filter(
		({format, indents, last}) =>
			!format.isFallback || last > begun || indents.length >= own * rarer || (begun > 1 && indents.length === begun),
	);
	const lively = scores.filter(({format, indents}) => !(format.isFallback && indents.length < own));
	const able = lively.filter(score => !isHeader(score, lively, lines));
	const sure = Math.max(0, ...able.filter(({format}) => format.rank > 1).map(({indents}) => indents.length));
	const allowed = able.filter(
		({format, indents}) => format.rank > 1 || (indents.length > sure * rarer && indents.length * 10 >= lines),
	);
	const best = Math.max(0, ...allowed.map(({indents}) => indents.length));
	const chosen = allowed.filter(
		({format, indents}) =>
			indents.length > 0 && indents.length * 10 >= best && (!format.isFallback || indents.length > 1 || best < rarer),
	);
	if (chosen.length === 0) {
		return undefined;
	}

	const indents = chosen.flatMap(score => score.indents);
	return {
		formats: chosen.flatMap(({format, learnt}) => {
			const read = learnt();
			return read ? [{format, read}] : [];
		}),
		indent: isColumnBefore(chosen) && indents.length >= lines * nearlyAll ? Math.max(...indents) : usual(indents),
		share: indents.length / lines,
		isDated: chosen.some(({format}) => format.rank > 1),
		why: chosen
			.map(({format, indents: found}) => `${found.length} of ${which}${lines} lines begin with ${format.title}`)
			.join(', '),
	};
}

// Times stand behind a column that is set to the right, such as a number: the first words end at one place.
function isColumnBefore(chosen: readonly Score[]): boolean {
	const ends = new Set(chosen.flatMap(({columns}) => [...columns]));
	return chosen.every(({format}) => format.isFallback) || ends.size === 1;
}

// Some lines with dates above a log that tells its time by clocks: when a build was queued, and when it began.
function isHeader({format, indents, last}: Score, all: readonly Score[], lines: number): boolean {
	const clocks = all.filter(other => other.format.rank === 1 && !other.format.isFallback);
	const begun = Math.min(...clocks.map(({first}) => first));
	const most = Math.max(0, ...clocks.map(other => other.indents.length));
	return format.rank > 1 && last < begun && indents.length < most && most * 2 >= lines - begun;
}

function usual(numbers: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const number of numbers) {
		counts.set(number, (counts.get(number) ?? 0) + 1);
	}

	return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
