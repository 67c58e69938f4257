import type {Environment} from '../../review/environment.ts';
import {momentContext} from '../../review/field-text.ts';
import type {EventRecord} from '../../review/records.ts';
import {placeOf, timeline} from '../../review/timeline.ts';
import {compareInstants} from '../../review/times/moment.ts';
import {readMoment} from '../../review/times/read-moment.ts';
import {clock} from '../../review/times/time-words.ts';
import {type Action, notice} from '../action.ts';
import type {State} from '../state.ts';
import {type Row, rowInHand, rows} from './rows.ts';
import {zoneShown} from './view.ts';

/** Whether a text may be the number of a row or a time to go to: `12`, `14:20`, `+10m`. */
export function isPlace(text: string): boolean {
	return /^(?:[+~<=-]\s*)?\d/.test(text.trim());
}

/** What going to a typed row or time asks for: the row, or a sentence why there is none. A bare number is a row. */
export function goTo(text: string, state: State, environment: Environment): readonly Action[] {
	const typed = text.trim();
	const counted = rows(state).filter(isCounted);
	if (/^\d+$/.test(typed)) {
		const {length} = counted;
		const row = counted[Math.min(length, Math.max(1, Number(typed))) - 1];
		if (!row) {
			return [notice('There is no row here yet.')];
		}

		const beyond =
			length === 1 ? 'There is one row.' : `There are ${length.toLocaleString('en')} rows: this is the last one.`;
		return [{type: 'moved-to', row: row.id}, ...(Number(typed) > length ? [notice(beyond)] : [])];
	}

	const hand = rowInHand(state, 'timeline');
	const when =
		hand?.type === 'event' ? hand.event.when : hand?.type === 'fold' ? hand.entries[0]?.event.when : undefined;
	// A row that was at some moment of a month says nothing of the day that is meant: then it is that of the incident.
	const anchor = when?.as === 'point' || when?.as === 'range' ? when : undefined;
	const zone = zoneShown(state);
	const reading = readMoment(typed, momentContext(state.review, environment, {anchor, zone}));
	const at = 'moment' in reading ? (reading.moment.at ?? reading.moment.until) : undefined;
	if (at === undefined) {
		return [
			notice(
				'refused' in reading
					? [reading.refused, reading.next].filter(Boolean).join(' ')
					: 'Write a time, such as 14:20 or +10m, or the number of a row.',
			),
		];
	}

	const wanted = isWhole(state)
		? timeline(state.review).map(({id, event}) => ({id, event}))
		: rowsOfEvents(rows(state, 'timeline'));
	const index = wanted.findIndex(({event}) => compareInstants(placeOf(event) ?? '', at) >= 0);
	const ahead = [...wanted.slice(index), ...wanted.slice(0, index)];
	const asked = clock(at, zone);
	const found = (clockAlone.test(typed) && ahead.find(({event}) => shows(event, asked, zone))) || ahead[0];
	if (!found) {
		return [notice('There is no event here yet.')];
	}

	const isBeyond = index === -1 && !shows(found.event, asked, zone);
	return [
		{type: 'moved-to', row: found.id, pane: 'timeline'},
		...(isBeyond ? [notice('Nothing is as late as that: this is the last row.')] : []),
	];
}

const clockAlone = /^~?\s*\d{1,2}:\d\d(?::\d\d)?$/;

// A clock alone means a row that shows it, on whatever day: at the time that was read, else the next one, else the first.
function shows(event: EventRecord, wanted: string, zone: string): boolean {
	const place = placeOf(event);
	return place !== undefined && clock(place, zone).startsWith(wanted);
}

// Folded evidence counts, as in a search: the row opens where the time is.
function isWhole({view}: State): boolean {
	return view.filters.timeline === '';
}

function rowsOfEvents(list: readonly Row[]) {
	return list.flatMap(row => (row.type === 'event' ? [{id: row.id, event: row.event}] : []));
}

function isCounted(row: Row): boolean {
	return row.type !== 'day' && row.type !== 'experiment';
}
