import {incident} from '../../review/review.ts';
import {placeOf, story} from '../../review/timeline.ts';
import {dayOf} from '../../review/times/moment.ts';
import type {PaneName, State} from '../state.ts';

/** How the time column counts: the clock, from the first row of the story, or from the row above. */
export type TimeColumn = 'clock' | 'since-first' | 'since-above';

/** What the person at the keyboard has chosen to see; none of it is saved with the review. */
export interface View {
	/** Rows that are chosen, by id. */
	readonly marks: ReadonlySet<string>;
	/** The row at which a range of chosen rows began; it ends at the row in hand. */
	readonly range: string | undefined;
	/** What the rows of a pane must hold to show; empty for all. */
	readonly filters: Readonly<Record<PaneName, string>>;
	/** The zone in which times show and are read; nothing for that of the incident. */
	readonly zone: string | undefined;
	readonly times: TimeColumn;
	/** Whether the list has the whole pane, without the detail of the row in hand. */
	readonly zoomed: boolean;
}

/** The view in which a review opens. */
export const openView: View = {
	marks: new Set(),
	range: undefined,
	filters: {timeline: '', assumptions: '', learnings: ''},
	zone: undefined,
	times: 'clock',
	zoomed: false,
};

/** Nothing chosen any longer. */
export const unmarked: Partial<View> = {marks: new Set(), range: undefined};

/** The zone in which times show and in which typed times without one are read: what one sees is what one types. */
export function zoneShown({review, view}: State): string {
	return view.zone ?? incident(review).zone ?? 'UTC';
}

/** The day `YYYY-MM-DD` that stands beside the title: that of the incident, else that of the first event; nothing without both. */
export function dayNamed(state: State): string | undefined {
	const place = placeOf(story(state.review)[0]?.event ?? {kind: 'event'});
	return incident(state.review).date ?? (place === undefined ? undefined : dayOf(place, zoneShown(state)));
}
