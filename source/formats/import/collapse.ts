import {compareInstants, secondsBetween} from '../../review/times/moment.ts';
import {lengthWords} from '../../review/times/time-words.ts';
import type {ImportedEvent} from './imported-event.ts';

/** Folds events that say the same, and follow each other closely, into their first one. */
export interface Collapser {
	readonly push: (event: ImportedEvent) => void;
	readonly end: () => readonly ImportedEvent[];
}

interface Burst {
	first: ImportedEvent;
	last: ImportedEvent;
	times: number;
}

// What is still going on says so again at least every five minutes: few monitors, retries and alerts rest for longer. One
// minute more is for how punctual they are. What comes later has begun anew, and that is an event of its own.
const longestRest = 6 * 60;

/**
 * Two events say the same if their words are the same once numbers, ids and addresses are left out of them. Of a burst of
 * them, on one day, the first stays, with how many there were and how long after it the last one came: nobody knows that it
 * lasted in between.
 */
export function collapser(): Collapser {
	const bursts: Burst[] = [];
	const latest = new Map<string, Burst>();
	return {
		push(event) {
			const day = event.at === null ? '' : event.wall.slice(0, 10);
			const key = `${day} ${event.format} ${event.actor ?? ''} ${masked(event.text)}`;
			const burst = latest.get(key);
			if (burst && isClose(event, burst)) {
				burst.times++;
				burst.first = isBefore(event, burst.first) ? event : burst.first;
				burst.last = isBefore(event, burst.last) ? burst.last : event;
			} else {
				const begun = {first: event, last: event, times: 1};
				latest.set(key, begun);
				bursts.push(begun);
			}
		},
		end: () => bursts.map(folded),
	};
}

function isClose({at}: ImportedEvent, {first, last}: Burst): boolean {
	return (
		at === null ||
		first.at === null ||
		last.at === null ||
		(secondsBetween(last.at, at) <= longestRest && secondsBetween(at, first.at) <= longestRest)
	);
}

function isBefore({at}: ImportedEvent, other: ImportedEvent): boolean {
	return at !== null && other.at !== null && compareInstants(at, other.at) < 0;
}

function folded({first, last, times}: Burst): ImportedEvent {
	if (times === 1) {
		return first;
	}

	const length = first.at === null || last.at === null ? 0 : secondsBetween(first.at, last.at);
	const after = length === 0 ? '' : `, the last ${lengthWords(length)} later`;
	// In front, for words may be longer than a row is wide.
	const text = `×${times.toLocaleString('en-US')} ${first.text}${after}`;
	return {...first, text, times, until: first.precision === 'day' ? first.until : (last.at ?? undefined)};
}

function masked(text: string): string {
	return text.replace(/\b(?=[\da-fx:.-]*\d)[\da-f][\da-fx:.-]*(?:[nmµ]?s|[kmg]?i?b)?\b/gi, '#');
}
