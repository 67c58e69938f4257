import {shownDay} from '../review/describe-moment.ts';
import {present} from '../review/links.ts';
import {ranked} from '../review/names.ts';
import type {AssumptionRecord, EventRecord, ExperimentRecord, Kind, LearningRecord} from '../review/records.ts';
import type {Review} from '../review/review.ts';
import {placeOf, type TimelineEntry, timeline} from '../review/timeline.ts';
import {wholeDays} from '../review/whole-days.ts';
import {passes} from './filter.ts';
import type {PaneName, State} from './state.ts';
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
	const list = rows(state);
	const index = indexInHand(state);
	if (index === -1) {
		return undefined;
	}

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
			filter === '' ? timelineRows(review, unfolded, zone) : passingRows(review, filter, zone),
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

// What passes a filter stands alone, evidence, too: there is nothing left between to fold.
function passingRows(review: Review, filter: string, zone: string): readonly Row[] {
	const pass = passes(filter, review);
	const dayOf = dayNaming(review, zone);
	const made: Row[] = [];
	let day: string | undefined;
	for (const {id, event} of timeline(review)) {
		if (pass(id, event)) {
			const own = dayOf?.(event);
			if (own !== undefined && own !== day) {
				day = own;
				made.push({type: 'day', id: `day:${own}`, day: own});
			}

			made.push({type: 'event', id, event, anchor: ''});
		}
	}

	return made;
}

// Folding and unfolding changes a few rows of many: the others are made once for a review.
function timelineRows(review: Review, unfolded: ReadonlySet<string>, zone: string): readonly Row[] {
	const folded = memoised('folded', review, [zone], () => foldedRows(review, zone));
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

function foldedRows(review: Review, zone: string): readonly Row[] {
	const made: Row[] = [];
	const dayOf = dayNaming(review, zone);
	let day: string | undefined;
	let anchor = '';
	let run: TimelineEntry[] = [];
	const closeRun = () => {
		const [first] = run;
		if (first) {
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

// Names the day of an event; nothing where all of them fall on one day.
function dayNaming(review: Review, zone: string): ((event: EventRecord) => string | undefined) | undefined {
	const entries = timeline(review);
	const isPlaced = ({event}: TimelineEntry) => placeOf(event) !== undefined;
	const [first, last] = [entries.find(isPlaced), entries.findLast(isPlaced)].map(
		entry => entry && placeOf(entry.event),
	);
	if (first === undefined || last === undefined || shownDay(first, zone) === shownDay(last, zone)) {
		return undefined;
	}

	const names = new Map<string, string>();
	return event => {
		const {when} = event;
		const place = placeOf(event);
		const month = when?.as === 'between' ? wholeDays(when, zone)?.month : undefined;
		if (place === undefined || month !== undefined) {
			return month;
		}

		// Naming a day costs a calendar, and every zone keeps its offset within a quarter of an hour.
		const stretch =
			zone === 'UTC' ? place.slice(0, 10) : `${place.slice(0, 14)}${Math.floor(Number(place.slice(14, 16)) / 15)}`;
		let name = names.get(stretch);
		if (name === undefined) {
			name = shownDay(place, zone);
			names.set(stretch, name);
		}

		return name;
	};
}

function uncountedIn(list: readonly Row[]): readonly number[] {
	let found = uncounted.get(list);
	if (!found) {
		found = [...list.keys()].filter(index => list[index]?.type === 'day' || list[index]?.type === 'experiment');
		uncounted.set(list, found);
	}

	return found;
}

function learningRows(review: Review, filter: string): readonly Row[] {
	const made: Row[] = [];
	const pass = passes(filter, review);
	const linked = new Set<string>();
	const experiments = ranked(review, 'experiment');
	for (const [id, learning] of ranked(review, 'learning')) {
		const own = experiments.filter(([, experiment]) => experiment.learning === id);
		for (const [experimentId] of own) {
			linked.add(experimentId);
		}

		if (!pass(id, learning) && !own.some(([experimentId, experiment]) => pass(experimentId, experiment))) {
			continue;
		}

		const sources = present(review, learning.from);
		made.push({type: 'learning', id, learning, sources: own.length > 0 ? sources : [...sources, '']});
		for (const [index, [experimentId, experiment]] of own.entries()) {
			made.push({type: 'experiment', id: experimentId, experiment, last: index === own.length - 1});
		}
	}

	for (const [id, experiment] of experiments) {
		if (!linked.has(id) && pass(id, experiment)) {
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
