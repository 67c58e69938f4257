import {compareInstants} from '../../review/times/moment.ts';
import type {ImportedEvent} from './imported-event.ts';

/** Folds events that say the same into their first one. */
export interface Collapser {
	readonly push: (event: ImportedEvent) => void;
	readonly end: () => readonly ImportedEvent[];
}

interface Group {
	readonly first: ImportedEvent;
	last: ImportedEvent;
	times: number;
}

/** Two events say the same if their words are the same once numbers, ids and addresses are left out of them. */
export function collapser(): Collapser {
	const groups = new Map<string, Group>();
	return {
		push(event) {
			const key = `${event.format} ${event.actor ?? ''} ${masked(event.text)}`;
			const group = groups.get(key);
			if (group) {
				group.times++;
				group.last =
					group.last.at !== null && event.at !== null && compareInstants(event.at, group.last.at) < 0
						? group.last
						: event;
			} else {
				groups.set(key, {first: event, last: event, times: 1});
			}
		},
		end: () =>
			[...groups.values()].map(({first, last, times}) =>
				times === 1
					? first
					: {...first, text: `${first.text} (×${times.toLocaleString('en-US')})`, times, until: last.at ?? undefined},
			),
	};
}

function masked(text: string): string {
	return text.replace(/\b(?=[\da-fx:.-]*\d)[\da-f][\da-fx:.-]*(?:[nmµ]?s|[kmg]?i?b)?\b/gi, '#');
}
