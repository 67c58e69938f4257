import {columnsOf, pad} from '../../app/columns.ts';
import {isWide, layout, learningLines as wrapped} from '../../app/layout.ts';
import type {Row} from '../../app/lists/rows.ts';
import {zoneShown} from '../../app/lists/view.ts';
import {shown, shownStart} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {names} from '../../review/names.ts';
import type {ExperimentRecord} from '../../review/records.ts';
import {find, incident, recordOf} from '../../review/review.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';
import {shortDay} from '../../review/times/time-words.ts';
import {blank, type Line, line, type Span, sided} from '../lines.ts';
import {outcomeSpan} from './assumption-row.ts';
import {type Gutter, gutter, marked} from './row-parts.ts';

// `~14:02:31` is the longest of the times that most rows have; longer ones push their words aside.
const mostNameColumns = 9;

/** A learning with what it comes from below it; on a wide screen, where the detail tells that, its words alone. */
export function learningLines(state: State, row: Extract<Row, {type: 'learning'}>, start: Gutter): readonly Line[] {
	const {columns} = layout(state).list;
	const name: Span = {text: pad(names(state.review).get(row.id) ?? '', 3), role: 'accent'};
	if (isBeside(state)) {
		const lines = wrapped(row.learning.text, columns);
		const drawn = lines.map((text, index) =>
			line(columns - 1, ...(index === 0 ? [gutter(start), name, ' '] : ['       ']), ...marked(state, text)),
		);
		return row.sources.includes('') ? [...drawn, blank] : drawn;
	}

	const head = line(columns - 1, gutter(start), name, ' ', ...marked(state, shownStart(row.learning.text, columns)));
	const width = nameColumns(state, row.sources);
	const isRooted = row.sources.some(id => id !== '');
	return [
		head,
		...(isRooted ? [] : [line(columns - 1, {text: '         ← from where? L', role: 'quiet'})]),
		...row.sources.map(id => (id === '' ? blank : sourceLine(state, id, columns - 1, '         ← ', width))),
	];
}

/** Something to try or to do, with what to watch and when to look again. */
export function experimentLines(state: State, row: Extract<Row, {type: 'experiment'}>, start: Gutter): readonly Line[] {
	const {columns} = layout(state).list;
	const {sort, text, watch, seat, again} = row.experiment;
	const made = [
		line(
			columns - 1,
			gutter(start),
			'      ⇢ ',
			pad(sort ?? 'try', 6),
			' ',
			...marked(state, shownStart(text, columns)),
		),
	];
	if (!isBeside(state) && watch !== undefined) {
		made.push(line(columns - 1, {text: '           watch  ', role: 'quiet'}, shownStart(watch, columns)));
	}

	if (!isBeside(state) && (seat !== undefined || again !== undefined)) {
		made.push(line(columns - 1, '           ', carrierWords(state, row.experiment)));
	}

	return row.last ? [...made, blank] : made;
}

/** Who carries an experiment and when it is looked at again, `web team · look again 17 Oct`, or done: `web team · 17 Oct`. */
export function carrierWords({review}: State, {sort, seat, again}: ExperimentRecord): string {
	const who = find(review, 'seat', seat);
	const isSameYear = again?.slice(0, 4) === incident(review).date?.slice(0, 4);
	const year = isSameYear ? '' : ` ${again?.slice(0, 4)}`;
	const day = again === undefined ? '' : `${sort === 'do' ? '' : 'look again '}${shortDay(again)}${year}`;
	return [shown(who?.role ?? who?.name), day].filter(Boolean).join(' · ');
}

/** An assumption or an event from which a learning comes, on one line behind an arrow; names and times take so many columns. */
export function sourceLine(state: State, id: string, columns: number, arrow: string, nameColumns: number): Line {
	const record = recordOf(state.review, id);
	const start: Span = {text: arrow, role: 'quiet'};
	if (record?.kind === 'assumption') {
		const name: Span = {text: pad(names(state.review).get(id) ?? '', nameColumns), role: 'accent'};
		const outcome = outcomeSpan(record.outcome, state.size.columns);
		return sided(columns, [start, name, ' ', shownStart(record.assumed, columns)], [outcome]);
	}

	if (record?.kind === 'event') {
		const time = timeOf(state, id);
		return line(
			columns,
			start,
			pad(time, Math.max(nameColumns, columnsOf(time))),
			' ',
			shownStart(record.what, columns),
		);
	}

	return blank;
}

/** The columns for the names and times of what a learning comes from, so that the words behind them stand in one column. */
export function nameColumns(state: State, sources: readonly string[]): number {
	const widths = sources.map(id => columnsOf(timeOf(state, id)));
	return Math.max(6, ...widths.filter(width => width <= mostNameColumns));
}

function timeOf(state: State, id: string): string {
	const event = find(state.review, 'event', id);
	return event === undefined ? '' : shownMoment(event.when ?? {as: 'unknown'}, zoneShown(state));
}

function isBeside(state: State): boolean {
	return isWide(state) && !state.view.zoomed;
}
