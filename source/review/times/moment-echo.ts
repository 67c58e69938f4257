import type {Instant, Moment} from '../records.ts';
import {longMoment, shownMoment} from './describe-moment.ts';
import {compareInstants, secondsBetween} from './moment.ts';
import type {MomentContext} from './read-moment.ts';
import {lengthWords} from './time-words.ts';
import {wholeDays} from './whole-days.ts';

/**
 * How a time was read, to stand below the field: `14:26 UTC · Sat 3 Oct · 7 min after 14:19`. The year is named where it is
 * not that of today and of the row above, or of the incident.
 */
export function momentEcho(moment: Moment, {zone, now, date, anchor}: MomentContext): string {
	const near = anchor?.at ?? anchor?.until ?? anchor?.near ?? date ?? now;
	const relation =
		moment.at === undefined || moment.as === 'between' || wholeDays(moment, zone)
			? undefined
			: relationTo(moment.at, anchor, zone);
	return [longMoment(moment, zone, now, near), ...(relation === undefined ? [] : [relation])].join(' · ');
}

function relationTo(at: Instant, anchor: Moment | undefined, zone: string): string | undefined {
	const start = anchor?.at ?? anchor?.until;
	const end = anchor?.until ?? anchor?.at;
	if (anchor === undefined || start === undefined || end === undefined) {
		return undefined;
	}

	// The row is named by what its time column shows: a day or a month, or else the clock of the end that is meant.
	const days = wholeDays(anchor, zone) && shownMoment(anchor, zone);
	const shown = (instant: Instant, about: true | number | undefined) =>
		days ?? shownMoment({as: 'point', at: instant, about}, zone);
	const first = shown(start, anchor.at === undefined ? anchor.untilAbout : anchor.about);
	const last = shown(end, anchor.until === undefined ? anchor.about : anchor.untilAbout);
	const after = secondsBetween(end, at);
	if (after > 0) {
		return `${lengthWords(after)} after ${last}`;
	}

	if (compareInstants(at, start) < 0) {
		return `${lengthWords(secondsBetween(at, start))} before ${first}`;
	}

	if (days !== undefined) {
		return `within ${days}`;
	}

	return start === end || compareInstants(at, start) === 0 ? `same time as ${first}` : `within ${first}–${last}`;
}
