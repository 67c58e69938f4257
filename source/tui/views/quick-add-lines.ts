import {atMost, columnsOf, pad} from '../../app/columns.ts';
import {type QuickAdd, readQuickAdd, wordsOffset} from '../../app/forms/quick-add.ts';
import {layout} from '../../app/layout.ts';
import {shown} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {findingInHand} from '../../app/wording/looked.ts';
import type {Environment} from '../../review/environment.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';
import {momentEcho} from '../../review/times/moment-echo.ts';
import {type Line, line} from '../lines.ts';
import {dotsLine, findingLines} from './finding-lines.ts';
import {phrases} from './phrases.ts';
import {narrowColumns, wordsColumn} from './timeline-row.ts';
import {type CursorPlace, scrolled} from './typed-lines.ts';

const leastRows = 20;
const most = 3;

/**
 * The row that is being typed and what stands below it: how its time is read. While the cursor stands in the time,
 * the time column shows what was typed; behind it, what the reading took.
 */
export function quickAddLines(
	state: State,
	environment: Environment,
	quickAdd: QuickAdd,
): {readonly lines: readonly Line[]; readonly cursor: CursorPlace} {
	const columns = layout(state).list.columns - 1;
	const reading = readQuickAdd(quickAdd, state.review, environment);
	const {text, cursor} = quickAdd.field;
	const taken =
		text.length -
		text.trimStart().length +
		(reading.moment.as === 'unknown' && reading.typed === ''
			? 0
			: text.slice(0, wordsOffset(quickAdd, reading.words)).trimStart().length);
	const known = taken > 0 && text.trim() !== '';
	const inTime = known && cursor < taken;
	const start = columns < 60 ? 12 : wordsColumn;
	const time = known
		? inTime || reading.words === ''
			? shown(text.slice(0, taken).trimEnd())
			: shownMoment(reading.moment, reading.context.zone)
		: '';
	const cell = ` ▸  ${pad(time, Math.max(start - 4, columnsOf(time) + 1))}`;
	const wordsStart = columnsOf(cell);
	const cut = known ? taken : 0;
	const words = text.slice(cut);
	const finding = findingInHand(state)?.finding;
	const marked = finding && finding.start >= cut ? {start: finding.start - cut, end: finding.end - cut} : undefined;
	const {
		text: seen,
		cursor: x,
		mark,
	} = scrolled({...quickAdd.field, text: words, cursor: Math.max(0, cursor - cut)}, columns - wordsStart, marked);
	const room = columns < narrowColumns || state.size.rows < leastRows ? 'narrow' : 'usual';
	const sheet = {columns, indent: ' '.repeat(4), labelColumns: wordsStart, room} as const;
	const place =
		inTime || (known && words === '' && !text.endsWith(' '))
			? 4 + columnsOf(shown(text.slice(0, cursor)))
			: wordsStart + x;
	return {
		lines: [
			line(columns, {text: cell, role: 'strong'}, seen),
			...(mark === '' ? [] : [dotsLine(state, sheet, mark, true)]),
			...findingLines(state, sheet),
			...echoLines(columns, text, reading, room),
		],
		cursor: {x: Math.min(place, columns), y: 0},
	};
}

function echoLines(
	columns: number,
	text: string,
	reading: ReturnType<typeof readQuickAdd>,
	room: 'usual' | 'narrow',
): readonly Line[] {
	const indent = ' '.repeat(Math.min(18, columns - 20));
	const quiet = (words: string) => line(columns, {text: indent + words, role: 'quiet'});
	if (text.trim() === '') {
		return [quiet('1426 rollback starts    ~14:05 page    +5m restart    ? later')];
	}

	const echo =
		reading.refused === undefined
			? [reading.typed === '' ? 'time not known' : momentEcho(reading.moment, reading.context), ...reading.says].join(
					' · ',
				)
			: `time not known: ${reading.refused}`;
	const left = columns - indent.length;
	const lines = room === 'narrow' ? [shown(echo)] : atMost(phrases(shown(echo), left), most, left);
	return lines.map(quiet);
}
