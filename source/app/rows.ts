import {shownDay} from '../review/describe-moment.ts';
import {present} from '../review/links.ts';
import {ranked} from '../review/names.ts';
import type {AssumptionRecord, EventRecord, ExperimentRecord, Kind, LearningRecord} from '../review/records.ts';
import {incident, type Review} from '../review/review.ts';
import {placeOf, type TimelineEntry, timeline} from '../review/timeline.ts';
import {wholeDays} from '../review/whole-days.ts';
import type {PaneName, State} from './state.ts';

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

/** The rows of the pane that shows. Memoised on the review. */
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

/** The place of the row in hand among the rows that can be in hand, from 1, and how many these are; nothing in an empty pane. */
export function placeInHand(state: State): {readonly place: number; readonly count: number} | undefined {
	const list = rows(state);
	const index = indexInHand(state);
	if (index === -1) {
		return undefined;
	}

	const days = daysIn(list);
	const later = days.findIndex(day => day > index);
	return {place: index + 1 - (later === -1 ? days.length : later), count: list.length - days.length};
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

/** How many lines a row takes on the screen. */
export function heightOf(row: Row): number {
	switch (row.type) {
		case 'learning':
			return 1 + row.sources.length;
		case 'experiment': {
			const {watch, seat, again} = row.experiment;
			return (
				1 + (watch === undefined ? 0 : 1) + (seat === undefined && again === undefined ? 0 : 1) + (row.last ? 1 : 0)
			);
		}
		default:
			return 1;
	}
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
const days = new WeakMap<readonly Row[], readonly number[]>();
const timelines = new WeakMap<Review, {unfolded: ReadonlySet<string>; rows: readonly Row[]}>();
const foldedTimelines = new WeakMap<Review, readonly Row[]>();
const assumptions = new WeakMap<Review, readonly Row[]>();
const learnings = new WeakMap<Review, readonly Row[]>();

const makers: Readonly<Record<PaneName, (state: State) => readonly Row[]>> = {
	timeline({review, unfolded}) {
		const known = timelines.get(review);
		if (known?.unfolded === unfolded) {
			return known.rows;
		}

		const made = timelineRows(review, unfolded);
		timelines.set(review, {unfolded, rows: made});
		return made;
	},
	assumptions: ({review}) =>
		memoised(assumptions, review, () =>
			ranked(review, 'assumption').map(([id, assumption]) => ({type: 'assumption', id, assumption})),
		),
	learnings: ({review}) => memoised(learnings, review, () => learningRows(review)),
};

function memoised(known: WeakMap<Review, readonly Row[]>, review: Review, make: () => readonly Row[]): readonly Row[] {
	const found = known.get(review) ?? make();
	known.set(review, found);
	return found;
}

// Folding and unfolding changes a few rows of many: the others are made once for a review.
function timelineRows(review: Review, unfolded: ReadonlySet<string>): readonly Row[] {
	const folded = memoised(foldedTimelines, review, () => foldedRows(review));
	if (unfolded.size === 0) {
		return folded;
	}

	const made: Row[] = [];
	for (const row of folded) {
		if (row.type === 'fold' && unfolded.has(row.anchor)) {
			for (const {id, event} of row.entries) {
				made.push({type: 'event', id, event, anchor: row.anchor});
			}
		} else {
			made.push(row);
		}
	}

	return made;
}

function foldedRows(review: Review): readonly Row[] {
	const made: Row[] = [];
	const dayOf = dayNaming(review);
	let day: string | undefined;
	let anchor = '';
	let run: TimelineEntry[] = [];
	const closeRun = () => {
		if (run.length > 0) {
			made.push({type: 'fold', id: `fold:${anchor}`, anchor, entries: run});
			run = [];
		}
	};

	for (const entry of timeline(review)) {
		const {id, event} = entry;
		const own = dayOf?.(event);
		if (own !== undefined && own !== day) {
			closeRun();
			day = own;
			anchor = `day:${own}`;
			made.push({type: 'day', id: anchor, day: own});
		}

		if (event.story) {
			closeRun();
			anchor = id;
			made.push({type: 'event', id, event, anchor});
		} else {
			run.push(entry);
		}
	}

	closeRun();
	return made;
}

// Names the days of events that come in their order; nothing where all of them fall on one day.
function dayNaming(review: Review): ((event: EventRecord) => string | undefined) | undefined {
	const zone = incident(review).zone ?? 'UTC';
	const entries = timeline(review);
	const isPlaced = ({event}: TimelineEntry) => placeOf(event) !== undefined;
	const [first, last] = [entries.find(isPlaced), entries.findLast(isPlaced)].map(
		entry => entry && placeOf(entry.event),
	);
	if (first === undefined || last === undefined || shownDay(first, zone) === shownDay(last, zone)) {
		return undefined;
	}

	let stretch = '';
	let day = '';
	return event => {
		const {when} = event;
		const place = placeOf(event);
		const month = when?.as === 'between' ? wholeDays(when, zone)?.month : undefined;
		if (place === undefined || month !== undefined) {
			return month;
		}

		// Naming a day costs a calendar, and every zone keeps its offset within a quarter of an hour.
		const own =
			zone === 'UTC' ? place.slice(0, 10) : `${place.slice(0, 14)}${Math.floor(Number(place.slice(14, 16)) / 15)}`;
		if (own !== stretch) {
			stretch = own;
			day = shownDay(place, zone);
		}

		return day;
	};
}

function daysIn(list: readonly Row[]): readonly number[] {
	let found = days.get(list);
	if (!found) {
		const indexes: number[] = [];
		for (let index = 0; index < list.length; index++) {
			if (list[index]?.type === 'day') {
				indexes.push(index);
			}
		}

		found = indexes;
		days.set(list, found);
	}

	return found;
}

function learningRows(review: Review): readonly Row[] {
	const made: Row[] = [];
	const linked = new Set<string>();
	const experiments = ranked(review, 'experiment');
	for (const [id, learning] of ranked(review, 'learning')) {
		const own = experiments.filter(([, experiment]) => experiment.learning === id);
		const sources = present(review, learning.from);
		made.push({type: 'learning', id, learning, sources: own.length > 0 ? sources : [...sources, '']});
		for (const [index, [experimentId, experiment]] of own.entries()) {
			linked.add(experimentId);
			made.push({type: 'experiment', id: experimentId, experiment, last: index === own.length - 1});
		}
	}

	for (const [id, experiment] of experiments) {
		if (!linked.has(id)) {
			made.push({type: 'experiment', id, experiment, last: true});
		}
	}

	return made;
}

const held = new WeakMap<Review, ReadonlyMap<string, readonly string[]>>();
const none: readonly string[] = [];

/** The assumptions that were held at an event, in the order of their names. Memoised on the review. */
export function assumptionsAt(review: Review, eventId: string): readonly string[] {
	let index = held.get(review);
	if (!index) {
		const made = new Map<string, string[]>();
		for (const [id, {events}] of ranked(review, 'assumption')) {
			for (const event of Object.keys(events ?? {})) {
				made.set(event, [...(made.get(event) ?? []), id]);
			}
		}

		index = made;
		held.set(review, index);
	}

	return index.get(eventId) ?? none;
}

/** The pane in which records of a kind show, or nothing. */
export function paneOf(kind: Kind): PaneName | undefined {
	return panes[kind];
}

const panes: Readonly<Record<Kind, PaneName | undefined>> = {
	incident: undefined,
	seat: undefined,
	source: undefined,
	event: 'timeline',
	assumption: 'assumptions',
	learning: 'learnings',
	experiment: 'learnings',
};
