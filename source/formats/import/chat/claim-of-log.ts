import type {Claim, Sample} from '../format.ts';
import {indentOf} from '../plain-line.ts';
import {datedOf, dayOfLine} from '../times/line-day.ts';
import {readTime} from '../times/read-time.ts';
import {clockOf, quotationsIn, titleIn, usualIndent, yearlessDay} from './log-line.ts';
import {weekdayAlone} from './named-day.ts';

/** Whether lines with a clock stand under lines with a day: by the first lines, without what these quote. */
export function claimOfLog({lines: all}: Sample): Claim | undefined {
	const isQuoted = quotationsIn(all);
	const lines = all.filter(line => !isQuoted(line));
	const clocked = lines.map(line => ({line, clock: clockOf(line)}));
	if (!clocked.some(({clock}) => clock)) {
		return undefined;
	}

	const read = clocked.map(one => ({...one, dated: datedOf(one.line)}));
	const indent = usualIndent(read.flatMap(({line, clock}) => (clock ? line : [])));
	// What stands further in belongs to the line above.
	const full = read.filter(
		({line}) => line.trim() !== '' && (indentOf(line) <= indent || !/^(?:\t| {2})/.test(line) || dayOfLine(line)),
	);
	const clocks = full.flatMap(({clock}) => clock ?? []);
	const notes = full.filter(({dated}) => dated).length;
	const days = full.filter(
		({line, clock, dated}) =>
			!clock && !dated && (dayOfLine(line) || yearlessDay(line) || weekdayAlone(line) !== undefined),
	).length;
	// Pages have what happened below its clock.
	const isAlone = ({line, clock}: (typeof full)[number]) => clock && line.slice(clock.end).trim() === '';
	const alone = full.filter(isAlone).length;
	const above = full[full.findIndex(isAlone) - 1]?.line ?? '';
	const isInBlocks =
		(dayOfLine(above) !== undefined || yearlessDay(above)) &&
		!readTime(above) &&
		alone >= 3 &&
		alone * 5 >= full.length;
	const isTitled = days + notes === 0 && titleIn(lines) !== undefined && clocks.every(({stamp}) => stamp.month === 0);
	const heads = isTitled ? 1 : days + notes;
	return heads > 0 &&
		clocks.length > 0 &&
		((clocks.length + heads) * 2 >= full.length || isInBlocks) &&
		clocks.length >= heads &&
		(notes === 0 || (clocks.length > notes && clocks.every(({stamp}) => stamp.month === 0)))
		? {
				score: isTitled ? 50 : isInBlocks ? 68 : 88,
				why: `${clocks.length} lines begin with a clock and ${heads} name a day`,
			}
		: undefined;
}
