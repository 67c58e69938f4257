import type {Sample} from '../format.ts';
import {isBlank} from '../plain-line.ts';
import {alone, headOf, isNameAbove, role, timeIn, writtenTime} from './message-head.ts';
import {type DayContext, dayLine, relativeTime} from './named-day.ts';

const anyDay: DayContext = {today: '2026-10-03', isTold: true, year: undefined};

/** How the messages of a source are laid out. */
export interface Layout {
	/** Times stand above what was said, and the lines above them are of the message before. */
	readonly isTimeFirst: boolean;
	/** Who wrote is said once above several messages. */
	readonly hasSpeakers: boolean;
	/** Some messages say “yesterday” or a day of the week; a time alone is then one of today. */
	readonly isRelative: boolean;
	/** A role stands between names and times. */
	readonly hasRoles: boolean;
}

/** The layout of a copied chat, by its first lines. */
export function layoutOf({lines}: Sample): Layout {
	const full = lines.filter(line => !isBlank(line));
	const alones = full.flatMap((line, index) =>
		timeIn(alone.exec(line)?.[1] ?? '', undefined) ? [{line, above: full[index - 1], higher: full[index - 2]}] : [],
	);
	const isNamed = ({line, above = ''}: (typeof alones)[number]) =>
		isNameAbove(above, line) && dayLine(above, anyDay) === undefined;
	const below = alones.filter(isNamed).length;
	const isTimeFirst = alones[0] !== undefined && !isNamed(alones[0]) && below * 10 < alones.length * 6;
	const first = full.find(line => headOf(line, '', undefined)) ?? '';
	return {
		isTimeFirst,
		hasSpeakers: !isTimeFirst || headOf(first, '', undefined)?.name !== undefined,
		isRelative: full.some(line => {
			const written = writtenTime(line);
			return written !== undefined && relativeTime(written, undefined) !== undefined;
		}),
		hasRoles: alones.some(({line, above, higher}) => role.test(above?.trim() ?? '') && isNameAbove(higher, line)),
	};
}
