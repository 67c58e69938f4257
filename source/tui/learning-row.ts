import {columnsOf, pad} from '../app/columns.ts';
import {isWide, layout, learningLines as wrapped} from '../app/layout.ts';
import type {Row} from '../app/rows.ts';
import {shown} from '../app/shown.ts';
import type {State} from '../app/state.ts';
import {zoneShown} from '../app/view.ts';
import {shownMoment} from '../review/describe-moment.ts';
import {names} from '../review/names.ts';
import type {ExperimentRecord} from '../review/records.ts';
import {find, incident, recordOf} from '../review/review.ts';
import {shortDay} from '../review/time-words.ts';
import {outcomeSpan} from './assumption-row.ts';
import {blank, type Line, line, type Span, sided} from './lines.ts';
import {type Gutter, gutter, marked} from './row-parts.ts';

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

	const head = line(columns - 1, gutter(start), name, ' ', ...marked(state, shown(row.learning.text)));
	const isRooted = row.sources.some(id => id !== '');
	return [
		head,
		...(isRooted ? [] : [line(columns - 1, {text: '         ← from where? L', role: 'quiet'})]),
		...row.sources.map(id => (id === '' ? blank : sourceLine(state, id, columns - 1, '         ← '))),
	];
}

/** Something to try or to do, with what to watch and when to look again. */
export function experimentLines(state: State, row: Extract<Row, {type: 'experiment'}>, start: Gutter): readonly Line[] {
	const {columns} = layout(state).list;
	const {sort, text, watch, seat, again} = row.experiment;
	const made = [
		line(columns - 1, gutter(start), '      ⇢ ', pad(sort ?? 'try', 6), ' ', ...marked(state, shown(text))),
	];
	if (!isBeside(state) && watch !== undefined) {
		made.push(line(columns - 1, {text: '           watch  ', role: 'quiet'}, shown(watch)));
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

/** An assumption or an event from which a learning comes, on one line behind an arrow. */
export function sourceLine(state: State, id: string, columns: number, arrow: string): Line {
	const record = recordOf(state.review, id);
	const start: Span = {text: arrow, role: 'quiet'};
	if (record?.kind === 'assumption') {
		const name: Span = {text: pad(names(state.review).get(id) ?? '', 6), role: 'accent'};
		return sided(columns, [start, name, ' ', shown(record.assumed)], [outcomeSpan(record.outcome, state.size.columns)]);
	}

	if (record?.kind === 'event') {
		const time = shownMoment(record.when ?? {as: 'unknown'}, zoneShown(state));
		return line(columns, start, pad(time, Math.max(6, columnsOf(time))), ' ', shown(record.what));
	}

	return blank;
}

function isBeside(state: State): boolean {
	return isWide(state) && !state.view.zoomed;
}
