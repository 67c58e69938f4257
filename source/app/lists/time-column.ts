import type {EventRecord, Moment} from '../../review/records.ts';
import {isTimed, story} from '../../review/timeline.ts';
import {gapBetween, shownMoment} from '../../review/times/describe-moment.ts';
import {compareInstants} from '../../review/times/moment.ts';
import type {State} from '../state.ts';
import {gapBefore, sinceAbove} from './gap.ts';
import {rows} from './rows.ts';
import {zoneShown} from './view.ts';

/** The time and the gap that a row of the timeline shows, as the time column counts now. */
export function timeCells(state: State, at: number, event: EventRecord): {readonly time: string; readonly gap: string} {
	const when: Moment = event.when ?? {as: 'unknown'};
	const clock = shownMoment(when, zoneShown(state));
	const gap = gapBefore(rows(state), at);
	switch (state.view.times) {
		case 'clock':
			return {time: clock, gap};
		case 'since-first':
			return {time: sinceFirst(state, when) ?? clock, gap};
		case 'since-above':
			return {time: sinceAbove(rows(state), at) ?? clock, gap: ''};
	}
}

/** The moment from which times since the first are counted: that of the first row of the story whose time is known. */
export function firstTime(state: State): Moment | undefined {
	return story(state.review).find(({event}) => isTimed(event))?.event.when;
}

// Counted from there: `T+1h20`, before it `T-5m`.
function sinceFirst(state: State, when: Moment): string | undefined {
	const first = firstTime(state);
	if (first?.at === undefined || when.at === undefined || (when.as !== 'point' && when.as !== 'range')) {
		return undefined;
	}

	const start: Moment = {as: 'point', at: first.at};
	const own: Moment = {as: 'point', at: when.at};
	const about = when.about === undefined ? '' : '~';
	return compareInstants(own.at as string, first.at) < 0
		? `${about}T-${gapBetween(own, start).slice(1) || '0'}`
		: `${about}T${gapBetween(start, own) || '+0'}`;
}
