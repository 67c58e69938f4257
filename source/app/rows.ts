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

/** The index of a row by its id, -1 if it does not show. */
export function indexOf(list: readonly Row[], id: string): number {
	// The row in hand is asked for many times before it is another one.
	if (list[last.index]?.id !== id) {
		last.index = list.findIndex(row => row.id === id);
	}

	return last.index;
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

const last = {index: -1};
interface Made {
	/** What the rows depend on besides the review. */
	readonly of: readonly unknown[];
	readonly rows: readonly Row[];
}

const known: Readonly<Record<PaneName, WeakMap<Review, Made>>> = {
	timeline: new WeakMap(),
	assumptions: new WeakMap(),
	learnings: new WeakMap(),
};

const makers: Readonly<Record<PaneName, (state: State) => readonly Row[]>> = {
	timeline(state) {
		const {review, unfolded, view} = state;
		const zone = zoneShown(state);
		const filter = view.filters.timeline;
		return memoised('timeline', review, [unfolded, zone, filter], () => timelineRows(review, {unfolded, zone, filter}));
	},
	assumptions({review, view}) {
		const filter = view.filters.assumptions;
		return memoised('assumptions', review, [filter], () =>
			ranked(review, 'assumption')
				.filter(([id, assumption]) => filter === '' || passes(filter, review)(id, assumption))
				.map(([id, assumption]) => ({type: 'assumption', id, assumption})),
		);
	},
	learnings({review, view}) {
		const filter = view.filters.learnings;
		return memoised('learnings', review, [filter], () => learningRows(review, filter));
	},
};

function memoised(pane: PaneName, review: Review, of: readonly unknown[], make: () => readonly Row[]): readonly Row[] {
	const last = known[pane].get(review);
	if (last && of.every((value, index) => value === last.of[index])) {
		return last.rows;
	}

	const rows = make();
	known[pane].set(review, {of, rows});
	return rows;
}

// What passes a filter stands alone, evidence, too: there is nothing left between to fold.
function timelineRows(
	review: Review,
	{unfolded, zone, filter}: {readonly unfolded: ReadonlySet<string>; readonly zone: string; readonly filter: string},
): readonly Row[] {
	const made: Row[] = [];
	const pass = filter === '' ? undefined : passes(filter, review);
	const entries = pass ? timeline(review).filter(({id, event}) => pass(id, event)) : timeline(review);
	const days = daysOf(entries, zone);
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

	for (const [index, entry] of entries.entries()) {
		const own = days?.[index];
		if (own !== undefined && own !== day) {
			closeRun();
			day = own;
			anchor = `day:${own}`;
			made.push({type: 'day', id: anchor, day: own});
		}

		const {id, event} = entry;
		if (event.story) {
			closeRun();
			anchor = id;
			made.push({type: 'event', id, event, anchor});
		} else if (pass || unfolded.has(anchor)) {
			made.push({type: 'event', id, event, anchor});
		} else {
			run.push(entry);
		}
	}

	closeRun();
	return made;
}

// The day of each entry in words, or nothing where all of them fall on one day.
function daysOf(entries: readonly TimelineEntry[], zone: string): ReadonlyArray<string | undefined> | undefined {
	const places = entries.map(({event}) => placeOf(event));
	const months = entries.map(({event}) =>
		event.when?.as === 'between' ? wholeDays(event.when, zone)?.month : undefined,
	);
	const known = places.filter(place => place !== undefined);
	const first = known[0];
	const last = known.at(-1);
	if (first === undefined || last === undefined || shownDay(first, zone) === shownDay(last, zone)) {
		return undefined;
	}

	const words = new Map<string, string>();
	return places.map((place, index) => {
		if (place === undefined || months[index] !== undefined) {
			return months[index];
		}

		// Naming a day costs a calendar, and every zone keeps its offset within a quarter of an hour.
		const stretch =
			zone === 'UTC' ? place.slice(0, 10) : `${place.slice(0, 14)}${Math.floor(Number(place.slice(14, 16)) / 15)}`;
		let name = words.get(stretch);
		if (name === undefined) {
			name = shownDay(place, zone);
			words.set(stretch, name);
		}

		return name;
	});
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
