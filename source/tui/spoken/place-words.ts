import {markedRows} from '../../app/lists/chosen.ts';
import {indexInHand, placeInHand, rows} from '../../app/lists/rows.ts';
import {zoneShown} from '../../app/lists/view.ts';
import type {State} from '../../app/state.ts';
import {untitledWords} from '../../app/untitled-words.ts';
import {ranked} from '../../review/names.ts';
import {incident} from '../../review/review.ts';
import {placeOf, story, timeline} from '../../review/timeline.ts';
import {shownDay} from '../../review/times/describe-moment.ts';
import {rowWords} from './row-words.ts';
import {capital, counted, foreign, sentences} from './words.ts';

const beginnings: Readonly<Record<State['pane'], string>> = {
	timeline: 'Nothing here yet. Start where you remember something, such as: a 1402 pool exhausted on web-1',
	assumptions: 'No assumptions yet. a writes one; w on an event of the timeline writes one about that event',
	learnings: 'No learnings yet. a writes one; w on an assumption writes one that comes from it',
};

/** What is open, in one line: title, day, zone, how much there is, and what to type first. */
export function openingWords(state: State): string {
	return rows(state).length === 0
		? sentences(reviewWords(state), beginnings[state.pane], 'Type help at any time')
		: sentences(reviewWords(state), 'Type help, or a number for a row');
}

/** Where one is, in one line: what is open, how the file stands, and what is narrowed or chosen. */
export function whereWords(state: State): string {
	const filter = state.view.filters[state.pane];
	const chosen = markedRows(state).length;
	return sentences(
		reviewWords(state),
		capital(promptPlace(state)),
		filter === '' ? '' : `Only rows with “${foreign(filter)}”`,
		chosen === 0 ? '' : `${counted(chosen, 'row')} marked`,
		fileWords(state),
	);
}

/** What a pane says when one comes to it: its name, how many rows it has, and the row in hand. */
export function paneWords(state: State): string {
	const hand = placeInHand(state);
	return hand === undefined
		? sentences(`${capital(state.pane)}, no rows`, emptyWords(state))
		: sentences(`${capital(state.pane)}, ${counted(hand.count, 'row')}`, rowWords(state, indexInHand(state)));
}

/** Where one is, as short as it can be said: `timeline, row 4 of 13`. */
export function promptPlace(state: State): string {
	const hand = placeInHand(state);
	const chosen = markedRows(state).length;
	return [
		state.pane,
		chosen === 0 ? '' : `${chosen} marked`,
		state.view.filters[state.pane] === '' ? '' : 'filtered',
		hand === undefined ? 'no rows' : `row ${hand.place} of ${hand.count}`,
	]
		.filter(Boolean)
		.join(', ');
}

/** How the file stands, as a sentence. */
export function fileWords({file}: State): string {
	return file.readOnly !== undefined
		? `Read only. ${file.readOnly}`
		: (file.problem ??
				{new: 'New, nothing written yet', saved: 'Saved', saving: 'Saving', unsaved: 'Saving'}[file.status]);
}

function emptyWords(state: State): string {
	return state.view.filters[state.pane] === '' ? beginnings[state.pane] : 'clear shows all rows';
}

function reviewWords(state: State): string {
	const {review, file} = state;
	const {title, date} = incident(review);
	const events = story(review).length;
	const place = date === undefined ? placeOf(story(review)[0]?.event ?? {kind: 'event'}) : `${date}T12:00Z`;
	const day = place === undefined ? '' : `, ${shownDay(place, date === undefined ? zoneShown(state) : 'UTC')}`;
	const named = foreign(title) || `${untitledWords(state)}, ${foreign(file.name)}`;
	const evidence = timeline(review).length - events;
	const counts = [
		counted(events, 'event'),
		counted(ranked(review, 'assumption').length, 'assumption'),
		counted(ranked(review, 'learning').length, 'learning'),
		...(evidence === 0 ? [] : [`${counted(evidence, 'line')} of evidence`]),
	];
	const isEmpty = Object.keys(review.records).length === 0;
	return sentences(`${named}${day}, times in ${foreign(zoneShown(state))}`, isEmpty ? '' : counts.join(', '));
}
