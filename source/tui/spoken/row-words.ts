import {markTeller} from '../../app/lists/chosen.ts';
import {rowCountedFrom} from '../../app/lists/gap.ts';
import {assumptionsAt} from '../../app/lists/held-at.ts';
import {placeAt, type Row, rows} from '../../app/lists/rows.ts';
import {runSources} from '../../app/lists/run-sources.ts';
import {zoneShown} from '../../app/lists/view.ts';
import type {State} from '../../app/state.ts';
import {headWords} from '../../review/field-value.ts';
import {fieldOf, isKind, kinds} from '../../review/kinds.ts';
import {present} from '../../review/links.ts';
import {names} from '../../review/names.ts';
import type {EventRecord, Moment, Outcome} from '../../review/records.ts';
import {find, type Review, recordOf} from '../../review/review.ts';
import {shownDay, startOf} from '../../review/times/describe-moment.ts';
import {secondsBetween} from '../../review/times/moment.ts';
import {carrierWords} from '../views/learning-row.ts';
import {spokenMoment} from './moment-words.ts';
import {beginning, capital, counted, foreign, said, sentences, series, spokenLength} from './words.ts';

/** How many characters of the words of a row are said before `read` tells the rest. */
export const longest = 300;
const short = 120;

/**
 * A row as it is read out, by its index in the list: its number, its time and how long that is after the row above, its
 * words, and what else the screen shows of it in signs.
 */
export function rowWords(state: State, index: number): string {
	const list = rows(state);
	const row = list[index];
	if (row === undefined) {
		return '';
	}

	const chosen = markTeller(state)(row, index) ? 'Marked' : '';
	switch (row.type) {
		case 'day':
			return sentences(row.day);
		case 'event':
			return sentences(
				numberOf(list, index),
				eventTime(state, list, index),
				...eventWords(state, row.id, row.event),
				chosen,
			);
		case 'fold':
			return sentences(numberOf(list, index), `${dayAbove(list, index)}${foldWords(state, row)}`, chosen);
		case 'assumption': {
			const {assumed, outcome} = row.assumption;
			const hidden = row.assumption.private ? 'Private' : '';
			return sentences(
				numberOf(list, index),
				beginning(assumed, longest) || 'No words yet',
				outcomeWords(outcome),
				hidden,
				chosen,
			);
		}

		case 'learning': {
			const {text, private: hidden} = row.learning;
			const from = row.sources.filter(id => id !== '').map(id => sourceName(state, id));
			return sentences(
				numberOf(list, index),
				beginning(text, longest) || 'No words yet',
				from.length > 0 ? `From ${series(from)}` : '',
				hidden ? 'Private' : '',
				chosen,
			);
		}

		case 'experiment': {
			const {learning, sort, text, watch} = row.experiment;
			const under = learning === undefined ? '' : `, under ${spokenName(state.review, learning)}`;
			return sentences(
				`${names(state.review).get(row.id) ?? ''}${under}`,
				`${capital(sort ?? 'try')}: ${beginning(text, longest)}`,
				watch === undefined ? '' : `Watch: ${foreign(watch)}`,
				capital(said(carrierWords(state, row.experiment))),
				chosen,
			);
		}
	}
}

/** The words of a record in a few, without its number: `14:26 rollback starts`, `assumption 7, it frees the pool`. */
export function shortWords(state: State, id: string): string {
	const {review} = state;
	const record = recordOf(review, id);
	if (record === undefined) {
		return 'a row that is gone';
	}

	if (record.kind === 'event') {
		const time = dayTime(state, record.when);
		return `${time}${/^[\d:.]+$/.test(time) ? '' : ','} ${beginning(record.what, short) || 'no words yet'}`;
	}

	const words = beginning(headWords(record), short);
	return `${spokenName(review, id)}${words === '' ? '' : `, ${words}`}`;
}

/** What a record is called: `assumption 5`, `the incident`, `this event`. */
export function spokenName(review: Review, id: string): string {
	const kind = recordOf(review, id)?.kind ?? '';
	const title = isKind(kind) ? kinds[kind].title.toLowerCase() : 'record';
	const name = names(review).get(id);
	return name === undefined ? `${kind === 'incident' ? 'the' : 'this'} ${title}` : `${title} ${name.slice(1)}`;
}

/** How an assumption turned out, as a sentence. */
export function outcomeWords(outcome: Outcome | undefined): string {
	return outcome === undefined
		? 'How it turned out is not known'
		: capital(kinds.assumption.fields.outcome.choices?.[outcome] ?? outcome);
}

function spokenSource(review: Review, {source, line}: EventRecord): string {
	const name = foreign(find(review, 'source', source)?.name ?? source);
	return name === '' || line === undefined ? name : `${name} line ${line}`;
}

// Where events fall on several days, a clock alone says too little.
function dayTime(state: State, when: Moment | undefined): string {
	const zone = zoneShown(state);
	const time = spokenMoment(when, zone);
	const at = when?.as === 'point' || when?.as === 'range' ? when.at : undefined;
	const isOfDays = rows(state, 'timeline').some(({type}) => type === 'day');
	return at === undefined || !isOfDays ? time : `${time}, ${shownDay(at, zone)}`;
}

function numberOf(list: readonly Row[], index: number): string {
	return String(placeAt(list, index).place);
}

function eventTime(state: State, list: readonly Row[], index: number): string {
	const row = list[index];
	const when = row?.type === 'event' ? row.event.when : undefined;
	return `${dayAbove(list, index)}${spokenMoment(when, zoneShown(state))}${gapWords(list, index)}`;
}

// A day is told with the first row of it.
function dayAbove(list: readonly Row[], index: number): string {
	const above = list[index - 1];
	return above?.type === 'day' ? `${above.day}, ` : '';
}

function gapWords(list: readonly Row[], index: number): string {
	const from = rowCountedFrom(list, index);
	const [above, own] = [list[from], list[index]];
	if (above?.type !== 'event' || own?.type !== 'event') {
		return '';
	}

	const end = above.event.when?.until ?? above.event.when?.at;
	const at = own.event.when?.at;
	const seconds = end === undefined || at === undefined ? 0 : secondsBetween(end, at);
	const isNext = list.slice(from + 1, index).every(({type}) => type === 'day');
	return seconds < 1
		? ''
		: `, ${spokenLength(seconds)} after ${isNext ? 'the row above' : `row ${placeAt(list, from).place}`}`;
}

function eventWords(state: State, id: string, event: EventRecord): readonly string[] {
	const {review} = state;
	const held = assumptionsAt(review, id).map(own => (names(review).get(own) ?? '').slice(1));
	const source = spokenSource(review, event);
	return [
		beginning(event.what, longest) || 'No words yet',
		event.private ? 'Private' : '',
		event.sort === undefined ? '' : capital(fieldOf('event', 'sort')?.choices?.[event.sort] ?? ''),
		held.length === 0 ? '' : `${held.length === 1 ? 'Assumption' : 'Assumptions'} ${series(held)}`,
		event.story ? '' : `Beside the story${source === '' ? '' : `, from ${source}`}`,
	];
}

function foldWords(state: State, {entries}: Extract<Row, {type: 'fold'}>): string {
	const zone = zoneShown(state);
	const sources = runSources(state.review, entries);
	const [only = ''] = sources;
	const from = sources.size > 1 ? ` from ${sources.size} sources` : only === '' ? '' : ` from ${foreign(only)}`;
	const [first, last] = [entries[0], entries.at(-1)].map(entry =>
		spokenMoment(entry?.event.when && startOf(entry.event.when, zone), zone),
	);
	const span = first === last ? first : `${first} to ${last}`;
	return `${counted(entries.length, 'line')} of evidence${from}, ${span}, folded`;
}

function sourceName(state: State, id: string): string {
	return recordOf(state.review, id)?.kind === 'event' ? shortWords(state, id) : spokenName(state.review, id);
}

/** The records that a learning comes from or an assumption stands at, those that are there. */
export function linked(review: Review, id: string): readonly string[] {
	const record = recordOf(review, id);
	return present(
		review,
		record?.kind === 'learning' ? record.from : record?.kind === 'assumption' ? record.events : {},
	);
}
