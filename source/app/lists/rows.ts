import {ranked} from '../../review/names.ts';
import type {AssumptionRecord, EventRecord, ExperimentRecord, Kind, LearningRecord} from '../../review/records.ts';
import type {Review} from '../../review/review.ts';
import type {TimelineEntry} from '../../review/timeline.ts';
import type {PaneName, State} from '../state.ts';
import {passes} from './filter.ts';
import {passingRows} from './flat-timeline.ts';
import {learningRows} from './learning-rows.ts';
import {foldedRows, unfoldedRows} from './timeline-rows.ts';
import {zoneShown} from './view.ts';

/** A row of a pane. Days are drawn and cannot be in hand; all others can. */
export type Row =
	| {readonly type: 'event'; readonly id: string; readonly event: EventRecord; readonly anchor: string}
	/** A run of evidence that is folded to one line; `anchor` is the id of the story row or day above it. */
	| {readonly type: 'fold'; readonly id: string; readonly anchor: string; readonly entries: readonly TimelineEntry[]}
	| {readonly type: 'day'; readonly id: string; readonly day: string}
	| {readonly type: 'assumption'; readonly id: string; readonly assumption: AssumptionRecord}
	| {
			readonly type: 'learning';
			readonly id: string;
			readonly learning: LearningRecord;
			readonly sources: readonly string[];
	  }
	| {readonly type: 'experiment'; readonly id: string; readonly experiment: ExperimentRecord; readonly last: boolean};

/** The rows of the pane that shows, as far as they pass its filter. Memoised on the review. */
export function rows(state: State, pane: PaneName = state.pane): readonly Row[] {
	return makers[pane](state);
}

/** The row in hand, or nothing if the pane is empty. */
export function rowInHand(state: State, pane: PaneName = state.pane): Row | undefined {
	return rows(state, pane)[indexInHand(state, pane)];
}

/** The index of the row in hand, -1 if the pane is empty. */
export function indexInHand(state: State, pane: PaneName = state.pane): number {
	const cursor = state.lists[pane].cursor;
	const index = cursor === undefined ? -1 : indexOf(rows(state, pane), cursor);
	return index === -1 ? rows(state, pane).findIndex(row => row.type !== 'day') : index;
}

/**
 * The place of the row in hand among the rows that are counted, from 1, and how many these are; nothing in an empty pane. A
 * day is not counted, nor is something to try, which belongs to its learning.
 */
export function placeInHand(state: State): {readonly place: number; readonly count: number} | undefined {
	const index = indexInHand(state);
	return index === -1 ? undefined : placeAt(rows(state), index);
}

/** The same for any row of a list, by its index. */
export function placeAt(list: readonly Row[], index: number): {readonly place: number; readonly count: number} {
	const others = uncountedIn(list);
	const later = others.findIndex(other => other > index);
	const passed = later === -1 ? others.length : later;
	return {place: Math.max(1, index + 1 - passed), count: list.length - others.length};
}

/** The index of a row by its id, -1 if it does not show. */
export function indexOf(list: readonly Row[], id: string): number {
	// The row in hand is asked for many times before it is another one, and that one is mostly near.
	const near = Math.min(last.index, list.length - 1);
	for (let up = near, down = near + 1; up >= 0 || down < list.length; up--, down++) {
		if (up >= 0 && list[up]?.id === id) {
			last.index = up;
			return up;
		}

		if (down < list.length && list[down]?.id === id) {
			last.index = down;
			return down;
		}
	}

	return -1;
}

/** The anchor of the folded run in which an event stands, or nothing if the event shows. */
export function foldAround(state: State, id: string): string | undefined {
	for (const row of rows(state, 'timeline')) {
		if (row.type === 'fold' && row.entries.some(entry => entry.id === id)) {
			return row.anchor;
		}
	}

	return undefined;
}

const last = {index: 0};
const uncounted = new WeakMap<readonly Row[], readonly number[]>();

// What rows depend on besides the review, and the rows that were made for it last.
interface Made {
	readonly of: readonly unknown[];
	readonly rows: readonly Row[];
}

type Known = WeakMap<Review, Made>;

const known: Readonly<Record<PaneName | 'folded', Known>> = {
	timeline: new WeakMap(),
	folded: new WeakMap(),
	assumptions: new WeakMap(),
	learnings: new WeakMap(),
};

const makers: Readonly<Record<PaneName, (state: State) => readonly Row[]>> = {
	timeline(state) {
		const {review, unfolded, view} = state;
		const zone = zoneShown(state);
		const filter = view.filters.timeline;
		return memoised('timeline', review, [unfolded, zone, filter], () =>
			filter === ''
				? unfoldedRows(
						memoised('folded', review, [zone], () => foldedRows(review, zone)),
						unfolded,
					)
				: passingRows(review, filter, zone),
		);
	},
	assumptions({review, view}) {
		const filter = view.filters.assumptions;
		return memoised('assumptions', review, [filter], () => {
			const pass = passes(filter, review);
			return ranked(review, 'assumption').flatMap(([id, assumption]) =>
				pass(id, assumption) ? [{type: 'assumption', id, assumption}] : [],
			);
		});
	},
	learnings({review, view}) {
		const filter = view.filters.learnings;
		return memoised('learnings', review, [filter], () => learningRows(review, filter));
	},
};

function memoised(
	list: PaneName | 'folded',
	review: Review,
	of: readonly unknown[],
	make: () => readonly Row[],
): readonly Row[] {
	const made = known[list].get(review);
	if (made && of.every((value, index) => value === made.of[index])) {
		return made.rows;
	}

	const rows = make();
	known[list].set(review, {of, rows});
	return rows;
}

function uncountedIn(list: readonly Row[]): readonly number[] {
	let found = uncounted.get(list);
	if (!found) {
		const made: number[] = [];
		for (let index = 0; index < list.length; index++) {
			const type = list[index]?.type;
			if (type === 'day' || type === 'experiment') {
				made.push(index);
			}
		}

		found = made;
		uncounted.set(list, found);
	}

	return found;
}

/** Whether there is nothing in the pane that shows yet; one in which no row passes the filter is not empty. */
export function isEmptyPane(state: State): boolean {
	return rows(state).length === 0 && state.view.filters[state.pane] === '';
}

/** The kinds of the records that show in a pane. */
export const paneKinds: Readonly<Record<PaneName, readonly Kind[]>> = {
	timeline: ['event'],
	assumptions: ['assumption'],
	learnings: ['learning', 'experiment'],
};

/** The pane in which records of a kind show, or nothing. */
export function paneOf(kind: Kind): PaneName | undefined {
	return (Object.keys(paneKinds) as PaneName[]).find(pane => paneKinds[pane].includes(kind));
}
