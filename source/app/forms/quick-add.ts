import type {Environment} from '../../review/environment.ts';
import {momentContext} from '../../review/field-text.ts';
import {newEvent} from '../../review/new-event.ts';
import type {Moment, StoredSet} from '../../review/records.ts';
import {type Edit, find, type Review} from '../../review/review.ts';
import type {MomentContext, WordsReading} from '../../review/times/read-moment.ts';
import {readMoment, readMomentAndWords} from '../../review/times/read-moment.ts';
import {indexInHand, type Row, rows} from '../lists/rows.ts';
import {zoneShown} from '../lists/view.ts';
import type {State} from '../state.ts';
import {type TextField, textField} from './text-field.ts';
import {timeRemark} from './time-remark.ts';

/** A row that is being typed in the timeline: time, then words, on one line. */
export interface QuickAdd {
	readonly field: TextField;
	/** The event below which it opened, or nothing at the top. */
	readonly above: string | undefined;
	/** The row of the list under which it is drawn, or nothing for above the first. */
	readonly under: string | undefined;
	/** The moment from which relative times count. */
	readonly anchor: Moment | undefined;
	/** The zone in which its time is read. */
	readonly zone: string;
	/** The marks of words that are left as they are; the row gets them when it is added. */
	readonly left?: StoredSet | undefined;
}

/** An empty row to type in, beside the row in hand. */
export function rowBeside(state: State, side: 'above' | 'below'): QuickAdd {
	const all = rows(state);
	const index = indexInHand(state);
	const under = side === 'below' ? all[index] : all[index - 1];
	const above = lastEvent(under);
	const anchor = find(state.review, 'event', above)?.when;
	return {field: textField(), above, under: under?.id, anchor, zone: zoneShown(state)};
}

/** What the line reads as so far. A line that is a time and nothing else yet is that time. */
export function readQuickAdd(
	quickAdd: QuickAdd,
	review: Review,
	environment: Environment,
): WordsReading & {readonly context: MomentContext} {
	const context = momentContext(review, environment, quickAdd);
	const text = quickAdd.field.text;
	const whole = readMoment(text.trim(), context);
	if (text.trim() !== '' && 'moment' in whole) {
		return {moment: whole.moment, words: '', typed: text, says: whole.says, context};
	}

	return {...readMomentAndWords(text, context), context};
}

/** Where its words begin in the line, as it was read; a space at the end belongs to them. */
export function wordsOffset({field: {text}}: QuickAdd, words: string): number {
	return words === '' ? text.length : text.trimEnd().length - words.trimEnd().length;
}

/** The edit that adds the row, or nothing if there are no words yet. The first full date sets the day of the incident. */
export function quickAddEdit(
	quickAdd: QuickAdd,
	review: Review,
	environment: Environment,
): {readonly edit: Edit; readonly id: string; readonly remark: string | undefined} | undefined {
	const reading = readQuickAdd(quickAdd, review, environment);
	const words = reading.words.trim();
	if (words === '') {
		return undefined;
	}

	const id = environment.newId();
	const put = newEvent({id, moment: reading.moment, words, above: quickAdd.above}, review, reading.context);
	const {left = {}} = quickAdd;
	const marked = Object.keys(left).length === 0 ? put : {...put, [id]: {...put[id], left}};
	return {id, edit: {label: 'the new event', put: marked}, remark: timeRemark(reading.says)};
}

// The event that stands last in a row: the row itself, or the end of a folded run.
function lastEvent(row: Row | undefined): string | undefined {
	return row?.type === 'fold' ? row.entries.at(-1)?.id : row?.type === 'event' ? row.id : undefined;
}
