import {eventsNamed} from './events-named.ts';
import {names} from './names.ts';
import type {Kind} from './records.ts';
import {all, find, type Review, recordOf} from './review.ts';
import type {MomentContext} from './times/read-moment.ts';
import {visible} from './visible.ts';

// More than these nobody reads in a sentence.
const mostListed = 5;

/**
 * The ids of the records of some kinds that a word means: an id, a name such as `A2`, the time of an event as it is shown,
 * the role or name of a seat, the name of a source. None if there is no such record; several only where events share a time.
 */
export function recordsNamed(
	word: string,
	kinds: readonly Kind[],
	{review, moments}: {readonly review: Review; readonly moments: MomentContext},
): readonly string[] {
	const exact = recordOf(review, word);
	if (exact && kinds.some(kind => kind === exact.kind)) {
		return [word];
	}

	const named = [...names(review)].find(
		([id, name]) => name === word.toUpperCase() && kinds.some(kind => kind === recordOf(review, id)?.kind),
	);
	if (named) {
		return [named[0]];
	}

	const events = kinds.includes('event') ? eventsNamed(word, review, moments) : [];
	return events.length > 0 ? events : called(word, kinds, review).slice(0, 1);
}

/** Why a word that means several events names none of them, as a sentence that lists them with their ids. */
export function severalNamed(word: string, ids: readonly string[], review: Review): string {
	const listed = ids.slice(0, mostListed).map(id => {
		const what = visible(find(review, 'event', id)?.what ?? '').slice(0, 40);
		return what === '' ? id : `${id} (${what})`;
	});
	const more = ids.length > mostListed ? ` and ${ids.length - mostListed} more` : '';
	return `“${word}” is the time of ${ids.length} events, so write the id of the one you mean: ${listed.join(', ')}${more}.`;
}

function called(word: string, kinds: readonly Kind[], review: Review): readonly string[] {
	const wanted = word.toLocaleLowerCase('en');
	const isCalled = (value: string | undefined) => value?.toLocaleLowerCase('en') === wanted;
	const seats = kinds.includes('seat') ? all(review, 'seat') : [];
	const sources = kinds.includes('source') ? all(review, 'source') : [];
	return [
		...seats.filter(([, {role}]) => isCalled(role)),
		...seats.filter(([, {name}]) => isCalled(name)),
		...sources.filter(([, {name}]) => isCalled(name)),
	].map(([id]) => id);
}
