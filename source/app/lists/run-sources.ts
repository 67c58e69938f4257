import {find, type Review} from '../../review/review.ts';
import type {TimelineEntry} from '../../review/timeline.ts';

const known = new WeakMap<readonly TimelineEntry[], ReadonlySet<string>>();

/**
 * The names of the sources from which the lines of a run of evidence come; what somebody wrote comes from none, unless it
 * names one. Memoised on the run, which may be all of a log, and is drawn with every key.
 */
export function runSources(review: Review, entries: readonly TimelineEntry[]): ReadonlySet<string> {
	let made = known.get(entries);
	if (!made) {
		const ids = new Set(entries.flatMap(({event}) => event.source ?? []));
		made = new Set([...ids].map(id => find(review, 'source', id)?.name ?? id));
		known.set(entries, made);
	}

	return made;
}
