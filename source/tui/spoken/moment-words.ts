import type {Moment} from '../../review/records.ts';
import {longMoment, shownMoment} from '../../review/times/describe-moment.ts';
import {momentEcho} from '../../review/times/moment-echo.ts';
import type {MomentContext} from '../../review/times/read-moment.ts';
import {said, unitsInWords} from './words.ts';

/** A time as it is said in a row: `about 14:05`, `14:07 to 14:15`, `between 14:33 and 14:38`, `time not known`. */
export function spokenMoment(moment: Moment | undefined, zone: string): string {
	if (moment === undefined || moment.as === 'unknown' || (moment.at ?? moment.until) === undefined) {
		return 'time not known';
	}

	const text = shownMoment(moment, zone).replaceAll('~', 'about ');
	const [first = '', last] = text.split(moment.as === 'range' ? '–' : '..');
	switch (moment.as) {
		case 'range':
			return last === undefined ? first : `${first} to ${last === '?' ? 'an end that is not known' : last}`;
		case 'between':
			return last === undefined
				? `some moment of ${first}`
				: first === ''
					? `before ${last}`
					: last === ''
						? `after ${first}`
						: `between ${first} and ${last}`;
		default:
			return text;
	}
}

/** A time with zone and day: `about 14:05 UTC, Sat 3 Oct`. */
export function longSpokenMoment(moment: Moment | undefined, zone: string): string {
	return unitsInWords(said(longMoment(moment ?? {as: 'unknown'}, zone)));
}

/** How a typed time was read: `14:19 UTC, Sat 3 Oct, 3 minutes after 14:16`. */
export function spokenEcho(moment: Moment, context: MomentContext): string {
	return unitsInWords(said(momentEcho(moment, context)));
}
